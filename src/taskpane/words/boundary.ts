/** What is said where a part of the pane failed or did not come. */
export const boundaryWords = {
  failed: "This page stopped working.",
  failedAdvice:
    "Your workbook was not changed by it. Reload this page; if it happens again, say what is written below to whoever looks after the add-in.",
  reloadPage: "Reload this page",
  notLoaded: "This page could not be loaded.",
  notLoadedAdvice:
    "Either there is no connection to the server of the add-in, or the add-in was updated since the pane was opened. Try again; if that does not help, start the pane anew.",
  kept: "Your workbook is as it was.",
  again: "Try again",
  home: "Go to Home",
  startAnew: "Start the pane anew",
  paneFailed: "The pane stopped working.",
  paneFailedAdvice:
    "Your workbook was not changed by it. Begin again on Home; if it happens again, close the pane, open it again, and say what is written below to whoever looks after the add-in.",
  beginAgain: "Begin again on Home",
} as const;
