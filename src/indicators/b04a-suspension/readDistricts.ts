import type { InputRows, Problem } from "../declaration";
import { adviceFor, readCount } from "../countForm/readCount";
import { formatNumber, isBlank } from "../readCells";

/** The usable rows of a table with one row a district. */
export interface Districts {
  /** Their rows in the person's table, from 0. */
  readonly rows: readonly number[];
  readonly names: readonly string[];
  readonly ieps: readonly number[];
  readonly suspended: readonly number[];
  readonly problems: readonly Problem[];
  /** No row was left out: the person's columns and these stand side by side. */
  readonly inOrder: boolean;
}

export const TITLES = {
  ieps: "Children with IEPs",
  suspended: "Suspended or expelled more than 10 days",
} as const;

/** Reads the table; a row with a problem is left out, and the problem says why. */
export function readDistricts(input: InputRows): Districts {
  const problems: Problem[] = [];
  const kept = {
    rows: [] as number[],
    names: [] as string[],
    ieps: [] as number[],
    suspended: [] as number[],
  };
  const seen = new Map<string, number>();
  let skipped = 0;
  for (let row = 0; row < input.count; row++) {
    const cell = (column: string) => input.columns[column]?.[row] ?? null;
    if (["district", "ieps", "suspended"].every((column) => isBlank(cell(column)))) {
      skipped++;
      continue;
    }
    const before = problems.length;
    const name = isBlank(cell("district")) ? "" : String(cell("district")).trim();
    const twice = seen.get(name.toLowerCase());
    if (name === "") report(row, "district", "District: is blank", "Fill it in.");
    else if (twice !== undefined)
      report(
        row,
        "district",
        `${name} is there twice, in rows ${twice + 1} and ${row + 1}`,
        "Keep one row for each district.",
      );
    else seen.set(name.toLowerCase(), row);
    const ieps = count(row, "ieps");
    const suspended = count(row, "suspended");
    if (ieps !== undefined && suspended !== undefined && suspended > ieps) {
      report(
        row,
        "suspended",
        `${TITLES.suspended}: ${formatNumber(suspended)} is more than the ${formatNumber(ieps)} in ${TITLES.ieps}`,
        "Count children, each once.",
      );
    }
    if (problems.length > before) continue;
    kept.rows.push(row);
    kept.names.push(name);
    kept.ieps.push(ieps!);
    kept.suspended.push(suspended!);
  }
  return { ...kept, problems, inOrder: skipped === 0 && kept.rows.length === input.count };

  function count(row: number, column: "ieps" | "suspended"): number | undefined {
    const read = readCount(input.columns[column]?.[row] ?? null);
    if (read.kind === "count") return read.value;
    report(row, column, `${TITLES[column]}: ${read.what}`, adviceFor(read));
    return undefined;
  }

  function report(row: number, column: string, message: string, advice: string): void {
    problems.push({ severity: "error", message, advice, row, column });
  }
}
