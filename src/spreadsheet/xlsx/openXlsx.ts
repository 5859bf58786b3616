import { EditError, OpenError, type Sheet, type Workbook, type WorkbookOptions } from "../api";
import { createWorkbook } from "../engine/book/workbook";
import { nameKey, rememberFile, type FileState, type SheetOrigin } from "./book/fileState";
import { SharedStrings } from "./book/sharedStrings";
import { readWorkbookPart, type WorkbookPart } from "./book/workbookPart";
import { readTables } from "./book/readTables";
import { readCharts } from "./chart/readCharts";
import { readPictures } from "./picture/readPictures";
import { defaultNamespace, fromFile } from "./formula/fileFormula";
import { parseXml, XmlError } from "./package/xml";
import { Relationships, relationshipsPath } from "./package/relationships";
import { ZipReader } from "./package/zipReader";
import { refuseOtherFiles } from "./refuse";
import { parseReference } from "./sheet/reference";
import { readSheet } from "./sheet/readSheet";
import { readValidations } from "./sheet/validations";
import { takeApart, type SheetText } from "./sheet/sheetText";
import { readThemeColors } from "./styles/colors";
import { StyleSheet } from "./styles/styleSheet";

export interface OpenOptions extends WorkbookOptions {
  /** What all parts together may come to, unpacked. Left out, 500 MB. */
  readonly maximumBytes?: number;
}

const emptyStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font><sz val="11"/></font></fonts>' +
  "<fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs></styleSheet>";

/** Opens the bytes of an .xlsx (or .xlsm). Whatever is wrong with them, the only thing thrown is an OpenError. */
export async function openXlsx(bytes: Uint8Array, options: OpenOptions = {}): Promise<Workbook> {
  refuseOtherFiles(bytes);
  try {
    return await read(bytes, options);
  } catch (error) {
    if (error instanceof OpenError) throw error;
    const detail = error instanceof XmlError || error instanceof EditError ? ` (${error.message})` : "";
    throw new OpenError(
      "corrupt",
      `The workbook is damaged and cannot be read${detail}. Open it in Excel, let Excel repair it, and save it again.`,
    );
  }
}

async function read(bytes: Uint8Array, options: OpenOptions): Promise<Workbook> {
  const file = new ZipReader(bytes, options.maximumBytes ?? 500_000_000);
  const workbookPath = await findWorkbook(file);
  const relations = await relationshipsOf(file, workbookPath);
  const part = readWorkbookPart((await file.text(workbookPath)) as string, relations);
  const first = async (kind: string) => {
    const path = relations.path(relations.ofType(kind)[0]);
    return path === undefined ? undefined : file.text(path);
  };
  const theme = await first("theme");
  const styles = new StyleSheet(
    (await first("styles")) ?? emptyStyles,
    readThemeColors(theme ? parseXml(theme) : undefined),
  );
  const strings = new SharedStrings(await first("sharedStrings")).texts;
  const namespace = options.functions?.namespace ?? defaultNamespace;
  const workbook = createWorkbook(options);
  const sheets = new WeakMap<Sheet, SheetOrigin>();
  const opened: Opened[] = [];
  for (const [index, entry] of part.sheets.entries()) {
    const relation = relations.byId(entry.relationshipId);
    const path = relations.path(relation);
    // Chart sheets and dialog sheets stay in the file; only worksheets have cells to show.
    if (!path || !relation?.type.endsWith("/worksheet")) continue;
    const text = await file.text(path);
    if (text === undefined)
      throw new OpenError("corrupt", `The workbook is damaged: its sheet ${entry.name} is missing.`);
    opened.push({
      name: entry.name,
      state: entry.state,
      path,
      index,
      relationshipId: entry.relationshipId,
      text: takeApart(text),
    });
  }
  if (opened.length === 0) throw new OpenError("corrupt", "The workbook holds no worksheet.");
  const tables = new Map<string, Awaited<ReturnType<typeof readTables>>>();
  const charts = new Map<string, Awaited<ReturnType<typeof readCharts>>>();
  const pictures = new Map<string, Awaited<ReturnType<typeof readPictures>>>();
  for (const { path, text } of opened) {
    const sheetRelations = await relationshipsOf(file, path);
    tables.set(path, await readTables(file, sheetRelations));
    charts.set(path, await readCharts(file, sheetRelations, text));
    pictures.set(path, await readPictures(file, sheetRelations, text));
  }
  let namesTaken = new Set<string>();
  workbook.load(() => {
    const made = makeSheets(workbook, opened);
    made.forEach((sheet, at) => {
      const one = opened[at] as Opened;
      const origin: SheetOrigin = { ...one, shifts: [], charts: new Set(), pictures: new Set() };
      sheets.set(sheet, origin);
    });
    namesTaken = defineNames(workbook, part, made, opened, namespace);
    made.forEach((sheet, at) => {
      const one = opened[at] as Opened;
      readSheet(one.text, sheet, { styles, strings, namespace, date1904: part.date1904 });
      for (const table of tables.get(one.path) ?? [])
        attempt(() => workbook.addTable({ ...table, sheet: sheet.name }));
      for (const validation of readValidations(one.text)) attempt(() => sheet.addValidation(validation));
      for (const chart of charts.get(one.path) ?? []) {
        attempt(() => {
          sheet.addChart(chart);
          sheets.get(sheet)?.charts.add(chart.id);
        });
      }
      for (const picture of pictures.get(one.path) ?? []) {
        attempt(() => {
          sheet.addPicture(picture);
          sheets.get(sheet)?.pictures.add(picture.id);
        });
      }
      if (one.state !== "visible") sheet.visible = false;
    });
  });
  const state: FileState = { file, workbookPath, namespace, sheets, namesTaken };
  rememberFile(workbook, state);
  return workbook;
}

interface Opened {
  readonly name: string;
  readonly state: string;
  readonly path: string;
  readonly index: number;
  readonly relationshipId: string;
  readonly text: SheetText;
}

async function findWorkbook(file: ZipReader): Promise<string> {
  const root = await relationshipsOf(file, "");
  const path = root.path(root.ofType("officeDocument")[0]);
  if (!path || !file.entry(path)) {
    throw new OpenError("not-xlsx", "This is a zip file, but there is no Excel workbook in it.");
  }
  if (path.endsWith(".bin")) {
    throw new OpenError("not-xlsx", "This is a binary workbook (.xlsb). Save it in Excel as .xlsx first.");
  }
  const text = await file.text(path);
  if (text === undefined || !/<(\w+:)?workbook\b/.test(text)) {
    throw new OpenError("not-xlsx", "This is an Office file, but not an Excel workbook.");
  }
  return path;
}

async function relationshipsOf(file: ZipReader, part: string): Promise<Relationships> {
  return new Relationships(part, await file.text(relationshipsPath(part)));
}

function makeSheets(workbook: Workbook, opened: readonly Opened[]): Sheet[] {
  const before = workbook.sheets.map((sheet) => sheet.name);
  const names = new Set(opened.map(({ name }) => name.toLowerCase()));
  const sheets = opened.map(({ name }) => workbook.sheet(name) ?? workbook.addSheet(name));
  for (const name of before) if (!names.has(name.toLowerCase())) workbook.removeSheet(name);
  sheets.forEach((sheet, at) => {
    if (workbook.sheets[at] !== sheet) workbook.moveSheet(sheet.name, at);
  });
  return sheets;
}

function defineNames(
  workbook: Workbook,
  part: WorkbookPart,
  sheets: readonly Sheet[],
  opened: readonly Opened[],
  namespace: string,
): Set<string> {
  const taken = new Set<string>();
  for (const { name, localSheet, hidden, formula } of part.names) {
    const at = opened.findIndex(({ index }) => index === localSheet);
    const sheet = sheets[at];
    if (name === "_xlnm.Print_Area" && sheet) {
      const area = parseReference(formula.slice(formula.lastIndexOf("!") + 1));
      if (area && !formula.includes(",")) {
        sheet.printArea = area;
        taken.add(nameKey(name, localSheet));
      }
      continue;
    }
    if (hidden || name.startsWith("_xl") || (localSheet !== undefined && !sheet)) continue;
    if (attempt(() => workbook.defineName(name, fromFile(formula, namespace), sheet?.name))) {
      taken.add(nameKey(name, localSheet));
    }
  }
  return taken;
}

/** What the workbook refuses stays in the file as it is. */
function attempt(edit: () => void): boolean {
  try {
    edit();
    return true;
  } catch (error) {
    if (error instanceof EditError) return false;
    throw error;
  }
}
