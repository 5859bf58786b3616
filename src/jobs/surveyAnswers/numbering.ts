import type { JobProblem } from "../declaration";
import type { SurveyCells } from "./readCells";
import type { ReadingChoices } from "./settings";
import { listOfRows } from "./words";

/** How a number becomes an answer: the lowest number, and whether it is the least agreement. */
export interface NumberMeaning {
  readonly lowest: 0 | 1;
  readonly up: boolean;
}

export type FoundNumbering =
  | { readonly kind: "found"; readonly meaning: NumberMeaning; readonly problems: readonly JobProblem[] }
  /** A person has to say it; nothing is computed. */
  | { readonly kind: "open"; readonly problems: readonly JobProblem[] };

/** What numbers stand for: as chosen, or from 1 up where the data agree with that. */
export function findNumbering(
  { cells, columns }: SurveyCells,
  { numbering, categories }: ReadingChoices,
  input: string,
): FoundNumbering {
  if (numbering !== "detect") {
    const lowest = numbering.endsWith("0") ? 0 : 1;
    return { kind: "found", meaning: { lowest, up: numbering.startsWith("up") }, problems: [] };
  }
  const zero = columns.map(() => [] as number[]);
  const top = columns.map(() => [] as number[]);
  let numbers = 0;
  cells.forEach((column, at) =>
    column.forEach((cell, row) => {
      if (cell.kind !== "number") return;
      numbers++;
      if (cell.value === 0) zero[at]!.push(row);
      else if (cell.value === categories) top[at]!.push(row);
    }),
  );
  const meaning: NumberMeaning = { lowest: 1, up: true };
  const zeros = zero.flat();
  const tops = top.flat();
  const problem = (more: Omit<JobProblem, "input">): JobProblem => ({ input, ...more });
  if (zeros.length === 0) {
    const unsure = numbers > 0 && tops.length === 0;
    return {
      kind: "found",
      meaning,
      problems: unsure
        ? [
            problem({
              severity: "warning",
              message: `Nobody chose ${categories}, and nobody 0; the numbers are taken to run from 1 to ${categories}`,
              advice: `If they run from 0 to ${categories - 1}, choose so under "Numbers of the answers".`,
            }),
          ]
        : [],
    };
  }
  const first = Math.min(...zeros.slice(0, 1000));
  const where = columns[zero.findIndex((rows) => rows.includes(first))]?.heading ?? "";
  if (tops.length === 0) {
    return {
      kind: "open",
      problems: [
        problem({
          severity: "error",
          row: first,
          column: where,
          message: `0 stands in ${zeros.length.toLocaleString("en-US")} cells and ${categories} in none: either the answers run from 0 to ${categories - 1}, or 0 means skipped`,
          advice: `Choose "From 0 up" under "Numbers of the answers", or write 0 under "Numbers that mean skipped".`,
        }),
      ],
    };
  }
  return { kind: "open", problems: [problem({ severity: "error", row: first, column: where, ...mixed() })] };

  function mixed(): { message: string; advice: string } {
    const names = (lists: readonly (readonly number[])[], others: readonly (readonly number[])[]) =>
      columns
        .filter((_, at) => lists[at]!.length > 0 && others[at]!.length === 0)
        .map(({ heading }) => heading);
    const low = names(zero, top);
    const high = names(top, zero);
    const zeroRows = [...new Set(zeros)].sort((a, b) => a - b);
    const topRows = new Set(tops);
    const advice = `Write all answers from 1 to ${categories}, or write 0 under "Numbers that mean skipped" if it means that.`;
    if (columns.every((_, at) => zero[at]!.length === 0 || top[at]!.length === 0)) {
      return {
        message: `Two ways of numbering are mixed: ${some(low)} ${low.length === 1 ? "runs" : "run"} from 0, ${some(high)} up to ${categories}`,
        advice,
      };
    }
    if (zeroRows.every((row) => !topRows.has(row))) {
      return {
        message: `Two ways of numbering seem mixed: rows with 0 (${listOfRows(zeroRows)}) have no ${categories}, and other rows have no 0`,
        advice,
      };
    }
    return {
      message: `Both 0 and ${categories} stand in the answers (0 in rows ${listOfRows(zeroRows)}): that is one number more than ${categories} answers have`,
      advice,
    };
  }
}

function some(names: readonly string[]): string {
  const shown = names.slice(0, 6).join(", ");
  return names.length > 6 ? `${shown} and ${names.length - 6} more` : shown;
}
