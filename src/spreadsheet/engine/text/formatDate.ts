import { fromSerial, weekday } from "./dateSerial";
import type { Part } from "./numberFormatParts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const padded = (value: number, length: number) => String(value).padStart(length, "0");

/** A serial through the parts of a date or time format; undefined for a serial that is no date. */
export function formatDateParts(serial: number, parts: readonly Part[]): string | undefined {
  const codes = parts.flatMap((part) => (part.kind === "date" ? [part.code] : []));
  const decimals = Math.max(0, ...codes.map((code) => (code.startsWith(".") ? code.length - 1 : 0)));
  // Round once, at the finest unit shown, so that 9:59:59.999 becomes 10:00:00 and not 9:59:60.
  const showsSeconds = codes.some((code) => /s/.test(code));
  const scale = 86_400 * (showsSeconds ? 10 ** decimals : 1);
  const ticks = showsSeconds ? Math.round(serial * scale) : Math.floor(serial * scale + 1e-3);
  const rounded = ticks / scale;
  const date = fromSerial(rounded);
  if (!date) return undefined;
  const seconds = ticks / (scale / 86_400);
  const second = Math.floor(seconds % 60);
  const minute = Math.floor(seconds / 60) % 60;
  const hour = Math.floor(seconds / 3600) % 24;
  const half = codes.some((code) => code === "am/pm" || code === "a/p");
  const shownHour = half ? hour % 12 || 12 : hour;
  const show = (code: string): string => {
    switch (code) {
      case "yy":
      case "y":
        return padded(date.year % 100, 2);
      case "m":
        return String(date.month);
      case "mm":
        return padded(date.month, 2);
      case "mmm":
        return (MONTHS[date.month - 1] ?? "").slice(0, 3);
      case "mmmm":
        return MONTHS[date.month - 1] ?? "";
      case "mmmmm":
        return (MONTHS[date.month - 1] ?? "").slice(0, 1);
      case "d":
        return String(date.day);
      case "dd":
        return padded(date.day, 2);
      case "ddd":
        return (DAYS[weekday(rounded) - 1] ?? "").slice(0, 3);
      case "h":
        return String(shownHour);
      case "hh":
        return padded(shownHour, 2);
      case "n":
        return String(minute);
      case "nn":
        return padded(minute, 2);
      case "s":
        return String(second);
      case "ss":
        return padded(second, 2);
      case "am/pm":
        return hour < 12 ? "AM" : "PM";
      case "a/p":
        return hour < 12 ? "A" : "P";
    }
    if (code.startsWith("y")) return padded(date.year, 4);
    if (code.startsWith("d")) return DAYS[weekday(rounded) - 1] ?? "";
    if (code.startsWith("m")) return MONTHS[date.month - 1] ?? "";
    if (code.startsWith(".")) return (seconds % 1).toFixed(decimals).slice(1);
    if (code.startsWith("[")) {
      const unit = code[1] === "h" ? 3600 : code[1] === "m" ? 60 : 1;
      return padded(Math.floor(seconds / unit), code.length - 2);
    }
    return "";
  };
  return parts
    .map((part) =>
      part.kind === "date"
        ? show(part.code)
        : part.kind === "text"
          ? part.text
          : part.kind === "digit"
            ? "0"
            : "",
    )
    .join("");
}
