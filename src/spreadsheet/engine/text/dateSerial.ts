/*
 * Excel's 1900 date system: serial 1 is 1900-01-01, and serial 60 is 1900-02-29, a day that never was and that Excel keeps
 * for Lotus 1-2-3's sake. All arithmetic is on serials and calendar parts; no time zone is involved.
 */

const DAY = 86_400_000;
/** 9999-12-31 */
export const LAST_SERIAL = 2_958_465;

export interface CalendarDay {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

/** The serial of a calendar day; month and day may overflow, as in DATE(2024, 14, -3). Undefined before 1900 or after 9999. */
export function toSerial(year: number, month: number, day: number): number | undefined {
  if (year === 1900 && month === 2 && day === 29) return 60;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const days = Math.round(date.getTime() / DAY) + 25_568;
  const serial = days >= 60 ? days + 1 : days;
  return serial >= 0 && serial <= LAST_SERIAL ? serial : undefined;
}

/** The calendar day of a serial; its fraction is ignored. Serial 0 is Excel's "January 0, 1900". */
export function fromSerial(serial: number): CalendarDay | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole <= LAST_SERIAL)) return undefined;
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((whole > 60 ? whole - 1 : whole) * DAY - 25_568 * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 = Sunday to 7 = Saturday, as Excel counts (its 1900-01-01 is a Sunday). */
export function weekday(serial: number): number {
  return ((((Math.floor(serial) - 1) % 7) + 7) % 7) + 1;
}

/** Hour, minute, second and what is left of a second, of a serial's fraction. */
export function timeOf(serial: number): { hour: number; minute: number; second: number; seconds: number } {
  const fraction = serial - Math.floor(serial);
  // Excel keeps about 15 digits: half a microsecond brings 0.5 - 1e-17 back to noon.
  const seconds = Math.round(fraction * 86_400 * 1e6) / 1e6;
  const whole = Math.min(Math.round(seconds), 86_399);
  return {
    hour: Math.floor(whole / 3600),
    minute: Math.floor(whole / 60) % 60,
    second: whole % 60,
    seconds,
  };
}

/** A JavaScript date's local calendar reading as a serial with its time of day. */
export function serialOfDate(date: Date): number {
  const day = toSerial(date.getFullYear(), date.getMonth() + 1, date.getDate()) ?? 0;
  const seconds = date.getHours() * 3600 + date.getMinutes() * 60 + date.getSeconds();
  return day + (seconds + date.getMilliseconds() / 1000) / 86_400;
}
