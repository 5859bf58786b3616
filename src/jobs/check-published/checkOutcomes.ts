import type { InputColumn } from "../../indicators/declaration";
import { describe } from "../../indicators/readCells";
import { RecordReader } from "../../indicators/recordForm/recordReader";
import {
  outcomeRanges,
  type Hidden,
  type PublishedOutcome,
} from "../../measures/publishing/summaryStatementLeaks";
import type { JobTable } from "../declaration";
import type { Checked, CheckedCell } from "./checked";
import { decimalsOf, readCount, readPercent, refuseContradiction } from "./checkPercents";

const LETTERS = ["a", "b", "c", "d", "e"] as const;

/** Five counts of a child outcome, their total and the two summary statements. */
export function checkOutcomes({ rows }: JobTable, columns: readonly InputColumn[], least: number): Checked {
  const reader = new RecordReader(rows, columns);
  const decimals = [decimalsOf(rows.columns.statement1 ?? []), decimalsOf(rows.columns.statement2 ?? [])];
  const found: CheckedCell[] = [];
  for (const row of reader.rows) {
    const cells = LETTERS.map((letter) => readCount(reader, letter, row));
    const total = readCount(reader, "total", row);
    const [first, second] = (["statement1", "statement2"] as const).map((id, index) => {
      const percent = readPercent(reader.cell(id, row));
      if (percent === "unreadable") {
        return reader.refuse(
          row,
          id,
          `holds ${describe(reader.cell(id, row))}`,
          "Write the percent as it is printed.",
        );
      }
      return percent === undefined ? undefined : { percent, decimals: decimals[index]! };
    });
    if (reader.isRefused(row)) continue;
    const plain = (cell: (typeof cells)[number]): Hidden => (typeof cell === "number" ? cell : undefined);
    if (cells.every((cell) => typeof cell === "number")) continue;
    const ranges = outcomeRanges({
      counts: cells.map(plain) as unknown as PublishedOutcome["counts"],
      total: plain(total),
      ...(first === undefined ? {} : { statement1: first }),
      ...(second === undefined ? {} : { statement2: second }),
    });
    if (ranges?.some((range) => range.least > range.most) === true) {
      refuseContradiction(reader, row);
      continue;
    }
    const from = [
      plain(total) === undefined ? "no total" : `total ${plain(total)}`,
      ...(first === undefined ? [] : [`statement 1 ${first.percent}`]),
      ...(second === undefined ? [] : [`statement 2 ${second.percent}`]),
    ].join(", ");
    LETTERS.forEach((letter, index) => {
      const cell = cells[index];
      if (typeof cell === "number" || cell === undefined) return;
      const range = ranges?.[index] ?? { least: 0, most: Infinity };
      found.push({
        label: reader.nameOf("label", row),
        column: letter,
        least: Math.max(range.least, least),
        most: Math.min(range.most, cell.most ?? Infinity),
        from,
      });
    });
  }
  return {
    cells: found,
    problems: reader.problems,
    notes: [
      "Without a published total nothing can be told from the summary statements: every size would do.",
    ],
  };
}
