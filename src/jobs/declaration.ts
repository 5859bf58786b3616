import type {
  ChartData,
  InputForm,
  InputRows,
  Note,
  Problem,
  RawCell,
  ResultTable,
} from "../indicators/declaration";
import type { Citation } from "../law/citation";
import type { Working } from "../law/working";
import type { FromWorkbook } from "../law/workbookSettings/declaration";
import type { Outcome } from "../measures/outcome";
import type { ReportSheet } from "../sheets/reportSheet";
import type { DistrictMapData } from "./districtMap/mapData";

/**
 * A job: something people do with their tables besides computing an indicator - who is eligible, is this budget within its limits,
 * which families get a survey. Pane pages, templates, reports, the guide and `mn job` are made from this declaration alone; a new
 * job is a new folder and one line in register.ts. The arithmetic lives in achievement/ and measures/, not here.
 */
export interface Job {
  /** Lower case with hyphens, "eligible-districts": its name in a shell and in links. */
  readonly id: string;
  readonly group: JobGroup;
  readonly title: string;
  /** One plain sentence: what a person gets out of it. */
  readonly summary: string;
  /** The tables it reads, in the order a person picks them; none where settings are all it needs. */
  readonly inputs: readonly JobInput[];
  readonly settings: readonly JobSetting[];
  /** The rules it follows. */
  readonly sources: readonly Citation[];
  /** It may take longer than a second: the pane runs it in a worker, with progress and a way to cancel. */
  readonly slow?: true;
  /** Pure, and the same for the same data and settings. Ordinary bad data ends in `problems`, never in a thrown error. */
  readonly compute: (data: JobData, context: JobContext) => JobResult;
}

/** The pane's page a job stands on. */
export type JobGroup = "eligibility" | "revenue" | "plan" | "surveys" | "checks";

/** One table a job reads. */
export interface JobInput {
  /** One word, "enrollment": formula holes and `mn job --table enrollment=NAME` say it. */
  readonly id: string;
  readonly title: string;
  /** What table belongs here and where people get it, one or two sentences. */
  readonly help: string;
  /** The ways the table may be laid out, the usual one first. */
  readonly forms: readonly JobForm[];
  /** The job also runs without it. */
  readonly optional?: true;
  /** It looks like another of the job's tables, last year's like this year's: it is never guessed, a person names it. */
  readonly onlyWhenPicked?: true;
}

/** One way a table may lie in a sheet. */
export interface JobForm extends Omit<InputForm, "compute" | "example"> {
  /** Blank rows may lie between its rows, as between the sections of a budget: a plain range is read down to the sheet's last row. */
  readonly blankRows?: true;
  /** Any number of columns that belong together: the items of a survey, the traits to stratify by. */
  readonly many?: readonly ManyColumns[];
  /** Two or three rows that show a person what to fill in; keys are column ids, or headings of `many` columns' examples. */
  readonly example: InputForm["example"];
}

/** Columns of which a table has as many as it has. A person ticks them; none of them is also one of the form's own columns. */
export interface ManyColumns {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Headings that hold all the words of one entry are ticked to begin with; when empty, every heading left over is. */
  readonly words: readonly string[];
  readonly minimum: number;
  /** Headings for the template, with which `example` rows are filled in. */
  readonly exampleHeadings: readonly string[];
}

/** What each input held, by input id. An optional input that was not given is absent. */
export type JobData = Readonly<Record<string, JobTable | undefined>>;

export interface JobTable {
  /** Which of the input's forms. */
  readonly form: string;
  readonly rows: InputRows;
  /** Number of the first data row as its sheet counts it, so that a table of results can name rows as people find them. */
  readonly firstRow?: number;
  /** The columns of each `many`, by its id. */
  readonly many: Readonly<Record<string, readonly HeadedColumn[]>>;
}

export interface HeadedColumn {
  readonly heading: string;
  readonly cells: readonly RawCell[];
}

export interface JobContext {
  /** Setting id -> what was chosen or typed, as text; numbers with a decimal point, dates as "2026-11-21". */
  readonly settings: Readonly<Record<string, string>>;
  /** Called now and then by slow jobs with the share done, 0 to 1, and what is being done; returns true when the person cancelled. */
  readonly progress?: (done: number, doing: string) => boolean;
}

export type JobSetting = ChoiceSetting | ValueSetting | PickSetting;

interface SettingWords {
  readonly id: string;
  readonly title: string;
  /** What it changes, one sentence. */
  readonly help: string;
  /** People come to choose it: always in sight, though it could be left as it is. */
  readonly foremost?: true;
  /** It begins with what is set for the workbook, where something is. */
  readonly from?: FromWorkbook;
}

export interface ChoiceSetting extends SettingWords {
  readonly kind: "choice";
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly default: string;
}

/** Something typed. */
export interface ValueSetting extends SettingWords {
  readonly kind: "number" | "whole" | "text" | "date";
  /**
   * Empty: nothing is assumed. "today" for a date and "this fiscal year" for a whole number are filled in by whoever knows the day
   * (a state fiscal year begins in July and has the number of the year it ends in); the job gets a date or a year.
   */
  readonly default: string;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The job runs without it. */
  readonly optional?: true;
}

/** One of what the tables hold: a district, a column's level. */
export interface PickSetting extends SettingWords {
  readonly kind: "pick";
  /** The choices the data give; the first is the default unless `none` is allowed. */
  readonly options: (data: JobData) => readonly { readonly value: string; readonly label: string }[];
  /** What "no choice" means, "all districts"; absent where one must be chosen. */
  readonly none?: string;
  /** The value it begins with, of these choices; filled in from the workbook's settings, never by a job. */
  readonly preferred?: (
    choices: readonly { readonly value: string; readonly label: string }[],
  ) => string | undefined;
}

export interface JobResult {
  /** The numbers a person came for, each with its working. May be empty where tables are the answer. */
  readonly figures: readonly Figure[];
  readonly tables: readonly ResultTable[];
  readonly charts: readonly ChartData[];
  readonly pictures: readonly Picture[];
  readonly problems: readonly JobProblem[];
  readonly notes: readonly Note[];
  /** Further sheets that can be written beside the report: a drawn sample, a calendar, a page for a board. */
  readonly sheets: readonly ReportSheet[];
  /** Files to save: a calendar. */
  readonly files: readonly JobFile[];
}

export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly unit: "percent" | "points" | "count" | "ratio" | "money" | "number" | "text";
  readonly outcome: Outcome<number | string>;
  readonly working?: Working;
  /** What it means for the person, "ok", "over the limit by 1,200 dollars": shown as a word with a colour, never a colour alone. */
  readonly verdict?: { readonly text: string; readonly tone: "good" | "bad" | "warning" | "plain" };
  /**
   * How the report asks for the same number in the workbook. Holes as in FormulaTemplate, with the input before the column:
   * `{column:enrollment/total}`; `{column:enrollment/*}` is the whole table with its header row.
   */
  readonly formula?: string;
}

export interface JobProblem extends Problem {
  /** Which input's table it is about; absent for settings and for all of it together. */
  readonly input?: string;
}

/** A finished drawing, the same in the pane and in a workbook. It is readable without colour and in print. */
export interface Picture {
  readonly id: string;
  readonly title: string;
  /** What it shows, for someone who cannot see it. */
  readonly description: string;
  /** A whole <svg> element with a viewBox, with its own fonts sizes and colours and nothing fetched; text escaped. */
  readonly svg: string;
  /** Wished size in pixels. */
  readonly width: number;
  readonly height: number;
  /** What is drawn, where it is a map of districts: the pane then draws one to walk about in. */
  readonly map?: DistrictMapData;
}

export interface JobFile {
  readonly name: string;
  readonly title: string;
  readonly type: "text/calendar" | "text/csv" | "text/plain";
  readonly text: string;
}

/** A result with nothing in it, to spread into. */
export const NOTHING: JobResult = {
  figures: [],
  tables: [],
  charts: [],
  pictures: [],
  problems: [],
  notes: [],
  sheets: [],
  files: [],
};
