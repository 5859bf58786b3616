import type { PageName } from "./paneContext";

/** A page's name and icon need this many pixels. */
export const TAB_WIDTH = 70;
/** They may stand a little closer where all of them fit then. */
export const CLOSE_TAB_WIDTH = 63;

/**
 * Which pages stand in the bar and which behind "More": as many as fit, in their order. The open page is always in the bar; where
 * it would not be, it takes the last place.
 */
export function fitPages(
  pages: readonly PageName[],
  current: PageName,
  width: number,
): { readonly shown: readonly PageName[]; readonly more: readonly PageName[] } {
  const places = Math.max(3, Math.floor(width / TAB_WIDTH));
  if (pages.length * CLOSE_TAB_WIDTH <= width) return { shown: pages, more: [] };
  const first = pages.slice(0, places - 1);
  const shown = first.includes(current) ? first : [...first.slice(0, -1), current];
  return { shown, more: pages.filter((page) => !shown.includes(page)) };
}
