/** F6 goes round the parts of the page, Shift+F6 backwards: the way out of the grid, where Tab moves between cells. */
export function nextRegion(by: 1 | -1, focusGrid: () => void): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (region) => region.getClientRects().length > 0,
  );
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(now + by + regions.length) % regions.length];
  if (!next) return;
  if (next.dataset["region"] === "sheet") return focusGrid();
  const first = next.querySelector<HTMLElement>(
    'button:not(:disabled):not([tabindex="-1"]), input, textarea, a[href], [tabindex="0"]',
  );
  (first ?? next).focus();
}
