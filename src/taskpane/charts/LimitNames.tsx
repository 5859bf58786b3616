import type { ReactElement } from "react";
import type { ChartData } from "../../indicators/declaration";
import { LIMIT_NAMES } from "./plotProps";
import type { ChartLook } from "./look";
import { Words } from "./marks";
import { textWidth } from "./text";

/** A name on which row, and where along it. */
export interface PlacedName {
  readonly label: string;
  readonly x: number;
  readonly row: number;
}

/** The names of limits that run from top to bottom, side by side where they fit, else one above the other. */
export function placeNames(
  marks: NonNullable<ChartData["marks"]>,
  x: (value: number) => number,
  width: number,
): readonly PlacedName[] {
  const ends: number[] = [];
  return [...marks]
    .sort((one, other) => one.value - other.value)
    .map(({ label, value }) => {
      const half = (textWidth(label) * 11) / 12 / 2;
      const middle = Math.min(Math.max(x(value), half + 2), width - half - 2);
      const free = ends.findIndex((end) => end < middle - half - 6);
      const row = free < 0 ? ends.length : free;
      ends[row] = middle + half;
      return { label, x: middle, row };
    });
}

export function rowsOfNames(names: readonly PlacedName[]): number {
  return names.reduce((most, { row }) => Math.max(most, row + 1), 0);
}

export function LimitNames({
  names,
  look,
}: {
  readonly names: readonly PlacedName[];
  readonly look: ChartLook;
}): ReactElement {
  return (
    <>
      {names.map(({ label, x, row }) => (
        <Words key={label} x={x} y={(row + 1) * LIMIT_NAMES - 4} look={look} anchor="middle">
          {label}
        </Words>
      ))}
    </>
  );
}
