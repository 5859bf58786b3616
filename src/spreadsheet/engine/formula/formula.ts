import type { SheetCells, SpillArea } from "../cells/sheetCells";
import type { Area, Value } from "../evaluate/value";
import type { Node } from "./nodes";
import type { CellError } from "../../values";

/** A formula in its cell, with what the calculation remembers about it. */
export class Formula {
  /** Undefined when the text could not be read: then `problem` says why. */
  node: Node | undefined;
  problem: CellError | undefined;
  /** Cells its text names. */
  precedents: readonly Area[] = [];
  /** Further cells it read last time, found only by calculating (OFFSET, INDIRECT). */
  dynamicPrecedents: readonly Area[] = [];
  /** What the graph has it filed under; kept by the graph. */
  registered: readonly Area[] | undefined;
  /** Uses names, tables or sheet names: read again when those change. */
  symbolic = false;
  volatile = false;
  positional = false;

  spill: SpillArea | undefined;
  blocked: SpillArea | undefined;
  /** Results of asynchronous calls, by call and arguments, and the run they belong to. */
  asynchronous: Map<string, Value> | undefined;
  run = 0;

  /** Marks of one calculation. */
  visit = 0;
  order = 0;
  low = 0;
  onStack = false;
  dirty = false;

  constructor(
    readonly sheet: SheetCells,
    public row: number,
    public column: number,
    public text: string,
    /** In no cell: worked out once, on request. */
    readonly scratch = false,
  ) {}
}
