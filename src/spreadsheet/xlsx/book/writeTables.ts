import type { Table } from "../../api";
import { escapeControl, escapeXml, parseXml, child } from "../package/xml";
import type { Parts } from "../package/parts";
import { rangeReference, sameRectangle } from "../sheet/reference";
import { attributeText } from "../styles/styleSheet";
import { readTable } from "./readTables";

const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface TableParts {
  /** The tableParts element of the sheet, or undefined where it stays as it is. */
  readonly xml: string | undefined;
}

/** Brings the table parts of one sheet in line with the workbook: some unchanged, some resized, some gone, some new. */
export async function writeTables(
  parts: Parts,
  sheetPath: string,
  tables: readonly Table[],
  nextId: () => number,
  relationPrefix: string,
  prefix: string,
): Promise<TableParts> {
  const relations = await parts.relationships(sheetPath);
  const written = new Set<Table>();
  const ids: string[] = [];
  let changed = false;
  for (const relation of relations.ofType("table")) {
    const path = relations.path(relation) as string;
    const text = (await parts.text(path)) ?? "";
    const known = text === "" ? undefined : readTable(text)[0];
    if (known) {
      const table = tables.find((one) => one.name.toLowerCase() === known.name.toLowerCase());
      if (!table) {
        relations.remove(relation.id);
        parts.remove(path);
        changed = true;
        continue;
      }
      written.add(table);
      const fresh = resized(text, table);
      if (fresh !== text) parts.set(path, fresh);
    }
    ids.push(relation.id);
  }
  for (const table of tables) {
    if (written.has(table)) continue;
    const path = parts.freePath("xl/tables/table");
    parts.set(path, tableXml(table, nextId()), contentType);
    ids.push(relations.add("table", path));
    changed = true;
  }
  if (!changed) return { xml: undefined };
  const list = ids.map((id) => `<${prefix}tablePart ${relationPrefix}:id="${escapeXml(id)}"/>`);
  const xml =
    ids.length === 0
      ? ""
      : `<${prefix}tableParts count="${ids.length}">${list.join("")}</${prefix}tableParts>`;
  return { xml };
}

const columnName = (name: string) =>
  escapeXml(escapeControl(name.replace(/\r?\n/g, "\n")).replaceAll("\n", "_x000a_"));

function tableXml(table: Table, id: number): string {
  const { range, hasTotals } = table;
  const body = hasTotals ? { ...range, rows: range.rows - 1 } : range;
  const name = escapeXml(table.name);
  const columns = table.columns.map(
    (column, at) => `<tableColumn id="${at + 1}" name="${columnName(column)}"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${main}" id="${id}" name="${name}" displayName="${name}" ` +
    `ref="${rangeReference(range)}"${hasTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    `<autoFilter ref="${rangeReference(body)}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${escapeXml(table.style ?? "TableStyleMedium2")}" showFirstColumn="0" showLastColumn="0" ` +
    'showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

/** The part of an existing table with its range and columns as they are now. Filters, styles and column formulas stay. */
function resized(text: string, table: Table): string {
  const root = parseXml(text);
  const list = child(root, "tableColumns");
  const old = readTable(text)[0];
  const names = list?.children.map((one) => one.attributes["name"] ?? "") ?? [];
  const plain = (name: string) => name.replace(/_x000[aAdD]_|\r?\n/g, "\n");
  const sameColumns =
    names.length === table.columns.length &&
    names.every((name, at) => plain(name) === plain(table.columns[at] as string));
  if (!old || !list || (sameColumns && sameRectangle(old.range, table.range))) return text;
  const prefix = /<(\w+:)?table\b/.exec(text)?.[1] ?? "";
  let nextId = Math.max(0, ...list.children.map((one) => Number(one.attributes["id"] ?? 0)));
  const columns = table.columns.map((name, at) => {
    const known =
      list.children.find((one) => plain(one.attributes["name"] ?? "") === plain(name)) ??
      (names.length === table.columns.length ? list.children[at] : undefined);
    if (!known) return `<${prefix}tableColumn id="${++nextId}" name="${columnName(name)}"/>`;
    const inner = text.slice(known.contentStart, known.contentEnd);
    const attributes = Object.entries(known.attributes).filter(([key]) => key !== "name");
    const head = `<${prefix}tableColumn${attributeText(Object.fromEntries(attributes))} name="${columnName(name)}"`;
    return inner === "" ? `${head}/>` : `${head}>${inner}</${prefix}tableColumn>`;
  });
  const reference = rangeReference(table.range);
  const body = rangeReference(table.hasTotals ? { ...table.range, rows: table.range.rows - 1 } : table.range);
  const newList = `<${prefix}tableColumns count="${columns.length}">${columns.join("")}</${prefix}tableColumns>`;
  let out = text.slice(0, list.start) + newList + text.slice(list.end);
  out = out.replace(/(<(?:\w+:)?table\b[^>]*?\sref=")[^"]*"/, `$1${reference}"`);
  return out.replace(/(<(?:\w+:)?autoFilter\b[^>]*?\sref=")[^"]*"/, `$1${body}"`);
}
