import { checkGoal, schoolYear } from "../../achievement/plan/checkGoal";
import type { Goal, PlanTerm } from "../../achievement/plan/goal";
import { suggestGoal, type GoalSuggestion } from "../../achievement/plan/suggestGoal";
import type { YearResult } from "../../achievement/plan/trackGoal";
import { fiscalYearNamed } from "../../achievement/fiscalYearText";
import type { RawCell } from "../../indicators/declaration";
import { describe, readNumberCell } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import type { HeadedColumn, JobProblem, JobTable } from "../declaration";
import { DIRECTION_WORDS, GOAL_COLUMNS, KIND_WORDS, RESULT_COLUMNS } from "./columns";

/** A goal of the table, with what its sentence suggests and its results. */
export interface ReadGoal {
  readonly row: number;
  readonly name: string;
  readonly district?: string;
  readonly text?: string;
  readonly strategies: readonly string[];
  readonly goal: Goal;
  readonly suggestion?: GoalSuggestion;
  readonly results: readonly YearResult[];
  /** Its checks found no error: the goal can be judged, and is measurable and time-bound. */
  readonly complete: boolean;
}

export interface GoalReading {
  readonly goals: readonly ReadGoal[];
  readonly problems: readonly JobProblem[];
}

/**
 * @param input id of the input the table came from, for the problems
 * @param useText take blank parts from the goal's sentence where it leaves no doubt, instead of asking
 * @param needsKind false for key indicators, which have no kind
 */
export function readGoals(
  table: JobTable,
  {
    input,
    term,
    useText,
    needsKind = true,
  }: { input: string; term?: PlanTerm; useText: boolean; needsKind?: boolean },
): GoalReading {
  const reader = new RecordReader(table.rows, GOAL_COLUMNS);
  const years = resultYears(table.many[RESULT_COLUMNS.id] ?? []);
  reader.refuseRepeated("goal", "Give each goal of a district its own number or name.", "district");
  const goals = reader.rows.flatMap((row): ReadGoal[] => {
    const name = reader.text("goal", row);
    if (name === undefined) reader.refuse(row, "goal", "is blank", "Give each goal its number or name.");
    const typed = typedGoal(reader, row);
    const text = reader.text("text", row);
    const results = years.flatMap(({ year, cells }) => {
      const value = readValue(cells[row] ?? null);
      if (value === undefined) return [];
      if (typeof value === "number") return [{ year, value }];
      reader.warn(
        row,
        "goal",
        `the result of ${schoolYear(year)} ${value.unreadable}; left out`,
        "Write a number, or leave the cell blank.",
      );
      return [];
    });
    if (name === undefined || reader.isRefused(row)) return [];
    const suggestion = text === undefined ? undefined : suggestGoal(text);
    const goal: Goal = {
      ...(useText && suggestion !== undefined ? suggestion.goal : unitSaid(typed, suggestion)),
      ...typed,
    };
    compareWithText(reader, row, typed, suggestion);
    const findings = checkGoal(goal, term).filter(
      ({ field }) => needsKind || (field !== "kind" && field !== "group"),
    );
    for (const { field, message, advice } of findings) {
      reader.warn(
        row,
        field === "unit" ? "targetValue" : field,
        message,
        adviceWith(advice, field, suggestion),
      );
    }
    warnOfScale(reader, row, goal, results, [goal.measure, text].some(speaksOfPercents));
    const district = reader.text("district", row);
    return [
      {
        row,
        name,
        ...(district === undefined ? {} : { district }),
        ...(text === undefined ? {} : { text }),
        strategies: (reader.text("strategy", row) ?? "")
          .split(/[,;]/)
          .map((one) => one.trim())
          .filter((one) => one !== ""),
        goal,
        ...(suggestion === undefined ? {} : { suggestion }),
        results,
        complete: findings.every(({ severity }) => severity !== "error"),
      },
    ];
  });
  return {
    goals,
    problems: [...headingProblems(table.many[RESULT_COLUMNS.id] ?? []), ...inRowOrder(reader.problems)].map(
      (problem) => ({ ...problem, input }),
    ),
  };
}

function typedGoal(reader: RecordReader, row: number): Goal {
  const kind = reader.word("kind", row, KIND_WORDS);
  const direction = reader.word("direction", row, DIRECTION_WORDS);
  const measure = reader.text("measure", row);
  const group = reader.text("group", row);
  const grade = reader.text("grade", row);
  const baselineValue = number(reader, "baselineValue", row);
  const baselineYear = year(reader, "baselineYear", row);
  const targetValue = number(reader, "targetValue", row);
  const targetYear = year(reader, "targetYear", row);
  const goal = {
    kind,
    direction,
    measure,
    group,
    grade,
    baselineValue,
    baselineYear,
    targetValue,
    targetYear,
  };
  return Object.fromEntries(Object.entries(goal).filter(([, value]) => value !== undefined)) as Goal;
}

/** A number as people type it: 21.5, "21.5%", "1,204"; undefined for a blank or missing cell. */
function readValue(cell: RawCell): number | undefined | { readonly unreadable: string } {
  const read = readNumberCell(typeof cell === "string" ? cell.replace(/%\s*$/, "") : cell);
  if (read.kind === "number") return read.value;
  return read.kind === "missing" ? undefined : { unreadable: read.what };
}

function number(reader: RecordReader, column: string, row: number): number | undefined {
  const value = readValue(reader.cell(column, row));
  return typeof value === "object"
    ? reader.refuse(row, column, value.unreadable, "Write a number, percents as 21.5.")
    : value;
}

function year(reader: RecordReader, column: string, row: number): number | undefined {
  const text = reader.text(column, row);
  if (text === undefined) return undefined;
  return (
    fiscalYearNamed(text) ??
    reader.refuse(
      row,
      column,
      `holds ${describe(text)}, not a school year`,
      "Write it as 2022-23; 2023 is taken for school year 2022-23.",
    )
  );
}

/** The unit of the sentence, where it speaks of the numbers in the cells. */
function unitSaid(typed: Goal, suggestion: GoalSuggestion | undefined): Pick<Goal, "unit"> {
  const said = suggestion?.goal;
  const same = said?.targetValue !== undefined && said.targetValue === typed.targetValue;
  return same && said.unit !== undefined ? { unit: said.unit } : {};
}

/** Where the cells and the goal's own sentence say different things. */
function compareWithText(
  reader: RecordReader,
  row: number,
  typed: Goal,
  suggestion: GoalSuggestion | undefined,
): void {
  if (suggestion === undefined) return;
  for (const field of ["baselineValue", "targetValue", "baselineYear", "targetYear"] as const) {
    const [cell, said] = [typed[field], suggestion.goal[field]];
    if (cell === undefined || said === undefined || cell === said) continue;
    const show = (one: number) => (field.endsWith("Year") ? schoolYear(one) : String(one));
    reader.warn(
      row,
      field,
      `holds ${show(cell)}, and the goal in words seems to say ${show(said)}`,
      "Check both; the cell is used.",
    );
  }
}

/** What the sentence seems to say, as part of what to do about a blank cell. */
function adviceWith(advice: string, field: keyof Goal, suggestion: GoalSuggestion | undefined): string {
  const said = suggestion?.goal[field];
  if (said === undefined) return advice;
  const shown = typeof said === "number" && field.endsWith("Year") ? schoolYear(said) : String(said);
  return `${advice} The goal in words seems to say ${shown}.`;
}

/** Excel keeps 21.5% as 0.215: a share beside percents is no share of the same. */
function warnOfScale(
  reader: RecordReader,
  row: number,
  goal: Goal,
  results: readonly YearResult[],
  inPercent: boolean,
): void {
  const all = [goal.baselineValue, goal.targetValue, ...results.map(({ value }) => value)]
    .filter((one) => one !== undefined && one > 0)
    .sort((one, other) => one! - other!);
  const [least, most] = [all[0], all.at(-1)];
  if (least === undefined || most === undefined || least >= 1) return;
  const advice = "A cell in percent format holds 0.215 for 21.5%: write all of them as 21.5.";
  if (most > 1 && most / least >= 20) reader.warn(row, "goal", `has ${least} beside ${most}`, advice);
  if (most <= 1 && (inPercent || goal.unit === "percent")) {
    const what = least === most ? String(least) : `${least} to ${most}`;
    reader.warn(row, "goal", `speaks of percents and has ${what}; it is read as less than 1 percent`, advice);
  }
}

function speaksOfPercents(text: string | undefined): boolean {
  return /percent|%/i.test(text ?? "");
}

interface YearColumn {
  readonly year: number;
  readonly cells: readonly RawCell[];
}

const YEAR_IN_HEADING = /(?:(?:FY|SY)\s*)?\d{4}(?:\s*[-/\u2013]\s*\d{2,4})?/i;

function yearOfHeading(heading: string): number | undefined {
  return fiscalYearNamed(YEAR_IN_HEADING.exec(heading)?.[0] ?? "");
}

function resultYears(columns: readonly HeadedColumn[]): readonly YearColumn[] {
  return columns.flatMap(({ heading, cells }) => {
    const named = yearOfHeading(heading);
    return named === undefined ? [] : [{ year: named, cells }];
  });
}

function headingProblems(columns: readonly HeadedColumn[]): readonly JobProblem[] {
  const seen = new Set<number>();
  return columns.flatMap(({ heading }): JobProblem[] => {
    const named = yearOfHeading(heading);
    if (named !== undefined && !seen.has(named)) {
      seen.add(named);
      return [];
    }
    const message =
      named === undefined
        ? `Column "${heading}": no school year in its heading; left out`
        : `Column "${heading}": ${schoolYear(named)} is there twice; the last result counts`;
    return [
      { severity: "warning", message, advice: "Name each column with its school year: Result 2023-24." },
    ];
  });
}
