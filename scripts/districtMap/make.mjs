/* `node scripts/districtMap/make.mjs`: writes the small map of school districts. README.md beside this file says what it does and from what. */
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

import { readCsv } from "../samples/csv.mjs";
import { crossingArcs, doubleArea, simplify } from "./geometry.mjs";
import { cutIntoArcs } from "./topology.mjs";

/** Steps of the grid in a degree. Borders follow the lines of the land survey, so on a grid of degrees most steps go straight. */
const STEPS = 1000;
/** Kilometers of a step east and of a step south, in the middle of the state; for measuring here only. */
const STEP = { east: 0.0768, south: 0.1112 };
/** Square kilometers; smaller exclaves are left out. */
const LEAST_EXCLAVE = 1;
/** Kilometers. */
const TOLERANCES = { usual: 0.8, metro: 0.2 };
/** The Twin Cities area, drawn larger in an inset; degrees. */
const METRO = { west: -93.8, east: -92.72, south: 44.62, north: 45.32 };
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const source = (name) => new URL(`./source/${name}`, import.meta.url);

const { features } = JSON.parse(readFileSync(source("boundaries-2025-26.geojson"), "utf8"));
const positions = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
const west = Math.floor(Math.min(...positions.map(([longitude]) => longitude)) * STEPS);
const north = Math.ceil(Math.max(...positions.map(([, latitude]) => latitude)) * STEPS);
/** Steps of the grid from the northwest corner, down the page. */
const onGrid = ([longitude, latitude]) => [
  Math.round(longitude * STEPS) - west,
  north - Math.round(latitude * STEPS),
];
const metro = metroBox();

const first = cutIntoArcs(
  features.map(({ properties, geometry }) => ({
    id: `${properties.district_number}-${properties.district_type}`,
    rings: geometry.coordinates.flat().flatMap((ring) => usable(ring.map(onGrid))),
  })),
);
// Cut again without the small exclaves: where they touched a border, it need not be cut.
const { arcs, districts } = cutIntoArcs(
  first.districts.map(({ id, rings }) => ({
    id,
    rings: rings
      .map((ring) => pointsOf(ring, first.arcs))
      .filter((ring) => squareKilometers(ring) >= LEAST_EXCLAVE),
  })),
);
const tolerances = arcs.map((arc) => (arc.some(inMetro) ? TOLERANCES.metro : TOLERANCES.usual));
/** What is tried, as shares of the tolerance, while an arc crosses another or itself. */
const ATTEMPTS = [1, 0.6, 0.36, 0.2, 0.1, 0, 1.3, 1.6];
const attempts = arcs.map(() => 0);
const drawn = [];
for (let crossing = new Set(arcs.keys()); crossing.size > 0; crossing = crossingArcs(drawn)) {
  for (const number of crossing) {
    const share = ATTEMPTS[attempts[number]++];
    if (share === undefined) throw new Error(`Arc ${number} crosses another whatever is tried.`);
    drawn[number] = simplify(arcs[number], share * tolerances[number], STEP);
  }
}

const { headings, rows } = readCsv(source("districts-2025-26.csv"));
const column = (name) => headings.indexOf(name);
const named = new Map(
  rows.map((row) => [
    `${String(row[column("district_number")]).padStart(4, "0")}-${String(row[column("district_type")]).padStart(2, "0")}`,
    String(row[column("short_name")]),
  ]),
);

const data = {
  schoolYear: "2025-26",
  published: "2025-10-08",
  source:
    "Minnesota Department of Education, school district boundaries 2025-26, Minnesota Geospatial Commons",
  stepsPerDegree: STEPS,
  west,
  north,
  metro,
  districts: districts.map(({ id, rings }) => {
    const name = named.get(id);
    if (name === undefined) throw new Error(`${id} is not in the list of districts.`);
    return `${id} ${rings.map(ringText).join(" ")} ${name}`;
  }),
  arcs: arcTexts(drawn).join(" "),
};
const text = `${JSON.stringify(data, null, 1)}\n`;
writeFileSync(new URL("../../src/jobs/districtMap/boundaries.json", import.meta.url), text);
console.log(
  `${districts.length} districts, ${drawn.length} arcs, ${drawn.flat().length} points, ${text.length} bytes, ${gzipSync(text).length} compressed`,
);

/** Without repeated points, and without steps out and back that rounding left; nothing where no area is left. */
function usable(ring) {
  let points = ring.slice(0, -1);
  for (let before = -1; before !== points.length;) {
    before = points.length;
    const same = (one, other) => one[0] === other[0] && one[1] === other[1];
    points = points.filter((point, at) => !same(point, points[(at + 1) % points.length]));
    const spike = points.findIndex((_, at) =>
      same(points[(at + points.length - 1) % points.length], points[(at + 1) % points.length]),
    );
    if (spike >= 0) points.splice(spike, 1);
  }
  return points.length > 2 ? [[...points, points[0]]] : [];
}

function pointsOf(ring, from) {
  const points = ring.flatMap((arc) => (arc < 0 ? [...from[~arc]].reverse() : from[arc]).slice(1));
  return [points.at(-1), ...points];
}

function squareKilometers(ring) {
  return (Math.abs(doubleArea(ring)) / 2) * STEP.east * STEP.south;
}

function metroBox() {
  const [left, bottom] = onGrid([METRO.west, METRO.south]);
  const [right, top] = onGrid([METRO.east, METRO.north]);
  return { left, top, width: right - left, height: bottom - top };
}

function inMetro([x, y]) {
  return x >= metro.left && x <= metro.left + metro.width && y >= metro.top && y <= metro.top + metro.height;
}

/** "4 5 6 ~9 ~8" as "4:6+-9:-8": the numbers of arcs, those gone through backwards with a minus, runs with their ends. */
function ringText(ring) {
  const runs = [];
  for (const arc of ring) {
    const run = runs.at(-1);
    // Forward 4, 5, 6 and backward ~6, ~5, ~4 both count up by one.
    if (run && run.last + 1 === arc && run.last < 0 === arc < 0) run.last = arc;
    else runs.push({ first: arc, last: arc });
  }
  const word = (arc) => (arc < 0 ? `-${~arc}` : `${arc}`);
  return runs
    .map(({ first, last }) => (first === last ? word(first) : `${word(first)}:${word(last)}`))
    .join("+");
}

/** Steps from point to point, the first from where the arc before ended, or from the corner. */
function arcTexts(all) {
  let [beforeX, beforeY] = [0, 0];
  return all.map((points) =>
    points
      .map(([x, y]) => {
        const step = number(x - beforeX) + number(y - beforeY);
        [beforeX, beforeY] = [x, y];
        return step;
      })
      .join(""),
  );
}

/** Digits of 5 bits, the lowest first; the sixth bit says that more follow. Even numbers are 0, 1, 2 ..., odd ones -1, -2 ... */
function number(value) {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let digits = "";
  do {
    const more = rest >= 32;
    digits += LETTERS[(rest & 31) | (more ? 32 : 0)];
    rest >>>= 5;
  } while (rest > 0);
  return digits;
}
