/**
 * Where the rows or the columns of a sheet lie, in pixels: all of one size but for a sparse set of exceptions, so that a
 * million rows cost nothing.
 */
export class Axis {
  private readonly exceptions = new Map<number, number>();
  private indexes: number[] = [];
  /** Sum of (size - standard) over indexes[0..i]. */
  private extra: number[] = [];
  private stale = false;

  constructor(
    readonly count: number,
    readonly standard: number,
  ) {}

  size(index: number): number {
    return this.exceptions.get(index) ?? this.standard;
  }

  setSize(index: number, size: number | undefined): void {
    if (size === undefined || size === this.standard) {
      if (!this.exceptions.delete(index)) return;
    } else {
      if (this.exceptions.get(index) === size) return;
      this.exceptions.set(index, size);
    }
    this.stale = true;
  }

  clear(): void {
    this.exceptions.clear();
    this.stale = true;
  }

  /** Pixels before this row or column. */
  offset(index: number): number {
    this.refresh();
    const before = this.countBefore(index);
    return index * this.standard + (before > 0 ? (this.extra[before - 1] ?? 0) : 0);
  }

  get total(): number {
    return this.offset(this.count);
  }

  /** The row or column that covers this pixel; the first or last one outside. */
  indexAt(pixel: number): number {
    if (pixel <= 0) return 0;
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.offset(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private countBefore(index: number): number {
    let low = 0;
    let high = this.indexes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.indexes[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private refresh(): void {
    if (!this.stale) return;
    this.stale = false;
    this.indexes = [...this.exceptions.keys()].sort((one, other) => one - other);
    let sum = 0;
    this.extra = this.indexes.map((index) => (sum += this.size(index) - this.standard));
  }
}
