import type { InputColumn } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { recordColumn, type RecordReader } from "../../indicators/recordForm/recordReader";
import { isoDate } from "../../measures/dates";
import { by } from "./standing";

/* What complaints and hearings have in common: an extension, and an end without a report or a decision. */

export const EXTENSION: InputColumn = recordColumn(
  "extension",
  "Extension days",
  "count",
  "Days of all granted extensions together; blank for none.",
  ["extension days", "days of extension", "extended days", "extension"],
);

export const EXTENDED_ON: InputColumn = recordColumn(
  "extendedOn",
  "Extension granted on",
  "date",
  "The day it was granted. One that came after the limit was over does not extend it.",
  ["extension granted on", "extension granted", "extension date", "extended on", "date of extension"],
);

/** Granted days; those granted too late count as none, with a warning. */
export function readExtension(
  reader: RecordReader,
  row: number,
  lastWithout: number,
): { readonly days: number; readonly granted: number | undefined } {
  const days = reader.count("extension", row, "days") ?? 0;
  const granted = reader.date("extendedOn", row);
  if (days === 0 || granted === undefined || granted <= lastWithout) return { days, granted };
  reader.warn(
    row,
    "extendedOn",
    `${isoDate(granted)} is after the limit was over, ${isoDate(lastWithout)}; the ${formatNumber(days)} days are not counted`,
    "Check the date; an extension has to be granted while the time runs.",
  );
  return { days: 0, granted };
}

/** Why a case is left out once it has ended in another way. */
export function endedOtherwise(ended: number | undefined, because: string) {
  return (asOf: number): string | undefined => (by(asOf, ended) === undefined ? undefined : because);
}

/** Refuses a case that has both a report and another end. */
export function refuseTwoEnds(
  reader: RecordReader,
  row: number,
  column: string,
  done: number | undefined,
  ended: number | undefined,
  what: string,
): void {
  if (done === undefined || ended === undefined) return;
  reader.refuse(row, column, `there is a day, but also ${what}`, "Keep the one that ended the case.");
}
