import { SURVEY_INFLATION } from "../../indicators/b08-parent-involvement/samplingPlan";
import type { ChartData, Note, ResultTable } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { countColumn, DISTRICT_COLUMN } from "../../indicators/recordForm/nameColumns";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { newest } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { value } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import {
  APPORTION_METHODS,
  apportionBy,
  type ApportionMethod,
} from "../../measures/sampling/apportionMethods";
import { NOTHING, type Figure, type Job, type JobProblem, type JobTable } from "../declaration";
import { numberSetting } from "../settingValues";

const RULE = inPlan("Indicator 8, sampling (lines 950-954)");
/** More bars than this cannot be read. */
const MOST_BARS = 30;

const WORDS: Readonly<Record<ApportionMethod, string>> = {
  "largest remainder": "Largest remainder",
  "equal proportions": "Equal proportions",
  nearest: "Each rounded to the nearest",
  up: "Each rounded up",
};

const COLUMNS = [
  DISTRICT_COLUMN,
  countColumn(
    "count",
    "K-12 child count",
    "Children with IEPs of the district, of whom families are drawn.",
    ["k-12 child count", "child count", "children with ieps", "children", "families", "students", "count"],
  ),
];

export const job: Job = {
  id: "apportion-surveys",
  group: "surveys",
  title: "Surveys for each district",
  summary:
    "Shares the surveys of a year among its districts in proportion to their child counts, in whole numbers that add up.",
  inputs: [
    {
      id: "districts",
      title: "Districts of the year",
      help: "The districts and charter schools whose turn it is, with their child counts.",
      forms: [
        {
          id: "counts",
          title: "One row a district",
          rowIs: "a district",
          columns: COLUMNS,
          // Made up.
          example: [
            { district: "Prairie Lake", count: 812 },
            { district: "Oak Ridge", count: 2310 },
            { district: "River Academy", count: 29 },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "total",
      title: "Surveys in all",
      help: "How many are sent to families of all these districts together; the job How many surveys tells.",
      default: "",
      minimum: 1,
    },
    {
      kind: "whole",
      id: "minimum",
      title: "Least for a district",
      help: "A smaller district gets its whole count. The plan names no least number; 1 leaves no district out.",
      default: "1",
      minimum: 0,
    },
    {
      kind: "choice",
      id: "method",
      title: "Rounding",
      help: "The plan prints the share without saying how it becomes a whole number.",
      choices: APPORTION_METHODS.map((method) => ({ value: method, label: WORDS[method] })),
      default: "largest remainder",
    },
  ],
  sources: [RULE],
  compute: (data, context) => {
    const table = data["districts"];
    if (table === undefined) return NOTHING;
    const total = numberSetting(context, "total") ?? 0;
    const minimum = numberSetting(context, "minimum") ?? 1;
    const method = APPORTION_METHODS.find((one) => one === context.settings["method"]) ?? "largest remainder";
    const read = readDistricts(table);
    const impossible = cannotShare(read.districts, total, minimum);
    if (impossible !== undefined) return { ...NOTHING, problems: [...read.problems, impossible] };
    const shares = Object.fromEntries(
      APPORTION_METHODS.map((one) => [
        one,
        apportionBy(
          one,
          total,
          read.districts.map(({ count }) => count),
          minimum,
        ),
      ]),
    ) as Shares;
    return {
      ...NOTHING,
      figures: figuresOf(read.districts, shares, method, total),
      tables: [sharesTable(read, shares, method, total, minimum)],
      charts: [chartOf(read.districts, shares[method])],
      problems: read.problems,
      notes: notesOf(method, minimum),
    };
  },
};

type Shares = Readonly<Record<ApportionMethod, readonly number[]>>;

interface District {
  readonly name: string;
  readonly count: number;
}

interface ReadDistricts {
  readonly districts: readonly District[];
  readonly problems: readonly JobProblem[];
  /** Every row counts, so that a formula over the column sees the same. */
  readonly plain: boolean;
}

function readDistricts({ rows }: JobTable): ReadDistricts {
  const reader = new RecordReader(rows, COLUMNS);
  reader.refuseRepeated("district", "Keep one row a district.");
  const districts: District[] = [];
  for (const row of reader.rows) {
    const count = reader.count("count", row, "children");
    if (count === undefined && !reader.isRefused(row))
      reader.refuse(row, "count", "is blank", "Type the child count, 0 where there are no children.");
    if (!reader.isRefused(row)) districts.push({ name: reader.nameOf("district", row), count: count! });
  }
  return {
    districts,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "districts" })),
    plain: reader.allCount && reader.allNumbers(["count"], false),
  };
}

function cannotShare(districts: readonly District[], total: number, minimum: number): JobProblem | undefined {
  const children = districts.reduce((sum, { count }) => sum + count, 0);
  const least = districts.reduce((sum, { count }) => sum + Math.min(minimum, count), 0);
  const problem = (message: string, advice: string): JobProblem => ({ severity: "error", message, advice });
  if (children === 0)
    return {
      ...problem(
        "There are no children to share surveys by",
        "Pick a table with a child count for each district.",
      ),
      input: "districts",
    };
  if (total < 1) return problem("Surveys in all: holds 0", "Write how many surveys are sent.");
  if (total > children)
    return problem(
      `Surveys in all: ${formatNumber(total)} is more than the ${formatNumber(children)} children of these districts`,
      `Write at most ${formatNumber(children)}: every family then gets one.`,
    );
  if (total < least)
    return problem(
      `Surveys in all: ${formatNumber(total)} is less than the ${formatNumber(least)} that at least ${formatNumber(minimum)} for each district take`,
      "Send more surveys, or lower the least number.",
    );
  return undefined;
}

const sumOf = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

function figuresOf(
  districts: readonly District[],
  shares: Shares,
  method: ApportionMethod,
  total: number,
): readonly Figure[] {
  const given = sumOf(shares[method]);
  const children = sumOf(districts.map(({ count }) => count));
  const without = shares[method].filter((share, at) => share === 0 && districts[at]!.count > 0).length;
  return [
    {
      id: "given",
      title: "Surveys given out",
      unit: "count",
      outcome: value(given),
      verdict:
        given === total
          ? { text: "adds up", tone: "good" }
          : {
              text: `${formatNumber(Math.abs(given - total))} ${given > total ? "more" : "fewer"} than ${formatNumber(total)}`,
              tone: "warning",
            },
      working: {
        rule: "surveys in all x child count of the district / child counts of all districts of the year",
        numbers: `${formatNumber(total)} / ${formatNumber(children)} = ${showRounded(total / children, 4)} surveys a child; ${WORDS[method].toLowerCase()} = ${formatNumber(given)} in all`,
        inputs: [
          { name: "surveys in all", value: total },
          { name: "children", value: children },
          { name: "districts", value: districts.length },
        ],
        source: RULE,
        year: "since FFY 2007 (school year 2007-08)",
      },
    },
    { id: "districts", title: "Districts", unit: "count", outcome: value(districts.length) },
    {
      id: "without",
      title: "Districts with children and without a survey",
      unit: "count",
      outcome: value(without),
      ...(without > 0
        ? { verdict: { text: "their families cannot be drawn", tone: "warning" as const } }
        : {}),
    },
  ];
}

function sharesTable(
  { districts, plain }: ReadDistricts,
  shares: Shares,
  method: ApportionMethod,
  total: number,
  minimum: number,
): ResultTable {
  const children = sumOf(districts.map(({ count }) => count));
  const others = APPORTION_METHODS.filter((one) => one !== method);
  const live = plain && method === "largest remainder" && districts.length > 1;
  return {
    id: "shares",
    title: "Surveys for each district",
    columns: [
      { title: "District", kind: "text" },
      { title: "Children", kind: "count" },
      { title: "Exact share", kind: "ratio" },
      { title: "Surveys", kind: "count" },
      { title: "Children for each survey", kind: "ratio" },
      ...others.map((one) => ({ title: WORDS[one], kind: "count" as const })),
    ],
    rows: [
      ...districts.map(({ name, count }, at) => [
        name,
        count,
        (total * count) / children,
        shares[method][at]!,
        shares[method][at] === 0 ? { missing: "no survey" } : count / shares[method][at]!,
        ...others.map((one) => shares[one][at]!),
      ]),
      [
        "All",
        children,
        total,
        sumOf(shares[method]),
        children / sumOf(shares[method]),
        ...others.map((one) => sumOf(shares[one])),
      ],
    ],
    ...(live
      ? {
          spills: [
            {
              row: 0,
              column: 3,
              rows: districts.length,
              columns: 1,
              formula: `=MN.APPORTION(${total},{column:districts/count},${minimum})`,
            },
          ],
        }
      : {}),
  };
}

function chartOf(districts: readonly District[], shares: readonly number[]): ChartData {
  const shown = districts
    .map(({ name }, at) => ({ name, share: shares[at]! }))
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_BARS);
  return {
    id: "shares",
    title:
      districts.length > MOST_BARS
        ? `Surveys of the ${MOST_BARS} largest districts`
        : "Surveys for each district",
    kind: "bar",
    unit: "surveys",
    categoryTitle: "District",
    categories: shown.map(({ name }) => name),
    series: [{ name: "Surveys", values: shown.map(({ share }) => share) }],
    description: `From ${formatNumber(shown[0]?.share ?? 0)} surveys for ${shown[0]?.name ?? "nobody"} down.`,
  };
}

function notesOf(method: ApportionMethod, minimum: number): readonly Note[] {
  return [
    {
      text: "The plan gives each district its exact share and does not say how a share becomes a whole number.",
      source: RULE,
    },
    {
      text: {
        "largest remainder":
          "Largest remainder: each district gets the whole part of its share; what is left goes to the largest fractions, ties to the larger district, then to the earlier row. It adds up and keeps every district within one of its share. Sending one survey more in all can take one away from a small district.",
        "equal proportions":
          "Equal proportions (Huntington and Hill), as seats of the House are shared: it adds up, and nobody loses a survey when there are more in all.",
        nearest: "Each share is rounded by itself: the sum drifts from the number you asked for.",
        up: "Each share is rounded up by itself: every district gets one at least, and the sum is larger than you asked for.",
      }[method],
    },
    ...(minimum > 0
      ? [
          {
            text: `Each district gets at least ${formatNumber(minimum)}, or its whole count; weights differ where that lifts a district above its share.`,
          },
        ]
      : []),
    {
      text: `The plan sends ${formatNumber(newest(SURVEY_INFLATION)!.value)} surveys for each one needed: enter that number, not the answers needed.`,
      source: newest(SURVEY_INFLATION)!.source,
    },
  ];
}
