import { calendarFile, identifierOf, type CalendarEvent } from "../../measures/calendarFile/calendarFile";
import { isOpen } from "../../monitoring/trackers/standing";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { JobFile } from "../declaration";
import type { TrackerSpec } from "./spec";

/** Hour of the day for reminders. */
const REMINDER_HOUR = 9;

/**
 * The due dates ahead of what is open, as a calendar file; what is late already has no day ahead.
 * @param remind days before at which the calendar reminds; 0 for none
 */
export function calendarOf(
  spec: TrackerSpec,
  items: readonly TrackedItem[],
  asOf: number,
  remind: number,
): JobFile {
  return {
    name: `${spec.id}.ics`,
    title: `Calendar of the due dates ahead`,
    type: "text/calendar",
    text: calendarFile(
      items.flatMap((item) => eventsOf(spec, item, asOf, remind)),
      {
        name: spec.title,
        product: "-//Minnesota Indicators for Excel//Trackers//EN",
        domain: "mn-indicators",
        made: asOf,
      },
    ),
  };
}

function eventsOf(
  spec: TrackerSpec,
  item: TrackedItem,
  asOf: number,
  remind: number,
): readonly CalendarEvent[] {
  const { name, district, due, markDue, standing, next } = item;
  if (!isOpen(standing)) return [];
  const who = `${district === undefined ? "" : `${district}, `}${name}`;
  const id = identifierOf(spec.id, district ?? "", name);
  const reminders = remind > 0 ? [{ daysBefore: remind, hour: REMINDER_HOUR }] : [];
  const event = (title: string, suffix: string, day: number | undefined): CalendarEvent[] =>
    day === undefined || day < asOf
      ? []
      : [
          {
            id: `${id}${suffix}`,
            title: `${title}: ${who}`,
            first: day,
            description: next,
            categories: [spec.title],
            reminders,
          },
        ];
  return [
    ...event(spec.markTitle ?? spec.dueTitle, "-mark", markDue),
    // Reports that come every year are told apart by their day.
    ...event(spec.dueTitle, item.start === undefined && due !== undefined ? `-${due}` : "", due),
  ];
}
