import type { Outcome } from "../../measures/outcome";

/*
 * The one place where results become cells. Excel lets only #VALUE! and #N/A carry a message of ours, so every ending of a
 * calculation is one of the two: #VALUE! for an argument that cannot be read, #N/A for a result that does not exist.
 */

/** #VALUE! with what was expected and what came. */
export function invalid(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
}

/** #N/A with the reason. */
export function notAvailable(reason: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, reason);
}

/** What a function may put into a cell. */
export type CellResult = number | string | boolean | CustomFunctions.Error;

/** An outcome as a cell: its value, or #N/A with the reason. */
export function toCell(outcome: Outcome<number | string | boolean>): CellResult {
  return outcome.kind === "value" ? outcome.value : notAvailable(outcome.reason);
}
