import { formatNumber } from "../../indicators/readCells";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { TrackerSpec } from "./spec";

/** "3 days", "1 school day". */
export function countOf(number: number, units: TrackerSpec["units"]): string {
  return `${formatNumber(number)} ${number === 1 ? units.slice(0, -1) : units}`;
}

/** "late by 3 days", "due in 12 school days", "done 2 days late". */
export function sayItem({ standing, left }: TrackedItem, units: TrackerSpec["units"]): string {
  if (left === undefined) return standing;
  switch (standing) {
    case "late":
      return `late by ${countOf(-left, units)}`;
    case "at risk":
    case "due":
      return `${standing}: ${left === 0 ? `last ${units.slice(0, -1)}` : `${countOf(left, units)} left`}`;
    case "done late":
      return `done ${countOf(-left, units)} late`;
    default:
      return standing;
  }
}
