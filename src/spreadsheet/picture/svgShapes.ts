import type { XmlElement } from "../xlsx/package/xml";
import type { Outline } from "./coverage";
import { circle } from "./strokes";
import { readPaint, type Paint } from "./svgColors";
import { numbersOf, readPath, type SubPath } from "./svgPath";

/* What an SVG draws, in the order it draws it: shapes and words with their colours, on the picture's own coordinates. */

/** x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export interface Shape {
  readonly subPaths: readonly SubPath[];
  readonly matrix: Matrix;
  readonly rule: "nonzero" | "evenodd";
  readonly fill: Paint | undefined;
  readonly stroke: Paint | undefined;
  readonly strokeWidth: number;
  readonly dashes: readonly number[];
}

export interface Words {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: "start" | "middle" | "end";
  readonly matrix: Matrix;
  readonly fill: Paint | undefined;
}

export type Drawn = ({ readonly kind: "shape" } & Shape) | ({ readonly kind: "words" } & Words);

type Attributes = Readonly<Record<string, string>>;

const INHERITED = [
  "fill",
  "fill-rule",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "font-size",
  "font-weight",
  "text-anchor",
  "visibility",
] as const;

/** Of a circle, however large it is drawn. */
const CORNERS = 60;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Elements that draw nothing where they stand, or that we do not draw, are passed over. */
export function shapesOf(svg: XmlElement): Drawn[] {
  const drawn: Drawn[] = [];
  const walk = (element: XmlElement, inherited: Attributes, outer: Matrix, opacity: number) => {
    const own = withStyle(element.attributes);
    const attributes: Record<string, string> = { ...own };
    for (const name of INHERITED) {
      const value = own[name] ?? inherited[name];
      if (value !== undefined) attributes[name] = value;
    }
    const matrix = multiply(outer, readTransform(own["transform"] ?? ""));
    const through = opacity * numberOf(own["opacity"], 1);
    if (own["display"] === "none" || attributes["visibility"] === "hidden") return;
    if (element.name === "svg" || element.name === "g" || element.name === "a") {
      for (const child of element.children) walk(child, attributes, matrix, through);
    } else if (element.name === "text") drawn.push(...wordsOf(element, attributes, matrix, through));
    else {
      const subPaths = subPathsOf(element.name, attributes);
      if (subPaths) drawn.push(shapeOf(subPaths, attributes, matrix, through));
    }
  };
  walk(svg, {}, IDENTITY, 1);
  return drawn;
}

/** The width and height of the drawing's own coordinates and where they begin. */
export function viewBoxOf(svg: XmlElement): { x: number; y: number; width: number; height: number } {
  const [x, y, width, height] = numbersOf(svg.attributes["viewBox"] ?? "");
  if (x !== undefined && y !== undefined && width && height) return { x, y, width, height };
  return {
    x: 0,
    y: 0,
    width: numberOf(svg.attributes["width"], 300) || 300,
    height: numberOf(svg.attributes["height"], 150) || 150,
  };
}

function shapeOf(
  subPaths: readonly SubPath[],
  attributes: Attributes,
  matrix: Matrix,
  opacity: number,
): Drawn {
  const share = (name: string) => opacity * numberOf(attributes[name], 1);
  return {
    kind: "shape",
    subPaths,
    matrix,
    rule: attributes["fill-rule"] === "evenodd" ? "evenodd" : "nonzero",
    fill: readPaint(attributes["fill"] ?? "black", share("fill-opacity")),
    stroke: readPaint(attributes["stroke"], share("stroke-opacity")),
    strokeWidth: numberOf(attributes["stroke-width"], 1),
    dashes: numbersOf(attributes["stroke-dasharray"] ?? ""),
  };
}

function subPathsOf(name: string, attributes: Attributes): readonly SubPath[] | undefined {
  const at = (key: string) => numberOf(attributes[key], 0);
  const closed = (points: Outline): SubPath[] => [{ points, closed: true }];
  switch (name) {
    case "path":
      return readPath(attributes["d"] ?? "");
    case "rect": {
      const [x, y, width, height] = [at("x"), at("y"), at("width"), at("height")];
      if (width <= 0 || height <= 0) return [];
      return closed([
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]);
    }
    case "line":
      return [
        {
          points: [
            [at("x1"), at("y1")],
            [at("x2"), at("y2")],
          ],
          closed: false,
        },
      ];
    case "circle":
      return closed(circle(at("cx"), at("cy"), at("r"), at("r"), CORNERS));
    case "ellipse":
      return closed(circle(at("cx"), at("cy"), at("rx"), at("ry"), CORNERS));
    case "polygon":
    case "polyline":
      return [{ points: pairs(numbersOf(attributes["points"] ?? "")), closed: name === "polygon" }];
    default:
      return undefined;
  }
}

function pairs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) points.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
  return points;
}

/** The words of a text element, and those of its spans where they have places of their own. */
function wordsOf(element: XmlElement, attributes: Attributes, matrix: Matrix, opacity: number): Drawn[] {
  const found: Drawn[] = [];
  const size = numberOf(attributes["font-size"], 16);
  const add = (text: string, x: number, y: number, own: Attributes) => {
    const words = text.replace(/\s+/g, " ").trim();
    if (words === "") return;
    const anchor = own["text-anchor"];
    found.push({
      kind: "words",
      text: words,
      x,
      y,
      size: numberOf(own["font-size"], size),
      bold: /^(bold|[6-9]00)$/.test(own["font-weight"] ?? ""),
      anchor: anchor === "middle" || anchor === "end" ? anchor : "start",
      matrix,
      fill: readPaint(own["fill"] ?? "black", opacity * numberOf(own["fill-opacity"], 1)),
    });
  };
  const x = numberOf(attributes["x"], 0);
  let y = numberOf(attributes["y"], 0);
  add(element.text, x, y, attributes);
  for (const span of element.children.filter(({ name }) => name === "tspan")) {
    y = numberOf(span.attributes["y"], y) + lengthOf(span.attributes["dy"], size);
    add(span.text, numberOf(span.attributes["x"], x), y, { ...attributes, ...withStyle(span.attributes) });
  }
  return found;
}

function lengthOf(text: string | undefined, size: number): number {
  const number = numberOf(text, 0);
  return text?.trim().endsWith("em") ? number * size : number;
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = parseFloat(text ?? "");
  return Number.isFinite(number) ? number : otherwise;
}

/** style="fill:#fff" says the same as fill="#fff", and says it louder. */
function withStyle(attributes: Attributes): Attributes {
  const { style } = attributes;
  if (style === undefined) return attributes;
  const said = style.split(";").flatMap((each) => {
    const colon = each.indexOf(":");
    return colon < 0 ? [] : [[each.slice(0, colon).trim(), each.slice(colon + 1).trim()] as const];
  });
  return { ...attributes, ...Object.fromEntries(said) };
}

export function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function readTransform(text: string): Matrix {
  let matrix = IDENTITY;
  for (const [, name = "", inside = ""] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    matrix = multiply(matrix, transformOf(name, numbersOf(inside)));
  }
  return matrix;
}

function transformOf(name: string, numbers: readonly number[]): Matrix {
  const [a = 0, b, c, d = 0, e = 0, f = 0] = numbers;
  if (name === "translate") return [1, 0, 0, 1, a, b ?? 0];
  if (name === "scale") return [a, 0, 0, b ?? a, 0, 0];
  if (name === "matrix") return [a, b ?? 0, c ?? 0, d, e, f];
  if (name !== "rotate") return IDENTITY;
  const turn = (a * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const rotation: Matrix = [cos, sin, -sin, cos, 0, 0];
  if (b === undefined || c === undefined) return rotation;
  return multiply(multiply([1, 0, 0, 1, b, c], rotation), [1, 0, 0, 1, -b, -c]);
}
