/*
 * Calendar arithmetic on Excel serials without time zones: a serial is a day, nothing else. Serial 25569 is January 1, 1970.
 */
const UNIX_EPOCH = 25569;
const DAY = 86_400_000;

interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export function dateOf(serial: number): CalendarDate {
  const date = new Date((Math.floor(serial) - UNIX_EPOCH) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function serialOf({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / DAY + UNIX_EPOCH;
}

/** The same day some years later; February 29 becomes February 28 in a year without one, as Excel's EDATE has it. */
export function addYears(serial: number, years: number): number {
  const { year, month, day } = dateOf(serial);
  const lastDay = dateOf(serialOf({ year: year + years, month: month + 1, day: 0 })).day;
  return serialOf({ year: year + years, month, day: Math.min(day, lastDay) });
}

/** "April 1, 2010". */
export function nameDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  const names = "January February March April May June July August September October November December".split(
    " ",
  );
  return `${names[month - 1]} ${day}, ${year}`;
}

/** The dates a person may mean: 1901 to 2100. Anything else is a number that is no date. */
const FIRST_MEANT = 367;
const LAST_MEANT = 73_415;

export function isMeantAsDate(serial: number): boolean {
  return serial >= FIRST_MEANT && serial <= LAST_MEANT;
}

/** "2010-04-01", for messages. */
export function isoDate(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The day of "2010-04-01"; undefined for any other text, and for a day that no calendar has. */
export function serialOfIso(text: string): number | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const serial = serialOf({ year: Number(year), month: Number(month), day: Number(day) });
  return isoDate(serial) === text.trim() ? serial : undefined;
}
