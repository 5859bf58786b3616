import { useEffect, useState } from "react";
import { formatValue } from "../../spreadsheet";
import { CellError } from "../../spreadsheet";
import { canPoint } from "../editing/edit";
import { meaningOf } from "../grid/cellPane";
import { isSingleCell, selectedRange } from "../selection/selection";
import { summarise, type Summary } from "../session/summary";
import type { Session } from "../session/session";
import { useBench, useSession } from "./hooks";
import { benchWords } from "../words/bench";

/** What is going on, what the active cell's error means, and sum, average and count of the selection. */
export function StatusBar() {
  const { desk } = useBench();
  const session = useSession();
  const summary = useSummary(session);
  const { row, column } = session.selection.active;
  const value = session.sheet.value(row, column);
  const cellMessage =
    value instanceof CellError ? `${value.code} ${value.message ?? meaningOf(value)}` : undefined;
  return (
    <footer className="status-bar">
      <span className="mode" data-testid="mode">
        {desk.busy
          ? `${desk.busy} ...`
          : session.calculating
            ? benchWords.status.calculating
            : modeOf(session)}
      </span>
      {cellMessage && (
        <span className="cell-message" data-testid="cell-message" title={cellMessage}>
          {cellMessage}
        </span>
      )}
      <span className="summary" data-testid="summary">
        {summary && summary.numbers > 1 && (
          <>
            <span>{benchWords.status.average(shown(session, summary.sum / summary.numbers))}</span>
            <span>{benchWords.status.count(summary.filled.toLocaleString("en-US"))}</span>
            <span>{benchWords.status.sum(shown(session, summary.sum))}</span>
          </>
        )}
        {summary && summary.numbers <= 1 && summary.filled > 1 && (
          <span>{benchWords.status.count(summary.filled.toLocaleString("en-US"))}</span>
        )}
        {summary && summary.errors > 0 && (
          <span>{benchWords.status.errors(summary.errors, summary.errors.toLocaleString("en-US"))}</span>
        )}
      </span>
    </footer>
  );
}

function modeOf({ edit, copied }: Session): string {
  if (!edit)
    return copied
      ? copied.cut
        ? "Choose where to move it and press Ctrl+V"
        : "Choose where to paste and press Ctrl+V"
      : "Ready";
  if (edit.point || (edit.mode === "enter" && canPoint(edit))) return "Point";
  return edit.mode === "enter" ? "Enter" : "Edit";
}

/** Figures in the active cell's number format, else with few decimals. */
function shown(session: Session, figure: number): string {
  const { row, column } = session.selection.active;
  const { numberFormat } = session.sheet.format(row, column);
  return formatValue(figure, numberFormat ?? (Math.abs(figure) >= 1000 ? "#,##0.####" : "General")).replace(
    /\.$/,
    "",
  );
}

/** Counted a moment after the selection rests: a whole column may hold a hundred thousand cells. */
function useSummary(session: Session): Summary | undefined {
  const [summary, setSummary] = useState<Summary>();
  const { cellsVersion, sheet } = session;
  const { row, column, rows, columns } = selectedRange(session.selection);
  useEffect(() => {
    const range = { row, column, rows, columns };
    const timer = setTimeout(() => {
      setSummary(isSingleCell(range) ? undefined : summarise(sheet, range));
    }, 60);
    return () => clearTimeout(timer);
  }, [sheet, cellsVersion, row, column, rows, columns]);
  return summary;
}
