import {
  factorFrom,
  type Factor,
  type LogisticData,
  type Predictor,
} from "../../measures/logisticRegression/data";
import { MOST_COEFFICIENTS } from "../../measures/logisticRegression/logisticRegression";
import { rowsOf } from "./arguments";
import { describe, isBlank, isErrorCell, readMissing, readNumberCell, readYesNoCell } from "./cells";
import { invalid, notAvailable } from "./errors";

/* LOGIT's arguments: an outcome and predictors with their names in the first row, read into what the regression computes from. */

export type MissingRows = "stop" | "leave-out";

interface Table {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

function readTable(name: string, raw: unknown): Table {
  const [first = [], ...rows] = rowsOf(raw);
  if (rows.length === 0)
    throw invalid(`${name}: has one row; the first row holds names, the data begin below`);
  const headings = first.map((cell, column) => {
    if (isBlank(cell) || typeof cell === "boolean" || isErrorCell(cell))
      throw invalid(
        `${name}, column ${column + 1}: the first row holds names, and here it holds ${describe(cell)}`,
      );
    return String(cell).trim();
  });
  return { name, headings, rows };
}

/** Reads LOGIT's arguments; throws #VALUE! or #N/A naming the cell. */
export function readRegression(
  outcome: unknown,
  predictors: unknown,
  reference: unknown,
  missing: MissingRows,
): LogisticData {
  const yes = readTable("outcome", outcome);
  const table = readTable("predictors", predictors);
  if (yes.rows.length !== table.rows.length) {
    throw invalid(
      `outcome has ${yes.rows.length} rows below its name and predictors have ${table.rows.length}: give ranges with the same rows`,
    );
  }
  if (yes.headings.length > 2)
    throw invalid("outcome: give one column of yes and no, or two: how many answered, and of how many");
  if (table.headings.length >= MOST_COEFFICIENTS)
    throw invalid(
      `predictors: ${table.headings.length.toLocaleString("en-US")} columns are more than can be told apart; choose a few`,
    );
  const used = usableRows(yes, table, missing);
  const successes = new Float64Array(used.length);
  const trials = new Float64Array(used.length).fill(1);
  used.forEach((row, at) => readOutcome(yes, row, at, successes, trials));
  const references = new References(reference, table.headings);
  const read = table.headings.map((heading, column) => {
    const predictor = readPredictor(table, heading, column, used, trials, references);
    if (predictor.kind === "factor") refuseNames(predictor, trials);
    return predictor;
  });
  const stray = references.inNone(read);
  if (stray !== undefined)
    throw invalid(
      `reference: "${stray}" is in no column of predictors; write a text that is, or Column=Text`,
    );
  return { successes, trials, predictors: read };
}

/** Rows without a missing cell; with "stop" the first missing cell ends it. */
function usableRows(yes: Table, table: Table, missing: MissingRows): number[] {
  const used: number[] = [];
  for (let row = 0; row < yes.rows.length; row++) {
    const gap = gapIn(yes, row) ?? gapIn(table, row);
    if (gap === undefined) used.push(row);
    else if (missing === "stop")
      throw notAvailable(`${gap}; fill it in, or write "leave-out" to do without such rows`);
  }
  if (used.length === 0) throw notAvailable("outcome: every row has a missing cell");
  return used;
}

function gapIn({ name, rows }: Table, row: number): string | undefined {
  for (const [column, cell] of rows[row]!.entries()) {
    if (isErrorCell(cell) && cell.code !== "#N/A")
      throw invalid(`${name}, row ${row + 2}, column ${column + 1}: holds the error ${cell.code}`);
    const read = readMissing(cell);
    if (read?.kind === "missing") return `${name}, row ${row + 2}, column ${column + 1}: ${read.what}`;
  }
  return undefined;
}

function readOutcome(
  { rows, headings }: Table,
  row: number,
  at: number,
  successes: Float64Array,
  trials: Float64Array,
): void {
  const where = `outcome, row ${row + 2}`;
  const cells = rows[row]!;
  if (headings.length === 1) {
    const read = readYesNoCell(cells[0]);
    if (read.kind !== "answer")
      throw invalid(`${where}: holds ${describe(cells[0])}; write yes or no, 1 or 0, TRUE or FALSE`);
    successes[at] = read.value;
    return;
  }
  const [part = NaN, whole = NaN] = cells.map((cell) => {
    const read = readNumberCell(cell);
    return read.kind === "number" ? read.value : NaN;
  });
  if (!(Number.isInteger(part) && Number.isInteger(whole) && part >= 0 && part <= whole)) {
    throw invalid(
      `${where}: holds ${describe(cells[0])} and ${describe(cells[1])}; write how many answered and of how many, whole numbers`,
    );
  }
  successes[at] = part;
  trials[at] = whole;
}

function readPredictor(
  { rows }: Table,
  heading: string,
  column: number,
  used: readonly number[],
  people: Float64Array,
  references: References,
): Predictor {
  const cells = used.map((row) => rows[row]![column]);
  const texts = (): string[] =>
    cells.map((cell) => (typeof cell === "string" ? cell.trim() : String(cell).toUpperCase()));
  const named = references.byName(heading);
  if (named === undefined) {
    const values = new Float64Array(cells.length);
    const numbers = cells.every((cell, at) => {
      const read = readNumberCell(cell);
      values[at] = read.kind === "number" ? read.value : NaN;
      return read.kind === "number";
    });
    if (numbers) return { kind: "number", name: heading, values };
  }
  const factor = factorFrom(heading, texts(), undefined, people);
  const wanted = named ?? references.among(factor.levels, column);
  if (wanted === undefined) return factor;
  const level = factor.levels.findIndex((one) => one.toLowerCase() === wanted.toLowerCase());
  if (level < 0)
    throw invalid(
      `reference: "${wanted}" is not in the column "${heading}", which holds ${listed(factor.levels)}`,
    );
  return { ...factor, reference: level };
}

/** A column of names or numbers of children is no characteristic. */
function refuseNames({ name, levels }: Factor, trials: Float64Array): void {
  const people = trials.reduce((sum, n) => sum + n, 0);
  if (levels.length > 20 && levels.length * 2 > people)
    throw invalid(
      `predictors, "${name}": ${levels.length.toLocaleString("en-US")} different texts for ${people.toLocaleString("en-US")} people; a column of groups is expected, not of names`,
    );
}

function listed(levels: readonly string[]): string {
  const shown = levels.slice(0, 5).map((level) => `"${level}"`);
  return levels.length > 5 ? `${shown.join(", ")} and ${levels.length - 5} more` : shown.join(", ");
}

/** What the reference argument asks for: "SLD", or "Disability=SLD". */
class References {
  private readonly named = new Map<string, string>();
  private readonly plain: { readonly text: string; readonly at: number }[] = [];
  private readonly given: number;
  private readonly headings: number;

  constructor(raw: unknown, headings: readonly string[]) {
    const cells = raw === undefined || raw === null ? [] : rowsOf(raw).flat();
    this.given = cells.length;
    for (const [at, cell] of cells.entries()) {
      if (isBlank(cell)) continue;
      const text = String(cell).trim();
      const heading = headings.find((one) => text.toLowerCase().startsWith(`${one.toLowerCase()}=`));
      if (heading !== undefined) this.named.set(heading, text.slice(heading.length + 1).trim());
      else this.plain.push({ text, at });
    }
    this.headings = headings.length;
  }

  byName(heading: string): string | undefined {
    return this.named.get(heading);
  }

  /** The level of this column among those asked for without a name. One cell a column is taken column by column. */
  among(levels: readonly string[], column: number): string | undefined {
    const fitting = this.plain.filter(({ text }) => isAmong(text, levels));
    const inPlace = this.given === this.headings ? fitting.find(({ at }) => at === column) : undefined;
    return (inPlace ?? fitting[0])?.text;
  }
  /** A text asked for that no column holds. */
  inNone(predictors: readonly Predictor[]): string | undefined {
    return this.plain.find(
      ({ text }) => !predictors.some((one) => one.kind === "factor" && isAmong(text, one.levels)),
    )?.text;
  }
}

function isAmong(text: string, levels: readonly string[]): boolean {
  return levels.some((level) => level.toLowerCase() === text.toLowerCase());
}
