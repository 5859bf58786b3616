import type { CategoryCounts } from "../../measures/summaryStatements";
import {
  partsOf100,
  percentOf,
  rowsFor,
  same,
  sumOf,
  type Computation,
  type Remarks,
  type Rule,
} from "./computation";

type Letter = "A" | "B" | "C";
type Prints = readonly [a: string, b: string, c: string, d: string, e: string];
type Percents = readonly [a: number, b: number, c: number, d: number, e: number];

const categories = ["a", "b", "c", "d", "e"] as const;
const letters = ["A", "B", "C"] as const;
const CHILDREN = 5792;

/** The count printed for category e of outcome A; the calculation below it and the total need 1,090. */
const MISPRINTED_E = 1901;
const USED_E = 1090;

interface OutcomeTable {
  readonly counts: CategoryCounts;
  /** Line of row a, of the total, and of the two summary statements. */
  readonly lines: { readonly a: number; readonly statements: readonly [number, number] };
  readonly percents: Prints;
  /** Numerator, denominator, share and percent of each statement. */
  readonly statements: readonly [first: Prints4, second: Prints4];
}
type Prints4 = readonly [numerator: string, denominator: string, share: string, percent: string];

/** Baseline tables and calculations as printed (lines 829-859), with the count of category e that they were made with. */
const baseline: Readonly<Record<Letter, OutcomeTable>> = {
  A: {
    counts: { a: 46, b: 918, c: 1901, d: 1837, e: USED_E },
    lines: { a: 829, statements: [852, 853] },
    percents: ["0.8", "15.8", "32.8", "31.7", "18.8"],
    statements: [
      ["3,739", "4,702", ".795", "79.5"],
      ["2,927", "5,792", ".505", "50.5"],
    ],
  },
  B: {
    counts: { a: 46, b: 982, c: 1723, d: 1894, e: 1147 },
    lines: { a: 836, statements: [855, 856] },
    percents: ["0.8", "17.0", "29.7", "32.7", "19.8"],
    statements: [
      ["3,617", "4,645", ".779", "77.9"],
      ["3,041", "5,792", ".525", "52.5"],
    ],
  },
  C: {
    counts: { a: 53, b: 738, c: 1140, d: 2055, e: 1806 },
    lines: { a: 843, statements: [858, 859] },
    percents: ["0.9", "12.7", "19.7", "35.5", "31.2"],
    statements: [
      ["3,195", "3,986", ".802", "80.2"],
      ["3,861", "5,792", ".667", "66.7"],
    ],
  },
};

/** Percents of four years, categories a to e (lines 879-883); B of FFY 2009 has a misprint read as 0.8. */
const years: Readonly<Record<Letter, readonly Percents[]>> = {
  A: [
    [0.8, 18.2, 29.9, 22.9, 28.2],
    [0.9, 13.7, 33.6, 28.9, 22.9],
    [0.6, 14.2, 33.6, 30.8, 20.8],
    [0.8, 15.8, 32.8, 31.7, 18.8],
  ],
  B: [
    [0.5, 19.3, 28.8, 23.6, 27.8],
    [0.7, 14.4, 31.0, 30.6, 23.3],
    [0.5, 14.7, 30.0, 33.5, 21.4],
    [0.8, 17.0, 29.7, 32.7, 19.8],
  ],
  C: [
    [0.3, 14.7, 16.7, 24.4, 43.7],
    [0.8, 11.1, 19.9, 30.4, 37.8],
    [0.6, 11.1, 18.4, 35.2, 34.8],
    [0.9, 12.7, 19.7, 35.5, 31.2],
  ],
};
const FIRST_YEAR = 6;

/** What the tables print wrongly, by id. */
const remarks: Readonly<Record<string, Remarks>> = {
  "7A-e": {
    why: "The count of row c stands in row e. It should read 1,090: only that makes 18.8% and the total of 5,792, and line 853 calculates with it.",
  },
  "7A-total": { why: "Row e prints 1,901 where 1,090 belongs; with 1,090 the rows make 5,792." },
  "7A-SS1-numerator": { why: "One too many: 1,901 and 1,837 make 3,738. The percent stays 79.5 either way." },
  "7-trend-FFY09-B-a": { why: "A slash where the decimal point belongs." },
};

function categoryRows(letter: Letter): readonly Computation[] {
  const { counts, lines, percents } = baseline[letter];
  const row = rowsFor(`7${letter}`);
  const printedCounts = letter === "A" ? { ...counts, e: MISPRINTED_E } : counts;
  return [
    ...categories.map((category, index) => {
      const id = `7${letter}-${category}`;
      const rule = percentOf(printedCounts[category], CHILDREN);
      return row(
        id,
        lines.a + index,
        `outcome ${letter}, category ${category}, of all children`,
        rule,
        percents[index]!,
        remarks[id],
      );
    }),
    row(
      `7${letter}-total`,
      lines.a + 5,
      `outcome ${letter}: categories a to e together`,
      sumOf(...categories.map((category) => printedCounts[category])),
      "5,792",
      remarks[`7${letter}-total`],
    ),
    row(
      `7${letter}-pct-total`,
      lines.a + 5,
      `outcome ${letter}: the printed percents together`,
      partsOf100(...percents.map(Number)),
      "100",
    ),
  ];
}

function statementRows(letter: Letter, statement: 1 | 2): readonly Computation[] {
  const { counts, lines, statements } = baseline[letter];
  const { a, b, c, d, e } = counts;
  const numerator = statement === 1 ? [c, d] : [d, e];
  const denominator = statement === 1 ? [a, b, c, d] : [a, b, c, d, e];
  const rule = (as: "percent" | "share"): Rule => ({ kind: "summary statement", statement, counts, as });
  const parts: readonly [string, string, Rule][] = [
    ["-numerator", "numerator", sumOf(...numerator)],
    ["-denominator", "denominator", sumOf(...denominator)],
    ["-fraction", "as a share", rule("share")],
    ["", "percent", rule("percent")],
  ];
  return parts.map(([suffix, words, computed], index) => {
    const id = `7${letter}-SS${statement}${suffix}`;
    return rowsFor(`7${letter}`)(
      id,
      lines.statements[statement - 1]!,
      `outcome ${letter}, summary statement ${statement}: ${words}`,
      computed,
      statements[statement - 1]![index]!,
      remarks[id],
    );
  });
}

/** The newest column of the table over four years, made of the same children. */
const newestYear = categories.flatMap((category, index) =>
  letters.map((letter) => {
    const id = `7-trend-FFY09-${letter}-${category}`;
    const printed = id in remarks ? "0/8%" : `${baseline[letter].percents[index]!}%`;
    return rowsFor(`7${letter}`)(
      id,
      879 + index,
      `table over the years, FFY 2009: outcome ${letter}, category ${category}`,
      percentOf(baseline[letter].counts[category], CHILDREN),
      printed,
      remarks[id],
    );
  }),
);

const yearColumns = letters.flatMap((letter) =>
  years[letter].map((percents, index) => {
    const year = `0${FIRST_YEAR + index}`;
    return rowsFor(`7${letter}`)(
      `7-trend-sum-${letter}-FFY${year}`,
      879,
      `table over the years, FFY 20${year}: outcome ${letter}, categories together`,
      partsOf100(...percents),
      "",
    );
  }),
);

const row = rowsFor("7");
const childrenByYear = "1010 3160 4705 5792";

const text: readonly Computation[] = [
  row(
    "7-trend-N",
    884,
    "children a year, the same for A, B and C",
    same(["A", childrenByYear], ["B", childrenByYear], ["C", childrenByYear]),
    "1,010 3,160 4,705 5,792",
  ),
  row(
    "7-text-tripled",
    871,
    "text: times as many children in FFY 2007 as in FFY 2006",
    { kind: "share", part: 3160, whole: 1010 },
    "tripled",
    { figure: 3 },
  ),
  row(
    "7-text-1000",
    871,
    "text: more children in FFY 2008 than in FFY 2007",
    sumOf(4705, -3160),
    "1,000 children",
    { why: "1,545 more. About 1,000 more (1,087) came a year later, from FFY 2008 to FFY 2009." },
  ),
  row(
    "7-text-three-years",
    871,
    "text: years in the table",
    { kind: "counted", of: ["FFY 2006", "FFY 2007", "FFY 2008", "FFY 2009"] },
    "three",
    { figure: 3, why: "The table has four years, and line 873 counts four." },
  ),
  row(
    "7-text-E-decreased",
    875,
    "text: category e is lower in FFY 2009 than in FFY 2006, in every outcome",
    {
      kind: "compared",
      relation: "<",
      pairs: letters.map((letter) => [years[letter][3]![4], years[letter][0]![4]] as const),
    },
    "decreased",
  ),
  row(
    "7-baseline-label",
    826,
    "the federal fiscal year of school year 2009-10",
    same(["heading", "FFY 2008"], ["everywhere else", "FFY 2009"]),
    "FFY 2008 (2009-2010)",
    { why: "School year 2009-10 is FFY 2009; the table over the years has these children under FFY 2009." },
  ),
  row(
    "7-text-targets-years",
    871,
    "years the targets are said to be for",
    same(["text", "2010, 2012"], ["table", "2009, 2010, 2011, 2012"]),
    "FFY 2010 and FFY 2012",
    { why: "The table sets targets for each year from FFY 2009 to FFY 2012." },
  ),
];

/** Indicator 7. */
export const preschoolOutcomes: readonly Computation[] = [
  ...letters.flatMap(categoryRows),
  rowsFor("7A")(
    "7A-e-corrected",
    833,
    "outcome A, category e with the count used in the calculation",
    percentOf(USED_E, CHILDREN),
    "18.8",
  ),
  ...letters.flatMap((letter) => [...statementRows(letter, 1), ...statementRows(letter, 2)]),
  ...newestYear,
  ...yearColumns,
  ...text,
];
