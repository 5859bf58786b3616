import type { Citation } from "../citation";

/*
 * What an office settles once for a workbook: its year, its district, its own rules where a rule leaves them to it, and how numbers look.
 * Declared as data, so that the pane, a shell and the guide say the same; kept in the workbook by workbook/settings.
 */

export type WorkbookSettingId =
  | "ffy"
  | "fiscal-year"
  | "as-of"
  | "district-name"
  | "district-number"
  | "plan-first-year"
  | "newly-identified"
  | "identifiable-schools"
  | "minimum-count"
  | "ratio-limits"
  | "absent-groups"
  | "spread"
  | "impossible-combinations"
  | "minimum-days"
  | "repeated-rows"
  | "running-findings"
  | "disproportionality-threshold"
  | "disproportionality-cases"
  | "disproportionality-children"
  | "disproportionality-years"
  | "disproportionality-progress"
  | "disproportionality-fall"
  | "prekindergarten"
  | "touching-corners"
  | "near-miss"
  | "due-soon-days"
  | "remind-days"
  | "confidence"
  | "significance"
  | "difference-that-counts"
  | "percent-decimals"
  | "ratio-decimals";

export type WorkbookSettingGroup =
  | "years"
  | "district"
  | "small counts"
  | "plan"
  | "disproportionality"
  | "eligibility"
  | "time limits"
  | "statistics"
  | "display";

interface Words {
  readonly id: WorkbookSettingId;
  readonly group: WorkbookSettingGroup;
  readonly title: string;
  /** What it changes, one or two sentences. */
  readonly help: string;
  /** What holds while nobody has set it. */
  readonly usual: Usual;
}

/** Where the value comes from that holds while nobody has set another. */
export interface Usual {
  /** The one value that holds everywhere; absent where each page has its own or none is assumed. A house rule compares. */
  readonly value?: string;
  /** In words, for where there is no one value. */
  readonly words?: string;
  /** The document it stands in, or why it is so in one sentence: "Our choice: ..." where it is. */
  readonly source: Citation | { readonly because: string };
}

export type WorkbookSetting =
  | (Words & {
      readonly kind: "choice";
      readonly choices: readonly { readonly value: string; readonly label: string }[];
    })
  | (Words & {
      readonly kind: "number" | "whole" | "text" | "date";
      readonly minimum?: number;
      readonly maximum?: number;
      /** Of a text: characters at most. */
      readonly longest?: number;
    });

/** What is set, as text: numbers with a decimal point, days year first. What is not set is absent. */
export type WorkbookSettingValues = Readonly<Partial<Record<WorkbookSettingId, string>>>;

/**
 * Says of a setting of a run (of an indicator or a job) that it begins with what is set for the workbook. A person may still choose
 * otherwise for one run.
 */
export type FromWorkbook =
  | WorkbookSettingId
  /** The own district, by number or name: picked where the tables have it, written where it is typed. */
  | "own district"
  | {
      readonly setting: WorkbookSettingId;
      /** The workbook's value -> the run's, where they are written differently. */
      readonly as?: Readonly<Record<string, string>>;
      /** What any other value means to the run. */
      readonly otherwise?: string;
      /** A value that is none of the run's choices becomes one, in these words with `{value}` in them. */
      readonly asChoice?: string;
    };
