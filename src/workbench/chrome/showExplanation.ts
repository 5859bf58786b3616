/** Asks the pane for the page that explains the selected cell, as the ribbon button does in Excel. */
export const PAGE_EVENT = "mn-page";

export function showExplanation(): void {
  (window as { mnPage?: string }).mnPage = "explain";
  window.dispatchEvent(new Event(PAGE_EVENT));
}
