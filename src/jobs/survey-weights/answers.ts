import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { formatNumber, isBlank, readNumberCell, readYesNoCell } from "../../indicators/readCells";
import { normalQuantile } from "../../measures/distributions/normal";
import { isValue } from "../../measures/outcome";
import { weightedMean } from "../../measures/weighting/weightedMean";
import type { HeadedColumn, JobProblem } from "../declaration";

/** Of everybody who has a weight. */
export interface Weighted {
  /** Row of the table, from 0. */
  readonly row: number;
  readonly before: number;
  readonly after: number;
}

interface ReadAnswers {
  readonly heading: string;
  readonly share: boolean;
  readonly people: readonly Weighted[];
  readonly values: readonly number[];
}

/** Two-sided 95 percent. */
const Z = normalQuantile(0.975);

/** What the weights do to answers of the survey: percents of yes and means, before and after, each with its margin of error. */
export function answersTable(
  columns: readonly HeadedColumn[],
  people: readonly Weighted[],
): { readonly tables: readonly ResultTable[]; readonly problems: readonly JobProblem[] } {
  const problems: JobProblem[] = [];
  const rows = columns.flatMap((column): ResultCell[][] => {
    const read = readAnswers(column, people, problems);
    return read === undefined ? [] : [rowOf(read)];
  });
  if (rows.length === 0) return { tables: [], problems };
  const table: ResultTable = {
    id: "answers",
    title: "Answers before and after weighting",
    columns: [
      { title: "Answer", kind: "text" },
      { title: "What", kind: "text" },
      { title: "People", kind: "count" },
      { title: "Before", kind: "number" },
      { title: "After", kind: "number" },
      { title: "Change", kind: "number" },
      { title: "Margin of error before", kind: "number" },
      { title: "Margin of error after", kind: "number" },
    ],
    rows,
  };
  return { tables: [table], problems };
}

/** Yes and no where all cells say so, 1 and 0 included; else numbers; undefined, with the cell that is neither, for anything else. */
function readAnswers(
  { heading, cells }: HeadedColumn,
  people: readonly Weighted[],
  problems: JobProblem[],
): ReadAnswers | undefined {
  const told = people.filter(({ row }) => !isBlank(cells[row] ?? null));
  const wrong = (row: number | undefined, what: string, advice: string): undefined => {
    problems.push({
      input: "responses",
      severity: "warning",
      ...(row === undefined ? {} : { row }),
      message: `"${heading}" is not compared: ${what}`,
      advice,
    });
    return undefined;
  };
  if (told.length < 2)
    return wrong(
      undefined,
      `${told.length === 0 ? "nobody" : "only one"} of those with a weight has an answer there`,
      "Tick a column with answers, or take its tick away.",
    );
  const asYes = told.map(({ row }) => readYesNoCell(cells[row] ?? null));
  if (asYes.every((one) => one.kind === "answer"))
    return { heading, share: true, people: told, values: asYes.map((one) => Number(one.value)) };
  const asNumber = told.map(({ row }) => readNumberCell(cells[row] ?? null));
  const odd = asNumber.findIndex((one) => one.kind !== "number");
  if (odd < 0)
    return {
      heading,
      share: false,
      people: told,
      values: asNumber.map((one) => (one.kind === "number" ? one.value : 0)),
    };
  // The cell to name is the one that breaks with the column's first.
  const firstIsYes = asYes[0]!.kind === "answer" && asNumber[0]!.kind !== "number";
  const at = firstIsYes ? asYes.findIndex((one) => one.kind !== "answer") : odd;
  const found = firstIsYes ? asYes[at]! : asNumber[at]!;
  return wrong(
    told[at]!.row,
    `the cell ${"what" in found ? found.what : "is not like the others"}`,
    "Write yes or no in all rows, or numbers in all, or take its tick away.",
  );
}

function rowOf({ heading, share, people, values }: ReadAnswers): ResultCell[] {
  const [before, after] = (["before", "after"] as const).map((when) =>
    weightedMean(
      values,
      people.map((one) => one[when]),
    ),
  );
  const unit = share ? 100 : 1;
  if (!isValue(before!) || !isValue(after!))
    return [heading, "none", values.length, ...Array.from({ length: 5 }, () => null)];
  return [
    heading,
    share ? "percent yes" : "mean",
    values.length,
    unit * before.value.mean,
    unit * after.value.mean,
    unit * (after.value.mean - before.value.mean),
    unit * Z * before.value.standardError,
    unit * Z * after.value.standardError,
  ];
}

/** What the design effect means in words. */
export function costInWords(effect: number, answers: number): string {
  const wider = 100 * (Math.sqrt(effect) - 1);
  const lost = answers - answers / effect;
  return wider < 0.05
    ? "the weights cost nothing: they are all alike"
    : `margins of error are about ${formatNumber(Number(wider.toFixed(1)))} percent wider, as if ${formatNumber(Math.round(lost))} of ${formatNumber(answers)} answers were lost`;
}
