/*
 * Choices that several pages share and that are still made for each run, with the reason. A house rule compares: what two pages ask under
 * one title either begins with a setting of the workbook or stands here.
 */
export const leftToRuns: readonly { readonly titles: readonly string[]; readonly why: string }[] = [
  {
    titles: ["Percentage points"],
    why: "The rule itself says more than 20 points (Minnesota Rules 3535.0110). Another number is for trying out, and a trial must not follow a workbook around.",
  },
  {
    titles: ["Maximum initial revenue", "Maximum incentive revenue", "Percent directed to improvement"],
    why: "They are of one budget of one year, and next year's are others.",
  },
  {
    titles: ["Zeros"],
    why: "On one page a choice about what you publish, on the other a fact about a table that somebody published.",
  },
  {
    titles: ["Seed"],
    why: "Each draw has its own, so that an auditor can repeat it.",
  },
  {
    titles: [
      "Answers a question has",
      "Numbers of the answers",
      "Numbers that mean skipped",
      "Questions to turn round",
      "Rows to turn round",
      "A form with an answer that cannot be read",
      "Names of the questions",
    ],
    why: "They describe the forms of one survey.",
  },
  {
    titles: ["Number at 0 logits (UIMEAN)", "Units a logit (USCALE)", "Scale by two points"],
    why: "They belong to one calibration of one survey.",
  },
  {
    titles: ["Language of the sheets for parents", "Whom parents may ask"],
    why: "They are of one letter to parents.",
  },
];
