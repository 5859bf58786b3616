import type { Computation, Indicator, RawCell } from "../declaration";

export type TestRow = Readonly<Record<string, RawCell>>;

/** A form's computation over rows by column id, as a person's table would give them; for tests. */
export function computeForm(
  indicator: Indicator,
  formId: string,
  rows: readonly TestRow[],
  { ffy = 2010, settings = {} }: { ffy?: number; settings?: Readonly<Record<string, string>> } = {},
): Computation {
  const form = indicator.inputs.find(({ id }) => id === formId);
  if (form === undefined) throw new Error(`Indicator ${indicator.code} has no form "${formId}".`);
  const ids = new Set([
    ...form.columns.filter(({ required }) => required).map(({ id }) => id),
    ...rows.flatMap((row) => Object.keys(row)),
  ]);
  const columns = Object.fromEntries([...ids].map((id) => [id, rows.map((row) => row[id] ?? null)]));
  return form.compute({ count: rows.length, columns }, { ffy, settings });
}

/** The percent of a measure, or the kind of its ending. */
export function percentOf(found: Computation, measure: string): number | string | undefined {
  const outcome = found.results.find((result) => result.measure === measure)?.outcome;
  return outcome?.kind === "value" ? outcome.value : outcome?.kind;
}

/** One result's line of working. */
export function workingOf(found: Computation, measure: string): string | undefined {
  return found.results.find((result) => result.measure === measure)?.working.numbers;
}

export function tableOf(found: Computation, id: string) {
  return found.tables.find((table) => table.id === id);
}

/** Problems as row, column, severity and message. */
export function said(found: Computation): readonly (readonly [number?, string?, string?, string?])[] {
  return found.problems.map(({ row, column, severity, message }) => [row, column, severity, message]);
}

/** A day number by pencil-friendly date: serial("2024-09-13"). */
export function serial(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
}
