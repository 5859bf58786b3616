import { forYear, inForce } from "../../law/dated";
import { nameFfy, schoolYearOf } from "../../law/federalFiscalYear";
import { notDefined, value } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import { compareWithTarget, targetFor } from "../compareWithTarget";
import type {
  ChartData,
  Computation,
  ComputeContext,
  IndicatorFacts,
  InputColumn,
  InputForm,
  InputRows,
  Measure,
  MeasureResult,
  Note,
  ResultCell,
  ResultTable,
} from "../declaration";
import { readYears, type YearResult } from "./readYears";

/*
 * Results over the years, a form that every indicator has: one row a result that was reported, beside the plan's target of its year,
 * the year before, and the baseline. One table may hold the results of all indicators.
 */

const column = (
  id: string,
  title: string,
  help: string,
  words: readonly string[],
  kind: InputColumn["kind"],
) => ({
  id,
  title,
  help,
  words,
  kind,
});

export function yearsForm(indicator: IndicatorFacts): InputForm {
  const several = indicator.measures.length > 1;
  const measures = indicator.measures.map(({ code }) => code).join(", ");
  const columns: readonly InputColumn[] = [
    {
      ...column(
        "indicator",
        "Indicator",
        'Indicator as printed in the plan, such as "7" or "4A".',
        ["indicator"],
        "text",
      ),
      required: true,
    },
    {
      ...column("measure", "Measure", `The measure: ${measures}.`, ["measure"], "text"),
      required: several,
    },
    {
      ...column(
        "year",
        "FFY",
        "Federal fiscal year, 2010 or 2010-11.",
        ["ffy", "federal fiscal year", "school year", "year"],
        "text",
      ),
      required: true,
    },
    {
      ...column(
        "result",
        "Result",
        "Reported result in percent, not rounded.",
        ["result", "percent", "rate"],
        "percent",
      ),
      required: true,
    },
  ];
  const first = indicator.measures[0];
  const example = [2009, 2010].map((year, index) => ({
    indicator: indicator.code,
    measure: first?.code ?? "",
    year: String(year),
    result: Math.max(0, (first?.baseline?.percent ?? 50) - index / 2),
  }));
  return {
    id: "years",
    title: "Results by year",
    rowIs: "a result of one year",
    columns,
    example,
    compute: (rows, context) => computeYears(indicator, rows, context),
  };
}

function computeYears(indicator: IndicatorFacts, rows: InputRows, { ffy }: ComputeContext): Computation {
  const { results, problems, others } = readYears(indicator, rows);
  const measures = [...new Set(results.map(({ measure }) => measure))];
  const notes: Note[] = [];
  if (others > 0)
    notes.push({ text: `${others === 1 ? "One row" : `${others} rows`} of other indicators left out.` });
  if (results.length > 0) {
    notes.push({
      text: "The results are taken as they stand in the table and compared with the targets unrounded. A change counts as better or worse by the side of the target that is good, which is our reading.",
    });
  }
  return {
    results: measures.map((measure) => resultOf(indicator, measure, results, ffy)),
    tables: results.length > 0 ? [yearsTable(indicator.code, results)] : [],
    problems,
    notes,
    charts: measures.slice(0, MOST_CHARTS).map((measure) => chartOf(measure, results)),
  };
}

/** A page of charts nobody looks through helps nobody; the table has them all. */
const MOST_CHARTS = 8;

function resultOf(
  indicator: IndicatorFacts,
  measure: Measure,
  results: readonly YearResult[],
  ffy: number,
): MeasureResult {
  const found = results.find((one) => one.measure === measure && one.ffy === ffy);
  const target = targetFor(measure, ffy);
  const source =
    target.kind === "value"
      ? target.value.source
      : (inForce(indicator.definitions, ffy) ?? indicator.definitions[0])?.source;
  if (source === undefined) throw new Error(`Indicator ${indicator.code} has no definition.`);
  return {
    measure: measure.code,
    outcome:
      found === undefined
        ? notDefined(`The table has no result of FFY ${ffy} for ${measure.code}`)
        : value(found.result),
    working: {
      rule: "the result of the year as it stands in the table",
      numbers: found === undefined ? "no result of this year" : `${found.result}, as given`,
      inputs: found === undefined ? [] : [{ name: "Result", value: found.result }],
      source,
      year: nameFfy(ffy),
    },
    ...(found === undefined ? {} : { formula: `=INDEX({column:result},${found.row + 1})` }),
  };
}

const COLUMNS: ResultTable["columns"] = [
  { title: "Measure", kind: "text" },
  { title: "FFY", kind: "text" },
  { title: "School year", kind: "text" },
  { title: "Result", kind: "percent" },
  { title: "Target", kind: "percent" },
  { title: "Target, high end", kind: "percent" },
  { title: "Status", kind: "text" },
  { title: "Points against the year before", kind: "number" },
  { title: "Than the year before", kind: "text" },
  { title: "Points against the baseline", kind: "number" },
];
const RESULT = 4;
const STATUS = 7;
const CHANGE = 8;

function yearsTable(code: string, results: readonly YearResult[]): ResultTable {
  const spills: NonNullable<ResultTable["spills"]>[number][] = [];
  const flagged: number[] = [];
  const rows = results.map((one, index): ResultCell[] => {
    const { measure, ffy, result, row } = one;
    const target = forYear(measure.targets, ffy)?.value;
    const status = compareWithTarget(measure, ffy, result);
    if (status === "not met") flagged.push(index);
    const before = results[index - 1];
    const follows = before?.measure === measure && before.ffy === ffy - 1;
    const change = follows ? result - before.result : undefined;
    const one1 = (at: number, formula: string) =>
      spills.push({ row: index, column: at - 1, rows: 1, columns: 1, formula });
    const cell = `{cell:years!${index + 1},${RESULT}}`;
    one1(RESULT, `=INDEX({column:result},${row + 1})`);
    one1(STATUS, `=MN.STATUS("${code}",${ffy},${cell},"${measure.code}")`);
    if (follows) one1(CHANGE, `=${cell}-{cell:years!${index},${RESULT}}`);
    return [
      measure.code,
      String(ffy),
      schoolYearOf(ffy),
      result,
      target?.low ?? { missing: "no target that year" },
      target === undefined || target.high === target.low ? null : target.high,
      status,
      change ?? { missing: "no result of the year before" },
      change === undefined ? null : betterOrWorse(measure, change),
      measure.baseline === undefined
        ? { missing: "the plan prints no baseline" }
        : result - measure.baseline.percent,
    ];
  });
  return { id: "years", title: "Results by year", columns: COLUMNS, rows, spills, flagged };
}

function betterOrWorse(measure: Measure, change: number): string {
  if (change === 0) return "the same";
  return change > 0 === (measure.better.side === "atLeast") ? "better" : "worse";
}

/** How often the target was met, as the first thing a chart says. */
function metWords(measure: Measure, results: readonly YearResult[]): string {
  const compared = results
    .map(({ ffy, result }) => compareWithTarget(measure, ffy, result))
    .filter((status) => status !== "no target");
  const met = compared.filter((status) => status === "met").length;
  return compared.length === 0
    ? "No year has both a result and a target."
    : `The target was met in ${met} of ${compared.length} ${compared.length === 1 ? "year" : "years"}.`;
}

/** Target and result by year; the years of both, so that a missing result shows as a gap. */
function chartOf(measure: Measure, results: readonly YearResult[]): ChartData {
  const own = results.filter((one) => one.measure === measure);
  const years = [...new Set([...measure.targets.map((row) => row.ffy), ...own.map((one) => one.ffy)])].sort();
  const targets = years.map((ffy) => forYear(measure.targets, ffy)?.value.low ?? null);
  const found = years.map((ffy) => own.find((one) => one.ffy === ffy)?.result ?? null);
  return {
    id: `years ${measure.code}`,
    title: `${measure.code}: target and result by year`,
    kind: "line",
    unit: "percent",
    categoryTitle: "Federal fiscal year",
    good: measure.better.side,
    categories: years.map(String),
    series: [
      { name: "Result", values: found },
      ...(targets.some((one) => one !== null)
        ? [{ name: "Target", values: targets, target: true as const }]
        : []),
    ],
    description: `${metWords(measure, own)} ${years
      .map((ffy, index) => {
        const said = (figure: number | null | undefined) =>
          figure === null || figure === undefined ? "none" : showRounded(figure, 1);
        return `FFY ${ffy}: result ${said(found[index])}, target ${said(targets[index])}.`;
      })
      .join(" ")}`,
  };
}
