import { useSyncExternalStore } from "react";
import type { TourId } from "./tours";

/**
 * Which tour is under way, and where. It lasts as long as the page: opening the sample puts a new pane over another workbook, and the
 * tour goes on there. Nothing of it is kept in the browser or in a workbook.
 */
export interface TourState {
  readonly id: TourId;
  readonly step: number;
  /** False after the person left; Home then offers to go on. */
  readonly open: boolean;
}

let state: TourState | undefined;
const listeners = new Set<() => void>();

export function setTour(next: TourState | undefined): void {
  state = next;
  for (const listener of [...listeners]) listener();
}

export function useTour(): TourState | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
