import { isoDate } from "../dates";
import { contentLine, escapeText } from "./contentLine";

/** A whole day, or several in a row, for a person's calendar. Days are Excel serials. */
export interface CalendarEvent {
  /** Tells it from every other event, now and after the next export: the same thing keeps its id when its day moves. */
  readonly id: string;
  readonly title: string;
  readonly first: number;
  /** The last day, which belongs to the event; the first where left out. */
  readonly last?: number;
  readonly description?: string;
  readonly categories?: readonly string[];
  /** Reminders before the first day; a calendar may ignore them. */
  readonly reminders?: readonly Reminder[];
}

export interface Reminder {
  /** Whole days before the event's first day; 0 is the day itself. */
  readonly daysBefore: number;
  /** Hour of that day, 0 to 23. */
  readonly hour: number;
}

export interface CalendarFileOptions {
  /** The calendar's name where a program shows one. */
  readonly name: string;
  /** Who made the file, "-//Example//Deadlines//EN". */
  readonly product: string;
  /** The part of every event's identifier behind the @: a name in the form of a host, "deadlines.example". */
  readonly domain: string;
  /** The day the file is made, an Excel serial. A program takes the event with the later one when it meets an id again. */
  readonly made: number;
}

/**
 * A calendar file (.ics, RFC 5545) of whole-day events, in the order given. They do not make a person busy. The end of an event is
 * written as the day after its last one, as the format wants it.
 */
export function calendarFile(
  events: readonly CalendarEvent[],
  { name, product, domain, made }: CalendarFileOptions,
): string {
  const used = new Set<string>();
  /** A second event of one id gets "-2": two events of one identifier would be taken for one. */
  const once = (id: string): string => {
    let own = id;
    for (let time = 2; used.has(own); time++) own = `${id}-${time}`;
    used.add(own);
    return own;
  };
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    contentLine("PRODID", escapeText(product)),
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    contentLine("NAME", escapeText(name)),
    // The older name of the same; the programs people have read one or the other.
    contentLine("X-WR-CALNAME", escapeText(name)),
    ...events.flatMap((event) => eventLines(event, `${once(event.id)}@${domain}`, made)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${line}\r\n`).join("");
}

function eventLines(event: CalendarEvent, identifier: string, made: number): readonly string[] {
  const { title, first, last = first, description, categories = [], reminders = [] } = event;
  return [
    "BEGIN:VEVENT",
    contentLine("UID", escapeText(identifier)),
    `DTSTAMP:${basicDate(made)}T000000Z`,
    `DTSTART;VALUE=DATE:${basicDate(first)}`,
    `DTEND;VALUE=DATE:${basicDate(last + 1)}`,
    contentLine("SUMMARY", escapeText(title)),
    ...(description ? [contentLine("DESCRIPTION", escapeText(description))] : []),
    ...(categories.length > 0 ? [contentLine("CATEGORIES", categories.map(escapeText).join(","))] : []),
    "TRANSP:TRANSPARENT",
    ...reminders.flatMap((reminder) => reminderLines(reminder, title)),
    "END:VEVENT",
  ];
}

function reminderLines(reminder: Reminder, title: string): readonly string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${fromMidnight(reminder)}`,
    contentLine("DESCRIPTION", escapeText(title)),
    "END:VALARM",
  ];
}

/** The time from the first day's midnight: at 9 o'clock a week before is 6 days and 15 hours earlier. */
function fromMidnight({ daysBefore, hour }: Reminder): string {
  if (daysBefore === 0) return hour === 0 ? "PT0S" : `PT${hour}H`;
  const days = hour === 0 ? daysBefore : daysBefore - 1;
  const hours = hour === 0 ? 0 : 24 - hour;
  return `-P${days > 0 ? `${days}D` : ""}${hours > 0 ? `T${hours}H` : ""}`;
}

/** "20260315" */
function basicDate(serial: number): string {
  return isoDate(serial).replaceAll("-", "");
}

/** Words as a part of an identifier: "Farmington, 0192" becomes "farmington-0192". */
export function identifierOf(...parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-+|-+$/g, ""),
    )
    .filter((part) => part !== "")
    .join("-");
}
