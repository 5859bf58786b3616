/** What is said to those who are new here, and where Excel or the add-in is not what the other expects. */
export const firstRunWords = {
  lost: (cells: number, first: string) =>
    cells === 1
      ? `One cell shows #NAME?, though its function is here: ${first}.`
      : `${cells} cells show #NAME?, though their functions are here. The first is ${first}.`,
  lostWhy: "Excel read these formulas before the add-in was loaded.",
  enterAgain: "Calculate them again",
  entering: "Calculating again",
  found: "All of them are calculated again.",
  stillLost: (cells: number, first: string) =>
    cells === 1
      ? `One cell still shows #NAME?: ${first}.`
      : `${cells} cells still show #NAME?. The first is ${first}.`,
  stillLostAdvice:
    "Compare the name in the formula with the list on the page Functions. If it is spelled right, choose Minnesota Indicators once more under Home, Add-ins; if that does not help, save the workbook, close Excel, and open both again.",
  protectedSheets: (sheets: readonly string[]) =>
    `${sheets.length === 1 ? "This sheet is" : "These sheets are"} protected, so nothing was entered there: ${sheets.join(", ")}. Take off the protection under Review and try again.`,
  showCell: "Show the cell",
  samplesApart: "A sample opens in a window of its own. The workbook open here stays as it is.",
  sampleFailed: "The sample could not be opened.",
  sampleFailedAdvice: "Check that the server of the add-in can be reached, and try again.",
} as const;
