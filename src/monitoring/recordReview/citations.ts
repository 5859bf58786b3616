import { hiddenGroups } from "../../measures/hiddenGroups";
import { percent } from "../../measures/percent";
import { suppressed, type Outcome } from "../../measures/outcome";

/** What a reviewer wrote of one criterion. */
export type ReviewAnswer = "yes" | "no" | "n/a";

/** The answers of one record to the criteria of one part, by code; a record is counted only with an answer to each. */
export type RecordAnswers = Readonly<Record<string, ReviewAnswer>>;

/** Citations counted as Table 13.1 of the plan counts them (State Performance Plan, lines 1471-1483). */
export interface CitationCount {
  /** Records of the part: those with a Yes or a No; a record with NA throughout is not part of it. */
  readonly reviewed: number;
  /** Records with at least one No. */
  readonly cited: number;
  /** All No together: records can be cited several times. */
  readonly citations: number;
  readonly criteria: readonly CriterionCount[];
}

export interface CriterionCount {
  readonly code: string;
  /** Records that fail it. */
  readonly cited: number;
  /** Records that fail it and nothing else of the part. */
  readonly alone: number;
  /** Records it was judged in, the NA left out. */
  readonly judged: number;
  /** What the plan heads "Percent of All Citations": of the records cited. */
  readonly ofCited: Outcome;
  readonly ofReviewed: Outcome;
}

/** Whether a record belongs to the part: anything was judged in it. */
export function isJudged(answers: RecordAnswers): boolean {
  return Object.values(answers).some((answer) => answer !== "n/a");
}

/** The codes a record fails, in the order of `codes`. */
export function failing(answers: RecordAnswers, codes: readonly string[]): readonly string[] {
  return codes.filter((code) => answers[code] === "no");
}

/**
 * Counts citations criterion by criterion.
 * @param codes the criteria of the part, in their order
 */
export function countCitations(records: readonly RecordAnswers[], codes: readonly string[]): CitationCount {
  const judged = records.filter(isJudged);
  const failures = judged.map((record) => failing(record, codes));
  const cited = failures.filter((failed) => failed.length > 0).length;
  return {
    reviewed: judged.length,
    cited,
    citations: failures.reduce((sum, failed) => sum + failed.length, 0),
    criteria: codes.map((code) => {
      const own = failures.filter((failed) => failed.includes(code));
      return {
        code,
        cited: own.length,
        alone: own.filter((failed) => failed.length === 1).length,
        judged: judged.filter((record) => record[code] === "yes" || record[code] === "no").length,
        ofCited: percent(own.length, cited),
        ofReviewed: percent(own.length, judged.length),
      };
    }),
  };
}

/** One group's records, or that there are too few of them to show. */
export type GroupLine =
  | {
      readonly name: string;
      readonly shown: true;
      readonly reviewed: number;
      readonly compliant: number;
      readonly percent: Outcome;
    }
  | { readonly name: string; readonly shown: false; readonly percent: Outcome };

/**
 * Records that comply in each group. Small groups are hidden, and another with them where the total would tell what was hidden.
 * @param records group and whether it complies, in any order
 * @param minimum the smallest number of records that may be shown; 0 or 1 hide nothing
 * @returns groups in the order of their names
 */
export function complianceByGroup(
  records: readonly { readonly group: string; readonly complies: boolean }[],
  minimum: number,
): readonly GroupLine[] {
  const groups = new Map<string, { reviewed: number; compliant: number }>();
  for (const { group, complies } of records) {
    const line = groups.get(group) ?? { reviewed: 0, compliant: 0 };
    line.reviewed++;
    if (complies) line.compliant++;
    groups.set(group, line);
  }
  const names = [...groups.keys()].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  const hidden = hiddenGroups(
    names.map((name) => groups.get(name)!.reviewed),
    minimum,
  );
  return names.map((name, at): GroupLine => {
    const { reviewed, compliant } = groups.get(name)!;
    if (hidden[at] !== true)
      return { name, shown: true, reviewed, compliant, percent: percent(compliant, reviewed) };
    const why =
      reviewed < minimum
        ? `fewer than ${minimum} records`
        : "hidden so that a smaller group cannot be worked out";
    return { name, shown: false, percent: suppressed(why) };
  });
}

/** The age groups by which records are drawn and compared: ours; only 16 is a limit of the plan. */
export const AGE_GROUPS = [
  { from: 0, name: "under 6" },
  { from: 6, name: "6 to 11" },
  { from: 12, name: "12 to 15" },
  { from: 16, name: "16 and above" },
] as const;

export function ageGroup(age: number): string {
  return [...AGE_GROUPS].reverse().find(({ from }) => age >= from)?.name ?? AGE_GROUPS[0].name;
}
