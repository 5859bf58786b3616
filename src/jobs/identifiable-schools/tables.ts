import type { Limits } from "../../achievement/eligibility/comparePair";
import { unusedRows, type TableIssue } from "../../achievement/eligibility/cellTable";
import { isExact } from "../../achievement/eligibility/countRange";
import { percentOf } from "../../achievement/eligibility/districtCells";
import { keyOf, nameOf } from "../../achievement/eligibility/districtKey";
import { gradeSpan } from "../../achievement/eligibility/grades";
import { SCHOOL_HEADINGS, schoolCells } from "../../achievement/eligibility/schoolCells";
import type { SchoolResult } from "../../achievement/eligibility/schoolStatus";
import type { ChartData, ResultCell, ResultColumn, ResultTable } from "../../indicators/declaration";
import { showRounded } from "../../measures/rounding";
import { cell } from "../eligibilityTables/problems";

/** More bars than this can no longer be read. */
const MOST_BARS = 20;

const text = (title: string): ResultColumn => ({ title, kind: "text" });
const percent = (title: string): ResultColumn => ({ title, kind: "percent" });
const count = (title: string): ResultColumn => ({ title, kind: "count" });
const points = (title: string): ResultColumn => ({ title, kind: "number" });

const KINDS: readonly ResultColumn["kind"][] = [
  "text",
  "text",
  "text",
  "text",
  "percent",
  "percent",
  "number",
  "yesno",
  "yesno",
  "text",
];

/** Every tested school: what AI_SCHOOLS gives over the same table and settings. */
export function schoolsTable(
  results: readonly SchoolResult[],
  issues: readonly TableIssue[],
  limits: Limits,
  formula: string,
): ResultTable {
  const rows = [
    ...results.map((result) => schoolCells(result, limits)),
    ...unusedRows("schoolsByGrade", issues, SCHOOL_HEADINGS.length),
  ].map((row) => row.map(cell));
  return {
    id: "schools",
    title: "Every traditional school",
    columns: SCHOOL_HEADINGS.map((title, at) => ({ title, kind: KINDS[at]! })),
    rows,
    flagged: results.flatMap(({ gap }, at) => (gap === undefined || gap.above === "no" ? [] : [at])),
    ...(results.length === 0
      ? {}
      : { spills: [{ row: 0, column: 0, rows: rows.length, columns: SCHOOL_HEADINGS.length, formula }] }),
  };
}

const BRIEF: readonly ResultColumn[] = [
  text("District"),
  text("School"),
  text("Grades"),
  percent("School percent"),
  percent("District percent"),
  points("Difference (points)"),
  text("Identifiable"),
];

function briefRow({ school, share, districtShare, gap }: SchoolResult): ResultCell[] {
  return [
    nameOf(school.district),
    `${school.name} (${school.number})`,
    gradeSpan([...school.grades.keys()]),
    cell(percentOf(share)),
    cell(percentOf(districtShare)),
    gap === undefined
      ? { missing: "not compared" }
      : gap.low === gap.high
        ? gap.high
        : { missing: `between ${showRounded(gap.low, 2)} and ${showRounded(gap.high, 2)} points` },
    gap === undefined || gap.above === "possible" ? "cannot be told" : gap.above,
  ];
}

const widestFirst = (a: SchoolResult, b: SchoolResult): number =>
  (b.gap?.high ?? -Infinity) - (a.gap?.high ?? -Infinity);

export function identifiableTable(results: readonly SchoolResult[]): ResultTable {
  const found = results.filter(({ gap }) => gap !== undefined && gap.above !== "no").sort(widestFirst);
  return {
    id: "identifiable",
    title: "Racially identifiable schools",
    columns: BRIEF,
    rows: found.map(briefRow),
  };
}

export function nearMissTable(results: readonly SchoolResult[]): ResultTable {
  const near = results.filter(({ gap }) => gap?.near === true).sort(widestFirst);
  return {
    id: "nearMisses",
    title: "Near misses on both sides of the limit",
    columns: BRIEF,
    rows: near.map(briefRow),
  };
}

/** Schools that would be identifiable if American Indian students were counted. */
export function exceptionTable(results: readonly SchoolResult[]): ResultTable {
  const excepted = results.filter(({ exception, gap }) => exception === "yes" && gap !== undefined);
  return {
    id: "exception",
    title: "Schools to which the American Indian exception applied",
    columns: [
      text("District"),
      text("School"),
      count("American Indian students"),
      count("Other protected students"),
      count("All students"),
      percent("Percent without American Indian students"),
      percent("District percent"),
    ],
    rows: excepted.map(({ school, students, share, districtShare }): ResultCell[] => [
      nameOf(school.district),
      `${school.name} (${school.number})`,
      exactCell(students.americanIndian),
      exactCell(students.others),
      exactCell(students.total),
      cell(percentOf(share)),
      cell(percentOf(districtShare)),
    ]),
  };
}

function exactCell(range: { readonly low: number; readonly high: number }): ResultCell {
  return isExact(range) ? range.low : { missing: "counts are hidden" };
}

export function focusTable(own: readonly SchoolResult[]): ResultTable {
  const sorted = [...own].sort(widestFirst);
  return {
    id: "focus",
    title: `Schools of ${nameOf(own[0]!.school.district)}`,
    columns: [...BRIEF, count("Students"), count("District's students of these grades")],
    rows: sorted.map((result) => [
      ...briefRow(result),
      exactCell(result.students.total),
      exactCell(result.district.total),
    ]),
    flagged: sorted.flatMap(({ gap }, at) => (gap === undefined || gap.above === "no" ? [] : [at])),
  };
}

export function chartOf(results: readonly SchoolResult[], limits: Limits): readonly ChartData[] {
  const highest = results
    .filter(({ gap }) => gap !== undefined && gap.high > 0)
    .sort(widestFirst)
    .slice(0, MOST_BARS);
  if (highest.length === 0) return [];
  return [
    {
      id: "differences",
      title: "Schools furthest above their districts",
      kind: "bar",
      unit: "percentage points",
      categoryTitle: "School",
      categories: highest.map(({ school }) => `${school.name || school.number} (${keyOf(school.district)})`),
      series: [{ name: "Difference (points)", values: highest.map(({ gap }) => gap!.high) }],
      marks: [{ label: `More than ${limits.points} points: identifiable`, value: limits.points }],
      description: `Furthest above: ${highest[0]!.school.name || highest[0]!.school.number}, ${showRounded(highest[0]!.gap!.high, 1)} points. Bars: the ${highest.length} schools whose percent of protected students lies furthest above their district's for the same grades, with a line at ${limits.points} points.`,
    },
  ];
}
