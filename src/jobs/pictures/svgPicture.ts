import type { Picture } from "../declaration";
import { element, escapeText, text, type TextLook } from "../districtMap/svgText";

/** Ink of pictures: dark enough for print, the same everywhere. */
export const INK = "#1f1f1f";
export const SOFT = "#5c5c5c";
export const PALE = "#d6d6d6";

/** A finished drawing with its title and description inside, on white, so that it can stand alone. */
export function svgPicture(
  about: Pick<Picture, "id" | "title" | "description" | "width" | "height">,
  parts: readonly string[],
): Picture {
  const { title, description, width, height } = about;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width: String(width),
      height: String(height),
      "font-family": "Segoe UI, Helvetica, Arial, sans-serif",
      fill: INK,
      role: "img",
    },
    [
      element("title", {}, escapeText(title)),
      element("desc", {}, escapeText(description)),
      element("rect", { x: 0, y: 0, width, height, fill: "#ffffff" }),
      ...parts,
    ].join(""),
  );
  return { ...about, svg };
}

/** A straight line. */
export function line(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  look: { readonly stroke?: string; readonly width?: number; readonly dashes?: string } = {},
): string {
  return element("line", {
    x1,
    y1,
    x2,
    y2,
    stroke: look.stroke ?? INK,
    "stroke-width": String(look.width ?? 1),
    "stroke-dasharray": look.dashes,
  });
}

/** Words that stay readable where something passes behind them. */
export function haloed(words: string, at: readonly [number, number], look: TextLook = {}): string {
  const halo = '<text stroke="#ffffff" stroke-width="4" paint-order="stroke" stroke-linejoin="round"';
  return text(words, [at[0], at[1]], look).replace("<text", halo);
}

/** Words broken into lines of at most so many letters, between words where there are spaces. */
export function linesOf(words: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
