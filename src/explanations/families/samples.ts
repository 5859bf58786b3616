import {
  SURVEY_CONFIDENCE,
  SURVEY_INFLATION,
  SURVEY_MARGIN,
  SURVEY_PROPORTION,
} from "../../indicators/b08-parent-involvement/samplingPlan";
import { newest, type Since } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { APPORTIONMENT, SAMPLING_BOOK } from "../../law/methodSources";
import { inPlan } from "../../law/sources";
import { criticalValue } from "../../measures/distributions/normal";
import { unroundedSampleSize } from "../../measures/sampling/sampleSize";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain, showAs } from "../numbers";
import { method, notesOf, NO_YEAR, once } from "../rules";
import type { AccountFor } from "../register";

/* How many to ask, and whom. */

/** A number of the plan's sampling where none is given; which were taken is told as the rule's year. */
class Usual {
  readonly rules: Since<number>[] = [];
  constructor(private readonly call: ExplainedCall) {}

  take(name: string, words: string, table: readonly Since<number>[]): number {
    const rule = newest(table);
    if (rule === undefined || this.call.has(name)) return this.call.take(name, words);
    this.rules.push(rule as Since<number>);
    return this.call.takeOr(name, words, rule.value);
  }

  get about(): Pick<Account, "sources" | "year" | "notes"> {
    const first = this.rules[0];
    return {
      sources: once(method(SAMPLING_BOOK, "chapter 4"), ...this.rules.map((rule) => rule.source)),
      year:
        first === undefined
          ? NO_YEAR
          : `What is left out is taken from the plan's sampling, in force since ${nameFfy(first.since)}, the newest.`,
      notes: [
        {
          text: "The plan prints confidence, margin and result, but no formula. This one, rounded up, gives its 1,057 of 102,351.",
          source: inPlan("Indicator 8, sampling (line 948)"),
        },
        ...notesOf(...this.rules),
      ],
    };
  }
}

const z = (confidence: number): string =>
  confidence > 0 && confidence < 1 ? criticalValue(confidence).toFixed(10) : "?";

const SEED_NOTE = {
  text: "Same seed, same rows, same draw: with Python's random.Random(seed) anybody can redo it. Another seed gives another draw, so choose it before you look.",
};

export const samples: Readonly<Record<string, AccountFor>> = {
  SAMPLE_SIZE: (call) => {
    const usual = new Usual(call);
    const people = call.take("population", "population");
    const precision = {
      confidence: usual.take("confidence", "confidence", SURVEY_CONFIDENCE),
      margin: usual.take("margin", "margin of error, a share", SURVEY_MARGIN),
      proportion: usual.take("proportion", "expected share", SURVEY_PROPORTION),
    };
    const n0 =
      (criticalValueOf(precision.confidence) ** 2 * precision.proportion * (1 - precision.proportion)) /
      precision.margin ** 2;
    const found = call.unreadable ? undefined : unroundedSampleSize(people, precision);
    return {
      rule: "n0 = z x z x p (1 - p) / margin squared; n = n0 / (1 + (n0 - 1) / population), rounded up",
      numbers: `${showAs(n0, "number")} / (1 + (${showAs(n0, "number")} - 1) / ${plain(people)}), rounded up`,
      steps: [
        `n0 = ${z(precision.confidence)}^2 x ${plain(precision.proportion)} x (1 - ${plain(precision.proportion)}) / ${plain(precision.margin)}^2 = ${showAs(n0, "number")}.`,
        ...(found?.kind === "value" ? [`Before rounding up: ${showAs(found.value, "number")}.`] : []),
      ],
      unit: "count",
      ...usual.about,
    };
  },
  SURVEYS_TO_MAIL: (call) => {
    const usual = new Usual(call);
    const needed = call.take("sampleSize", "completed surveys needed");
    const times = usual.take("inflation", "sent for each one needed", SURVEY_INFLATION);
    const about = usual.about;
    return {
      rule: "surveys needed x how many to send for each, rounded up",
      numbers: `${plain(needed)} x ${plain(times)}, rounded up`,
      unit: "count",
      ...about,
      sources: [inPlan("Indicator 8, sampling (line 948)")],
      notes: [],
    };
  },
  MARGIN_OF_ERROR: (call) => {
    const usual = new Usual(call);
    const n = call.take("n", "completed surveys");
    const people = call.take("population", "population");
    const confidence = usual.take("confidence", "confidence", SURVEY_CONFIDENCE);
    const p = usual.take("proportion", "observed or expected share", SURVEY_PROPORTION);
    return {
      rule: "z x sqrt(p (1 - p) / n x (population - n) / (population - 1)) x 100, in percentage points",
      numbers: `${z(confidence)} x (${plain(p)} x (1 - ${plain(p)}) / ${plain(n)} x (${plain(people)} - ${plain(n)}) / (${plain(people)} - 1))^0.5 x 100`,
      unit: "points",
      ...usual.about,
    };
  },
  APPORTION: (call) => {
    const total = call.take("total", "to share");
    const counts = call.takeAll("counts", "sizes of the groups");
    const least = call.takeOr("minimum", "least for each group", 0);
    const sum = counts.reduce((all, count) => all + count, 0);
    const own = call.takeAt("counts", call.row, call.column, "size of this group");
    return {
      rule: "each group's part of the total in proportion to its size, whole numbers; what is left over goes to the largest remainders",
      numbers: `${plain(total)} x ${plain(own)} / ${plain(sum)} as a whole number${least > 0 ? `, with at least ${plain(least)} for each` : ""}`,
      steps: sum > 0 ? [`Before rounding: ${showAs((total * own) / sum, "number")}.`] : [],
      unit: "count",
      sources: [method(APPORTIONMENT, "largest remainder"), inPlan("Indicator 8, sampling (line 948)")],
      year: NO_YEAR,
    };
  },
  STRATIFIED_SAMPLE: (call) => {
    const n = call.take("n", "how many to draw");
    call.takeRange("frame", "frame");
    const seed = call.take("seed", "seed");
    const keys = call.has("keys");
    if (keys) call.takeRange("keys", "keys");
    const { rows } = call.size("frame");
    return {
      rule: "each combination of the characteristics gets its proportional part of the places, by largest remainder; inside it the rows are drawn at random",
      numbers: `place ${plain(call.row + 1)} of ${plain(n)} drawn from ${plain(rows)} rows, seed ${plain(seed)}, ${keys ? "in the order of the keys" : "in the order they stand"}: row`,
      unit: "count",
      what: "the number of a row that was drawn",
      sources: [
        method(SAMPLING_BOOK, "chapter 5, proportional allocation"),
        inPlan("Indicator 8, sampling frame (lines 944-948)"),
      ],
      year: NO_YEAR,
      notes: [
        SEED_NOTE,
        ...(keys
          ? []
          : [{ text: "No keys are given, so the order of the rows counts: sorting them changes the draw." }]),
      ],
    };
  },
  ASSIGN_YEARS: (call) => {
    const strata = call.cells("strata")[call.row] ?? [];
    const years = call.take("years", "years of the cycle");
    const seed = call.take("seed", "seed");
    strata.forEach((_, column) => void call.takeTextAt("strata", call.row, column, "stratum"));
    const given = call.has("assigned") ? call.cells("assigned")[call.row]?.[0] : null;
    return {
      rule: "dealt at random to the years of the cycle, so that in every stratum and in all no year has more than one more than another",
      numbers:
        typeof given === "number"
          ? `row ${plain(call.row + 1)} keeps the year it had`
          : `row ${plain(call.row + 1)}, stratum ${strata.map(String).join(", ")}, a cycle of ${plain(years)} years, seed ${plain(seed)}: year`,
      unit: "count",
      sources: [inPlan("Indicator 8, sampling frame (lines 944-946)")],
      year: "The plan's cycle has five years; the length is an argument.",
      notes: [SEED_NOTE],
    };
  },
};

function criticalValueOf(confidence: number): number {
  return confidence > 0 && confidence < 1 ? criticalValue(confidence) : Number.NaN;
}
