import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { isValue, value, type Outcome } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import {
  designEffect,
  effectiveCount,
  rake,
  weightedSizes,
  type Margin,
  type Raked,
} from "../../measures/weighting/raking";
import type { ReportSheet } from "../../sheets/reportSheet";
import { NOTHING, type Figure, type Job, type JobProblem, type JobResult } from "../declaration";
import { PEOPLE_FORM } from "../responses/forms";
import { POPULATION_FORM, populationMap, readPopulation, type KnownGroup } from "../responses/readPopulation";
import { NOT_SAID, readResponses, type ResponseRow, type Responses } from "../responses/readResponses";
import { numberSetting } from "../settingValues";
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
      help: "One row each with what became of the survey; only those who answered get a weight.",
      forms: [PEOPLE_FORM],
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
    const answered = responses.rows.filter(({ counts }) => counts.answered > 0);
    const problems = [...responses.problems, ...known.problems];
    const found = marginsOf(responses, answered, known.groups);
    if ("problem" in found) return { ...NOTHING, problems: [...problems, found.problem] };
    const limit = numberSetting(context, "limit");
    const raked = rake(found.margins, answered.length, limit === undefined ? {} : { limit });
    if (!isValue(raked)) {
      return {
        ...NOTHING,
        problems: [
          ...problems,
          wrong(`No weights: ${raked.reason}`, "Change the groups or the totals so that both tables agree."),
        ],
      };
    }
    return resultOf(table.rows.columns["id"] ?? [], answered, found.margins, raked.value, [
      ...problems,
      ...found.problems,
    ]);
  },
};

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
  ids: readonly unknown[],
  answered: readonly ResponseRow[],
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
  return {
    ...NOTHING,
    figures: figuresOf(raked),
    tables: [changesTable(margins, weights)],
    problems: [...problems, ...stuck],
    notes: [
      {
        text: `Raking: each pass scales the groups of one characteristic after the other to their totals; ${passes} ${passes === 1 ? "pass" : "passes"}. A weight says how many people of the population the row stands for. Weights correct the groups they know, nothing else.`,
      },
    ],
    sheets: [weightsSheet(ids, answered, margins, weights)],
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
    },
    number("effective", "Effective number of answers", value(effectiveCount(weights)), "number"),
  ];
}

/** Each group's share before and after, beside its known share. */
function changesTable(margins: readonly Margin[], weights: Float64Array): ResultTable {
  const equal = new Float64Array(weights.length).fill(1);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return {
    id: "changes",
    title: "What the weights change",
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Answered", kind: "count" },
      { title: "Share before", kind: "percent" },
      { title: "Share after", kind: "percent" },
      { title: "Known share", kind: "percent" },
      { title: "Mean weight", kind: "number" },
    ],
    rows: margins.flatMap((margin) => {
      const before = weightedSizes(margin, equal);
      const after = weightedSizes(margin, weights);
      const total = margin.groups.reduce((all, _, group) => all + margin.totals[group]!, 0);
      return margin.groups.map((group, at): ResultCell[] => [
        margin.name,
        group,
        before[at]!,
        (100 * before[at]!) / weights.length,
        (100 * after[at]!) / sum,
        (100 * margin.totals[at]!) / total,
        before[at] === 0 ? { missing: "nobody answered" } : after[at]! / before[at]!,
      ]);
    }),
  };
}

function weightsSheet(
  ids: readonly unknown[],
  answered: readonly ResponseRow[],
  margins: readonly Margin[],
  weights: Float64Array,
): ReportSheet {
  return {
    name: "Weights",
    label: "Survey weights",
    blocks: [
      { kind: "text", style: "title", text: "Weights" },
      {
        kind: "text",
        style: "body",
        text: "Each weight says how many people of the population the row stands for.",
      },
      {
        kind: "table",
        id: "weights",
        title: "Weights of those who answered",
        columns: [
          { title: "Number or code", format: "typedText" },
          ...margins.map(({ name }) => ({ title: name, format: "text" as const })),
          { title: "Weight", format: "general" },
        ],
        rows: answered.map(({ row }, at) => {
          const id = ids[row];
          return [
            typeof id === "string" || typeof id === "number" ? String(id) : `row ${row + 1}`,
            ...margins.map(({ groups, codes }) => groups[codes[at]!]!),
            weights[at]!,
          ];
        }),
      },
    ],
  };
}
