import type { BudgetLine } from "./budgetLine";

/** A strategy of the approved plan. */
export interface PlanStrategy {
  /** "2", "1.3", "B". */
  readonly number: string;
  readonly name: string;
}

export type NamedStrategy =
  | { readonly kind: "named"; readonly strategies: readonly PlanStrategy[] }
  /** It names one, but there is no list to find it in. */
  | { readonly kind: "unlisted"; readonly text: string }
  /** It names one that is not in the list. */
  | { readonly kind: "unknown"; readonly text: string }
  | { readonly kind: "none" };

/**
 * The strategy a line names: in its strategy column by number or name; in its narrative by name, or as "strategy 2". With no list, any words in the
 * strategy column count, and "strategy 2", "intervention #3", "goal 1.2" in the narrative.
 */
export function strategyOf(
  line: Pick<BudgetLine, "strategy" | "description" | "narrative">,
  list: readonly PlanStrategy[],
): NamedStrategy {
  const told = `${line.description} ${line.narrative}`;
  const numbered = numbersIn(told);
  if (list.length === 0) {
    const text = line.strategy.trim() || numbered[0] || "";
    return text === "" ? { kind: "none" } : { kind: "unlisted", text };
  }
  const found = list.filter(
    ({ number, name }) =>
      isNumber(line.strategy, number) ||
      numbered.some((one) => sameNumber(one, number)) ||
      (plain(name) !== "" &&
        (` ${plain(line.strategy)} `.includes(` ${plain(name)} `) ||
          ` ${plain(told)} `.includes(` ${plain(name)} `))),
  );
  if (found.length > 0) return { kind: "named", strategies: found };
  const text = line.strategy.trim() || numbered[0] || "";
  return text === "" ? { kind: "none" } : { kind: "unknown", text };
}

/** "strategy 2" and "Intervention #3": the numbers after the words for a strategy. */
function numbersIn(text: string): readonly string[] {
  return [
    ...text.matchAll(
      /\b(?:strateg(?:y|ies)|interventions?|activit(?:y|ies)|goals?)\s*(?:number|no\.?|#)?\s*((?:[A-Z]\.?)?\d+(?:\.\d+)*[a-z]?)\b/gi,
    ),
  ].map((match) => match[1]!);
}

/** Whether a cell of the strategy column is, or lists, this number: "2", "#2", "Strategy 2", "1, 2". */
function isNumber(cell: string, number: string): boolean {
  if (number === "") return false;
  return cell
    .split(/[,;/&]|\band\b/)
    .map((part) =>
      part
        .trim()
        .replace(
          /^(?:plan )?(?:strateg(?:y|ies)|interventions?|activit(?:y|ies)|goals?)?\s*(?:number|no\.?|#)?\s*/i,
          "",
        ),
    )
    .some((part) => sameNumber(part.split(/[\s:]|-(?=\s)/)[0] ?? "", number));
}

function sameNumber(one: string, other: string): boolean {
  const plainNumber = (text: string): string =>
    text
      .trim()
      .replace(/^#|\.$/g, "")
      .toLowerCase();
  return plainNumber(one) !== "" && plainNumber(one) === plainNumber(other);
}

/** Lower case letters and digits, one space between words. */
function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
