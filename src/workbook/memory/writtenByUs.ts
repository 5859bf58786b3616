import { formulaShape } from "../formulaShape";
import { WorkbookProblem, type RangeAddress } from "../port";
import { formulaChanged, nothingToUndo, reportChanged, writtenSheetGone } from "../problems";
import type { HostSheet, HostValue, HostWorkbook } from "./host";

/** A write of ours that may be taken back, newest last. */
type OurWrite =
  | { readonly kind: "report"; readonly label: string; readonly sheet: string; readonly print: string }
  | {
      readonly kind: "formula";
      readonly label: string;
      readonly at: RangeAddress;
      readonly formula: string | undefined;
      readonly before: HostValue;
    };

/** Remembers our writes and takes them back, as long as nobody has changed them since. */
export class OurWrites {
  private readonly writes: OurWrite[] = [];

  constructor(private readonly workbook: HostWorkbook) {}

  report(label: string, sheet: string): void {
    const written = this.workbook.sheet(sheet);
    if (written) this.writes.push({ kind: "report", label, sheet, print: fingerprint(written) });
  }

  formula(label: string, at: RangeAddress, before: HostValue): void {
    const formula = this.workbook.sheet(at.sheet)?.formula(at.row, at.column);
    this.writes.push({ kind: "formula", label, at, formula, before });
  }

  last(): string | undefined {
    return this.writes.at(-1)?.label;
  }

  undo(): void {
    if (this.writes.length === 0) throw nothingToUndo();
    this.takeBack(this.writes.length - 1);
  }

  removeSheet(name: string): void {
    const at = this.writes.findLastIndex((write) => write.kind === "report" && write.sheet === name);
    if (at < 0) throw writtenSheetGone(name);
    this.takeBack(at);
  }

  private takeBack(at: number): void {
    const write = this.writes[at];
    if (!write) return;
    try {
      if (write.kind === "report")
        this.removeReport(write.label, write.sheet, write.print, at === this.writes.length - 1);
      else this.restoreCell(write);
    } catch (error) {
      if (error instanceof WorkbookProblem && error.kind === "not-found") this.writes.splice(at, 1);
      throw error;
    }
    this.writes.splice(at, 1);
  }

  private removeReport(label: string, name: string, print: string, newest: boolean): void {
    const sheet = this.workbook.sheet(name);
    if (!sheet) throw writtenSheetGone(name);
    if (fingerprint(sheet) !== print) throw reportChanged(name);
    // The workbook's own undo leaves it exactly as it was; where other edits came after, the sheet is simply removed.
    if (newest && this.workbook.canUndo === label) this.workbook.undo();
    if (this.workbook.sheet(name))
      this.workbook.batch(`Take back: ${label}`, () => this.workbook.removeSheet(name));
  }

  private restoreCell(write: Extract<OurWrite, { kind: "formula" }>): void {
    const sheet = this.workbook.sheet(write.at.sheet);
    if (!sheet) throw writtenSheetGone(write.at.sheet);
    if (sheet.formula(write.at.row, write.at.column) !== write.formula) throw formulaChanged(write.at);
    this.workbook.batch(`Take back: ${write.label}`, () =>
      sheet.set(write.at.row, write.at.column, write.before),
    );
  }
}

/** What a person could have changed: the inputs, not the values, which follow the person's own cells. */
function fingerprint(sheet: HostSheet): string {
  const used = sheet.usedRange;
  if (!used) return "";
  const inputs: string[] = [];
  for (let row = used.row; row < used.row + used.rows; row++) {
    for (let column = used.column; column < used.column + used.columns; column++) {
      const input = sheet.input(row, column);
      if (input === null) continue;
      const said = typeof input === "string" && input.startsWith("=") ? formulaShape(input) : input;
      inputs.push(`${row},${column}:${JSON.stringify(said)}`);
    }
  }
  return inputs.join("\n");
}
