import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { inPlan } from "../../law/sources";
import { factorFrom, type LogisticData } from "../../measures/logisticRegression/data";
import { logisticRegression, type LogisticFit } from "../../measures/logisticRegression/logisticRegression";
import { remarksOn } from "../../measures/logisticRegression/remarks";
import { isValue, value } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import { NOTHING, type Figure, type Job, type JobProblem, type JobResult } from "../declaration";
import { GROUPS_FORM, PEOPLE_FORM } from "../responses/forms";
import {
  addUp,
  eligibleIn,
  readResponses,
  type ResponseRow,
  type Responses,
} from "../responses/readResponses";
import { ALPHA_SETTING } from "../responses/settings";
import { numberSetting } from "../settingValues";
import { silentDistricts } from "../who-answered/dispositions";
import { coefficientTable, oddsTable, ratioTable } from "./modelTables";

const TABLE_14_4 = inPlan("Indicator 14, Table 14.4 (lines 1626-1647)");

export const job: Job = {
  id: "response-model",
  group: "surveys",
  title: "Who is likely to answer",
  summary:
    "Logistic regression of answering: how each characteristic changes the odds with the others held equal, in the layout of the plan's Table 14.4.",
  inputs: [
    {
      id: "responses",
      title: "People asked",
      help: "Everybody in the sample with what became of the survey, one row each, or counts of people who are alike in all characteristics.",
      forms: [PEOPLE_FORM, GROUPS_FORM],
    },
  ],
  settings: [
    {
      kind: "text",
      id: "references",
      title: "Reference groups",
      help: "The groups the others are compared with, divided by semicolons: Non-White; Female; SLD in the plan. Also Race=Non-White. Empty: the largest group of each characteristic.",
      default: "",
      optional: true,
    },
    {
      kind: "choice",
      id: "silent",
      title: "People whose district did not answer",
      help: "The plan counts them among those who did not answer.",
      choices: [
        { value: "count", label: "Count them as not answering" },
        { value: "leave-out", label: "Leave them out" },
      ],
      default: "count",
    },
    {
      kind: "number",
      id: "confidence",
      from: "confidence",
      title: "Confidence of the intervals",
      help: "In percent.",
      default: "95",
      minimum: 50,
      maximum: 99.99,
    },
    ALPHA_SETTING,
  ],
  sources: [TABLE_14_4],
  compute: (data, context) => {
    const table = data["responses"];
    if (table === undefined) return NOTHING;
    const responses = readResponses(table, "responses");
    if (responses.rows.length === 0) return { ...NOTHING, problems: responses.problems };
    const leaveOut = context.settings["silent"] === "leave-out";
    const references = readReferences(context.settings["references"] ?? "", responses);
    const model = modelData(responses, references.byTrait, leaveOut);
    const problems = [...responses.problems, ...references.problems];
    const confidence = (numberSetting(context, "confidence") ?? 95) / 100;
    const fitted = logisticRegression(model, confidence);
    if (!isValue(fitted)) {
      return {
        ...NOTHING,
        problems: [
          ...problems,
          {
            input: "responses",
            severity: "error",
            message: `No model: ${fitted.reason}`,
            advice: "Check the response column and the ticked characteristics.",
          },
        ],
      };
    }
    return resultOf(responses, model, fitted.value, problems, numberSetting(context, "significance") ?? 0.05);
  },
};

/** Reference groups as typed: "Non-White; Sex=Female". */
function readReferences(
  typed: string,
  { traits, rows }: Responses,
): { readonly byTrait: ReadonlyMap<number, string>; readonly problems: JobProblem[] } {
  const byTrait = new Map<number, string>();
  const problems: JobProblem[] = [];
  const groups = traits.map((_, at) => new Set(rows.map(({ groups: own }) => own[at]!.toLowerCase())));
  for (const part of typed
    .split(";")
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const named = traits.findIndex((trait) => part.toLowerCase().startsWith(`${trait.toLowerCase()}=`));
    const group = named < 0 ? part : part.slice(traits[named]!.length + 1).trim();
    const fitting = traits.flatMap((_, at) =>
      (named < 0 || named === at) && groups[at]!.has(group.toLowerCase()) ? [at] : [],
    );
    if (fitting.length === 1) byTrait.set(fitting[0]!, group);
    else
      problems.push({
        severity: "error",
        message: `Reference groups: "${part}" is ${fitting.length === 0 ? "no group of the table" : "a group of more than one characteristic"}`,
        advice:
          fitting.length === 0
            ? "Write a group as it stands in the table."
            : "Write the characteristic before it: Race=Other.",
      });
  }
  return { byTrait, problems };
}

function modelData(
  responses: Responses,
  references: ReadonlyMap<number, string>,
  leaveOut: boolean,
): LogisticData {
  const asked = ({ counts }: ResponseRow): number =>
    eligibleIn(counts) - (leaveOut ? counts["district did not answer"] : 0);
  const rows = responses.rows.filter((row) => asked(row) > 0);
  const trials = Float64Array.from(rows, asked);
  return {
    successes: Float64Array.from(rows, ({ counts }) => counts.answered),
    trials,
    predictors: responses.traits.map((trait, at) =>
      factorFrom(
        trait,
        rows.map(({ groups }) => groups[at]!),
        references.get(at),
        trials,
      ),
    ),
  };
}

function resultOf(
  responses: Responses,
  model: LogisticData,
  fit: LogisticFit,
  problems: readonly JobProblem[],
  significance: number,
): JobResult {
  const remarks = remarksOn(model, fit);
  const usable = fit.converged || fit.separation.columns.size > 0;
  return {
    ...NOTHING,
    figures: figuresOf(fit, significance),
    tables: usable
      ? [oddsTable(model, fit, significance), ratioTable(model, fit, significance), coefficientTable(fit)]
      : [],
    problems: [
      ...problems,
      ...remarks.map((remark): JobProblem => {
        const [message = remark, ...advice] = remark.split(/(?<=\.) |(?<=estimate): (?=Join|Choose)/);
        return {
          input: "responses",
          severity: usable ? "warning" : "error",
          message,
          advice: advice.join(" ") || "Look at the characteristics that are ticked.",
        };
      }),
    ],
    notes: notesOn(responses, fit, significance),
  };
}

function figuresOf(fit: LogisticFit, significance: number): Figure[] {
  const chiSquare = fit.nullDeviance - fit.deviance;
  const matter = fit.likelihoodRatios.filter(({ p, degrees }) => degrees > 0 && p < significance).length;
  return [
    { id: "people", title: "People in the model", unit: "count", outcome: value(fit.people) },
    { id: "answered", title: "Of them, answered", unit: "count", outcome: value(fit.successes) },
    {
      id: "matter",
      title: "Characteristics that matter",
      unit: "count",
      outcome: value(matter),
      verdict:
        matter === 0
          ? { text: "none shown to change the odds of answering", tone: "good" }
          : { text: "those who answered differ from those who did not", tone: "warning" },
    },
    { id: "deviance", title: "Deviance", unit: "number", outcome: value(fit.deviance) },
    {
      id: "explained",
      title: "Explained by all characteristics together (chi-square)",
      unit: "number",
      outcome: value(chiSquare),
    },
    { id: "aic", title: "AIC", unit: "number", outcome: value(fit.aic) },
  ];
}

function notesOn(responses: Responses, fit: LogisticFit, significance: number): Note[] {
  const notes: Note[] = [
    {
      text: `The standard error is that of the odds ratio (odds ratio x standard error of the coefficient), as the plan's table prints it; the probability is that of coefficient / standard error. Below ${formatNumber(significance)} a group differs from the reference group.`,
      source: TABLE_14_4,
    },
    {
      text: `Maximum likelihood, ${fit.iterations} steps${fit.converged ? ", settled" : ""}. Deviance and AIC are those of the rows as given: rows of people and rows of groups give the same odds ratios and different deviances.`,
    },
  ];
  const silent = silentDistricts(responses);
  const counts = addUp(responses.rows);
  const people = Math.max(silent?.people ?? 0, counts["district did not answer"]);
  if (people > 0) {
    const named =
      silent !== undefined && silent.names.length > 0
        ? ` in ${silent.names.length === 1 ? "one district" : `${formatNumber(silent.names.length)} districts`}`
        : "";
    notes.push({
      text: `${formatNumber(people)} people${named} (${showRounded((100 * people) / eligibleIn(counts), 1)} percent) did not answer because their district did not take part. The model takes people as independent of each other; they are not, so that probabilities are too small. Run it again without them and see what stays.`,
    });
  }
  return notes;
}
