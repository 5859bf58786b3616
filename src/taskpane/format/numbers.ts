import type { Outcome } from "../../measures/outcome";
import { decimalsBeside, roundHalfUp } from "../../measures/rounding";
import type { ResultCell, ResultColumn } from "../../indicators/declaration";
import type { ShownDecimals } from "../../sheets/reportSheet";
import { words } from "../words";
import { showDay } from "./days";
import { inLocale, withSigns } from "./locale";

/*
 * How numbers look in the pane: in the signs of the person's locale, as the cells beside it show them. Sentences of results keep the
 * plan's own form (docs/decisions/024-languages.md). Rounding is half up, away from zero, as Excel rounds.
 */

/** A shown number, and the same unrounded for a title. */
export interface Shown {
  readonly text: string;
  /** The unrounded number, where `text` rounds it. */
  readonly exact?: string;
}

function withSeparators(value: number, decimals: number): string {
  return inLocale(value, { minimum: decimals, maximum: decimals });
}

/**
 * Rounded to `decimals`, or to as many more as it takes not to land on or beyond a limit the number itself does not reach:
 * 99.96 against 100 stays "99.96".
 */
export function showNumber(value: number, decimals: number, limits: readonly number[] = []): Shown {
  if (!Number.isFinite(value)) return { text: words.missing.noValue };
  const places = decimalsBeside(value, decimals, limits);
  const rounded = roundHalfUp(value, places) + 0;
  const text = withSeparators(rounded, places);
  return rounded === value ? { text } : { text, exact: exactText(value) };
}

/** All digits, without thousands: to be read to the last one. */
function exactText(value: number): string {
  return withSigns(String(value));
}

/** One decimal, or as many as the office has set; never shown as 0, 100 or a target it misses. */
export function showPercent(
  value: number,
  limits: readonly number[] = [],
  { percent = 1 }: ShownDecimals = {},
): Shown {
  return showNumber(value, percent, [0, 100, ...limits]);
}

/** Two decimals, or as many as the office has set, without a unit. */
export function showRatio(
  value: number,
  limits: readonly number[] = [],
  { ratio = 2 }: ShownDecimals = {},
): Shown {
  return showNumber(value, ratio, limits);
}

/** Dollars and cents. */
export function showMoney(value: number): Shown {
  if (!Number.isFinite(value)) return { text: words.missing.noValue };
  const shown = showNumber(Math.abs(value), 2);
  return { ...shown, text: `${value < 0 ? "-" : ""}$${shown.text}` };
}

/** A whole number with separators; a fraction keeps its decimals. */
export function showCount(value: number): Shown {
  if (!Number.isFinite(value)) return { text: words.missing.noValue };
  return Number.isInteger(value) ? { text: withSeparators(value, 0) } : showNumber(value, 2);
}

/** Any other number: up to six decimals, no trailing zeros. */
export function showPlain(value: number): Shown {
  if (!Number.isFinite(value)) return { text: words.missing.noValue };
  const rounded = roundHalfUp(value, 6);
  const text = inLocale(rounded, { minimum: 0, maximum: 6 });
  return rounded === value ? { text } : { text, exact: exactText(value) };
}

export function showOutcome(
  outcome: Outcome,
  limits: readonly number[] = [],
  decimals: ShownDecimals = {},
): Shown {
  if (outcome.kind !== "value") return { text: words.missing.noValue };
  const shown = showPercent(outcome.value, limits, decimals);
  return {
    ...shown,
    text: `${shown.text}%`,
    ...(shown.exact === undefined ? {} : { exact: `${shown.exact}%` }),
  };
}

/** A cell of a result table. `missing` carries the reason a number is not there. */
export function showCell(
  cell: ResultCell,
  kind: ResultColumn["kind"],
  decimals: ShownDecimals = {},
): Shown & { readonly missing?: string } {
  if (cell === null) return { text: "" };
  if (typeof cell === "object") return { text: words.missing.cell, missing: cell.missing };
  if (typeof cell === "boolean") return { text: cell ? words.yes : words.no };
  if (typeof cell === "string") return { text: kind === "date" ? showDay(cell) : cell };
  if (kind === "percent") return showPercent(cell, [], decimals);
  if (kind === "ratio") return showRatio(cell, [], decimals);
  if (kind === "money") return showMoney(cell);
  if (kind === "count") return showCount(cell);
  return showPlain(cell);
}
