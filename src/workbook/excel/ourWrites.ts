import { localAddress } from "../address";
import { formulaShape } from "../formulaShape";
import { formulaChanged, nothingToUndo, reportChanged, writtenSheetGone } from "../problems";
import { canSpill } from "./apiSets";
import type { InsertedFormula } from "./insertFormula";

/** What a person could have changed on a sheet: every cell's formula or value, keyed by its address; spilled cells are left out. */
export type SheetInputs = ReadonlyMap<string, string>;

export interface WrittenSheet {
  readonly kind: "report";
  readonly label: string;
  readonly sheet: string;
  /** Stays the same when the sheet is renamed. */
  readonly id: string;
  readonly inputs: SheetInputs;
  /** Where our spilling formulas stand. */
  readonly spills: readonly SpillAnchor[];
}

export interface SpillAnchor {
  readonly row: number;
  readonly column: number;
}

/** Remembers our writes, newest last, and takes them back as long as nobody has changed them since. */
export class OurWrites {
  private readonly writes: (WrittenSheet | InsertedFormula)[] = [];

  remember(write: WrittenSheet | InsertedFormula): void {
    this.writes.push(write);
  }

  last(): string | undefined {
    return this.writes.at(-1)?.label;
  }

  async undo(context: Excel.RequestContext): Promise<void> {
    const write = this.writes.at(-1);
    if (!write) throw nothingToUndo();
    await this.takeBack(context, write);
  }

  async removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
    const write = this.writes.findLast((each) => each.kind === "report" && each.sheet === name);
    if (!write) throw writtenSheetGone(name);
    await this.takeBack(context, write);
  }

  private async takeBack(
    context: Excel.RequestContext,
    write: WrittenSheet | InsertedFormula,
  ): Promise<void> {
    const wasThere =
      write.kind === "report" ? await deleteSheet(context, write) : await restoreCell(context, write);
    this.writes.splice(this.writes.indexOf(write), 1);
    if (!wasThere) throw writtenSheetGone(write.kind === "report" ? write.sheet : write.at.sheet);
  }
}

async function deleteSheet(context: Excel.RequestContext, write: WrittenSheet): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(write.id);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return false;
  const now = await takeInputs(context, sheet, write.spills);
  const same =
    now.size === write.inputs.size && [...now].every(([cell, input]) => write.inputs.get(cell) === input);
  if (!same) throw reportChanged(sheet.name);
  sheet.delete();
  await context.sync();
  return true;
}

async function restoreCell(context: Excel.RequestContext, write: InsertedFormula): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(write.at.sheet);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return false;
  const cell = sheet.getRange(localAddress(write.at));
  cell.load("formulas");
  await context.sync();
  if (String(cell.formulas[0]?.[0]) !== write.formula) throw formulaChanged(write.at);
  cell.formulas = [[write.before]];
  await context.sync();
  return true;
}

/**
 * The inputs of a sheet. Our functions answer later than the sheet is written, so values of formulas and spilled cells say
 * nothing about people; where a spill is blocked by something typed into its way, that typed cell itself is found.
 */
export async function takeInputs(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  anchors: readonly SpillAnchor[],
): Promise<SheetInputs> {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("formulas,rowIndex,columnIndex");
  const spills = canSpill() ? anchors.map((anchor) => spillOf(sheet, anchor)) : [];
  await context.sync();
  const inputs = new Map<string, string>();
  if (used.isNullObject) return inputs;
  const spilled = new Set(spills.flatMap((spill) => (spill.isNullObject ? [] : filledCells(spill))));
  const formulas = used.formulas as readonly (readonly (string | number | boolean)[])[];
  formulas.forEach((row, r) =>
    row.forEach((input, c) => {
      const key = `${used.rowIndex + r},${used.columnIndex + c}`;
      const said = typeof input === "string" && input.startsWith("=") ? formulaShape(input) : input;
      if (input !== "" && !spilled.has(key)) inputs.set(key, `${typeof input}:${said}`);
    }),
  );
  return inputs;
}

function spillOf(sheet: Excel.Worksheet, { row, column }: SpillAnchor): Excel.Range {
  const spill = sheet.getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject();
  spill.load("rowIndex,columnIndex,rowCount,columnCount");
  return spill;
}

/** The cells a spill fills, without the one its formula stands in. */
function filledCells(spill: Excel.Range): string[] {
  return Array.from({ length: spill.rowCount * spill.columnCount }, (_, index) => {
    const row = Math.floor(index / spill.columnCount);
    return `${spill.rowIndex + row},${spill.columnIndex + (index % spill.columnCount)}`;
  }).slice(1);
}
