import { tokens } from "@fluentui/react-components";
import { DARK_FILLS, DARK_LINES, EDGE, FILLS, LINES, ofList, type FillLook } from "../../sheets/chartLook";
import { PATTERN_COUNT } from "./palette";

/** The colors a chart is drawn in: those of the pane, or of paper. */
export interface ChartLook {
  readonly ground: string;
  readonly ink: string;
  readonly grid: string;
  readonly axis: string;
  readonly edge: string;
  /** Ground of the side of a target that is good. */
  readonly good: string;
  readonly fill: (series: number) => FillLook;
  readonly line: (series: number) => string;
}

/** A picture that leaves the pane: on white, whatever the theme, with nothing that only the page knows. */
export const PAPER: ChartLook = {
  ground: "#ffffff",
  ink: "#1f1f1f",
  grid: "#d6d6d6",
  axis: "#595959",
  edge: EDGE,
  good: "#e9f1ea",
  fill: (series) => ofList(FILLS, series),
  line: (series) => ofList(LINES, series).color,
};

const pane = {
  ground: tokens.colorNeutralBackground1,
  ink: "currentColor",
  grid: tokens.colorNeutralStroke2,
  axis: tokens.colorNeutralStrokeAccessible,
  good: tokens.colorNeutralBackground3,
} as const;

const LIGHT: ChartLook = { ...PAPER, ...pane };

const DARK: ChartLook = {
  ...pane,
  edge: "#d6d6d6",
  fill: (series) => ofList(DARK_FILLS, series),
  line: (series) => ofList(DARK_LINES, series),
};

/** @param patternId where the system forces its own colors, patterns take their place */
export function paneLook(isDark: boolean, patternId: string | undefined): ChartLook {
  if (patternId === undefined) return isDark ? DARK : LIGHT;
  return {
    ground: "Canvas",
    ink: "CanvasText",
    grid: "GrayText",
    axis: "CanvasText",
    edge: "CanvasText",
    good: "none",
    // Numbers on a pattern cannot be read: they stand on a piece of ground.
    fill: (series) => ({ fill: `url(#${patternId}-${series % PATTERN_COUNT})`, ink: "CanvasText" }),
    line: () => "CanvasText",
  };
}
