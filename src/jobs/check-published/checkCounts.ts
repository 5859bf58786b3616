import type { Problem } from "../../indicators/declaration";
import { recover, recovered } from "../../measures/publishing/recover";
import type { PublishedCell, PublishedTable } from "../../measures/publishing/table";
import type { JobTable } from "../declaration";
import { blocksOf, totalColumnOf, type Block } from "../publishedTables/blocks";
import { isText, readPublishedCount } from "../publishedTables/readPublished";
import type { Checked, CheckedCell } from "./checked";

/** More hidden cells in a block than this, and only those that can be worked out are named. */
const MOST_RANGES = 400;

/** Counts in rows and columns that add up to totals. */
export function checkCounts({ rows, many }: JobTable, least: number): Checked {
  const columns = (many.counts ?? []).filter((column) => !isText(column));
  const text = (id: string, row: number): string => {
    const cell = rows.columns[id]?.[row];
    return cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell).trim();
  };
  const filled = Array.from({ length: rows.count }, (_, row) => row).filter(
    (row) => text("label", row) !== "",
  );
  const problems: Problem[] = [];
  const cells = columns.map(({ heading, cells: column }) =>
    rowsOf(
      column,
      filled,
      (row, what) => {
        const message = `${heading}: ${what}`;
        problems.push({
          severity: "error",
          row,
          column: heading,
          message,
          advice: 'Write a whole number, or a mark such as "*" or "<10".',
        });
      },
      least,
    ),
  );
  if (columns.length === 0) {
    problems.push({
      severity: "error",
      message: "No column of counts is ticked.",
      advice: "Tick at least one column of counts.",
    });
  }
  if (problems.length > 0) return { cells: [], problems, notes: [] };
  const total = totalColumnOf(columns.map(({ heading }) => heading));
  const parts = columns.map((_, place) => place).filter((place) => place !== total);
  const order = total === undefined ? parts : [...parts, total];
  const found: CheckedCell[] = [];
  for (const block of blocksOf(
    filled,
    (row) => text("label", row),
    (row) => text("group", row),
  )) {
    const table: PublishedTable = {
      cells: block.rows.map((row) => order.map((place) => cells[place]!.get(row)!)),
      totals: { row: block.hasTotal, column: total !== undefined },
    };
    const checked = checkBlock(table);
    if (checked === undefined) problems.push(contradiction(block));
    for (const { row, column, least: low, most } of checked ?? []) {
      const label = [block.name, text("label", block.rows[row]!)].filter((part) => part !== "").join(", ");
      found.push({ label, column: columns[order[column]!]!.heading, least: low, most, from: "totals" });
    }
  }
  return {
    cells: found,
    problems,
    notes: [
      total === undefined
        ? "No single column says that it is the total of its row: sums along rows were not used."
        : `The column "${columns[total]!.heading}" was taken as the sum of the other columns.`,
      "In each block the row that says it is the total was taken as the sum of the others; where none or several say so, sums down the columns were not used.",
    ],
  };
}

function rowsOf(
  column: JobTable["many"][string][number]["cells"],
  filled: readonly number[],
  refuse: (row: number, what: string) => void,
  least: number,
): ReadonlyMap<number, PublishedCell> {
  const found = new Map<number, PublishedCell>();
  for (const row of filled) {
    const read = readPublishedCount(column[row] ?? null);
    if (read.kind === "unreadable") refuse(row, read.what);
    else found.set(row, typeof read.cell === "number" ? read.cell : { least, ...read.cell });
  }
  return found;
}

function checkBlock(
  table: PublishedTable,
): readonly { row: number; column: number; least: number; most: number }[] | undefined {
  const hidden = table.cells.flat().filter((cell) => typeof cell !== "number").length;
  if (hidden > MOST_RANGES) {
    const known = recovered(table);
    return known === "contradiction"
      ? undefined
      : known.map(({ row, column, value }) => ({ row, column, least: value, most: value }));
  }
  const found = recover(table);
  return found.kind === "contradiction" ? undefined : found.ranges;
}

function contradiction(block: Block): Problem {
  return {
    severity: "error",
    row: block.rows.at(-1)!,
    message: `${block.name === "" ? "The table" : block.name}: no counts make all the published sums true.`,
    advice:
      "Tick every part of the totals and nothing else. If they are all there, a published number is wrong.",
  };
}
