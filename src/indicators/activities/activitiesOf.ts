import type { Activity } from "./activity";
import { activities as all } from "./activities";

/** Which activities are wanted; what is left out narrows nothing. */
export interface ActivityFilter {
  /** A year the activity runs in, its first and last included. */
  readonly ffy?: number;
  /** Words that all stand in the label or the resources, in any order and case. */
  readonly text?: string;
}

/** The plan's activities of an indicator, in the plan's order. Indicator 6 has none. */
export function activitiesOf(indicator: string, filter: ActivityFilter = {}): readonly Activity[] {
  const code = indicator.trim().toUpperCase();
  return filterActivities(
    all.filter((activity) => activity.indicator === code),
    filter,
  );
}

/** Those of a list that pass the filter. */
export function filterActivities(
  activities: readonly Activity[],
  { ffy, text = "" }: ActivityFilter,
): readonly Activity[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return activities.filter((activity) => {
    if (ffy !== undefined && (ffy < activity.first || ffy > activity.last)) return false;
    const own = `${activity.label} ${activity.resources}`.toLowerCase();
    return words.every((word) => own.includes(word));
  });
}
