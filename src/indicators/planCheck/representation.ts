import { percentOf, rowsFor, same, sumOf, wording, type Computation } from "./computation";

const overall = rowsFor("9");
const category = rowsFor("10");
const ALL_DISTRICTS = 462;

const categories = ["DCD", "EBD", "OHD", "ASD", "SPL", "SLD"] as const;
/** Table 10.1 (lines 1189-1193): districts by race and disability category, and the printed totals. */
const races = [
  { name: "American Indian", districts: [0, 5, 0, 0, 0, 1], total: "6" },
  { name: "Asian", districts: [1, 1, 1, 1, 1, 1], total: "6" },
  { name: "Hispanic", districts: [0, 1, 1, 2, 0, 3], total: "7" },
  { name: "Black", districts: [6, 15, 0, 2, 0, 7], total: "30" },
] as const;
const columnTotals = ["7", "22", "2", "5", "1", "12"] as const;
/** Cells of the Asian row that the table marks as under-representation. */
const markedUnder = categories;

const black = races[3].districts;
const others = races.slice(0, 3);
const mostOften = categories.filter((_, index) =>
  others.every((race) => black[index]! > race.districts[index]!),
);

const table: readonly Computation[] = [
  ...races.map(({ name, districts, total }, index) =>
    category(
      `10.1-row-${name.replace(" ", "")}`,
      1189 + index,
      `Table 10.1, ${name}: all categories`,
      sumOf(...districts),
      total,
    ),
  ),
  ...categories.map((name, index) =>
    category(
      `10.1-col-${name}`,
      1193,
      `Table 10.1, ${name}: all groups`,
      sumOf(...races.map((race) => race.districts[index]!)),
      columnTotals[index]!,
    ),
  ),
  category(
    "10.1-grand",
    1196,
    "Table 10.1: all categories and groups",
    sumOf(...columnTotals.map(Number)),
    "49",
    { note: "The table leaves this cell blank; the list below it has the figure." },
  ),
];

const text: readonly Computation[] = [
  category(
    "10-text-all-but-one",
    1203,
    "text: categories in which Black students stand out most often",
    { kind: "counted", of: mostOften },
    "all but one",
    {
      figure: 5,
      why: "Three of six: DCD, EBD and SLD. Black students have no district in OHD and SPL, and as many as Hispanic students in ASD.",
    },
  ),
  category(
    "10-text-EBD",
    1199,
    "text: for Black students EBD is the largest category",
    { kind: "compared", relation: ">", pairs: [0, 5].map((index) => [black[1], black[index]!] as const) },
    "EBD",
  ),
  category(
    "10-text-Asian-under",
    1201,
    "text: Asian students are rather under-represented (cells marked so, of six)",
    { kind: "counted", of: markedUnder },
    "all",
    { figure: 6 },
  ),
  category(
    "10.1-title",
    1186,
    "limits of the ratio: title of Table 10.1, list, definition",
    same(
      ["title", "2.0 in two categories or above 3.0 in one"],
      ["list", "3.0 / 0.2"],
      ["definition", "2.8 / 0.37"],
    ),
    "2.0 / 3.0",
    {
      why: "Three sets of limits. The baseline was made with an older rule; the definition repeats indicator 9; the list has the rule in force: 3.0 and 0.2.",
    },
  ),
];

/** Indicators 9 and 10. */
export const representation: readonly Computation[] = [
  overall(
    "9-baseline-1",
    1068,
    "districts with disproportionate representation",
    percentOf(6, ALL_DISTRICTS),
    "1.3%",
  ),
  overall("9-baseline-2", 1076, "the same below the table", percentOf(6, ALL_DISTRICTS), "1.3%"),
  overall("9.1-total", 1073, "Table 9.1: districts of all groups", sumOf(3, 0, 0, 4), "6 districts", {
    why: "The table makes 7, the rate uses 6. Both hold only if one district stands under two groups, which is not said.",
  }),
  overall("9-four-plus-two", 1082, "text: regular and charter districts", sumOf(4, 2), "6"),
  overall(
    "9.1-title",
    1070,
    "which districts Table 9.1 holds",
    wording("the title names one direction, the list both"),
    "2.8 or more / over and under",
    {
      why: "A ratio of 2.8 or more is over-representation only; line 1078 says that both directions are included.",
    },
  ),
  overall("9-text", 1082, "the same in the text", percentOf(6, ALL_DISTRICTS), "1.3%"),
  ...[1184, 1195, 1207].map((line, index) =>
    category(
      `10-baseline-${index + 1}`,
      line,
      `districts with disproportionate representation, each once${index === 0 ? "" : " (again)"}`,
      percentOf(20, ALL_DISTRICTS),
      "4.3%",
    ),
  ),
  ...table,
  ...text,
];
