import type { LogisticData } from "./data";
import type { Patterns } from "./patterns";

/** One column of the design: the intercept, a level of a factor, or a number. */
export interface DesignColumn {
  /** Index of its predictor; -1 for the intercept. */
  readonly predictor: number;
  /** Index of its level, for a factor. */
  readonly level?: number;
  /** Numbers enter as (value - centre) / scale; their coefficients are turned back in the end. */
  readonly centre: number;
  readonly scale: number;
}

/**
 * The design matrix, row by row, with only what is not 0: a row has at most one entry a predictor, whatever the number of levels.
 * The entry at r * width + i is column `index`, or none where that is -1 (the reference level).
 */
export interface Design {
  readonly columns: readonly DesignColumn[];
  readonly width: number;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

export function makeDesign({ predictors }: LogisticData, patterns: Patterns): Design {
  const width = predictors.length + 1;
  const index = new Int32Array(patterns.count * width);
  const value = new Float64Array(patterns.count * width).fill(1);
  const columns: DesignColumn[] = [{ predictor: -1, centre: 0, scale: 1 }];
  predictors.forEach((predictor, at) => {
    const place = at + 1;
    if (predictor.kind === "factor") {
      const columnOf = predictor.levels.map((_, level) => {
        if (level === predictor.reference) return -1;
        columns.push({ predictor: at, level, centre: 0, scale: 1 });
        return columns.length - 1;
      });
      for (let row = 0; row < patterns.count; row++)
        index[row * width + place] = columnOf[predictor.codes[patterns.row[row]!]!]!;
      return;
    }
    const { centre, scale } = spreadOf(predictor.values, patterns);
    columns.push({ predictor: at, centre, scale });
    for (let row = 0; row < patterns.count; row++) {
      index[row * width + place] = columns.length - 1;
      value[row * width + place] = (predictor.values[patterns.row[row]!]! - centre) / scale;
    }
  });
  return { columns, width, index, value };
}

/** Mean and standard deviation over the people; a constant gets a scale of 1. */
function spreadOf(values: Float64Array, { row, trials, count }: Patterns) {
  let people = 0;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    people += trials[at]!;
    sum += trials[at]! * values[row[at]!]!;
  }
  const centre = sum / people;
  let squares = 0;
  for (let at = 0; at < count; at++) squares += trials[at]! * (values[row[at]!]! - centre) ** 2;
  const scale = Math.sqrt(squares / people);
  return { centre, scale: scale > 1e-12 * Math.abs(centre) ? scale : 1 };
}
