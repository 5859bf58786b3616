import type { Computation, Indicator, InputForm, Target } from "../indicators/declaration";
import { cite, type Citation } from "../law/citation";
import { forYear, inForce } from "../law/dated";
import { nameFfy } from "../law/federalFiscalYear";
import { formulaAddress, spokenAddress, structuredReference } from "./address";
import type { FoundTable, RangeAddress } from "./port";
import type { ReportBlock, ReportSheet, TextBlock } from "../sheets/reportSheet";
import { chartBlocks } from "./reportParts/chartBlocks";
import { problemBlocks } from "./reportParts/problemBlocks";
import { detailTable, resultsTable, workingLines } from "./reportParts/resultBlocks";

/** Everything a report of one run is made from. */
export interface IndicatorReportRequest {
  readonly indicator: Indicator;
  readonly form: InputForm;
  readonly ffy: number;
  readonly settings: Readonly<Record<string, string>>;
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

/** The report sheet of an indicator: results with live formulas over the person's own cells, and how they came about. */
export function indicatorReport(request: IndicatorReportRequest): ReportSheet {
  const { indicator, computation, ffy } = request;
  return {
    name: `Indicator ${indicator.code} ${ffy}`,
    label: `Indicator ${indicator.code} report`,
    columnReferences: columnReferences(request.table, request.mapping),
    blocks: [
      text("title", `Indicator ${indicator.code}: ${indicator.title}`),
      text("body", indicator.summary),
      text("body", nameFfy(ffy)),
      ...(computation.results.length > 0 ? [resultsTable(request)] : []),
      ...chartBlocks(computation, resultsTable(request)),
      ...(computation.results.length > 0 ? workingBlocks(request) : []),
      ...computation.tables.map(detailTable),
      ...noteBlocks(computation),
      ...problemBlocks(request),
      ...dataBlocks(request),
      ...sourceBlocks(request),
      text(
        "note",
        `Made by Minnesota Indicators for Excel, version ${request.version}. Rules of ${nameFfy(ffy)}.`,
      ),
    ],
  };
}

function workingBlocks(request: IndicatorReportRequest): readonly ReportBlock[] {
  const remark =
    "The working shows the numbers as they were when this sheet was written; the results above follow your cells.";
  return [text("heading", "Working"), ...workingLines(request), text("note", remark)];
}

/** What `{column:ID}` becomes: a structured reference where the data is a table, else the cells without the header row. */
export function columnReferences(
  table: FoundTable,
  mapping: Readonly<Record<string, number>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(mapping).map(([id, column]) => {
      const header = table.headers[column];
      const named = table.kind === "table" && header !== undefined && header !== "";
      return [id, named ? structuredReference(table.name, header) : formulaAddress(dataCells(table, column))];
    }),
  );
}

function dataCells(table: FoundTable, column: number): RangeAddress {
  const { sheet, row, column: first } = table.range;
  return { sheet, row: row + 1, column: first + column, rows: Math.max(1, table.rows), columns: 1 };
}

function noteBlocks(computation: Computation): readonly ReportBlock[] {
  if (computation.notes.length === 0) return [];
  return [
    text("heading", "Notes"),
    ...computation.notes.map((note) =>
      text("body", note.source ? `${note.text} (${citeWithCare(note.source)})` : note.text),
    ),
  ];
}

function dataBlocks(request: IndicatorReportRequest): readonly ReportBlock[] {
  const { table, form, mapping, settings, indicator } = request;
  const picked = form.columns.filter((column) => mapping[column.id] !== undefined);
  const chosen = indicator.settings.map((setting) => {
    const value = settings[setting.id] ?? setting.default;
    const label = setting.choices.find((choice) => choice.value === value)?.label ?? value;
    return text("body", `${setting.title}: ${label}.`);
  });
  return [
    text("heading", "Data used"),
    text(
      "body",
      `${table.kind === "table" ? "Table" : "Cells of sheet"} ${table.name} (${spokenAddress(table.range)}), ` +
        `${table.rows.toLocaleString("en-US")} rows; one row is ${form.rowIs}.`,
    ),
    ...chosen,
    {
      kind: "table",
      id: "columns used",
      title: "Columns used",
      columns: [
        { title: "Your heading", format: "text" },
        { title: "What it stands for", format: "text" },
        { title: "Cells", format: "text" },
      ],
      rows: picked.map((column) => {
        const index = mapping[column.id] ?? 0;
        return [table.headers[index] ?? "", column.title, spokenAddress(dataCells(table, index))];
      }),
    },
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
  return [text("heading", "Rules and sources"), ...lines.map((line) => text("body", line))];
}

/** Where nobody has seen the document's own words, the reader is told to compare. */
function citeWithCare(citation: Citation): string {
  return citation.compareWithSource ? `${cite(citation)}; compare with the document` : cite(citation);
}

function text(style: TextBlock["style"], words: string): TextBlock {
  return { kind: "text", style, text: words };
}
