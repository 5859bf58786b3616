/** Measures that are given and not estimated: a published calibration. */
export interface Anchors {
  /** One item measure an item, in logits; NaN where the item is free. */
  readonly items: ArrayLike<number>;
  /** Thresholds in logits, the lowest step first: one list for all items, or one list an item; absent: estimated. */
  readonly thresholds?: readonly ArrayLike<number>[];
  /** The category below the first threshold: 1 where answers run from 1 to 6. Used with `thresholds` only. */
  readonly lowest: number;
}
