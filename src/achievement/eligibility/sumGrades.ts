import { rowsInWords, type CellTable, type TableIssue } from "./cellTable";
import { isExact, type CountRange } from "./countRange";
import { ALL_GRADES, byGrade, gradeOf, isGrade } from "./grades";
import { NOBODY, NOTHING_KNOWN, together, type Headcount } from "./headcount";
import { readHeadcount } from "./readHeadcount";

/** What the rows of one district or school say, grade by grade. */
export interface GradeCounts {
  /** Grade -> its students; empty where the table has only a row of all grades. */
  readonly byGrade: ReadonlyMap<string, Headcount>;
  /** The row of all grades, where there is one. */
  readonly all: Headcount | undefined;
  readonly issues: readonly TableIssue[];
}

/**
 * Reads the rows of one district or school. Nothing is counted twice: the row of all grades stands apart, and a grade given twice
 * counts once where both rows say the same and not at all where they differ.
 * @param about key of the district or school, for the issues
 */
export function readGrades(table: CellTable, rows: readonly number[], about: string): GradeCounts {
  const issues: TableIssue[] = [];
  const found = new Map<string, { row: number; headcount: Headcount }>();
  for (const row of rows) {
    const grade = gradeOf(table.columns["grade"]?.[row] ?? null);
    const reading = readHeadcount(table, row);
    const warn = (severity: TableIssue["severity"], what: string, advice: string, column?: string) =>
      issues.push({
        severity,
        rows: [row],
        what,
        advice,
        about,
        ...(column === undefined ? {} : { column }),
      });
    if (!isGrade(grade)) {
      warn(
        "warning",
        `the grade "${grade}" is not PK, KG or 01 to 12; it is compared only with rows that say the same`,
        "Write PK, KG, or a number from 01 to 12.",
        "grade",
      );
    }
    const certain = isExact(reading.headcount.protected) && isExact(reading.headcount.total);
    for (const { column, what } of reading.wrong) {
      const effect = certain ? "the other columns give the count all the same" : "the count is not known";
      warn(certain ? "warning" : "error", `${what}; ${effect}`, "Type a whole number, 0 or more.", column);
    }
    for (const { column, what } of reading.suppressed) {
      warn("warning", what, "Type the count if you know it; until then a range is shown.", column);
    }
    if (reading.contradiction !== undefined)
      warn("error", `${reading.contradiction}; the row is not used`, "Correct the counts of this row.");
    if (reading.doubt !== undefined) warn("warning", reading.doubt, "Check the counts of this row.");
    const earlier = found.get(grade);
    if (earlier === undefined) {
      found.set(grade, { row, headcount: reading.headcount });
      continue;
    }
    const both = rowsInWords([earlier.row, row]);
    const what = grade === ALL_GRADES ? "the whole of it" : `grade ${grade}`;
    const same = sameHeadcount(earlier.headcount, reading.headcount);
    issues.push({
      severity: same ? "warning" : "error",
      rows: [earlier.row, row],
      what: same
        ? `${what} is there twice (${both}) with the same counts; it counts once`
        : `${what} is there twice (${both}) with different counts; neither is used`,
      advice: "Keep one of the rows.",
      about,
    });
    if (!same) found.set(grade, { row: earlier.row, headcount: NOTHING_KNOWN });
  }
  const all = found.get(ALL_GRADES)?.headcount;
  found.delete(ALL_GRADES);
  const grades = [...found].sort(([one], [other]) => byGrade(one, other));
  return { byGrade: new Map(grades.map(([grade, { headcount }]) => [grade, headcount])), all, issues };
}

/** The students of these grades together. */
export function sumGrades(counts: ReadonlyMap<string, Headcount>): Headcount {
  return [...counts.values()].reduce(together, NOBODY);
}

/** Compares the sum of all grades with the row of all grades; a sentence where they differ. */
export function allGradesDiffer(sum: Headcount, all: Headcount): string | undefined {
  const differs = (one: CountRange, other: CountRange) =>
    isExact(one) && isExact(other) && one.low !== other.low;
  if (!differs(sum.protected, all.protected) && !differs(sum.total, all.total)) return undefined;
  const shown = ({ protected: part, total }: Headcount) =>
    `${part.low.toLocaleString("en-US")} of ${total.low.toLocaleString("en-US")}`;
  return `the row of all grades says ${shown(all)} protected students, the grades add up to ${shown(sum)}; the sum was used`;
}

/** The same counts, as far as both are known; rows whose students are hidden cannot be told to be the same. */
function sameHeadcount(one: Headcount, other: Headcount): boolean {
  if (!isExact(one.protected) || !isExact(one.total)) return false;
  return (Object.keys(one) as (keyof Headcount)[]).every(
    (part) => one[part].low === other[part].low && one[part].high === other[part].high,
  );
}
