import { tallyConverted } from "../../measures/categoryCounts";
import {
  CONVERSION,
  conversionFor,
  isAgeExpected,
  PROGRESS,
  type ConversionMode,
} from "../../measures/childOutcomeCategory";
import type { ComputeContext, InputForm, InputRows, Measure, Note, Problem } from "../declaration";
import { childColumns, childExamples, columnIds } from "./childColumns";
import { convertRatings, reportUnconverted, type ConvertedOutcome, type RatedOutcome } from "./childRatings";
import { countsFormula, readChildRecords, sameChildTwice, textOf } from "./childRecords";
import { computation, type Found } from "./computation";
import { CONVERSION_TABLE } from "./notes";
import { REASON_OF_STEP } from "./leftOutSteps";
import { CHILD_OUTCOMES } from "./outcomes";
import { entryByExit } from "./entryByExit";
import { dateSteps } from "./serviceDates";
import {
  LEFT_OUT_REASONS,
  NO_DISTRICT,
  type DistrictTally,
  type LeftOutReason,
  type OutcomeTally,
} from "./tallies";

/** One row a child: ratings at entry and exit and the progress answer, for three outcomes. */
export function childrenForm(measures: readonly Measure[]): InputForm {
  return {
    id: "children",
    title: "One row a child, with ratings",
    rowIs: "a child",
    columns: childColumns,
    example: childExamples,
    compute: (rows, context) => computation(readChildren(rows, context), context, measures),
  };
}

/** One outcome as it was read and as it was converted. */
type ReadOutcome = RatedOutcome & ConvertedOutcome;

function readChildren(rows: InputRows, { settings }: ComputeContext): Found {
  const mode: ConversionMode = settings.mode === "lenient" ? "lenient" : "strict";
  const minimumDays = settings.minimumDays === "off" ? 0 : Number(settings.minimumDays ?? "182");
  const problems: Problem[] = [];
  const { children, dates, outcomes } = readChildRecords(rows, { needed: minimumDays > 0 }, problems);
  const stepsOfDates = dateSteps(dates, minimumDays);
  const read = outcomes.map((rated): ReadOutcome => {
    const converted = convertRatings(rated, mode, stepsOfDates, children);
    reportUnconverted(rated, converted, problems);
    return { ...rated, ...converted };
  });
  const withDates = dates !== undefined;
  // Without a blank row between the children, the formula over whole columns counts the same children as we do.
  const live = children.length === rows.count;
  return {
    tallies: read.map((one) => tally(one, children)),
    districts: districtTallies(rows, read, children),
    spills: live
      ? CHILD_OUTCOMES.map(({ code }, row) => ({
          row,
          column: 1,
          rows: 1,
          columns: 6,
          formula: countsFormula(columnIds(code), mode, withDates ? minimumDays : undefined),
        }))
      : [],
    withLeftOut: true,
    problems: [...problems, ...sameChildTwice(rows, children)].sort(
      (one, other) => (one.row ?? -1) - (other.row ?? -1),
    ),
    notes: childNotes(read, children, withDates ? minimumDays : undefined, mode),
    moves: read.map((one) => ({
      outcome: one.outcome,
      table: entryByExit(
        one,
        children.filter((row) => one.steps[row] === undefined),
      ),
    })),
  };
}

function tally(
  { outcome, conversions, steps, entry, exit }: ReadOutcome,
  rows: readonly number[],
): OutcomeTally {
  const counted = rows.filter((row) => steps[row] === undefined);
  const leftOut = Object.fromEntries(LEFT_OUT_REASONS.map((reason) => [reason, 0])) as Record<
    LeftOutReason,
    number
  >;
  for (const row of rows) {
    const step = steps[row];
    if (step !== undefined) leftOut[REASON_OF_STEP[step]]++;
  }
  return {
    outcome,
    counts: tallyConverted(counted.map((row) => conversions[row]!)),
    leftOut,
    enteredAboveLeftBelow: counted.filter((row) => isAgeExpected(entry[row]!) && !isAgeExpected(exit[row]!))
      .length,
  };
}

/** Rows that would have a category in lenient mode but have none in this one. */
function lenientWouldCount({ steps, entry, exit, progress }: ReadOutcome): number {
  const lenient = conversionFor("lenient");
  return steps.filter(
    (step, row) =>
      (step === "impossible" || step === "progressMissing") &&
      lenient(entry[row]!, exit[row]!, progress[row]!) < CONVERSION.impossible,
  ).length;
}

/** Rows 7 to 6 with the answer No, where sources differ. */
function sevenToSixNo({ steps, entry, exit, progress }: ReadOutcome, rows: readonly number[]): number {
  return rows.filter(
    (row) =>
      (steps[row] === undefined || steps[row] === "impossible") &&
      entry[row] === 7 &&
      exit[row] === 6 &&
      progress[row] === PROGRESS.no,
  ).length;
}

function districtTallies(
  rows: InputRows,
  read: readonly ReadOutcome[],
  children: readonly number[],
): readonly DistrictTally[] {
  if (rows.columns.district === undefined) return [];
  const byDistrict = new Map<string, number[]>();
  for (const row of children) {
    const name = textOf(rows, "district", row) ?? NO_DISTRICT;
    const group = byDistrict.get(name);
    if (group === undefined) byDistrict.set(name, [row]);
    else group.push(row);
  }
  return [...byDistrict].flatMap(([district, group]) =>
    read.map((one) => ({ district, ...tally(one, group) })),
  );
}

function childNotes(
  read: readonly ReadOutcome[],
  children: readonly number[],
  minimumDays: number | undefined,
  mode: ConversionMode,
): readonly Note[] {
  const perOutcome = (count: (one: ReadOutcome) => number): string =>
    read.map((one) => `${one.outcome.code} ${count(one).toLocaleString("en-US")}`).join(", ");
  const fell = (one: ReadOutcome): number => tally(one, children).enteredAboveLeftBelow ?? 0;
  const notes: Note[] = [
    {
      text: "The plan names the categories a to e but not how ratings turn into them. The table used here comes from a state hand-out that agrees with the Early Childhood Outcomes Center's slides.",
      source: CONVERSION_TABLE,
    },
  ];
  if (read.some((one) => fell(one) > 0)) {
    notes.push({ text: `Children who entered at 6 or 7 and left below, by outcome: ${perOutcome(fell)}.` });
  }
  if (mode === "strict" && read.some((one) => lenientWouldCount(one) > 0)) {
    notes.push({
      text: `Left out for their progress answer, but counted in lenient mode, by outcome: ${perOutcome(lenientWouldCount)}.`,
    });
  }
  if (read.some((one) => sevenToSixNo(one, children) > 0)) {
    notes.push({
      text: `From 7 to 6 with the answer No, by outcome: ${perOutcome((one) => sevenToSixNo(one, children))}. Sources differ here: strict mode takes this as impossible, lenient mode as category e, and one reading of the rules would give a.`,
    });
  }
  if (minimumDays !== undefined && minimumDays > 0) {
    notes.push({
      text: `Children with fewer than ${minimumDays} days between entry and exit are left out; exactly ${minimumDays} days suffice here.`,
    });
  } else if (minimumDays === undefined) {
    notes.push({
      text: "Without entry and exit dates the six months of service cannot be checked: give only children who were served that long.",
    });
  }
  return notes;
}
