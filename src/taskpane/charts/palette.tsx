import type { ReactElement } from "react";

/* In high-contrast themes only the system's own colors are shown: series are told apart by patterns. */

const patterns = ["solid", "M0 6 L6 0", "M0 0 L6 6", "M0 3 L6 3", "M3 0 L3 6", "M0 6 L6 0 M0 0 L6 6"];
export const PATTERN_COUNT = patterns.length;

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
