import {
  BUDGET_REQUIREMENTS,
  DIRECT_PERCENT,
  IMPROVEMENT_PERCENT,
  INITIAL_CODE,
  LINE_NARRATIVE,
} from "../../achievement/budget/budgetRules";
import { BUDGET_CAP_PERCENT } from "../../achievement/revenueRules";
import { newest } from "../../law/dated";
import { isValue } from "../../measures/outcome";
import { NOTHING, type Job, type JobProblem } from "../declaration";
import { checkBudget } from "../budgetTables/checks";
import { INPUTS } from "../budgetTables/columns";
import { figuresOf } from "./figures";
import { notesOf } from "./notes";
import { readStrategies, readTables, type ReadTables } from "../budgetTables/readTables";
import { remarksOn, type Remark } from "./remarks";
import { questionOf, SETTINGS } from "./settings";
import { sharesChart, tablesOf } from "./tables";

export const job: Job = {
  id: "budget-check",
  group: "revenue",
  title: "Check a budget",
  summary:
    "Says whether a budget keeps the 80/20/10 percent ratios and the revenue limits, which lines need a look, and how many dollars to move.",
  inputs: INPUTS,
  settings: SETTINGS,
  sources: [
    newest(DIRECT_PERCENT)!.source,
    newest(BUDGET_CAP_PERCENT)!.source,
    newest(IMPROVEMENT_PERCENT)!.source,
    newest(INITIAL_CODE)!.source,
    newest(LINE_NARRATIVE)!.source,
    BUDGET_REQUIREMENTS,
  ],
  compute: (data, context) => {
    const question = questionOf(context);
    const read = readTables(data, question.carry);
    const { strategies, problems } = readStrategies(data["strategies"]);
    if (data["budget"] === undefined) return { ...NOTHING, problems };
    const checks = checkBudget(read, question);
    const remarks = remarksOn(read.lines, strategies, question, read);
    const { shares } = checks;
    return {
      ...NOTHING,
      figures: figuresOf(checks, read, question),
      tables: tablesOf(checks, read, remarks, question),
      charts: isValue(shares) ? [sharesChart(shares.value)] : [],
      problems: [...read.problems, ...problems, ...columnProblems(read), ...remarks.map(problemOf)],
      notes: notesOf(checks, question),
    };
  },
};

function problemOf({ line, column, message, advice }: Remark): JobProblem {
  return { severity: "warning", input: line.table, row: line.row, column, message, advice };
}

/** What the whole table leaves out. */
function columnProblems(read: ReadTables): readonly JobProblem[] {
  const problems: JobProblem[] = [];
  const say = (message: string, advice: string): void => {
    problems.push({ severity: "warning", input: "budget", message, advice });
  };
  if (read.lines.length === 0) return problems;
  if (!read.has("narrative"))
    say("The budget has no narratives", "Add a column of narratives, each naming a strategy of the plan.");
  if (read.lines.every(({ category }) => category === undefined))
    say(
      "Nothing says which category a line is in, so its share is not checked",
      "Add a column with Direct services, Professional development or Administration, or headings of these names.",
    );
  if (read.lines.every(({ finance }) => finance === undefined))
    say(
      "Nothing says the finance code of a line, so initial and incentive revenue are not told apart",
      "Add a column with 313 or 318, or headings such as Initial revenue (313).",
    );
  return problems;
}
