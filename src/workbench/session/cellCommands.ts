import type { CellFormat, CellInput, Rectangle } from "../../spreadsheet/api";
import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/values";
import { filled } from "../editing/fill";
import { intersection, selectedRange, selectRange } from "../selection/selection";
import type { Session } from "./session";

/** The part of the selection that holds anything: whole columns are a million cells, most of them blank. */
function usedSelection(session: Session): Rectangle | undefined {
  const used = session.sheet.usedRange;
  return used && intersection(selectedRange(session.selection), used);
}

export function clearCells(session: Session): void {
  const range = usedSelection(session);
  if (range) session.attempt("clearing", () => session.sheet.clear(range));
}

export function applyFormat(session: Session, format: Partial<CellFormat>): void {
  const { sheet } = session;
  const range = selectedRange(session.selection);
  // A whole column keeps its format only where there are cells; an empty sheet has nothing to keep it in.
  const whole = range.rows === MAX_ROWS || range.columns === MAX_COLUMNS;
  const target = whole ? usedSelection(session) : range;
  if (!target) return session.say("info", "There are no filled cells in the selection to format.");
  session.attempt("formatting", () => sheet.setFormat(target, format));
}

export function toggleFormat(session: Session, key: "bold" | "italic" | "wrap"): void {
  const { row, column } = session.selection.active;
  applyFormat(session, { [key]: !session.sheet.format(row, column)[key] });
}

/** More or fewer decimals: "0.0%" to "0.00%". */
export function changeDecimals(session: Session, by: 1 | -1): void {
  const { row, column } = session.selection.active;
  const { sheet } = session;
  applyFormat(session, {
    numberFormat: withDecimals(
      sheet.format(row, column).numberFormat ?? "General",
      by,
      sheet.value(row, column),
    ),
  });
}

export function withDecimals(numberFormat: string, by: 1 | -1, value: unknown): string {
  if (/^general$/i.test(numberFormat)) {
    const shown = typeof value === "number" ? (String(value).split(".")[1]?.length ?? 0) : 0;
    const decimals = Math.min(15, Math.max(0, shown + by));
    return decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`;
  }
  return numberFormat
    .split(";")
    .map((section) =>
      section.replace(/[0#](?:\.([0#]*))?(?=[^0#.,]*$)/, (part, fraction: string | undefined) => {
        const decimals = Math.min(15, Math.max(0, (fraction?.length ?? 0) + by));
        return part.charAt(0) + (decimals === 0 ? "" : `.${"0".repeat(decimals)}`);
      }),
    )
    .join(";");
}

/** Ctrl+D and Ctrl+R: the first row (or column) of the selection into the rest; a single line takes the one before it. */
export function fillInto(session: Session, direction: "down" | "right"): void {
  const range = selectedRange(session.selection);
  const down = direction === "down";
  const lines = down ? range.rows : range.columns;
  const alone = lines === 1;
  if (alone && (down ? range.row : range.column) === 0) return;
  const source: Rectangle = down
    ? { ...range, row: alone ? range.row - 1 : range.row, rows: 1 }
    : { ...range, column: alone ? range.column - 1 : range.column, columns: 1 };
  const target: Rectangle = alone
    ? range
    : down
      ? { ...range, row: range.row + 1, rows: range.rows - 1 }
      : { ...range, column: range.column + 1, columns: range.columns - 1 };
  fillFrom(session, source, target, direction === "down", "filling", true);
}

/** The handle dragged from `source` over `whole`, which contains it and is longer in one direction. */
export function dragFill(session: Session, source: Rectangle, whole: Rectangle): void {
  const down = whole.rows !== source.rows;
  const targets: Rectangle[] = [];
  if (down) {
    if (whole.row < source.row) targets.push({ ...source, row: whole.row, rows: source.row - whole.row });
    const end = source.row + source.rows;
    const below = whole.row + whole.rows - end;
    if (below > 0) targets.push({ ...source, row: end, rows: below });
  } else {
    if (whole.column < source.column) {
      targets.push({ ...source, column: whole.column, columns: source.column - whole.column });
    }
    const end = source.column + source.columns;
    const beside = whole.column + whole.columns - end;
    if (beside > 0) targets.push({ ...source, column: end, columns: beside });
  }
  for (const target of targets) fillFrom(session, source, target, down, "filling", false);
  session.select({ ...selectRange(whole), active: session.selection.active });
}

function fillFrom(
  session: Session,
  source: Rectangle,
  target: Rectangle,
  down: boolean,
  label: string,
  repeatOnly: boolean,
): void {
  const { sheet } = session;
  const inUse = intersection(target, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
  if (!inUse) return;
  const inputs: CellInput[][] = Array.from({ length: target.rows }, () =>
    Array<CellInput>(target.columns).fill(null),
  );
  const lines = down ? target.columns : target.rows;
  const steps = down ? target.rows : target.columns;
  for (let line = 0; line < lines; line++) {
    const cellAt = (place: number) =>
      down
        ? { row: source.row + place, column: source.column + line }
        : { row: source.row + line, column: source.column + place };
    const along = Array.from({ length: down ? source.rows : source.columns }, (_, place) => {
      const { row, column } = cellAt(place);
      return sheet.input(row, column);
    });
    for (let step = 0; step < steps; step++) {
      const to = down
        ? { row: target.row + step, column: target.column + line }
        : { row: target.row + line, column: target.column + step };
      const index = down ? to.row - source.row : to.column - source.column;
      const [only = null] = along;
      const counted = repeatOnly && typeof only === "string" && !only.startsWith("=");
      const row = inputs[to.row - target.row];
      if (row) row[to.column - target.column] = counted ? only : filled(along, index, cellAt, to);
    }
  }
  session.attempt(label, () => {
    sheet.setRange(target.row, target.column, inputs);
    for (let line = 0; line < lines; line++) {
      const { row, column } = down
        ? { row: source.row, column: source.column + line }
        : { row: source.row + line, column: source.column };
      const format = sheet.format(row, column);
      if (Object.keys(format).length === 0) continue;
      sheet.setFormat(down ? { ...target, column, columns: 1 } : { ...target, row, rows: 1 }, format);
    }
  });
}

export function insertLines(session: Session, what: "rows" | "columns"): void {
  const range = selectedRange(session.selection);
  session.attempt(`inserting ${what}`, () => {
    if (what === "rows") session.sheet.insertRows(range.row, range.rows);
    else session.sheet.insertColumns(range.column, range.columns);
  });
}

export function deleteLines(session: Session, what: "rows" | "columns"): void {
  const range = selectedRange(session.selection);
  session.attempt(`deleting ${what}`, () => {
    if (what === "rows") session.sheet.deleteRows(range.row, range.rows);
    else session.sheet.deleteColumns(range.column, range.columns);
  });
}

export function undo(session: Session): void {
  if (session.workbook.canUndo === undefined) return session.say("info", "There is nothing to undo.");
  session.workbook.undo();
}

export function redo(session: Session): void {
  if (session.workbook.canRedo === undefined) return session.say("info", "There is nothing to redo.");
  session.workbook.redo();
}
