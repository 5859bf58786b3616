import { positionIn, requireWhole, shapeOf, type NumberArgument } from "./arguments";
import { invalid } from "./errors";

/** Two ranges of one shape, every cell needed, no part above its whole: #VALUE! or #N/A for the first cell that breaks this. */
export function requirePairs(part: NumberArgument, whole: NumberArgument): void {
  if (part.rows !== whole.rows || part.columns !== whole.columns) {
    throw invalid(
      `${part.name} is ${shapeOf(part)} and ${whole.name} is ${shapeOf(whole)} (rows x columns): give ranges of the same shape`,
    );
  }
  requireWhole(part, whole);
  const index = part.values.findIndex((count, at) => count > whole.values[at]!);
  if (index < 0) return;
  throw invalid(
    `${positionIn(part, index)}: ${part.values[index]!.toLocaleString("en-US")} is more than the ${whole.values[index]!.toLocaleString("en-US")} in ${whole.name}`,
  );
}
