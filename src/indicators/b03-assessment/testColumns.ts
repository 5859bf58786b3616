import type { InputColumn } from "../declaration";
import { districtColumn } from "../countForm/nameColumns";
import type { CountColumn, MeasureOfRows, Refusal } from "../countForm/specification";

/** Grades with a statewide test from 2005-06 on (State Performance Plan, line 276): 3 to 8, reading in 10, math in 11. */
export const GRADES = {
  reading: ["3", "4", "5", "6", "7", "8", "10"],
  math: ["3", "4", "5", "6", "7", "8", "11"],
} as const;
export type Subject = keyof typeof GRADES;

export function nameColumns(gradeRequired: boolean): readonly InputColumn[] {
  return [
    {
      id: "subject",
      title: "Subject",
      help: "Reading or Math.",
      words: ["subject", "test subject", "content area", "assessment"],
      kind: "text",
      required: true,
    },
    {
      id: "grade",
      title: "Grade",
      help: `Reading: ${GRADES.reading.join(", ")}. Math: ${GRADES.math.join(", ")}.${gradeRequired ? "" : " Left out, a row is all grades of its subject."}`,
      words: ["grade", "grade level"],
      kind: "text",
      required: gradeRequired,
    },
    districtColumn("Name or number of the district, where the rows are districts' grades."),
  ];
}

/** "Mathematics" as math, "Grade 3" and "3rd" as 3; other names as they are. */
export function readName(column: string, text: string): string | Refusal {
  if (column === "subject") {
    if (/\b(?:reading|language arts|ela)\b|^r$/i.test(text)) return "reading";
    if (/\bmath(?:s|ematics)?\b|^m$/i.test(text)) return "math";
    return { refused: `"${text}" is neither reading nor math`, advice: "Type Reading or Math." };
  }
  if (column !== "grade") return text;
  const grade = /^(?:grade|gr\.?)?\s*0*(\d{1,2})(?:st|nd|rd|th)?(?:\s*grade)?$/i.exec(text)?.[1];
  if (grade !== undefined && [...GRADES.reading, ...GRADES.math].some((one) => one === grade)) return grade;
  return {
    refused: `"${text}" is no grade with a statewide test`,
    advice: "Type 3 to 8, 10 for reading or 11 for math; leave rows of totals out.",
  };
}

/** The four ways to take a test, as the plan's tables have them (columns b to e), and the children they are of. */
export function testColumns(
  enrolled: { readonly title: string; readonly help: string; readonly words: readonly string[] },
  before: string,
  words: string,
): readonly CountColumn[] {
  const column = (id: string, title: string, entries: readonly string[]): CountColumn => ({
    id,
    title: `${before}${title}`,
    help: `Children with IEPs, a whole number: ${`${before}${title}`.toLowerCase()}.`,
    words: entries.map((entry) => `${words}${entry}`),
    kind: "count",
    required: true,
  });
  return [
    { id: "enrolled", ...enrolled, kind: "count", required: true },
    column("regular", "regular test, no accommodations", [
      "regular without accommodations",
      "regular no accommodations",
      "regular test",
      "regular",
    ]),
    column("accommodated", "regular test, with accommodations", [
      "regular with accommodations",
      "with accommodations",
      "accommodated",
    ]),
    {
      ...column("alternateGradeLevel", "alternate test, grade-level standards", [
        "alternate grade level",
        "alternate against grade level",
        "grade level standards",
      ]),
      required: false,
      zeroIfAbsent: true,
    },
    column("alternateAchievement", "alternate test, alternate standards", [
      "alternate achievement",
      "alternate against alternate",
      "alternate standards",
    ]),
  ];
}

export const PARTS = ["regular", "accommodated", "alternateGradeLevel", "alternateAchievement"] as const;

/** Reading in grade 11 and math in grade 10 are not tested. */
export function wrongGrade(
  names: Readonly<Record<string, string>>,
): { readonly column: string; readonly message: string; readonly advice: string } | undefined {
  const { subject, grade = "" } = names;
  if ((subject !== "reading" && subject !== "math") || grade === "") return undefined;
  const grades: readonly string[] = GRADES[subject];
  return grades.includes(grade)
    ? undefined
    : {
        column: "grade",
        message: `Grade: there is no statewide ${subject} test in grade ${grade}`,
        advice: `The grades are ${grades.join(", ")}.`,
      };
}

/** Measures by subject, and by subject and grade. */
export function bySubject(part: string): readonly MeasureOfRows[] {
  return (["reading", "math"] as const).map((subject) => ({
    code: `${part} ${subject}`,
    names: { subject },
  }));
}

export function bySubjectAndGrade(part: string, codes: ReadonlySet<string>): readonly MeasureOfRows[] {
  return (["reading", "math"] as const).flatMap((subject) =>
    GRADES[subject]
      .map((grade) => ({ code: `${part} ${subject} ${grade}`, names: { subject, grade } }))
      .filter(({ code }) => codes.has(code)),
  );
}
