import { readOptionalNumber } from "./arguments";
import { formatNumber } from "./cells";
import { invalid } from "./errors";

/** A state fiscal year such as 2021 (school year 2020-21); undefined when left out, which takes the newest rule. */
export function readFiscalYear(name: string, raw: unknown): number | undefined {
  const fy = readOptionalNumber(name, raw, "number");
  if (fy === undefined || (Number.isInteger(fy) && fy >= 1950 && fy <= 2100)) return fy;
  throw invalid(
    `${name}: holds ${formatNumber(fy)}; write a state fiscal year such as 2021, which is school year 2020-21`,
  );
}
