import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { schoolYearOf } from "../../law/federalFiscalYear";
import { showRounded } from "../../measures/rounding";
import type { DistrictProfile, MeasureProfile } from "../../monitoring/profile/profile";
import {
  childrenCell,
  groupCell,
  groupWords,
  intervalWords,
  measureWords,
  positionWords,
  resultCell,
  targetCell,
} from "./words";

/** More charts than this nobody looks through; the tables have every measure. */
const MOST_CHARTS = 8;

/** The newest result of each measure, with what everything beside it is. */
export function newestTable({ district, measures, stratum }: DistrictProfile): ResultTable {
  return {
    id: "newest",
    title: `${district.label}: newest results`,
    columns: [
      { title: "Measure", kind: "text" },
      { title: "School year", kind: "text" },
      { title: "Result", kind: "percent" },
      { title: "Children", kind: "count" },
      { title: "95% range", kind: "text" },
      { title: "Target", kind: "percent" },
      { title: "Whose target", kind: "text" },
      { title: "Status", kind: "text" },
      { title: "State", kind: "percent" },
      { title: "State is", kind: "text" },
      ...(stratum === undefined
        ? []
        : [
            { title: "Similar districts", kind: "percent" as const },
            { title: "Similar districts are", kind: "text" as const },
          ]),
      { title: stratum === undefined ? "Place in the State" : "Place among similar districts", kind: "text" },
      { title: "Points against the year before", kind: "number" },
      { title: "Points since the first year", kind: "number" },
      { title: "First year", kind: "text" },
      { title: "Why no status", kind: "text" },
    ],
    rows: measures.map(({ measure, newest, since }): ResultCell[] => [
      measureWords(measure),
      schoolYearOf(newest.ffy),
      resultCell(newest),
      childrenCell(newest),
      intervalWords(newest),
      targetCell(newest),
      newest.target === undefined ? "" : newest.target.whose === "own" ? "your table" : "the plan",
      newest.status,
      groupCell(newest.state),
      groupWords(newest.state),
      ...(stratum === undefined ? [] : [groupCell(newest.similar), groupWords(newest.similar)]),
      positionWords(newest.position),
      newest.change ?? { missing: "no two years in a row" },
      since?.change ?? { missing: "no earlier year" },
      since === undefined ? "" : schoolYearOf(since.ffy),
      newest.why ?? "",
    ]),
    flagged: measures.flatMap(({ newest }, row) => (newest.status === "not met" ? [row] : [])),
  };
}

const RESULT = 2;

/** Every year of a measure. */
export function historyTable({ measure, history }: MeasureProfile, strata: boolean): ResultTable {
  return {
    id: `years ${measure.key}`,
    title: `${measureWords(measure)}, year by year`,
    columns: [
      { title: "School year", kind: "text" },
      { title: "Result", kind: "percent" },
      { title: "Target", kind: "percent" },
      { title: "State", kind: "percent" },
      ...(strata ? [{ title: "Similar districts", kind: "percent" as const }] : []),
      { title: "Status", kind: "text" },
      { title: "Children", kind: "count" },
      { title: "95% range", kind: "text" },
      { title: "Points against the year before", kind: "number" },
      { title: "Place", kind: "text" },
    ],
    rows: history.map((year): ResultCell[] => [
      schoolYearOf(year.ffy),
      resultCell(year),
      targetCell(year),
      groupCell(year.state),
      ...(strata ? [groupCell(year.similar)] : []),
      year.status,
      childrenCell(year),
      intervalWords(year),
      year.change ?? null,
      positionWords(year.position),
    ]),
    flagged: history.flatMap(({ status }, row) => (status === "not met" ? [row] : [])),
  };
}

/** The rows of a history that have something to draw. */
export function historyCharts({ measures }: DistrictProfile, strata: boolean): readonly ChartData[] {
  return measures
    .filter(({ history }) => history.some(({ percent }) => percent !== undefined))
    .slice(0, MOST_CHARTS)
    .map((profile): ChartData => {
      const { rows } = historyTable(profile, strata);
      const numbers = (column: number): readonly (number | null)[] =>
        rows.map((row) => (typeof row[column] === "number" ? row[column] : null));
      const series = [
        { name: "District", values: numbers(RESULT - 1) },
        { name: "Target", values: numbers(RESULT), target: true as const },
        { name: "State", values: numbers(RESULT + 1) },
        ...(strata ? [{ name: "Similar districts", values: numbers(RESULT + 2) }] : []),
      ];
      return {
        id: `years ${profile.measure.key}`,
        title: measureWords(profile.measure),
        kind: "line",
        unit: "percent",
        categoryTitle: "School year",
        categories: profile.history.map(({ ffy }) => schoolYearOf(ffy)),
        series: series.filter(
          ({ name, values }) => name === "District" || values.some((one) => one !== null),
        ),
        description: profile.history
          .map(({ ffy, percent, target }) => {
            const said = percent === undefined ? "no percent" : showRounded(percent, 1);
            return `${schoolYearOf(ffy)}: ${said}${target === undefined ? "" : `, target ${target.printed}`}.`;
          })
          .join(" "),
      };
    });
}
