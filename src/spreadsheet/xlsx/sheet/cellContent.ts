import { CellError, type ErrorCode, type Scalar } from "../../values";
import { unescapeControl } from "../package/xml";
import { shareable } from "../formula/sharedFormula";
import { fromFile } from "../formula/fileFormula";
import type { FileCell } from "./sheetText";

const errorCodes: ReadonlySet<string> = new Set<ErrorCode>([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** What the file says the cell shows. */
export function fileValue(cell: FileCell, sharedStrings: readonly string[]): Scalar {
  const { type, content } = cell;
  if (content === undefined) return type === "inlineStr" || (type === "str" && cell.formula) ? "" : null;
  switch (type) {
    case "s":
      return sharedStrings[Number(content)] ?? "";
    case "str":
      return unescapeControl(content);
    case "inlineStr":
      return content;
    case "b":
      return content === "1" || content === "true";
    case "e":
      return new CellError((errorCodes.has(content) ? content : "#VALUE!") as ErrorCode);
    case "d":
      return dateSerial(content);
    default: {
      const number = Number(content);
      return content.trim() === "" || !Number.isFinite(number) ? null : number;
    }
  }
}

/** An ISO date as a serial number of the 1900 system. */
function dateSerial(text: string): Scalar {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return text;
  const [, year, month, day, hours, minutes, seconds] = match.map((part) => Number(part ?? 0)) as number[];
  const days = Date.UTC(year as number, (month as number) - 1, day) / 86_400_000 + 25_569;
  return days + ((hours as number) + ((minutes as number) + (seconds as number) / 60) / 60) / 24;
}

/** Reads the formulas of one sheet; remembers the first cell of each shared one. */
export class FormulaReader {
  private readonly shared = new Map<
    string,
    { row: number; column: number; at: ReturnType<typeof shareable> }
  >();

  constructor(private readonly namespace: string) {}

  /** The formula as a person reads it, with "="; undefined where the cell holds none we can read. */
  read(cell: FileCell): string | undefined {
    const { formula } = cell;
    if (!formula || formula.kind === "dataTable") return undefined;
    if (formula.kind === "shared" && formula.shared !== undefined) {
      if (formula.text !== "") {
        const at = shareable(formula.text);
        this.shared.set(formula.shared, { row: cell.row, column: cell.column, at });
      } else {
        const first = this.shared.get(formula.shared);
        if (!first) return undefined;
        return fromFile(first.at(cell.row - first.row, cell.column - first.column), this.namespace);
      }
    }
    return formula.text === "" ? undefined : fromFile(formula.text, this.namespace);
  }
}
