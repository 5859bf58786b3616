import { inForce } from "../../law/dated";
import { readCount } from "../countForm/readCount";
import type { InputRows } from "../declaration";
import { isBlank } from "../readCells";
import { lineMeanings, type Line } from "./lineMeanings";
import { ffyOf, readSchoolYear } from "../countForm/schoolYear";
import type { Cells, Section } from "./section";

export interface LineRow {
  /** Row of the person's table, from 0. */
  readonly row: number;
  readonly unit: string;
  readonly schoolYear: string | undefined;
  readonly ffy: number;
  readonly cells: Cells;
  /** Lines that were read from a heading that is only a code, with that code. */
  readonly byCode: readonly { readonly line: Line; readonly code: string }[];
}

/** Every row with the meaning of its cells: by the words of the headings, and where there is only a code, by the year. */
export function readLines(section: Section, rows: InputRows, reportFfy: number): readonly LineRow[] {
  const columns = [...section.counts, ...section.lines];
  return Array.from({ length: rows.count }, (_, row) => row)
    .filter((row) => columns.some(({ id }) => !isBlank(rows.columns[id]?.[row] ?? null)))
    .map((row) => {
      const written = readSchoolYear(String(rows.columns["year"]?.[row] ?? ""));
      const schoolYear = typeof written === "string" ? written : undefined;
      const ffy = schoolYear === undefined ? reportFfy : ffyOf(schoolYear);
      const cells: Record<string, number> = {};
      const read = (id: string, into: string): boolean => {
        const cell = readCount(rows.columns[id]?.[row] ?? null);
        if (cell.kind !== "count" || cells[into] !== undefined) return false;
        cells[into] = cell.value;
        return true;
      };
      for (const { id } of columns) read(id, id);
      const meanings = inForce(lineMeanings, ffy)?.value ?? {};
      const byCode = section.codes.flatMap(({ id, code }) => {
        const meant = (Object.keys(meanings) as Line[]).find((line) => meanings[line] === code);
        return meant !== undefined && read(id, meant) ? [{ line: meant, code }] : [];
      });
      const unit = rows.columns["unit"]?.[row] ?? "";
      return {
        row,
        unit: typeof unit === "object" ? "" : String(unit).trim(),
        schoolYear,
        ffy,
        cells,
        byCode,
      };
    });
}
