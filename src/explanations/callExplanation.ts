import { CellError, type CallSite, type Matrix, type Scalar } from "../spreadsheet";
import type { CellFormula } from "../workbook/port";
import { ExplainedCall, type CallArgument, type Headings } from "./call";
import type { Account, ArgumentExplanation, CallExplanation, ResultExplanation } from "./declaration";
import type { ExplainerFunction, MadeCall } from "./explainer";
import { headingKey } from "./headings";
import { exactOf, showAs } from "./numbers";
import { explainProblem } from "./problemWords";
import { accountOf } from "./register";

interface Made {
  readonly made: readonly MadeCall[];
  /** How often each place, or bare name, was called. */
  readonly counts: ReadonlyMap<number | string, number>;
  readonly sites: readonly CallSite[];
  readonly entries: ReadonlyMap<string, ExplainerFunction>;
  readonly result: Scalar | Matrix;
  readonly cell: CellFormula | undefined;
  /** Words beside the ranges, by headingKey. */
  readonly headings: ReadonlyMap<string, Headings>;
}

/** Explanations of all calls that were made, in the order they stand in the formula; bare names last. */
export function explainCalls(all: Made): readonly CallExplanation[] {
  const places = new Map<number | string, MadeCall[]>();
  for (const one of all.made) {
    const key = one.site ?? one.call.name;
    places.set(key, [...(places.get(key) ?? []), one]);
  }
  const keys = [...places.keys()].sort(
    (one, other) =>
      (typeof one === "number" ? one : all.sites.length) -
      (typeof other === "number" ? other : all.sites.length),
  );
  return keys.flatMap((key) => {
    const calls = places.get(key) ?? [];
    const times = all.counts.get(key) ?? calls.length;
    const { row, column, size } = placeInResult(all);
    // A LAMBDA that runs over rows calls once for each: the call of the selected row is the one to explain.
    const wanted =
      times === size.rows * size.columns ? row * size.columns + column : times === size.rows ? row : 0;
    const one = calls[times > 1 ? wanted : 0] ?? calls[0];
    return one === undefined ? [] : [explainCall(one, times, all)];
  });
}

/** Where the cell lies in what the formula fills. */
function placeInResult({ cell, result }: Made): {
  readonly row: number;
  readonly column: number;
  readonly size: { readonly rows: number; readonly columns: number };
} {
  const size = cell?.fills ?? {
    rows: Array.isArray(result) ? result.length : 1,
    columns: Array.isArray(result) ? (result[0]?.length ?? 1) : 1,
  };
  return cell === undefined
    ? { row: 0, column: 0, size }
    : { row: cell.at.row - cell.fills.row, column: cell.at.column - cell.fills.column, size };
}

function explainCall({ site, call }: MadeCall, times: number, all: Made): CallExplanation {
  const entry = all.entries.get(call.name.toUpperCase());
  const where = site === undefined ? undefined : all.sites[site];
  const results: Matrix = Array.isArray(call.result) ? call.result : [[call.result]];
  const parameters = entry?.parameters ?? [];
  const args = call.args.flatMap((arg, index): CallArgument[] => {
    const parameter = parameters[index];
    if (arg === undefined || parameter === undefined) return [];
    const headings = arg.at === undefined ? undefined : all.headings.get(headingKey(arg.at));
    return [
      {
        ...arg,
        name: parameter.name,
        scalar: parameter.dimensionality !== "matrix",
        ...(headings === undefined ? {} : { headings }),
      },
    ];
  });
  const position = positionOf(results, where, times, all);
  const problems = results.flatMap((line, row) =>
    line.flatMap((cell, column) =>
      cell instanceof CellError ? [{ row, column, what: cell.message ?? cell.code }] : [],
    ),
  );
  const id = entry?.id ?? call.name;
  return {
    id,
    name: `MN.${call.name}`,
    text: where?.text ?? `MN.${call.name}`,
    ...(where?.inside === undefined ? {} : { inside: where.inside }),
    summary: firstSentence(entry?.description ?? ""),
    ...(entry?.helpUrl === undefined ? {} : { helpUrl: entry.helpUrl }),
    arguments: args.map((arg): ArgumentExplanation => {
      const index = parameters.findIndex((parameter) => parameter.name === arg.name);
      return argumentExplanation(arg, where?.args[index] ?? "", parameters[index]?.description ?? "");
    }),
    rows: results.length,
    columns: results[0]?.length ?? 1,
    ...position,
    times,
    resultAt: (row, column) => resultExplanation(id, args, results, row, column),
    errors: problems.slice(0, 5),
    errorCount: problems.length,
  };
}

/** Which of the call's results belongs to the cell. */
function positionOf(
  results: Matrix,
  where: CallSite | undefined,
  times: number,
  all: Made,
): { readonly row: number; readonly column: number; readonly certain: boolean } {
  const rows = results.length;
  const columns = results[0]?.length ?? 1;
  if ((rows === 1 && columns === 1) || times > 1) return { row: 0, column: 0, certain: true };
  const { row, column, size } = placeInResult(all);
  const whole = size.rows > 1 || size.columns > 1;
  if (whole && size.rows === rows && size.columns === columns) return { row, column, certain: true };
  if (whole && where?.inside === "TRANSPOSE" && size.rows === columns && size.columns === rows)
    return { row: column, column: row, certain: true };
  const value: Scalar = Array.isArray(all.result) ? (all.result[row]?.[column] ?? null) : all.result;
  const found = results.flatMap((line, r) =>
    line.flatMap((cell, c) =>
      same(cell, value) && (!whole || size.rows !== rows || r === row) ? [{ row: r, column: c }] : [],
    ),
  );
  const [only, more] = found;
  if (only !== undefined && more === undefined) return { ...only, certain: true };
  return {
    row: whole && size.rows === rows ? row : 0,
    column: whole && size.columns === columns ? column : 0,
    // A formula in no cell shows all of what its outermost call gives.
    certain: all.cell === undefined && where?.inside === undefined,
  };
}

function same(one: Scalar, other: Scalar): boolean {
  if (one instanceof CellError || other instanceof CellError) return false;
  return one === other;
}

const SAMPLE = 6;

function argumentExplanation(arg: CallArgument, text: string, help: string): ArgumentExplanation {
  const rows = arg.cells.length;
  const columns = arg.cells[0]?.length ?? 1;
  const cells = arg.cells.slice(0, SAMPLE).flat();
  const first = cells.slice(0, SAMPLE).map((cell) => showAs(cell, "number"));
  const more = rows * columns - first.length;
  return {
    name: arg.name,
    help,
    text,
    rows,
    columns,
    ...(arg.at === undefined ? {} : { range: { sheet: arg.at.sheet, ...arg.at.range } }),
    sample: `${first.join("; ")}${more > 0 ? `; and ${more.toLocaleString("en-US")} more` : ""}`,
  };
}

function resultExplanation(
  id: string,
  args: readonly CallArgument[],
  results: Matrix,
  row: number,
  column: number,
): ResultExplanation {
  const call = new ExplainedCall(args, results, { row, column });
  const { result } = call;
  const account: Account = accountOf(id, call);
  const { numbers, ...rest } = account;
  if (result instanceof CellError) {
    return {
      account: rest,
      ...(numbers === undefined || call.unreadable ? {} : { numbers: `${numbers}: no result` }),
      shown: result.code,
      used: call.used,
      problem: explainProblem(result, args, rest.leftOut ?? []),
    };
  }
  const shown = showAs(result, account.unit);
  const exact = exactOf(result, shown);
  const equals = typeof result === "number" ? " = " : ": ";
  return {
    account: rest,
    ...(numbers === undefined || call.unreadable ? {} : { numbers: `${numbers}${equals}${shown}` }),
    shown,
    ...(exact === undefined ? {} : { exact }),
    used: call.used,
  };
}

function firstSentence(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return /^.*?[.!?](?=\s|$)/.exec(line)?.[0] ?? line;
}
