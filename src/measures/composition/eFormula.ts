import { value, type Outcome } from "../outcome";
import { whyNoShares } from "./compositionDifference";

export interface EFormula {
  /** The largest composition that is not out of line with the population share, percent. */
  readonly upperBound: number;
  /** The group's composition, percent. */
  readonly composition: number;
  /** Whether the composition is above the bound; at the bound it is not. */
  readonly above: boolean;
}

/**
 * The E-formula: the group's population share E plus one standard error of a share, E + sqrt(E (1 - E) / total), in percent.
 * The total is that of the cases, not of the population. IDC guide 2014 as cited by DTAT, section 9.
 */
export function eFormula(
  count: number,
  total: number,
  population: number,
  totalPopulation: number,
): Outcome<EFormula> {
  const none = whyNoShares(total, totalPopulation);
  if (none !== undefined) return none;
  const share = population / totalPopulation;
  const upperBound = 100 * (share + Math.sqrt((share * (1 - share)) / total));
  const composition = (100 * count) / total;
  return value({ upperBound, composition, above: composition > upperBound });
}
