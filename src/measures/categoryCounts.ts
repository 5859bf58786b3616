import { CONVERSION, conversionFor, type ConversionMode } from "./childOutcomeCategory";
import type { CategoryCounts } from "./summaryStatements";

/** Children counted by what their ratings came to. */
export interface ConversionTally {
  readonly counts: CategoryCounts;
  readonly impossible: number;
  readonly progressMissing: number;
  /** Children marked as left out before conversion: no rating, an unreadable one, too short a time. */
  readonly leftOut: number;
}

/** One outcome of many children, column by column, all columns of one length. */
export interface ChildColumns {
  /** Ratings 1 to 7. */
  readonly entry: ArrayLike<number>;
  readonly exit: ArrayLike<number>;
  /** PROGRESS codes. */
  readonly progress: ArrayLike<number>;
  /** 1 where a child is left out whatever the ratings say; absent where none is. */
  readonly leaveOut?: ArrayLike<number>;
}

/** Counts the progress categories of a column of children in one pass; each child lands in exactly one number of the tally. */
export function tallyConversions(children: ChildColumns, mode: ConversionMode): ConversionTally {
  const { entry, exit, progress, leaveOut } = children;
  const convert = conversionFor(mode);
  const numbers = new Float64Array(7);
  let leftOut = 0;
  for (let i = 0; i < entry.length; i++) {
    if (leaveOut?.[i]) leftOut++;
    else numbers[convert(entry[i]!, exit[i]!, progress[i]!)]!++;
  }
  const at = (code: number): number => numbers[code] ?? 0;
  return {
    counts: categoryCounts(numbers),
    impossible: at(CONVERSION.impossible),
    progressMissing: at(CONVERSION.progressMissing),
    leftOut,
  };
}

/** Counts a column of CONVERSION codes that are all categories. */
export function tallyConverted(conversions: ArrayLike<number>): CategoryCounts {
  const numbers = new Float64Array(7);
  for (let i = 0; i < conversions.length; i++) numbers[conversions[i]!]!++;
  return categoryCounts(numbers);
}

function categoryCounts(numbers: Float64Array): CategoryCounts {
  const at = (code: number): number => numbers[code] ?? 0;
  return {
    a: at(CONVERSION.a),
    b: at(CONVERSION.b),
    c: at(CONVERSION.c),
    d: at(CONVERSION.d),
    e: at(CONVERSION.e),
  };
}
