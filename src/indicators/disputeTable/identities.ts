import type { Problem } from "../declaration";
import { formatNumber } from "../readCells";
import type { LineRow } from "./readLines";
import type { Cells, Identity, Section } from "./section";

/** Rows whose cells contradict each other, where the form of their year prints all lines of a sum. */
export function contradictions(section: Section, rows: readonly LineRow[]): readonly Problem[] {
  return rows.flatMap(({ row, ffy, cells }) =>
    section.identities
      .filter(({ since, until }) => ffy >= (since ?? -Infinity) && ffy <= (until ?? Infinity))
      .flatMap((identity): Problem[] => {
        const found = compare(identity, cells);
        if (found === undefined || found.holds) return [];
        const { whole, parts } = found;
        const difference =
          identity.relation === "sum"
            ? `they add up to ${formatNumber(parts)}, not ${formatNumber(whole)}`
            : `${formatNumber(parts)} is more than ${formatNumber(whole)}`;
        return [
          {
            severity: "warning",
            row,
            column: identity.whole,
            message: `${identity.says}: ${difference}.`,
            advice: "Compare the row with the form it comes from.",
          },
        ];
      }),
  );
}

function compare(
  { whole: wholeId, parts: partIds, relation }: Identity,
  cells: Cells,
): { readonly whole: number; readonly parts: number; readonly holds: boolean } | undefined {
  const whole = cells[wholeId];
  const given = partIds.map((id) => cells[id]).filter((value) => value !== undefined);
  if (whole === undefined || given.length < partIds.length) return undefined;
  const parts = given.reduce((sum, value) => sum + value, 0);
  return { whole, parts, holds: relation === "sum" ? parts === whole : parts <= whole };
}
