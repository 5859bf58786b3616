import { readFile } from "node:fs/promises";
import path from "node:path";
import {
  createWorkbook,
  openCsv,
  openXlsx,
  textOf,
  type Workbook,
  type WorkbookOptions,
} from "../spreadsheet";
import { isSettingName } from "../workbook/hiddenNames";
import { WorkbookProblem } from "../workbook/port";
import { library } from "./ownFunctions";
import { quoted } from "./words";
import { UsageError } from "./usage";

const options: WorkbookOptions = { functions: library, clock: () => new Date(), random: Math.random };

export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`cannot read ${quoted(file)}: ${reason(error)}`);
  }
}

export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EISDIR") return "it is a folder";
  if (code === "EACCES" || code === "EPERM") return "you may not";
  return error instanceof Error ? error.message : String(error);
}

export async function openFile(file: string): Promise<Workbook> {
  const bytes = await readBytes(file);
  try {
    return await openXlsx(bytes, options);
  } catch (error) {
    throw new UsageError(`cannot open ${quoted(file)}: ${reason(error)}`);
  }
}

/** One workbook with the sheets of all files: the first .xlsx, and the others added to it. */
export async function openFiles(files: readonly string[]): Promise<Workbook> {
  const isText = (file: string) => /\.(csv|tsv|txt)$/i.test(file);
  const first = files.findIndex((file) => !isText(file));
  const firstFile = files[first];
  const workbook = firstFile === undefined ? createWorkbook(options) : await openFile(firstFile);
  const placed = new Map<string, string>();
  if (firstFile !== undefined)
    for (const { name } of workbook.sheets) placed.set(name.toLowerCase(), firstFile);
  const claim = (name: string, file: string) => {
    const other = placed.get(name.toLowerCase());
    if (other !== undefined) {
      throw new UsageError(
        `the sheet ${quoted(name)} is in both ${quoted(other)} and ${quoted(file)}: rename one of them`,
      );
    }
    placed.set(name.toLowerCase(), file);
  };
  for (const [at, file] of files.entries()) {
    if (isText(file)) {
      const name = path.basename(file).replace(/\.[^.]+$/, "");
      claim(name, file);
      const text = textOf(await readBytes(file));
      try {
        openCsv(text, name, workbook);
      } catch (error) {
        throw new UsageError(`cannot open ${quoted(file)}: ${reason(error)}`);
      }
    } else if (at !== first) {
      const other = await openFile(file);
      for (const { name } of other.sheets) claim(name, file);
      copyInto(workbook, other);
    }
  }
  await workbook.settled();
  return workbook;
}

function copyInto(workbook: Workbook, other: Workbook): void {
  workbook.batch("Open", () => {
    // All sheets first: formulas may point from one to the next.
    for (const sheet of other.sheets) workbook.addSheet(sheet.name);
    // Settings are those of the workbook that is written, not of what is laid beside it.
    for (const name of other.names)
      if (!isSettingName(name.name)) workbook.defineName(name.name, name.formula, name.scopeSheet);
    for (const sheet of other.sheets) {
      const target = workbook.sheet(sheet.name);
      sheet.eachCell((row, column) => {
        const input = sheet.input(row, column);
        if (input !== null) target?.set(row, column, input);
      });
    }
    for (const { name, sheet, range } of other.tables) workbook.addTable({ name, sheet, range });
  });
}

/** A refusal of the workbook in one sentence. */
export function asUsageError(error: unknown): unknown {
  return error instanceof WorkbookProblem ? new UsageError(`${error.message} ${error.advice}`) : error;
}
