import { describe, formatNumber, isBlank, readNumberCell } from "../../indicators/readCells";
import { isValue, value, type Outcome } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import { designEffect, effectiveCount, rake, type Margin, type Raked } from "../../measures/weighting/raking";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { POPULATION_FORM, populationMap, readPopulation, type KnownGroup } from "../responses/readPopulation";
import { NOT_SAID, readResponses, type ResponseRow, type Responses } from "../responses/readResponses";
import { numberSetting } from "../settingValues";
import { answersTable, costInWords } from "./answers";
import { GROUPS, PEOPLE, WEIGHT_COLUMN } from "./forms";
import { changesTable, weightsSheet } from "./weightTables";
import { RESPONSE_RATE } from "../who-answered/dispositions";

export const job: Job = {
  id: "survey-weights",
  group: "surveys",
  title: "Weights for those who answered",
  summary:
    "Weights that make those who answered as many, group by group, as there are in the population (raking), and what the weights change and cost.",
  inputs: [
    {
      id: "responses",
      title: "People asked",
      help: "One row each with what became of the survey, or counts of people who are alike; only those who answered get a weight.",
      forms: [PEOPLE, GROUPS],
    },
    {
      id: "population",
      title: "Known totals",
      help: "How many people there are in each group of the characteristics to weight by. The groups of each characteristic add up to the same.",
      forms: [POPULATION_FORM],
    },
  ],
  settings: [
    {
      kind: "number",
      id: "limit",
      title: "Largest weight",
      help: "No weight above this many times the mean weight. Empty: no limit. A limit may keep some totals from being reached.",
      default: "",
      minimum: 1,
      maximum: 1000,
      optional: true,
    },
  ],
  sources: [RESPONSE_RATE],
  compute: (data, context) => {
    const [table, totals] = [data["responses"], data["population"]];
    if (table === undefined || totals === undefined) return NOTHING;
    const responses = readResponses(table, "responses");
    const known = readPopulation(totals, "population");
    const started = startingWeights(
      table,
      responses.rows.filter(({ counts }) => counts.answered > 0),
    );
    const problems = [...responses.problems, ...known.problems, ...started.problems];
    const { answered, base } = started;
    if (answered.length > MOST_ANSWERS) {
      const many = wrong(
        `No weights: ${formatNumber(answered.length)} answers are more than the ${formatNumber(MOST_ANSWERS)} this job weights`,
        "Weight one district or year at a time.",
      );
      return { ...NOTHING, problems: [...problems, { ...many, input: "responses" }] };
    }
    const found = marginsOf(responses, answered, known.groups);
    if ("problem" in found) return { ...NOTHING, problems: [...problems, found.problem] };
    const limit = numberSetting(context, "limit");
    const raked = rake(found.margins, answered.length, {
      base,
      ...(limit === undefined ? {} : { limit }),
    });
    if (!isValue(raked)) {
      return {
        ...NOTHING,
        problems: [
          ...problems,
          wrong(`No weights: ${raked.reason}`, "Change the groups or the totals so that both tables agree."),
        ],
      };
    }
    return resultOf(table, started, found.margins, raked.value, [...problems, ...found.problems]);
  },
};

/** Everybody who answered, one entry a person, with the weight they start from. */
interface Started {
  readonly answered: readonly ResponseRow[];
  readonly base: Float64Array;
  readonly given: boolean;
  readonly problems: readonly JobProblem[];
}

/** More than this many are held for nobody's survey, and would fill the pane's memory. */
const MOST_ANSWERS = 500_000;

/** Rows of groups count as often as people answered; a row whose weight cannot be used is left out. */
function startingWeights(table: JobTable, rows: readonly ResponseRow[]): Started {
  const cells = table.rows.columns["weight"];
  const problems: JobProblem[] = [];
  const answered: ResponseRow[] = [];
  const base: number[] = [];
  for (const row of rows) {
    const cell = cells?.[row.row] ?? null;
    const read = readNumberCell(cell);
    if (cells !== undefined && (isBlank(cell) || read.kind !== "number" || !(read.value > 0))) {
      problems.push({
        input: "responses",
        severity: "error",
        row: row.row,
        column: WEIGHT_COLUMN.id,
        message: `${WEIGHT_COLUMN.title}: ${isBlank(cell) ? "is blank" : `holds ${describe(cell)}`}`,
        advice: "Write a number above 0: how many people the row stood for when it was drawn.",
      });
      continue;
    }
    const start = cells !== undefined && read.kind === "number" ? read.value : 1;
    for (let person = 0; person < row.counts.answered && answered.length <= MOST_ANSWERS; person++) {
      answered.push(row);
      base.push(start);
    }
  }
  return { answered, base: Float64Array.from(base), given: cells !== undefined, problems };
}

function wrong(message: string, advice: string, severity: JobProblem["severity"] = "error"): JobProblem {
  return { input: "population", severity, message, advice };
}

/** The characteristics with known totals. Each group of somebody who answered must have one. */
function marginsOf(
  responses: Responses,
  answered: readonly ResponseRow[],
  known: readonly KnownGroup[],
): { readonly margins: Margin[]; readonly problems: JobProblem[] } | { readonly problem: JobProblem } {
  const population = populationMap(known);
  const problems: JobProblem[] = [];
  const margins: Margin[] = [];
  for (const [at, name] of responses.traits.entries()) {
    const own = population.get(name.toLowerCase());
    if (own === undefined) {
      problems.push(
        wrong(
          `Nothing is known of "${name}", so it is not weighted by`,
          "Add its totals, or leave it so.",
          "warning",
        ),
      );
      continue;
    }
    const names = known
      .filter(({ trait }) => trait.toLowerCase() === name.toLowerCase())
      .map(({ group }) => group);
    const index = new Map(names.map((group, place) => [group.toLowerCase(), place]));
    const stray = answered.find(({ groups }) => !index.has(groups[at]!.toLowerCase()));
    if (stray !== undefined) {
      const group = stray.groups[at]!;
      return {
        problem: {
          input: "responses",
          severity: "error",
          row: stray.row,
          message: `${name}: "${group}" has no known total`,
          advice:
            group === NOT_SAID
              ? "Fill in the cell, or take the tick of this characteristic away."
              : "Write the group the same way in both tables, or add its total.",
        },
      };
    }
    margins.push({
      name,
      groups: names,
      totals: names.map((group) => own.get(group.toLowerCase())!),
      codes: Int32Array.from(answered, ({ groups }) => index.get(groups[at]!.toLowerCase())!),
    });
  }
  return { margins, problems };
}

function resultOf(
  table: JobTable,
  { answered, base, given }: Started,
  margins: readonly Margin[],
  raked: Raked,
  problems: readonly JobProblem[],
): JobResult {
  const { weights, converged, passes, largestMiss, missAt } = raked;
  const margin = margins[missAt.margin]!;
  const stuck = converged
    ? []
    : [
        wrong(
          `The totals were not reached in ${formatNumber(passes)} passes; the worst, ${margin.name} "${margin.groups[missAt.group]}", is still ${showRounded(100 * largestMiss, 2)} percent off`,
          "Join small groups, use fewer characteristics, or allow larger weights. Do not use these weights as they are.",
        ),
      ];
  const answers = answersTable(
    table.many["answers"] ?? [],
    answered.map(({ row }, at) => ({ row, before: base[at]!, after: weights[at]! })),
  );
  return {
    ...NOTHING,
    figures: figuresOf(raked),
    tables: [changesTable(margins, base, weights), ...answers.tables],
    problems: [...problems, ...answers.problems, ...stuck],
    notes: [
      {
        text: `Raking: each pass scales the groups of one characteristic after the other to their totals; ${passes} ${passes === 1 ? "pass" : "passes"}. A weight says how many people of the population the row stands for. Weights correct the groups they know, nothing else.`,
      },
      ...(given
        ? [
            {
              text: "Before weighting means with the starting weights of the table; raking stays as near to them as the totals let it.",
            },
          ]
        : []),
      ...(answers.tables.length > 0
        ? [
            {
              text: "Margins of error of the answers hold at 95 percent, in percentage points or in the answer's own numbers, as for a sample drawn with these weights; they take no account of whole districts that did not answer.",
            },
          ]
        : []),
    ],
    sheets: [weightsSheet(table, answered, margins, weights)],
  };
}

function figuresOf({ weights, trimmed }: Raked): Figure[] {
  const effect = designEffect(weights);
  const number = (id: string, title: string, outcome: Outcome, unit: Figure["unit"]): Figure => ({
    id,
    title,
    unit,
    outcome,
  });
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return [
    number("answered", "People with a weight", value(weights.length), "count"),
    number("sum", "Sum of the weights", value(sum), "number"),
    number("smallest", "Smallest weight", value(Math.min(...weights)), "number"),
    number(
      "largest",
      "Largest weight",
      value(weights.reduce((most, weight) => Math.max(most, weight), 0)),
      "number",
    ),
    number("trimmed", "Weights at the limit", value(trimmed), "count"),
    {
      ...number("designEffect", "Design effect of the weights (Kish)", value(effect), "ratio"),
      working: {
        rule: "n x sum of squared weights / (sum of weights)^2",
        numbers: `${formatNumber(weights.length)} answers tell as much as ${showRounded(effectiveCount(weights), 1)} with equal weights`,
        inputs: [{ name: "answers", value: weights.length }],
        source: RESPONSE_RATE,
        year: "any",
      },
      verdict: { text: costInWords(effect, weights.length), tone: "plain" },
    },
    number("effective", "Effective number of answers", value(effectiveCount(weights)), "number"),
  ];
}
