import type { CellFormat } from "../../api";

const PLAIN: CellFormat = {};

/** Each different format once, by number: cells hold numbers. 0 is the plain format. */
export class FormatTable {
  private readonly formats: CellFormat[] = [PLAIN];
  private readonly numbers = new Map<string, number>([["[]", 0]]);

  get(number: number | null | undefined): CellFormat {
    return this.formats[number ?? 0] ?? PLAIN;
  }

  number(format: CellFormat): number {
    const entries = Object.entries(format)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const key = JSON.stringify(entries);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.formats.length;
      this.formats.push(Object.freeze(Object.fromEntries(entries)) as CellFormat);
      this.numbers.set(key, number);
    }
    return number;
  }
}
