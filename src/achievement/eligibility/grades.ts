import { textOf } from "./districtKey";

/** The row of a table that holds every grade together. */
export const ALL_GRADES = "all";
export const PREKINDERGARTEN = "PK";

const ALL = /^(?:all|all grades|total|all students|district|school)$/i;
const PREKINDERGARTEN_WORDS = /^(?:pk|pre-?k|prek|prekindergarten|ec|early childhood)$/i;
const KINDERGARTEN = /^(?:k|kg|kindergarten|hk)$/i;
const NUMBERED = /^(?:grade\s*)?0?(\d{1,2})(?:st|nd|rd|th)?(?:\s*grade)?$/i;

/** A grade as a table writes it: "PK", "KG", "01" to "12", ALL_GRADES, or the text itself. A blank cell is all grades. */
export function gradeOf(cell: unknown): string {
  const text = textOf(cell);
  if (text === "" || ALL.test(text)) return ALL_GRADES;
  if (PREKINDERGARTEN_WORDS.test(text)) return PREKINDERGARTEN;
  if (KINDERGARTEN.test(text)) return "KG";
  const number = NUMBERED.exec(text)?.[1];
  return number === undefined ? text.toUpperCase() : number.padStart(2, "0");
}

/** Whether it is one of the grades a school can serve, rather than a text that was not understood. */
export function isGrade(grade: string): boolean {
  return (
    grade === ALL_GRADES ||
    ORDER.includes(grade) ||
    (/^\d\d$/.test(grade) && Number(grade) >= 1 && Number(grade) <= 12)
  );
}

const ORDER = [PREKINDERGARTEN, "KG"];

/** Prekindergarten, kindergarten, then by number. */
export function byGrade(one: string, other: string): number {
  const place = (grade: string) => (ORDER.includes(grade) ? ORDER.indexOf(grade) : ORDER.length);
  return place(one) - place(other) || (one < other ? -1 : one > other ? 1 : 0);
}

/** "PK, KG, 01-05": neighbouring grades drawn together. */
export function gradeSpan(grades: readonly string[]): string {
  const parts: string[] = [];
  let first = -1;
  const sorted = [...grades].sort(byGrade);
  sorted.forEach((grade, at) => {
    const next = sorted[at + 1];
    const runs = /^\d+$/.test(grade) && next !== undefined && Number(next) === Number(grade) + 1;
    if (runs && first < 0) first = at;
    if (runs) return;
    parts.push(first < 0 ? grade : `${sorted[first]}-${grade}`);
    first = -1;
  });
  return parts.join(", ");
}
