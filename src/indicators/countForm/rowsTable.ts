import { schoolYearOf } from "../../law/federalFiscalYear";
import { isValue, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { compareWithTarget, targetFor } from "../compareWithTarget";
import type { Measure, ResultCell, ResultColumn, ResultTable } from "../declaration";
import { titleOf, usable, type CountRow, type ReadRows } from "./readRows";
import { ROWS_TABLE, type References } from "./references";
import { YEAR } from "./schoolYear";
import { holds, measuresOf, sumOf, type CountFormSpec, type CountRate } from "./specification";

/** The rates that the columns of the table allow. */
export function usableRates(spec: CountFormSpec, read: ReadRows): readonly CountRate[] {
  return spec.rates.filter((rate) => usable(rate, spec, read.countColumns));
}

export function rateOfRow(rate: CountRate, { counts }: CountRow): Outcome {
  return percent(sumOf(rate.numerator, counts), sumOf(rate.denominator, counts));
}

/** Every row that counts, with its percents and how they stand to the State's target; those that do not meet it are flagged. */
export function rowsTable(
  spec: CountFormSpec,
  read: ReadRows,
  ffy: number,
  references: References,
): ResultTable {
  const rates = usableRates(spec, read);
  const compared = rates.filter((rate) =>
    read.rows.some((row) => measureOf(spec, rate, row, ffy) !== undefined),
  );
  const status = (rate: CountRate, row: CountRow): ResultCell => {
    const measure = measureOf(spec, rate, row, ffy);
    const outcome = rateOfRow(rate, row);
    if (!isValue(outcome)) return { missing: outcome.reason };
    if (measure !== undefined) return compareWithTarget(measure, ffy, outcome.value);
    const year = row.names[YEAR] ?? "";
    return year === "" || year === schoolYearOf(ffy) ? "no target" : "another year";
  };
  const names: ResultColumn[] =
    read.nameColumns.length === 0
      ? [{ title: "Row", kind: "text" }]
      : read.nameColumns.map((id) => ({
          title: spec.names.find((column) => column.id === id)!.title,
          kind: "text",
        }));
  const flagged = [...read.rows.keys()].filter((at) =>
    compared.some((rate) => status(rate, read.rows[at]!) === "not met"),
  );
  return {
    id: ROWS_TABLE,
    title: compared.length === 0 ? "Row by row" : "Row by row, against the State's target",
    columns: [
      ...names,
      ...read.countColumns.map((id): ResultColumn => ({ title: titleOf(spec, id), kind: "count" })),
      ...rates.map(({ title }): ResultColumn => ({ title, kind: "percent" })),
      ...compared.map(({ title }): ResultColumn => ({ title: `Target, ${title}`, kind: "text" })),
    ],
    rows: read.rows.map((row) => [
      ...(read.nameColumns.length === 0 ? [row.label] : read.nameColumns.map((id) => row.names[id]!)),
      ...read.countColumns.map((id) => row.counts[id]!),
      ...rates.map((rate): ResultCell => {
        const outcome = rateOfRow(rate, row);
        return isValue(outcome) ? outcome.value : { missing: outcome.reason };
      }),
      ...compared.map((rate) => status(rate, row)),
    ]),
    flagged,
    ...(read.rows.length === 0 ? {} : { spills: spillsOf(spec, read, rates, compared, ffy, references) }),
  };
}

/** The measure a row's percent is compared as: the one with a target that asks for most of the row's names. */
export function measureOf(
  spec: CountFormSpec,
  rate: CountRate,
  row: CountRow,
  ffy: number,
): Measure | undefined {
  return measuresOf(rate)
    .filter((measure) => holds(measure, row.names))
    .sort((one, other) => Object.keys(other.names).length - Object.keys(one.names).length)
    .map(({ code }) => spec.indicator.measures.find((measure) => measure.code === code))
    .find((measure) => measure !== undefined && targetFor(measure, ffy).kind === "value");
}

/** Live cells: the counts where the person's columns can be read as they are, the percents, and their standing. */
function spillsOf(
  spec: CountFormSpec,
  read: ReadRows,
  rates: readonly CountRate[],
  compared: readonly CountRate[],
  ffy: number,
  references: References,
): NonNullable<ResultTable["spills"]> {
  const rows = read.rows.length;
  const column = (at: number, formula: string) => ({ row: 0, column: at, rows, columns: 1, formula });
  const firstRate = references.nameCells + read.countColumns.length;
  return [
    ...(read.live
      ? read.countColumns.map((id) => column(references.columnOf(id) - 1, `={column:${id}}`))
      : []),
    ...rates.map((rate, place) => column(firstRate + place, references.rowsFormula(rate))),
    ...compared.flatMap((rate, place) => {
      const { measures } = rate;
      // Where rows belong to different measures, no one formula compares them all.
      if (typeof measures !== "string") return [];
      const at = firstRate + rates.indexOf(rate) + 1;
      const code = spec.indicator.measures.length > 1 ? `,"${measures}"` : "";
      return [
        column(
          firstRate + rates.length + place,
          `=MN.STATUS("${spec.indicator.code}",${ffy},{range:${ROWS_TABLE}!1,${at},${rows},${at}}${code})`,
        ),
      ];
    }),
  ];
}
