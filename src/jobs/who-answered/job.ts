import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { isValue } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobData,
  type JobProblem,
  type JobResult,
} from "../declaration";
import { GROUPS_FORM, PEOPLE_FORM } from "../responses/forms";
import { POPULATION_FORM, populationMap, readPopulation } from "../responses/readPopulation";
import { addUp, byGroup, eligibleIn, readResponses, type Responses } from "../responses/readResponses";
import { ALPHA_SETTING, SMALLEST_SETTING } from "../responses/settings";
import { numberSetting } from "../settingValues";
import {
  dispositionTable,
  rateFigures,
  reasonsTable,
  REASONS,
  RESPONSE_RATE,
  silentDistricts,
} from "./dispositions";
import { heldBack, type HeldBack } from "./heldBack";
import {
  groupLines,
  groupsTable,
  rateChart,
  testsTable,
  type GroupChoices,
  type GroupLine,
  type Population,
} from "./groupTables";
import { yearTable } from "./yearOverYear";

const FORMS = [PEOPLE_FORM, GROUPS_FORM];

export const job: Job = {
  id: "who-answered",
  group: "surveys",
  title: "Who answered",
  summary:
    "Response rates of all and of each group, what became of every survey, and whether those who answered look like everybody.",
  inputs: [
    {
      id: "responses",
      title: "People asked",
      help: "Everybody in the sample with what became of the survey, one row each, or counts of people who are alike.",
      forms: FORMS,
    },
    {
      id: "population",
      title: "Population",
      help: "Known sizes of the groups, such as all leavers of the State. Left out, those who answered are compared with those asked.",
      optional: true,
      forms: [POPULATION_FORM],
    },
    {
      id: "earlier",
      title: "Earlier year",
      help: "The same table of an earlier year, to see how the rates changed.",
      optional: true,
      onlyWhenPicked: true,
      forms: FORMS,
    },
  ],
  settings: [
    {
      kind: "number",
      id: "limit",
      from: "difference-that-counts",
      title: "Difference that counts",
      help: "In percentage points: a group is flagged where its share of those who answered is further than this from its share of all. The national centers take 3.",
      default: "3",
      minimum: 0,
      maximum: 100,
    },
    SMALLEST_SETTING,
    ALPHA_SETTING,
  ],
  sources: [RESPONSE_RATE, REASONS],
  slow: true,
  compute: (data, context) => {
    const table = data["responses"];
    if (table === undefined) return NOTHING;
    const responses = readResponses(table, "responses");
    if (responses.rows.length === 0) return { ...NOTHING, problems: responses.problems };
    const choices = {
      limit: numberSetting(context, "limit") ?? 3,
      smallest: numberSetting(context, "smallest") ?? 10,
      significance: numberSetting(context, "significance") ?? 0.05,
    };
    return resultOf(
      responses,
      data,
      choices,
      (done, trait) => context.progress?.(done, `Testing ${trait}`) ?? false,
    );
  },
};

function resultOf(
  responses: Responses,
  data: JobData,
  choices: GroupChoices,
  cancelled: (done: number, trait: string) => boolean,
): JobResult {
  const counts = addUp(responses.rows);
  const known =
    data["population"] === undefined ? undefined : readPopulation(data["population"], "population");
  const population: Population = populationMap(known?.groups ?? []);
  const lines = groupLines(responses, population, choices);
  const held = heldBack(counts, choices.smallest);
  const rates = rateFigures(counts, held, choices.smallest);
  const overall = rates[0]!.outcome;
  const before = data["earlier"] === undefined ? undefined : readResponses(data["earlier"], "earlier");
  return {
    ...NOTHING,
    figures: [...rates, findingsFigure(lines, choices)],
    tables: [
      dispositionTable(counts, held, choices.smallest),
      ...reasonsTable(responses, held, choices.smallest),
      groupsTable(lines, known === undefined ? "those asked" : "the population", choices.smallest),
      testsTable(responses.traits, lines, choices, known !== undefined, cancelled),
      ...(before === undefined || before.rows.length === 0
        ? []
        : [
            yearTable(
              lines,
              groupLines(before, new Map(), choices),
              [totalLine(responses), totalLine(before)],
              choices.significance,
            ),
          ]),
    ],
    charts: rateChart(lines, isValue(overall) ? Number(overall.value) : undefined),
    problems: [
      ...responses.problems,
      ...(known?.problems ?? []),
      ...unmatched(responses, population),
      ...(before?.problems ?? []),
    ],
    notes: notesOn(responses, lines, choices, held),
  };
}

function totalLine(responses: Responses): GroupLine {
  const counts = addUp(responses.rows);
  return {
    trait: "All",
    group: "All together",
    asked: eligibleIn(counts),
    answered: counts.answered,
    population: eligibleIn(counts),
    hidden: false,
  };
}

function findingsFigure(lines: readonly GroupLine[], { limit }: GroupChoices): Figure {
  const shown = lines.filter(({ hidden }) => !hidden);
  const names = (finding: "under" | "over") =>
    shown.filter((line) => line.finding === finding).map(({ trait, group }) => `${trait}: ${group}`);
  const [under, over] = [names("under"), names("over")];
  const off = under.length + over.length;
  return {
    id: "flagged",
    title: `Groups more than ${formatNumber(limit)} points off`,
    unit: "count",
    outcome: { kind: "value", value: off },
    verdict:
      off === 0
        ? { text: "no group that can be shown is further off", tone: "good" }
        : {
            text: [
              ...(under.length > 0 ? [`under-represented: ${under.join(", ")}`] : []),
              ...(over.length > 0 ? [`over-represented: ${over.join(", ")}`] : []),
            ].join("; "),
            tone: "warning",
          },
  };
}

/** Groups that stand in only one of the two tables. */
function unmatched(responses: Responses, population: Population): JobProblem[] {
  if (population.size === 0) return [];
  const problem = (message: string, advice: string): JobProblem => ({
    input: "population",
    severity: "warning",
    message,
    advice,
  });
  const problems: JobProblem[] = [];
  responses.traits.forEach((trait, at) => {
    const known = population.get(trait.toLowerCase());
    if (known === undefined) {
      problems.push(
        problem(
          `Nothing is known of "${trait}", so it is compared with those asked`,
          "Add its groups, or leave it so.",
        ),
      );
      return;
    }
    const answered = new Set([...byGroup(responses.rows, at).keys()].map((group) => group.toLowerCase()));
    for (const group of answered)
      if (!known.has(group))
        problems.push(
          problem(
            `${trait}: "${group}" is not in the population, and counts as 0 there`,
            "Write the group the same way in both tables.",
          ),
        );
    for (const [group, count] of known)
      if (!answered.has(group) && count > 0)
        problems.push(
          problem(
            `${trait}: "${group}" (${formatNumber(count)} people) is not among those asked`,
            "Write the group the same way in both tables; the shares are of the groups that were asked.",
          ),
        );
  });
  return problems;
}

function notesOn(
  responses: Responses,
  lines: readonly GroupLine[],
  choices: GroupChoices,
  held: HeldBack,
): Note[] {
  const notes: Note[] = [
    {
      text: `A group is flagged where its share differs by more than ${formatNumber(choices.limit)} points; a difference of just so much is not. The rule does not see chance: read it beside the tests.`,
    },
  ];
  const silent = silentDistricts(responses);
  if (silent !== undefined && silent.names.length > 0) {
    const eligible = eligibleIn(addUp(responses.rows));
    notes.push({
      text: `${silent.names.length === 1 ? "One district" : `${formatNumber(silent.names.length)} districts`} answered for nobody: ${silent.names.slice(0, 12).join(", ")}${silent.names.length > 12 ? " and more" : ""}. That is ${formatNumber(silent.people)} people, ${showRounded((100 * silent.people) / eligible, 1)} percent of the eligible. Whole districts that do not answer make differences look more certain than they are.`,
      source: RESPONSE_RATE,
    });
  }
  if (held.of.size > 0 || held.reasons)
    notes.push({
      text: `Of what became of the surveys, counts below ${choices.smallest} people are held back, with others from which they could be worked out${held.reasons ? "; so is the table of reasons" : ""}.`,
    });
  const hidden = lines.filter(({ hidden: small }) => small).length;
  if (hidden > 0)
    notes.push({
      text: `${hidden === 1 ? "One group is" : `${hidden} groups are`} held back, for fewer than ${choices.smallest} people asked or because a single hidden group could be told from the total. The tests count everybody.`,
    });
  return notes;
}
