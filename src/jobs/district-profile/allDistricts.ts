import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { schoolYearOf } from "../../law/federalFiscalYear";
import type { DistrictProfile } from "../../monitoring/profile/profile";
import type { NumberFormat, ReportSheet, TableBlock } from "../../sheets/reportSheet";
import { childrenCell, groupCell, measureWords, positionWords, resultCell, tally, targetCell } from "./words";

/** One line a district: how many of its targets are met. */
export function indexTable(profiles: readonly DistrictProfile[]): ResultTable {
  return {
    id: "index",
    title: "Districts",
    columns: [
      { title: "District", kind: "text" },
      { title: "Stratum", kind: "text" },
      { title: "Measures", kind: "count" },
      { title: "Targets met", kind: "count" },
      { title: "Targets not met", kind: "count" },
      { title: "Without a target or a result", kind: "count" },
      { title: "Newest year", kind: "text" },
    ],
    rows: profiles.map(({ district, stratum, measures }): ResultCell[] => {
      const { met, notMet, without } = tally(measures);
      const newest = Math.max(...measures.map((one) => one.newest.ffy));
      return [
        district.label,
        stratum?.name ?? "",
        measures.length,
        met,
        notMet,
        without,
        measures.length === 0 ? { missing: "no result that can be read" } : schoolYearOf(newest),
      ];
    }),
  };
}

/** One line a district and measure: its newest result beside everything. */
export function longTable(profiles: readonly DistrictProfile[]): ResultTable {
  return {
    id: "all",
    title: "Newest results of all districts",
    columns: [
      { title: "District", kind: "text" },
      { title: "Stratum", kind: "text" },
      { title: "Measure", kind: "text" },
      { title: "School year", kind: "text" },
      { title: "Result", kind: "percent" },
      { title: "Children", kind: "count" },
      { title: "Target", kind: "percent" },
      { title: "Status", kind: "text" },
      { title: "State", kind: "percent" },
      { title: "Similar districts", kind: "percent" },
      { title: "Place", kind: "text" },
      { title: "Points against the year before", kind: "number" },
    ],
    rows: profiles.flatMap(({ district, stratum, measures }) =>
      measures.map(({ measure, newest }): ResultCell[] => [
        district.label,
        stratum?.name ?? "",
        measureWords(measure),
        schoolYearOf(newest.ffy),
        resultCell(newest),
        childrenCell(newest),
        targetCell(newest),
        newest.status,
        groupCell(newest.state),
        groupCell(newest.similar),
        positionWords(newest.position),
        newest.change ?? null,
      ]),
    ),
  };
}

const FORMATS: Readonly<Record<ResultTable["columns"][number]["kind"], NumberFormat>> = {
  text: "text",
  count: "count",
  percent: "percent1",
  ratio: "ratio2",
  money: "money",
  number: "ratio2",
  yesno: "text",
  date: "date",
};

/** A table as a sheet of its own. */
export function tableSheet(
  name: string,
  label: string,
  lines: readonly string[],
  table: ResultTable,
): ReportSheet {
  return {
    name,
    label,
    blocks: [
      { kind: "text", style: "title", text: table.title },
      ...lines.map((text) => ({ kind: "text", style: "body", text }) as const),
      {
        kind: "table",
        id: table.id,
        title: table.title,
        columns: table.columns.map(({ title, kind }) => ({ title, format: FORMATS[kind] })),
        rows: table.rows.map((row): TableBlock["rows"][number] =>
          row.map((cell) => (cell !== null && typeof cell === "object" ? cell.missing : cell)),
        ),
      },
    ],
  };
}
