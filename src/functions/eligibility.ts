import { unusedRows, type CellTable } from "../achievement/eligibility/cellTable";
import {
  ADJACENCY_COLUMNS,
  ENROLLMENT_COLUMNS,
  SCHOOL_COLUMNS,
  type TableColumn,
} from "../achievement/eligibility/columns";
import { limitsOf, type Limits } from "../achievement/eligibility/comparePair";
import { DISTRICT_HEADINGS, districtCells } from "../achievement/eligibility/districtCells";
import { findIsolation } from "../achievement/eligibility/districtStatus";
import { POINTS_ABOVE } from "../achievement/eligibility/isolationRules";
import { readAdjacency } from "../achievement/eligibility/readAdjacency";
import { enrollmentLacks, readEnrollment } from "../achievement/eligibility/readEnrollment";
import { readSchools } from "../achievement/eligibility/readSchools";
import { SCHOOL_HEADINGS, schoolCells } from "../achievement/eligibility/schoolCells";
import { findIdentifiableSchools } from "../achievement/eligibility/schoolStatus";
import { tableByHeadings } from "../achievement/eligibility/tableByHeadings";
import { newest } from "../law/dated";
import { notDefined, value } from "../measures/outcome";
import { comparePointsApart } from "../measures/pointsApart";
import { readNumbers, readOptionalNumber, readYesNo, requireWhole, rowsOf } from "./support/arguments";
import { invalid, notAvailable, toCell } from "./support/errors";
import { servedGrades } from "./support/servedGrades";
import { shareOfWhole } from "./support/shareOfWhole";
import { exceeds, spread } from "./support/spread";

/**
 * Protected students as a percent of all students.
 * @customfunction PROTECTED_PERCENT
 * @param protectedStudents Protected students, a count or a range: all students less white students, multiracial students included.
 * @param total All students, in the same shape.
 * @returns Percent, 0 to 100; #N/A where there are no students or a cell is missing.
 */
export function protectedPercent(protectedStudents: any[][], total: any[][]): any[][] {
  return shareOfWhole("protectedStudents", protectedStudents, "total", total);
}

/**
 * Whether a district is racially isolated beside a district that adjoins it: its protected share lies more than 20 percentage points above.
 * @customfunction RACIALLY_ISOLATED
 * @param protectedStudents Protected students of the district, a count or a range.
 * @param total All students of the district.
 * @param adjoiningProtected Protected students of the adjoining district.
 * @param adjoiningTotal All students of the adjoining district.
 * @param [points] Percentage points it must lie above, strictly; 20 when left out.
 * @returns TRUE or FALSE, exact at the limit: 20.00 points are not more than 20. #N/A where a district has no students.
 */
export function raciallyIsolated(
  protectedStudents: any[][],
  total: any[][],
  adjoiningProtected: any[][],
  adjoiningTotal: any[][],
  points?: any,
): any[][] {
  const limit = readPoints(points);
  return spread(
    [
      readNumbers("protectedStudents", protectedStudents, "count"),
      readNumbers("total", total, "count"),
      readNumbers("adjoiningProtected", adjoiningProtected, "count"),
      readNumbers("adjoiningTotal", adjoiningTotal, "count"),
    ],
    (own, all, other, otherAll) =>
      exceeds("protectedStudents", own, all, "total") ??
      exceeds("adjoiningProtected", other, otherAll, "adjoiningTotal") ??
      isAbove(own, all, other, otherAll, limit),
  );
}

/**
 * Whether a school is racially identifiable: its protected share lies more than 20 percentage points above its district's for the grades it serves.
 * @customfunction RACIALLY_IDENTIFIABLE
 * @param schoolProtected Protected students of the school: one cell, or one cell a grade.
 * @param schoolTotal All students of the school, in the same shape. A grade with 0 is not served and does not count.
 * @param districtProtected Protected students of the district's traditional schools, this one included, in the same shape.
 * @param districtTotal All students of the district's traditional schools, in the same shape.
 * @param [schoolAmericanIndian] American Indian students of the school, in the same shape. Where they are more than all other protected students together, they do not count among the school's protected students. Left out: not tested.
 * @param [points] Percentage points it must lie above, strictly; 20 when left out.
 * @returns TRUE or FALSE, exact at the limit.
 */
export function raciallyIdentifiable(
  schoolProtected: any[][],
  schoolTotal: any[][],
  districtProtected: any[][],
  districtTotal: any[][],
  schoolAmericanIndian?: any[][],
  points?: any,
): any[][] {
  const limit = readPoints(points);
  const sums = servedGrades({
    schoolProtected,
    schoolTotal,
    districtProtected,
    districtTotal,
    schoolAmericanIndian: schoolAmericanIndian ?? undefined,
  });
  const excepted = 2 * sums.americanIndian > sums.schoolProtected;
  const counted = excepted ? sums.schoolProtected - sums.americanIndian : sums.schoolProtected;
  const answer = isAbove(counted, sums.schoolTotal, sums.districtProtected, sums.districtTotal, limit);
  return [[toCell(answer)]];
}

/**
 * Which districts of a state are racially isolated and which adjoin one, from a table of enrollment and a table of who adjoins whom.
 * @customfunction AI_DISTRICTS
 * @param enrollment Enrollment with its header row: district number, type, name, grade if there is one, a column for each group or protected students, and total. Columns are found by their words; rows of all grades are not counted again.
 * @param adjacency Adjoining districts with the header row: district number and type, adjoining number and type.
 * @param [points] Percentage points a district must lie above a neighbor, strictly; 20 when left out.
 * @param [corners] TRUE: districts that touch in a point alone adjoin. FALSE when left out.
 * @param [prekindergarten] FALSE leaves prekindergarten students out. TRUE when left out.
 * @param [nearMiss] Points on either side of the limit within which the note says near miss; 2 when left out.
 * @returns A header row, then one row a district: number, type, name, protected, total, percent, status ("isolated", "adjoining", "none"; "possibly ..." or "unknown" where counts are hidden or missing), widest gap in points, the neighbor behind it, note. Rows that could not be used follow at the end, with the reason in the note.
 */
export function aiDistricts(
  enrollment: any[][],
  adjacency: any[][],
  points?: any,
  corners?: any,
  prekindergarten?: any,
  nearMiss?: any,
): any[][] {
  const limits = readLimits(points, nearMiss);
  const students = tableOf("enrollment", enrollment, ENROLLMENT_COLUMNS);
  const pairs = tableOf("adjacency", adjacency, ADJACENCY_COLUMNS);
  const table = readEnrollment(students, {
    prekindergarten: readOneAnswer("prekindergarten", prekindergarten) ?? true,
  });
  const neighbors = readAdjacency(pairs);
  const { districts } = findIsolation(table, neighbors, {
    ...limits,
    cornersAdjoin: readOneAnswer("corners", corners) ?? false,
  });
  if (districts.length === 0)
    throw notAvailable("enrollment: there is no row with a district of a territory");
  return [
    [...DISTRICT_HEADINGS],
    ...districts.map((district) => districtCells(district, limits, table.hasAmericanIndian).map(toCell)),
    ...unusedRows("enrollment", table.issues, DISTRICT_HEADINGS.length).map((row) => row.map(toCell)),
    ...unusedRows("adjacency", neighbors.issues, DISTRICT_HEADINGS.length).map((row) => row.map(toCell)),
  ];
}

/**
 * Which schools are racially identifiable: each traditional school beside its district's traditional schools, for the grades it serves.
 * @customfunction AI_SCHOOLS
 * @param schoolsByGrade Schools by grade with the header row: district number, type, school number, name, classification, grade, a column for each group, total. Columns are found by their words; rows of all grades are not counted again.
 * @param [points] Percentage points a school must lie above its district, strictly; 20 when left out.
 * @param [prekindergarten] FALSE leaves prekindergarten students out. TRUE when left out.
 * @param [nearMiss] Points on either side of the limit within which the note says near miss; 2 when left out.
 * @returns A header row, then one row a tested school: district number, type, school number, school name, school percent, district percent, difference, identifiable, American Indian exception, note. Rows that could not be used follow at the end, with the reason in the note.
 */
export function aiSchools(
  schoolsByGrade: any[][],
  points?: any,
  prekindergarten?: any,
  nearMiss?: any,
): any[][] {
  const limits = readLimits(points, nearMiss);
  const table = tableOf("schoolsByGrade", schoolsByGrade, SCHOOL_COLUMNS);
  const schools = readSchools(table, {
    prekindergarten: readOneAnswer("prekindergarten", prekindergarten) ?? true,
  });
  const results = findIdentifiableSchools(schools, limits);
  if (results.length === 0)
    throw notAvailable(
      "schoolsByGrade: there is no traditional school (classification 10, 20, 31, 32 or 33)",
    );
  return [
    [...SCHOOL_HEADINGS],
    ...results.map((result) => schoolCells(result, limits).map(toCell)),
    ...unusedRows("schoolsByGrade", schools.issues, SCHOOL_HEADINGS.length).map((row) => row.map(toCell)),
  ];
}

function isAbove(own: number, all: number, other: number, otherAll: number, points: number) {
  if (all === 0 || otherAll === 0) return notDefined("there are no students to take a percent of");
  return value(comparePointsApart({ part: own, whole: all }, { part: other, whole: otherAll }, points) > 0);
}

function readPoints(raw: unknown): number {
  const usual = newest(POINTS_ABOVE)!.value;
  return readOptionalNumber("points", raw, "percent") ?? usual;
}

function readLimits(points: unknown, nearMiss: unknown): Limits {
  return limitsOf(readPoints(points), readOptionalNumber("nearMiss", nearMiss, "percent"));
}

/** One yes or no; undefined where it is left out. */
function readOneAnswer(name: string, raw: unknown): boolean | undefined {
  if (raw === undefined || raw === null) return undefined;
  const answers = readYesNo(name, raw);
  if (answers.rows * answers.columns > 1) throw invalid(`${name}: one cell is expected, not a range`);
  if (answers.faults.get(0)?.kind === "missing") return undefined;
  requireWhole(answers);
  return answers.values[0] === 1;
}

function tableOf(name: string, raw: unknown, columns: readonly TableColumn[]): CellTable {
  const found = tableByHeadings(rowsOf(raw), columns);
  if (found.kind === "unclear") throw invalid(`${name}: ${found.why}`);
  const lacks = columns === ADJACENCY_COLUMNS ? undefined : enrollmentLacks(found.table);
  if (lacks !== undefined) throw invalid(`${name}: ${lacks}`);
  return found.table;
}
