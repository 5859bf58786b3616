import { categoryWeights, emptyScales, Meeting } from "../../measures/rasch/model";
import type { UserScale } from "../../measures/rasch/userScale";
import type { Picture } from "../declaration";
import { element, text } from "../districtMap/svgText";
import { axisLabel, axisSteps } from "./axisSteps";
import { haloed, INK, line, PALE, svgPicture } from "./svgPicture";

export interface CategoryCurvesContent {
  readonly id: string;
  readonly title: string;
  /** Words of the categories, lowest first: "1", or "1 very strongly disagree". One more than thresholds. */
  readonly categories: readonly string[];
  /** Andrich thresholds in logits. */
  readonly thresholds: readonly number[];
  /** The axis is told in these units from the item's measure. */
  readonly scale: UserScale;
}

const WIDTH = 640;
const PLOT = { left: 58, right: 616, top: 60, bottom: 360 };
const BEYOND = 2.5;
const POINTS = 180;
/** Told apart without color: by dashes, by weight and by the number at each curve's top. */
const DASHES = [undefined, "8 4", "2 3", "12 4 2 4", "5 3", "1 2"];

/**
 * The chance of each answer, from persons far below an item's measure to far above it. Neighbors cross at the thresholds; in a
 * scale that works each answer is the likeliest somewhere.
 */
export function categoryCurves(content: CategoryCurvesContent): Picture {
  const { thresholds, categories, scale } = content;
  const steps = thresholds.length;
  const low = Math.min(...thresholds) - BEYOND;
  const high = Math.max(...thresholds) + BEYOND;
  const curves = curvesOf(thresholds, low, high);
  const xOf = (logits: number) => PLOT.left + ((logits - low) / (high - low)) * (PLOT.right - PLOT.left);
  const yOf = (chance: number) => PLOT.bottom - chance * (PLOT.bottom - PLOT.top);
  const parts: string[] = [text(content.title, [PLOT.left, 28], { size: 17, bold: true })];
  for (const chance of [0, 0.25, 0.5, 0.75, 1]) {
    parts.push(
      line([PLOT.left, yOf(chance)], [PLOT.right, yOf(chance)], { stroke: chance === 0 ? INK : PALE }),
    );
    parts.push(text(`${100 * chance}%`, [PLOT.left - 8, yOf(chance) + 4], { size: 11, anchor: "end" }));
  }
  const axis = axisSteps(low * scale.unit, high * scale.unit, 9);
  for (const value of axis.values) {
    const x = xOf(value / scale.unit);
    parts.push(line([x, PLOT.bottom], [x, PLOT.bottom + 5]));
    parts.push(text(axisLabel(value, axis.step), [x, PLOT.bottom + 18], { size: 11, anchor: "middle" }));
  }
  const units = scale.unit === 1 && scale.mean === 0 ? "logits" : "points of the scale";
  parts.push(
    text(
      `Person's measure less the item's measure, ${units}`,
      [(PLOT.left + PLOT.right) / 2, PLOT.bottom + 38],
      {
        size: 12,
        anchor: "middle",
      },
    ),
  );
  for (const threshold of thresholds)
    parts.push(
      line([xOf(threshold), PLOT.top], [xOf(threshold), PLOT.bottom], { stroke: PALE, dashes: "2 4" }),
    );
  const labels: string[] = [];
  curves.forEach((curve, category) => {
    const path = curve
      .map((chance, at) => {
        const x = xOf(low + (at / POINTS) * (high - low));
        return `${at === 0 ? "M" : "L"}${x.toFixed(1)} ${yOf(chance).toFixed(1)}`;
      })
      .join("");
    parts.push(
      element("path", {
        d: path,
        fill: "none",
        stroke: INK,
        "stroke-width": category % 2 === 0 ? "2" : "1.4",
        "stroke-dasharray": DASHES[category % DASHES.length],
      }),
    );
    const peak = curve.reduce((best, chance, at) => (chance > curve[best]! ? at : best), 0);
    const at = category === 0 ? POINTS * 0.03 : category === steps ? POINTS * 0.97 : peak;
    const place = Math.round(at);
    const x = xOf(low + (place / POINTS) * (high - low));
    labels.push(
      haloed(shortName(categories[category]!), [x, yOf(curve[place]!) - 7], {
        size: 13,
        bold: true,
        anchor: "middle",
      }),
    );
  });
  parts.push(...labels);
  const legend = categories.filter((name) => name !== shortName(name));
  const perRow = 2;
  legend.forEach((name, index) => {
    const x = PLOT.left + (index % perRow) * 280;
    const y = PLOT.bottom + 64 + Math.floor(index / perRow) * 16;
    const category = categories.indexOf(name);
    parts.push(
      line([x, y - 4], [x + 34, y - 4], {
        width: category % 2 === 0 ? 2 : 1.4,
        dashes: DASHES[category % DASHES.length],
      }),
    );
    parts.push(text(name, [x + 42, y], { size: 11 }));
  });
  const height = PLOT.bottom + 52 + Math.ceil(legend.length / perRow) * 16 + 8;
  return svgPicture(
    { id: content.id, title: content.title, description: describe(content, curves), width: WIDTH, height },
    parts,
  );
}

function curvesOf(thresholds: readonly number[], low: number, high: number): number[][] {
  const scales = emptyScales(Int32Array.of(0), Int32Array.of(thresholds.length));
  scales.thresholds.set(thresholds);
  const weights = categoryWeights(scales);
  const meeting = new Meeting(thresholds.length);
  const curves = Array.from({ length: thresholds.length + 1 }, () => [] as number[]);
  for (let point = 0; point <= POINTS; point++) {
    meeting.at(Math.exp(low + (point / POINTS) * (high - low)), weights, 0, thresholds.length);
    curves.forEach((curve, category) => curve.push(meeting.chances[category]!));
  }
  return curves;
}

function describe(
  { thresholds, categories, scale }: CategoryCurvesContent,
  curves: readonly number[][],
): string {
  const shown = (logits: number) => (logits * scale.unit).toFixed(scale.unit >= 10 ? 0 : 2);
  const crossings = thresholds.map(
    (threshold, at) =>
      `${shortName(categories[at]!)} and ${shortName(categories[at + 1]!)} at ${shown(threshold)}`,
  );
  const never = categories.filter((_, category) =>
    curves[category]!.every((chance, at) => curves.some((other) => other[at]! > chance)),
  );
  return (
    `Chance of each of ${categories.length} answers by how far a person is above or below the item. ` +
    `Neighbors are equally likely: ${crossings.join(", ")}. ` +
    (never.length === 0
      ? "Each answer is the likeliest somewhere."
      : `Nowhere the likeliest: ${never.map(shortName).join(", ")}.`)
  );
}

/** "1 very strongly disagree" is "1" at its curve. */
function shortName(category: string): string {
  return category.split(" ")[0]!;
}
