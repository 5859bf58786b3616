/* How much of each pixel a shape covers. Exact for straight edges, so slanted ones are smooth without drawing anything twice. */

/** Corners in pixels; the last is joined to the first. */
export type Outline = readonly (readonly [number, number])[];

export interface Coverage {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 1, row by row. */
  readonly shares: Float32Array;
}

/**
 * The pixels under all outlines together, within a page of this size. "nonzero" counts overlapping parts once, "evenodd" cuts
 * them out; undefined where nothing is on the page.
 */
export function coverageOf(
  outlines: readonly Outline[],
  rule: "nonzero" | "evenodd",
  page: { readonly width: number; readonly height: number },
): Coverage | undefined {
  const box = boundsOf(outlines, page);
  if (!box) return undefined;
  const stride = box.width + 2;
  const sums = new Float32Array(stride * box.height);
  for (const outline of outlines) {
    outline.forEach(([x, y], at) => {
      const [nextX, nextY] = outline[at + 1 < outline.length ? at + 1 : 0] ?? [x, y];
      addEdge(sums, stride, box, x - box.left, y - box.top, nextX - box.left, nextY - box.top);
    });
  }
  const shares = new Float32Array(box.width * box.height);
  for (let row = 0; row < box.height; row++) {
    let winding = 0;
    for (let column = 0; column < box.width; column++) {
      winding += sums[row * stride + column] ?? 0;
      shares[row * box.width + column] =
        rule === "nonzero" ? Math.min(1, Math.abs(winding)) : oddPart(winding);
    }
  }
  return { ...box, shares };
}

/** 0 at even numbers, 1 at odd ones, straight in between. */
function oddPart(winding: number): number {
  const rest = Math.abs(winding) % 2;
  return rest > 1 ? 2 - rest : rest;
}

function boundsOf(
  outlines: readonly Outline[],
  page: { readonly width: number; readonly height: number },
): { left: number; top: number; width: number; height: number } | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const outline of outlines) {
    for (const [x, y] of outline) {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  left = Math.max(0, Math.floor(left));
  top = Math.max(0, Math.floor(top));
  const width = Math.min(page.width, Math.ceil(right)) - left;
  const height = Math.min(page.height, Math.ceil(bottom)) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

/**
 * Each edge leaves in its rows, at its columns, by how much the covered share changes there; summed from the left these changes
 * are the share. Down counts up, up counts down.
 */
function addEdge(
  sums: Float32Array,
  stride: number,
  { width, height }: { readonly width: number; readonly height: number },
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (fromY === toY) return;
  const direction = fromY < toY ? 1 : -1;
  const [upperX, upperY, lowerX, lowerY] =
    direction > 0 ? [fromX, fromY, toX, toY] : [toX, toY, fromX, fromY];
  const slope = (lowerX - upperX) / (lowerY - upperY);
  const within = (x: number) => Math.max(0, Math.min(width, x));
  const lastRow = Math.min(height, Math.ceil(lowerY)) - 1;
  for (let row = Math.max(0, Math.floor(upperY)); row <= lastRow; row++) {
    const start = Math.max(row, upperY);
    const end = Math.min(row + 1, lowerY);
    const change = direction * (end - start);
    if (change === 0) continue;
    const one = within(upperX + (start - upperY) * slope);
    const other = within(upperX + (end - upperY) * slope);
    addRow(sums, row * stride, Math.min(one, other), Math.max(one, other), change);
  }
}

function addRow(sums: Float32Array, offset: number, left: number, right: number, change: number): void {
  const add = (column: number, amount: number) => {
    sums[offset + column] = (sums[offset + column] ?? 0) + amount;
  };
  const first = Math.floor(left);
  const last = Math.ceil(right);
  if (last <= first + 1) {
    const away = (left + right) / 2 - first;
    add(first, change * (1 - away));
    add(first + 1, change * away);
    return;
  }
  // What of the edge has been passed at a column's right side, averaged over the column, less what the column before had.
  const length = right - left;
  const passed = (x: number) => {
    const along = Math.max(0, Math.min(length, x - left));
    return (along * along) / (2 * length) + Math.max(0, x - right);
  };
  let before = 0;
  for (let column = first; column <= last; column++) {
    const area = passed(column + 1) - passed(column);
    add(column, change * (area - before));
    before = area;
  }
}
