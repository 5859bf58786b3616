import { schoolYearOf } from "../../law/federalFiscalYear";
import { showRounded } from "../../measures/rounding";
import { targetFor } from "../compareWithTarget";
import type { ComputeContext, Measure, Note } from "../declaration";
import { pooledRange } from "./pooledRange";
import type { ReadRows } from "./readRows";
import { usableRates } from "./rowsTable";
import { holds, measuresOf, type CountFormSpec } from "./specification";

/** What was left out, what the year means for the rule, what the plan says about its targets. */
export function notesFor(
  spec: CountFormSpec,
  read: ReadRows,
  context: ComputeContext,
  measures: readonly Measure[],
): readonly Note[] {
  return [
    ...addedUpNotes(spec, read),
    ...suppressedNotes(spec, read),
    ...yearNotes(spec.indicator.years, context.ffy),
    ...targetNotes(measures, context.ffy),
    ...(spec.notes?.(context) ?? []),
  ];
}

/** A national table beside a State's target, or one district's years: a reader has to know what the percent is of. */
function addedUpNotes(spec: CountFormSpec, read: ReadRows): readonly Note[] {
  const added = spec.rates.flatMap((rate) =>
    measuresOf(rate).map((measure) => read.rows.filter(({ names }) => holds(measure, names)).length),
  );
  const [most, least] = [Math.max(0, ...added), Math.min(...added.filter((rows) => rows > 0))];
  if (most < 2) return [];
  const rows = most === least ? most.toLocaleString("en-US") : `up to ${most.toLocaleString("en-US")}`;
  return [
    {
      text: `Each result adds up ${rows} rows of the table. The targets are the State's: compare them with a table that holds the whole State and nothing else.`,
    },
  ];
}

function suppressedNotes(spec: CountFormSpec, read: ReadRows): readonly Note[] {
  const hidden = read.suppressed.length;
  if (hidden === 0) return [];
  const notes: Note[] = [
    {
      text: `${hidden === 1 ? "1 row is" : `${hidden.toLocaleString("en-US")} rows are`} left out because of suppressed counts; the results are those of the other rows.`,
    },
  ];
  for (const rate of usableRates(spec, read)) {
    for (const measure of measuresOf(rate)) {
      const rows = read.rows.filter(({ names }) => holds(measure, names));
      const suppressed = read.suppressed.filter(({ names }) => holds(measure, names));
      const range = pooledRange(rate, rows, suppressed, read.countColumns);
      if (range === undefined) continue;
      const without =
        range.withoutLimit === 0 ? "" : ` ${range.withoutLimit} more without a limit could move it further.`;
      notes.push({
        text: `${measure.code}: with the ${range.withLimit === 1 ? "1 suppressed row" : `${range.withLimit} suppressed rows`} whose counts have a limit, such as "<10", the percent is between ${showRounded(range.low, 1)} and ${showRounded(range.high, 1)}.${without}`,
      });
    }
  }
  return notes;
}

/** A year the plan does not cover: whose definition is used. */
export function yearNotes(
  { first, last }: { readonly first: number; readonly last: number },
  ffy: number,
): readonly Note[] {
  if (ffy >= first && ffy <= last) return [];
  const which = ffy > last ? `its definition of FFY ${last}` : `its first definition, FFY ${first},`;
  return [
    {
      text: `The plan covers FFY ${first} to FFY ${last} (school years ${schoolYearOf(first)} to ${schoolYearOf(last)}). For FFY ${ffy} ${which} is used, and there is no target.`,
    },
  ];
}

/** What the plan's table of targets needs said, once each. */
function targetNotes(measures: readonly Measure[], ffy: number): readonly Note[] {
  const notes = new Map<string, Note>();
  for (const measure of measures) {
    const target = targetFor(measure, ffy);
    if (target.kind !== "value" || target.value.note === undefined) continue;
    const text = `Target of ${measure.code}: ${target.value.note}`;
    notes.set(target.value.note, { text, source: target.value.source });
  }
  return [...notes.values()];
}
