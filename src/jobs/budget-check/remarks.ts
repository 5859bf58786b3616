import type { BudgetLine } from "../../achievement/budget/budgetLine";
import { wordsOf } from "../../achievement/budget/budgetLine";
import { LINE_NARRATIVE, RIS_SECTION } from "../../achievement/budget/budgetRules";
import { lookAt } from "../../achievement/budget/wordsToLookAt";
import { strategyOf, type PlanStrategy } from "../../achievement/budget/strategies";
import { sectionOf } from "../../achievement/budget/read/rowWords";
import { cite, type Citation } from "../../law/citation";
import { newest } from "../../law/dated";
import type { BudgetQuestion } from "../budgetTables/question";

/** Something to do about one line. */
export interface Remark {
  readonly line: BudgetLine;
  readonly column: "narrative" | "strategy" | "section" | "description";
  readonly message: string;
  readonly advice: string;
  readonly source: Citation;
}

interface Columns {
  readonly has: (column: string) => boolean;
}

/** What there is to say about each line, in the order of the lines. */
export function remarksOn(
  lines: readonly BudgetLine[],
  strategies: readonly PlanStrategy[],
  question: BudgetQuestion,
  columns: Columns,
): readonly Remark[] {
  const narrative = newest(LINE_NARRATIVE)!.source;
  const ris = newest(RIS_SECTION)!.source;
  return lines.flatMap((line): Remark[] => {
    const found: Remark[] = [];
    const say = (column: Remark["column"], message: string, advice: string, source: Citation): void => {
      found.push({ line, column, message, advice, source });
    };
    if (columns.has("narrative") && line.narrative === "")
      say(
        "narrative",
        "The line has no narrative",
        "Say what is bought and how it serves the strategy, with the strategy's number or name.",
        narrative,
      );
    const strategy = strategyOf(line, strategies);
    if (strategy.kind === "none" && (columns.has("narrative") || columns.has("strategy")))
      say(
        "strategy",
        "The line names no strategy of the plan",
        "Write the strategy's number or name.",
        narrative,
      );
    if (strategy.kind === "unknown")
      say(
        "strategy",
        `The line names the strategy "${strategy.text}", which is not in the list of strategies`,
        "Correct it, or add the strategy to the list.",
        narrative,
      );
    if (line.section !== "ris") {
      const words = wordsOf(line);
      const school = question.risSchools.find((name) => holds(words, name));
      if (school !== undefined || sectionOf(words) === "ris")
        say(
          "section",
          school === undefined
            ? "The line speaks of a racially identifiable school but is not in the section for them"
            : `The line names ${school}, a racially identifiable school, but is not in the section for them`,
          "Move it to the section for racially identifiable schools, unless it is for other schools too.",
          ris,
        );
    }
    for (const { about, found: word, says, source } of lookAt(line, question.fy))
      say(
        "description",
        `Look at "${word}" (${about}): ${says}`,
        "Nothing is decided here: see whether it is meant, and ask the department where it is.",
        source,
      );
    return found;
  });
}

function holds(text: string, name: string): boolean {
  const plain = (of: string): string =>
    ` ${of
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim()} `;
  return plain(text).includes(plain(name));
}

/** Its rule, in one line of a table. */
export function ruleOf({ source }: Remark): string {
  return cite(source);
}
