import { childrenOf, isSmall, type Figure } from "./result";

/** What a district is compared with: the State, or its stratum, the district itself among them. Percents, 0 to 100. */
export type GroupResult =
  /** The State's own row of the table. */
  | { readonly kind: "given"; readonly percent: number }
  /** All children of the districts together. `without`: districts with a result, but no counts to add. */
  | {
      readonly kind: "together";
      readonly percent: number;
      readonly districts: number;
      readonly without: number;
    }
  /** The middle district, where there are percents and no counts. Never a mean of percents. */
  | { readonly kind: "median"; readonly percent: number; readonly districts: number }
  /** Districts that answer yes, of those that answer. */
  | { readonly kind: "answers"; readonly percent: number; readonly districts: number }
  | { readonly kind: "none"; readonly reason: string };

const TOO_FEW = (fewest: number): GroupResult => ({
  kind: "none",
  reason: `fewer than ${fewest} districts with a result`,
});
export const PROTECTED: GroupResult = { kind: "none", reason: "hidden: it would give small districts away" };

/**
 * The result of a group of districts.
 * @param shown whether the total of the counts may be shown (see protectGroups)
 */
export function groupResult(
  figures: readonly Figure[],
  shown: boolean,
  { minimum, fewestDistricts }: { readonly minimum: number; readonly fewestDistricts: number },
): GroupResult {
  const answers = figures.filter((figure) => figure.kind === "answer");
  const counts = figures.filter((figure) => figure.kind === "counts" && figure.denominator > 0);
  const others = figures.filter(({ kind }) => kind === "percent" || kind === "range");
  if (answers.length > counts.length + others.length) {
    if (answers.length < fewestDistricts) return TOO_FEW(fewestDistricts);
    const yes = answers.filter((figure) => figure.kind === "answer" && figure.yes).length;
    return { kind: "answers", percent: (100 * yes) / answers.length, districts: answers.length };
  }
  if (counts.length > 0 && counts.length >= others.length) {
    if (counts.length < fewestDistricts) return TOO_FEW(fewestDistricts);
    if (!shown) return PROTECTED;
    const part = counts.reduce((sum, one) => sum + (one.kind === "counts" ? one.numerator : 0), 0);
    const whole = counts.reduce((sum, one) => sum + (childrenOf(one) ?? 0), 0);
    return {
      kind: "together",
      percent: (100 * part) / whole,
      districts: counts.length,
      without: others.length,
    };
  }
  const percents = figures.flatMap((figure) => {
    const percent = isSmall(figure, minimum) ? undefined : percentOf(figure);
    return percent === undefined ? [] : [percent];
  });
  if (percents.length < fewestDistricts) return TOO_FEW(fewestDistricts);
  return { kind: "median", percent: median(percents), districts: percents.length };
}

/** A figure's percent where it is one number. */
export function percentOf(figure: Figure): number | undefined {
  if (figure.kind === "counts")
    return figure.denominator === 0 ? undefined : (100 * figure.numerator) / figure.denominator;
  return figure.kind === "percent" ? figure.percent : undefined;
}

/** The middle value, or half way between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}
