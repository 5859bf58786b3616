import { percentOf, rowsFor, same, shareOf, wording, type Computation } from "./computation";

const all = rowsFor("4A");
const byRace = rowsFor("4B");

/** Indicators 4A and 4B. */
export const suspension: readonly Computation[] = [
  all("4A-baseline", 437, "districts with a significant discrepancy", percentOf(12, 676), "1.8%"),
  all("4A-baseline-fraction", 437, "the same as a share", shareOf(12, 676), ".018"),
  all(
    "4A-example-small",
    451,
    "example: 1 of 8 special education students suspended",
    percentOf(1, 8),
    "12.5%",
  ),
  all(
    "4A-threshold-check",
    451,
    "example: 12.5% against the 3.0% of general education students",
    { kind: "compared", pairs: [[12.5, 3]], relation: ">" },
    "",
    { note: "The rule of that year, a rate above 3.0%; the rule changed in FFY 2009." },
  ),
  byRace("4B.1-all", 536, "Table 4B.1: all districts", percentOf(487, 487), "100%"),
  byRace("4B.1-any", 537, "Table 4B.1: districts with any suspension", percentOf(113, 487), "23.2%"),
  byRace("4B.1-cell", 538, "Table 4B.1: districts large enough to judge", percentOf(21, 487), "4.3%"),
  byRace("4B.1-disc", 539, "Table 4B.1: those above a limit", percentOf(21, 487), "4.3%"),
  byRace("4B.1-noncomp", 540, "Table 4B.1: those with faulty policies", percentOf(2, 487), "0.4%"),
  byRace("4B-text-23", 531, "text: districts with any suspension", percentOf(113, 487), "23%"),
  byRace("4B.2", 555, "Table 4B.2: districts above a limit", percentOf(21, 487), "-4.3%", {
    why: "A minus sign too many: a share of districts is not negative, and Table 4B.1 has 4.3% for the same 21 districts.",
  }),
  byRace("4B.3", 562, "Table 4B.3: districts with faulty policies", percentOf(2, 487), "0.4%"),
  byRace("4B-calc", 570, "calculation: districts with faulty policies", percentOf(2, 487), "0.4%"),
  byRace("4B-baseline-text", 550, "baseline: districts with faulty policies", percentOf(2, 487), "0.4%"),
  byRace(
    "4B-two-vs-three",
    578,
    "how many districts were found",
    same(["tables", 2], ["line 574", 2], ["lines 578-580", 3], ["line 597", 3]),
    "3 districts",
    {
      why: "Two by the tables and by line 574. The three of line 597 are those of the review a year earlier, 2008-09; lines 578-580 seem to mean the same.",
    },
  ),
  byRace(
    "4B-year-label",
    548,
    "the year the baseline is labeled with",
    wording("FFY 2010, made of data of 2009-10"),
    "FFY 2009 2010",
    {
      why: "Two years in one label. The tables say FFY 2010; the data are a year older, as the lag of this indicator has it.",
    },
  ),
];
