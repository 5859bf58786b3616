import type { Sheet, Workbook } from "../../api";
import { fromFile, toFile } from "../formula/fileFormula";
import { child, escapeXml, type XmlElement } from "../package/xml";
import { absoluteReference, quotedSheet } from "../sheet/reference";
import { attributeText } from "../styles/styleSheet";
import { nameKey } from "./fileState";
import type { FileName, WorkbookPart } from "./workbookPart";

export interface SavedSheet {
  readonly sheet: Sheet;
  readonly relationshipId: string;
  /** Its place among the sheets of the file it came from. */
  readonly oldIndex: number | undefined;
  readonly oldName: string | undefined;
}

/** xl/workbook.xml with the sheets and names as they are now; every other element as it was. */
export function workbookXml(
  part: WorkbookPart,
  workbook: Workbook,
  saved: readonly SavedSheet[],
  namesTaken: ReadonlySet<string>,
  namespace: string,
  calculateOnOpening: boolean,
): string {
  const order = sheetOrder(part, saved);
  const edits = new Map<string, string>();
  const sheets = sheetsXml(part, order);
  const names = namesXml(part, workbook, order, namesTaken, namespace);
  const replace = (name: string, xml: string) => {
    const old = child(part.root, name);
    if ((old ? part.text.slice(old.start, old.end) : "") !== xml) edits.set(name, xml);
  };
  // Before definedNames: of two elements put in at one place, the later put stands first.
  if (calculateOnOpening) {
    const old = child(part.root, "calcPr")?.attributes;
    replace("calcPr", `<${part.prefix}calcPr${attributeText({ ...old, fullCalcOnLoad: "1" })}/>`);
  }
  replace("sheets", sheets);
  replace("definedNames", names);
  return applyEdits(part, edits);
}

interface Place {
  readonly saved?: SavedSheet;
  /** A chart sheet or the like: kept where it stood. */
  readonly element?: XmlElement;
  readonly oldIndex: number | undefined;
}

function sheetOrder(part: WorkbookPart, saved: readonly SavedSheet[]): Place[] {
  const order: Place[] = saved.map((one) => ({ saved: one, oldIndex: one.oldIndex }));
  part.sheets.forEach((_, index) => {
    const isWorksheet = saved.some((one) => one.oldIndex === index);
    const element = child(part.root, "sheets")?.children[index];
    if (!isWorksheet && element && part.otherSheets.has(index)) {
      order.splice(Math.min(index, order.length), 0, { element, oldIndex: index });
    }
  });
  return order;
}

function sheetsXml(part: WorkbookPart, order: readonly Place[]): string {
  const { prefix, relationPrefix } = part;
  const used = part.sheets.map((entry) => Number(entry.sheetId)).filter((id) => Number.isFinite(id));
  let next = Math.max(0, ...used) + 1;
  const items = order.map(({ saved, element, oldIndex }) => {
    if (element) return part.text.slice(element.start, element.end);
    const { sheet, relationshipId } = saved as SavedSheet;
    const old = oldIndex === undefined ? undefined : part.sheets[oldIndex];
    const oldElement = oldIndex === undefined ? undefined : child(part.root, "sheets")?.children[oldIndex];
    const hidden = old && old.state !== "visible" ? old.state : "hidden";
    if (old && oldElement && old.name === sheet.name && (old.state === "visible") === sheet.visible) {
      return part.text.slice(oldElement.start, oldElement.end);
    }
    const attributes = {
      name: sheet.name,
      sheetId: old?.sheetId ?? String(next++),
      ...(!sheet.visible && { state: hidden }),
      [`${relationPrefix}:id`]: relationshipId,
    };
    return `<${prefix}sheet${attributeText(attributes)}/>`;
  });
  return `<${prefix}sheets>${items.join("")}</${prefix}sheets>`;
}

function namesXml(
  part: WorkbookPart,
  workbook: Workbook,
  order: readonly Place[],
  namesTaken: ReadonlySet<string>,
  namespace: string,
): string {
  const left = new Map(
    workbook.names.map((one) => [`${one.name.toLowerCase()}|${one.scopeSheet?.toLowerCase() ?? ""}`, one]),
  );
  const areas = new Set(order.flatMap(({ saved }) => (saved?.sheet.printArea ? [saved.sheet] : [])));
  const items: string[] = [];
  for (const name of part.names) {
    const at =
      name.localSheet === undefined ? undefined : order.findIndex((one) => one.oldIndex === name.localSheet);
    if (at === -1) continue;
    const sheet = at === undefined ? undefined : order[at]?.saved?.sheet;
    if (!namesTaken.has(nameKey(name.name, name.localSheet))) {
      items.push(nameXml(part, name, at, renamed(name.formula, order)));
    } else if (name.name === "_xlnm.Print_Area") {
      if (sheet?.printArea) items.push(nameXml(part, name, at, printArea(sheet)));
      if (sheet) areas.delete(sheet);
    } else {
      const key = `${name.name.toLowerCase()}|${sheet?.name.toLowerCase() ?? ""}`;
      const now = left.get(key);
      left.delete(key);
      if (!now) continue;
      const same = fromFile(name.formula, namespace) === withEquals(now.formula);
      items.push(nameXml(part, name, at, same ? name.formula : toFile(now.formula, { namespace })));
    }
  }
  const place = (sheet: string | undefined) =>
    sheet === undefined
      ? -1
      : order.findIndex((one) => one.saved?.sheet.name.toLowerCase() === sheet.toLowerCase());
  for (const { name, formula, scopeSheet } of left.values()) {
    const at = place(scopeSheet);
    const attributes = { name, ...(at >= 0 && { localSheetId: String(at) }) };
    items.push(element(part, attributes, toFile(formula, { namespace })));
  }
  for (const sheet of areas) {
    const attributes = { name: "_xlnm.Print_Area", localSheetId: String(place(sheet.name)) };
    items.push(element(part, attributes, printArea(sheet)));
  }
  const { prefix } = part;
  return items.length === 0 ? "" : `<${prefix}definedNames>${items.join("")}</${prefix}definedNames>`;
}

const withEquals = (formula: string) => (formula.startsWith("=") ? formula : `=${formula}`);
const printArea = (sheet: Sheet) =>
  sheet.printArea ? `${quotedSheet(sheet.name)}!${absoluteReference(sheet.printArea)}` : "";

/** Names we do not understand follow a sheet that was renamed. */
function renamed(formula: string, order: readonly Place[]): string {
  let text = formula;
  for (const { saved } of order) {
    if (!saved?.oldName || saved.oldName === saved.sheet.name) continue;
    const now = `${quotedSheet(saved.sheet.name)}!`;
    text = text.replaceAll(`'${saved.oldName.replaceAll("'", "''")}'!`, now);
    if (quotedSheet(saved.oldName) === saved.oldName) text = text.replaceAll(`${saved.oldName}!`, now);
  }
  return text;
}

function nameXml(part: WorkbookPart, name: FileName, at: number | undefined, formula: string): string {
  const { localSheetId: _old, ...rest } = name.attributes;
  return element(part, { ...rest, ...(at !== undefined && { localSheetId: String(at) }) }, formula);
}

const element = ({ prefix }: WorkbookPart, attributes: Record<string, string>, formula: string) =>
  `<${prefix}definedName${attributeText(attributes)}>${escapeXml(formula)}</${prefix}definedName>`;

/** What may stand before definedNames in a workbook part. */
const beforeNames = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);

function applyEdits(part: WorkbookPart, edits: ReadonlyMap<string, string>): string {
  const { root } = part;
  const changes: { start: number; end: number; xml: string }[] = [];
  for (const [name, xml] of edits) {
    const old = child(root, name);
    const after = (one: XmlElement) =>
      beforeNames.has(one.name) || (name === "calcPr" && one.name === "definedNames");
    const last = root.children.findLast(after);
    const at = last?.end ?? root.contentStart;
    changes.push(old ? { start: old.start, end: old.end, xml } : { start: at, end: at, xml });
  }
  changes.sort((left, right) => right.start - left.start || right.end - left.end);
  return changes.reduce(
    (text, { start, end, xml }) => text.slice(0, start) + xml + text.slice(end),
    part.text,
  );
}
