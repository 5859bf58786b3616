import type { Picture } from "../declaration";
import { boundaries, type Box, type DistrictShape } from "./boundaries";
import { drawDistricts, INK } from "./drawDistricts";
import { framed, type MapFrame } from "./frames";
import { smallLegend } from "./legend";
import { statusWords } from "./looks";
import type { MappedDistrict } from "./mapData";
import { matchShapes, shapeKey } from "./matchShapes";
import { areaOf, middleOf } from "./patterns";
import { shownPercent } from "./shownPercent";
import { element, escapeText, text } from "./svgText";

export interface NeighborhoodOptions {
  readonly title: string;
  /** Key of the district in the middle, "0742-01". */
  readonly chosen: string;
  /** School year of the numbers. */
  readonly year: string;
}

const WIDTH = 460;
const MARGIN = 8;
const MAP_WIDTH = WIDTH - 2 * MARGIN;
const MAP_HEIGHT = 270;
/** Square pixels of the picture a district needs to hold its number and percent. */
const ROOM_FOR_WORDS = 900;

/**
 * A district with those around it, large enough to read: percent by shade, status by pattern, number and percent on it and on each
 * neighbor that has room for them. Undefined where the map has no such district.
 */
export function neighborhoodMap(
  districts: readonly MappedDistrict[],
  { title, chosen, year }: NeighborhoodOptions,
): Picture | undefined {
  const shapes = boundaries();
  const own = shapes.districts.find(({ key }) => key === chosen);
  if (own === undefined) return undefined;
  const { byKey } = matchShapes(districts);
  const compared = byKey.get(chosen)?.neighbours?.flatMap((each) => shapeKey(each) ?? []);
  const neighbours = new Set(compared ?? own.neighbours);
  const shown = boxAround([own, ...shapes.districts.filter(({ key }) => neighbours.has(key))]);
  const frame: MapFrame = { shows: shown, scale: MAP_WIDTH / shown.width, at: [MARGIN, MARGIN], cut: true };
  const content = { boundaries: shapes, districts: byKey, chosen, neighbours };
  const seen = framed(frame, shapes.districts);
  const visible = seen.flatMap(({ shape }) => byKey.get(shape.key) ?? []);
  // Words on the districts beyond would hide the ones it is about.
  const words = seen.flatMap(({ shape, rings }) =>
    shape.key === chosen || neighbours.has(shape.key) ? labelOf(shape, rings, byKey.get(shape.key)) : [],
  );
  const missing = seen.some(({ shape }) => !byKey.has(shape.key));
  const key = smallLegend(
    { districts: visible, missing, chosen },
    [MARGIN, MARGIN + MAP_HEIGHT + 8],
    MAP_WIDTH,
  );
  const remark = `Numbers: ${year}. Boundaries: ${shapes.schoolYear}, simplified.`;
  const height = Math.ceil(key.bottom + 14);
  const description = describe(title, byKey.get(chosen), own, neighbours, byKey);
  const parts = [
    element("title", {}, escapeText(title)),
    element("desc", {}, escapeText(description)),
    element("rect", { x: 0, y: 0, width: WIDTH, height, fill: "#ffffff" }),
    drawDistricts(content, frame, "neighborhood"),
    element("rect", {
      x: MARGIN,
      y: MARGIN,
      width: MAP_WIDTH,
      height: MAP_HEIGHT,
      fill: "none",
      stroke: INK,
    }),
    ...words,
    key.svg,
    element("text", { x: MARGIN, y: height - 5, "font-size": 11 }, escapeText(remark)),
  ];
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: String(WIDTH),
      height: String(height),
      "font-family": "Segoe UI, Helvetica, Arial, sans-serif",
      fill: INK,
    },
    parts.join(""),
  );
  return { id: "neighborhood", title, description, svg, width: WIDTH, height };
}

/** The box around these districts with a little air, in the picture's proportions. */
function boxAround(shapes: readonly DistrictShape[]): Box {
  const points = shapes.flatMap(({ rings }) => rings.flat());
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.max((right - left) / MAP_WIDTH, (bottom - top) / MAP_HEIGHT) * 1.06;
  const [width, height] = [MAP_WIDTH * scale, MAP_HEIGHT * scale];
  return { left: (left + right - width) / 2, top: (top + bottom - height) / 2, width, height };
}

/** Dark letters on a white ground, to be read on every fill and pattern. */
function labelOf(
  shape: DistrictShape,
  rings: Parameters<typeof middleOf>[0],
  district: MappedDistrict | undefined,
): readonly string[] {
  if (Math.max(...rings.map(areaOf)) < ROOM_FOR_WORDS) return [];
  const [x, y] = middleOf(rings);
  const percent = district?.percent ?? null;
  const lines = [shape.number, ...(percent === null ? [] : [shownPercent(percent)])];
  const width = Math.max(...lines.map(({ length }) => length)) * 6.6 + 4;
  const top = y - lines.length * 6.5;
  return [
    element("rect", { x: x - width / 2, y: top, width, height: lines.length * 13 + 1, fill: "#ffffff" }),
    ...lines.map((line, at) =>
      text(line, [x, top + 10.5 + at * 13], { size: 11, bold: at === 1, anchor: "middle" }),
    ),
  ];
}

function describe(
  title: string,
  district: MappedDistrict | undefined,
  own: DistrictShape,
  neighbours: ReadonlySet<string>,
  byKey: ReadonlyMap<string, MappedDistrict>,
): string {
  const said = (one: MappedDistrict | undefined, name: string) => {
    const percent = one?.percent ?? null;
    const share = percent === null ? "no percent" : shownPercent(percent);
    return `${one?.name ?? name}: ${share}${one === undefined ? "" : `, ${statusWords(one.status, one.certain)}`}`;
  };
  const around = [...neighbours].map((key) => said(byKey.get(key), key));
  return `Map: ${title}. ${said(district, own.name)}. Around it: ${around.length === 0 ? "no district" : around.join("; ")}.`;
}
