import { dateOf, serialOfIso } from "../../measures/dates";
import { paneLocale } from "./locale";

let shown: { readonly tag: string; readonly format: Intl.DateTimeFormat } | undefined;

/** A day such as "2026-11-21" in the words of the person's locale, with the month's name; any other text as it is. */
export function showDay(iso: string): string {
  const serial = serialOfIso(iso);
  return serial === undefined ? iso : showSerialDay(serial);
}

/** A day of the workbook's calendar, as cells count days. */
export function showSerialDay(serial: number): string {
  const { tag } = paneLocale();
  if (shown?.tag !== tag) {
    const format = new Intl.DateTimeFormat(tag, {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    shown = { tag, format };
  }
  const { year, month, day } = dateOf(serial);
  return shown.format.format(new Date(Date.UTC(year, month - 1, day)));
}
