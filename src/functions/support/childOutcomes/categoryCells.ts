import {
  conversionFor,
  PROGRESS_CATEGORIES,
  whyNoCategory,
  type ConversionMode,
} from "../../../measures/childOutcomeCategory";
import { faultError, readChoice, type Argument, type Fault } from "../arguments";
import { notAvailable, type CellResult } from "../errors";
import { commonShape } from "../spread";
import { readProgress, readRatings, stretchOver, type Stretched } from "./readRatings";

const MODES: readonly ConversionMode[] = ["strict", "lenient"];

/** The mode argument; strict when left out. */
export function readMode(raw: unknown): ConversionMode {
  return readChoice("mode", raw, MODES) ?? "strict";
}

/**
 * COSF_CATEGORY. There are only 147 combinations of ratings and answer, so a million children share as many finished cells,
 * errors included.
 */
export function childOutcomeCategoryCells(
  entry: unknown,
  exit: unknown,
  progress: unknown,
  mode: unknown,
): CellResult[][] {
  const cellFor = sharedCells(readMode(mode));
  const args: readonly Argument<ArrayLike<number>>[] = [
    readRatings("entry", entry),
    readRatings("exit", exit),
    readProgress("progress", progress),
  ];
  const { rows, columns } = commonShape(args);
  const columnsRead = args.map((argument) => stretchOver(argument, { rows, columns }));
  const [atEntry, atExit, answer] = columnsRead.map(({ values }) => values);
  const anyFaults = args.some(({ faults }) => faults.size > 0);
  const result = new Array<CellResult[]>(rows);
  for (let r = 0, index = 0; r < rows; r++) {
    const line = new Array<CellResult>(columns);
    for (let c = 0; c < columns; c++, index++) {
      const fault = anyFaults ? worstFault(columnsRead, index) : undefined;
      line[c] =
        fault === undefined ? cellFor(atEntry![index]!, atExit![index]!, answer![index]!) : faultError(fault);
    }
    result[r] = line;
  }
  return result;
}

/** A cell that cannot be read before one that is missing. */
function worstFault(columns: readonly Stretched[], index: number): Fault | undefined {
  let missing: Fault | undefined;
  for (const { faultAt } of columns) {
    const fault = faultAt(index);
    if (fault?.kind === "invalid") return fault;
    missing ??= fault;
  }
  return missing;
}

function sharedCells(mode: ConversionMode): (entry: number, exit: number, answer: number) => CellResult {
  const convert = conversionFor(mode);
  const made: (CellResult | undefined)[] = new Array<CellResult | undefined>(3 * 64).fill(undefined);
  return (entry, exit, answer) => {
    const place = answer * 64 + entry * 8 + exit;
    return (made[place] ??= cellOf(convert(entry, exit, answer), entry, exit));
  };
}

function cellOf(code: number, entry: number, exit: number): CellResult {
  return PROGRESS_CATEGORIES[code] ?? notAvailable(whyNoCategory(code, entry, exit));
}
