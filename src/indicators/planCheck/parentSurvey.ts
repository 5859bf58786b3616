import { percentOf, rowsFor, sumOf, wording, WHOLE_PERCENT_ONLY, type Computation } from "./computation";

const survey = rowsFor("8");

const ROUNDED_UP =
  "Rounded up, as a sample size is (MN.SAMPLE_SIZE does it), the figure is the printed one; rounded half up it is one less.";

/** The plan prints the sampling frame twice: in the indicator and in the appendix. */
const frames = [
  { name: "main", firstLine: 959, sampleLine: 948 },
  { name: "appendix", firstLine: 2262, sampleLine: 2253 },
] as const;
const districts = [94, 94, 93, 94, 94];
const ALL_DISTRICTS = 469;
const percentWithDisabilities = [13, 12, 13, 12, 12];

function sampleRows({ name, sampleLine }: (typeof frames)[number]): readonly Computation[] {
  const where = name === "main" ? "" : " (appendix)";
  return [
    survey(
      `8-sample-size-${name}`,
      sampleLine,
      `surveys needed of 102,351 students, 95% confidence, 3 points${where}`,
      { kind: "sample size", population: 102351, margin: 0.03 },
      "1,057",
      { why: `${ROUNDED_UP} Unrounded it is 1,056.1.` },
    ),
    survey(
      `8-sample-plus20-${name}`,
      sampleLine,
      `surveys to send: 1,057 and a fifth more${where}`,
      { kind: "enlarged sample", sample: 1057, times: 1.2 },
      "1,269",
      { why: "1,268.4 surveys: rounded up, as MN.SURVEYS_TO_MAIL does, 1,269; rounded half up 1,268." },
    ),
  ];
}

function frameRows({ name, firstLine }: (typeof frames)[number]): readonly Computation[] {
  const where = name === "main" ? "sampling frame" : "sampling frame (appendix)";
  return [
    survey(
      `8-frame-${name}-total`,
      firstLine + 5,
      `${where}: districts of five years`,
      sumOf(...districts),
      "469",
    ),
    ...districts.map((count, index) =>
      survey(
        `8-frame-${name}-y${index + 1}`,
        firstLine + index,
        `${where}: districts of year ${index + 1}, of all`,
        percentOf(count, ALL_DISTRICTS),
        "20%",
      ),
    ),
    survey(
      `8-frame-${name}-pct-total`,
      firstLine + 5,
      `${where}: the printed shares together`,
      sumOf(20, 20, 20, 20, 20),
      "100%",
    ),
    survey(
      `8-frame-${name}-avg`,
      firstLine + 5,
      `${where}: mean percent of students with disabilities`,
      { kind: "mean", values: percentWithDisabilities },
      "Avg = 12.4%",
      {
        note: "Mean of whole percents; the appendix of indicator 14 gets 12.3 from the same groups with one decimal.",
      },
    ),
  ];
}

/** Indicator 8. */
export const parentSurvey: readonly Computation[] = [
  survey("8-baseline", 975, "parents who answered positively", percentOf(54, 82), "65.9%"),
  survey("8-baseline-text", 979, "the same in the text", percentOf(54, 82), "65.9%"),
  survey("8-districts-sent", 979, "districts that sent surveys, of those asked", percentOf(51, 52), "98.0%", {
    why: WHOLE_PERCENT_ONLY,
  }),
  survey("8-returned", 979, "surveys returned, of those sent", percentOf(1467, 5098), "29.0%", {
    why: WHOLE_PERCENT_ONLY,
  }),
  survey("8-usable-districts", 979, "districts with usable surveys", percentOf(2, 51), "3.8%", {
    why: "Of the 51 districts the sentence names it is 3.9%. The print divides by all 52.",
  }),
  survey("8-usable-of-sent", 979, "usable surveys, of those sent", percentOf(82, 5098), "1.6%"),
  survey("8-usable-of-received", 979, "usable surveys, of those returned", percentOf(82, 1467), "5.6%"),
  ...frames.flatMap(sampleRows),
  ...frames.flatMap(frameRows),
  survey("8-survey-items", 971, "questions: national ones and Minnesota's own", sumOf(25, 3), "28"),
  survey(
    "8-population-wording",
    948,
    "which children the 102,351 are",
    wording("two descriptions of one number"),
    "ages 3-21 / K-12",
    {
      why: "Ages 3 to 21 at line 948, kindergarten to grade 12 at line 2253. The sampling rule speaks of K-12.",
    },
  ),
];
