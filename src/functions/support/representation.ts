import { representationTables as indicator9 } from "../../indicators/b09-representation/thresholds";
import { representationTables as indicator10 } from "../../indicators/b10-representation-by-disability/thresholds";
import type { RepresentationTables } from "../../indicators/representationRule";
import { describeAbsent, districtRepresentation } from "../../measures/representation/districtRepresentation";
import type { RepresentationRule } from "../../measures/representation/judgeRepresentation";
import type { AbsentGroups } from "../../measures/ratios/weightedRiskRatio";
import { readText } from "./arguments";
import { describe } from "./cells";
import { invalid, toCell, type CellResult } from "./errors";
import { readOneDistrict, requireWithin } from "./groups";
import { isLeftOut } from "./leftOut";

/** The dated rules of indicator 9 or 10. */
export function findRepresentationTables(indicator: unknown): RepresentationTables {
  const code = readText("indicator", indicator);
  const found = [indicator9, indicator10].find((tables) => tables.indicator === code);
  if (found === undefined) throw invalid(`indicator: holds ${describe(code)}; write "9" or "10"`);
  return found;
}

/** One row a group: method, WRR, RR, ARR, finding, reason. */
export function representationCells(
  rule: RepresentationRule,
  counts: unknown,
  populations: unknown,
  stateCounts: unknown,
  statePopulations: unknown,
  groupIeps: unknown,
  absentGroups: AbsentGroups,
): CellResult[][] {
  const district = readOneDistrict({ counts, populations, stateCounts, statePopulations });
  requireWithin("counts", district.counts, "populations", district.populations);
  requireWithin("stateCounts", district.stateCounts, "statePopulations", district.statePopulations);
  const ieps = isLeftOut(groupIeps) ? undefined : readOneDistrict({ counts, groupIeps }).groupIeps;
  if (ieps !== undefined) {
    requireWithin("counts", district.counts, "groupIeps", ieps);
    requireWithin("groupIeps", ieps, "populations", district.populations);
  }
  return districtRepresentation(
    rule,
    ieps === undefined ? district : { ...district, ieps },
    absentGroups,
  ).map(({ wrr, rr, arr, judgement, absent }) => [
    judgement.method,
    toCell(wrr),
    toCell(rr),
    toCell(arr),
    toCell(judgement.finding),
    judgement.reason + describeAbsent(absent.length, absentGroups),
  ]);
}
