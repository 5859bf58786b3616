import { toLogits, toUserScale, type UserScale } from "../../measures/rasch/userScale";
import type { Picture } from "../declaration";
import { element, text } from "../districtMap/svgText";
import { axisLabel, axisSteps } from "./axisSteps";
import { spacedLabels } from "./spacedLabels";
import { haloed, INK, line, PALE, SOFT, svgPicture } from "./svgPicture";

export interface WrightMapContent {
  readonly title: string;
  /** "parents": who stands on the left. */
  readonly personsAre: string;
  /** Measures in logits; NaN is left out. */
  readonly persons: ArrayLike<number>;
  /** Measures in logits; NaN is left out. */
  readonly items: readonly { readonly label: string; readonly measure: number }[];
  /** The scale of the axis on the right; where it is logits there is one axis. */
  readonly scale: UserScale;
  /** A line across: the cut of a rule, in logits. */
  readonly cut?: { readonly label: string; readonly measure: number };
}

const WIDTH = 640;
const TOP = 78;
const LABEL_ROOM = 15;
const LEAST_HEIGHT = 360;
/** Beyond this many items their labels would make a picture nobody can print; they are drawn as bars then. */
const MOST_LABELS = 70;
const LABEL_LETTERS = 34;
const BARS_LEFT = 24;
const AXIS = 270;
const OWN_AXIS = 322;
const DOTS = 352;
const LABELS = 396;

/**
 * Persons and items on one scale (a Wright map): how many persons stand at each height on the left, the items on the right, harder
 * to agree with higher up. Where a person and an item stand at one height, the person's answers to it are about its middle.
 */
export function wrightMap(content: WrightMapContent): Picture {
  const persons = Array.from(content.persons).filter(Number.isFinite);
  const items = content.items
    .filter(({ measure }) => Number.isFinite(measure))
    .sort((one, other) => other.measure - one.measure);
  const own = content.scale.mean !== 0 || content.scale.unit !== 1;
  const all = [
    ...persons,
    ...items.map(({ measure }) => measure),
    ...(content.cut ? [content.cut.measure] : []),
  ];
  const low = Math.floor(2 * least(all, -1) - 0.5) / 2;
  const high = Math.ceil(2 * most(all, 1) + 0.5) / 2;
  const labelled = items.length <= MOST_LABELS;
  const plot = Math.max(LEAST_HEIGHT, labelled ? items.length * LABEL_ROOM + 30 : 0);
  const height = TOP + plot + 44;
  const at = (logits: number) => TOP + ((high - logits) / (high - low)) * plot;

  const bin = high - low > 12 ? 0.5 : 0.25;
  const counts = countsIn(persons, low, high, bin);
  const fullest = Math.max(1, ...counts);
  const parts: string[] = [
    text(content.title, [BARS_LEFT, 26], { size: 17, bold: true }),
    text(`${content.personsAre} (${persons.length.toLocaleString("en-US")})`, [AXIS - 60, 56], {
      bold: true,
      anchor: "end",
    }),
    text("logits", [AXIS - 8, 56], { size: 11, anchor: "end" }),
    text(`items (${items.length})`, [DOTS, 56], { bold: true }),
    text("more agreement / harder to agree with", [WIDTH - BARS_LEFT, TOP - 6], { size: 11, anchor: "end" }),
    text("less agreement / easier to agree with", [WIDTH - BARS_LEFT, TOP + plot + 14], {
      size: 11,
      anchor: "end",
    }),
  ];
  for (const [x, has] of [
    [AXIS, true],
    [OWN_AXIS, own],
  ] as const) {
    if (has) parts.push(line([x, TOP], [x, TOP + plot], { width: 1.5 }));
  }
  const logitSteps = axisSteps(low, high, 10);
  for (const value of logitSteps.values) {
    parts.push(line([AXIS - 5, at(value)], [AXIS, at(value)]));
    parts.push(
      text(axisLabel(value, logitSteps.step), [AXIS - 8, at(value) + 4], { size: 11, anchor: "end" }),
    );
  }
  if (own) {
    parts.push(text("scale", [OWN_AXIS - 8, 56], { size: 11, anchor: "end" }));
    const steps = axisSteps(toUserScale(low, content.scale), toUserScale(high, content.scale), 10);
    for (const value of steps.values) {
      const y = at(toLogits(value, content.scale));
      parts.push(line([OWN_AXIS - 5, y], [OWN_AXIS, y]));
      parts.push(text(axisLabel(value, steps.step), [OWN_AXIS - 8, y + 4], { size: 11, anchor: "end" }));
    }
  }
  const bars = AXIS - 48;
  parts.push(
    ...barsOf(counts, fullest, (index) => at(low + (index + 1) * bin), (plot / (high - low)) * bin, bars, -1),
  );
  parts.push(
    text(`longest bar: ${fullest.toLocaleString("en-US")}`, [BARS_LEFT, TOP + plot + 14], { size: 11 }),
  );
  const itemAxis = own ? OWN_AXIS : AXIS;
  if (labelled) {
    const wanted = items.map(({ measure }) => at(measure));
    const places = spacedLabels(wanted, LABEL_ROOM, TOP + 4, TOP + plot - 4);
    items.forEach(({ label, measure }, index) => {
      const y = at(measure);
      parts.push(line([itemAxis, y], [DOTS, y], { stroke: PALE }));
      parts.push(element("circle", { cx: DOTS, cy: y, r: 3, fill: INK }));
      parts.push(line([DOTS + 4, y], [LABELS - 4, places[index]!], { stroke: SOFT, width: 0.7 }));
      parts.push(text(shortened(label), [LABELS, places[index]! + 4], { size: 11 }));
    });
  } else {
    const itemCounts = countsIn(
      items.map(({ measure }) => measure),
      low,
      high,
      bin,
    );
    const longest = Math.max(1, ...itemCounts);
    const top = (index: number) => at(low + (index + 1) * bin);
    parts.push(...barsOf(itemCounts, longest, top, (plot / (high - low)) * bin, DOTS, 1));
  }
  for (const [name, values, from, to] of [
    ["mean", persons, AXIS - 46, AXIS],
    ["mean", items.map(({ measure }) => measure), itemAxis, itemAxis + 24],
  ] as const) {
    if (values.length === 0) continue;
    const y = at(values.reduce((sum, one) => sum + one, 0) / values.length);
    parts.push(line([from, y], [to, y], { width: 2 }));
    if (from < AXIS) parts.push(haloed(name, [from - 4, y - 4], { size: 10, anchor: "end" }));
  }
  if (content.cut !== undefined) {
    const y = at(content.cut.measure);
    parts.push(line([BARS_LEFT, y], [DOTS + 6, y], { width: 1.5, dashes: "7 4" }));
    parts.push(haloed(content.cut.label, [BARS_LEFT, y - 5], { size: 11, bold: true }));
  }
  parts.push(
    text("Bars: how many stand at each height. Thick marks: means.", [BARS_LEFT, height - 10], { size: 11 }),
  );
  return svgPicture(
    {
      id: "wright-map",
      title: content.title,
      description: describe(content, persons, items),
      width: WIDTH,
      height,
    },
    parts,
  );
}

function describe(
  { personsAre, scale, cut }: WrightMapContent,
  persons: readonly number[],
  items: WrightMapContent["items"],
): string {
  const shown = (logits: number) =>
    String(Number(toUserScale(logits, scale).toFixed(scale.unit >= 10 ? 0 : 2)));
  const sentences: string[] = [];
  if (persons.length > 0) {
    const mean = persons.reduce((sum, one) => sum + one, 0) / persons.length;
    const range = `from ${shown(least(persons))} to ${shown(most(persons))}`;
    sentences.push(`${persons.length} ${personsAre} stand ${range}, ${shown(mean)} on average.`);
  }
  const [hardest, easiest] = [items[0], items[items.length - 1]];
  if (hardest !== undefined && easiest !== undefined) {
    sentences.push(
      `Of ${items.length} items, "${hardest.label}" (${shown(hardest.measure)}) is the hardest to agree with and ` +
        `"${easiest.label}" (${shown(easiest.measure)}) the easiest.`,
    );
  }
  if (cut !== undefined) {
    const above = persons.filter((measure) => measure >= cut.measure).length;
    sentences.push(`${above} ${personsAre} are at or above ${cut.label} (${shown(cut.measure)}).`);
  }
  return sentences.join(" ");
}

function countsIn(values: readonly number[], low: number, high: number, bin: number): number[] {
  const counts = new Array<number>(Math.round((high - low) / bin)).fill(0);
  for (const value of values) {
    const index = Math.min(counts.length - 1, Math.max(0, Math.floor((value - low) / bin)));
    counts[index] = counts[index]! + 1;
  }
  return counts;
}

/** Bars that lie on their side, growing from x to the left (-1) or right (1). */
function barsOf(
  counts: readonly number[],
  fullest: number,
  top: (index: number) => number,
  height: number,
  x: number,
  side: 1 | -1,
): string[] {
  const room = side < 0 ? x - BARS_LEFT : WIDTH - BARS_LEFT - x;
  return counts.flatMap((count, index) => {
    if (count === 0) return [];
    const width = Math.max(1, (count / fullest) * room);
    return [
      element("rect", {
        x: side < 0 ? x - width : x,
        y: top(index) + 0.5,
        width,
        height: Math.max(1, height - 1),
        fill: "#b9c9da",
        stroke: INK,
        "stroke-width": "0.5",
      }),
    ];
  });
}

function shortened(label: string): string {
  return label.length <= LABEL_LETTERS ? label : `${label.slice(0, LABEL_LETTERS - 3).trimEnd()}...`;
}

function least(values: readonly number[], otherwise = 0): number {
  return values.length === 0 ? otherwise : values.reduce((low, one) => Math.min(low, one), Infinity);
}

function most(values: readonly number[], otherwise = 0): number {
  return values.length === 0 ? otherwise : values.reduce((high, one) => Math.max(high, one), -Infinity);
}
