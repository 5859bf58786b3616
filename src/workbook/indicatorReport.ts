import type { Computation, Indicator, InputForm, Target } from "../indicators/declaration";
import { forYear, inForce } from "../law/dated";
import { nameFfy } from "../law/federalFiscalYear";
import { withDecimals } from "./numberFormats";
import type { FoundTable } from "./port";
import type { ReportBlock, ReportSheet } from "../sheets/reportSheet";
import { chartBlocks } from "./reportParts/chartBlocks";
import { chartSource } from "./reportParts/chartSource";
import { columnReference, tableLine, tableWords, usedColumns } from "./reportParts/dataBlocks";
import { problemBlocks } from "./reportParts/problemBlocks";
import { detailTable, resultsTable } from "./reportParts/resultBlocks";
import { citeWithCare, noteBlocks, textBlock } from "./reportParts/textBlocks";
import { workingBlocks } from "./reportParts/workingBlocks";
import { FFY, NOTHING_USED, remarkLines, settingLine, type SettingsUsed } from "./settings/used";

/** Everything a report of one run is made from. */
export interface IndicatorReportRequest {
  readonly indicator: Indicator;
  readonly form: InputForm;
  readonly ffy: number;
  readonly settings: Readonly<Record<string, string>>;
  /** What of the workbook's settings went into the run; none where nothing is set. */
  readonly used?: SettingsUsed;
  readonly table: FoundTable;
  /** Column id of the form -> column of the table, from 0. */
  readonly mapping: Readonly<Record<string, number>>;
  readonly computation: Computation;
  /** How each measure stands to its target; a measure left out is shown without a status. */
  readonly comparisons: readonly TargetComparison[];
  /** The product's version, for the last line. */
  readonly version: string;
}

export interface TargetComparison {
  /** Measure code. */
  readonly measure: string;
  readonly target?: Target;
  /** In the words of MN.STATUS: "met", "not met", "no target". */
  readonly status: string;
}

const WORKING_REMARK =
  "The working shows the numbers as they were when this sheet was written; the results above follow your cells.";

/** The report sheet of an indicator: results with live formulas over the person's own cells, and how they came about. */
export function indicatorReport(request: IndicatorReportRequest): ReportSheet {
  const { indicator, form, computation, ffy, table, mapping } = request;
  const results = resultsTable(request);
  const details = computation.tables.map(detailTable);
  const workings = computation.results.map(({ measure, working }) => ({ name: measure, working }));
  const place = { name: "whole table", table, places: mapping, columns: form.columns };
  const sheet: ReportSheet = {
    name: `Indicator ${indicator.code} ${ffy}`,
    label: `Indicator ${indicator.code} report`,
    columnReferences: columnReferences(table, mapping),
    blocks: [
      textBlock("title", `Indicator ${indicator.code}: ${indicator.title}`),
      textBlock("body", indicator.summary),
      textBlock("body", nameFfy(ffy)),
      ...(computation.results.length > 0 ? [results] : []),
      ...chartBlocks(computation.charts, [...details, results], indicatorChartSource(request)),
      ...workingBlocks(workings, WORKING_REMARK),
      ...details,
      ...noteBlocks(computation.notes),
      ...problemBlocks(computation.problems, () => place),
      ...dataBlocks(request),
      ...sourceBlocks(request),
      textBlock(
        "note",
        `Made by Minnesota Indicators for Excel, version ${request.version}. Rules of ${nameFfy(ffy)}.`,
      ),
    ],
  };
  return withDecimals(sheet, request.used?.decimals ?? {});
}

/** The line below each chart of an indicator, in its report and in the pane. */
export function indicatorChartSource({
  indicator,
  table,
  ffy,
  computation,
}: Pick<IndicatorReportRequest, "indicator" | "table" | "ffy" | "computation">): string {
  const rule = computation.results[0]?.working.source ?? inForce(indicator.definitions, ffy)?.source;
  return chartSource([tableWords(table)], rule, nameFfy(ffy));
}

/** What `{column:ID}` becomes. */
export function columnReferences(
  table: FoundTable,
  mapping: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(mapping).map(([id, column]) => [id, columnReference(table, column)]),
  );
}

function dataBlocks(request: IndicatorReportRequest): readonly ReportBlock[] {
  const { table, form, mapping, settings, indicator, ffy, used: given = NOTHING_USED } = request;
  const lines = indicator.settings.map(({ id, title, choices, default: usual }) => {
    const value = settings[id] ?? usual;
    return settingLine(id, title, choices.find((choice) => choice.value === value)?.label ?? value, given);
  });
  // The year stands at the top of the sheet; here, where it came from.
  const year = given.from[FFY] === undefined ? [] : [settingLine(FFY, given.from[FFY], String(ffy), given)];
  const chosen = [...year, ...lines, ...remarkLines(given)].map((line) => textBlock("body", line));
  const used = form.columns.flatMap(({ id, title }) =>
    mapping[id] === undefined ? [] : [{ place: mapping[id], stands: title }],
  );
  return [
    textBlock("heading", "Data used"),
    tableLine(table, form.rowIs),
    ...chosen,
    usedColumns("columns used", "Columns used", table, used),
  ];
}

function sourceBlocks({ indicator, computation, ffy }: IndicatorReportRequest): readonly ReportBlock[] {
  const definition = inForce(indicator.definitions, ffy);
  const lines: string[] = [];
  if (definition) {
    lines.push(`Rule: ${definition.value} (${citeWithCare(definition.source)})`);
    if (definition.note) lines.push(definition.note);
  }
  const workings = new Set(
    computation.results.map(({ working }) => `Calculation: ${citeWithCare(working.source)}`),
  );
  lines.push(...workings);
  const targets = new Set<string>();
  const shown = new Set(computation.results.map(({ measure }) => measure));
  for (const measure of indicator.measures.filter(({ code }) => shown.size === 0 || shown.has(code))) {
    const target = forYear(measure.targets, ffy);
    if (!target) continue;
    targets.add(`Target of ${measure.code}: ${citeWithCare(target.source)}`);
    if (target.note) targets.add(`${measure.code}: ${target.note}`);
  }
  lines.push(...targets);
  if (indicator.dataSource) {
    lines.push(`Data: ${indicator.dataSource.text} (${citeWithCare(indicator.dataSource.source)})`);
  }
  return [textBlock("heading", "Rules and sources"), ...lines.map((line) => textBlock("body", line))];
}
