/** Where the pane looks, and what it listens for: it lives in the same page but may not have been opened yet. */
export const PAGE_EVENT = "mn-page";

/** Opens the pane at one of its pages. */
export async function showPage(page: "explain"): Promise<void> {
  (globalThis as { mnPage?: string }).mnPage = page;
  globalThis.dispatchEvent(new Event(PAGE_EVENT));
  // Where the host cannot open the pane (older Excel), the page shows as soon as the person opens it.
  await Office.addin?.showAsTaskpane().catch(() => undefined);
}
