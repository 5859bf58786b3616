import { percentOf, rowsFor, WHOLE_PERCENT_ONLY, type Computation } from "./computation";

/*
 * Indicator 3, baseline tables of 2005: children with IEPs in a grade (a), and those in the regular assessment without (b) and with
 * accommodations (c), in an alternate one against grade-level (d) and against alternate standards (e).
 */

type Counts = readonly [b: number, c: number, d: number, e: number];

interface Row {
  readonly subject: "math" | "reading";
  readonly grade: number;
  readonly enrolled: number;
  readonly took: Counts;
  readonly proficient: Counts;
  readonly lines: { readonly took: number; readonly proficient: number };
  readonly printed: {
    readonly took: string;
    /** Columns b to e, then all together. */
    readonly proficient: readonly [string, string, string, string, string];
  };
}

const row = (
  subject: Row["subject"],
  grade: number,
  enrolled: number,
  took: readonly [line: number, counts: Counts, printed: string],
  proficient: readonly [line: number, counts: Counts, ...printed: Row["printed"]["proficient"]],
): Row => ({
  subject,
  grade,
  enrolled,
  took: took[1],
  proficient: proficient[1],
  lines: { took: took[0], proficient: proficient[0] },
  printed: {
    took: took[2],
    proficient: [proficient[2], proficient[3], proficient[4], proficient[5], proficient[6]],
  },
});

/** As printed, lines 307 to 333. */
export const rows: readonly Row[] = [
  row(
    "math",
    3,
    7794,
    [307, [4156, 2799, 488, 297], "99.0%"],
    [323, [2623, 980, 371, 194], "33.65%", "12.57%", "4.76%", "2.49%", "53.5%"],
  ),
  row(
    "math",
    5,
    9256,
    [308, [4790, 3488, 531, 300], "98.0%"],
    [324, [2914, 1286, 363, 187], "31.48%", "13.89%", "3.92%", "2.02%", "51.3%"],
  ),
  row(
    "math",
    7,
    8666,
    [309, [5003, 2704, 400, 392], "98.0%"],
    [325, [2030, 630, 240, 238], "23.42%", "7.27%", "2.77%", "2.75%", "36.2%"],
  ),
  row(
    "math",
    11,
    7912,
    [310, [5749, 951, 448, 420], "96.0%"],
    [326, [1671, 211, 323, 285], "21.12%", "2.67%", "4.08%", "3.60%", "31.5%"],
  ),
  row(
    "reading",
    3,
    7718,
    [314, [5829, 925, 615, 297], "99.0%"],
    [330, [2874, 260, 560, 194], "37.24%", "3.37%", "7.26%", "2.51%", "50.4%"],
  ),
  row(
    "reading",
    5,
    9248,
    [315, [6888, 1297, 617, 300], "98.0%"],
    [331, [3403, 403, 507, 187], "36.80%", "4.36%", "5.48%", "1.63%", "48.7%"],
  ),
  row(
    "reading",
    7,
    8684,
    [316, [6746, 951, 425, 392], "98.0%"],
    [332, [2224, 239, 290, 238], "25.61%", "2.75%", "3.34%", "2.74%", "34.4%"],
  ),
  row(
    "reading",
    10,
    9020,
    [317, [6880, 729, 367, 724], "96.0%"],
    [333, [2664, 200, 273, 487], "29.53%", "2.22%", "3.03%", "5.40%", "40.2%"],
  ),
];

const participationRow = rowsFor("3B");
const proficiencyRow = rowsFor("3C");
const columns = ["b", "c", "d", "e"] as const;

const took = (each: Row) => each.took.reduce((sum, count) => sum + count, 0);

/** Reading, grade 5, column e: the print that contradicts its own table. */
const MISPRINTED_SHARE =
  "187 of 9,248 is 2.02%, as the math table has it for the same 187 children; 1.63% would be 151. The row's total was made with 187.";

export const participation: readonly Computation[] = rows.map((each) =>
  participationRow(
    `3B-${each.subject}-g${each.grade}`,
    each.lines.took,
    `${each.subject}, grade ${each.grade}: took part (b + c + d + e) of enrolled (a)`,
    percentOf(each.took, each.enrolled),
    each.printed.took,
    each.subject === "reading" && each.grade === 7 ? {} : { why: WHOLE_PERCENT_ONLY },
  ),
);

/** The text gives one rate for both subjects. */
export const participationText: readonly Computation[] = (["math", "reading"] as const).map((subject) => {
  const own = rows.filter((each) => each.subject === subject);
  return participationRow(
    `3B-overall-${subject}`,
    346,
    `${subject}, all grades: the rate the text names`,
    percentOf(
      own.map(took),
      own.map((each) => each.enrolled),
    ),
    "96.0%",
    { why: "96.0% is what the lowest of the grade rows prints; all grades together come higher." },
  );
});

export const proficiency: readonly Computation[] = rows.flatMap((each) => {
  const name = `3C-${each.subject}-g${each.grade}`;
  const words = `${each.subject}, grade ${each.grade}`;
  const shares = columns.map((column, index) =>
    proficiencyRow(
      `${name}-${column}`,
      each.lines.proficient,
      `${words}: proficient in column ${column} of enrolled (a)`,
      percentOf(each.proficient[index]!, each.enrolled),
      each.printed.proficient[index]!,
      name === "3C-reading-g5" && column === "e" ? { why: MISPRINTED_SHARE } : {},
    ),
  );
  const all = proficiencyRow(
    `${name}-overall`,
    each.lines.proficient,
    `${words}: proficient (b + c + d + e) of enrolled (a)`,
    percentOf(each.proficient, each.enrolled),
    each.printed.proficient[4],
  );
  return [...shares, all];
});
