import { cellOf, hasColumn, isBlankRow, rowsInWords, type CellTable, type TableIssue } from "./cellTable";
import { isExact } from "./countRange";
import { byDistrict, keyOf, readDistrict, sameName, type DistrictName } from "./districtKey";
import { PREKINDERGARTEN } from "./grades";
import type { Headcount } from "./headcount";
import { columnsSuffice } from "./readHeadcount";
import { allGradesDiffer, readGrades, sumGrades } from "./sumGrades";

export interface EnrolledDistrict extends DistrictName {
  /** "0001-03"; "0001" where the table has no types. */
  readonly key: string;
  readonly headcount: Headcount;
  /** The table's only word for it is a number that two districts have: it cannot be told which of them it is. */
  readonly ambiguous: boolean;
  readonly notes: readonly string[];
}

export interface Enrollment {
  /** In the order of number, type and name, whatever the order of the rows. */
  readonly districts: readonly EnrolledDistrict[];
  readonly issues: readonly TableIssue[];
  readonly hasTypes: boolean;
  readonly hasAmericanIndian: boolean;
}

export interface EnrollmentChoices {
  /** Whether prekindergarten students count; they do by default: both shares are over all the district's students. */
  readonly prekindergarten: boolean;
}

/** What a table needs beside the district's number, or undefined where it has it. */
export function enrollmentLacks(table: CellTable): string | undefined {
  if (columnsSuffice((id) => hasColumn(table, id))) return undefined;
  return "columns for all students and for white students, for every protected group, or for protected students are needed";
}

/** Adds the rows of an enrollment table up to districts. */
export function readEnrollment(table: CellTable, choices: EnrollmentChoices): Enrollment {
  const issues: TableIssue[] = [];
  const groups = new Map<string, { names: DistrictName[]; rows: number[] }>();
  const hasTypes = hasColumn(table, "type");
  for (let row = 0; row < table.count; row++) {
    if (isBlankRow(table, row)) continue;
    const name = readDistrict(
      cellOf(table, "number", row),
      cellOf(table, "type", row),
      cellOf(table, "name", row),
    );
    if (name === undefined) {
      issues.push({
        severity: "error",
        rows: [row],
        column: "number",
        what: "has no district number; the row is not used",
        advice: "Type the district's number.",
      });
      continue;
    }
    const key = keyOf(name);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { names: [name], rows: [row] });
    else {
      group.rows.push(row);
      if (!group.names.some((other) => sameName(other.name, name.name))) group.names.push(name);
    }
  }
  const districts = [...groups].flatMap(([key, { names, rows }]) => {
    // Without a type, two names under one number are two districts.
    const several = names.length > 1 && names.every(({ type, name }) => type === "" && name !== "");
    if (!several) return [readOne(table, key, names, rows, choices, issues)];
    const all = names.map(({ name }) => name).join(" and ");
    return names.map((name) => {
      const own = rows.filter((row) => sameName(String(cellOf(table, "name", row) ?? "").trim(), name.name));
      const district = readOne(table, `${key} ${name.name}`, [name], own, choices, issues);
      const note = `number ${name.number} stands for ${all}: add a column with the district type (01, 02, 03)`;
      issues.push({
        severity: "error",
        rows: own.slice(0, 1),
        column: "number",
        what: note,
        advice: "Add a column District type.",
        about: district.key,
      });
      return { ...district, ambiguous: true, notes: [note, ...district.notes] };
    });
  });
  return {
    districts: districts.sort(byDistrict),
    issues,
    hasTypes,
    hasAmericanIndian: hasColumn(table, "americanIndian"),
  };
}

function readOne(
  table: CellTable,
  key: string,
  names: readonly DistrictName[],
  rows: readonly number[],
  choices: EnrollmentChoices,
  issues: TableIssue[],
): EnrolledDistrict {
  const counts = readGrades(table, rows, key);
  const notes: string[] = [];
  const say = (what: string, advice: string) => {
    notes.push(what);
    issues.push({ severity: "warning", rows: rows.slice(0, 1), what, advice, about: key });
  };
  for (const issue of counts.issues) {
    if (issue.what === "is blank") continue;
    notes.push(issue.rows.length > 1 ? issue.what : `${rowsInWords(issue.rows)}: ${issue.what}`);
  }
  issues.push(...counts.issues);
  if (names.length > 1)
    say(
      `it has ${names.length} names: ${names.map(({ name }) => name).join(", ")}`,
      "Check that it is one district.",
    );
  const grades = new Map(counts.byGrade);
  const sum = sumGrades(grades);
  if (counts.all !== undefined && grades.size > 0) {
    const difference = allGradesDiffer(sum, counts.all);
    if (difference !== undefined) say(difference, "Check which of the rows is right.");
  }
  const hadPrekindergarten = grades.has(PREKINDERGARTEN);
  if (!choices.prekindergarten) {
    grades.delete(PREKINDERGARTEN);
    if (grades.size === 0 && counts.all !== undefined)
      say(
        "the table has no grades, so prekindergarten students could not be left out",
        "Give a table by grade, or let prekindergarten count.",
      );
  }
  const own = sumGrades(grades);
  const useAll =
    counts.all !== undefined &&
    (counts.byGrade.size === 0 ||
      (isKnown(counts.all) && !isKnown(own) && (choices.prekindergarten || !hadPrekindergarten)));
  return {
    ...preferred(names),
    key,
    headcount: useAll ? counts.all! : own,
    ambiguous: false,
    notes,
  };
}

/** Of several spellings the same one for every order of the rows. */
function preferred(names: readonly DistrictName[]): DistrictName {
  return [...names].sort(byDistrict).find(({ name }) => name !== "") ?? names[0]!;
}

function isKnown({ protected: part, total }: Headcount): boolean {
  return isExact(part) && isExact(total);
}
