import { SURVEY_CATEGORIES, SURVEY_DISAGREEMENTS } from "../../indicators/b08-parent-involvement/surveyScale";
import { newest } from "../../law/dated";
import { COUNT_TESTS, LOGISTIC_BOOK, RATING_SCALE_BOOK } from "../../law/methodSources";
import { inPlan } from "../../law/sources";
import { isBlank, readNumberCell } from "../../measures/cells/readCells";
import { pointsApart } from "../../measures/pointsApart";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain, showAs } from "../numbers";
import { method, newestDefinition, NO_YEAR, notesOf } from "../rules";
import type { AccountFor } from "../register";

/* Statistics over many answers. The estimates come from an iteration: an explanation names the model, what went in, and what came out. */

const CALIBRATION = method(RATING_SCALE_BOOK, "joint maximum likelihood estimation, run to convergence");

/** How many answers a row or column of responses holds, and their sum. */
function answersIn(
  call: ExplainedCall,
  pick: (row: number, column: number) => boolean,
): { readonly count: number; readonly sum: number } {
  let count = 0;
  let sum = 0;
  call.cells("responses").forEach((line, row) =>
    line.forEach((cell, column) => {
      if (!pick(row, column) || isBlank(cell)) return;
      const read = readNumberCell(cell);
      if (read.kind !== "number") return;
      count += 1;
      sum += read.value;
    }),
  );
  return { count, sum };
}

function model(call: ExplainedCall): string {
  call.takeRange("responses", "answers");
  return call.choice("model", "model", "rating-scale");
}

const MODELS: Readonly<Record<string, string>> = {
  "rating-scale":
    "the log odds of answer k against k - 1 are the person's measure less the item's measure less a threshold that all items share",
  "partial-credit":
    "the log odds of answer k against k - 1 are the person's measure less a threshold of the item",
};

const unusedNote = (call: ExplainedCall): string =>
  call.has("unused")
    ? `Categories nobody used: "${call.takeText("unused", "unused categories")}".`
    : 'Categories that nobody used stop the estimation, unless unused is "merge".';

function skippedNote(call: ExplainedCall): readonly { readonly text: string }[] {
  const { rows, columns } = call.size("responses");
  const { count } = answersIn(call, () => true);
  const skipped = rows * columns - count;
  return skipped === 0
    ? []
    : [
        {
          text: `${plain(skipped)} of ${plain(rows * columns)} answers are blank. They are left out one by one: every person and item is judged by the answers that are there.`,
        },
      ];
}

const MEASURE_COLUMNS = ["measure", "standard error", "infit mean square", "outfit mean square"];

function measured(call: ExplainedCall, what: "item" | "person"): Account {
  const chosen = model(call);
  const own =
    what === "item"
      ? answersIn(call, (_, column) => column === call.row)
      : answersIn(call, (row) => row === call.row);
  const columns = [
    ...MEASURE_COLUMNS,
    ...(what === "item" ? ["how many answered"] : ["raw score", "items answered"]),
  ];
  const name = columns[call.column] ?? "figure";
  const beside = MEASURE_COLUMNS.slice(0, 2).map(
    (title, index) => `${title} ${showAs(call.beside(index), "number")}`,
  );
  const anchors = what === "person" && call.has("anchors");
  if (anchors) call.takeRange("anchors", "anchors (your calibration)");
  return {
    rule: `${MODELS[chosen] ?? MODELS["rating-scale"]!}; ${anchors ? "items and thresholds are held at your calibration" : "items and persons are estimated together, the items' mean at 0"}`,
    numbers: `${name} of ${what} ${plain(call.row + 1)}, from ${plain(own.count)} answers that add up to ${plain(own.sum)}`,
    steps: [`${beside.join(", ")}.`, unusedNote(call)],
    unit: call.column >= (what === "item" ? 4 : 4) ? "count" : "number",
    what: `${what} ${plain(call.row + 1)}: ${name}`,
    sources: [CALIBRATION],
    year: NO_YEAR,
    notes: [
      ...skippedNote(call),
      {
        text: "Mean squares are about 1 where the answers fit the model; well above 1 they surprise. All answers at one end are measured from a score moved 0.3 inwards.",
      },
    ],
  };
}

const DECISIONS: Readonly<Record<string, string>> = {
  measure: "a parent counts as yes where the Rasch measure is at or above the cut",
  "agree-share":
    "a parent counts as yes where at least the cut's percent of the answered questions is agree or stronger",
  mean: "a parent counts as yes where the mean answer is at or above the cut",
};

const REGRESSION = [
  "term",
  "coefficient",
  "standard error",
  "odds ratio",
  "its standard error",
  "z",
  "p",
  "low end of the odds ratio",
  "high end of the odds ratio",
];

export const surveys: Readonly<Record<string, AccountFor>> = {
  RASCH_ITEMS: (call) => measured(call, "item"),
  RASCH_PERSONS: (call) => measured(call, "person"),
  RASCH_SUMMARY: (call) => {
    const chosen = model(call);
    const { rows, columns } = call.size("responses");
    return {
      rule: `separation = true spread of the measures / root mean square error; reliability = its square / (1 + its square). Model: ${MODELS[chosen] ?? ""}`,
      numbers: `${String(call.beside(0))} of ${call.column === 2 ? "items" : "persons"}, from ${plain(rows)} persons and ${plain(columns)} items`,
      steps: [unusedNote(call)],
      unit: "number",
      what: String(call.beside(0)),
      sources: [CALIBRATION],
      year: NO_YEAR,
      notes: skippedNote(call),
    };
  },
  PARENT_INVOLVEMENT: (call) => {
    call.takeRange("responses", "answers");
    const rule = call.takeText("rule", "rule").toLowerCase();
    const cut = call.take("cut", "cut");
    const fewest = call.takeOr("minimumAnswered", "fewest answered questions", 1);
    const { rows, columns } = call.size("responses");
    const enough = call
      .cells("responses")
      .filter((line) => line.filter((cell) => !isBlank(cell)).length >= Math.max(1, fewest)).length;
    const plan = newestDefinition("8");
    return {
      rule: `${DECISIONS[rule] ?? "the rule you chose"}; parents who count as yes / parents who answered at least ${plain(fewest)} questions x 100`,
      numbers: `of ${plain(rows)} parents ${plain(enough)} answered at least ${plain(fewest)} of ${plain(columns)} questions; rule "${rule}", cut ${plain(cut)}`,
      unit: "percent",
      ...plan,
      leftOut: call
        .cells("responses")
        .flatMap((line, row) =>
          line.filter((cell) => !isBlank(cell)).length < Math.max(1, fewest)
            ? [
                call.leftOut(
                  "responses",
                  row,
                  0,
                  `begins the answers of a parent who answered fewer than ${plain(fewest)} questions`,
                ),
              ]
            : [],
        )
        .slice(0, 20),
      notes: [
        {
          text: "The plan does not print which answers count as yes. Rule and cut are yours; say so where the percent is published.",
        },
        ...plan.notes,
        ...notesOf(newest(SURVEY_CATEGORIES), newest(SURVEY_DISAGREEMENTS)),
      ],
    };
  },
  REPRESENTATIVENESS: (call) => {
    const answered = call.takeAll("respondents", "respondents");
    const people = call.takeAll("population", "population");
    const limit = call.takeOr("limit", "points from which a group is flagged", 3);
    const total = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
    const [all, everybody] = [total(answered), total(people)];
    const test = call.row >= answered.length;
    const [own, of] = [answered[call.row] ?? 0, people[call.row] ?? 0];
    const shares = [`${plain(own)} / ${plain(all)} x 100`, `${plain(of)} / ${plain(everybody)} x 100`];
    const apart =
      test || !(all > 0 && everybody > 0)
        ? Number.NaN
        : pointsApart({ part: own, whole: all }, { part: of, whole: everybody });
    const figures = ["chi-square", "degrees of freedom", "p", "how rough the test is"];
    const columns = ["share of respondents", "share of population", "difference in points", "finding"];
    const about = {
      sources: [method(COUNT_TESTS, "goodness of fit")],
      year: NO_YEAR,
      notes: [
        {
          text: `A group is flagged where the two shares are more than ${plain(limit)} points apart; 3 is what the national response calculators use, not a rule of the plan.`,
        },
      ],
    } satisfies Partial<Account>;
    if (test)
      return {
        rule: "chi-square: sum over the groups of (answered - expected) squared / expected, where expected is the group's share of the population times all who answered",
        numbers: `${figures[call.column] ?? "figure"} over ${plain(answered.length)} groups and ${plain(all)} respondents`,
        unit: "number",
        what: figures[call.column] ?? "figure",
        ...about,
      };
    return {
      rule: "the group's share of those who answered less its share of the population, in percentage points",
      numbers:
        [
          shares[0]!,
          shares[1]!,
          `${shares[0]!} - ${shares[1]!}`,
          `${showAs(apart, "points", [limit, -limit])} points apart, limit ${plain(limit)}`,
        ][call.column] ?? "",
      unit: call.column === 2 ? "points" : call.column === 3 ? "text" : "percent",
      what: `group ${call.row + 1}: ${columns[call.column] ?? ""}`,
      ...about,
    };
  },
  LOGIT: (call) => {
    call.takeRange("outcome", "outcome");
    call.takeRange("predictors", "characteristics");
    const missing = call.choice("missing", "rows with a missing cell", "stop");
    const confidence = call.takeOr("confidence", "confidence", 0.95);
    const name = REGRESSION[call.column] ?? "figure";
    const [coefficient, error] = [call.beside(1), call.beside(2)];
    return {
      rule: "log(odds) = sum of coefficients x characteristics, by maximum likelihood; odds ratio = e^coefficient; z = coefficient / standard error",
      numbers:
        call.column === 0
          ? "the term of row " + plain(call.row + 1)
          : `${name} of "${String(call.beside(0))}", from ${plain(call.size("predictors").rows - 1)} rows`,
      steps:
        typeof coefficient === "number" && typeof error === "number"
          ? [
              `e^${showAs(coefficient, "number")} = ${showAs(Math.exp(coefficient), "number")}; ${showAs(coefficient, "number")} / ${showAs(error, "number")} = ${showAs(coefficient / error, "number")}.`,
              `Limits at ${plain(confidence * 100)} percent confidence.`,
            ]
          : [],
      unit: "number",
      what: name,
      sources: [method(LOGISTIC_BOOK, "maximum likelihood"), inPlan("Indicator 14, Table 14.4")],
      year: NO_YEAR,
      ...(missing === "leave-out"
        ? { leftOut: [...call.missingIn("outcome"), ...call.missingIn("predictors")].slice(0, 20) }
        : {}),
      notes: [{ text: "A characteristic that goes with an answer is not shown to be its cause." }],
    };
  },
};
