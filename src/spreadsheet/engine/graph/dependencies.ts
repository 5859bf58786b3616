import type { Rectangle } from "../../values";
import { cellKey, contains, keyColumn, keyRow } from "../cells/rectangles";
import type { SheetCells } from "../cells/sheetCells";

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
  /** Most cells have one reader: it stands there itself, without a set around it. */
  readonly cells: Map<number, Formula | Set<Formula>>;
  readonly ranges: RectangleIndex<RangeNode>;
  readonly byPlace: Map<string, RangeNode>;
}

/** Who reads which cells. */
export class Dependencies {
  private readonly sheets = new Map<SheetCells, SheetGraph>();

  /** Forgets everything; formulas must be registered anew. */
  clear(): void {
    this.sheets.clear();
  }

  register(formula: Formula): void {
    this.unregister(formula);
    const { precedents, dynamicPrecedents } = formula;
    if (precedents.length === 0 && dynamicPrecedents.length === 0) return;
    const areas = dynamicPrecedents.length === 0 ? precedents : [...precedents, ...dynamicPrecedents];
    formula.registered = areas;
    for (const { sheet, area } of areas) {
      const graph = this.graph(sheet);
      if (area.rows === 1 && area.columns === 1)
        addReader(graph.cells, cellKey(area.row, area.column), formula);
      else {
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
    const areas = formula.registered;
    if (!areas) return;
    formula.registered = undefined;
    for (const { sheet, area } of areas) {
      const graph = this.sheets.get(sheet);
      if (!graph) continue;
      if (area.rows === 1 && area.columns === 1)
        removeReader(graph.cells, cellKey(area.row, area.column), formula);
      else {
        const place = placeOf(area);
        const node = graph.byPlace.get(place);
        node?.dependents.delete(formula);
        if (node?.dependents.size === 0) {
          graph.ranges.remove(node);
          graph.byPlace.delete(place);
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
          if (readers instanceof Set) for (const reader of readers) found.push(reader);
          else if (readers) found.push(readers);
        }
      }
    } else {
      for (const [key, readers] of graph.cells) {
        if (!contains(area, keyRow(key), keyColumn(key))) continue;
        if (readers instanceof Set) for (const reader of readers) found.push(reader);
        else found.push(readers);
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

type Readers = Map<number, Formula | Set<Formula>>;

function addReader(cells: Readers, key: number, formula: Formula): void {
  const found = cells.get(key);
  if (found === undefined) cells.set(key, formula);
  else if (found instanceof Set) found.add(formula);
  else if (found !== formula) cells.set(key, new Set([found, formula]));
}

function removeReader(cells: Readers, key: number, formula: Formula): void {
  const found = cells.get(key);
  if (found === formula) cells.delete(key);
  else if (found instanceof Set) {
    found.delete(formula);
    if (found.size === 0) cells.delete(key);
  }
}
