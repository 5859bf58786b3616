import { GOAL_KINDS, type Direction, type GoalKind } from "../../achievement/plan/goal";
import type { CellInput, InputColumn } from "../../indicators/declaration";
import { recordColumn, type Word } from "../../indicators/recordForm/recordReader";
import type { ManyColumns } from "../declaration";

export const KIND_WORDS: readonly Word<GoalKind>[] = [
  { value: "teachers", pattern: /teacher|educator|staff/ },
  { value: "integration", pattern: /integrat/ },
  { value: "achievement", pattern: /achiev|dispari|gap/ },
];

export const DIRECTION_WORDS: readonly Word<Direction>[] = [
  { value: "up", pattern: /^(up|increase|rise|raise|higher|more)\b/ },
  { value: "down", pattern: /^(down|decrease|fall|reduce|lower|less|fewer)\b/ },
];

const GOAL: InputColumn = recordColumn(
  "goal",
  "Goal",
  "text",
  "Its number or a short name, each once.",
  ["goal number", "goal id", "goal name", "indicator number", "kip", "goal", "indicator"],
  { required: true },
);

export const GOAL_COLUMNS: readonly InputColumn[] = [
  GOAL,
  recordColumn("district", "District", "text", "Whose goal it is, in a plan of several districts.", [
    "district",
    "member",
  ]),
  recordColumn(
    "kind",
    "Kind",
    "choice",
    "achievement (reduce disparities), integration, or teachers (access to effective and diverse ones).",
    ["goal kind", "goal type", "kind", "type"],
    { choices: GOAL_KINDS },
  ),
  recordColumn(
    "text",
    "Goal in words",
    "text",
    "The sentence of the plan. Its parts are suggested from it, to be confirmed.",
    ["goal in words", "goal statement", "statement", "sentence", "goal text", "description"],
  ),
  recordColumn(
    "strategy",
    "Strategy",
    "text",
    "The strategies that serve it; several with a comma between.",
    ["strategies", "strategy", "intervention"],
  ),
  recordColumn("measure", "Measure", "text", "What is counted: third grade reading proficiency.", [
    "measure",
    "metric",
    "what is measured",
  ]),
  recordColumn("group", "Student group", "text", "Whose: American Indian students.", [
    "student group",
    "group",
  ]),
  recordColumn("grade", "Grade", "text", "Grade or grades, where the goal names them.", ["grade", "grades"]),
  recordColumn(
    "direction",
    "Direction",
    "choice",
    "increase or decrease: which way the number is meant to go. Blank: as the two numbers go.",
    ["direction"],
    { choices: ["increase", "decrease"] },
  ),
  recordColumn("baselineValue", "Baseline", "number", "The value the plan starts from; percents as 21.5.", [
    "baseline value",
    "baseline",
  ]),
  recordColumn("baselineYear", "Baseline year", "text", "The school year of the baseline, 2022-23.", [
    "baseline year",
    "year of baseline",
  ]),
  recordColumn("targetValue", "Target", "number", "The value to be reached; percents as 25.", [
    "target value",
    "target",
  ]),
  recordColumn("targetYear", "Target year", "text", "The school year of the target, 2025-26.", [
    "target year",
    "year of target",
  ]),
];

export const RESULT_COLUMNS: ManyColumns = {
  id: "results",
  title: "Results by year",
  help: "One column a school year, with the year in its heading: Result 2023-24.",
  words: ["result", "actual"],
  minimum: 0,
  exampleHeadings: ["Result 2023-24", "Result 2024-25"],
};

/** Farmington's published goal; its results are made up, to show the columns. */
export const GOAL_EXAMPLE: readonly Readonly<Record<string, CellInput>>[] = [
  {
    goal: "1",
    kind: "achievement",
    text: "Increase BIPOC students in AP/CIS from 21.5% (2022-23) to at least 25% (2025-26)",
    strategy: "1, 2",
    measure: "students in AP/CIS",
    group: "BIPOC",
    direction: "increase",
    baselineValue: 21.5,
    baselineYear: "2022-23",
    targetValue: 25,
    targetYear: "2025-26",
    "Result 2023-24": 22.8,
    "Result 2024-25": 23.1,
  },
  {
    goal: "2",
    kind: "integration",
    text: "Increase students in shared courses from 120 (2022-23) to 180 (2025-26)",
    strategy: "3",
    measure: "students in shared courses",
    direction: "increase",
    baselineValue: 120,
    baselineYear: "2022-23",
    targetValue: 180,
    targetYear: "2025-26",
    "Result 2023-24": 131,
  },
];
