import type { RangeAddress } from "../port";

/**
 * What the memory port needs from whoever shows the workbook: where the person is and a way to bring them somewhere. A grid
 * implements it; `mn` and tests use `makeMemoryView`.
 */
export interface MemoryView {
  /** The selected cells on the sheet in front, or undefined when nothing is selected. */
  selection(): RangeAddress | undefined;
  /** Brings the range's sheet to the front and selects it. */
  select(range: RangeAddress): void;
  /** Calls back after the selection moved, by hand or by `select`; the function returned ends it. */
  onSelectionChanged(listener: () => void): () => void;
}

/** A view without a screen: remembers what was selected last. */
export function makeMemoryView(first?: RangeAddress): MemoryView {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    selection: () => current,
    select(range) {
      current = range;
      for (const listener of [...listeners]) listener();
    },
    onSelectionChanged(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
