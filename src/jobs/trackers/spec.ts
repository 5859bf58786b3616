import type { InputForm, Note, ResultTable } from "../../indicators/declaration";
import type { Citation } from "../../law/citation";
import type { NamedCalendar } from "../../monitoring/trackers/calendars";
import type { TrackedRecord } from "../../monitoring/trackers/readRecords";
import type { Standing } from "../../monitoring/trackers/standing";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { NumberFormat } from "../../sheets/reportSheet";
import type { JobContext, JobData, JobInput, JobProblem, JobSetting } from "../declaration";

/** What one tracker says about itself; trackerJob makes the job of it. */
export interface TrackerSpec {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly sources: readonly Citation[];
  /** "evaluation", "evaluations" */
  readonly one: string;
  readonly many: string;
  /** What the due date is the last day of, short, for a calendar: "Evaluation due". */
  readonly dueTitle: string;
  readonly units: "days" | "school days";
  /** So many days left, or fewer, are a risk unless a person says otherwise. */
  readonly atRisk: number;
  /** Why that many. */
  readonly atRiskWhy: string;
  readonly input: Omit<JobInput, "id" | "forms"> & { readonly form: Omit<InputForm, "compute"> };
  readonly moreInputs?: readonly JobInput[];
  readonly moreSettings?: readonly JobSetting[];
  readonly read: (data: JobData, context: JobContext, asOf: number) => TrackerRecords;
  /** What to do, by standing; never empty. */
  readonly actions: Readonly<Record<Standing, string>>;
  /** A step on the way: while the thing is open and this cell of its own is blank, this comes first. */
  readonly step?: { readonly column: string; readonly pending: string };
  /** The step's own last day, where it has one. */
  readonly markTitle?: string;
  /** The column of the reason that everything late needs. */
  readonly reasonColumn?: string;
  readonly share: ShareSpec;
  readonly tables?: (items: readonly TrackedItem[]) => readonly ResultTable[];
  readonly notes: readonly Note[];
  readonly sheet: SheetSpec;
}

export interface TrackerRecords {
  readonly records: readonly TrackedRecord[];
  readonly problems: readonly JobProblem[];
  readonly notes?: readonly Note[];
  readonly calendars?: readonly NamedCalendar[];
}

/** The indicator's percent, as far as it is known on the day. */
export interface ShareSpec {
  /** "11" */
  readonly indicator: string;
  readonly title: string;
  readonly rule: string;
  readonly source: Citation;
  /** What is late and not done counts against it: not where the indicator waits for a report or a decision. */
  readonly lateCounts: boolean;
  /** Records the indicator does not look at. */
  readonly counts?: (item: TrackedItem) => boolean;
  /** What is good beyond being in time. */
  readonly good?: (item: TrackedItem) => boolean;
}

/** The cells of a tracker's sheet; formulas are Excel without the equals sign. */
export interface SheetSpec {
  /** At most 31 characters. */
  readonly name: string;
  readonly own: readonly OwnColumn[];
  /** Cell of the day the time begins; left out where there is none. */
  readonly start?: string;
  /** The last day; the value at writing where it is left out. */
  readonly due?: (cell: Cells) => string;
  /** The column that says when it was done, for problems. */
  readonly doneColumn: string;
  /** The day it was done, or "" - before the day judged on is looked at. */
  readonly done: (cell: Cells) => string;
  /** Why it is left out, or "". */
  readonly leftOut?: (cell: Cells) => string;
  /** The last day of a step on the way, and the cell of the day it was done. */
  readonly mark?: { readonly due: (cell: Cells) => string; readonly done: string };
  /** Days left counted in another way than by the calendar: a column of its own before it. */
  readonly used?: {
    readonly title: string;
    readonly formula: (cell: Cells) => string;
    readonly left: (cell: Cells) => string;
  };
  /** A further column after the standing. */
  readonly after?: { readonly title: string; readonly formula: (cell: Cells) => string };
}

/**
 * The reference of a cell in this row by the id of its column: own columns, "due", "finished", "used", "left", "stands", "mark",
 * "leftOut"; "asOf" and "atRisk" are the two cells on top. "calendar dates" is the row's own school calendar.
 */
export type Cells = ((id: string) => string) & { readonly calendar: NamedCalendar | undefined };

export interface OwnColumn {
  readonly id: string;
  readonly title: string;
  readonly format: NumberFormat;
  readonly width: number;
}
