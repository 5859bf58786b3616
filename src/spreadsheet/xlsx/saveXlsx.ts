import type { Sheet, Workbook } from "../api";
import { dynamicArrayFlag } from "./book/dynamicArrays";
import { emptyFile, emptyWorksheet } from "./book/emptyFile";
import { fileState, type FileState } from "./book/fileState";
import { SharedStrings } from "./book/sharedStrings";
import { readWorkbookPart } from "./book/workbookPart";
import { workbookXml, type SavedSheet } from "./book/writeWorkbook";
import { defaultNamespace } from "./formula/fileFormula";
import { Parts } from "./package/parts";
import { parseXml } from "./package/xml";
import { ZipReader } from "./package/zipReader";
import { takeApart } from "./sheet/sheetText";
import { writeSheet, type SheetJob } from "./sheet/writeSheet";
import { readThemeColors } from "./styles/colors";
import { StyleSheet } from "./styles/styleSheet";

const sheetTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const macroType = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

export interface SaveOptions {
  /** "xlsx" leaves the macros of an opened .xlsm out; left out, the file stays of its kind. */
  readonly as?: "xlsx";
}

/** Whether the file the workbook was opened from is a .xlsm; saveXlsx keeps its macros, and then its name must end in .xlsm too. */
export function holdsMacros(workbook: Workbook): boolean {
  return (
    fileState(workbook)?.file.names.some((name) => name.toLowerCase().endsWith("vbaproject.bin")) ?? false
  );
}

/** The workbook as the bytes of an .xlsx. Parts of the opened file that were not changed go out byte for byte as they came in. */
export async function saveXlsx(workbook: Workbook, options: SaveOptions = {}): Promise<Uint8Array> {
  await workbook.settled();
  const state = fileState(workbook) ?? (await newFile());
  const parts = await Parts.of(state.file);
  const { workbookPath } = state;
  const relations = await parts.relationships(workbookPath);
  const part = readWorkbookPart((await parts.text(workbookPath)) as string, relations);
  const find = (kind: string) => relations.path(relations.ofType(kind)[0]);
  const stylesPath = find("styles") ?? "xl/styles.xml";
  const themePath = find("theme");
  const theme = themePath === undefined ? undefined : await parts.text(themePath);
  const styles = new StyleSheet(
    await stylesText(parts, stylesPath),
    readThemeColors(theme ? parseXml(theme) : undefined),
  );
  const stringsPath = find("sharedStrings");
  const strings = new SharedStrings(stringsPath === undefined ? undefined : await parts.text(stringsPath));

  await dropRemovedSheets(parts, state, workbook, part.sheets, workbookPath);
  const saved: SavedSheet[] = [];
  let formulasChanged = false;
  let stale = false;
  let lastTable = await highestTableId(parts, state.file.names);
  let dynamicWanted = false;
  const flag = await dynamicArrayFlag(parts, workbookPath);
  for (const sheet of workbook.sheets) {
    const origin = state.sheets.get(sheet);
    const path = origin?.path ?? parts.freePath("xl/worksheets/sheet");
    const text = takeApart(origin ? ((await parts.text(path)) as string) : emptyWorksheet);
    if (!origin) parts.set(path, emptyWorksheet, `${sheetTypes}worksheet+xml`);
    const job: SheetJob = {
      workbook,
      sheet,
      path,
      text,
      parts,
      shifts: origin?.shifts ?? [],
      chartsFromFile: origin?.charts ?? new Set(),
      picturesFromFile: origin?.pictures ?? new Set(),
      nextTableId: () => ++lastTable,
      cells: {
        styles,
        strings,
        namespace: state.namespace,
        date1904: part.date1904,
        tableAt: tableFinder(workbook, sheet),
        dynamicFlag: () => {
          dynamicWanted = true;
          return flag.value;
        },
      },
    };
    const written = await writeSheet(job);
    formulasChanged ||= written.formulasChanged;
    stale ||= written.stale;
    const relationshipId = origin?.relationshipId ?? relations.add("worksheet", path);
    saved.push({ sheet, relationshipId, oldIndex: origin?.index, oldName: origin?.name });
  }
  if (dynamicWanted) flag.commit();
  const book = workbookXml(part, workbook, saved, state.namesTaken, state.namespace, stale);
  if (book !== part.text) parts.set(workbookPath, book);
  const styleText = styles.toXml();
  if (styleText !== (await parts.text(stylesPath)))
    parts.set(stylesPath, styleText, `${sheetTypes}styles+xml`);
  if (strings.changed) {
    const path = stringsPath ?? "xl/sharedStrings.xml";
    parts.set(path, strings.toXml(), `${sheetTypes}sharedStrings+xml`);
    if (stringsPath === undefined) relations.add("sharedStrings", path);
  }
  // The calculation chain lists the cells with formulas; Excel makes a new one when it is missing, and complains when it is wrong.
  const chain = relations.ofType("calcChain")[0];
  if (chain && formulasChanged) {
    parts.remove(relations.path(chain) as string);
    relations.remove(chain.id);
  }
  if (options.as === "xlsx" && holdsMacros(workbook)) await dropMacros(parts, workbookPath);
  return parts.write();
}

async function newFile(): Promise<FileState> {
  const file = new ZipReader(await emptyFile(), 1_000_000);
  const names = new Set<string>();
  return {
    file,
    workbookPath: "xl/workbook.xml",
    namespace: defaultNamespace,
    sheets: new WeakMap(),
    namesTaken: names,
  };
}

async function stylesText(parts: Parts, path: string): Promise<string> {
  const text = await parts.text(path);
  if (text !== undefined) return text;
  const fallback = new ZipReader(await emptyFile(), 1_000_000);
  const plain = (await fallback.text("xl/styles.xml")) as string;
  parts.set(path, plain, `${sheetTypes}styles+xml`);
  return plain;
}

async function dropRemovedSheets(
  parts: Parts,
  state: FileState,
  workbook: Workbook,
  sheets: readonly { relationshipId: string }[],
  workbookPath: string,
): Promise<void> {
  const relations = await parts.relationships(workbookPath);
  const kept = new Set(workbook.sheets.map((sheet) => state.sheets.get(sheet)?.relationshipId));
  for (const { relationshipId } of sheets) {
    const relation = relations.byId(relationshipId);
    if (kept.has(relationshipId) || !relation?.type.endsWith("/worksheet")) continue;
    relations.remove(relationshipId);
    await parts.removeWithDependents(relations.path(relation) as string);
  }
}

async function highestTableId(parts: Parts, names: readonly string[]): Promise<number> {
  let highest = 0;
  for (const name of names) {
    if (!/\/tables\/[^/]+\.xml$/i.test(name)) continue;
    const id = /<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec((await parts.text(name)) ?? "")?.[1];
    highest = Math.max(highest, Number(id ?? 0));
  }
  return highest;
}

function tableFinder(workbook: Workbook, sheet: Sheet): (row: number, column: number) => string | undefined {
  const tables = workbook.tables.filter((table) => table.sheet.toLowerCase() === sheet.name.toLowerCase());
  return (row, column) =>
    tables.find(
      ({ range }) =>
        row > range.row &&
        row < range.row + range.rows &&
        column >= range.column &&
        column < range.column + range.columns,
    )?.name;
}

async function dropMacros(parts: Parts, workbookPath: string): Promise<void> {
  const relations = await parts.relationships(workbookPath);
  for (const relation of relations.list.filter((one) => /vbaProject$/.test(one.type))) {
    relations.remove(relation.id);
    await parts.removeWithDependents(relations.path(relation) as string);
  }
  if (parts.contentTypes.of(workbookPath) === macroType) {
    parts.contentTypes.set(workbookPath, `${sheetTypes}sheet.main+xml`);
  }
}
