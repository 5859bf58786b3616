import { percentOf, rowsFor, same, sumOf, wording, type Computation } from "./computation";

const evaluation = rowsFor("11");
const exit = rowsFor("12");

const groups = ["American Indian", "Asian/PI", "Black", "Hispanic", "White"] as const;
/** Children leaving Part C (lines 1381-1392): the printed total of each row, then by race; rows 1 to 9. */
const exits = [
  { line: 1383, words: "plan completed before the age limit", total: 312, children: [0, 14, 21, 23, 254] },
  { line: 1384, words: "eligible for Part B", total: 1262, children: [21, 39, 132, 107, 963] },
  { line: 1385, words: "not eligible, other programs", total: 0, children: [0, 0, 0, 0, 0] },
  { line: 1386, words: "not eligible, no referral", total: 0, children: [0, 0, 0, 0, 0] },
  { line: 1387, words: "eligibility not determined", total: 0, children: [0, 0, 0, 0, 0] },
  { line: 1389, words: "died", total: 8, children: [0, 1, 4, 0, 3] },
  { line: 1390, words: "moved to another state", total: 69, children: [2, 5, 8, 3, 51] },
  { line: 1391, words: "withdrawn by a parent", total: 12, children: [0, 1, 1, 2, 8] },
  { line: 1392, words: "not reached", total: 0, children: [0, 0, 0, 0, 0] },
] as const;
const TOTALS_LINE = 1381;
const totals = { all: "1675", groups: ["23", "61", "168", "135", "1288"] } as const;

/** What is short in a column that does not add up. */
function shortfall(printed: string, terms: readonly number[]): { why?: string } {
  const missing = Number(printed) - terms.reduce((sum, term) => sum + term, 0);
  if (missing === 0) return {};
  return {
    why: `The nine rows are ${missing} short of the total. The columns by race are short by 0, 1, 2, 0 and 9, together 12: most likely one row lost 12 children.`,
  };
}

function column(name: string, words: string, printed: string, terms: readonly number[]): Computation {
  return exit(
    `12-col-${name}`,
    TOTALS_LINE,
    `leaving Part C, ${words}: rows 1 to 9`,
    sumOf(...terms),
    printed,
    shortfall(printed, terms),
  );
}

/** Indicators 11 and 12. */
export const timelines: readonly Computation[] = [
  evaluation("11-baseline", 1304, "evaluations within 30 school days", percentOf(365, 367), "99.5%"),
  evaluation(
    "11-with-637",
    1304,
    "the same with the 637 children of line 1306",
    percentOf(365, 637),
    "99.5%",
    {
      why: "637 has its digits swapped: with 367, as in the calculation, it is 99.5%.",
    },
  ),
  evaluation(
    "11-A-vs-denominator",
    1306,
    "children with consent",
    same(["line 1304", 367], ["line 1306", 637]),
    "637",
    { why: "Should read 367: digits swapped." },
  ),
  evaluation(
    "11-331-files",
    1314,
    "records behind the baseline",
    same(["text", 331], ["calculation", 367]),
    "331",
    { why: "331 records do not go with the calculation's 367. The two late ones do: 367 less 365." },
  ),
  exit(
    "12-row-total",
    TOTALS_LINE,
    "leaving Part C, all rows: all groups",
    sumOf(...totals.groups.map(Number)),
    totals.all,
  ),
  ...exits.map(({ line, words, total, children }, index) =>
    exit(
      `12-row-${index + 1}`,
      line,
      `leaving Part C, ${words}: all groups`,
      sumOf(...children),
      String(total),
    ),
  ),
  column(
    "TOTAL",
    "all children",
    totals.all,
    exits.map((row) => row.total),
  ),
  ...groups.map((name, index) =>
    column(
      name.replace(/[ /]/g, ""),
      name,
      totals.groups[index]!,
      exits.map((row) => row.children[index]!),
    ),
  ),
  exit(
    "12-no-percent",
    1376,
    "the baseline percent",
    wording("none is printed, none is computed", true),
    "",
    {
      note: "The plan prints only the table of children who left Part C, not the counts of the measure.",
    },
  ),
];
