import type { ChartData, FormulaTemplate, ResultTable } from "../declaration";
import type { Area } from "./areas";
import { CORRECTION_STATUSES, type CorrectionStatus } from "./correctionStatus";
import type { Finding } from "./findings";

/** Id of the table of statuses; formulas point into it. */
export const STATUS_TABLE = "statuses";

/** The findings of one measure by how they stand to their year. */
export interface Tally {
  readonly measure: "15" | "15A" | "15B";
  readonly title: string;
  readonly area: Area | undefined;
  /** a: those that count. */
  readonly findings: number;
  readonly counts: Readonly<Record<CorrectionStatus, number>>;
}

/**
 * All findings, then those of each area that has any.
 * @param leaveRunning findings whose year is still running are no findings yet
 */
export function talliesOf(findings: readonly Finding[], leaveRunning: boolean): readonly Tally[] {
  const tally = (measure: Tally["measure"], title: string, area: Area | undefined): Tally => {
    const own = area === undefined ? findings : findings.filter((finding) => finding.area === area);
    const counts = Object.fromEntries(
      CORRECTION_STATUSES.map((status) => [status, own.filter((one) => one.status === status).length]),
    ) as Record<CorrectionStatus, number>;
    return { measure, title, area, findings: own.length - (leaveRunning ? counts.open : 0), counts };
  };
  const areas = [tally("15A", "A: priority areas", "A"), tally("15B", "B: other areas", "B")];
  return [
    tally("15", "All findings", undefined),
    ...areas.filter(({ area }) => findings.some((finding) => finding.area === area)),
  ];
}

const LABELS: Readonly<Record<CorrectionStatus, string>> = {
  "on time": "b: verified within one year",
  late: "Verified after one year",
  open: "Open, the year is running",
  overdue: "Open, the year is over",
};

/** A row a status, a column a measure; the last row is the number of findings. */
export function statusTable(tallies: readonly Tally[], leaveRunning: boolean, live: boolean): ResultTable {
  return {
    id: STATUS_TABLE,
    title: "Findings by how they stand to their one year",
    columns: [
      { title: "Status", kind: "text" },
      ...tallies.map(({ title }) => ({ title, kind: "count" as const })),
    ],
    rows: [
      ...CORRECTION_STATUSES.map((status) => [
        LABELS[status],
        ...tallies.map(({ counts }) => counts[status]),
      ]),
      [
        leaveRunning ? "a: findings, without those whose year is running" : "a: findings",
        ...tallies.map(({ findings }) => findings),
      ],
    ],
    ...(live
      ? {
          spills: tallies.flatMap((tally, place) =>
            liveColumn(tally, leaveRunning, place + 2).map((formula, row) => ({
              row,
              column: place + 1,
              rows: 1,
              columns: 1,
              formula,
            })),
          ),
        }
      : {}),
  };
}

/** The counts of one column over the person's own cells; open findings are judged on the latest date in them. */
function liveColumn({ area }: Tally, leaveRunning: boolean, column: number): readonly FormulaTemplate[] {
  const asOf = "MAX({column:identified},{column:verified})";
  const status = `MN.CORRECTION_STATUS({column:identified},{column:verified},${asOf})`;
  const inArea = area === undefined ? "" : `*({column:area}="${area}")`;
  return [
    ...CORRECTION_STATUSES.map((word) => `=SUM((${status}="${word}")*1${inArea})`),
    `=SUM({range:${STATUS_TABLE}!1,${column},4,${column}})${leaveRunning ? `-{cell:${STATUS_TABLE}!3,${column}}` : ""}`,
  ];
}

/** How the findings of each measure divide. */
export function statusChart(tallies: readonly Tally[]): ChartData {
  return {
    id: "statuses",
    title: "Findings by how they stand to their one year",
    kind: "stackedBar",
    unit: "findings",
    categoryTitle: "Findings",
    categories: tallies.map(({ title }) => title),
    series: CORRECTION_STATUSES.map((status) => ({
      name: LABELS[status],
      values: tallies.map(({ counts }) => counts[status]),
    })),
    description: tallies
      .map(
        ({ title, counts }) =>
          `${title}: ${CORRECTION_STATUSES.map((status) => `${LABELS[status].toLowerCase()} ${counts[status]}`).join(", ")}.`,
      )
      .join(" "),
  };
}
