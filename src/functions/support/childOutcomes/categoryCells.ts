import {
  conversionFor,
  PROGRESS_CATEGORIES,
  whyNoCategory,
  type ConversionMode,
} from "../../../measures/childOutcomeCategory";
import { notDefined, value } from "../../../measures/outcome";
import { readChoice } from "../arguments";
import type { CellResult } from "../errors";
import { spread } from "../spread";
import { readProgress, readRatings } from "./readRatings";

const MODES: readonly ConversionMode[] = ["strict", "lenient"];
/** Made once: a million children share five results. */
const CATEGORY_OUTCOMES = PROGRESS_CATEGORIES.map((category) => value<string>(category));

/** The mode argument; strict when left out. */
export function readMode(raw: unknown): ConversionMode {
  return readChoice("mode", raw, MODES) ?? "strict";
}

/** COSF_CATEGORY, cell by cell. */
export function childOutcomeCategoryCells(
  entry: unknown,
  exit: unknown,
  progress: unknown,
  mode: unknown,
): CellResult[][] {
  const convert = conversionFor(readMode(mode));
  return spread(
    [readRatings("entry", entry), readRatings("exit", exit), readProgress("progress", progress)],
    (atEntry, atExit, answer) => {
      const code = convert(atEntry, atExit, answer);
      return CATEGORY_OUTCOMES[code] ?? notDefined(whyNoCategory(code, atEntry, atExit));
    },
  );
}
