import { inForce } from "../../law/dated";
import { notDefined, value, type Outcome } from "../../measures/outcome";
import type { RaceDiscrepancyRule } from "../../measures/suspension/significantDiscrepancy";
import { raceDiscrepancyRules } from "./thresholds";

const YEARS = { first: 2010, last: 2012 };

/** When a group's suspensions are a significant discrepancy in this year (FFY). */
export function raceDiscrepancyRule(ffy: number): Outcome<RaceDiscrepancyRule> {
  const found = ffy > YEARS.last ? undefined : inForce(raceDiscrepancyRules, ffy);
  return found === undefined
    ? notDefined(
        `The plan's rule for indicator 4B holds for FFY ${YEARS.first} to FFY ${YEARS.last}; there is none for FFY ${ffy}.`,
      )
    : value(found.value);
}
