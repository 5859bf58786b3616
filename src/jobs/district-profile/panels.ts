import { schoolYearOf } from "../../law/federalFiscalYear";
import { showRounded } from "../../measures/rounding";
import type { DistrictProfile, MeasureProfile, YearProfile } from "../../monitoring/profile/profile";
import type { GroupResult } from "../../monitoring/profile/groupResult";
import type { Picture } from "../declaration";
import { element, text } from "../districtMap/svgText";
import { axisLabel, axisSteps } from "../pictures/axisSteps";
import { haloed, INK, line, PALE, SOFT, svgPicture } from "../pictures/svgPicture";
import { measureWords } from "./words";

/* The years of every measure, small and side by side, so that a page holds them all. Told apart without color: dots, dashes, weight. */

const ACROSS = 4;
const PANEL = { width: 236, height: 164 };
const PLOT = { left: 34, right: 226, top: 40, bottom: 132 };
const HEAD = 30;
/** More panels than a page has room for; the tables hold every measure. */
export const MOST_PANELS = 12;
const TITLE_LETTERS = 38;
const OWN = "#0b5394";

type Series = readonly (number | undefined)[];

/** Undefined where no measure has a percent. */
export function panels({ district, measures }: DistrictProfile): Picture | undefined {
  const drawn = measures
    .filter(({ history }) => history.some(({ percent }) => percent !== undefined))
    .slice(0, MOST_PANELS);
  if (drawn.length === 0) return undefined;
  const rows = Math.ceil(drawn.length / ACROSS);
  const has = (read: (year: YearProfile) => number | undefined): boolean =>
    drawn.some(({ history }) => history.some((year) => read(year) !== undefined));
  const entries: readonly (readonly [string, "own" | Look])[] = [
    ["District", "own"],
    ...(has(({ target }) => target?.low) ? [["Target", "target"] as const] : []),
    ...(has(({ state }) => numberOf(state)) ? [["State", "state"] as const] : []),
    ...(has(({ similar }) => numberOf(similar)) ? [["Similar districts", "similar"] as const] : []),
  ];
  const width = ACROSS * PANEL.width;
  const parts = [
    ...key(entries),
    ...drawn.map((measure, at) =>
      element(
        "g",
        {
          transform: `translate(${(at % ACROSS) * PANEL.width} ${HEAD + Math.floor(at / ACROSS) * PANEL.height})`,
        },
        panel(measure).join(""),
      ),
    ),
  ];
  const title = `${district.name}: results by year`;
  const about = {
    id: "years",
    title,
    description: drawn.map(described).join(" "),
    width,
    height: HEAD + rows * PANEL.height,
  };
  return svgPicture(about, parts);
}

function key(entries: readonly (readonly [string, "own" | Look])[]): readonly string[] {
  return entries.flatMap(([words, kind], at) => {
    const x = 34 + at * 120;
    const sample =
      kind === "own"
        ? [line([x, 14], [x + 26, 14], { stroke: OWN, width: 2 }), dot(x + 13, 14)]
        : [line([x, 14], [x + 26, 14], LOOKS[kind])];
    return [...sample, text(words, [x + 32, 18], { size: 11 })];
  });
}

const LOOKS = {
  target: { stroke: INK, width: 1.5, dashes: "5 3" },
  state: { stroke: SOFT, width: 1.2 },
  similar: { stroke: SOFT, width: 1.4, dashes: "1 3" },
} as const;
type Look = keyof typeof LOOKS;

function panel({ measure, history }: MeasureProfile): readonly string[] {
  const first = history[0]!.ffy;
  const last = history.at(-1)!.ffy;
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const at = (read: (year: YearProfile) => number | undefined): Series =>
    years.map((ffy) => {
      const year = history.find((one) => one.ffy === ffy);
      return year === undefined ? undefined : read(year);
    });
  const own = at(({ percent }) => percent);
  const others: readonly (readonly [Look, Series])[] = [
    ["similar", at(({ similar }) => numberOf(similar))],
    ["state", at(({ state }) => numberOf(state))],
    ["target", at(({ target }) => target?.low)],
  ];
  const all = [own, ...others.map(([, series]) => series)].flat().filter((one) => one !== undefined);
  const [low, high] = room(Math.min(...all), Math.max(...all));
  const x = (place: number): number =>
    years.length === 1
      ? (PLOT.left + PLOT.right) / 2
      : PLOT.left + 8 + (place / (years.length - 1)) * (PLOT.right - PLOT.left - 16);
  const y = (percent: number): number =>
    PLOT.bottom - ((percent - low) / (high - low)) * (PLOT.bottom - PLOT.top);
  const steps = axisSteps(low, high, 6);
  return [
    text(shortened(measureWords(measure)), [6, 20], { size: 11, bold: true }),
    ...steps.values.flatMap((value) => [
      line([PLOT.left, y(value)], [PLOT.right, y(value)], { stroke: PALE }),
      text(axisLabel(value, steps.step), [PLOT.left - 4, y(value) + 4], { size: 9, anchor: "end" }),
    ]),
    ...yearLabels(years).map((place) =>
      text(schoolYearOf(years[place]!), [x(place), PLOT.bottom + 14], { size: 9, anchor: "middle" }),
    ),
    ...others.flatMap(([look, series]) => strokes(series, x, y, LOOKS[look])),
    ...strokes(own, x, y, { stroke: OWN, width: 2 }),
    ...own.flatMap((value, place) => (value === undefined ? [] : [dot(x(place), y(value))])),
    ...lastValue(own, x, y),
  ];
}

/** A single year of a line is a short dash, else nobody sees it. */
function strokes(
  series: Series,
  x: (place: number) => number,
  y: (percent: number) => number,
  look: { readonly stroke: string; readonly width: number; readonly dashes?: string },
): readonly string[] {
  return series.flatMap((value, place) => {
    if (value === undefined) return [];
    const next = series[place + 1];
    if (next !== undefined) return [line([x(place), y(value)], [x(place + 1), y(next)], look)];
    if (series[place - 1] !== undefined) return [];
    return [line([x(place) - 7, y(value)], [x(place) + 7, y(value)], look)];
  });
}

function lastValue(
  own: Series,
  x: (place: number) => number,
  y: (percent: number) => number,
): readonly string[] {
  const place = own.findLastIndex((value) => value !== undefined);
  const value = own[place];
  if (value === undefined) return [];
  const above = y(value) - PLOT.top > 14;
  return [
    haloed(showRounded(value, 1), [Math.min(x(place), PLOT.right - 2), y(value) + (above ? -7 : 15)], {
      size: 10,
      bold: true,
      anchor: "end",
    }),
  ];
}

function dot(x: number, y: number): string {
  return element("circle", { cx: x, cy: y, r: 2.6, fill: OWN });
}

/** Room around the values, inside 0 to 100 percent. */
function room(least: number, most: number): readonly [number, number] {
  const spare = Math.max(2, (most - least) * 0.15);
  return [Math.max(0, Math.floor(least - spare)), Math.min(100, Math.ceil(most + spare))];
}

/** Places of the years that get a label: first, last, and one between where there is room. */
function yearLabels(years: readonly number[]): readonly number[] {
  const last = years.length - 1;
  if (last < 1) return [0];
  return last >= 4 ? [0, Math.round(last / 2), last] : [0, last];
}

function shortened(words: string): string {
  return words.length <= TITLE_LETTERS ? words : `${words.slice(0, TITLE_LETTERS - 3).trimEnd()}...`;
}

function numberOf(group: GroupResult | undefined): number | undefined {
  return group === undefined || group.kind === "none" ? undefined : group.percent;
}

function described({ measure, history }: MeasureProfile): string {
  const said = history.flatMap(({ ffy, percent }) =>
    percent === undefined ? [] : [`${schoolYearOf(ffy)} ${showRounded(percent, 1)}`],
  );
  return `${measureWords(measure)}: ${said.join(", ")}.`;
}
