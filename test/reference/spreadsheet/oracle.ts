import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

/** A cell as another program has it; numbers with all their digits. */
export type Seen = number | string | boolean | null | { readonly error: string };

export interface Placed {
  readonly row: number;
  readonly column: number;
}

const NUMBER = 1;
const TEXT = 2;
const LOGICAL = 4;
const ERROR = 16;
/** How far to the right a number's digits are written. */
const HELPERS = 100;

/** IronCalc, an independent spreadsheet engine in Rust, with one sheet. Rows and columns count from 0. */
export class IronCalc {
  private readonly model: Model;
  private static ready = false;

  constructor() {
    if (!IronCalc.ready) {
      const path = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
      initSync({ module: readFileSync(path) });
      IronCalc.ready = true;
    }
    this.model = new Model("reference", "en", "UTC", "en");
    this.model.pauseEvaluation();
  }

  set(at: Placed, input: string): void {
    this.model.setUserInput(0, at.row + 1, at.column + 1, input);
  }

  calculate(): void {
    this.model.resumeEvaluation();
    this.model.evaluate();
  }

  /** How many rows and columns a formula fills. */
  private size(at: Placed): { rows: number; columns: number } {
    const structure: unknown = this.model.getCellArrayStructure(0, at.row + 1, at.column + 1);
    const anchor = (structure as { DynamicAnchor?: [number, number] }).DynamicAnchor;
    return anchor ? { rows: anchor[1], columns: anchor[0] } : { rows: 1, columns: 1 };
  }

  /**
   * All cells of some formulas, in one go: numbers are written as text in free cells to the right, which shows all their
   * digits, and that takes a calculation of the whole sheet.
   */
  values(places: readonly Placed[]): Seen[][][] {
    const areas = places.map((place) => ({ place, size: this.size(place) }));
    this.model.pauseEvaluation();
    for (const { place, size } of areas) {
      for (let row = place.row; row < place.row + size.rows; row += 1) {
        for (let column = place.column; column < place.column + size.columns; column += 1) {
          if (this.model.getCellType(0, row + 1, column + 1) !== NUMBER) continue;
          this.set({ row, column: column + HELPERS }, `=${columnLetters(column)}${row + 1}&""`);
        }
      }
    }
    this.calculate();
    return areas.map(({ place, size }) =>
      Array.from({ length: size.rows }, (_line, down) =>
        Array.from({ length: size.columns }, (_cell, across) =>
          this.value({ row: place.row + down, column: place.column + across }),
        ),
      ),
    );
  }

  private value(at: Placed): Seen {
    const [row, column] = [at.row + 1, at.column + 1];
    const shown = this.model.getFormattedCellValue(0, row, column);
    switch (this.model.getCellType(0, row, column)) {
      case NUMBER:
        return Number(this.model.getFormattedCellValue(0, row, column + HELPERS));
      case LOGICAL:
        return shown === "TRUE";
      case ERROR:
        return { error: shown };
      case TEXT:
        return shown;
    }
    return shown;
  }
}

function columnLetters(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : String.fromCharCode(64 + Math.floor(column / 26)) + String.fromCharCode(65 + (column % 26));
}
