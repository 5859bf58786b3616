import type {
  Figure,
  Job,
  JobForm,
  JobInput,
  JobProblem,
  JobResult,
  ManyColumns,
} from "../../jobs/declaration";
import type {
  NumberFormat,
  ReportBlock,
  ReportCell,
  ReportSheet,
  TableBlock,
} from "../../sheets/reportSheet";
import type { ResultTable } from "../../indicators/declaration";
import { formulaAddress } from "../address";
import { matchColumns } from "../columnMatching";
import { withSource } from "../../jobs/pictures/sourceLine";
import type { FoundTable } from "../port";
import { chartBlocks } from "../reportParts/chartBlocks";
import { chartSource } from "../reportParts/chartSource";
import { columnReference, dataCells, tableLine, tableWords, usedColumns } from "../reportParts/dataBlocks";
import { problemBlocks, type ProblemTable } from "../reportParts/problemBlocks";
import { detailTable } from "../reportParts/resultBlocks";
import { citeWithCare, noteBlocks, textBlock } from "../reportParts/textBlocks";
import { workingBlocks } from "../reportParts/workingBlocks";
import { columnNames, placesOf, type JobMapping } from "./columns";
import { NOTHING_USED, remarkLines, settingLine, type SettingsUsed } from "../settings/used";
import { withDecimals } from "../numberFormats";
import { settingInWords, type PickOptions } from "./settings";

/** A table that a job read. */
export interface JobSource {
  readonly input: JobInput;
  readonly form: JobForm;
  readonly table: FoundTable;
  readonly mapping: JobMapping;
}

export interface JobReportRequest {
  readonly job: Job;
  /** In the order of the job's inputs; those that were not given are absent. */
  readonly sources: readonly JobSource[];
  readonly settings: Readonly<Record<string, string>>;
  /** The choices of pick settings, by setting id. */
  readonly options: Readonly<Record<string, PickOptions>>;
  /** What of the workbook's settings went into the run; none where nothing is set. */
  readonly used?: SettingsUsed;
  readonly result: JobResult;
  readonly version: string;
}

/** Ids of our own tables hold a space, so that no table of a job can have the same. */
const FIGURES_TABLE = "the figures";

const byHandRemark = (titles: readonly string[]): string =>
  `Written as numbers, not as a live formula: ${titles.join(", ")}. A worksheet function finds columns by their headings alone, and here other columns were picked than the headings say. Rename the headings, and write the report again, to have it live.`;

const WORKING_REMARK =
  "The working shows the numbers as they were when this sheet was written; figures with a formula follow your cells.";

/** A run of a job as a sheet: its figures with live formulas over the person's cells, and how they came about. */
export function jobReport(request: JobReportRequest): ReportSheet {
  const { job, result, sources } = request;
  const columnReferences = referencesOf(sources);
  const byHand = pickedByHand(sources);
  const details = result.tables.map((table) => detailTable(withoutSpills(table, byHand)));
  const figures =
    result.figures.length > 0
      ? [
          figuresTable(
            result.figures.map((figure) =>
              asksWhole(figure.formula ?? "", byHand) ? asNumber(figure) : figure,
            ),
            columnReferences,
          ),
        ]
      : [];
  const workings = result.figures.flatMap(({ title, working }) =>
    working === undefined ? [] : [{ name: title, working }],
  );
  const places = new Map(sources.map((source) => [source.input.id, placeOf(source)]));
  const sheet: ReportSheet = {
    name: job.title,
    label: `${job.title} report`,
    columnReferences,
    blocks: [
      textBlock("title", job.title),
      textBlock("body", job.summary),
      ...figures,
      ...result.pictures.flatMap((picture): ReportBlock[] => {
        const { title, description } = picture;
        return [
          textBlock("heading", title),
          { kind: "picture", title, ...withSource(picture, jobChartSource(request)), description },
          textBlock("note", description),
        ];
      }),
      ...chartBlocks(result.charts, [...details, ...figures], jobChartSource(request)),
      ...workingBlocks(workings, WORKING_REMARK),
      ...details,
      ...byHandBlocks(result, byHand),
      ...noteBlocks(result.notes),
      ...problemBlocks(result.problems, (problem: JobProblem) =>
        problem.input === undefined ? undefined : places.get(problem.input),
      ),
      ...dataBlocks(request),
      ...sourceBlocks(request),
      textBlock("note", `Made by Minnesota Indicators for Excel, version ${request.version}.`),
    ],
  };
  return withDecimals(sheet, request.used?.decimals ?? {});
}

/** The line below each chart and picture of a job, in its report and in the pane. */
export function jobChartSource({ job, sources }: Pick<JobReportRequest, "job" | "sources">): string {
  return chartSource(
    sources.map(({ table }) => tableWords(table)),
    job.sources[0],
    undefined,
  );
}

/** The further sheets of a run; their formulas may name the person's columns as the report's do. */
export function jobSheets({ result, sources, used }: JobReportRequest): readonly ReportSheet[] {
  const columnReferences = referencesOf(sources);
  return result.sheets.map((sheet) =>
    withDecimals(
      { ...sheet, columnReferences: { ...columnReferences, ...sheet.columnReferences } },
      used?.decimals ?? {},
    ),
  );
}

const FORMATS: Readonly<Record<Figure["unit"], NumberFormat>> = {
  percent: "percent2",
  points: "general",
  count: "count",
  ratio: "ratio2",
  money: "money",
  number: "general",
  text: "text",
};

/** One row a figure: the number, live where the workbook can be asked for it, what it means, and what it was at writing. */
function figuresTable(figures: readonly Figure[], references: Readonly<Record<string, string>>): TableBlock {
  const verdicts = figures.some(({ verdict }) => verdict !== undefined);
  const columns: TableBlock["columns"] = [
    { title: "Figure", format: "text" },
    { title: "Result", format: "general" },
    ...(verdicts ? [{ title: "What it means", format: "text" } as const] : []),
    { title: "Result when written", format: "general" },
  ];
  const last = columns.length - 1;
  return {
    kind: "table",
    id: FIGURES_TABLE,
    title: "Results",
    columns,
    rows: figures.map((figure): readonly ReportCell[] => {
      const { outcome, formula, title, unit, verdict } = figure;
      const written = outcome.kind === "value" ? outcome.value : outcome.reason;
      const live =
        formula === undefined || !holesAreFilled(formula, references)
          ? written
          : { formula, snapshot: written };
      const name = unit === "points" ? `${title} (percentage points)` : title;
      return [name, live, ...(verdicts ? [verdict?.text ?? ""] : []), written];
    }),
    formats: figures.flatMap(({ unit }, row) =>
      [1, last].map((column) => ({ row, column, format: FORMATS[unit] })),
    ),
    flagged: figures.flatMap(({ verdict }, row) => (verdict?.tone === "bad" ? [row] : [])),
  };
}

/**
 * The inputs whose columns a person picked otherwise than their headings say, or whose headings leave it open. A function that is given the whole table finds its
 * columns by the same words as the form does, so its answer would be another than the one on the screen.
 */
function pickedByHand(sources: readonly JobSource[]): ReadonlySet<string> {
  const differs = ({ form, table, mapping }: JobSource): boolean => {
    const { mapping: read, ties } = matchColumns(form, table.headers);
    return ties.length > 0 || form.columns.some(({ id }) => read[id] !== mapping.columns[id]);
  };
  return new Set(sources.filter(differs).map(({ input }) => input.id));
}

/** Whether a formula is given the whole of one of these tables. */
function asksWhole(formula: string, inputs: ReadonlySet<string>): boolean {
  return [...formula.matchAll(/\{column:([^{}/]*)\/\*\}/g)].some(([, id]) => inputs.has(id ?? ""));
}

function asNumber({ formula: _, ...figure }: Figure): Figure {
  return figure;
}

function withoutSpills(table: ResultTable, byHand: ReadonlySet<string>): ResultTable {
  const { spills, ...rest } = table;
  const kept = spills?.filter(({ formula }) => !asksWhole(formula, byHand)) ?? [];
  return kept.length === 0 ? rest : { ...rest, spills: kept };
}

/** What of a result is written as numbers because columns were picked by hand, by title. */
export function writtenAsNumbers(
  result: Pick<JobResult, "figures" | "tables">,
  sources: readonly JobSource[],
): readonly string[] {
  return titlesOf(result, pickedByHand(sources));
}

function titlesOf(
  { figures, tables }: Pick<JobResult, "figures" | "tables">,
  byHand: ReadonlySet<string>,
): readonly string[] {
  return [
    ...figures.filter(({ formula = "" }) => asksWhole(formula, byHand)),
    ...tables.filter(({ spills = [] }) => spills.some(({ formula }) => asksWhole(formula, byHand))),
  ].map(({ title }) => title);
}

function byHandBlocks(result: JobResult, byHand: ReadonlySet<string>): readonly ReportBlock[] {
  const titles = titlesOf(result, byHand);
  return titles.length === 0 ? [] : [textBlock("note", byHandRemark(titles))];
}

/** An input or a column that may be left out leaves a formula without an answer; the figure is then written as it is. */
function holesAreFilled(formula: string, references: Readonly<Record<string, string>>): boolean {
  return [...formula.matchAll(/\{column:([^{}]*)\}/g)].every(([, id]) => Object.hasOwn(references, id ?? ""));
}

/** What the holes stand for: `input/column`, `input/many` where its columns lie side by side, `input/*` for the whole table. */
export function referencesOf(sources: readonly JobSource[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sources.flatMap(({ input, form, table, mapping }) => [
      ...Object.entries(mapping.columns).map(([id, place]) => [
        `${input.id}/${id}`,
        columnReference(table, place),
      ]),
      ...(form.many ?? []).flatMap((many) => blockReference(input.id, many, table, mapping)),
      [`${input.id}/*`, table.kind === "table" ? `${table.name}[#All]` : formulaAddress(table.range)],
    ]),
  );
}

function blockReference(
  input: string,
  { id }: ManyColumns,
  table: FoundTable,
  mapping: JobMapping,
): readonly [string, string][] {
  const places = mapping.many[id] ?? [];
  const [first] = places;
  if (first === undefined || places.some((place, index) => place !== first + index)) return [];
  return [[`${input}/${id}`, formulaAddress({ ...dataCells(table, first), columns: places.length })]];
}

/** How problems find their cells in a table. */
export function placeOf({ input, form, table, mapping }: JobSource): ProblemTable {
  const names = columnNames(table.headers, table.range.column);
  return { name: input.title, table, places: placesOf(mapping, names), columns: form.columns };
}

function dataBlocks({
  job,
  sources,
  settings,
  options,
  used = NOTHING_USED,
}: JobReportRequest): readonly ReportBlock[] {
  const lines = job.settings.map((setting) => {
    const { id, title } = setting;
    return settingLine(id, title, settingInWords(setting, settings[id] ?? "", options[id] ?? []), used);
  });
  const chosen = [...lines, ...remarkLines(used)].map((line) => textBlock("body", line));
  return [
    textBlock("heading", sources.length > 0 ? "Data used" : "Choices"),
    ...chosen,
    ...sources.flatMap(({ input, form, table, mapping }) => [
      tableLine(table, form.rowIs),
      usedColumns(`columns of ${input.id}`, `${input.title}: columns used`, table, [
        ...form.columns.flatMap(({ id, title }) =>
          mapping.columns[id] === undefined ? [] : [{ place: mapping.columns[id], stands: title }],
        ),
        ...(form.many ?? []).flatMap(({ id, title }) =>
          (mapping.many[id] ?? []).map((place) => ({ place, stands: title })),
        ),
      ]),
    ]),
  ];
}

function sourceBlocks({ job, result }: JobReportRequest): readonly ReportBlock[] {
  const rules = job.sources.map((source) => `Rule: ${citeWithCare(source)}`);
  const workings = result.figures.flatMap(({ working }) =>
    working === undefined ? [] : [`Calculation: ${citeWithCare(working.source)}`],
  );
  const lines = [...new Set([...rules, ...workings])];
  if (lines.length === 0) return [];
  return [textBlock("heading", "Rules and sources"), ...lines.map((line) => textBlock("body", line))];
}
