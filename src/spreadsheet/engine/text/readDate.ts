import { toSerial } from "./dateSerial";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const FULL = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

export interface ReadDate {
  readonly serial: number;
  readonly numberFormat: string;
}

function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase().replace(/\.$/, "");
  const index = MONTHS.indexOf(lower) >= 0 ? MONTHS.indexOf(lower) : FULL.indexOf(lower);
  return index < 0 ? undefined : index + 1;
}

/** Two-digit years: 00 to 29 are 2000 to 2029, the rest 19xx, as Excel reads them. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
}

/** A day that exists: 2/30 is text, not March 1. */
function day(year: number, month: number, date: number): number | undefined {
  if (month < 1 || month > 12 || date < 1) return undefined;
  const lengths = [
    31,
    year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28,
    31,
    30,
    31,
    30,
    31,
    31,
    30,
    31,
    30,
    31,
  ];
  const length = year === 1900 && month === 2 ? 29 : (lengths[month - 1] ?? 0);
  return date <= length && year >= 1900 ? toSerial(year, month, date) : undefined;
}

function readDay(text: string, currentYear: number | undefined): ReadDate | undefined {
  let parts = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (parts) {
    const serial = day(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    return serial === undefined
      ? undefined
      : { serial, numberFormat: text.includes("-") ? "yyyy-mm-dd" : "m/d/yyyy" };
  }
  parts = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/.exec(text);
  if (parts) {
    const serial = day(fullYear(parts[3] ?? ""), Number(parts[1]), Number(parts[2]));
    return serial === undefined ? undefined : { serial, numberFormat: "m/d/yyyy" };
  }
  parts = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (parts && currentYear !== undefined) {
    const serial = day(currentYear, Number(parts[1]), Number(parts[2]));
    return serial === undefined ? undefined : { serial, numberFormat: "d-mmm" };
  }
  parts = /^(\d{1,2})[- ]([A-Za-z]{3,9}\.?)[- ,]+(\d{2}|\d{4})$/.exec(text);
  if (parts) {
    const serial = day(fullYear(parts[3] ?? ""), monthNumber(parts[2] ?? "") ?? 0, Number(parts[1]));
    return serial === undefined ? undefined : { serial, numberFormat: "d-mmm-yy" };
  }
  parts = /^([A-Za-z]{3,9}\.?)[- ](\d{1,2}),? +(\d{4})$/.exec(text);
  if (parts) {
    const serial = day(Number(parts[3]), monthNumber(parts[1] ?? "") ?? 0, Number(parts[2]));
    return serial === undefined ? undefined : { serial, numberFormat: "d-mmm-yy" };
  }
  parts = /^([A-Za-z]{3,9}\.?)[- ](\d{4})$/.exec(text);
  if (parts) {
    const serial = day(Number(parts[2]), monthNumber(parts[1] ?? "") ?? 0, 1);
    return serial === undefined ? undefined : { serial, numberFormat: "mmm-yy" };
  }
  return undefined;
}

/** "9:30", "21:05:07", "9:30 PM"; the fraction of a day (hours may pass 24). */
function readTime(text: string): ReadDate | undefined {
  const parts = /^(\d{1,4}):(\d{2})(?::(\d{2}(?:\.\d+)?))?(?: *([AaPp])[Mm]?)?$/.exec(text);
  const bare = /^(\d{1,2}) *([AaPp])[Mm]$/.exec(text);
  const half = (parts?.[4] ?? bare?.[2])?.toLowerCase();
  if (!parts && !bare) return undefined;
  let hour = Number(parts?.[1] ?? bare?.[1]);
  const minute = Number(parts?.[2] ?? 0);
  const second = Number(parts?.[3] ?? 0);
  if (minute > 59 || second >= 60) return undefined;
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === "p" ? 12 : 0);
  }
  const seconds = parts?.[3] !== undefined;
  const numberFormat =
    hour > 23
      ? "[h]:mm:ss"
      : half !== undefined
        ? seconds
          ? "h:mm:ss AM/PM"
          : "h:mm AM/PM"
        : seconds
          ? "h:mm:ss"
          : "h:mm";
  return { serial: (hour * 3600 + minute * 60 + second) / 86_400, numberFormat };
}

/**
 * A date, a time, or both, as American English Excel reads typing and text. `currentYear` completes "3/4"; without it
 * such text stays text.
 */
export function readDate(text: string, currentYear?: number): ReadDate | undefined {
  const trimmed = text.trim();
  const whole = readDay(trimmed, currentYear) ?? readTime(trimmed);
  if (whole) return whole;
  const split = /^(.*\S)(?: +|T)(\d{1,2}:\d{2}.*|\d{1,2} *[AaPp][Mm])$/.exec(trimmed);
  if (!split) return undefined;
  const date = readDay(split[1] ?? "", currentYear);
  const time = readTime(split[2] ?? "");
  return date && time && time.serial < 1
    ? { serial: date.serial + time.serial, numberFormat: "m/d/yyyy h:mm" }
    : undefined;
}
