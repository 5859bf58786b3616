import type { ReactElement } from "react";
import { LIMIT_LINES, LINES, ofList, type DashName, type MarkShape } from "../../sheets/chartLook";
import type { ChartLook } from "./look";

/** Lengths of strokes and gaps, in pixels. */
export const DASHES: Readonly<Record<DashName, string | undefined>> = {
  solid: undefined,
  dash: "6 3",
  dot: "2 3",
  dashDot: "8 3 2 3",
  longDash: "12 4",
  shortDot: "1 4",
};

const SHAPES: Readonly<Record<MarkShape, string>> = {
  circle: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
  square: "M-3.6 -3.6h7.2v7.2h-7.2z",
  triangle: "M0 -4.6L4.6 3.6H-4.6z",
  diamond: "M0 -5L5 0L0 5L-5 0z",
  x: "M-3.6 -3.6L3.6 3.6M3.6 -3.6L-3.6 3.6",
  plus: "M-4.6 0H4.6M0 -4.6V4.6",
};

export function dashOf(series: number): string | undefined {
  return DASHES[ofList(LINES, series).dash];
}

/** The dashes of a target or limit, of several across a chart. */
export function limitDash(place: number): string | undefined {
  return DASHES[ofList(LIMIT_LINES, place).dash];
}

interface Props {
  readonly x: number;
  readonly y: number;
  readonly series: number;
  readonly look: ChartLook;
  readonly title?: string;
}

/** The mark of a number: each series has a shape of its own. */
export function Mark({ x, y, series, look, title }: Props): ReactElement {
  const { mark } = ofList(LINES, series);
  const color = look.line(series);
  const open = mark === "x" || mark === "plus";
  return (
    <path
      d={SHAPES[mark]}
      transform={`translate(${x} ${y})`}
      fill={open ? "none" : color}
      stroke={color}
      strokeWidth={open ? 2 : 1}
    >
      {title !== undefined && <title>{title}</title>}
    </path>
  );
}

interface LineProps {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly look: ChartLook;
  readonly dash: string | undefined;
  readonly title: string;
}

/** A target or limit: dark, on a pale edge that sets it off from the bars it crosses. */
export function LimitLine({ look, dash, title, ...ends }: LineProps): ReactElement {
  return (
    <g>
      <title>{title}</title>
      <line {...ends} stroke={look.ground} strokeWidth={4} />
      <line {...ends} stroke={look.ink} strokeWidth={2} strokeDasharray={dash} />
    </g>
  );
}

/** Words that stay readable where something passes behind them. */
export function Words({
  x,
  y,
  look,
  anchor,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly look: ChartLook;
  readonly anchor?: "middle" | "end";
  readonly children: string;
}): ReactElement {
  return (
    <text
      x={x}
      y={y}
      fontSize={11}
      textAnchor={anchor}
      fill={look.ink}
      stroke={look.ground}
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}
