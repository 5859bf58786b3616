import type { Answer } from "../../achievement/plan/checklist";
import {
  REQUIREMENT_IDS,
  REQUIREMENTS,
  type Requirement,
  type RequirementId,
} from "../../achievement/plan/requirements";
import type { ListedStrategy } from "../../achievement/plan/seenInGoals";
import { describe } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { nameDate } from "../../measures/dates";
import type { Since } from "../../law/dated";
import type { JobProblem, JobTable } from "../declaration";
import { ANSWER_WORDS } from "../checklists/answers";
import { ANSWER_COLUMNS, STRATEGY_COLUMNS } from "./columns";

export interface ReadAnswer extends Answer {
  readonly row: number;
}

/** The requirement a cell names, by its short name or its whole question. */
function requirementNamed(text: string): RequirementId | undefined {
  const name = text.trim().toLowerCase();
  return REQUIREMENT_IDS.find((id) => {
    const entries: readonly Since<Requirement>[] = REQUIREMENTS[id];
    return id === name || entries.some(({ value }) => value?.question.toLowerCase() === name);
  });
}

/** @param asOf answers of later days are asked about */
export function readAnswers(
  { rows }: JobTable,
  asOf: number | undefined,
): { readonly answers: ReadonlyMap<RequirementId, ReadAnswer>; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(rows, ANSWER_COLUMNS);
  reader.refuseRepeated("id", "Keep one row a requirement.");
  const answers = new Map<RequirementId, ReadAnswer>();
  for (const row of reader.rows) {
    const said = reader.text("id", row);
    const id = said === undefined ? undefined : requirementNamed(said);
    if (id === undefined) {
      const what = said === undefined ? "is blank" : `holds ${describe(said)}, which is no requirement here`;
      reader.refuse(row, "id", what, "Use the short names of this job's sheet.");
      continue;
    }
    const answer = reader.word("answer", row, ANSWER_WORDS);
    const on = reader.date("on", row);
    const evidence = reader.text("evidence", row);
    if (reader.isRefused(row)) continue;
    if (on !== undefined && asOf !== undefined && on > asOf && answer === "yes") {
      reader.warn(
        row,
        "on",
        `${nameDate(on)} has not come yet, and the answer is Yes`,
        "Check the day, or answer when it is done.",
      );
    }
    answers.set(id, {
      row,
      ...(answer === undefined ? {} : { answer }),
      ...(on === undefined ? {} : { on }),
      ...(evidence === undefined ? {} : { evidence }),
    });
  }
  return {
    answers,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "answers" })),
  };
}

export function readStrategies({ rows }: JobTable): {
  readonly strategies: readonly ListedStrategy[];
  readonly problems: readonly JobProblem[];
} {
  const reader = new RecordReader(rows, STRATEGY_COLUMNS);
  reader.refuseRepeated("strategy", "Give each strategy its own number or name.");
  const strategies = reader.rows.flatMap((row): ListedStrategy[] => {
    const name = reader.text("strategy", row);
    if (name === undefined)
      reader.refuse(row, "strategy", "is blank", "Give each strategy its number or name.");
    if (name === undefined || reader.isRefused(row)) return [];
    const has = (column: string) => reader.text(column, row) !== undefined;
    return [
      {
        name,
        goals: (reader.text("goals", row) ?? "")
          .split(/[,;]/)
          .map((one) => one.trim())
          .filter((one) => one !== ""),
        research: has("research"),
        measures: has("measures"),
        indicators: has("indicators"),
      },
    ];
  });
  return {
    strategies,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "strategies" })),
  };
}
