import { CYCLE_YEARS, EVERY_YEAR_ENROLLMENT } from "../../indicators/b08-parent-involvement/samplingPlan";
import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { newest } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { value } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import { frameFingerprint } from "../../measures/sampling/frameFingerprint";
import { csvFile, pythonFile, readSeed, SEED_SETTING } from "../drawing/recipe";
import { NOTHING, type Figure, type Job, type JobContext, type JobProblem } from "../declaration";
import { numberSetting } from "../settingValues";
import { assignmentSheet, recipeFacts } from "./assignmentSheet";
import { FORM } from "./columns";
import { dealLeas, type CycleChoices, type DealtLeas } from "./dealLeas";
import { cyclePython, FRAME_FILE } from "./python";
import { readLeas, type LeaFrame } from "./readLeas";
import { balanceChart, balanceTable, strataTable, yearsTable } from "./tables";

const PLAN = inPlan("Indicator 8, sampling frame (lines 944-946)");
const MOST_DRAWS = 5000;

export const job: Job = {
  id: "five-year-cycle",
  group: "surveys",
  title: "Cycle of districts",
  summary:
    "Deals districts and charter schools at random to the years of a survey cycle, evenly by kind, area and size, and shows how alike the years are.",
  inputs: [
    {
      id: "leas",
      title: "Districts and charter schools",
      help: "One row for each, with its enrollment. To add new ones later, use the sheet this job wrote: years that are there are kept.",
      forms: [FORM],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "years",
      title: "Years of the cycle",
      help: "Every district takes part once in as many years.",
      default: String(newest(CYCLE_YEARS)!.value),
      minimum: 2,
      maximum: 20,
    },
    SEED_SETTING,
    {
      kind: "choice",
      id: "sizes",
      title: "Strata by size",
      help: "Districts are put into classes of equal number by their enrollment.",
      choices: [
        { value: "3", label: "Thirds" },
        { value: "2", label: "Halves" },
        { value: "4", label: "Quarters" },
        { value: "1", label: "No classes" },
      ],
      default: "3",
    },
    {
      kind: "number",
      id: "tolerance",
      title: "Largest difference accepted",
      help: "In percentage points. While a year differs by more from all districts in any line of the balance, the years are dealt again.",
      default: "5",
      minimum: 0,
      maximum: 100,
    },
    {
      kind: "whole",
      id: "draws",
      title: "Draws at most",
      help: "If none is close enough, the closest is taken and the report says so. 1: no second draw.",
      default: "200",
      minimum: 1,
      maximum: MOST_DRAWS,
    },
    {
      kind: "whole",
      id: "everyYearAbove",
      title: "Every year above this enrollment",
      help: "Larger districts take part in every year.",
      default: String(newest(EVERY_YEAR_ENROLLMENT)!.value),
      minimum: 0,
    },
  ],
  sources: [PLAN, newest(EVERY_YEAR_ENROLLMENT)!.source, newest(CYCLE_YEARS)!.source],
  slow: true,
  compute: (data, context) => {
    const table = data["leas"];
    if (table === undefined) return NOTHING;
    const choices = choicesOf(context);
    const frame = readLeas(table, choices.years);
    const few = tooFew(frame, choices);
    if (few !== undefined) return { ...NOTHING, problems: [...frame.problems, few] };
    const dealt = dealLeas(
      frame,
      choices,
      (done) => context.progress?.(done, "Dealing districts to years") ?? false,
    );
    const { cycle, strata } = dealt;
    const fingerprint = frameFingerprint(dealt.frame);
    const python = cyclePython(cycle.seed, choices.years, fingerprint);
    const recipe = { facts: recipeFacts(frame, dealt, choices, fingerprint), python, file: FRAME_FILE };
    return {
      ...NOTHING,
      figures: figuresOf(frame, dealt, choices),
      tables: [
        balanceTable(cycle.balance, choices.tolerance, choices.years),
        yearsTable(frame, cycle, choices.years),
        strataTable(strata, cycle, choices.years),
      ],
      charts: [balanceChart(cycle.balance, choices.tolerance, choices.years)],
      problems: frame.problems,
      notes: notesOf(frame, dealt, choices),
      sheets: [assignmentSheet(frame, dealt, choices, recipe)],
      files: [
        csvFile(
          FRAME_FILE,
          "The frame of the draw",
          ["District number", "Stratum", "Year before"],
          dealt.frame.map(({ key, traits }) => [key, ...traits]),
        ),
        pythonFile("cycle.py", "The draw again in Python", python),
      ],
    };
  },
};

function choicesOf(context: JobContext): CycleChoices {
  const typed = (id: string, otherwise: number) => numberSetting(context, id) ?? otherwise;
  return {
    years: typed("years", newest(CYCLE_YEARS)!.value),
    sizeClasses: typed("sizes", 3),
    everyYearAbove: typed("everyYearAbove", newest(EVERY_YEAR_ENROLLMENT)!.value),
    tolerance: typed("tolerance", 5),
    seed: readSeed(context.settings),
    mostDraws: Math.min(MOST_DRAWS, typed("draws", 200)),
  };
}

/** Fewer districts than years leave years without any. */
function tooFew({ leas }: LeaFrame, { years }: CycleChoices): JobProblem | undefined {
  if (leas.length >= years) return undefined;
  return {
    input: "leas",
    severity: "error",
    message:
      leas.length === 0
        ? "There is no district to deal"
        : `${leas.length} districts cannot fill ${years} years`,
    advice:
      leas.length === 0
        ? "Pick a table with a number and an enrollment for each district."
        : "Add the missing rows, or choose a shorter cycle.",
  };
}

function figuresOf(
  { leas }: LeaFrame,
  { cycle, frame }: DealtLeas,
  { tolerance, years, seed }: CycleChoices,
): readonly Figure[] {
  const sizes = Array.from(
    { length: years },
    (_, at) => cycle.assigned.filter((year) => year === at + 1).length,
  );
  const everyYear = leas.length - frame.length;
  const worst = [...cycle.balance].sort((one, other) => other.largest - one.largest)[0];
  return [
    {
      id: "districts",
      title: "Districts by year",
      unit: "text",
      outcome: value(`${sizes.join(", ")}${everyYear > 0 ? `, and ${everyYear} in every year` : ""}`),
    },
    {
      id: "largest",
      title: "Largest difference of a year from all districts",
      unit: "points",
      outcome: value(cycle.largest),
      verdict: cycle.accepted
        ? { text: `within ${formatNumber(tolerance)} points`, tone: "good" }
        : { text: `no draw was within ${formatNumber(tolerance)} points; this is the closest`, tone: "bad" },
      ...(worst === undefined
        ? {}
        : {
            working: {
              rule: "year's percent less the percent of all districts together, the largest of all years and lines",
              numbers: `${worst.title}: all ${showRounded(worst.all ?? 0, 2)}%, years ${worst.years.map(({ share }) => (share === undefined ? "none" : `${showRounded(share, 2)}%`)).join(", ")}; largest difference ${showRounded(worst.largest, 2)} points`,
              inputs: cycle.balance.map(({ title, largest }) => ({ name: title, value: largest })),
              source: PLAN,
              year: "since FFY 2007 (school year 2007-08)",
            },
          }),
    },
    { id: "seed", title: "Seed of this draw", unit: "text", outcome: value(String(cycle.seed)) },
    {
      id: "draws",
      title: "Draws until accepted",
      unit: "count",
      outcome: value(cycle.draws),
      ...(cycle.draws > 1
        ? {
            verdict: {
              text: `seeds ${seed} to ${seed + BigInt(cycle.draws - 1)} were tried`,
              tone: "plain",
            } as const,
          }
        : {}),
    },
  ];
}

function notesOf(
  { closed, hasAssigned, hasChildren }: LeaFrame,
  { cycle }: DealtLeas,
  { sizeClasses, years }: CycleChoices,
): readonly Note[] {
  return [
    {
      text: `Every district has the same chance of each year. Within each stratum, and in all, no year has more than one district more than another${hasAssigned ? " as far as the years that were kept allow it" : ""}.`,
      source: PLAN,
    },
    {
      text: "The plan assigned its districts at random and compared the years afterwards; strata and further draws until the years are alike are this program's way to get there.",
      source: inPlan("Indicator 8, sampling frame (line 944)"),
    },
    ...(cycle.draws > 1
      ? [
          {
            text: `The years were dealt ${formatNumber(cycle.draws)} times. Choosing among draws by the differences shown, and by nothing else, keeps the draw fair; name the number of draws when you report it.`,
          },
        ]
      : []),
    { text: newest(EVERY_YEAR_ENROLLMENT)!.note!, source: newest(EVERY_YEAR_ENROLLMENT)!.source },
    ...(sizeClasses > 1
      ? [
          {
            text: `Size classes are made anew from the enrollments of this table: new districts are dealt within the ${sizeClasses} classes as they are now.`,
          },
        ]
      : []),
    ...(hasChildren
      ? []
      : [
          {
            text: "Without a column of children with IEPs their share of all students is not compared; the plan compares it.",
          },
        ]),
    ...(hasAssigned
      ? [
          {
            text: "Districts that had a year kept it. New ones went to the years that were short in their stratum.",
          },
        ]
      : []),
    ...(closed > 0 ? [{ text: `${closed} closed districts were left out.` }] : []),
    {
      text: `The plan's own five groups differ in the share of children with IEPs, 13.0 to 14.3 percent in its last table: with ${years} years some difference is usual, because a few districts are very large.`,
      source: inPlan("Indicator 14, Table 14.1 (lines 1551-1558)"),
    },
  ];
}
