import { nameDate, isMeantAsDate } from "../measures/dates";
import { centsOf, showCents } from "../measures/money";
import { decimalsBeside, showRounded } from "../measures/rounding";
import { CellError, type Scalar } from "../spreadsheet";
import type { Unit } from "./declaration";

/* How numbers stand in an explanation: as the plan prints them, and never rounded across a limit. */

/** A number that went into a formula, in full: "1,723", "0.05". */
export function plain(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 12 });
}

/** "(46 + 982 + 1,723)"; one number stays without parentheses. */
export function sum(values: readonly number[]): string {
  const text = values.map(plain).join(" + ");
  return values.length > 1 ? `(${text})` : text;
}

export function dollars(value: number): string {
  return Number.isFinite(value) ? showCents(centsOf(value)) : "?";
}

const DECIMALS: Readonly<Record<"percent" | "points" | "ratio", number>> = {
  percent: 1,
  points: 2,
  ratio: 2,
};

/** As many decimals as usual for the unit, or more where it would else land on a limit that it does not reach. */
function rounded(value: number, decimals: number, limits: readonly number[]): string {
  return showRounded(value, decimalsBeside(value, decimals, limits));
}

/** Six significant digits at least: a small p stays readable. */
function readable(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.001) return String(Number(value.toPrecision(4)));
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

/** A result as it is shown, with limits it must not be rounded onto. */
export function showAs(value: Scalar, unit: Unit, limits: readonly number[] = []): string {
  if (value instanceof CellError) return value.code;
  if (value === null) return "blank";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  switch (unit) {
    case "percent":
      return rounded(value, DECIMALS.percent, [0, 100, ...limits]);
    case "points":
      return rounded(value, DECIMALS.points, [0, ...limits]);
    case "ratio":
      return rounded(value, DECIMALS.ratio, [0, 1, ...limits]);
    case "money":
      return dollars(value);
    case "date":
      return isMeantAsDate(value) ? nameDate(value) : plain(value);
    default:
      return readable(value);
  }
}

/** The unrounded number, where what is shown rounds it. */
export function exactOf(value: Scalar, shown: string): string | undefined {
  if (typeof value !== "number" || Number(shown.replace(/[$,]/g, "")) === value) return undefined;
  return String(value);
}
