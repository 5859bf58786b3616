import { formatNumber, isBlank, readNumberCell } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { canonicalOrder, cleanText, type FrameRow } from "../../measures/sampling/frame";
import { MOST_TRAITS } from "../../measures/sampling/strata";
import type { HeadedColumn, JobProblem, JobTable } from "../declaration";
import { COLUMNS } from "./columns";

export interface Lea extends FrameRow {
  readonly row: number;
  readonly name: string;
  readonly enrollment: number;
  readonly children: number | undefined;
  readonly assigned: number | undefined;
  /** Counts of the columns to balance, in their order; undefined where a cell has none. */
  readonly ofEnrollment: readonly (number | undefined)[];
  readonly ofChildren: readonly (number | undefined)[];
}

export interface LeaFrame {
  /** In canonical order. */
  readonly leas: readonly Lea[];
  readonly closed: number;
  readonly problems: readonly JobProblem[];
  readonly strata: readonly HeadedColumn[];
  readonly ofEnrollment: readonly HeadedColumn[];
  readonly ofChildren: readonly HeadedColumn[];
  readonly hasChildren: boolean;
  /** Some district had a year before. */
  readonly hasAssigned: boolean;
}

/** More columns of counts than this are a whole sheet taken by mistake. */
const MOST_COUNTS = 60;

/** Districts as they may be dealt; rows that cannot be are in the problems. */
export function readLeas(table: JobTable, years: number): LeaFrame {
  const reader = new RecordReader(table.rows, COLUMNS);
  const more: JobProblem[] = [];
  const take = (id: string, most: number): readonly HeadedColumn[] => {
    const columns = table.many[id] ?? [];
    if (columns.length <= most) return columns;
    more.push({
      input: "leas",
      severity: "warning",
      message: `${formatNumber(columns.length)} columns are ticked; the first ${most} are used`,
      advice: "Tick only those you mean.",
    });
    return columns.slice(0, most);
  };
  const strata = take("strata", MOST_TRAITS);
  const ofEnrollment = take("ofEnrollment", MOST_COUNTS);
  const ofChildren = reader.has("children") ? take("ofChildren", MOST_COUNTS) : [];
  reader.refuseRepeated("lea", "Keep one row a district: each is dealt once.");
  let closed = 0;
  const leas: Lea[] = [];
  for (const row of reader.rows) {
    if (reader.answer("closed", row) === true) {
      closed++;
      continue;
    }
    const key = reader.text("lea", row);
    if (key === undefined) reader.refuse(row, "lea", "is blank", "Write the district's number.");
    const enrollment = reader.count("enrollment", row, "students");
    if (enrollment === undefined && !reader.isRefused(row))
      reader.refuse(row, "enrollment", "is blank", "Type how many students there are.");
    const children = reader.count("children", row, "children");
    const assigned = readAssigned(reader, row, years);
    if (reader.isRefused(row)) continue;
    if (children !== undefined && children > enrollment!)
      reader.warn(
        row,
        "children",
        `${formatNumber(children)} is more than the enrollment`,
        "Compare both cells.",
      );
    const traits = strata.map(({ cells, heading }) => {
      const cell = cells[row] ?? null;
      if (!isBlank(cell) && typeof cell !== "object") return cleanText(String(cell));
      more.push(blankStratum(row, heading));
      return "not said";
    });
    leas.push({
      key: cleanText(key!),
      traits,
      row,
      name: reader.text("name", row) ?? "",
      enrollment: enrollment!,
      children,
      assigned,
      ofEnrollment: ofEnrollment.map((column) => countIn(column, row, more)),
      ofChildren: ofChildren.map((column) => countIn(column, row, more)),
    });
  }
  return {
    leas: canonicalOrder(leas),
    closed,
    problems: [
      ...inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "leas" })),
      ...inOrder(more),
    ],
    strata,
    ofEnrollment,
    ofChildren,
    hasChildren: reader.has("children"),
    hasAssigned: leas.some(({ assigned }) => assigned !== undefined),
  };
}

/** A year given before; "every year", which our own sheet writes, and blanks are none. */
function readAssigned(reader: RecordReader, row: number, years: number): number | undefined {
  const text = reader.text("assigned", row);
  if (text !== undefined && /^every year$/i.test(text)) return undefined;
  const year = reader.count("assigned", row, "the cycle's years");
  if (year === undefined || (year >= 1 && year <= years)) return year;
  return reader.refuse(
    row,
    "assigned",
    `holds ${formatNumber(year)}`,
    `Write a year from 1 to ${years}, or leave the cell blank for a new district.`,
  );
}

function countIn({ heading, cells }: HeadedColumn, row: number, problems: JobProblem[]): number | undefined {
  const cell = cells[row] ?? null;
  const read = readNumberCell(cell);
  if (read.kind === "number" && Number.isInteger(read.value) && read.value >= 0) return read.value;
  problems.push({
    input: "leas",
    severity: "warning",
    row,
    message: `"${heading}" ${read.kind === "number" ? `holds ${formatNumber(read.value)}, no count` : read.what}; the district does not count in this comparison`,
    advice: "Type a whole number, 0 where there are none.",
  });
  return undefined;
}

function blankStratum(row: number, heading: string): JobProblem {
  return {
    input: "leas",
    severity: "warning",
    row,
    message: `"${heading}" is blank; the district is put with the others of which it is not said`,
    advice: "Fill in the cell, so that the district is spread with those like it.",
  };
}

function inOrder(problems: readonly JobProblem[]): readonly JobProblem[] {
  return [...problems].sort((one, other) => (one.row ?? -1) - (other.row ?? -1));
}
