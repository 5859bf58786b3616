/*
 * How the series of a chart are told apart, the same in the pane, in Excel and in files. Charts are printed without color and read by
 * people who see red and green, or blue and yellow, alike: fills differ in lightness by at least 9 of 100 steps (CIE L*), neighbors by 20, lines in
 * dashes and in the shape of their marks. Fills that are as light as the paper are held by the edge that every bar has.
 */

export interface FillLook {
  readonly fill: string;
  /** Letters that stand on it. */
  readonly ink: string;
}

export type MarkShape = "circle" | "square" | "triangle" | "diamond" | "x" | "plus";
export type DashName = "solid" | "dash" | "dot" | "dashDot" | "longDash" | "shortDot";

export interface LineLook {
  readonly color: string;
  readonly dash: DashName;
  readonly mark: MarkShape;
}

const BLACK = "#1f1f1f";
const WHITE = "#ffffff";

/** On paper and in a light pane. */
export const FILLS: readonly FillLook[] = [
  { fill: "#3a7ebf", ink: WHITE },
  { fill: "#edb94f", ink: BLACK },
  { fill: "#3b1f4a", ink: WHITE },
  { fill: "#f7e3ec", ink: BLACK },
  { fill: "#1f5f4f", ink: WHITE },
  { fill: "#c98ba9", ink: BLACK },
];

/** In a dark pane. */
export const DARK_FILLS: readonly FillLook[] = [
  { fill: "#4d94d6", ink: BLACK },
  { fill: "#f6d488", ink: BLACK },
  { fill: "#5c3a80", ink: WHITE },
  { fill: "#fdf1f6", ink: BLACK },
  { fill: "#2a8570", ink: WHITE },
  { fill: "#dfa3c3", ink: BLACK },
];

/** The edge of bars, on paper. */
export const EDGE = "#404040";

/** Lines and marks, on paper: each at least 4.5 to 1 against white. */
export const LINES: readonly LineLook[] = [
  { color: "#1b4f8a", dash: "solid", mark: "circle" },
  { color: "#b3400a", dash: "dash", mark: "square" },
  { color: "#0f6b5c", dash: "dot", mark: "triangle" },
  { color: "#7b2d8e", dash: "dashDot", mark: "diamond" },
  { color: "#222222", dash: "longDash", mark: "x" },
  { color: "#7a4b00", dash: "shortDot", mark: "plus" },
];

export const DARK_LINES: readonly string[] = [
  "#6cb2f2",
  "#f0a030",
  "#2bbf96",
  "#e39ac9",
  "#f5f5f5",
  "#f0e442",
];

/** Targets and limits across a chart: as dark as ink, told apart by their dashes. */
export const LIMIT_LINES: readonly Pick<LineLook, "color" | "dash">[] = [
  { color: BLACK, dash: "dash" },
  { color: BLACK, dash: "dot" },
  { color: BLACK, dash: "longDash" },
];

export function ofList<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error("An empty list of looks.");
  return found;
}
