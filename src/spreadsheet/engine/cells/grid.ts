import type { Rectangle } from "../../values";

/*
 * Values by column, in chunks of rows, so that a million cells are some thousand arrays and an empty sheet is nothing.
 * `null` is "nothing here"; chunks that hold only nulls are dropped.
 */

const SHIFT = 9;
const CHUNK = 1 << SHIFT;
const MASK = CHUNK - 1;

interface Chunk<T> {
  readonly cells: (T | null)[];
  filled: number;
}

type Column<T> = (Chunk<T> | undefined)[];

export class Grid<T> {
  private columns: (Column<T> | undefined)[] = [];
  private extent: Rectangle | undefined | null = null;

  get(row: number, column: number): T | null {
    return this.columns[column]?.[row >> SHIFT]?.cells[row & MASK] ?? null;
  }

  set(row: number, column: number, value: T | null): void {
    let chunks = this.columns[column];
    if (!chunks) {
      if (value === null) return;
      chunks = this.columns[column] = [];
    }
    let chunk = chunks[row >> SHIFT];
    if (!chunk) {
      if (value === null) return;
      chunk = chunks[row >> SHIFT] = { cells: [], filled: 0 };
    }
    const at = row & MASK;
    const before = chunk.cells[at] ?? null;
    if (before === null) {
      if (value === null) return;
      // Filled from the start: a hole would turn the array into a slower kind.
      while (chunk.cells.length < at) chunk.cells.push(null);
      chunk.filled += 1;
      this.extent = null;
    } else if (value === null) {
      chunk.filled -= 1;
      this.extent = null;
    }
    chunk.cells[at] = value;
    if (chunk.filled === 0) chunks[row >> SHIFT] = undefined;
  }

  /** Down each column in turn; nulls are passed over. Return false to stop. */
  forEach(area: Rectangle, visit: (value: T, row: number, column: number) => boolean | void): void {
    const lastRow = area.row + area.rows - 1;
    const lastColumn = Math.min(area.column + area.columns, this.columns.length) - 1;
    for (let column = area.column; column <= lastColumn; column += 1) {
      const chunks = this.columns[column];
      if (!chunks) continue;
      const lastChunk = Math.min(lastRow >> SHIFT, chunks.length - 1);
      for (let index = area.row >> SHIFT; index <= lastChunk; index += 1) {
        const chunk = chunks[index];
        if (!chunk) continue;
        const base = index << SHIFT;
        const from = Math.max(area.row - base, 0);
        const to = Math.min(lastRow - base, chunk.cells.length - 1);
        for (let at = from; at <= to; at += 1) {
          const value = chunk.cells[at] ?? null;
          if (value !== null && visit(value, base + at, column) === false) return;
        }
      }
    }
  }

  /** Rows of cells, nulls included. */
  read(area: Rectangle): (T | null)[][] {
    const rows: (T | null)[][] = [];
    for (let row = 0; row < area.rows; row += 1) rows.push(new Array<T | null>(area.columns).fill(null));
    this.forEach(area, (value, row, column) => {
      const target = rows[row - area.row];
      if (target) target[column - area.column] = value;
    });
    return rows;
  }

  clear(area: Rectangle): void {
    const lastRow = area.row + area.rows - 1;
    const lastColumn = Math.min(area.column + area.columns, this.columns.length) - 1;
    for (let column = area.column; column <= lastColumn; column += 1) {
      const chunks = this.columns[column];
      if (!chunks) continue;
      const lastChunk = Math.min(lastRow >> SHIFT, chunks.length - 1);
      for (let index = area.row >> SHIFT; index <= lastChunk; index += 1) {
        const chunk = chunks[index];
        if (!chunk) continue;
        const base = index << SHIFT;
        const from = Math.max(area.row - base, 0);
        const to = Math.min(lastRow - base, chunk.cells.length - 1);
        for (let at = from; at <= to; at += 1) {
          if ((chunk.cells[at] ?? null) !== null) {
            chunk.cells[at] = null;
            chunk.filled -= 1;
          }
        }
        if (chunk.filled === 0) chunks[index] = undefined;
      }
    }
    this.extent = null;
  }

  isEmpty(area: Rectangle): boolean {
    let empty = true;
    this.forEach(area, () => (empty = false));
    return empty;
  }

  /** The smallest rectangle that holds everything; undefined when there is nothing. */
  get used(): Rectangle | undefined {
    if (this.extent === null) this.extent = this.measure();
    return this.extent;
  }

  private measure(): Rectangle | undefined {
    let top = Infinity;
    let bottom = -1;
    let left = -1;
    let right = -1;
    this.columns.forEach((chunks, column) => {
      const first = chunks?.findIndex((chunk) => chunk !== undefined) ?? -1;
      if (!chunks || first < 0) return;
      const last = chunks.findLastIndex((chunk) => chunk !== undefined);
      if (left < 0) left = column;
      right = column;
      const start = chunks[first]?.cells.findIndex((value) => value !== null) ?? 0;
      const end = chunks[last]?.cells.findLastIndex((value) => value !== null) ?? 0;
      top = Math.min(top, (first << SHIFT) + start);
      bottom = Math.max(bottom, (last << SHIFT) + end);
    });
    return bottom < 0
      ? undefined
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Moves everything from `row` on down by `count` (up when negative: the rows in between are lost). */
  shiftRows(row: number, count: number): void {
    this.columns = this.columns.map((chunks) => {
      if (!chunks || chunks.length <= row >> SHIFT) return chunks;
      const moved: Column<T> = chunks.slice(0, row >> SHIFT);
      const put = (at: number, value: T) => {
        const chunk = (moved[at >> SHIFT] ??= { cells: [], filled: 0 });
        while (chunk.cells.length <= (at & MASK)) chunk.cells.push(null);
        chunk.cells[at & MASK] = value;
        chunk.filled += 1;
      };
      for (let index = row >> SHIFT; index < chunks.length; index += 1) {
        const base = index << SHIFT;
        chunks[index]?.cells.forEach((value, at) => {
          if (value === null) return;
          const from = base + at;
          if (from < row) put(from, value);
          else if (count > 0 || from >= row - count) put(from + count, value);
        });
      }
      return moved;
    });
    this.extent = null;
  }

  shiftColumns(column: number, count: number): void {
    if (count > 0) {
      if (this.columns.length > column) {
        const blank = new Array<undefined>(count).fill(undefined);
        this.columns = [...this.columns.slice(0, column), ...blank, ...this.columns.slice(column)];
      }
    } else {
      this.columns = [...this.columns.slice(0, column), ...this.columns.slice(column - count)];
    }
    this.extent = null;
  }
}
