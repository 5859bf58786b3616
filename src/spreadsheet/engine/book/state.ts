import type { Chart, DefinedName, PageSetup, Picture, Validation } from "../../api";
import type { Rectangle } from "../../values";
import { Grid } from "../cells/grid";
import { SheetCells } from "../cells/sheetCells";
import type { TableShape } from "../evaluate/context";

/** All of a sheet that is not in its cells. Replaced as a whole, never changed, so that undo is putting the old one back. */
export interface SheetSettings {
  readonly visible: boolean;
  readonly widths: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly charts: readonly Chart[];
  readonly pictures: readonly Picture[];
  readonly printArea: Rectangle | undefined;
  readonly page: PageSetup | undefined;
  /** Formats of whole columns and rows, by number in the format table. */
  readonly columnFormats: ReadonlyMap<number, number>;
  readonly rowFormats: ReadonlyMap<number, number>;
}

export const NEW_SHEET: SheetSettings = {
  visible: true,
  widths: new Map(),
  frozen: { rows: 0, columns: 0 },
  validations: [],
  charts: [],
  pictures: [],
  printArea: undefined,
  page: undefined,
  columnFormats: new Map(),
  rowFormats: new Map(),
};

export class SheetState {
  readonly cells: SheetCells;
  readonly formats = new Grid<number>();
  settings = NEW_SHEET;

  constructor(name: string) {
    this.cells = new SheetCells(name);
  }

  get name(): string {
    return this.cells.name;
  }
}

export interface TableState extends TableShape {
  readonly style: string | undefined;
}

export interface NameState extends Omit<DefinedName, "scopeSheet"> {
  readonly scope: SheetState | undefined;
}

/** Sheets, names and tables. Replaced as a whole too. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly names: readonly NameState[];
  readonly tables: readonly TableState[];
}
