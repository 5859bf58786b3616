import type { Rectangle } from "../../values";
import { overlaps } from "../cells/rectangles";

/*
 * Finds the rectangles that touch a cell or rectangle without looking at all of them. Each rectangle is filed under tiles of a
 * size that fits it, so it lies in at most four; a look-up visits one tile for each size in use.
 */

const ROW_SHIFTS = [3, 6, 9, 12, 15, 18, 21];
const COLUMN_SHIFTS = [2, 5, 8, 11, 14];

export interface Indexed {
  readonly area: Rectangle;
}

interface Level<T> {
  readonly rowShift: number;
  readonly columnShift: number;
  readonly tiles: Map<number, Set<T>>;
}

function fitting(shifts: readonly number[], first: number, count: number): number {
  const last = first + count - 1;
  return shifts.findIndex((shift) => (last >> shift) - (first >> shift) <= 1);
}

export class RectangleIndex<T extends Indexed> {
  private readonly levels = new Map<number, Level<T>>();
  private readonly items = new Set<T>();

  get size(): number {
    return this.items.size;
  }

  add(item: T): void {
    this.items.add(item);
    this.eachTile(item.area, (level, tile) => {
      const found = level.tiles.get(tile);
      if (found) found.add(item);
      else level.tiles.set(tile, new Set([item]));
    });
  }

  remove(item: T): void {
    if (!this.items.delete(item)) return;
    this.eachTile(item.area, (level, tile) => {
      const found = level.tiles.get(tile);
      found?.delete(item);
      if (found?.size === 0) level.tiles.delete(tile);
    });
  }

  clear(): void {
    this.levels.clear();
    this.items.clear();
  }

  all(): Iterable<T> {
    return this.items;
  }

  /** Everything that touches the area, each once. */
  touching(area: Rectangle): T[] {
    if (this.items.size === 0) return [];
    const found: T[] = [];
    const single = area.rows === 1 && area.columns === 1;
    for (const level of this.levels.values()) {
      const { rowShift, columnShift, tiles } = level;
      const top = area.row >> rowShift;
      const bottom = (area.row + area.rows - 1) >> rowShift;
      const left = area.column >> columnShift;
      const right = (area.column + area.columns - 1) >> columnShift;
      if ((bottom - top + 1) * (right - left + 1) > this.items.size) {
        return [...this.items].filter((item) => overlaps(item.area, area));
      }
      if (tiles.size === 0) continue;
      const seen = single ? undefined : new Set<T>();
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const tile = tiles.get(row * 4096 + column);
          if (!tile) continue;
          for (const item of tile) {
            if (!overlaps(item.area, area) || seen?.has(item)) continue;
            seen?.add(item);
            found.push(item);
          }
        }
      }
    }
    return found;
  }

  private eachTile(area: Rectangle, visit: (level: Level<T>, tile: number) => void): void {
    const rowLevel = fitting(ROW_SHIFTS, area.row, area.rows);
    const columnLevel = fitting(COLUMN_SHIFTS, area.column, area.columns);
    const rowShift = ROW_SHIFTS[rowLevel] ?? 21;
    const columnShift = COLUMN_SHIFTS[columnLevel] ?? 14;
    const key = rowShift * 32 + columnShift;
    let level = this.levels.get(key);
    if (!level) {
      level = { rowShift, columnShift, tiles: new Map() };
      this.levels.set(key, level);
    }
    for (let row = area.row >> rowShift; row <= (area.row + area.rows - 1) >> rowShift; row += 1) {
      for (
        let column = area.column >> columnShift;
        column <= (area.column + area.columns - 1) >> columnShift;
        column += 1
      ) {
        visit(level, row * 4096 + column);
      }
    }
  }
}
