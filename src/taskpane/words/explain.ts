export const explainWords = {
  title: "Explain a cell",
  intro:
    "Select a cell. This page shows how the MN formula in it came to its result, and follows your selection.",
  loading: "Loading the explanations",
  working: "Working the formula out again",
  nothing: "No cell is selected. Select one in the workbook.",
  noFormula: (address: string) =>
    `${address} holds no formula. Select a cell with an MN formula, such as =MN.PERCENT(B2,C2).`,
  noCall: "This formula has no MN function that was worked out.",
  mentions: "It reads these cells:",
  shows: (address: string, shown: string) => `${address} shows ${shown}`,
  nothingShown: "nothing",
  formula: "Formula",
  spilled: (row: number | undefined, column: number | undefined, first: string, all: string) => {
    const place = [
      ...(row === undefined ? [] : [`row ${row}`]),
      ...(column === undefined ? [] : [`column ${column}`]),
    ].join(", ");
    return `This is ${place} of what the formula in ${first} fills (${all}).`;
  },
  back: (address: string) => `Back to ${address}`,
  tryAgain: "Try again",
  copy: "Copy as text",
  copied: "Copied.",
  copyFailed:
    "The browser did not allow copying. Select the text on this page and copy it with the keyboard.",
  explained: (address: string, count: number) =>
    count === 1 ? `${address} is explained.` : `${address} is explained: ${count} calls.`,
  inside: (name: string) => `inside ${name}`,
  times: (count: string) => `A LAMBDA calls it ${count} times. This is the call for the selected cell.`,
  uncertain:
    "What stands around this call makes its results into what the cell shows. One of them is explained; pick another below.",
  which: "Which of its results",
  row: "Row",
  column: "Column",
  result: "Result",
  unrounded: (exact: string) => `unrounded ${exact}`,
  wrong: "What is wrong",
  where: "Where",
  toDo: "What to do",
  workingTitle: "Working",
  rule: "Rule",
  sources: "Source",
  year: "Year",
  leftOut: "Left out",
  leftOutMore: "Only the first are listed.",
  used: (count: number) => (count === 1 ? "1 number or word used" : `${count} numbers and words used`),
  arguments: (count: number) => (count === 1 ? "1 argument" : `${count} arguments`),
  typed: "typed or computed in the formula",
  select: (address: string) => `Select ${address}`,
  errors: (count: number) =>
    count === 1
      ? "1 of its results is an error:"
      : `${count.toLocaleString("en-US")} of its results are errors, such as:`,
  functionPage: (name: string) => `About ${name}`,
  notMade: "Not needed for this result",
  remarks: "Please look",
} as const;
