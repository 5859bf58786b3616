import type { Boundaries, Point } from "./boundaries";
import { framed, framedLines, type FramedDistrict, type MapFrame } from "./frames";
import { shadeOf } from "./matchShapes";
import type { MappedDistrict } from "./mapData";
import { areaOf, dots, hatch, middleOf } from "./patterns";
import { element, pathOf, text } from "./svgText";

export const INK = "#1a1a1a";
const BORDER = "#5a5a5a";
const NO_DATA = "#ffffff";
const NO_DATA_LINE = "#8a8a8a";

export interface MapContent {
  readonly boundaries: Boundaries;
  readonly districts: ReadonlyMap<string, MappedDistrict>;
  readonly chosen: string | undefined;
  /** Keys of the chosen district's neighbours. */
  readonly neighbours: ReadonlySet<string>;
}

/** One window of the map: fills, borders, the patterns of the statuses, and the outlines of the chosen district and its neighbours. */
export function drawDistricts(content: MapContent, frame: MapFrame, id: string): string {
  const shapes = framed(frame, content.boundaries.districts);
  const fills = shapes.map((one) => fillOf(one, content.districts.get(one.shape.key)));
  const borders = element("path", {
    d: pathOf(framedLines(frame, content.boundaries.borders), false),
    fill: "none",
    stroke: BORDER,
    "stroke-width": 0.5,
  });
  const marks = shapes.map((one) => marksOf(one, content.districts.get(one.shape.key)));
  return element("g", { id }, [...fills, borders, ...marks, ...outlines(shapes, content)].join(""));
}

function fillOf({ shape, rings }: FramedDistrict, district: MappedDistrict | undefined): string {
  return element("path", {
    "data-district": shape.key,
    d: pathOf(rings, true),
    fill: shadeOf(district)?.fill ?? NO_DATA,
    "fill-rule": "evenodd",
  });
}

/** Black on a white edge, to be seen on any fill. */
export function pattern(status: MappedDistrict["status"], rings: readonly (readonly Point[])[]): string {
  if (status === "none") return "";
  if (status === "adjoining" || status === "school") {
    return status === "adjoining"
      ? element(
          "g",
          { fill: INK, stroke: "#ffffff", "stroke-width": 0.8 },
          dots(rings, 8)
            .map(([x, y]) => element("circle", { cx: x, cy: y, r: 1.5 }))
            .join(""),
        )
      : element(
          "g",
          { fill: "#ffffff", stroke: INK, "stroke-width": 1 },
          dots(rings, 11)
            .map(([x, y]) => element("rect", { x: x - 2, y: y - 2, width: 4, height: 4 }))
            .join(""),
        );
  }
  const lines = hatch(rings, status === "isolated" ? 9 : 7, status === "isolated" ? -1 : 0);
  const d = pathOf(lines, false);
  const edge = element("path", { d, fill: "none", stroke: "#ffffff", "stroke-width": 2.6 });
  const line = element("path", { d, fill: "none", stroke: INK, "stroke-width": 1.1 });
  const around =
    status === "isolated"
      ? element("path", { d: pathOf(rings, true), fill: "none", stroke: INK, "stroke-width": 1.3 })
      : "";
  return edge + line + around;
}

export function noData(rings: readonly (readonly Point[])[]): string {
  return element("path", {
    d: pathOf(hatch(rings, 4, 1), false),
    fill: "none",
    stroke: NO_DATA_LINE,
    "stroke-width": 0.6,
  });
}

function marksOf({ rings }: FramedDistrict, district: MappedDistrict | undefined): string {
  const under = shadeOf(district) ? "" : noData(rings);
  if (!district) return under;
  return under + pattern(district.status, rings) + (district.certain ? "" : questionMark(middleOf(rings)));
}

export function questionMark([x, y]: Point): string {
  return (
    element("circle", { cx: x, cy: y, r: 5.5, fill: "#ffffff", stroke: INK, "stroke-width": 0.8 }) +
    text("?", [x, y + 3.6], { size: 10, bold: true, anchor: "middle" })
  );
}

function outlines(shapes: readonly FramedDistrict[], { chosen, neighbours }: MapContent): readonly string[] {
  const around = shapes.filter(({ shape }) => neighbours.has(shape.key));
  const own = shapes.filter(({ shape }) => shape.key === chosen);
  return [
    ...around.map(({ rings }) => neighbourOutline(rings)),
    ...own.map(({ rings }) => chosenOutline(rings)),
  ];
}

export function neighbourOutline(rings: readonly (readonly Point[])[]): string {
  const d = pathOf(rings.filter(large), true);
  return (
    element("path", { d, fill: "none", stroke: "#ffffff", "stroke-width": 3.4 }) +
    element("path", { d, fill: "none", stroke: INK, "stroke-width": 1.8, "stroke-dasharray": "5 3" })
  );
}

export function chosenOutline(rings: readonly (readonly Point[])[]): string {
  const d = pathOf(rings.filter(large), true);
  return (
    element("path", { d, fill: "none", stroke: "#ffffff", "stroke-width": 6 }) +
    element("path", { d, fill: "none", stroke: INK, "stroke-width": 3.4 })
  );
}

/** An outline around a speck would be a blot. */
const large = (ring: readonly Point[]) => areaOf(ring) > 12;
