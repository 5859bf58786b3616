import type { Picture } from "../declaration";
import { element, text } from "../districtMap/svgText";
import { linesOf, SOFT } from "./svgPicture";

const LINE = 15;
const EDGE = 16;
const LETTER = 6.2;

/** The same picture with a line below it that says where its figures come from. */
export function withSource(
  { svg, width, height }: Pick<Picture, "svg" | "width" | "height">,
  source: string,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg);
  if (!box) return { svg, width, height };
  const [wide, high] = [Number(box[1]), Number(box[2])];
  // A picture may be wished larger or smaller than it was drawn.
  const scale = width / wide;
  const lines = linesOf(source, Math.floor((wide - 2 * EDGE) / LETTER));
  const more = lines.length * LINE + 8;
  const below = [
    element("rect", { x: 0, y: high, width: wide, height: more, fill: "#ffffff" }),
    ...lines.map((words, line) =>
      text(words, [EDGE, high + 12 + line * LINE], { size: 11 }).replace("<text", `<text fill="${SOFT}"`),
    ),
  ].join("");
  const root = /<svg\b[^>]*>/.exec(svg)?.[0] ?? "";
  const taller = root
    .replace(box[0], `viewBox="0 0 ${wide} ${high + more}"`)
    .replace(/\sheight="[\d.]+"/, ` height="${Math.round((high + more) * scale)}"`);
  return {
    svg: svg.replace(root, taller).replace(/<\/svg>\s*$/, `${below}</svg>`),
    width,
    height: height + Math.round(more * scale),
  };
}
