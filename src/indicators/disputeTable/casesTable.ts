import type { ResultCell, ResultTable } from "../declaration";
import type { LineRow } from "./readLines";
import type { Section } from "./section";

const NOT_GIVEN = { missing: "not in this row" } as const;

/** What became of all cases of a row, and how many of them no line of its form shows. */
export function casesTable(section: Section, rows: readonly LineRow[]): readonly ResultTable[] {
  const { title, shown } = section.cases;
  const withTotal = rows.filter(({ cells }) => cells["total"] !== undefined);
  const columns = shown.filter(({ id }) => withTotal.some(({ cells }) => cells[id] !== undefined));
  if (withTotal.length === 0 || columns.length === 0) return [];
  const years = withTotal.some(({ schoolYear }) => schoolYear !== undefined);
  const totalTitle = section.lines.find(({ id }) => id === "total")!.title;
  return [
    {
      id: "cases",
      title,
      columns: [
        { title: "State or district", kind: "text" },
        ...(years ? [{ title: "School year", kind: "text" } as const] : []),
        { title: totalTitle, kind: "count" },
        ...columns.map((column) => ({ title: column.title, kind: "count" }) as const),
        { title: "Not shown on the form", kind: "number" },
      ],
      rows: withTotal.map(({ row, unit, schoolYear, cells }): readonly ResultCell[] => {
        const parts = columns.map(({ id }) => cells[id]);
        const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
        return [
          unit === "" ? `Row ${row + 1} of the data` : unit,
          ...(years ? [schoolYear ?? NOT_GIVEN] : []),
          cells["total"]!,
          ...parts.map((part) => part ?? NOT_GIVEN),
          cells["total"]! - sum,
        ];
      }),
    },
  ];
}
