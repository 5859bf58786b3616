import type { Sheet, Workbook } from "../../api";
import type { Rectangle } from "../../values";
import { writeTables } from "../book/writeTables";
import { writeCharts } from "../chart/writeCharts";
import { Drawing } from "../drawing/drawing";
import type { Parts } from "../package/parts";
import { childrenNamed, parseXml } from "../package/xml";
import { writePictures } from "../picture/writePictures";
import { attributeText } from "../styles/styleSheet";
import { fileColumns, frozenPane, sectionElement, type FileColumn } from "./readSheet";
import { moveAnchors, moveCommentCells, movedSections } from "./moveAlong";
import { pageSections } from "./page";
import { cellReference, rangeReference } from "./reference";
import { moveIndex, type Shift } from "./shifts";
import { withSections } from "./sections";
import { section, type SheetText } from "./sheetText";
import { readValidation, sameValidation, validationXml } from "./validations";
import { writeCells, type WriteContext } from "./writeCells";

export interface SheetJob {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly path: string;
  readonly text: SheetText;
  readonly parts: Parts;
  readonly shifts: readonly Shift[];
  readonly chartsFromFile: ReadonlySet<string>;
  readonly picturesFromFile: ReadonlySet<string>;
  readonly nextTableId: () => number;
  readonly cells: WriteContext;
}

/** Writes one sheet over its part; tells what concerns the calculation of the whole workbook. */
export async function writeSheet(job: SheetJob): Promise<{ formulasChanged: boolean; stale: boolean }> {
  const { sheet, text, parts, path, shifts } = job;
  const edits = new Map<string, string>();
  const put = (name: string, xml: string | undefined) => {
    if (xml !== undefined) edits.set(name, xml);
  };
  for (const [name, xml] of movedSections(text, shifts)) put(name, xml);
  const cells = writeCells(sheet, text, shifts, job.cells);
  put("sheetData", cells.xml);
  if (cells.xml !== undefined) put("dimension", dimensionXml(text, cells.used));
  put("cols", columnsXml(sheet, text, shifts));
  put("sheetViews", viewsXml(sheet, text));
  put("dataValidations", validationsXml(sheet, text, edits.get("dataValidations")));
  for (const [name, xml] of pageSections(text, sheet.page)) put(name, xml);
  const relationPrefix = relationPrefixOf(text);
  const own = job.workbook.tables.filter((table) => table.sheet.toLowerCase() === sheet.name.toLowerCase());
  const tables = await writeTables(parts, path, own, job.nextTableId, relationPrefix.name, text.prefix);
  put("tableParts", tables.xml);
  const read = ({ sheet: name, range }: { sheet: string; range: Rectangle }) =>
    job.workbook.sheet(name)?.values(range) ?? [];
  // What came with the file moves with its cells first; what is added now knows its place already.
  if (shifts.length > 0) {
    await moveAnchors(parts, path, shifts);
    await moveCommentCells(parts, path, shifts);
  }
  const over = await Drawing.of(parts, path);
  await writeCharts(parts, over, sheet.charts, job.chartsFromFile, read);
  await writePictures(parts, over, sheet.pictures, job.picturesFromFile);
  const drawing = await over.write(relationPrefix.name, text.prefix);
  put("drawing", drawing);
  const { formulasChanged, stale } = cells;
  if (edits.size === 0) return { formulasChanged, stale };
  let out = withSections(text, edits);
  const needsPrefix = relationPrefix.missing && (tables.xml || drawing);
  if (needsPrefix)
    out = out.replace(/<(\w+:)?worksheet\b/, `$& xmlns:${relationPrefix.name}="${relationNamespace}"`);
  if (out !== text.text) parts.set(path, out);
  return { formulasChanged, stale };
}

const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationPrefixOf(text: SheetText): { name: string; missing: boolean } {
  const root = text.text.slice(text.rootStart, text.rootContentStart);
  const known = /xmlns:(\w+)="http:\/\/[^"]*officeDocument\/(?:2006\/)?relationships"/.exec(root)?.[1];
  return { name: known ?? "r", missing: known === undefined };
}

function dimensionXml(text: SheetText, used: Rectangle | undefined): string | undefined {
  if (!section(text, "dimension")) return undefined;
  return `<${text.prefix}dimension ref="${used ? rangeReference(used) : "A1"}"/>`;
}

/** Widths, with the other properties of a column (its style, whether it is hidden or grouped) where they were. */
function columnsXml(sheet: Sheet, text: SheetText, shifts: readonly Shift[]): string | undefined {
  const file = new Map<number, FileColumn>();
  const wide: FileColumn[] = [];
  for (const column of fileColumns(text)) {
    if (column.last - column.first > 2000) {
      wide.push(column);
      continue;
    }
    for (let at = column.first; at <= column.last; at++) {
      const now = moveIndex(at, "columns", shifts);
      if (now !== undefined) file.set(now, column);
    }
  }
  const last = Math.max(-1, ...file.keys(), lastWidth(sheet));
  const moved = shifts.some((shift) => shift.axis === "columns");
  let changed = moved && file.size > 0;
  const items: { column: number; attributes: Record<string, string> }[] = [];
  for (let column = 0; column <= last; column++) {
    const known = file.get(column);
    const width = sheet.columnWidth(column);
    if (width !== known?.width) changed = true;
    if (!known && width === undefined) continue;
    const { min: _min, max: _max, width: _width, customWidth, ...rest } = known?.attributes ?? {};
    const sized =
      width === undefined
        ? {}
        : { width: String(width), ...((customWidth ?? "1") !== "0" && { customWidth: "1" }) };
    if (width !== undefined || Object.keys(rest).length > 0)
      items.push({ column, attributes: { ...rest, ...sized } });
  }
  if (!changed) return undefined;
  const p = text.prefix;
  const out: string[] = [];
  items.forEach(({ column, attributes }, at) => {
    const key = attributeText(attributes);
    const previous = items[at - 1];
    if (previous && previous.column === column - 1 && attributeText(previous.attributes) === key) {
      out.push((out.pop() as string).replace(/ max="\d+"/, ` max="${column + 1}"`));
    } else out.push(`<${p}col min="${column + 1}" max="${column + 1}"${key}/>`);
  });
  for (const { attributes } of wide) {
    const min = Math.max(Number(attributes["min"]), last + 2);
    if (min <= Number(attributes["max"]))
      out.push(`<${p}col${attributeText({ ...attributes, min: String(min) })}/>`);
  }
  return out.length === 0 ? "" : `<${p}cols>${out.join("")}</${p}cols>`;
}

/** Widths may be set right of the used cells, but nobody sets one far out. */
function lastWidth(sheet: Sheet): number {
  const used = sheet.usedRange;
  const limit = Math.min(16_383, (used ? used.column + used.columns : 0) + 256);
  for (let column = limit; column >= 0; column--) if (sheet.columnWidth(column) !== undefined) return column;
  return -1;
}

function viewsXml(sheet: Sheet, text: SheetText): string | undefined {
  const { rows, columns } = sheet.frozen;
  const before = frozenPane(text);
  if (before.rows === rows && before.columns === columns) return undefined;
  const p = text.prefix;
  const corner = cellReference(rows, columns);
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane =
    rows + columns === 0
      ? ""
      : `<${p}pane${split} topLeftCell="${corner}" activePane="${active}" state="frozen"/><${p}selection pane="${active}"/>`;
  const views = section(text, "sheetViews");
  if (!views)
    return `<${p}sheetViews><${p}sheetView workbookViewId="0">${pane}</${p}sheetView></${p}sheetViews>`;
  const old = text.text.slice(views.start, views.end);
  const view = childrenNamed(parseXml(old), "sheetView")[0];
  if (!view) return undefined;
  const kept = view.children.filter((one) => one.name !== "pane" && one.name !== "selection");
  const inner = pane + kept.map((one) => old.slice(one.start, one.end)).join("");
  const head = `<${p}sheetView${attributeText(view.attributes)}`;
  const fresh = inner === "" ? `${head}/>` : `${head}>${inner}</${p}sheetView>`;
  return old.slice(0, view.start) + fresh + old.slice(view.end);
}

/** Rules the sheet understands are written anew where one changed; the others stay as they are (moved along, if rows moved). */
function validationsXml(sheet: Sheet, text: SheetText, moved: string | undefined): string | undefined {
  const original = sectionElement(text, "dataValidations");
  const known = childrenNamed(original, "dataValidation").flatMap((one) => readValidation(one) ?? []);
  const now = sheet.validations;
  if (
    known.length === now.length &&
    known.every((one, at) => sameValidation(one, now[at] as (typeof now)[number]))
  ) {
    return undefined;
  }
  const place = section(text, "dataValidations");
  const source = moved ?? (place ? text.text.slice(place.start, place.end) : "");
  const foreign =
    source === ""
      ? []
      : childrenNamed(parseXml(source), "dataValidation")
          .filter((one) => readValidation(one) === undefined)
          .map((one) => source.slice(one.start, one.end));
  const p = text.prefix;
  const items = [...foreign, ...now.filter(fits).map((one) => validationXml(one, p))];
  return items.length === 0
    ? ""
    : `<${p}dataValidations count="${items.length}">${items.join("")}</${p}dataValidations>`;
}

/** Excel calls a file damaged whose list of choices is longer than 255 characters. */
const fits = (validation: Sheet["validations"][number]) =>
  validation.kind !== "list" || (validation.choices ?? []).join(",").length <= 255;
