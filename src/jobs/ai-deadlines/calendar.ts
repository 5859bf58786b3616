import { DEADLINE_WORDS, titleOf } from "../../achievement/deadlines/deadlineWords";
import { sayDayOff } from "../../achievement/deadlines/deadlineStatus";
import { calendarFile, identifierOf, type CalendarEvent } from "../../measures/calendarFile/calendarFile";
import type { JobFile } from "../declaration";
import type { Item } from "../deadlineTables/items";
import { sourceText } from "./tables";

/** Hour of the day for reminders. */
const REMINDER_HOUR = 9;

/**
 * The dates that are still ahead as a calendar: the last day of each, and the day a window opens. What is done or over is left out.
 * @param remind days before a date of the district's own; 0 for none
 */
export function calendarOf(items: readonly Item[], fy: number, asOf: number, remind: number): JobFile {
  return {
    name: `achievement-and-integration-deadlines-fy${fy}.ics`,
    title: "Calendar of the dates ahead",
    type: "text/calendar",
    text: calendarFile(
      items.flatMap((item) => eventsOf(item, asOf, remind)),
      {
        name: `Achievement and Integration, FY ${fy}`,
        product: "-//Minnesota Indicators for Excel//Deadlines//EN",
        domain: "mn-indicators",
        made: asOf,
      },
    ),
  };
}

function eventsOf(item: Item, asOf: number, remind: number): readonly CalendarEvent[] {
  const { district, deadline, status } = item;
  const { last, opens, kind, about, who } = deadline;
  if (last === undefined || last < asOf || status.kind === "done" || status.kind === "done late") return [];
  const title = titleOf(kind, about, { short: true });
  const shown = `${district}: ${title}`;
  const id = identifierOf("ai", kind, `fy${about}`, district);
  const categories = ["Achievement and Integration", ...(who === "department" ? ["For information"] : [])];
  const description = [
    DEADLINE_WORDS[kind].what,
    sayDayOff(last, deadline.countedBack),
    deadline.note,
    `Source: ${sourceText(deadline)}.`,
  ]
    .filter((line) => line !== undefined)
    .join("\n");
  const reminders = who === "district" && remind > 0 ? [{ daysBefore: remind, hour: REMINDER_HOUR }] : [];
  const isWindow = opens !== undefined;
  return [
    ...(isWindow && opens >= asOf
      ? [{ id: `${id}-opens`, title: `${shown}, opens`, first: opens, description, categories }]
      : []),
    { id, title: isWindow ? `${shown}, last day` : shown, first: last, description, categories, reminders },
  ];
}
