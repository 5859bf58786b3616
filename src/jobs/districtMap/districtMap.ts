import type { Picture } from "../declaration";
import { boundaries, type Boundaries } from "./boundaries";
import { drawDistricts, INK, type MapContent } from "./drawDistricts";
import { place, type MapFrame } from "./frames";
import { legend } from "./legend";
import { PERCENT_CLASSES, statusWords, STATUS_LABELS } from "./looks";
import { districtKey, type MappedDistrict, type MappedStatus } from "./mapData";
import { countShades, matchShapes, shapeKey, type MatchedShapes } from "./matchShapes";
import { shownPercent } from "./shownPercent";
import { element, escapeText, text } from "./svgText";

export interface DistrictMapOptions {
  readonly title: string;
  /** School year of the numbers, "2022-23"; it may be another than the boundaries'. */
  readonly year: string;
  /** Key of the district in question, "0031-01". */
  readonly chosen?: string;
}

/** As wide as an upright printed page holds, in pixels of 1/96 inch. */
const WIDTH = 640;
const MARGIN = 12;
const SCALE = 0.98;
const TITLE_HEIGHT = 52;

/**
 * The districts of Minnesota coloured by their percent of protected students, with their status as a pattern, the Twin Cities
 * larger, and a legend. Districts the data lack are drawn as having no data; districts the map lacks are counted below it.
 */
export function districtMap(districts: readonly MappedDistrict[], options: DistrictMapOptions): Picture {
  const shapes = boundaries();
  const matched = matchShapes(districts);
  const { byKey, unmapped } = matched;
  const chosen = shapes.districts.find(({ key }) => key === options.chosen)?.key;
  const content: MapContent = {
    boundaries: shapes,
    districts: byKey,
    chosen,
    neighbours: neighboursOf(chosen, byKey, shapes),
  };
  const state: MapFrame = {
    shows: { left: 0, top: 0, width: shapes.width, height: shapes.height },
    scale: SCALE,
    at: [MARGIN, TITLE_HEIGHT],
    cut: false,
  };
  const metro = metroFrame(shapes);
  const { counts, none } = countShades(matched);
  const below = TITLE_HEIGHT + shapes.height * SCALE + 10;
  const key = legend({ districts, missing: none > 0, chosen }, [MARGIN, below], WIDTH - 2 * MARGIN);
  const remarks = [
    ...(unmapped.length > 0 ? [unmappedWords(unmapped)] : []),
    `Numbers: ${options.year}. Boundaries: ${shapes.source}, simplified.`,
  ].flatMap((remark) => linesOf(remark, 105));
  const height = Math.ceil(key.bottom + remarks.length * 15 + 6);
  const description = describe(options, matched, content, { counts, none });
  const parts = [
    element("title", {}, escapeText(options.title)),
    element("desc", {}, escapeText(description)),
    element("rect", { x: 0, y: 0, width: WIDTH, height, fill: "#ffffff" }),
    ...linesOf(options.title, 62).map((line, index) =>
      text(line, [MARGIN, 22 + index * 20], { size: 17, bold: true }),
    ),
    drawDistricts(content, state, "state"),
    metroBoxes(state, metro),
    drawDistricts(content, metro, "metro"),
    frameAround(metro),
    ...chosenWords(content, options),
    key.svg,
    ...remarks.map((remark, index) => text(remark, [MARGIN, key.bottom + 10 + index * 15], { size: 11 })),
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
  return {
    id: "district-map",
    title: options.title,
    description,
    svg,
    width: WIDTH,
    height,
    map: {
      kind: "districts",
      title: options.title,
      schoolYear: options.year,
      districts,
      ...(chosen === undefined ? {} : { chosen }),
    },
  };
}

/** East of the state, below the Arrowhead, there is room for the small districts. */
function metroFrame({ metro }: Boundaries): MapFrame {
  const width = 222;
  return {
    shows: metro,
    scale: width / metro.width,
    at: [WIDTH - MARGIN - width, TITLE_HEIGHT + 318],
    cut: true,
  };
}

function boxOf({ shows, scale, at }: MapFrame) {
  return { x: at[0], y: at[1], width: shows.width * scale, height: shows.height * scale };
}

function frameAround(metro: MapFrame): string {
  const box = boxOf(metro);
  return (
    element("rect", { ...box, fill: "none", stroke: INK, "stroke-width": 1 }) +
    text("Twin Cities area, larger", [box.x, box.y - 6], { size: 12, bold: true })
  );
}

/** Where on the state the larger part lies. */
function metroBoxes(state: MapFrame, metro: MapFrame): string {
  const [x, y] = place(state, [metro.shows.left, metro.shows.top]);
  return element("rect", {
    x,
    y,
    width: metro.shows.width * state.scale,
    height: metro.shows.height * state.scale,
    fill: "none",
    stroke: INK,
    "stroke-width": 1,
  });
}

/** As the data compared them; by the map's own borders where the data do not say. */
function neighboursOf(
  chosen: string | undefined,
  districts: ReadonlyMap<string, MappedDistrict>,
  { districts: shapes }: Boundaries,
): ReadonlySet<string> {
  if (chosen === undefined) return new Set();
  const compared = districts.get(chosen)?.neighbours;
  if (compared !== undefined) return new Set(compared.flatMap((each) => shapeKey(each) ?? []));
  return new Set(shapes.find(({ key }) => key === chosen)?.neighbours ?? []);
}

/** North of the state, east of the Northwest Angle. */
function chosenWords(
  { boundaries: shapes, districts, chosen }: MapContent,
  { year }: DistrictMapOptions,
): string[] {
  const shape = shapes.districts.find(({ key }) => key === chosen);
  if (!shape) return [];
  const district = districts.get(shape.key);
  const lines = [
    `${district?.name ?? shape.name} (${shape.number}, type ${shape.type})`,
    percentWords(district, year),
    ...(district === undefined ? [] : [statusWords(district.status, district.certain)]),
  ];
  return lines.map((line, index) =>
    text(line, [WIDTH - MARGIN, TITLE_HEIGHT + 12 + index * 16], {
      anchor: "end",
      bold: index === 0,
      size: 13,
    }),
  );
}

function percentWords(district: MappedDistrict | undefined, year: string): string {
  if (district?.range)
    return `${shownPercent(district.range.low)} to ${shownPercent(district.range.high)} protected students`;
  const percent = district?.percent ?? null;
  return percent === null
    ? `no percent in the data of ${year}`
    : `${shownPercent(percent)} protected students`;
}

function unmappedWords(unmapped: readonly MappedDistrict[]): string {
  const names = unmapped.slice(0, 6).map((district) => district.name ?? districtKey(district));
  const more = unmapped.length > names.length ? ` and ${unmapped.length - names.length} more` : "";
  return `In the data but without a boundary of this year: ${names.join(", ")}${more}.`;
}

function describe(
  { title, year }: DistrictMapOptions,
  { byKey, unmapped }: MatchedShapes,
  { boundaries: shapes, chosen, neighbours }: MapContent,
  { counts, none }: ReturnType<typeof countShades>,
): string {
  const districts = [...shapes.districts.flatMap(({ key }) => byKey.get(key) ?? []), ...unmapped];
  const classes = PERCENT_CLASSES.map(({ label }, index) => `${counts[index]} with ${label}`);
  const having = (status: MappedStatus) => districts.filter((district) => district.status === status);
  const isolated = having("isolated").map((district) => district.name ?? districtKey(district));
  const others = (["adjoining", "school", "voluntary"] as const).flatMap((status) => {
    const count = having(status).length;
    return count === 0 ? [] : [`${count}: ${STATUS_LABELS[status]}.`];
  });
  const named = shapes.districts.find(({ key }) => key === chosen);
  return [
    `Map of the ${shapes.districts.length} school districts of Minnesota, ${title}, ${year}.`,
    `Protected students: ${classes.join(", ")}; ${none} without data.`,
    isolated.length === 0
      ? "No district is racially isolated."
      : `Racially isolated: ${isolated.slice(0, 15).join(", ")}${isolated.length > 15 ? ` and ${isolated.length - 15} more` : ""}.`,
    ...others,
    ...(named === undefined
      ? []
      : [
          `Chosen: ${byKey.get(named.key)?.name ?? named.name}, with ${neighbours.size} ${neighbours.size === 1 ? "neighbor" : "neighbors"}.`,
        ]),
    ...(unmapped.length === 0 ? [] : [`${unmapped.length} of the data have no boundary on this map.`]),
  ].join(" ");
}

function linesOf(words: string, width: number): readonly string[] {
  const lines: string[] = [""];
  for (const word of words.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
