import { describe, isBlank } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { DISPOSITIONS, dispositionOf, type Disposition } from "../../indicators/surveyDisposition";
import type { JobProblem, JobTable } from "../declaration";
import { GROUP_COLUMNS, PEOPLE_COLUMNS } from "./forms";

/** A row of people who are alike: one person, or a group with its counts. */
export interface ResponseRow {
  /** Row of the table, from 0. */
  readonly row: number;
  readonly groups: readonly string[];
  readonly counts: Readonly<Record<Disposition, number>>;
  readonly district?: string;
  readonly reason?: string;
}

export interface Responses {
  /** Headings of the characteristics. */
  readonly traits: readonly string[];
  readonly rows: readonly ResponseRow[];
  readonly problems: readonly JobProblem[];
}

/** A blank characteristic is a group of its own, so that nobody drops out of the rates. */
export const NOT_SAID = "not said";
/** More columns than this nobody compares by hand. */
export const MOST_TRAITS = 30;
/** A column with more groups than this is one of names or dates. */
export const MOST_GROUPS = 60;

const NOBODY: Readonly<Record<Disposition, number>> = {
  answered: 0,
  "not reached": 0,
  refused: 0,
  "district did not answer": 0,
  ineligible: 0,
  unknown: 0,
};

/** Everybody in a table of either form. Rows with an error are left out, and the problem names the cell. */
export function readResponses(table: JobTable, input: string): Responses {
  const traits = table.many["traits"] ?? [];
  if (traits.length > MOST_TRAITS) {
    return refusal(
      input,
      `${traits.length.toLocaleString("en-US")} characteristics are ticked`,
      `Tick the few to compare, at most ${MOST_TRAITS}.`,
    );
  }
  const people = table.form === "people";
  const reader = new RecordReader(table.rows, people ? PEOPLE_COLUMNS : GROUP_COLUMNS);
  if (people) reader.refuseRepeated("id", "Keep one row for each person.");
  const rows: ResponseRow[] = [];
  const blanks = new Map<string, number[]>();
  for (const row of reader.rows) {
    const counts = people ? readPerson(reader, row) : readGroup(reader, row);
    if (counts === undefined || reader.isRefused(row)) continue;
    const groups = traits.map(({ heading, cells }) => {
      const cell = cells[row] ?? null;
      if (!isBlank(cell) && typeof cell !== "object") return String(cell).trim();
      blanks.set(heading, [...(blanks.get(heading) ?? []), row]);
      return NOT_SAID;
    });
    const district = reader.text("district", row);
    const reason = people ? reader.text("reason", row) : undefined;
    rows.push({
      row,
      groups,
      counts,
      ...(district !== undefined && { district }),
      ...(reason !== undefined && { reason }),
    });
  }
  const problems: JobProblem[] = inRowOrder(reader.problems).map((problem) => ({ ...problem, input }));
  for (const [heading, at] of blanks) {
    problems.push({
      input,
      severity: "warning",
      row: at[0]!,
      message: `"${heading}" is blank${at.length > 1 ? ` here and in ${(at.length - 1).toLocaleString("en-US")} more rows` : ""}; it counts as "${NOT_SAID}"`,
      advice: "Fill in the cells: what is not said cannot be compared.",
    });
  }
  for (const [at, { heading }] of traits.entries()) {
    const levels = new Set(rows.map(({ groups }) => groups[at]!.toLowerCase())).size;
    if (levels <= MOST_GROUPS) continue;
    return refusal(
      input,
      `"${heading}" holds ${levels.toLocaleString("en-US")} different texts, so it is a name, a number or a date and not a group`,
      "Take its tick away, or join its values into a few groups.",
    );
  }
  if (rows.length === 0 && problems.length === 0)
    return refusal(input, "The table has no rows", "Pick the table with the people asked.");
  return { traits: traits.map(({ heading }) => heading), rows: sameSpelling(rows), problems };
}

function refusal(input: string, message: string, advice: string): Responses {
  return { traits: [], rows: [], problems: [{ input, severity: "error", message, advice }] };
}

/** "white" and "White" are one group, spelled as it stood first. */
function sameSpelling(rows: readonly ResponseRow[]): ResponseRow[] {
  const first = new Map<string, string>();
  return rows.map((one) => ({
    ...one,
    groups: one.groups.map((group, trait) => {
      const key = `${trait} ${group.toLowerCase()}`;
      if (!first.has(key)) first.set(key, group);
      return first.get(key)!;
    }),
  }));
}

function readPerson(reader: RecordReader, row: number) {
  const advice = `Write one of ${DISPOSITIONS.map((one) => `"${one}"`).join(", ")}.`;
  const cell = reader.cell("response", row);
  if (isBlank(cell)) return reader.refuse(row, "response", "is blank", advice);
  const found = typeof cell === "object" ? undefined : dispositionOf(String(cell));
  if (found === undefined) return reader.refuse(row, "response", `holds ${describe(cell)}`, advice);
  return typeof found === "object"
    ? reader.refuse(row, "response", `holds ${describe(cell)}, which ${found.ask}`, advice)
    : { ...NOBODY, [found]: 1 };
}

function readGroup(reader: RecordReader, row: number) {
  const count = (id: string): number | undefined => reader.count(id, row, "people");
  const answered = count("answered");
  if (answered === undefined) {
    if (!reader.isRefused(row))
      reader.refuse(row, "answered", "is blank", "Type how many answered, 0 for nobody.");
    return undefined;
  }
  const counts = {
    ...NOBODY,
    answered,
    "not reached": count("notReached") ?? 0,
    refused: count("refused") ?? 0,
    "district did not answer": count("districtSilent") ?? 0,
    ineligible: count("ineligible") ?? 0,
    unknown: count("unknown") ?? 0,
  };
  const asked = count("asked");
  if (asked === undefined) return counts;
  const known = counts.answered + counts["not reached"] + counts.refused + counts["district did not answer"];
  if (asked < known) {
    return reader.refuse(
      row,
      "asked",
      `${asked.toLocaleString("en-US")} is less than the ${known.toLocaleString("en-US")} in the other columns`,
      "Correct one of the counts: asked in all are those who answered and those who did not.",
    );
  }
  return { ...counts, "not reached": counts["not reached"] + asked - known };
}

/** Eligible, whether they answered or not. */
export function eligibleIn(counts: ResponseRow["counts"]): number {
  return counts.answered + counts["not reached"] + counts.refused + counts["district did not answer"];
}

/** Counts of rows added up. */
export function addUp(rows: readonly ResponseRow[]): Record<Disposition, number> {
  const sum = { ...NOBODY };
  for (const { counts } of rows) for (const one of DISPOSITIONS) sum[one] += counts[one];
  return sum;
}

/** Rows by the group they are in, in the order of the alphabet; "not said" last. */
export function byGroup(
  rows: readonly ResponseRow[],
  trait: number,
): ReadonlyMap<string, readonly ResponseRow[]> {
  const found = new Map<string, ResponseRow[]>();
  for (const row of rows) {
    const group = row.groups[trait]!;
    const own = found.get(group);
    if (own === undefined) found.set(group, [row]);
    else own.push(row);
  }
  const rank = (group: string): number => (group === NOT_SAID ? 1 : 0);
  return new Map([...found].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}
