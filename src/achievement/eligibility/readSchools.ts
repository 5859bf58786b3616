import { newest } from "../../law/dated";
import { cellOf, hasColumn, isBlankRow, rowsInWords, type CellTable, type TableIssue } from "./cellTable";
import {
  byDistrict,
  codeOf,
  compareCodes,
  keyOf,
  readDistrict,
  sameName,
  textOf,
  type DistrictName,
} from "./districtKey";
import { ALL_GRADES, gradeOf, PREKINDERGARTEN } from "./grades";
import type { Headcount } from "./headcount";
import { TESTED_DISTRICT_TYPES, TRADITIONAL_SCHOOLS } from "./isolationRules";
import { allGradesDiffer, readGrades, sumGrades } from "./sumGrades";

/** A traditional school of a district whose schools are tested. */
export interface TestedSchool {
  readonly district: DistrictName;
  readonly number: string;
  readonly name: string;
  readonly classification: string;
  /** Grades with pupils, or where hidden counts leave it open, each with its students. */
  readonly grades: ReadonlyMap<string, Headcount>;
  readonly notes: readonly string[];
  /** Why it cannot be compared at all. */
  readonly untestable?: string;
}

export interface Schools {
  /** By district and number, whatever the order of the rows. */
  readonly tested: readonly TestedSchool[];
  /** Schools that are not tested: their classification or their district's type is another. */
  readonly notTested: number;
  readonly issues: readonly TableIssue[];
  readonly hasAmericanIndian: boolean;
}

export interface SchoolChoices {
  /** Whether prekindergarten counts where a school serves it; it does by default. */
  readonly prekindergarten: boolean;
}

interface SchoolRows {
  readonly district: DistrictName;
  readonly names: string[];
  readonly districtNames: string[];
  readonly classifications: string[];
  readonly rows: number[];
}

/** Sorts the rows of a table of schools by grade into the schools that are tested. */
export function readSchools(table: CellTable, choices: SchoolChoices): Schools {
  const issues: TableIssue[] = [];
  const schools = new Map<string, SchoolRows>();
  const districtNames = new Map<string, string[]>();
  for (let row = 0; row < table.count; row++) {
    if (isBlankRow(table, row)) continue;
    const at = (column: string) => cellOf(table, column, row);
    const district = readDistrict(at("number"), at("type"), at("name"));
    const number = codeOf(at("schoolNumber"), 3);
    if (district === undefined || number === "") {
      const column = district === undefined ? "number" : "schoolNumber";
      const what =
        district === undefined
          ? `${textOf(at("schoolName")) || "the school"} is in no district: the district number is blank; the row is not used`
          : "has no school number; the row is not used";
      issues.push({ severity: "error", rows: [row], column, what, advice: "Fill in the number." });
      continue;
    }
    const known = districtNames.get(keyOf(district)) ?? [];
    if (district.name !== "" && !known.some((name) => sameName(name, district.name)))
      known.push(district.name);
    districtNames.set(keyOf(district), known);
    const key = `${keyOf(district)} ${number}`;
    const school = schools.get(key) ?? {
      district,
      names: [],
      districtNames: known,
      classifications: [],
      rows: [],
    };
    schools.set(key, school);
    school.rows.push(row);
    const name = textOf(at("schoolName"));
    if (name !== "" && !school.names.some((other) => sameName(other, name))) school.names.push(name);
    const classification = codeOf(at("classification"), 2);
    if (!school.classifications.includes(classification)) school.classifications.push(classification);
  }
  const tested: TestedSchool[] = [];
  let notTested = 0;
  for (const [key, school] of schools) {
    if (isTested(school)) tested.push(readSchool(table, key, school, choices, issues));
    else notTested++;
  }
  return {
    tested: tested.sort((a, b) => byDistrict(a.district, b.district) || compareCodes(a.number, b.number)),
    notTested,
    issues,
    hasAmericanIndian: hasColumn(table, "americanIndian"),
  };
}

/** Without a column of types every district is taken for an independent one, and the page says so. */
function isTested({ district, classifications }: SchoolRows): boolean {
  const types = newest(TESTED_DISTRICT_TYPES)!.value;
  const codes = newest(TRADITIONAL_SCHOOLS)!.value.map(({ code }) => code);
  return (
    (district.type === "" || types.includes(district.type)) &&
    classifications.some((classification) => codes.includes(classification))
  );
}

function readSchool(
  table: CellTable,
  key: string,
  school: SchoolRows,
  choices: SchoolChoices,
  issues: TableIssue[],
): TestedSchool {
  const { district, rows, classifications } = school;
  const counts = readGrades(table, rows, key);
  issues.push(...counts.issues);
  const notes = counts.issues
    .filter(({ what }) => what !== "is blank")
    .map((issue) => (issue.rows.length > 1 ? issue.what : `${rowsInWords(issue.rows)}: ${issue.what}`));
  const say = (severity: TableIssue["severity"], what: string, advice: string): string => {
    issues.push({ severity, rows: rows.slice(0, 1), what, advice, about: key });
    return what;
  };
  let untestable: string | undefined;
  if (district.type === "" && school.districtNames.length > 1)
    untestable = say(
      "error",
      `number ${district.number} stands for ${[...school.districtNames].sort(compareCodes).join(" and ")}: add a column with the district type (01, 03)`,
      "Add a column District type.",
    );
  if (classifications.length > 1)
    untestable ??= say(
      "error",
      `its rows have ${classifications.length} classifications: ${[...classifications]
        .sort(compareCodes)
        .map((code) => code || "blank")
        .join(", ")}`,
      "Give every row of a school the same classification.",
    );
  if (school.names.length > 1)
    notes.push(
      say(
        "warning",
        `it has ${school.names.length} names: ${[...school.names].sort(compareCodes).join(", ")}`,
        "Check that it is one school.",
      ),
    );
  if (counts.byGrade.size === 0)
    untestable ??= say(
      "error",
      `it has no rows by grade${counts.all === undefined ? "" : ", only one of all grades"}, and is compared grade by grade`,
      "Give the school's students by grade.",
    );
  else if (counts.all !== undefined) {
    const difference = allGradesDiffer(sumGrades(counts.byGrade), counts.all);
    if (difference !== undefined) notes.push(say("warning", difference, "Check which of the rows is right."));
  }
  const grades = [...counts.byGrade].filter(
    ([grade, { total }]) =>
      total.high > 0 && grade !== ALL_GRADES && (choices.prekindergarten || grade !== PREKINDERGARTEN),
  );
  return {
    district,
    number: codeOf(cellOf(table, "schoolNumber", rows[0]!), 3),
    name: [...school.names].sort(compareCodes)[0] ?? "",
    classification: classifications[0] ?? "",
    grades: new Map(grades),
    notes,
    ...(untestable === undefined ? {} : { untestable }),
  };
}

/** The grades of a table that are named, for a page that shows them. */
export function gradesOf(table: CellTable): readonly string[] {
  const cells = table.columns["grade"] ?? [];
  return [...new Set(cells.map(gradeOf))].filter((grade) => grade !== ALL_GRADES);
}
