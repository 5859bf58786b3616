import { useEffect, useState } from "react";
import { formatAddress, formatValue } from "../../spreadsheet";
import { CellError } from "../../spreadsheet";
import { meaningOf } from "../grid/cellPane";
import { isSingleCell, selectedRange } from "../selection/selection";
import type { Session } from "../session/session";
import { useSession } from "./hooks";

/** Tells a screen reader where the selection went and what is there, once it rests. */
export function Announcer() {
  const session = useSession();
  const [words, setWords] = useState("");
  const now = session.edit ? "" : describe(session);
  useEffect(() => {
    const timer = setTimeout(() => setWords(now), 120);
    return () => clearTimeout(timer);
  }, [now]);
  return (
    <div className="unseen" aria-live="polite" data-testid="announcer">
      {words}
    </div>
  );
}

function describe(session: Session): string {
  const { sheet, selection } = session;
  const range = selectedRange(selection);
  const { row, column } = selection.active;
  const value = sheet.value(row, column);
  const parts = [formatAddress({ row, column, rows: 1, columns: 1 })];
  if (value === null) parts.push("blank");
  else if (value instanceof CellError) parts.push(`error ${value.code}`, value.message ?? meaningOf(value));
  else parts.push(formatValue(value, sheet.format(row, column).numberFormat));
  if (sheet.formula(row, column) !== undefined) parts.push("has a formula");
  else if (sheet.spill(row, column)) parts.push("filled by a formula");
  if (!isSingleCell(range)) parts.push(`${formatAddress(range)} selected`);
  return parts.join(", ");
}
