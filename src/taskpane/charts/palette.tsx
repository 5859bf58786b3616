import type { ReactElement } from "react";

/*
 * Colours that stay apart for people who see red and green, or blue and yellow, alike (after Okabe and Ito's set), each at
 * least 3:1 against the pane's background. Under forced colours they give way to patterns.
 */
const light = ["#0072b2", "#d55e00", "#00876a", "#aa4499", "#8a6a00", "#555555"];
const dark = ["#56b4e9", "#f0a030", "#2bbf96", "#e39ac9", "#f0e442", "#bbbbbb"];

/** Fill of a series; `patternId` is set where colours are forced. */
export function seriesFill(index: number, isDark: boolean, patternId: string | undefined): string {
  if (patternId !== undefined) return `url(#${patternId}-${index % patterns.length})`;
  const colours = isDark ? dark : light;
  return colours[index % colours.length] ?? "currentColor";
}

/** Stroke of a line or swatch border. */
export function seriesStroke(index: number, isDark: boolean, forced: boolean): string {
  return forced ? "CanvasText" : seriesFill(index, isDark, undefined);
}

export const dashes = ["", "6 3", "2 3", "8 3 2 3", "12 4", "1 4"];

const patterns = ["solid", "M0 6 L6 0", "M0 0 L6 6", "M0 3 L6 3", "M3 0 L3 6", "M0 6 L6 0 M0 0 L6 6"];

export function SeriesPatterns({ id }: { readonly id: string }): ReactElement {
  return (
    <defs>
      {patterns.map((path, index) => (
        <pattern key={path} id={`${id}-${index}`} width={6} height={6} patternUnits="userSpaceOnUse">
          {path === "solid" ? (
            <rect width={6} height={6} fill="CanvasText" />
          ) : (
            <>
              <rect width={6} height={6} fill="Canvas" />
              <path d={path} stroke="CanvasText" strokeWidth={1.5} />
            </>
          )}
        </pattern>
      ))}
    </defs>
  );
}
