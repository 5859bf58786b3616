import type { Rectangle } from "../../values";
import { cellKey, contains, keyColumn, keyRow } from "../cells/rectangles";
import type { SheetCells } from "../cells/sheetCells";
import type { Area } from "../evaluate/value";
import type { Formula } from "../formula/formula";
import { RectangleIndex } from "./rectangleIndex";

/** A range that formulas read: one node however many cells it has and however many formulas share it. */
export class RangeNode {
  readonly dependents = new Set<Formula>();
  visit = 0;
  order = 0;
  low = 0;
  onStack = false;

  constructor(
    readonly sheet: SheetCells,
    readonly area: Rectangle,
  ) {}
}

interface SheetGraph {
  readonly cells: Map<number, Set<Formula>>;
  readonly ranges: RectangleIndex<RangeNode>;
  readonly byPlace: Map<string, RangeNode>;
}

/** Who reads which cells. */
export class Dependencies {
  private readonly sheets = new Map<SheetCells, SheetGraph>();
  private readonly registered = new Map<Formula, readonly Area[]>();

  clear(): void {
    this.sheets.clear();
    this.registered.clear();
  }

  register(formula: Formula): void {
    this.unregister(formula);
    const areas = [...formula.precedents, ...formula.dynamicPrecedents];
    if (areas.length === 0) return;
    this.registered.set(formula, areas);
    for (const { sheet, area } of areas) {
      const graph = this.graph(sheet);
      if (area.rows === 1 && area.columns === 1) {
        const key = cellKey(area.row, area.column);
        const found = graph.cells.get(key);
        if (found) found.add(formula);
        else graph.cells.set(key, new Set([formula]));
      } else {
        const place = placeOf(area);
        let node = graph.byPlace.get(place);
        if (!node) {
          node = new RangeNode(sheet, area);
          graph.byPlace.set(place, node);
          graph.ranges.add(node);
        }
        node.dependents.add(formula);
      }
    }
  }

  unregister(formula: Formula): void {
    const areas = this.registered.get(formula);
    if (!areas) return;
    this.registered.delete(formula);
    for (const { sheet, area } of areas) {
      const graph = this.graph(sheet);
      if (area.rows === 1 && area.columns === 1) {
        const key = cellKey(area.row, area.column);
        const found = graph.cells.get(key);
        found?.delete(formula);
        if (found?.size === 0) graph.cells.delete(key);
      } else {
        const node = graph.byPlace.get(placeOf(area));
        node?.dependents.delete(formula);
        if (node?.dependents.size === 0) {
          graph.ranges.remove(node);
          graph.byPlace.delete(placeOf(area));
        }
      }
    }
  }

  /** Formulas that name a cell of the area, and ranges that touch it. */
  readersOf(sheet: SheetCells, area: Rectangle): (Formula | RangeNode)[] {
    const graph = this.sheets.get(sheet);
    if (!graph) return [];
    const found: (Formula | RangeNode)[] = graph.ranges.touching(area);
    if (area.rows * area.columns <= graph.cells.size) {
      for (let row = area.row; row < area.row + area.rows; row += 1) {
        for (let column = area.column; column < area.column + area.columns; column += 1) {
          const readers = graph.cells.get(cellKey(row, column));
          if (readers) for (const reader of readers) found.push(reader);
        }
      }
    } else {
      for (const [key, readers] of graph.cells) {
        if (contains(area, keyRow(key), keyColumn(key))) for (const reader of readers) found.push(reader);
      }
    }
    return found;
  }

  private graph(sheet: SheetCells): SheetGraph {
    let graph = this.sheets.get(sheet);
    if (!graph) {
      graph = { cells: new Map(), ranges: new RectangleIndex(), byPlace: new Map() };
      this.sheets.set(sheet, graph);
    }
    return graph;
  }
}

function placeOf(area: Rectangle): string {
  return `${area.row},${area.column},${area.rows},${area.columns}`;
}
