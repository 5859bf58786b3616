import { percent } from "../../measures/percent";
import { readNumbers } from "./arguments";
import type { CellResult } from "./errors";
import { exceeds, spread } from "./spread";

/** A count as a percent of the whole it is part of, cell by cell; more than the whole is refused by the argument's name. */
export function shareOfWhole(
  partName: string,
  part: unknown,
  wholeName: string,
  whole: unknown,
): CellResult[][] {
  return spread(
    [readNumbers(partName, part, "count"), readNumbers(wholeName, whole, "count")],
    (some, all) => exceeds(partName, some, all, wholeName) ?? percent(some, all),
  );
}
