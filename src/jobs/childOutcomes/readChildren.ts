import {
  readChildRecords,
  sameChildTwice,
  textOf,
  type ChildRecords,
} from "../../indicators/b07-preschool-outcomes/childRecords";
import { reportUnconverted } from "../../indicators/b07-preschool-outcomes/childRatings";
import type { InputRows, Problem } from "../../indicators/declaration";
import type { ServiceBreak } from "../../measures/daysOfService";
import { readServiceBreaks, type ServiceBreaks } from "../../monitoring/childOutcomes/serviceBreaks";
import {
  followChildren,
  repeatedRows,
  type OutcomeWaterfall,
  type WaterfallRules,
} from "../../monitoring/childOutcomes/waterfall";
import type { JobContext, JobProblem, JobTable } from "../declaration";
import { rowInWords, rowNumber, rowTitle } from "../rowNumber";
import { rulesOf } from "./settings";

/** The children of a table, followed to their categories by the rules that were chosen. */
export interface FollowedChildren {
  readonly rows: InputRows;
  readonly records: ChildRecords;
  readonly rules: WaterfallRules;
  /** Rows left out because they repeat another in full. */
  readonly repeated: ReadonlySet<number>;
  readonly outcomes: readonly OutcomeWaterfall[];
  readonly problems: readonly JobProblem[];
  /** The child's code, or its row. */
  readonly nameOf: (row: number) => string;
  /** The heading of a column of row numbers. */
  readonly rowTitle: string;
  /** A row as its sheet counts it, where that is known. */
  readonly numberOf: (row: number) => number;
}

export function readChildren(
  input: string,
  table: JobTable,
  breaksTable: JobTable | undefined,
  context: JobContext,
): FollowedChildren {
  const { rows } = table;
  const found: Problem[] = [];
  const problems: JobProblem[] = [];
  const hasDates = rows.columns.entryDate !== undefined && rows.columns.exitDate !== undefined;
  const wanted = rulesOf(context);
  const rules = hasDates ? wanted : { ...wanted, ffy: undefined };
  if (wanted.ffy !== undefined && !hasDates) {
    problems.push({
      severity: "warning",
      input,
      message:
        "The exits of one year are asked for, but the table has no entry and exit dates: all exits are taken.",
      advice: "Pick the columns with both dates, or leave the year empty.",
    });
  }
  const breaks = breaksTable === undefined ? undefined : readServiceBreaks(breaksTable.rows);
  const codeOf = (row: number): string | undefined => textOf(rows, "child", row);
  const breaksOf = (row: number): readonly ServiceBreak[] | "wrong" => {
    const code = codeOf(row)?.toLowerCase();
    return (code === undefined ? undefined : breaks?.byChild.get(code)) ?? [];
  };
  const needed = rules.minimumDays > 0 || rules.ffy !== undefined;
  const records = readChildRecords(rows, { needed, breaksOf }, found);
  const repeated =
    context.settings.repeats === "leave-out" ? repeatedRows(records, codeOf) : new Set<number>();
  const outcomes = followChildren(records, rules, repeated);
  outcomes.forEach((outcome, at) => reportUnconverted(records.outcomes[at]!, outcome, found));
  const twice = sameChildTwice(rows, records.children, (row) => rowInWords(table, row));
  const aside = (row: number | undefined): boolean => {
    const step = row === undefined ? undefined : outcomes[0]?.steps[row];
    return step === "otherYear" || step === "repeated";
  };
  const ofChildren = [...found, ...twice]
    .filter(({ row }) => !aside(row))
    .sort((one, other) => (one.row ?? -1) - (other.row ?? -1))
    .map((problem): JobProblem => ({ ...problem, input }));
  return {
    rows,
    records,
    rules,
    repeated,
    outcomes,
    problems: [
      ...problems,
      ...ofChildren,
      ...(breaks === undefined ? [] : breakProblems(breaks, records, codeOf, hasDates)),
    ],
    nameOf: (row) => codeOf(row) ?? `row ${rowNumber(table, row)}`,
    rowTitle: rowTitle(table),
    numberOf: (row) => rowNumber(table, row),
  };
}

function breakProblems(
  { problems, firstRow }: ServiceBreaks,
  { children }: ChildRecords,
  codeOf: (row: number) => string | undefined,
  hasDates: boolean,
): readonly JobProblem[] {
  const own = problems.map((problem): JobProblem => ({ ...problem, input: "breaks" }));
  if (!hasDates) {
    return [
      ...own,
      {
        severity: "warning",
        input: "breaks",
        message: "The breaks are not used: the table of children has no entry and exit dates.",
        advice: "Pick the columns with both dates.",
      },
    ];
  }
  const known = new Set(children.map((row) => codeOf(row)?.toLowerCase()));
  const strangers = [...firstRow].filter(([code]) => !known.has(code));
  return [
    ...own,
    ...strangers.map(([code, row]): JobProblem => ({
      severity: "warning",
      input: "breaks",
      row,
      column: "child",
      message: `Child ${code} is not in the table of children.`,
      advice: "Check the code; it has to be written as in that table.",
    })),
  ];
}
