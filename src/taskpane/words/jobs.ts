export const jobsWords = {
  groups: {
    eligibility: {
      title: "Eligibility",
      summary: "Which districts and schools take part in Achievement and Integration, and why.",
    },
    revenue: {
      title: "Revenue and budget",
      summary: "What the formula allows, and whether a budget keeps within its limits.",
    },
    plan: {
      title: "Plan and deadlines",
      summary: "Goals, parts of a plan, and the days things are due.",
    },
    surveys: {
      title: "Surveys and samples",
      summary: "Who is asked, what the answers mean, and how sure they are.",
    },
    checks: {
      title: "Checks",
      summary: "Whether figures agree with each other, with other years, and with what was published.",
    },
  },
  open: "Open",
  back: (group: string) => `All of ${group}`,
  none: "There is nothing here yet.",
  unknown: "There is no such page. Pick one from the list.",
  loadFailed: "This part of the pane could not be loaded.",
  loadFailedAdvice: "Try again. If it happens again, close the pane and open it again.",
  data: "Data",
  also: "Also possible",
  mayBeLeftOut: "May be left out.",
  tableUsed: (title: string, table: string) => `${title}: ${table}`,
  notUsed: "not used",
  notPicked: "pick a table",
  rowsBelow: (read: string, below: string, last: number) =>
    `Read down to the first blank row: ${read}. Below it, to row ${last}, ${below === "1" ? "there is 1 more row" : `there are ${below} more rows`}; they may be more data, or remarks.`,
  readRowsBelow: "Read them too",
  rowsBelowRead: "Rows below the first blank row are read too.",
  leaveRowsBelow: "Leave them out",
  marks: {
    show: "Mark these cells",
    hint: (most: string) =>
      `Colors the cells in your sheet, at most ${most} of them, and remembers what was there.`,
    remove: "Take the marks away",
    marking: "Marking...",
    marked: (count: string) => (count === "1" ? "1 cell is marked." : `${count} cells are marked.`),
    removed: (count: string) => (count === "1" ? "The mark is gone." : `The ${count} marks are gone.`),
  },
  toResult: "Go to the result",
  waitsForTable: (title: string) => `Pick a table for: ${title}.`,
  settings: "Choices",
  moreSettings: (count: number, changed: number) =>
    changed === 0
      ? `${count} more, as they usually are`
      : `${count} more, ${changed === 1 ? "1 of them changed" : `${changed} of them changed`}`,
  changedSettings: (lines: readonly string[]) => `Changed: ${lines.join("; ")}.`,
  manyTicked: (count: number, of: number) => `${count} of ${of} columns ticked`,
  manyNeeded: (minimum: number) =>
    minimum === 0
      ? "as many columns as you have"
      : `at least ${minimum} ${minimum === 1 ? "column" : "columns"}`,
  manyTooFew: (minimum: number) => `Tick at least ${minimum}.`,
  manyFilter: (title: string) => `Search columns for ${title}`,
  manyAll: "Tick all",
  manyAllShown: "Tick those shown",
  manyNone: "Tick none",
  manyShown: (shown: number, of: number) => `${shown} of ${of} shown`,
  manyNoneFit: "No column matches.",
  pickFilter: (title: string) => `Search: ${title}`,
  pickShown: (shown: string, of: string) => `${shown} of ${of} match.`,
  pickNothing: "The tables give no choice yet.",
  fillIn: "Fill this in.",
  fillInFirst: (titles: string) => `Fill in first: ${titles}.`,
  result: "Result",
  resultWaits: "Pick the tables above. The result shows here as soon as their columns are matched.",
  resultWaitsSettings: "Fill in the choices above. The result shows here as soon as they are complete.",
  noResult: "There is no result. The problems above say why.",
  calculating: "Calculating",
  working: (doing: string) => (doing === "" ? "Calculating" : doing),
  cancel: "Cancel",
  cancelled: "Cancelled. Nothing was computed.",
  runAgain: "Run it",
  failed: "This could not be computed.",
  failedAdvice:
    "Your workbook was not changed. Check the columns and choices above and try again; if it happens again, say what is written here to whoever looks after the add-in.",
  problemsOf: (title: string) => `Problems: ${title}`,
  problems: "Problems",
  problemsNone: "No problems found.",
  wholeJob: "All of it together",
  points: "percentage points",
  larger: "Show larger",
  fit: "Show smaller",
  tables: "Details",
  rules: "Rules and sources",
  report: "Report",
  asNumbers: (titles: string) =>
    `Written as numbers, not as live formulas: ${titles}. You picked other columns than the headings say, and a worksheet function goes by the headings.`,
  reportHint:
    "Makes new sheets: the report has live formulas where it can follow your cells. Your own sheets are not touched.",
  writeSheet: (name: string) => `Write sheet: ${name}`,
  files: "Files",
  save: (name: string) => `Save ${name}`,
  saved:
    "The browser was asked to save it. If nothing was saved, copy the text and paste it into an empty file.",
  copy: "Copy its text",
  copied: (name: string) => `Copied. Paste it into an empty file and save that as ${name}.`,
  copyFailed: "The browser did not allow copying.",
} as const;
