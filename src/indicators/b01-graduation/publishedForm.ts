import { inPlan } from "../../law/sources";
import { suppressed, value, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import { yearNotes } from "../countForm/notes";
import { districtColumn, schoolYearColumn } from "../countForm/nameColumns";
import { adviceFor, readCount } from "../countForm/readCount";
import type { Computation, ComputeContext, InputColumn, InputForm, InputRows, Problem } from "../declaration";
import { readPublishedRange, type PublishedRange } from "../publishedRange";
import { describe, formatNumber, isBlank } from "../readCells";
import { inRowOrder, recordColumn, RecordReader } from "../recordForm/recordReader";
import { outcomeCell, percentResult } from "../recordForm/recordResults";

type Years = { readonly first: number; readonly last: number };

const columns: readonly InputColumn[] = [
  districtColumn("Name or number of the school or district, one row each."),
  { ...schoolYearColumn, help: "Such as 2011-12; all rows have to be of one year." },
  recordColumn(
    "cohort",
    "Cohort",
    "count",
    "Youth with IEPs in the four-year cohort, a whole number.",
    ["cohort", "cwd cohort", "cohort count", "adjusted cohort"],
    { required: true },
  ),
  recordColumn(
    "rate",
    "Published rate",
    "text",
    "The percent as published: a number, a range such as 60-79 or GE50, or PS where it is suppressed.",
    ["published rate", "graduation rate", "cwd rate", "rate"],
    { required: true },
  ),
];

/** A school whose graduates are known to lie between two counts. */
interface School {
  readonly name: string;
  readonly cohort: number;
  readonly printed: string;
  readonly low: number;
  readonly high: number;
  readonly hidden: boolean;
}

/** One row a school with its cohort and its published rate, which may be a range: the result is a range as well. */
export function publishedForm(years: Years): InputForm {
  return {
    id: "published",
    title: "Published rates, with ranges",
    rowIs: "a school",
    columns,
    // Made up, in the forms of the federal EDFacts files.
    example: [
      { district: "Birch Lake High School", cohort: 68, rate: "65-69" },
      { district: "Pine River High School", cohort: 24, rate: "GE80" },
      { district: "North Learning Center", cohort: 3, rate: "PS" },
    ],
    compute: (rows, context) => compute(rows, context, years),
  };
}

function compute(input: InputRows, { ffy }: ComputeContext, years: Years): Computation {
  const several = severalYears(input);
  if (several !== undefined) {
    return { results: [], tables: [], problems: [several], notes: yearNotes(years, ffy), charts: [] };
  }
  const reader = new RecordReader(input, columns);
  reader.refuseRepeated("district", "Keep one row for each school.");
  const schools = reader.rows.flatMap((row) => readSchool(reader, row));
  const shown = schools.filter(({ hidden }) => !hidden);
  const cohort = sum(schools, "cohort");
  const [low, high] = [sum(schools, "low"), sum(schools, "high")];
  return {
    results: [
      percentResult({
        measure: "1",
        ffy,
        outcome: outcomeOf(schools),
        rule: "graduates / youth in the cohorts x 100",
        fraction: `${low === high ? formatNumber(low) : `(${formatNumber(low)} to ${formatNumber(high)})`} / ${formatNumber(cohort)}`,
        inputs: [
          { name: "graduates at least", value: low },
          { name: "graduates at most", value: high },
          { name: "youth in the cohorts", value: cohort },
        ],
        source: inPlan("Indicator 1, Measurement (line 139)"),
      }),
    ],
    tables: [
      {
        id: "schools",
        title: "Schools and what their published rates allow",
        columns: [
          { title: "School or district", kind: "text" },
          { title: "Cohort", kind: "count" },
          { title: "Published rate", kind: "text" },
          { title: "Graduates at least", kind: "count" },
          { title: "Graduates at most", kind: "count" },
          { title: "Percent at least", kind: "percent" },
          { title: "Percent at most", kind: "percent" },
        ],
        rows: schools.map((school) => [
          school.name,
          school.cohort,
          school.printed,
          school.low,
          school.high,
          outcomeCell(percent(school.low, school.cohort)),
          outcomeCell(percent(school.high, school.cohort)),
        ]),
      },
    ],
    problems: inRowOrder(reader.problems),
    notes: [
      ...yearNotes(years, ffy),
      {
        text: "Published cohort rates count graduates of everybody in the cohort, those still enrolled too. The plan's formula counts completers and dropouts only, so that its percent is higher.",
        source: inPlan("Indicator 1, Measurement (line 139)"),
      },
      {
        text: "The ends of a published range are rounded; a count of graduates is allowed where its percent rounds into the range.",
      },
      ...(shown.length > 0 && shown.length < schools.length
        ? [
            {
              text: `${formatNumber(schools.length - shown.length)} suppressed rows with ${formatNumber(cohort - sum(shown, "cohort"))} youth may hold anything from none to all. Without them the percent is ${between(shown)}.`,
            },
          ]
        : []),
    ],
    charts: [],
  };
}

/** Rates of several years cannot make one percent, and the year of the report does not choose among them: its data lag. */
function severalYears({ columns: given }: InputRows): Problem | undefined {
  const written = (given["year"] ?? []).filter((cell) => !isBlank(cell)).map((cell) => describe(cell));
  const found = [...new Set(written)].sort();
  if (found.length < 2) return undefined;
  return {
    severity: "error",
    column: "year",
    message: `The rows are of ${found.length} years, from ${found[0]} to ${found.at(-1)}`,
    advice: "Keep the rows of one year. Graduation data lag: the report of FFY 2010 takes those of 2009-10.",
  };
}

function readSchool(reader: RecordReader, row: number): readonly School[] {
  const cohort = readCount(reader.cell("cohort", row));
  if (cohort.kind !== "count") {
    reader.refuse(row, "cohort", cohort.what, adviceFor(cohort));
    return [];
  }
  const cell = reader.cell("rate", row);
  const printed = typeof cell === "object" ? "" : String(cell).trim();
  const hidden = /^(?:PS|\*+|x)$/i.test(printed);
  const read = readPublishedRange(cell);
  if (!hidden && read.kind !== "range") {
    reader.refuse(row, "rate", read.what, "Enter the rate as it is published, or leave the row out.");
  }
  if (reader.isRefused(row)) return [];
  const { low, high } =
    read.kind === "range" ? graduatesIn(read.range, cohort.value) : { low: 0, high: cohort.value };
  if (low > high) {
    const what = `no count of graduates out of ${formatNumber(cohort.value)} gives ${printed} percent`;
    reader.refuse(row, "rate", what, "Correct the rate or the cohort.");
    return [];
  }
  return [{ name: reader.nameOf("district", row), cohort: cohort.value, printed, low, high, hidden }];
}

/** The counts whose percent, rounded as the ends are printed, lies in the range. */
export function graduatesIn(range: PublishedRange, cohort: number): { low: number; high: number } {
  const decimals = /\.(\d+)/.exec(range.printed)?.[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals;
  // A billionth keeps 0.3 x 10 and its like from missing a whole number by a binary digit.
  const tiny = 1e-9;
  const from = (cohort * (range.low - (range.lowIncluded ? half : 0))) / 100;
  const to = (cohort * (range.high + (range.highIncluded ? half : 0))) / 100;
  const low = range.lowIncluded ? Math.ceil(from - tiny) : Math.floor(from + tiny) + 1;
  // Half a percent above the end would be rounded up and out of the range; an end that is not included is no member either.
  const high = Math.ceil(to - tiny) - 1;
  return { low: Math.max(0, low), high: range.high === 100 ? cohort : Math.min(cohort, high) };
}

function sum(schools: readonly School[], what: "cohort" | "low" | "high"): number {
  return schools.reduce((total, school) => total + school[what], 0);
}

function outcomeOf(schools: readonly School[]): Outcome {
  const cohort = sum(schools, "cohort");
  const low = percent(sum(schools, "low"), cohort);
  const high = percent(sum(schools, "high"), cohort);
  if (low.kind !== "value" || high.kind !== "value") return low;
  return low.value === high.value
    ? value(low.value)
    : suppressed(`The published ranges leave the percent open; it is ${between(schools)}.`);
}

function between(schools: readonly School[]): string {
  const cohort = sum(schools, "cohort");
  const shown = (count: number): string => showRounded((100 * count) / cohort, 1);
  return `between ${shown(sum(schools, "low"))} and ${shown(sum(schools, "high"))}`;
}
