import { CellError, type Rectangle } from "../../values";
import { cellAt, hull, intersection, onSheet } from "../cells/rectangles";
import type { ReferenceNode, StructuredNode } from "../formula/nodes";
import type { Context, TableShape } from "./context";
import { BAD_REFERENCE, NO_OVERLAP, unknownName, wrongReference, wrongValue } from "./errors";
import { Reference, type Area } from "./value";

/** The cells a reference names; "First:Last" sheets give one area a sheet. */
export function resolveReference(
  node: ReferenceNode,
  context: Pick<Context, "host" | "sheet">,
): Reference | CellError {
  if (node.sheet === undefined) return new Reference([{ sheet: context.sheet, area: node.area }]);
  const sheet = context.host.sheetNamed(node.sheet);
  if (sheet) return new Reference([{ sheet, area: node.area }]);
  const [first, last] = node.sheet.split(":").map((name) => context.host.sheetNamed(name));
  if (!first || !last) return wrongReference(`There is no sheet named ${node.sheet}.`);
  const all = context.host.sheetsInOrder();
  const ends = [all.indexOf(first), all.indexOf(last)];
  const through = all.slice(Math.min(...ends), Math.max(...ends) + 1);
  return new Reference(through.map((each) => ({ sheet: each, area: node.area })));
}

type Place = Pick<Context, "host" | "sheet" | "row" | "column">;

/** Table1[Amount], [@Amount], Table1[[#Headers],[a]:[b]]. */
export function resolveStructured(node: StructuredNode, place: Place): Reference | CellError {
  const { host } = place;
  const table =
    node.table === undefined
      ? host.tableAt(place.sheet, place.row, place.column)
      : host.tableNamed(node.table);
  if (!table) {
    return node.table === undefined
      ? wrongReference("This formula names a table's column but stands outside any table.")
      : unknownName(`There is no table named ${node.table}.`);
  }
  const columns = columnSpan(table, node.columns);
  if (columns instanceof CellError) return columns;
  const rows = rowSpan(table, node.sections, place);
  if (rows instanceof CellError) return rows;
  return new Reference([{ sheet: table.cells, area: { ...rows, ...columns } }]);
}

function columnSpan(
  table: TableShape,
  names: readonly string[],
): Pick<Rectangle, "column" | "columns"> | CellError {
  const { range } = table;
  if (names.length === 0) return { column: range.column, columns: range.columns };
  const found: number[] = [];
  for (const name of names) {
    const index = table.columns.findIndex((column) => column.toLowerCase() === name.toLowerCase());
    if (index < 0) return wrongReference(`Table ${table.name} has no column named ${name}.`);
    found.push(index);
  }
  const left = Math.min(...found);
  return { column: range.column + left, columns: Math.max(...found) - left + 1 };
}

function rowSpan(
  table: TableShape,
  sections: readonly string[],
  place: Place,
): Pick<Rectangle, "row" | "rows"> | CellError {
  const { range, hasTotals } = table;
  const body = { row: range.row + 1, rows: range.rows - 1 - (hasTotals ? 1 : 0) };
  const has = (section: string) => sections.includes(section);
  if (has("all") || (has("headers") && has("totals"))) return { row: range.row, rows: range.rows };
  if (has("this row")) {
    const inside = place.sheet === table.cells && place.row >= body.row && place.row < body.row + body.rows;
    if (!inside) return wrongValue(`The "@" needs a formula in a row of table ${table.name}.`);
    return { row: place.row, rows: 1 };
  }
  if (has("headers"))
    return has("data") ? { row: range.row, rows: 1 + body.rows } : { row: range.row, rows: 1 };
  if (has("totals")) {
    if (!hasTotals) return wrongReference(`Table ${table.name} has no totals row.`);
    const row = range.row + range.rows - 1;
    return has("data") ? { row: body.row, rows: body.rows + 1 } : { row, rows: 1 };
  }
  return body;
}

/** A1:INDEX(...): the rectangle around both. */
export function joinReferences(one: Reference, other: Reference): Reference | CellError {
  const all: Area[] = [...one.areas, ...other.areas];
  const [first, ...rest] = all;
  if (!first) return BAD_REFERENCE;
  let area = first.area;
  for (const next of rest) {
    if (next.sheet !== first.sheet) return wrongReference("A range cannot reach from one sheet to another.");
    area = hull(area, next.area);
  }
  return new Reference([{ sheet: first.sheet, area }]);
}

/** The blank between references: the cells both have. */
export function intersectReferences(one: Reference, other: Reference): Reference | CellError {
  const areas: Area[] = [];
  for (const a of one.areas) {
    for (const b of other.areas) {
      const shared = a.sheet === b.sheet ? intersection(a.area, b.area) : undefined;
      if (shared) areas.push({ sheet: a.sheet, area: shared });
    }
  }
  return areas.length > 0 ? new Reference(areas) : NO_OVERLAP;
}

/** "@": the cell of a range in the formula's own row or column. */
export function intersectImplicitly(reference: Reference, place: Place): Reference | CellError {
  const [only, more] = reference.areas;
  if (!only || more) return wrongValue("One range is needed here, not several.");
  const { area, sheet } = only;
  let { row, column } = area;
  if (area.rows > 1) {
    if (place.row < row || place.row >= row + area.rows) return outside();
    row = place.row;
  }
  if (area.columns > 1) {
    if (place.column < column || place.column >= column + area.columns) return outside();
    column = place.column;
  }
  return new Reference([{ sheet, area: cellAt(row, column) }]);
}

function outside(): CellError {
  return wrongValue(
    'The "@" takes the cell in the formula\'s own row or column, and the range has none there.',
  );
}

/** A1#: all cells the formula in A1 fills. */
export function resolveSpill(reference: Reference): Reference | CellError {
  const [only, more] = reference.areas;
  if (!only || more || only.area.rows * only.area.columns > 1) return BAD_REFERENCE;
  const formula = only.sheet.formulaAt(only.area.row, only.area.column);
  if (!formula) return wrongReference("The cell before # holds no formula that fills several cells.");
  if (formula.spill) return new Reference([{ sheet: only.sheet, area: formula.spill.area }]);
  const value = only.sheet.values.get(only.area.row, only.area.column);
  if (value instanceof CellError) return value;
  return new Reference([only]);
}

/** A rectangle of a sheet, or #REF! when it leaves the sheet. */
export function referenceTo(sheet: Area["sheet"], area: Rectangle): Reference | CellError {
  return onSheet(area) ? new Reference([{ sheet, area }]) : BAD_REFERENCE;
}
