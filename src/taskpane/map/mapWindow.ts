import { boundaries, type Box, type Point } from "../../jobs/districtMap/boundaries";
import type { MapFrame } from "../../jobs/districtMap/frames";
import { boxOf } from "./walk";

/** What part of the state is shown. */
export type MapRegion = "state" | "metro" | "around";

const EDGE = 4;

/** The region in a drawing of this width, in CSS pixels. */
export function mapWindow(
  region: MapRegion,
  around: readonly string[],
  width: number,
): { readonly frame: MapFrame; readonly height: number } {
  const shows = withEdge(boxFor(region, around));
  const scale = (width - 2 * EDGE) / shows.width;
  const frame: MapFrame = { shows, scale, at: [EDGE, EDGE], cut: region !== "state" };
  return { frame, height: Math.ceil(shows.height * scale + 2 * EDGE) };
}

/** From the drawing's pixels back to kilometers. */
export function kilometersAt({ shows, scale, at }: MapFrame, [x, y]: Point): Point {
  return [shows.left + (x - at[0]) / scale, shows.top + (y - at[1]) / scale];
}

function boxFor(region: MapRegion, around: readonly string[]): Box {
  const { width, height, metro, districts } = boundaries();
  if (region === "metro") return metro;
  const boxes = districts.filter(({ key }) => around.includes(key)).map(boxOf);
  if (region === "state" || boxes.length === 0) return { left: 0, top: 0, width, height };
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  return {
    left,
    top,
    width: Math.max(...boxes.map((box) => box.left + box.width)) - left,
    height: Math.max(...boxes.map((box) => box.top + box.height)) - top,
  };
}

function withEdge({ left, top, width, height }: Box): Box {
  const edge = Math.max(width, height) * 0.01;
  return { left: left - edge, top: top - edge, width: width + 2 * edge, height: height + 2 * edge };
}
