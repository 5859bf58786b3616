import { keyOf, nameOf } from "../../achievement/eligibility/districtKey";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import { capital } from "./problems";
import { waysIn, type EligibilityRun } from "./run";

/** Why the district has its status, in a sentence. */
export function why(run: EligibilityRun, district: DistrictResult): string {
  const ways = waysIn(run, district);
  const parts: string[] = [];
  const above = district.neighbors.filter(({ gap }) => gap.above === "yes");
  if (above.length > 0)
    parts.push(
      `more than ${run.limits.points} points above ${above.length === 1 ? nameOf(above[0]!.neighbor.name) : `${above.length} neighbors`}`,
    );
  if (district.adjoins.length > 0 && district.adjoining === "yes")
    parts.push(`adjoins ${district.adjoins.map((neighbor) => keyOf(neighbor.name)).join(", ")}`);
  if (parts.length > 0) return capital(parts.join("; "));
  return ways.length > 0
    ? capital(ways.join("; "))
    : `No neighbor is more than ${run.limits.points} points lower, and none is isolated`;
}
