/** What the tours say: one for each kind of people who use the add-in. */
export const tourWords = {
  title: "New here?",
  text: "A tour of a few minutes with a sample: from a table to a result, its working, and a report. It changes nothing of yours, and you can leave it at any step.",
  take: { finance: "For finance staff", analyst: "For analysts", coordinator: "For coordinators" },
  region: "Tour",
  of: (title: string, step: number, steps: number) => `${title}, step ${step} of ${steps}`,
  name: {
    finance: "Tour for finance staff",
    analyst: "Tour for analysts",
    coordinator: "Tour for coordinators",
  },
  goOn: (name: string, step: number) => `Go on with the ${name.replace(/^T/, "t")}, step ${step}`,
  back: "Back",
  next: "Next",
  finish: "Finish",
  leave: "Leave the tour",
  openSample: "Open the sample",
  opened: "The sample is opening.",
  ownWindow:
    "The sample opens in a window of its own. On the Home tab there, in the group Minnesota Indicators, press Indicators; begin this tour again and go on with step 2.",
  noSample:
    "Samples cannot be opened from here. Follow along with a workbook of your own: everything but the numbers is the same.",
  notThere: (table: string) =>
    `The table ${table} of the sample is not in this workbook, so the page opens without data.`,
  sample: {
    finance:
      "The sample holds a made-up district: seven years of Achievement and Integration revenue and a filled budget.",
    analyst:
      "The sample holds the State Performance Plan's own counts of preschool outcomes, and 6,000 made-up children.",
    coordinator:
      "The sample holds the made-up cases of a monitoring office: evaluations, complaints, hearings, corrections and a school calendar.",
  },
  begin: "A workbook to look around in",
  home: {
    title: "What the pane finds",
    text: "Home lists the tables of the workbook and proposes the next step for them. It reads column headings, so it knows your own tables in the same way.",
    show: "Show Home",
  },
  result: {
    title: "From the table to the result",
    finance:
      "Revenue, aid and levy of every row: the columns are matched by their headings, and you can match them by hand. Under each result stand the numbers it was computed from and the rule in the statute.",
    analyst:
      "Indicator 7 for every outcome, beside its target. Under each result stand the numbers it was computed from, the rule and its place in the plan.",
    coordinator:
      "Which evaluations are late, due soon or done, counted in school days of the district's own calendar. Under the result stands the rule, with its source.",
    show: "Show the result",
  },
  problems: {
    title: "What is wrong in the data",
    text: "Above the result stands what is missing or does not fit, with sheet and cell. Press a cell's name to go there. Nothing is left out without being said.",
  },
  write: {
    title: "A report you can take back",
    text: "Write report sheet adds a sheet with formulas that follow your cells, the working and the sources. Your own cells are never changed, and the sheet can be removed again at once.",
  },
  cell: {
    title: "The same in any cell",
    finance:
      "Every rule is also a worksheet function, such as =MN.AI_LEVY. Its page tells what each argument is, with examples, and puts the formula into the cell you picked.",
    analyst:
      "Every rule is also a worksheet function, such as =MN.COSF_SUMMARY1. Its page tells what each argument is, with examples, and puts the formula into the cell you picked.",
    coordinator:
      "Every rule is also a worksheet function, such as =MN.EVALUATION_STATUS. Its page tells what each argument is, with examples, and puts the formula into the cell you picked.",
    show: "Show the function",
  },
} as const;
