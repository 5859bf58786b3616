import { textOf } from "../../indicators/b07-preschool-outcomes/childRecords";
import { readNumberCell } from "../../indicators/readCells";
import { dateOf } from "../../measures/dates";
import { monthsOf } from "../../monitoring/childOutcomes/patterns";
import type { HeadedColumn } from "../declaration";
import type { FollowedChildren } from "./readChildren";

/** Children put into groups by one thing about them. */
export interface Grouping {
  readonly title: string;
  readonly groups: readonly { readonly name: string; readonly rows: readonly number[] }[];
}

const NOT_SAID = "(not said)";
/** Whole months at which a band begins; ours, with 6 as the shortest service that counts. */
const MONTH_BANDS = [0, 6, 12, 18, 24, 36];
const AGE_BANDS = [0, 3, 4, 5, 6];

/** By district, by each ticked column, by age at entry and by months of service: whatever the table can tell. */
export function groupings(
  { rows, records }: FollowedChildren,
  labels: readonly HeadedColumn[],
): readonly Grouping[] {
  const { children, dates } = records;
  const byText = (title: string, of: (row: number) => string | undefined): Grouping => ({
    title,
    groups: gather(
      children,
      (row) => of(row) ?? NOT_SAID,
      (one, other) => one.localeCompare(other, "en", { numeric: true }),
    ),
  });
  const found: Grouping[] = [];
  if (rows.columns.district !== undefined)
    found.push(byText("District", (row) => textOf(rows, "district", row)));
  for (const { heading, cells } of labels) {
    const table = { count: rows.count, columns: { label: cells } };
    found.push(byText(heading, (row) => textOf(table, "label", row)));
  }
  if (dates !== undefined) {
    const births = rows.columns.birthDate;
    if (births !== undefined) {
      found.push(
        byBands("Age at entry", children, AGE_BANDS, "years", (row) => {
          const born = readNumberCell(births[row]);
          const entry = dates.entry[row];
          return born.kind === "number" && entry !== undefined && entry >= born.value
            ? wholeYears(born.value, entry)
            : undefined;
        }),
      );
    }
    found.push(
      byBands("Months of service", children, MONTH_BANDS, "months", (row) => monthsOf(dates.days[row])),
    );
  }
  return found;
}

/** Birthdays that have passed. */
function wholeYears(born: number, day: number): number {
  const [from, to] = [dateOf(born), dateOf(day)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}

function byBands(
  title: string,
  children: readonly number[],
  starts: readonly number[],
  unit: string,
  of: (row: number) => number | undefined,
): Grouping {
  const names = starts.map((start, at) => {
    const next = starts[at + 1];
    if (next === undefined) return `${start} ${unit} and more`;
    if (start === 0) return `under ${next} ${unit}`;
    return next - start === 1 ? `${start} ${unit}` : `${start} to ${next - 1} ${unit}`;
  });
  const order = [...names, NOT_SAID];
  const groups = gather(
    children,
    (row) => {
      const number = of(row);
      return number === undefined ? NOT_SAID : names[starts.findLastIndex((start) => number >= start)]!;
    },
    (one, other) => order.indexOf(one) - order.indexOf(other),
  );
  return { title, groups };
}

function gather(
  children: readonly number[],
  nameOf: (row: number) => string,
  compare: (one: string, other: string) => number,
): Grouping["groups"] {
  const found = new Map<string, { name: string; rows: number[] }>();
  for (const row of children) {
    const name = nameOf(row);
    const group = found.get(name.toLowerCase());
    if (group === undefined) found.set(name.toLowerCase(), { name, rows: [row] });
    else group.rows.push(row);
  }
  return [...found.values()].sort((one, other) => compare(one.name, other.name));
}
