import { percentOf, rowsFor, shareOf, sumOf, type Computation } from "./computation";

const row = rowsFor("13");
const REVIEWED = 532;
const CITED = 219;

/** Table 13.1 (lines 1474-1481): records cited for each criterion, the two printed percents, and records cited for it alone. */
const criteria = [
  { letter: "a", records: 151, ofCited: "68.9%", ofReviewed: "28.4%", alone: 19 },
  { letter: "b", records: 41, ofCited: "18.7%", ofReviewed: "7.7%", alone: 12 },
  { letter: "c", records: 116, ofCited: "53.0%", ofReviewed: "21.8%", alone: 11 },
  { letter: "d", records: 65, ofCited: "29.7%", ofReviewed: "12.2%", alone: 0 },
  { letter: "e", records: 109, ofCited: "49.8%", ofReviewed: "20.5%", alone: 13 },
  { letter: "f", records: 72, ofCited: "32.9%", ofReviewed: "13.5%", alone: 1 },
  { letter: "g", records: 12, ofCited: "5.5%", ofReviewed: "2.3%", alone: 1 },
  { letter: "h", records: 16, ofCited: "7.3%", ofReviewed: "3.0%", alone: 1 },
] as const;
const FIRST_LINE = 1474;
const allCitations = criteria.map(({ records }) => records);

/** Indicator 13. */
export const secondaryTransition: readonly Computation[] = [
  row("13-baseline", 1461, "youth whose IEP meets all criteria", percentOf(313, REVIEWED), "58.8%"),
  row("13-cited", 1469, "records cited, of those reviewed", percentOf(CITED, REVIEWED), "41.2%"),
  row("13-sum", 1469, "records in order and records cited", sumOf(313, CITED), "532"),
  ...criteria.flatMap(({ letter, records, ofCited, ofReviewed }, index) => [
    row(
      `13.1-${letter}-cited`,
      FIRST_LINE + index,
      `Table 13.1, item ${letter}, of records cited`,
      percentOf(records, CITED),
      ofCited,
    ),
    row(
      `13.1-${letter}-reviewed`,
      FIRST_LINE + index,
      `Table 13.1, item ${letter}, of records reviewed`,
      percentOf(records, REVIEWED),
      ofReviewed,
    ),
  ]),
  row(
    "13.1-header",
    1473,
    "Table 13.1, item a, of all citations, as the heading says",
    percentOf([151], allCitations),
    "68.9%",
    {
      why: "All citations are 582. The column divides by the 219 records cited, which is what its heading should say.",
    },
  ),
  row("13-text-28", 1469, "text: item a, of records reviewed", percentOf(151, REVIEWED), "28%"),
  row("13-text-22", 1469, "text: item c, of records reviewed", percentOf(116, REVIEWED), "22%"),
  row("13-text-fifth", 1469, "text: item e, of records reviewed", shareOf(109, REVIEWED), "one fifth", {
    figure: 0.2,
  }),
  row(
    "13-only-citations",
    FIRST_LINE,
    "records cited for one item only, against all cited",
    {
      kind: "compared",
      relation: "<=",
      pairs: [[criteria.reduce((sum, { alone }) => sum + alone, 0), CITED]],
    },
    "",
  ),
  row("13-two-fifths", 1495, "districts trained a year: two years of a cycle of five", shareOf(2, 5), "2/5", {
    figure: 0.4,
  }),
];
