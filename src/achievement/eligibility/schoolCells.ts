import { showRounded } from "../../measures/rounding";
import { notDefined, value, type Outcome } from "../../measures/outcome";
import type { Limits } from "./comparePair";
import { gapOf, percentOf } from "./districtCells";
import { protectedShare } from "./headcount";
import type { SchoolResult } from "./schoolStatus";

/** What a table of schools says of each one, in this order. */
export const SCHOOL_HEADINGS = [
  "District number",
  "District type",
  "School number",
  "School name",
  "School percent",
  "District percent",
  "Difference (points)",
  "Identifiable",
  "American Indian exception",
  "Note",
] as const;

export function schoolCells(
  result: SchoolResult,
  limits: Limits,
): readonly Outcome<string | number | boolean>[] {
  const { school, gap, exception, share, districtShare } = result;
  const why = notDefined(school.untestable ?? "it has no pupils in a grade that is tested");
  return [
    value(school.district.number),
    value(school.district.type),
    value(school.number),
    value(school.name),
    share === undefined ? why : percentOf(share),
    districtShare === undefined ? why : percentOf(districtShare),
    gap === undefined ? why : gapOf(gap),
    gap === undefined
      ? why
      : gap.above === "possible"
        ? notDefined(
            `the difference lies between ${showRounded(gap.low, 2)} and ${showRounded(gap.high, 2)} points`,
          )
        : value(gap.above === "yes"),
    exceptionCell(exception),
    value(schoolNote(result, limits)),
  ];
}

function exceptionCell(exception: SchoolResult["exception"]): Outcome<boolean> {
  if (exception === undefined) return notDefined("the table has no column of American Indian students");
  if (exception === "possible") return notDefined("counts are suppressed or unreadable");
  return value(exception === "yes");
}

/** All there is to know about a school's result, in sentences set apart by semicolons. */
export function schoolNote(result: SchoolResult, limits: Limits): string {
  const { school, gap, exception, students } = result;
  const notes = [...school.notes];
  if (school.untestable !== undefined) notes.push(school.untestable);
  if (gap?.above === "possible")
    notes.push(
      `possibly identifiable: the difference lies between ${showRounded(gap.low, 2)} and ${showRounded(gap.high, 2)} points`,
    );
  if (exception === "yes") {
    const all = percentOf(protectedShare(students));
    notes.push(
      `American Indian students outnumber all other protected students and are not counted${all.kind === "value" ? `; with them ${showRounded(all.value, 2)} percent` : ""}`,
    );
  }
  if (exception === undefined && gap !== undefined && gap.above !== "no")
    notes.push("the American Indian exception was not tested: the table has no column for them");
  if (gap?.near === true) {
    notes.push(
      gap.above === "yes"
        ? `near miss: only just above ${limits.points} points`
        : `near miss: within ${limits.nearMiss} points below the limit of ${limits.points}`,
    );
  }
  return notes.join("; ");
}
