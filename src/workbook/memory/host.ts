/*
 * What the memory port needs from a workbook in memory. The room src/spreadsheet has more than this; whoever puts the pieces
 * together (the workbench, a test) hands its workbook in. Rows and columns count from 0.
 */

import type { CellRule } from "../../sheets/reportSheet";

export interface HostWorkbook {
  readonly sheets: readonly HostSheet[];
  sheet(name: string): HostSheet | undefined;
  addSheet(name: string, position?: number): HostSheet;
  removeSheet(name: string): void;
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly scopeSheet?: string;
  }[];
  defineName(name: string, formula: string, scopeSheet?: string): void;
  removeName(name: string, scopeSheet?: string): void;
  readonly tables: readonly HostTable[];
  addTable(table: { name: string; sheet: string; range: Cells; style?: string }): HostTable;
  batch<T>(label: string, edit: () => T): T;
  recalculate(): void;
  settled(): Promise<void>;
  readonly canUndo: string | undefined;
  undo(): void;
  onChange(listener: (change: HostChange) => void): () => void;
}

export interface HostSheet {
  readonly name: string;
  visible: boolean;
  readonly usedRange: Cells | undefined;
  value(row: number, column: number): HostValue;
  values(range: Cells): HostValue[][];
  input(row: number, column: number): HostValue;
  formula(row: number, column: number): string | undefined;
  spill(row: number, column: number): Cells | undefined;
  /** Text beginning with "=" is a formula; "'=" in front keeps such text as text. */
  set(row: number, column: number, input: HostValue): void;
  setRange(row: number, column: number, inputs: readonly (readonly (HostValue | undefined)[])[]): void;
  format(row: number, column: number): HostFormat;
  setFormat(range: Cells, format: HostFormat): void;
  setColumnWidth(column: number, characters: number | undefined): void;
  addChart(chart: HostChart): void;
  addPicture(picture: HostPicture): void;
  addValidation(validation: CellRule & { readonly range: Cells }): void;
  printArea: Cells | undefined;
  page: HostPage | undefined;
}

export interface HostPage {
  readonly landscape: boolean;
  readonly pagesWide?: number;
  readonly pagesTall?: number;
  readonly margin?: number;
  readonly header?: string;
  readonly footer?: string;
}

/** A value as the workbook holds it; errors are objects with Excel's code and, where a function gave one, a sentence. */
export type HostValue =
  string | number | boolean | null | { readonly code: string; readonly message?: string };

export interface Cells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface HostTable {
  readonly name: string;
  readonly sheet: string;
  readonly range: Cells;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

export interface HostFormat {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  /** Undefined takes the ground away. */
  readonly fill?: string | undefined;
  readonly fontSize?: number;
  readonly wrap?: boolean;
}

export interface HostChart {
  readonly id: string;
  readonly kind: "bar" | "column" | "line" | "stackedBar" | "points";
  readonly title: string;
  readonly at: Cells;
  readonly series: readonly {
    readonly name: string;
    readonly values: HostRange;
    readonly categories?: HostRange;
    readonly kind?: "line";
    readonly interval?: { readonly below: HostRange; readonly above: HostRange };
    readonly look?: {
      readonly color: string;
      readonly ink: string;
      readonly dash: "solid" | "dash" | "dot" | "dashDot" | "longDash" | "shortDot";
      readonly mark: "circle" | "square" | "triangle" | "diamond" | "x" | "plus";
    };
    readonly labels?: string;
    readonly named?: true;
  }[];
  readonly logScale?: boolean;
  readonly logBase?: number;
  readonly valueAxisTitle?: string;
  readonly categoryAxisTitle?: string;
  readonly source?: string;
  readonly axisFormat?: string;
  readonly axisMaximum?: number;
  readonly fontSize?: number;
  readonly alternativeText?: string;
}

export interface HostPicture {
  readonly id: string;
  readonly name: string;
  readonly alternativeText: string;
  readonly at: { readonly row: number; readonly column: number };
  readonly width: number;
  readonly height: number;
  readonly image: { readonly kind: "svg"; readonly text: string };
}

export interface HostRange {
  readonly sheet: string;
  readonly range: Cells;
}

export interface HostChange {
  readonly edited: readonly { readonly sheet: string; readonly range: Cells }[];
}
