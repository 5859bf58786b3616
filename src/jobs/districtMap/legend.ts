import type { Point } from "./boundaries";
import { chosenOutline, INK, neighbourOutline, noData, pattern, questionMark } from "./drawDistricts";
import { PERCENT_CLASSES, STATUS_LABELS } from "./looks";
import type { MappedDistrict, MappedStatus } from "./mapData";
import { element, text } from "./svgText";

const SWATCH = { width: 28, height: 18 };
const LINE = 25;
const LETTER = 6;

export interface LegendContent {
  readonly districts: readonly MappedDistrict[];
  readonly missing: boolean;
  readonly chosen: string | undefined;
}

interface Entry {
  readonly label: string;
  /** What is drawn over the swatch's ground. */
  readonly draw: (box: readonly (readonly Point[])[]) => string;
  readonly ground: string;
}

/** Rows of swatches with words: first the percents, then the marks that are on this map. Returns how far down it reaches. */
export function legend(
  content: LegendContent,
  [x, y]: Point,
  width: number,
): { svg: string; bottom: number } {
  const percents: Entry[] = PERCENT_CLASSES.map(({ label, fill }) => ({
    label,
    ground: fill,
    draw: () => "",
  }));
  const rows = [
    { title: "Protected students, percent of enrollment", entries: percents },
    { title: "Marks", entries: marks(content) },
  ];
  let down = y;
  const parts: string[] = [];
  for (const { title, entries } of rows) {
    if (entries.length === 0) continue;
    parts.push(text(title, [x, down + 12], { bold: true }));
    const swatches = inRows(entries, [x, down + 20], width);
    parts.push(...swatches.parts);
    down = swatches.bottom + 6;
  }
  return { svg: element("g", { id: "legend" }, parts.join("")), bottom: down };
}

const SHADE = { width: 44, height: 12 };

/** The same in less room: the shades as one bar with the percents below, then the marks. */
export function smallLegend(
  content: LegendContent,
  [x, y]: Point,
  width: number,
): { svg: string; bottom: number } {
  const left = x + width - PERCENT_CLASSES.length * SHADE.width;
  const bar = PERCENT_CLASSES.flatMap(({ fill, from }, at) => {
    const next = PERCENT_CLASSES[at + 1]?.from;
    const label = next === undefined ? `${from}% up` : `${from} to ${next}%`;
    const across = left + at * SHADE.width;
    return [
      element("rect", { x: across, y, ...SHADE, fill, stroke: INK, "stroke-width": 0.6 }),
      text(label, [across + SHADE.width / 2, y + SHADE.height + 11], { size: 9, anchor: "middle" }),
    ];
  });
  const title = text("Protected students, percent", [x, y + 10], { size: 11, bold: true });
  const swatches = inRows(marks(content), [x, y + 30], width);
  return {
    svg: element("g", { id: "legend" }, [title, ...bar, ...swatches.parts].join("")),
    bottom: swatches.bottom,
  };
}

/** Swatches with their words, as many in a row as fit; where the rows end. */
function inRows(entries: readonly Entry[], [x, y]: Point, width: number) {
  const parts: string[] = [];
  let [across, down] = [x, y];
  for (const { label, ground, draw } of entries) {
    const needs = SWATCH.width + 7 + label.length * LETTER + 14;
    if (across > x && across + needs - 14 > x + width) {
      across = x;
      down += LINE;
    }
    const box = boxAt([across, down]);
    parts.push(
      element("rect", { x: across, y: down, ...SWATCH, fill: ground, stroke: INK, "stroke-width": 0.6 }),
      draw([box]),
      text(label, [across + SWATCH.width + 7, down + 13.5]),
    );
    across += needs;
  }
  return { parts, bottom: down + LINE };
}

function marks({ districts, missing, chosen }: LegendContent): Entry[] {
  const here = new Set(districts.map(({ status }) => status));
  const statuses = (Object.keys(STATUS_LABELS) as Exclude<MappedStatus, "none">[]).filter((status) =>
    here.has(status),
  );
  const ground = "#ffffff";
  return [
    ...statuses.map((status): Entry => ({
      label: STATUS_LABELS[status],
      ground,
      // Dots on the edge of the swatch would be cut in half.
      draw: (box) => pattern(status, status === "adjoining" || status === "school" ? box.map(smaller) : box),
    })),
    ...(districts.some(({ certain }) => !certain)
      ? [
          {
            label: "not certain: counts are withheld",
            ground,
            draw: ([ring]: readonly (readonly Point[])[]) => questionMark(middle(ring ?? [])),
          },
        ]
      : []),
    ...(missing ? [{ label: "no data", ground, draw: noData }] : []),
    ...(chosen === undefined
      ? []
      : [
          { label: "chosen district", ground, draw: chosenOutline },
          { label: "its neighbors", ground, draw: neighbourOutline },
        ]),
  ];
}

const boxAt = ([x, y]: Point): readonly Point[] => [
  [x, y],
  [x + SWATCH.width, y],
  [x + SWATCH.width, y + SWATCH.height],
  [x, y + SWATCH.height],
];

function smaller(ring: readonly Point[]): readonly Point[] {
  const [x, y] = middle(ring);
  return ring.map(([cornerX, cornerY]) => [
    cornerX - Math.sign(cornerX - x) * 3,
    cornerY - Math.sign(cornerY - y) * 3,
  ]);
}

function middle(ring: readonly Point[]): Point {
  const [first = [0, 0]] = ring;
  return [first[0] + SWATCH.width / 2, first[1] + SWATCH.height / 2];
}
