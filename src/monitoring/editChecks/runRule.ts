import type { RawCell } from "../../indicators/declaration";
import { describe, formatNumber, isBlank } from "../../indicators/readCells";
import { newest } from "../../law/dated";
import { isMeantAsDate, nameDate } from "../../measures/dates";
import { CHANGE_PERCENT, FAR_OFF } from "./limits";
import { isAllowed, likePattern, numberOf, readAllowed, readRange } from "./matchValue";
import { columnOf, type CheckedTable, type EditRule, type Finding } from "./rule";

/** What a rule found, and how many rows it looked at. */
export interface RuleResult {
  readonly rule: EditRule;
  readonly looked: number;
  readonly findings: readonly Finding[];
  /** Why it could not be asked at all: no table of the year before, or all values the same. */
  readonly note?: string;
}

type Say = (row: number, message: string, heading?: string) => void;

/**
 * Runs one rule over a table. A blank cell breaks "required" only; every other rule passes it by.
 * @param previous the table of the year before, for "change"
 */
export function runRule(rule: EditRule, table: CheckedTable, previous?: CheckedTable): RuleResult {
  const cells = columnOf(table, rule.column) ?? [];
  const when = rule.when === undefined ? undefined : columnOf(table, rule.when.column);
  const allowed = rule.when === undefined ? [] : readAllowed(rule.when.is);
  const rows = Array.from({ length: table.count }, (_, row) => row).filter(
    (row) =>
      (when === undefined || isAllowed(when[row] ?? null, allowed)) &&
      (rule.kind !== "required" ? !isBlank(cells[row]) : hasSomething(table, row)),
  );
  const findings: Finding[] = [];
  const say: Say = (row, message, heading = rule.column) => findings.push({ rule, row, heading, message });
  const note = runners[rule.kind]({
    rule,
    table,
    cells,
    rows,
    say,
    ...(previous === undefined ? {} : { previous }),
  });
  return { rule, looked: rows.length, findings, ...(note === undefined ? {} : { note }) };
}

interface Run {
  readonly rule: EditRule;
  readonly table: CheckedTable;
  readonly cells: readonly RawCell[];
  readonly rows: readonly number[];
  readonly say: Say;
  readonly previous?: CheckedTable;
}

const runners: Readonly<Record<EditRule["kind"], (run: Run) => string | undefined>> = {
  required: ({ cells, rows, say }) => each(rows, (row) => isBlank(cells[row]) && say(row, "is blank")),
  number: ({ cells, rows, say }) =>
    each(
      rows,
      (row) => numberOf(cells[row]!) === undefined && say(row, `holds ${describe(cells[row])}, not a number`),
    ),
  "whole number": ({ cells, rows, say }) =>
    each(rows, (row) => {
      const number = numberOf(cells[row]!);
      if (number === undefined || !Number.isInteger(number) || number < 0) {
        say(row, `holds ${describe(cells[row])}, not a whole number of at least 0`);
      }
    }),
  date: ({ cells, rows, say }) =>
    each(
      rows,
      (row) => dayOf(cells[row]!) === undefined && say(row, `holds ${describe(cells[row])}, not a date`),
    ),
  between: ({ rule, cells, rows, say }) => {
    const { low, high } = readRange(rule.value)!;
    return each(rows, (row) => {
      const number = numberOf(cells[row]!);
      if (number === undefined) say(row, `holds ${describe(cells[row])}, not a number`);
      else if (number < low || number > high)
        say(row, `holds ${formatNumber(number)}, not within ${rule.value}`);
    });
  },
  "one of": ({ rule, cells, rows, say }) => {
    const allowed = readAllowed(rule.value);
    const where = rule.when === undefined ? "" : ` where ${rule.when.column} is ${rule.when.is}`;
    return each(
      rows,
      (row) =>
        !isAllowed(cells[row]!, allowed) &&
        say(row, `holds ${describe(cells[row])}, not one of ${rule.value}${where}`),
    );
  },
  like: ({ rule, cells, rows, say }) => {
    const pattern = likePattern(rule.value);
    return each(rows, (row) => {
      const cell = cells[row]!;
      if (typeof cell === "object" || !pattern.test(String(cell).trim()))
        say(row, `holds ${describe(cell)}, not like ${rule.value}`);
    });
  },
  unique: ({ rule, table, cells, rows, say }) => {
    const keys = [cells, ...rule.also.map((heading) => columnOf(table, heading) ?? [])];
    const first = new Map<string, number>();
    return each(rows, (row) => {
      const key = keyOf(keys, row);
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else
        say(
          row,
          `holds ${describe(cells[row])}${rule.also.length === 0 ? "" : ` with the same ${rule.also.join(" and ")}`} again; it stands in row ${before + 1} of the data`,
        );
    });
  },
  "not after": ({ rule, table, cells, rows, say }) => {
    const later = columnOf(table, rule.also[0]!)!;
    return each(rows, (row) => {
      if (isBlank(later[row])) return;
      const [one, other] = [dayOf(cells[row]!), dayOf(later[row]!)];
      if (one === undefined) say(row, `holds ${describe(cells[row])}, not a date`);
      else if (other === undefined) say(row, `holds ${describe(later[row])}, not a date`, rule.also[0]!);
      else if (one > other) say(row, `${nameDate(one)} is after ${rule.also[0]}, ${nameDate(other)}`);
    });
  },
  "at most": ({ rule, table, cells, rows, say }) => {
    const larger = columnOf(table, rule.also[0]!)!;
    return each(rows, (row) => {
      const [one, other] = [numberOf(cells[row]!), numberOf(larger[row] ?? null)];
      if (one !== undefined && other !== undefined && one > other) {
        say(row, `holds ${formatNumber(one)}, more than ${formatNumber(other)} in ${rule.also[0]}`);
      }
    });
  },
  sum: ({ rule, table, cells, rows, say }) => {
    const parts = rule.also.map((heading) => columnOf(table, heading)!);
    return each(rows, (row) => {
      const total = numberOf(cells[row]!);
      const numbers = parts.map((part) => (isBlank(part[row]) ? 0 : numberOf(part[row]!)));
      // A suppressed or unreadable part: other rules say so; no sum can be asked.
      if (total === undefined || numbers.includes(undefined)) return;
      const sum = numbers.reduce<number>((all, one) => all + one!, 0);
      if (Math.abs(sum - total) > 1e-9 * Math.max(1, Math.abs(total))) {
        say(row, `holds ${formatNumber(total)}, but ${rule.also.join(" + ")} is ${formatNumber(sum)}`);
      }
    });
  },
  change: runChange,
  outlier: runOutlier,
};

function runChange({ rule, table, cells, rows, say, previous }: Run): string | undefined {
  const before = previous === undefined ? undefined : columnOf(previous, rule.column);
  const keys = rule.also.map((heading) => (previous === undefined ? undefined : columnOf(previous, heading)));
  if (previous === undefined || before === undefined || keys.includes(undefined)) {
    return "not asked: the table of the year before is not given, or lacks a column";
  }
  const limit = rule.value === "" ? newest(CHANGE_PERCENT)!.value : numberOf(rule.value)!;
  const earlier = new Map<string, number>();
  for (let row = 0; row < previous.count; row += 1) {
    const count = numberOf(before[row] ?? null);
    if (count !== undefined) earlier.set(keyOf(keys as readonly (readonly RawCell[])[], row), count);
  }
  const own = rule.also.map((heading) => columnOf(table, heading)!);
  each(rows, (row) => {
    const [was, is] = [earlier.get(keyOf(own, row)), numberOf(cells[row]!)];
    if (was === undefined || is === undefined) return;
    // Compared without dividing, so that exactly the limit is not more than it.
    if (Math.abs(is - was) * 100 <= limit * Math.abs(was)) return;
    const percent =
      was === 0
        ? ""
        : ` (${formatNumber(Math.round((Math.abs(is - was) * 1000) / Math.abs(was)) / 10)} percent)`;
    say(
      row,
      `was ${formatNumber(was)} the year before and is ${formatNumber(is)}${percent}: more than ${formatNumber(limit)} percent apart`,
    );
  });
  return undefined;
}

function runOutlier({ rule, table, cells, rows, say }: Run): string | undefined {
  const limit = rule.value === "" ? FAR_OFF : numberOf(rule.value)!;
  const groups = new Map<string, { row: number; number: number }[]>();
  const keys = rule.also.map((heading) => columnOf(table, heading)!);
  each(rows, (row) => {
    const number = numberOf(cells[row]!);
    if (number === undefined) return;
    const key = keyOf(keys, row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ row, number }]);
    else group.push({ row, number });
  });
  let judged = 0;
  for (const group of groups.values()) {
    const middle = median(group.map(({ number }) => number));
    const spread = median(group.map(({ number }) => Math.abs(number - middle)));
    if (spread === 0) continue;
    judged += 1;
    for (const { row, number } of group) {
      if (0.6745 * Math.abs(number - middle) > limit * spread) {
        say(row, `holds ${formatNumber(number)}, far from the middle of ${formatNumber(middle)}`);
      }
    }
  }
  return judged === 0 && groups.size > 0 ? "not asked: more than half of the values are the same" : undefined;
}

function each(rows: readonly number[], look: (row: number) => unknown): undefined {
  for (const row of rows) look(row);
}

function hasSomething(table: CheckedTable, row: number): boolean {
  return table.columns.some(({ cells }) => !isBlank(cells[row]));
}

/** A day number without its time; undefined for what is no date. */
function dayOf(cell: RawCell): number | undefined {
  const number = typeof cell === "number" ? Math.floor(cell) : undefined;
  return number !== undefined && isMeantAsDate(number) ? number : undefined;
}

/** 5 and "5" are the same key. */
function keyOf(columns: readonly (readonly RawCell[])[], row: number): string {
  return columns
    .map((cells) => {
      const cell = cells[row] ?? null;
      return typeof cell === "object" ? "" : String(cell).trim().toLowerCase();
    })
    .join("\u001f");
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
