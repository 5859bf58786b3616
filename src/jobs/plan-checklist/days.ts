import { deadlinesIn } from "../../achievement/deadlines/deadlines";
import type { PlanFacts } from "../../achievement/plan/checklist";
import type { RequirementId } from "../../achievement/plan/requirements";
import { nameDate } from "../../measures/dates";
import type { JobProblem } from "../declaration";
import type { ReadAnswer } from "./readAnswers";

/** Input that is heard before the board votes. */
const BEFORE_THE_VOTE: readonly RequirementId[] = ["council-input", "parent-committee", "community-council"];

/** Days that do not fit together: a vote after the plan is due, input after the vote. */
export function dayProblems(
  answers: ReadonlyMap<RequirementId, ReadAnswer>,
  { planFirstYear, identifiableSchools }: PlanFacts,
  newlyIdentified: boolean,
): readonly JobProblem[] {
  const vote = answers.get("board-approval");
  if (vote?.on === undefined) return [];
  const problems: JobProblem[] = [];
  const due = deadlinesIn(planFirstYear - 1, {
    planFirstYear,
    newlyIdentified,
    identifiableSchools: identifiableSchools > 0,
  }).find(({ kind }) => kind === "plan")?.last;
  if (due !== undefined && vote.on > due) {
    problems.push({
      input: "answers",
      severity: "warning",
      row: vote.row,
      column: "on",
      message: `Day: the board's vote of ${nameDate(vote.on)} is after the plan is due, ${nameDate(due)}`,
      advice: "Check the day; a plan is sent in with the board's approval.",
    });
  }
  for (const id of BEFORE_THE_VOTE) {
    const input = answers.get(id);
    if (input?.on === undefined || input.on <= vote.on) continue;
    problems.push({
      input: "answers",
      severity: "warning",
      row: input.row,
      column: "on",
      message: `Day: the input of ${nameDate(input.on)} is after the board's vote of ${nameDate(vote.on)}`,
      advice: "Check the day; input is heard while the plan is made.",
    });
  }
  return problems;
}
