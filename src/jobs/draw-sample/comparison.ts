import type { ResultTable } from "../../indicators/declaration";
import { comparePointsApart, pointsApart } from "../../measures/pointsApart";
import { compareTexts, type FrameRow } from "../../measures/sampling/frame";
import type { Sample } from "./draw";

export interface CategoryLine {
  readonly trait: string;
  readonly category: string;
  readonly inFrame: number;
  readonly inSample: number;
  /** Sample percent less frame percent. */
  readonly difference: number;
  readonly flagged: boolean;
}

/** Each category's percent of the sample beside its percent of the frame. */
export function compareCategories(
  rows: readonly FrameRow[],
  traits: readonly string[],
  { drawn }: Sample,
  tolerance: number,
): readonly CategoryLine[] {
  return traits.flatMap((trait, at) => {
    const frame = countBy(rows, at);
    const sample = countBy(
      drawn.map(({ row }) => row),
      at,
    );
    return [...frame.keys()].sort(compareTexts).map((category) => {
      const inFrame = frame.get(category)!;
      const inSample = sample.get(category) ?? 0;
      const share = { part: inSample, whole: drawn.length };
      const whole = { part: inFrame, whole: rows.length };
      return {
        trait,
        category,
        inFrame,
        inSample,
        difference: pointsApart(share, whole),
        flagged:
          comparePointsApart(share, whole, tolerance) > 0 || comparePointsApart(whole, share, tolerance) > 0,
      };
    });
  });
}

function countBy(rows: readonly FrameRow[], trait: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { traits } of rows) counts.set(traits[trait]!, (counts.get(traits[trait]!) ?? 0) + 1);
  return counts;
}

export function comparisonTable(lines: readonly CategoryLine[], frame: number, sample: number): ResultTable {
  return {
    id: "comparison",
    title: "Sample against frame",
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Category", kind: "text" },
      { title: "In the frame", kind: "count" },
      { title: "Percent of the frame", kind: "percent" },
      { title: "In the sample", kind: "count" },
      { title: "Percent of the sample", kind: "percent" },
      { title: "Difference (points)", kind: "ratio" },
    ],
    rows: lines.map(({ trait, category, inFrame, inSample, difference }) => [
      trait,
      category,
      inFrame,
      (100 * inFrame) / frame,
      inSample,
      (100 * inSample) / sample,
      difference,
    ]),
    flagged: lines.flatMap(({ flagged }, at) => (flagged ? [at] : [])),
  };
}
