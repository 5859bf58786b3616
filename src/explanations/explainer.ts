import { functions } from "../functions/register";
import { functionLibrary } from "../functions/support/library";
import type { RawCell } from "../indicators/declaration";
import {
  CellError,
  formulaParts,
  renameCalls,
  type CallSite,
  type FormulaParts,
  type SheetRange,
  type WatchedCall,
} from "../spreadsheet";
import type { CellFormula, RangeAddress, WorkbookPort } from "../workbook/port";
import { explainCalls } from "./callExplanation";
import type { CellExplanation } from "./declaration";
import { readHeadings } from "./headings";
import { remarksOn } from "./remarks";
import { Scratch, type ReadName } from "./scratch";

export type ExplainerFunction = Parameters<typeof functionLibrary>[0]["functions"][number];

export interface Explainer {
  /** Explains what a cell shows: the formula in it, or the one elsewhere that fills it. */
  explainCell(port: WorkbookPort, cell: RangeAddress, signal?: AbortSignal): Promise<CellExplanation>;
  /** Explains a formula that is in no cell; `home` is the cell its own references are seen from. */
  explainFormula(
    port: WorkbookPort,
    formula: string,
    home?: RangeAddress,
    signal?: AbortSignal,
  ): Promise<CellExplanation>;
}

/** A call as it was made, and the place of the formula it was made from; undefined for a function's bare name. */
export interface MadeCall {
  readonly site: number | undefined;
  readonly call: WatchedCall;
}

/** A LAMBDA may call a function for every row of a sheet; so many calls of one place are kept to explain. */
const MOST_CALLS = 5000;
/** Cells found only while the formula runs (OFFSET, INDIRECT) may lead to further ones. */
const MOST_ROUNDS = 4;
/** Between a function's name and the number of the place it is called from, in the formula as it is worked out here. */
const SITE = "__";

const NOWHERE: RangeAddress = { sheet: "Sheet1", row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Explains formulas with our functions. The formula is worked out again, over the values of the cells it mentions, with the very
 * functions that the cell used; each call is noted with its arguments and where they lie.
 * @param entries the functions' metadata: names, help, arguments
 * @param clock for TODAY and NOW inside a formula
 */
export function makeExplainer(entries: readonly ExplainerFunction[], clock?: () => Date): Explainer {
  const library = functionLibrary({ functions: entries }, functions);
  const known = new Map(entries.map((entry) => [entry.name.toUpperCase(), entry]));
  const ownName = (written: string): string | undefined => {
    const name = /^(?:MN\.|_xldudf_MN_)(.+)$/i.exec(written)?.[1]?.toUpperCase();
    return name !== undefined && known.has(name) ? name : undefined;
  };
  const isOurs = (name: string): boolean => ownName(name) !== undefined;

  async function explain(
    port: WorkbookPort,
    formula: string,
    home: RangeAddress,
    cell: CellFormula | undefined,
    signal: AbortSignal | undefined,
  ): Promise<CellExplanation> {
    const scratch = new Scratch({ port, isOurs, signal });
    const { formula: ready, parts } = await scratch.prepare(formula, home);
    if (parts === undefined) return unread(formula, cell, scratch);

    // Every place that calls one of our functions calls it by a name of its own, so that it is known which call is whose.
    const sites: CallSite[] = [];
    const aliases: (typeof library.functions)[number][] = [];
    const withAliases = (text: string, of: FormulaParts | undefined): string => {
      if (of === undefined || of.calls.length === 0) return text;
      const first = sites.length;
      sites.push(...of.calls);
      return renameCalls(text, isOurs, (written, index) => {
        const name = ownName(written) ?? written;
        const entry = library.functions.find((one) => one.name.toUpperCase() === name);
        if (entry === undefined) return written;
        aliases.push({ ...entry, name: `${entry.name}${SITE}${first + index}` });
        return `MN.${entry.name}${SITE}${first + index}`;
      });
    };
    const text = withAliases(ready, parts);
    const names = scratch.names.map((name): ReadName => ({
      ...name,
      formula: withAliases(name.formula, formulaParts(name.formula, isOurs)),
    }));

    let made: MadeCall[] = [];
    let counts = new Map<number | string, number>();
    const watch = (call: WatchedCall): void => {
      const [name = "", place] = call.name.split(SITE);
      const site = place === undefined ? undefined : Number(place);
      const count = (counts.get(site ?? name) ?? 0) + 1;
      counts.set(site ?? name, count);
      if (count <= MOST_CALLS) made.push({ site, call: { ...call, name, result: withoutSite(call.result) } });
    };
    const all = { namespace: library.namespace, functions: [...library.functions, ...aliases], watch };

    let result: Awaited<ReturnType<ReturnType<Scratch["build"]>["evaluate"]>> = null;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const workbook = scratch.build(all, names, clock);
      const at = { sheet: home.sheet, row: home.row, column: home.column };
      // The first time fetches functions that arrive later; the second finds them there and makes each call once.
      await workbook.evaluate(text, at);
      made = [];
      counts = new Map();
      result = await workbook.evaluate(text, at);
      const asked = made.flatMap(({ call }) =>
        call.args.flatMap((arg): SheetRange[] => (arg?.at ? [arg.at] : [])),
      );
      if (!(await scratch.readAlso(asked))) break;
    }

    const headings = await readHeadings(port, made, signal);
    const calls = explainCalls({ made, counts, sites, entries: known, result, cell, headings });
    const madeSites = new Set(made.map(({ site }) => site));
    return {
      ...placeOf(cell),
      value: cell?.value ?? valueOf(result),
      ...(cell === undefined && Array.isArray(result)
        ? { size: { rows: result.length, columns: result[0]?.length ?? 1 } }
        : {}),
      formula,
      calls,
      notMade: sites.filter((_, index) => !madeSites.has(index)).map((site) => site.text),
      remarks: [...scratch.problems, ...remarksOn({ cell, result, parts, calls: calls.length })],
      mentions: scratch.mentions,
    };
  }

  return {
    async explainCell(port, cell, signal) {
      const found = await port.readFormula({ ...cell, rows: 1, columns: 1 });
      const { formula, fills } = found;
      if (formula === undefined) {
        return { at: found.at, value: found.value, calls: [], notMade: [], remarks: [], mentions: [] };
      }
      return explain(port, formula, { ...fills, rows: 1, columns: 1 }, found, signal);
    },
    explainFormula: (port, formula, home = NOWHERE, signal) =>
      explain(port, formula.startsWith("=") ? formula : `=${formula}`, home, undefined, signal),
  };
}

/** An error may name the function; it does so by the name it has here. */
function withoutSite(result: WatchedCall["result"]): WatchedCall["result"] {
  if (!(result instanceof CellError) || result.message === undefined) return result;
  return new CellError(result.code, result.message.replace(/(\bMN\.[A-Z0-9_.]+?)__\d+\b/g, "$1"));
}

function placeOf(cell: CellFormula | undefined): Pick<CellExplanation, "at" | "fills"> {
  if (cell === undefined) return {};
  const alone = cell.fills.rows === 1 && cell.fills.columns === 1;
  return alone ? { at: cell.at } : { at: cell.at, fills: cell.fills };
}

function unread(formula: string, cell: CellFormula | undefined, scratch: Scratch): CellExplanation {
  return {
    ...placeOf(cell),
    value: cell?.value ?? null,
    formula,
    calls: [],
    notMade: [],
    remarks: [...scratch.problems, "This formula cannot be read here, so its calls cannot be told apart."],
    mentions: [],
  };
}

function valueOf(result: unknown): RawCell {
  const one: unknown = Array.isArray(result) ? (result as unknown[][])[0]?.[0] : result;
  if (one === null || one === undefined) return null;
  if (typeof one === "object") return { error: (one as { code: string }).code };
  return one as RawCell;
}
