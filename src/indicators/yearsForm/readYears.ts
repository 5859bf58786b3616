import type { Indicator, InputRows, Measure, Problem, RawCell } from "../declaration";
import { findMeasure } from "../findMeasure";
import { describe, isBlank, readNumberCell } from "../readCells";

/** One result of one measure in one year, and the row of the person's table it stands in (from 0). */
export interface YearResult {
  readonly measure: Measure;
  readonly ffy: number;
  readonly result: number;
  readonly row: number;
}

export interface ReadYears {
  /** In the order of the indicator's measures, then of years. */
  readonly results: readonly YearResult[];
  readonly problems: readonly Problem[];
  /** Rows of other indicators, left out without complaint: one table may hold all of them. */
  readonly others: number;
}

/** "2010", "FFY 2010", "2010-11", "2010-2011": the year of the plan's count. */
export function readFfy(cell: RawCell | undefined): number | undefined {
  const text = typeof cell === "number" ? String(cell) : typeof cell === "string" ? cell.trim() : "";
  const found = /^(?:ffy\s*)?(\d{4})(?:\s*[-/]\s*(\d{2}|\d{4}))?$/i.exec(text);
  if (found === null) return undefined;
  const year = Number(found[1]);
  const next = found[2];
  return next === undefined || Number(next) % 100 === (year + 1) % 100 ? year : undefined;
}

export function readYears(
  indicator: Pick<Indicator, "code" | "measures">,
  { count, columns }: InputRows,
): ReadYears {
  const results: YearResult[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  let others = 0;
  for (let row = 0; row < count; row++) {
    const cell = (id: string) => columns[id]?.[row] ?? null;
    const refuse = (column: string, message: string, advice: string) =>
      problems.push({ severity: "error", message, advice, row, column });
    if (["indicator", "measure", "year", "result"].every((id) => isBlank(cell(id)))) continue;
    if (!isThisIndicator(cell("indicator"), indicator.code)) {
      others++;
      continue;
    }
    const code = isBlank(cell("measure")) ? undefined : String(cell("measure"));
    const measure = findMeasure(indicator, code);
    if (measure === undefined) {
      const known = indicator.measures.map((one) => one.code).join(", ");
      const found = code === undefined ? "Measure: is blank" : `Measure: holds ${describe(cell("measure"))}`;
      refuse("measure", found, `Write one of ${known}.`);
      continue;
    }
    const ffy = readFfy(cell("year"));
    if (ffy === undefined) {
      refuse("year", `FFY: holds ${describe(cell("year"))}`, "Write a year such as 2010 or 2010-11.");
      continue;
    }
    const read = readNumberCell(cell("result"));
    if (read.kind !== "number" || read.value < 0 || read.value > 100) {
      const what = read.kind === "number" ? `holds ${describe(read.value)}` : read.what;
      refuse("result", `Result: ${what}`, "Write a percent from 0 to 100.");
      continue;
    }
    const key = `${measure.code} ${ffy}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      refuse(
        "year",
        `${measure.code} has a result for FFY ${ffy} already, in row ${earlier + 1} of the data`,
        "Keep one of the two rows; the first one counts.",
      );
      continue;
    }
    seen.set(key, row);
    results.push({ measure, ffy, result: read.value, row });
  }
  const place = (measure: Measure) => indicator.measures.indexOf(measure);
  results.sort((one, other) => place(one.measure) - place(other.measure) || one.ffy - other.ffy);
  return { results, problems, others };
}

/** "7", 7, "Indicator 7" and "B7" are one code. */
function isThisIndicator(cell: RawCell, code: string): boolean {
  const text = typeof cell === "object" ? "" : String(cell);
  const bare = text
    .trim()
    .toUpperCase()
    .replace(/^INDICATOR\s*/, "")
    .replace(/^B(?=\d)/, "")
    .replace(/^0+(?=\d)/, "");
  return bare === code;
}
