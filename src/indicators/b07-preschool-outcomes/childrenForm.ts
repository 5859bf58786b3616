import { tallyConverted } from "../../measures/categoryCounts";
import type { ConversionMode } from "../../measures/childOutcomeCategory";
import type { ComputeContext, InputForm, InputRows, Measure, Note, Problem } from "../declaration";
import { isBlank } from "../readCells";
import { childColumns, childExamples, columnIds } from "./childColumns";
import { childRows, readOutcome, type ReadOutcome } from "./childRatings";
import { computation, type Found } from "./computation";
import { CONVERSION_TABLE } from "./notes";
import { CHILD_OUTCOMES } from "./outcomes";
import { dateReasons } from "./serviceDates";
import {
  LEFT_OUT_REASONS,
  NO_DISTRICT,
  type DistrictTally,
  type LeftOut,
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

function readChildren(rows: InputRows, { settings }: ComputeContext): Found {
  const mode: ConversionMode = settings.mode === "lenient" ? "lenient" : "strict";
  const minimumDays = settings.minimumDays === "off" ? 0 : Number(settings.minimumDays ?? "182");
  const problems: Problem[] = [];
  const isChild = childRows(rows);
  const dates = dateReasons(rows, minimumDays, isChild, problems);
  const read = CHILD_OUTCOMES.map((outcome) => readOutcome(rows, outcome, mode, dates, isChild, problems));
  const children = Array.from({ length: rows.count }, (_, row) => row).filter(isChild);
  const withDates = rows.columns.entryDate !== undefined && rows.columns.exitDate !== undefined;
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
  };
}

/** The same count in a cell: MN.COSF_COUNTS over the person's columns. */
function countsFormula(
  ids: { readonly entry: string; readonly exit: string; readonly progress: string },
  mode: ConversionMode,
  minimumDays: number | undefined,
): string {
  const dates = minimumDays === undefined ? "" : `,{column:entryDate},{column:exitDate},${minimumDays}`;
  return `=MN.COSF_COUNTS({column:${ids.entry}},{column:${ids.exit}},{column:${ids.progress}},"${mode}","leave out"${dates})`;
}

function tally(
  { outcome, conversions, reasons, enteredAboveLeftBelow }: ReadOutcome,
  rows: readonly number[],
): OutcomeTally {
  const counted = rows.filter((row) => reasons[row] === undefined);
  const leftOut = Object.fromEntries(
    LEFT_OUT_REASONS.map((reason) => [reason, rows.filter((row) => reasons[row] === reason).length]),
  ) as LeftOut;
  return {
    outcome,
    counts: tallyConverted(counted.map((row) => conversions[row]!)),
    leftOut,
    enteredAboveLeftBelow: counted.filter((row) => enteredAboveLeftBelow[row] === 1).length,
  };
}

function districtTallies(
  rows: InputRows,
  read: readonly ReadOutcome[],
  children: readonly number[],
): readonly DistrictTally[] {
  const names = rows.columns.district;
  if (names === undefined) return [];
  const byDistrict = new Map<string, number[]>();
  for (const row of children) {
    const cell = names[row];
    const name = isBlank(cell) || typeof cell === "object" ? NO_DISTRICT : String(cell).trim();
    const group = byDistrict.get(name);
    if (group === undefined) byDistrict.set(name, [row]);
    else group.push(row);
  }
  return [...byDistrict].flatMap(([district, group]) =>
    read.map((one) => ({ district, ...tally(one, group) })),
  );
}

/** A child may come back after leaving, so a second row is a warning and is counted. */
function sameChildTwice(rows: InputRows, children: readonly number[]): readonly Problem[] {
  const ids = rows.columns.child;
  if (ids === undefined) return [];
  const first = new Map<string, number>();
  const problems: Problem[] = [];
  for (const row of children) {
    const cell = ids[row];
    if (isBlank(cell) || typeof cell === "object") continue;
    const id = String(cell).trim();
    const before = first.get(id);
    if (before === undefined) first.set(id, row);
    else {
      problems.push({
        severity: "warning",
        row,
        column: "child",
        message: `Child ${id} is already in row ${before + 1} of the data; both rows are counted.`,
        advice: "Delete one of them, unless the child left and came back.",
      });
    }
  }
  return problems;
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
  if (mode === "strict" && read.some((one) => one.lenientWouldCount > 0)) {
    notes.push({
      text: `Left out for their progress answer, but counted in lenient mode, by outcome: ${perOutcome((one) => one.lenientWouldCount)}.`,
    });
  }
  if (read.some((one) => one.sevenToSixNo > 0)) {
    notes.push({
      text: `From 7 to 6 with the answer No, by outcome: ${perOutcome((one) => one.sevenToSixNo)}. Sources differ here: strict mode takes this as impossible, lenient mode as category e, and one reading of the rules would give a.`,
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
