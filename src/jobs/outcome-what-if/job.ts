import { summaryResults } from "../../indicators/b07-preschool-outcomes/summaries";
import { summaryFormulas } from "../../indicators/b07-preschool-outcomes/tables";
import type { ChartData } from "../../indicators/declaration";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import type { Statement } from "../../measures/childOutcomeMoves";
import { assessed } from "../../measures/summaryStatements";
import { CHILDREN_HELP } from "../childOutcomes/inputs";
import { districtOptions } from "../childOutcomes/districts";
import { RULE_SETTINGS } from "../childOutcomes/settings";
import { planTarget, TARGET_YEAR_SETTING, targetYear } from "../childOutcomes/targets";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobProblem,
  type JobResult,
  type ValueSetting,
} from "../declaration";
import { numberSetting } from "../settingValues";
import { FORMS, readCategories, type ReadCategories } from "./readCategories";
import {
  bothTargets,
  movesTable,
  moreTable,
  stabilityTable,
  STATEMENTS,
  targetTable,
  type Wanted,
} from "./whatIfTables";

const TARGETS = inPlan("Indicator 7, targets (lines 886-895)");
const STATEMENT_RULES = inPlan("Indicator 7, summary statements (lines 777 and 781)");

const ownTarget = (statement: Statement): ValueSetting => ({
  kind: "number",
  id: `target${statement}`,
  title: `Own target for statement ${statement}`,
  help: "In percent, for all three outcomes, instead of the plan's. Empty takes the plan's targets.",
  default: "",
  minimum: 0,
  maximum: 100,
  optional: true,
});

export const job: Job = {
  id: "outcome-what-if",
  group: "checks",
  title: "What if for child outcomes",
  summary:
    "How many children are between a summary statement and its target, from which category to which, what more children would do, and how much a few children move a percent.",
  inputs: [
    {
      id: "categories",
      title: "Children or counts",
      help: `Counts of the categories a to e by outcome, or: ${CHILDREN_HELP}`,
      forms: FORMS,
    },
  ],
  settings: [
    TARGET_YEAR_SETTING,
    ownTarget(1),
    ownTarget(2),
    {
      kind: "pick",
      id: "district",
      from: "own district",
      title: "District",
      help: "Look at one district instead of all together.",
      none: "all together",
      options: ({ categories }) => districtOptions(categories),
    },
    {
      kind: "text",
      id: "numbers",
      title: "Numbers of children to try",
      help: "Whole numbers divided by semicolons.",
      default: "1; 2; 5; 10",
    },
    ...RULE_SETTINGS,
  ],
  sources: [STATEMENT_RULES, TARGETS],
  compute: ({ categories }, context) => {
    if (categories === undefined) return NOTHING;
    const read = readCategories(categories, context.settings.district ?? "", context);
    return read.tallies.every(({ counts }) => assessed(counts) === 0)
      ? { ...NOTHING, problems: read.problems }
      : resultOf(read, context);
  },
};

function resultOf(read: ReadCategories, context: JobContext): JobResult {
  const ffy = targetYear(context.settings);
  const own = { 1: numberSetting(context, "target1"), 2: numberSetting(context, "target2") };
  const wanted = read.tallies.map((tally): Wanted => ({
    tally,
    targets: {
      1: own[1] ?? planTarget(tally.outcome.code, 1, ffy),
      2: own[2] ?? planTarget(tally.outcome.code, 2, ffy),
    },
  }));
  const numbers = readNumbers(context);
  return {
    ...NOTHING,
    figures: [...statementFigures(wanted), ...bothFigures(wanted)],
    tables: [
      targetTable(wanted),
      read.table,
      movesTable(wanted),
      moreTable(wanted, numbers.children),
      stabilityTable(wanted, numbers.children),
    ],
    charts: [targetChart(wanted)],
    problems: [...numbers.problems, ...read.problems],
    notes: [
      {
        text: `The targets are ${own[1] === undefined || own[2] === undefined ? `the plan's of ${nameFfy(ffy)}` : "your own"}${(own[1] === undefined) !== (own[2] === undefined) ? " for one statement and your own for the other" : ""}. A target is met where 100 x numerator is at least target x denominator, in whole numbers: nothing is rounded.`,
        source: TARGETS,
      },
      {
        text: "Statement 1 rises by children in c or d instead of a or b; statement 2 by children in d or e instead of a, b or c. A child from a or b in d counts for both. Between c and d only statement 2 changes; a child in e is no part of statement 1.",
        source: STATEMENT_RULES,
      },
      {
        text: "These numbers say how close a target is. They are no reason to change a rating: ratings follow what the child does.",
      },
    ],
  };
}

function statementFigures(wanted: readonly Wanted[]): readonly Figure[] {
  return wanted.flatMap(({ tally, targets }, row) => {
    const lines = targetTable([{ tally, targets }]).rows;
    return summaryResults(tally, 0, summaryFormulas(row)).map(({ outcome, working, formula }, at): Figure => {
      const statement = STATEMENTS[at]!;
      const [, , , , , , status, needed, , spare] = lines[at]!;
      const words =
        status === "met"
          ? `target ${targets[statement]} met, with ${String(spare)} to spare`
          : `target ${targets[statement]} not met: ${String(needed)} children short`;
      return {
        id: `7${tally.outcome.code}-SS${statement}`,
        title: `Outcome ${tally.outcome.code}: summary statement ${statement}`,
        unit: "percent",
        outcome,
        working: { ...working, year: "the children in the table" },
        ...(status === "met" || status === "not met"
          ? { verdict: { text: words, tone: status === "met" ? "good" : "warning" } }
          : {}),
        ...(formula === undefined ? {} : { formula }),
      };
    });
  });
}

function bothFigures(wanted: readonly Wanted[]): readonly Figure[] {
  return wanted.flatMap((one): readonly Figure[] => {
    const needed = bothTargets(one);
    const { code } = one.tally.outcome;
    return needed === undefined
      ? []
      : [
          {
            id: `both${code}`,
            title: `Outcome ${code}: fewest children who would have to end higher for both targets`,
            unit: "count",
            outcome: needed,
          },
        ];
  });
}

function targetChart(wanted: readonly Wanted[]): ChartData {
  const lines = wanted.flatMap(({ tally, targets }) =>
    summaryResults(tally, 0, {}).map(({ outcome }, at) => ({
      name: `${tally.outcome.code}, statement ${STATEMENTS[at]!}`,
      now: outcome.kind === "value" ? outcome.value : null,
      target: targets[STATEMENTS[at]!] ?? null,
    })),
  );
  return {
    id: "targets",
    title: "Summary statements and targets",
    kind: "column",
    unit: "percent",
    categoryTitle: "Summary statement",
    categories: lines.map(({ name }) => name),
    series: [
      { name: "Now", values: lines.map(({ now }) => now) },
      { name: "Target", values: lines.map(({ target }) => target) },
    ],
    description: `Six pairs of columns: each summary statement beside its target. ${lines.map(({ name, now, target }) => `${name}: ${now === null ? "none" : now.toFixed(1)}${target === null ? "" : `, target ${target}`}`).join("; ")}.`,
  };
}

function readNumbers({ settings }: JobContext): {
  readonly children: readonly number[];
  readonly problems: readonly JobProblem[];
} {
  const parts = (settings.numbers ?? "").split(/[;,\s]+/).filter((part) => part !== "");
  const good = parts.filter((part) => /^[1-9]\d{0,4}$/.test(part));
  return {
    children: [...new Set(good.map(Number))].sort((one, other) => one - other),
    problems: parts
      .filter((part) => !good.includes(part))
      .map((part) => ({
        severity: "warning",
        message: `Numbers of children to try: "${part}" is not a whole number of children.`,
        advice: "Write whole numbers divided by semicolons: 1; 5; 10.",
      })),
  };
}
