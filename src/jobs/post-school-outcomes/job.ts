import {
  categoryChart,
  CATEGORY_HELP,
  MEASURES,
  ruleOf,
  TAKEN,
} from "../../indicators/b14-post-school-outcomes/categories";
import {
  COMPETITIVE_HOURS,
  EMPLOYMENT_DAYS,
  type CategoryRule,
} from "../../indicators/b14-post-school-outcomes/leaverFacts";
import {
  POST_SCHOOL_CATEGORIES,
  postSchoolPercents,
} from "../../indicators/b14-post-school-outcomes/postSchool";
import { responseTable } from "../../indicators/b14-post-school-outcomes/responseTable";
import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { sumOfNumbers } from "../../indicators/recordForm/recordResults";
import { ending } from "../../indicators/workingText";
import { newest } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { isValue } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import { NOTHING, type Figure, type Job, type JobContext } from "../declaration";
import { numberSetting } from "../settingValues";
import { FORM } from "./columns";
import { leaverSheet } from "./leaverSheets";
import { readLeavers, type Leavers } from "./readLeavers";
import { countCategories, sortLeavers, type SortedLeavers } from "./sortLeavers";
import {
  askTable,
  categoriesTable,
  groupLines,
  groupsChart,
  groupsTable,
  intervalOf,
  measureFormula,
  measuresTable,
  type IntervalChoice,
} from "./tables";

const DEFINITIONS = inPlan("Indicator 14, definitions (lines 1585-1590)");
const MEASUREMENT = inPlan("Indicator 14, Measurement and baseline (lines 1537-1539 and 1596-1598)");
/** Rules after 2014 were not read; what they say comes from background knowledge. */
const LATER_RULE = { ...DEFINITIONS, compareWithSource: true };

export const job: Job = {
  id: "post-school-outcomes",
  group: "surveys",
  title: "Post-school outcomes",
  summary:
    "Puts each leaver once into the highest category by what the leaver did, and gives 14A, 14B and 14C with intervals, by group, and the facts still to ask for.",
  inputs: [
    {
      id: "leavers",
      title: "Leavers",
      help: "One row a leaver with the answers of the follow-up survey. Rows of leavers who did not answer may be there too.",
      forms: [FORM],
    },
  ],
  settings: [
    {
      kind: "choice",
      id: "employment",
      title: "Competitive employment",
      help: "The plan asks for 20 hours a week. The federal rules after it also allow competitive integrated employment of any hours; their words were not seen.",
      choices: [
        { value: "hours", label: "Option 1: at least 20 hours a week (the plan)" },
        { value: "any hours", label: "Option 2: any hours, part time too (compare with the federal rule)" },
      ],
      default: "hours",
    },
    {
      kind: "choice",
      id: "missing",
      title: "Missing facts",
      help: "Whether a leaver whose category a missing fact could change waits until it is known.",
      choices: [
        { value: "ask", label: "Ask: leave the leaver out until they are known" },
        { value: "no", label: "Count them as No" },
      ],
      default: "ask",
    },
    {
      kind: "number",
      id: "minimumWage",
      title: "Minimum wage",
      help: "Dollars an hour in the year asked about; needed only where the table has hourly pay. None is assumed.",
      default: "",
      minimum: 0,
      optional: true,
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
    {
      kind: "choice",
      id: "population",
      title: "What the intervals are about",
      help: "All leavers of these districts in this year, or leavers like them in general. Rows of those who did not answer are needed for the first.",
      choices: [
        { value: "endless", label: "Leavers like these in general" },
        { value: "finite", label: "The leavers of this table (finite population)" },
      ],
      default: "endless",
    },
    {
      kind: "whole",
      id: "smallest",
      from: "minimum-count",
      title: "Smallest group shown",
      help: "Groups with fewer respondents are hidden, with others where one could be worked out.",
      default: "10",
      minimum: 0,
      maximum: 1000,
    },
  ],
  sources: [DEFINITIONS, MEASUREMENT],
  compute: (data, context) => {
    const table = data["leavers"];
    if (table === undefined) return NOTHING;
    const read = readLeavers(table, numberSetting(context, "minimumWage"));
    if (read.leavers.length === 0) {
      const nobody = {
        input: "leavers",
        severity: "error" as const,
        message: "There is no leaver to count",
        advice: "Pick a table with one row a leaver, or correct the rows above.",
      };
      return { ...NOTHING, problems: [...read.problems, nobody] };
    }
    const rule = ruleFrom(context);
    const sorted = sortLeavers(read.leavers, rule, context.settings["missing"] === "no" ? "no" : "ask");
    const counts = countCategories(sorted.counted);
    const respondents = sorted.counted.length;
    const ineligible = read.leavers.filter(({ response }) => response === "ineligible").length;
    const eligible = read.leavers.length - ineligible;
    const choice: IntervalChoice = {
      confidence: (numberSetting(context, "confidence") ?? 95) / 100,
      population: context.settings["population"] === "finite" ? eligible : undefined,
    };
    const lines = groupLines(sorted.counted, read.groups, numberSetting(context, "smallest") ?? 10);
    const answered = read.leavers.filter(({ facts }) => facts !== undefined).length;
    return {
      ...NOTHING,
      figures: figuresOf(counts, respondents, choice, sorted),
      tables: [
        measuresTable(counts, respondents, choice),
        categoriesTable(counts, respondents, sorted.open.length),
        ...(lines.length > 0 ? [groupsTable(lines, choice)] : []),
        ...(sorted.open.length > 0 ? [askTable(sorted)] : []),
        ...(read.withResponses
          ? [
              responseTable({
                leavers: read.leavers.length,
                ineligible,
                completed: answered,
                others: othersOf(read),
              }),
            ]
          : []),
      ],
      charts: [
        categoryChart(counts, respondents),
        ...(lines.some(({ hidden }) => !hidden) ? [groupsChart(lines)] : []),
      ],
      problems: read.problems,
      notes: notesOf(
        rule,
        sorted,
        choice,
        lines.some(({ hidden }) => hidden),
      ),
      sheets: [leaverSheet(sorted, read.leavers, read.groups)],
    };
  },
};

function ruleFrom({ settings }: JobContext): CategoryRule {
  return {
    employment: settings["employment"] === "any hours" ? "any hours" : "hours",
    hours: newest(COMPETITIVE_HOURS)!.value,
    days: newest(EMPLOYMENT_DAYS)!.value,
  };
}

function othersOf({ leavers }: Leavers) {
  return (["not reached", "district did not answer"] as const).map((response) => ({
    title: response.charAt(0).toUpperCase() + response.slice(1),
    count: leavers.filter((leaver) => leaver.response === response).length,
  }));
}

function figuresOf(
  counts: readonly [number, number, number, number],
  respondents: number,
  choice: IntervalChoice,
  { open, counted }: SortedLeavers,
): readonly Figure[] {
  const percents = postSchoolPercents(counts, respondents);
  const figures = MEASURES.map((measure): Figure => {
    const taken = counts.slice(0, TAKEN[measure]);
    const interval = intervalOf(
      taken.reduce((sum, count) => sum + count, 0),
      respondents,
      choice,
    );
    const said = isValue(interval)
      ? `; interval ${showRounded(interval.value.low, 1)} to ${showRounded(interval.value.high, 1)}`
      : "";
    return {
      id: measure,
      title: `${measure}: ${MEASURE_WORDS[measure]}`,
      unit: "percent",
      outcome: percents[measure],
      working: {
        rule: ruleOf(measure),
        numbers: `${sumOfNumbers(taken)} / ${formatNumber(respondents)} x 100 ${ending(percents[measure])}${said}`,
        inputs: [
          ...taken.map((count, at) => ({ name: POST_SCHOOL_CATEGORIES[at]!, value: count })),
          { name: "respondents", value: respondents },
        ],
        source: MEASUREMENT,
        year: "since FFY 2009 (school year 2009-10)",
      },
      ...(respondents > 0 ? { formula: measureFormula(measure) } : {}),
      ...(open.length > 0 && respondents + open.length > 0
        ? { verdict: { text: boundsOf(measure, open, counted), tone: "warning" as const } }
        : {}),
    };
  });
  return [
    ...figures,
    {
      id: "respondents",
      title: "Respondents counted",
      unit: "count",
      outcome: { kind: "value", value: respondents },
    },
    ...(open.length > 0
      ? [
          {
            id: "open",
            title: "Respondents with facts to ask for",
            unit: "count",
            outcome: { kind: "value", value: open.length },
          } satisfies Figure,
        ]
      : []),
  ];
}

const MEASURE_WORDS = {
  "14A": "in higher education",
  "14B": "in higher education or competitively employed",
  "14C": "in any education, training or employment",
} as const;

/** Between which percents the result will be once every fact is known. */
function boundsOf(
  measure: (typeof MEASURES)[number],
  open: SortedLeavers["open"],
  counted: SortedLeavers["counted"],
): string {
  const within = (category: number) => category > 0 && category <= TAKEN[measure];
  const sure = counted.filter(({ category }) => within(category.category!)).length;
  const all = counted.length + open.length;
  const low = sure + open.filter(({ category }) => within(category.least)).length;
  const high = sure + open.filter(({ category }) => within(category.most)).length;
  const [from, to] = [low, high].map((count) => showRounded((100 * count) / all, 1));
  return `${low === high ? from : `${from} to ${to}`} percent once all facts are known`;
}

function notesOf(
  rule: CategoryRule,
  { assumed, open }: SortedLeavers,
  choice: IntervalChoice,
  hidden: boolean,
): readonly Note[] {
  return [
    {
      text: `Each leaver counts once, in the highest category: ${POST_SCHOOL_CATEGORIES.map((title, at) => `${at + 1}. ${title.toLowerCase()}`).join(", ")}.`,
      source: MEASUREMENT,
    },
    { text: `Competitive employment: ${CATEGORY_HELP.competitive}`, source: DEFINITIONS },
    ...(rule.employment === "any hours"
      ? [
          {
            text: "Option 2 is chosen: the 20 hours are not asked for. It is named from background knowledge of the federal rules after the plan; compare with their words before you report by it. Its self-employed with comparable income have to be recorded as not self-employed here.",
            source: LATER_RULE,
          },
        ]
      : []),
    { text: newest(EMPLOYMENT_DAYS)!.note!, source: newest(EMPLOYMENT_DAYS)!.source },
    {
      text: "Military service counts as competitive employment without further facts.",
      source: inPlan("Indicator 14, definitions (line 1586)"),
    },
    {
      text: "Self-employment and work in a family business count as some other employment: the plan names them there.",
      source: inPlan("Indicator 14, definitions (line 1588)"),
    },
    ...(open.length > 0
      ? [
          {
            text: `Respondents who are not in the percents yet, because a missing fact could change their category: ${formatNumber(open.length)}.`,
          },
        ]
      : []),
    ...(assumed > 0
      ? [
          {
            text: `Respondents of whom missing facts were counted as No, as you chose: ${formatNumber(assumed)}. Their categories may be too low.`,
          },
        ]
      : []),
    ...(choice.population !== undefined
      ? [
          {
            text: `Intervals are about the ${formatNumber(choice.population)} leavers of this table who could be asked: n is replaced by n (N - 1) / (N - n). Those of groups are not narrowed in this way.`,
          },
        ]
      : []),
    ...(hidden
      ? [
          {
            text: "Groups with few respondents are hidden, and others with them where the total would tell what was hidden.",
          },
        ]
      : []),
    {
      text: "The intervals say how exact the percents are if those who did not answer are like those who did. Compare the two before you rely on them.",
    },
  ];
}
