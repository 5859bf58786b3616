import type { PictureBlock } from "../../sheets/reportSheet";
import { element, text } from "../districtMap/svgText";
import { INK, line, PALE, svgPicture } from "../pictures/svgPicture";
import { shownPercent, shownTyped } from "./shownNumbers";
import type { ParentWords } from "./words/parentWords";

const WIDTH = 620;
const HEIGHT = 150;
const LEFT = 20;
const SCALE = 580;
const BAR_TOP = 62;
const BAR_HEIGHT = 26;

/** The percent as a bar from 0 to 100, with its interval and the goal: readable in one look, in print and without color. */
export function resultPicture(
  words: ParentWords,
  percent: number,
  interval: { readonly low: number; readonly high: number },
  goal: number | undefined,
): PictureBlock {
  const { picture } = words.result;
  const limits = goal === undefined ? [] : [goal];
  const shown = shownPercent(percent, limits);
  const low = shownPercent(interval.low, limits);
  const high = shownPercent(interval.high, limits);
  const at = (value: number): number => LEFT + (SCALE * value) / 100;
  const middle = BAR_TOP + BAR_HEIGHT / 2;
  const base = BAR_TOP + BAR_HEIGHT;
  const description = picture.describe(shown, low, high, goal === undefined ? undefined : shownTyped(goal));
  const parts = [
    text(picture.title, [LEFT, 24], { size: 15, bold: true }),
    text(`${picture.result}: ${shown}% (${picture.between(low, high)})`, [LEFT, 48], { size: 13 }),
    element("rect", { x: LEFT, y: BAR_TOP, width: SCALE, height: BAR_HEIGHT, fill: "#ffffff", stroke: INK }),
    element("rect", {
      x: LEFT,
      y: BAR_TOP,
      width: (SCALE * percent) / 100,
      height: BAR_HEIGHT,
      fill: PALE,
      stroke: INK,
    }),
    line([at(interval.low), middle], [at(interval.high), middle], { width: 2 }),
    ...[interval.low, interval.high].map((end) =>
      line([at(end), middle - 6], [at(end), middle + 6], { width: 2 }),
    ),
    ...[0, 25, 50, 75, 100].flatMap((tick) => [
      line([at(tick), base], [at(tick), base + 5]),
      text(`${tick}%`, [at(tick), base + 19], {
        size: 11,
        ...(tick === 0 ? {} : { anchor: tick === 100 ? ("end" as const) : ("middle" as const) }),
      }),
    ]),
    ...(goal === undefined
      ? []
      : [
          line([at(goal), BAR_TOP - 6], [at(goal), base + 26], { width: 2, dashes: "4 3" }),
          text(`${picture.goal}: ${shownTyped(goal)}%`, [at(goal), base + 42], {
            size: 13,
            ...(goal < 15 ? {} : { anchor: goal > 85 ? ("end" as const) : ("middle" as const) }),
          }),
        ]),
  ];
  const drawn = svgPicture(
    { id: "result", title: picture.title, description, width: WIDTH, height: HEIGHT },
    parts,
  );
  return {
    kind: "picture",
    title: picture.title,
    svg: drawn.svg.replace("<svg ", `<svg lang="${words.language}" `),
    width: WIDTH,
    height: HEIGHT,
    description,
  };
}
