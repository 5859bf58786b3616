import { parseXml } from "../xlsx/package/xml";
import { coverageOf, type Outline } from "./coverage";
import { encodePng, type Pixels } from "./png";
import { writeText } from "./strokeLetters";
import { dashed, outlinesOfLine } from "./strokes";
import type { Paint } from "./svgColors";
import { multiply, shapesOf, viewBoxOf, type Matrix, type Shape, type Words } from "./svgShapes";

/*
 * Draws an SVG as pixels without a browser, for programs that show no SVG and for previews: shapes, paths, lines and words in
 * plain colours. Not drawn: gradients, patterns, clipping, pictures within, fonts (words are written in straight strokes).
 */

/** Printed at this many pixels to one of the picture's own, lines and words stay sharp. */
const SHARPNESS = 2;
const MOST_PIXELS = 12_000_000;

/** `width` and `height` are the size it is shown at; the PNG has twice as many pixels each way. */
export async function svgToPng(svg: string, width: number, height: number): Promise<Uint8Array> {
  const sharp = Math.min(SHARPNESS, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
  return encodePng(
    drawSvg(svg, Math.max(1, Math.round(width * sharp)), Math.max(1, Math.round(height * sharp))),
  );
}

/** The whole picture in the middle of so many pixels, in its proportions; what it leaves free is transparent. */
export function drawSvg(svg: string, width: number, height: number): Pixels {
  const root = parseXml(svg);
  const box = viewBoxOf(root);
  const scale = Math.min(width / box.width, height / box.height);
  const toPixels: Matrix = [
    scale,
    0,
    0,
    scale,
    (width - box.width * scale) / 2 - box.x * scale,
    (height - box.height * scale) / 2 - box.y * scale,
  ];
  const pixels: Pixels = { width, height, data: new Uint8ClampedArray(width * height * 4) };
  for (const drawn of shapesOf(root)) {
    const matrix = multiply(toPixels, drawn.matrix);
    if (drawn.kind === "shape") drawShape(pixels, drawn, matrix);
    else drawWords(pixels, drawn, matrix);
  }
  return pixels;
}

function drawShape(pixels: Pixels, shape: Shape, matrix: Matrix): void {
  const moved = shape.subPaths.map(({ points, closed }) => ({
    points: points.map((point) => place(point, matrix)),
    closed,
  }));
  if (shape.fill) {
    const outlines = moved.map(({ points }) => points);
    paint(pixels, outlines, shape.rule, shape.fill);
  }
  if (!shape.stroke || shape.strokeWidth <= 0) return;
  const scale = scaleOf(matrix);
  const width = shape.strokeWidth * scale;
  const outlines = moved.flatMap(({ points, closed }) => {
    if (shape.dashes.length === 0) return outlinesOfLine(points, width, closed);
    // A pattern of an odd number of lengths is said twice.
    const once = shape.dashes.map((each) => each * scale);
    const pattern = once.length % 2 === 1 ? [...once, ...once] : once;
    return dashed(points, closed, pattern).flatMap((piece) => outlinesOfLine(piece, width, false));
  });
  paint(pixels, outlines, "nonzero", shape.stroke);
}

function drawWords(pixels: Pixels, words: Words, matrix: Matrix): void {
  if (!words.fill) return;
  const { strokes, width } = writeText(words.text, words.size);
  const shift = words.anchor === "start" ? 0 : words.anchor === "middle" ? width / 2 : width;
  const thickness = words.size * (words.bold ? 0.13 : 0.085) * scaleOf(matrix);
  const outlines = strokes.flatMap((stroke) =>
    outlinesOfLine(
      stroke.map(([x, y]) => place([words.x - shift + x, words.y + y], matrix)),
      // Round ends and corners also where a line is thin: letters are mostly corners.
      Math.max(1.51, thickness),
      false,
    ),
  );
  paint(pixels, outlines, "nonzero", words.fill);
}

function place([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Lays a colour over what is there. */
function paint(pixels: Pixels, outlines: readonly Outline[], rule: Shape["rule"], colour: Paint): void {
  const coverage = coverageOf(outlines, rule, pixels);
  if (!coverage || colour.opacity <= 0) return;
  const { data } = pixels;
  for (let row = 0; row < coverage.height; row++) {
    let at = ((coverage.top + row) * pixels.width + coverage.left) * 4;
    for (let column = 0; column < coverage.width; column++, at += 4) {
      const over = (coverage.shares[row * coverage.width + column] ?? 0) * colour.opacity;
      if (over < 0.002) continue;
      const under = ((data[at + 3] ?? 0) / 255) * (1 - over);
      const whole = over + under;
      data[at] = (colour.red * over + (data[at] ?? 0) * under) / whole;
      data[at + 1] = (colour.green * over + (data[at + 1] ?? 0) * under) / whole;
      data[at + 2] = (colour.blue * over + (data[at + 2] ?? 0) * under) / whole;
      data[at + 3] = whole * 255;
    }
  }
}
