import { participation, participationText, proficiency, rows } from "./assessmentTables";
import { percentOf, rowsFor, same, type Computation } from "./computation";

const proficiencyRow = rowsFor("3C");

/** Grades that stand in the tables of both subjects. */
const inBothTables = [3, 5, 7];

/** Column e of a subject's tables, grade by grade, as one text. */
function columnE(subject: "math" | "reading"): string {
  const own = rows.filter((row) => row.subject === subject && inBothTables.includes(row.grade));
  return own.map((row) => `${row.took[3]}/${row.proficient[3]}`).join(", ");
}

/** Indicator 3. */
export const assessment: readonly Computation[] = [
  rowsFor("3A")(
    "3A-baseline",
    301,
    "districts that made their yearly progress goals for children with disabilities, 2003-04",
    percentOf(383, 482),
    "79.5%",
    { note: "The 482 districts are more than the 462 that indicators 9 and 10 count as all districts." },
  ),
  ...participation,
  ...participationText,
  ...proficiency,
  proficiencyRow(
    "3C-e-duplicates",
    330,
    "column e (took part / proficient), grades 3, 5 and 7: the math and the reading table",
    same(["math", columnE("math")], ["reading", columnE("reading")]),
    "",
    { note: "The same counts in both subjects; one table may be a copy of the other." },
  ),
  proficiencyRow(
    "3C-columns-le-3B",
    323,
    "in every row and column, no more children proficient than took part",
    {
      kind: "compared",
      relation: "<=",
      pairs: rows.flatMap((row) => row.proficient.map((count, index) => [count, row.took[index]!] as const)),
    },
    "",
  ),
];
