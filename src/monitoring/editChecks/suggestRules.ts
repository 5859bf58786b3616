import type { RawCell } from "../../indicators/declaration";
import { isBlank } from "../../indicators/readCells";
import { numberOf } from "./matchValue";
import { plainHeading, type CheckedTable, type EditRule } from "./rule";

/*
 * Rules to start from, read off a table's headings and cells, for someone who has none yet. They are suggestions: written to a sheet, a person
 * keeps, changes and extends them.
 */

/** Shares above which a column is taken to be meant so; what departs from it is then what the rule finds. */
const MOSTLY = 0.9;
/** A sum is suggested where it holds in at least this share of the rows. */
const SUM_HOLDS = 0.8;

type Column = CheckedTable["columns"][number];

export function suggestRules(table: CheckedTable, withPrevious: boolean): readonly EditRule[] {
  const columns = table.columns.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
  const dates = columns.filter(isDates);
  const counts = columns.filter((column) => !dates.includes(column) && isCounts(column));
  const labels = columns.filter((column) => !dates.includes(column) && !counts.includes(column));
  const ids = columns.filter(
    ({ heading, cells }) => IDS.test(plainHeading(heading)) && isNearlyUnique(cells),
  );
  return [
    ...ids.map(({ heading }) => rule("unique", heading, { fix: "Keep one row, or correct the number." })),
    ...columns
      .filter(({ cells }) => share(cells, (cell) => !isBlank(cell)) >= MOSTLY)
      .map(({ heading }) => rule("required", heading, { severity: "warning", fix: "Fill in the cell." })),
    ...dates.map(({ heading }) => rule("date", heading, { fix: "Type the date as a date." })),
    ...datePairs(dates).map(([early, late]) =>
      rule("not after", early, { also: [late], fix: "Compare both dates with the file." }),
    ),
    ...counts
      .filter((column) => !ids.includes(column))
      .map(({ heading }) => rule("whole number", heading, { fix: "Type a whole number." })),
    ...sums(counts, table.count).map(([total, parts]) =>
      rule("sum", total, { also: parts, fix: "Correct the total or its parts." }),
    ),
    ...(withPrevious && labels[0] !== undefined
      ? counts
          .filter((column) => !ids.includes(column))
          .map(({ heading }) =>
            rule("change", heading, {
              also: [labels[0]!.heading],
              severity: "warning",
              fix: "Confirm the number, or correct it.",
            }),
          )
      : []),
  ];
}

function rule(kind: EditRule["kind"], column: string, more: Partial<EditRule>): EditRule {
  return {
    name: `${column}: ${kind}`,
    kind,
    column,
    also: [],
    value: "",
    severity: "error",
    fix: "",
    ...more,
  };
}

const IDS = /\b(?:id|ids|identifier|marss|ssid|record number|student number|case number)\b/;
const DATES = /\b(?:date|birth|dob|birthday)\b/;

function share(cells: readonly RawCell[], holds: (cell: RawCell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

function filled({ cells }: Column): readonly RawCell[] {
  return cells.filter((cell) => !isBlank(cell));
}

function isDates(column: Column): boolean {
  const cells = filled(column);
  return (
    DATES.test(plainHeading(column.heading)) &&
    share(cells, (cell) => typeof cell === "number" && cell > 10_000) >= MOSTLY
  );
}

function isCounts(column: Column): boolean {
  const whole = (cell: RawCell): boolean => typeof cell === "number" && Number.isInteger(cell) && cell >= 0;
  return share(filled(column), whole) >= MOSTLY;
}

function isNearlyUnique(cells: readonly RawCell[]): boolean {
  const present = cells.filter((cell) => !isBlank(cell)).map(String);
  return present.length > 1 && new Set(present).size / present.length >= MOSTLY;
}

/** Births come before everything; beginnings before ends. */
const FIRST = /\b(?:birth|dob|birthday)\b/;
const BEGINS =
  /\b(?:start|begin|began|entry|entered|enrolled|enrollment|referral|referred|consent|received|filed|identified|opened|requested)\b/;
const ENDS =
  /\b(?:end|ended|exit|exited|completed|complete|closed|decided|decision|corrected|verified|issued|eligibility)\b/;

function datePairs(dates: readonly Column[]): readonly (readonly [string, string])[] {
  const names = dates.map(({ heading }) => heading);
  const like = (pattern: RegExp): readonly string[] =>
    names.filter((name) => pattern.test(plainHeading(name)));
  const births = like(FIRST);
  const begins = like(BEGINS).filter((name) => !births.includes(name));
  const ends = like(ENDS).filter((name) => !births.includes(name) && !begins.includes(name));
  return [
    ...births.flatMap((birth) =>
      names.filter((name) => !births.includes(name)).map((name) => [birth, name] as const),
    ),
    ...begins.flatMap((begin) => ends.map((end) => [begin, end] as const)),
  ];
}

/** A column that says it is a total, and the counts directly before it, as many as make it true in most rows. */
function sums(counts: readonly Column[], rows: number): readonly (readonly [string, readonly string[]])[] {
  return counts.flatMap((total, place) => {
    if (!/\b(?:total|sum|all)\b/.test(plainHeading(total.heading))) return [];
    for (let from = 0; from <= place - 2; from += 1) {
      const parts = counts.slice(from, place);
      let holds = 0;
      for (let row = 0; row < rows; row += 1) {
        const sum = parts.reduce((all, { cells }) => all + (numberOf(cells[row] ?? null) ?? 0), 0);
        if (sum === numberOf(total.cells[row] ?? null)) holds += 1;
      }
      if (holds >= SUM_HOLDS * rows) return [[total.heading, parts.map(({ heading }) => heading)] as const];
    }
    return [];
  });
}
