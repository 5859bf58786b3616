import { nameFfy } from "../../law/federalFiscalYear";
import { notDefined, suppressed, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { showRounded } from "../../measures/rounding";
import type { MeasureResult } from "../declaration";
import { formatNumber } from "../readCells";
import { ending } from "../workingText";
import { missingColumns, titleOf, wordsOf, type CountRow, type ReadRows } from "./readRows";
import { pooledRange } from "./pooledRange";
import type { References } from "./references";
import {
  columnsOf,
  holds,
  measuresOf,
  sumOf,
  type CountFormSpec,
  type CountRate,
  type Counts,
  type MeasureOfRows,
  type Term,
} from "./specification";

/** Each measure for all its rows together: the counts are added up, the percent is of the sums. */
export function pooledResults(
  spec: CountFormSpec,
  read: ReadRows,
  ffy: number,
  references: References,
): readonly MeasureResult[] {
  return spec.rates.flatMap((rate) =>
    measuresOf(rate)
      .filter((measure) => isAskedFor(measure, read))
      .map((measure) => pooledResult(spec, rate, measure, read, ffy, references)),
  );
}

/** A measure for some of the rows is left out where the table has no such row; one for all rows is always answered. */
function isAskedFor(measure: MeasureOfRows, read: ReadRows): boolean {
  return (
    Object.keys(measure.names).length === 0 ||
    [...read.rows, ...read.suppressed].some(({ names }) => holds(measure, names))
  );
}

function pooledResult(
  spec: CountFormSpec,
  rate: CountRate,
  measure: MeasureOfRows,
  read: ReadRows,
  ffy: number,
  references: References,
): MeasureResult {
  const rows = read.rows.filter(({ names }) => holds(measure, names));
  const totals = addUp(rows, read.countColumns);
  const outcome = outcomeOf(spec, rate, measure, read, rows, totals);
  const used = [...new Set([...columnsOf(rate.numerator), ...columnsOf(rate.denominator)])].filter((id) =>
    read.countColumns.includes(id),
  );
  return {
    measure: measure.code,
    outcome,
    working: {
      rule: rate.rule ?? ruleOf(spec, rate, read.countColumns),
      numbers: rows.length === 0 ? "" : numbersOf(rate, totals, read.countColumns, outcome),
      inputs: used.map((id) => ({ name: titleOf(spec, id), value: totals[id]! })),
      source: rate.source,
      year: nameFfy(ffy),
    },
    ...(outcome.kind === "value" ? { formula: references.pooledFormula(rate, measure) } : {}),
  };
}

function outcomeOf(
  spec: CountFormSpec,
  rate: CountRate,
  measure: MeasureOfRows,
  read: ReadRows,
  rows: readonly CountRow[],
  totals: Counts,
): Outcome {
  const missing = missingColumns(rate, spec, read.countColumns);
  if (missing.length > 0) {
    return notDefined(
      `${rate.title} needs the column ${missing.map((title) => `"${title}"`).join(" and ")}.`,
    );
  }
  if (rows.length > 0) return percent(sumOf(rate.numerator, totals), sumOf(rate.denominator, totals));
  const hidden = read.suppressed.filter(({ names }) => holds(measure, names));
  if (hidden.length === 0) return notDefined(`No row can be used for ${measure.code}.`);
  const range = pooledRange(rate, rows, hidden, read.countColumns);
  return suppressed(
    range === undefined || range.withoutLimit > 0
      ? `Every row that could be used for ${measure.code} has a suppressed count.`
      : `The counts for ${measure.code} are suppressed; the percent is between ${showRounded(range.low, 1)} and ${showRounded(range.high, 1)}.`,
  );
}

export function addUp(rows: readonly CountRow[], columns: readonly string[]): Counts {
  return Object.fromEntries(
    columns.map((id) => [id, rows.reduce((sum, { counts }) => sum + counts[id]!, 0)]),
  );
}

function ruleOf(spec: CountFormSpec, rate: CountRate, columns: readonly string[]): string {
  const words = (terms: readonly Term[]): string => bracketed(terms, wordsOf(spec, terms, columns), columns);
  return `${words(rate.numerator)} / ${words(rate.denominator)} x 100`;
}

/** "(1,901 + 1,837) / 4,702 x 100 = 79.5", as the plan prints its calculations. */
function numbersOf(rate: CountRate, totals: Counts, columns: readonly string[], outcome: Outcome): string {
  const numbers = (terms: readonly Term[]): string => {
    const text = terms
      .filter((term) => columns.includes(columnsOf([term])[0]!))
      .map((term, place) =>
        typeof term === "string"
          ? `${place === 0 ? "" : " + "}${formatNumber(totals[term]!)}`
          : ` - ${formatNumber(totals[term.minus]!)}`,
      )
      .join("");
    return bracketed(terms, text, columns);
  };
  return `${numbers(rate.numerator)} / ${numbers(rate.denominator)} x 100 ${ending(outcome)}`;
}

function bracketed(terms: readonly Term[], text: string, columns: readonly string[]): string {
  const several = columnsOf(terms).filter((id) => columns.includes(id)).length > 1;
  return several ? `(${text})` : text;
}
