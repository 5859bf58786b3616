import { inForce } from "../../law/dated";
import { notDefined, value, type Outcome } from "../../measures/outcome";
import type { DiscrepancyRule } from "../../measures/suspension/significantDiscrepancy";
import { minimumIeps, minimumSuspended, rateBars } from "./thresholds";

/** The years the plan's targets for 4A cover. */
const YEARS = { first: 2004, last: 2012 };

/** When a district has a significant discrepancy in this year (FFY). */
export function discrepancyRule(ffy: number): Outcome<DiscrepancyRule> {
  const bar = inForce(rateBars, ffy);
  const suspended = inForce(minimumSuspended, ffy);
  if (ffy > YEARS.last || bar === undefined || suspended === undefined) {
    return notDefined(
      `The plan covers FFY ${YEARS.first} (its baseline) to FFY ${YEARS.last}; indicator 4A has no rule for FFY ${ffy}.`,
    );
  }
  return value({
    minimumIeps: inForce(minimumIeps, ffy)?.value ?? 0,
    minimumSuspended: suspended.value,
    bar: bar.value,
  });
}
