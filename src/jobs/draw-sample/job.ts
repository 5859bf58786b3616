import { showRounded } from "../../measures/rounding";
import type { ChartData, Note, ResultTable } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { inPlan } from "../../law/sources";
import { value } from "../../measures/outcome";
import { frameFingerprint } from "../../measures/sampling/frameFingerprint";
import { weightOf, type SampleDesign } from "../../measures/sampling/drawSample";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobProblem,
  type JobResult,
} from "../declaration";
import { csvFile, pythonFile, readSeed, SEED_SETTING } from "../drawing/recipe";
import { numberSetting } from "../settingValues";
import { FORM } from "./columns";
import { compareCategories, comparisonTable, type CategoryLine } from "./comparison";
import { DESIGN_WORDS } from "./designs";
import { drawSample, type Sample, type SampleChoices } from "./draw";
import { FRAME_FILE, samplePython } from "./python";
import { readFrame, type SampleFrame } from "./readFrame";
import { recipeFacts, sampleSheet } from "./sampleSheet";

const RECORDS = inPlan("Monitoring, selection of records (line 109)");
const FAMILIES = inPlan("Indicator 8, sampling (lines 940-948)");
const DESIGNS = Object.keys(DESIGN_WORDS) as SampleDesign[];
const MOST_DRAWS = 5000;
/** More bars than this cannot be read. */
const MOST_BARS = 40;

export const job: Job = {
  id: "draw-sample",
  group: "surveys",
  title: "Draw records or families",
  summary:
    "Draws a random sample that mirrors the frame in several characteristics, with weights, replacements and everything needed to repeat the draw.",
  inputs: [
    {
      id: "frame",
      title: "Frame",
      help: "Everybody who may be drawn, one row each: student records, or families. Leave names out: a number is enough.",
      forms: [FORM],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "size",
      title: "How many to draw",
      help: "From 1 to the number of rows.",
      default: "",
      minimum: 1,
    },
    SEED_SETTING,
    {
      kind: "choice",
      id: "design",
      title: "How to draw",
      help: DESIGN_WORDS.crossed.note,
      choices: DESIGNS.map((design) => ({ value: design, label: DESIGN_WORDS[design].title })),
      default: "crossed",
    },
    {
      kind: "number",
      id: "tolerance",
      from: "difference-that-counts",
      title: "Difference that counts",
      help: "In percentage points: larger differences between sample and frame are marked, and the third way of drawing draws again.",
      default: "3",
      minimum: 0,
      maximum: 100,
    },
    {
      kind: "whole",
      id: "draws",
      title: "Samples at most",
      help: "For the third way of drawing: if none is close enough, the closest is taken.",
      default: "1000",
      minimum: 1,
      maximum: MOST_DRAWS,
    },
    {
      kind: "number",
      id: "replacements",
      title: "Replacements, percent of the sample",
      help: "How many to list, rounded up in each stratum.",
      default: "20",
      minimum: 0,
      maximum: 1000,
    },
  ],
  sources: [RECORDS, FAMILIES],
  slow: true,
  compute: (data, context) => {
    const table = data["frame"];
    if (table === undefined) return NOTHING;
    const frame = readFrame(table);
    if ("problem" in frame) return { ...NOTHING, problems: [frame.problem] };
    const choices = choicesOf(context);
    const impossible = cannotDraw(frame, choices.size);
    if (impossible !== undefined) return { ...NOTHING, problems: [...frame.problems, impossible] };
    return resultOf(frame, choices, (done) => context.progress?.(done, "Drawing samples") ?? false);
  },
};

function choicesOf(context: JobContext): SampleChoices {
  const typed = (id: string, otherwise: number) => numberSetting(context, id) ?? otherwise;
  return {
    design: DESIGNS.find((design) => design === context.settings["design"]) ?? "crossed",
    size: typed("size", 0),
    seed: readSeed(context.settings),
    tolerance: typed("tolerance", 3),
    mostDraws: Math.min(MOST_DRAWS, typed("draws", 1000)),
    replacements: typed("replacements", 20),
  };
}

function cannotDraw({ rows }: SampleFrame, size: number): JobProblem | undefined {
  const problem = (message: string, advice: string): JobProblem => ({ severity: "error", message, advice });
  if (rows.length === 0)
    return {
      ...problem("Nobody is in the frame", "Pick a table with a number or code in each row."),
      input: "frame",
    };
  if (size < 1)
    return problem(
      "How many to draw: holds 0",
      `Write a whole number from 1 to ${formatNumber(rows.length)}.`,
    );
  if (size > rows.length)
    return problem(
      `How many to draw: ${formatNumber(size)} is more than the ${formatNumber(rows.length)} of the frame`,
      `Write at most ${formatNumber(rows.length)}, or ask everybody.`,
    );
  return undefined;
}

function resultOf(
  frame: SampleFrame,
  choices: SampleChoices,
  cancelled: (done: number) => boolean,
): JobResult {
  const { rows, traits } = frame;
  const sample = drawSample(rows, choices, cancelled);
  const lines = compareCategories(rows, traits, sample, choices.tolerance);
  const comparison = lines.length > 0 ? comparisonTable(lines, rows.length, sample.drawn.length) : undefined;
  const fingerprint = frameFingerprint(rows);
  const python = samplePython({ ...choices, fingerprint, draws: sample.draws });
  const recipe = {
    facts: recipeFacts(choices, sample, rows.length, traits, fingerprint),
    python,
    file: FRAME_FILE,
  };
  return {
    ...NOTHING,
    figures: figuresOf(rows.length, sample, lines, choices),
    tables: [
      ...(comparison === undefined ? [] : [comparison]),
      ...(choices.design === "crossed" ? [strataTable(sample)] : []),
    ],
    charts: lines.length > 0 ? [comparisonChart(lines, rows.length, sample.drawn.length)] : [],
    problems: frame.problems,
    notes: notesOf(frame, sample, choices),
    sheets: [sampleSheet(sample, traits, comparison, recipe)],
    files: [
      csvFile(
        FRAME_FILE,
        "The frame of the draw",
        ["Number or code", ...traits],
        rows.map((row) => [row.key, ...row.traits]),
      ),
      pythonFile("sample.py", "The draw again in Python", python),
    ],
  };
}

function figuresOf(
  frame: number,
  sample: Sample,
  lines: readonly CategoryLine[],
  { design, tolerance, seed }: SampleChoices,
): readonly Figure[] {
  const largest = lines.reduce((most, { difference }) => Math.max(most, Math.abs(difference)), 0);
  const flagged = lines.filter((line) => line.flagged).length;
  return [
    {
      id: "drawn",
      title: `Drawn of ${formatNumber(frame)}`,
      unit: "count",
      outcome: value(sample.drawn.length),
    },
    ...(lines.length === 0
      ? []
      : [
          {
            id: "largest",
            title: "Largest difference between sample and frame",
            unit: "points",
            outcome: value(largest),
            verdict:
              flagged === 0
                ? { text: `within ${formatNumber(tolerance)} points`, tone: "good" }
                : {
                    text: `${flagged === 1 ? "one category differs" : `${flagged} categories differ`} by more than ${formatNumber(tolerance)} points`,
                    tone: "warning",
                  },
          } satisfies Figure,
        ]),
    ...(design === "crossed"
      ? [
          {
            id: "strata",
            title: "Strata",
            unit: "count",
            outcome: value(sample.strata.length),
          } satisfies Figure,
        ]
      : []),
    ...(design === "balanced"
      ? [
          {
            id: "draws",
            title: "Samples drawn",
            unit: "count",
            outcome: value(sample.draws),
          } satisfies Figure,
        ]
      : []),
    { id: "seed", title: "Seed", unit: "text", outcome: value(String(seed)) },
  ];
}

function strataTable({ strata }: Sample): ResultTable {
  return {
    id: "strata",
    title: "Strata",
    columns: [
      { title: "Stratum", kind: "text" },
      { title: "In the frame", kind: "count" },
      { title: "Drawn", kind: "count" },
      { title: "Chance (percent)", kind: "percent" },
      { title: "Weight", kind: "ratio" },
    ],
    rows: strata.map((stratum) => [
      stratum.name,
      stratum.size,
      stratum.drawn.length,
      (100 * stratum.drawn.length) / stratum.size,
      weightOf(stratum),
    ]),
  };
}

function comparisonChart(lines: readonly CategoryLine[], frame: number, size: number): ChartData {
  const shown = lines.slice(0, MOST_BARS);
  const [furthest] = [...shown].sort((one, other) => Math.abs(other.difference) - Math.abs(one.difference));
  return {
    id: "comparison",
    title: "Sample against frame",
    kind: "bar",
    unit: "percent",
    categoryTitle: "Category",
    categories: shown.map(({ trait, category }) => `${trait}, ${category}`),
    series: [
      { name: "Frame", values: shown.map(({ inFrame }) => (100 * inFrame) / frame) },
      { name: "Sample", values: shown.map(({ inSample }) => (100 * inSample) / size) },
    ],
    description: `${furthest === undefined ? "" : `Furthest apart: ${furthest.trait}, ${furthest.category}, ${showRounded((100 * furthest.inSample) / size, 1)} percent of the sample and ${showRounded((100 * furthest.inFrame) / frame, 1)} of the frame. `}Percent of each category in the frame and in the sample${lines.length > MOST_BARS ? `; the first ${MOST_BARS} of ${lines.length}` : ""}.`,
  };
}

function notesOf({ traits }: SampleFrame, sample: Sample, choices: SampleChoices): readonly Note[] {
  const pooled = sample.strata.filter((stratum) => stratum.pooled).length;
  return [
    { text: DESIGN_WORDS[choices.design].note },
    {
      text: "The plan asks for proportional stratified random samples of records, by disability, race, culture and language in one place, by race, age, gender and primary disability in others; it does not say how.",
      source: RECORDS,
    },
    ...(pooled > 0
      ? [
          {
            text: `${pooled === 1 ? "One stratum is" : `${pooled} strata are`} pooled from combinations that are due less than one place each.`,
          },
        ]
      : []),
    ...(!sample.accepted
      ? [
          {
            text: `None of ${formatNumber(sample.draws)} samples was within ${formatNumber(choices.tolerance)} points; the closest was taken.`,
          },
        ]
      : []),
    ...(choices.design === "crossed" && traits.length > 0
      ? [
          {
            text: "MN.STRATIFIED_SAMPLE with the same seed, columns and numbers gives the same rows in a cell.",
          },
        ]
      : []),
    {
      text: "Numbers and characteristics are all that is copied. The file of the frame holds those of everybody who might have been drawn: keep it as safe as the records.",
    },
  ];
}
