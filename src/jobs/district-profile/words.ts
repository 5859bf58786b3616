import type { ResultCell } from "../../indicators/declaration";
import { schoolYearOf } from "../../law/federalFiscalYear";
import { showRounded } from "../../measures/rounding";
import { PROTECTED, type GroupResult } from "../../monitoring/profile/groupResult";
import type { Position } from "../../monitoring/profile/position";
import type { MeasureProfile, ShownFigure, YearProfile } from "../../monitoring/profile/profile";
import type { ProfileMeasure } from "../../monitoring/profile/result";

/* How pages and tables say what a profile holds. Numbers stay numbers where a cell can hold them. */

/** "5A: Inside the regular class 80% or more"; a measure of the table's own has no code. */
export function measureWords({ code, title }: ProfileMeasure): string {
  return code === title ? title : `${code}: ${title}`;
}

export function resultCell({ percent, figure }: YearProfile): ResultCell {
  if (percent !== undefined) return percent;
  return figureWords(figure);
}

function figureWords(figure: ShownFigure): ResultCell {
  switch (figure.kind) {
    case "range":
      return figure.range.printed;
    case "answer":
      return figure.yes ? "Yes" : "No";
    case "hidden":
      return { missing: `hidden: ${figure.reason}` };
    case "missing":
      return { missing: figure.reason };
    default:
      return null;
  }
}

/** How many children a shown result is of. */
export function childrenCell({ figure }: YearProfile): number | null {
  if (figure.kind === "counts") return figure.denominator;
  return (figure.kind === "percent" || figure.kind === "range" ? figure.children : undefined) ?? null;
}

export function targetCell({ target }: YearProfile): ResultCell {
  if (target === undefined) return { missing: "none" };
  return target.low === target.high ? target.low : target.printed;
}

export function groupCell(group: GroupResult | undefined): ResultCell {
  if (group === undefined) return { missing: "in no stratum" };
  return group.kind === "none" ? { missing: group.reason } : group.percent;
}

/** What a group's number is, "all children of 42 districts together". */
export function groupWords(group: GroupResult | undefined): string {
  switch (group?.kind) {
    case "given":
      return "the State's own row";
    case "together":
      return `all children of ${group.districts} districts together${group.without > 0 ? `, without ${group.without} that give no counts` : ""}`;
    case "median":
      return `the middle one of ${group.districts} districts`;
    case "answers":
      return `the share of ${group.districts} districts that answer yes`;
    case "none":
      return group.reason;
    default:
      return "";
  }
}

/** For a narrow column of a page. */
export function shortGroup(group: GroupResult | undefined): number | string {
  if (group === undefined) return "-";
  if (group.kind !== "none") return group.percent;
  return group === PROTECTED ? "hidden" : "too few";
}

const QUARTERS = ["best", "second", "third", "last"] as const;

export function positionWords(position: Position | undefined): string {
  if (position === undefined) return "";
  return `${position.rank} of ${position.of}, ${QUARTERS[position.quarter - 1]} quarter`;
}

export function intervalWords({ interval }: YearProfile): string {
  return interval === undefined ? "" : `${showRounded(interval.low, 1)} to ${showRounded(interval.high, 1)}`;
}

/** "+1.2 since 2009-10". */
export function changeWords(change: number | undefined, since?: number): string {
  if (change === undefined) return "";
  const shown = showRounded(Math.abs(change), 1);
  const sign = Number(shown) === 0 ? "" : change > 0 ? "+" : "-";
  return `${sign}${shown}${since === undefined ? "" : ` since ${schoolYearOf(since)}`}`;
}

/** Measures whose newest result has a status, by status. */
export function tally(measures: readonly MeasureProfile[]): {
  readonly met: number;
  readonly notMet: number;
  readonly without: number;
} {
  const count = (status: string): number => measures.filter(({ newest }) => newest.status === status).length;
  const [met, notMet] = [count("met"), count("not met")];
  return { met, notMet, without: measures.length - met - notMet };
}
