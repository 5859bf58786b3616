import { readOptionalNumber } from "./arguments";
import { invalid } from "./errors";

/** A share between 0 and 1, ends left out, such as a confidence. */
export function readShareOfOne(name: string, raw: unknown, otherwise: number): number {
  const share = readOptionalNumber(name, raw, "number") ?? otherwise;
  if (share <= 0 || share >= 1)
    throw invalid(`${name}: holds ${share}; write a share between 0 and 1, such as ${otherwise}`);
  return share;
}
