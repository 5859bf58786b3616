import type { Program, LeaverFacts } from "../../indicators/b14-post-school-outcomes/leaverFacts";
import { readResponse, type Response } from "../../indicators/b14-post-school-outcomes/surveyEnd";
import { formatNumber, isBlank, readNumberCell } from "../../indicators/readCells";
import { inRowOrder, RecordReader, type Word } from "../../indicators/recordForm/recordReader";
import { cleanText } from "../../measures/sampling/frame";
import type { JobProblem, JobTable } from "../declaration";
import { COLUMNS } from "./columns";

export interface Leaver {
  readonly row: number;
  readonly name: string;
  readonly response: Response;
  /** Only of those who answered. */
  readonly facts: LeaverFacts | undefined;
  readonly groups: readonly string[];
}

export interface Leavers {
  readonly leavers: readonly Leaver[];
  readonly groups: readonly string[];
  readonly problems: readonly JobProblem[];
  /** Whether rows say how the survey ended. */
  readonly withResponses: boolean;
}

/** Shorter programs come first: their names often hold a word of the longer ones. */
const PROGRAM_WORDS: readonly Word<Program>[] = [
  {
    value: "other",
    pattern:
      /other|vocational|job corps|adult|\bged\b|\babe\b|workforce|compensatory|less than|under (2|two)|training|certificate|apprentice/,
  },
  { value: "college", pattern: /college|university|(2|4|two|four)[ -]?year|higher education/ },
  { value: "none", pattern: /^(none|no|not enrolled|no program)$/ },
];
const HOURS_OF_A_WEEK = 168;
const DAYS_OF_A_YEAR = 366;
const MOST_GROUPS = 12;
const NOT_SAID = "not said";

/** Leavers with what is known of them; a row with a cell that cannot be read is left out, and the cell is named. */
export function readLeavers(table: JobTable, minimumWage: number | undefined): Leavers {
  const reader = new RecordReader(table.rows, COLUMNS);
  const more: JobProblem[] = [];
  const columns = (table.many["groups"] ?? []).slice(0, MOST_GROUPS);
  const ticked = table.many["groups"]?.length ?? 0;
  if (ticked > MOST_GROUPS)
    more.push({
      input: "leavers",
      severity: "warning",
      message: `${formatNumber(ticked)} groups are ticked; the first ${MOST_GROUPS} are used`,
      advice: "Tick only those you mean.",
    });
  if (reader.has("pay") && !reader.has("minimumWage") && minimumWage === undefined)
    more.push({
      input: "leavers",
      severity: "warning",
      column: "pay",
      message: "There is hourly pay, but no minimum wage to compare it with",
      advice: "Type the minimum wage of that year below, or add a column that says Yes or No.",
    });
  reader.refuseRepeated("id", "Keep one row a leaver: each counts once, in the highest category.");
  const leavers: Leaver[] = [];
  for (const row of reader.rows) {
    const response = readResponse(reader, row);
    if (response === undefined) continue;
    const facts = response === "completed" ? readFacts(reader, row, minimumWage) : undefined;
    if (reader.isRefused(row)) continue;
    if (
      response !== "completed" &&
      ["program", "days", "worked"].some((id) => !isBlank(reader.cell(id, row)))
    )
      reader.warn(
        row,
        "response",
        `is "${response}"; the answers in this row are not counted`,
        "Correct the column, or clear the answers.",
      );
    leavers.push({
      row,
      name: reader.nameOf("id", row),
      response,
      facts,
      groups: columns.map(({ cells }) => {
        const cell = cells[row] ?? null;
        return isBlank(cell) || typeof cell === "object" ? NOT_SAID : cleanText(String(cell));
      }),
    });
  }
  return {
    leavers,
    groups: columns.map(({ heading }) => heading),
    problems: [...more, ...inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "leavers" }))],
    withResponses: reader.has("response"),
  };
}

function readFacts(reader: RecordReader, row: number, minimumWage: number | undefined): LeaverFacts {
  const days = amount(reader, row, "days", DAYS_OF_A_YEAR, "days of a year");
  const hours = amount(reader, row, "hours", HOURS_OF_A_WEEK, "hours of a week");
  const pay = amount(reader, row, "pay", Infinity, "dollars");
  const enough = reader.answer("minimumWage", row);
  const selfEmployed = reader.answer("selfEmployed", row) === true;
  const told = reader.answer("worked", row);
  if (told === false && (days ?? 0) > 0)
    reader.warn(
      row,
      "worked",
      `is No, with ${formatNumber(days!)} days worked; No is taken`,
      "Correct one of the two cells.",
    );
  return {
    program: reader.word("program", row, PROGRAM_WORDS),
    term: reader.answer("term", row),
    worked: told ?? (days !== undefined ? days > 0 : selfEmployed ? true : undefined),
    selfEmployed,
    military: reader.answer("military", row) === true,
    minimumWage: enough ?? (pay !== undefined && minimumWage !== undefined ? pay >= minimumWage : undefined),
    integrated: reader.answer("integrated", row),
    hours,
    days,
  };
}

/** A number from 0 to `most`; undefined where the cell is blank, and where it was refused. */
function amount(
  reader: RecordReader,
  row: number,
  column: string,
  most: number,
  of: string,
): number | undefined {
  const cell = reader.cell(column, row);
  if (isBlank(cell)) return undefined;
  const read = readNumberCell(cell);
  const advice = `Type a number of ${of}${most === Infinity ? "" : `, 0 to ${most}`}, or leave the cell blank where nobody knows.`;
  if (read.kind !== "number") return reader.refuse(row, column, read.what, advice);
  return read.value >= 0 && read.value <= most
    ? read.value
    : reader.refuse(row, column, `holds ${formatNumber(read.value)}`, advice);
}
