import { findRepresentationTables, representationCells } from "./support/representation";
import { newest } from "../law/dated";
import { presumedCellSize, presumedNSize } from "../law/significantDisproportionality";
import { LIMITS_FROM, representationRule } from "../indicators/representationRule";
import { significantDisproportionality } from "../measures/representation/significantDisproportionality";
import { readChoice, readNumber, readOptionalNumber } from "./support/arguments";
import { invalid, notAvailable, toCell } from "./support/errors";
import { readOneDistrict, requireWithin } from "./support/groups";
import { representationRowCells } from "./support/representationRows";
import { ABSENT_GROUPS } from "../measures/ratios/weightedRiskRatio";

/**
 * Indicators 9 and 10 for one district: is a racial or ethnic group over- or under-represented in special education (9) or in a
 * disability category (10)? By the plan's rule for the year. One row a group: ratios that decided, WRR, RR, ARR, finding, reason.
 * @customfunction REPRESENTATION
 * @param indicator "9" or "10".
 * @param ffy Federal fiscal year: 2010 means school year 2010-11. The plan has rules for FFY 2005 to 2012 (indicator 10: from 2009).
 * @param counts Children with IEPs in the district (indicator 10: children with the disability), one cell a group.
 * @param populations Children enrolled in the district, one cell a group.
 * @param stateCounts The same count for the whole State, one cell a group.
 * @param statePopulations Children enrolled in the State, one cell a group.
 * @param [groupIeps] Indicator 10: all children with IEPs in the district, one cell a group. The plan's smallest sizes (20 and 10) are tested on them; left out, on counts.
 * @param [limits] "thresholds" (default) takes the limits of the plan's list of thresholds, "definition" those of its definition, which differ (indicator 9: below 0.37; indicator 10: 2.8 and below 0.37).
 * @param [absent] What a group with nobody in the district does to the others' WRR: "renormalize" (default), "zero" or "strict", as in WRR.
 * @returns One row a group: "WRR and RR" or "ARR", the three ratios, "over", "under", "none" or "too few", and why.
 */
export function representation(
  indicator: any,
  ffy: any,
  counts: any[][],
  populations: any[][],
  stateCounts: any[][],
  statePopulations: any[][],
  groupIeps?: any[][],
  limits?: any,
  absent?: any,
): any[][] {
  const tables = findRepresentationTables(indicator);
  const from = readChoice("limits", limits, LIMITS_FROM);
  const dated = representationRule(tables, readNumber("ffy", ffy, "count"), from);
  if (dated.kind !== "value") throw notAvailable(dated.reason);
  return representationCells(
    dated.value.rule,
    counts,
    populations,
    stateCounts,
    statePopulations,
    groupIeps,
    readChoice("absent", absent, ABSENT_GROUPS) ?? "renormalize",
  );
}

/**
 * Indicators 9 and 10 for a long table, one row a racial or ethnic group of a district, in any order: the result stands beside
 * each row. As REPRESENTATION; the State is the sum of the rows unless its figures are given.
 * @customfunction REPRESENTATION_ROWS
 * @param indicator "9" or "10".
 * @param ffy Federal fiscal year: 2010 means school year 2010-11.
 * @param districts District names or numbers, one a row.
 * @param groups Racial or ethnic groups, one a row. Leave totals out.
 * @param counts Children with IEPs of the row's group (indicator 10: children with the disability).
 * @param populations Children enrolled of the row's group.
 * @param [categories] Disabilities, one a row, where the table has several.
 * @param [groupIeps] Indicator 10: all children with IEPs of the row's group.
 * @param [stateCounts] The State's count for the row's group. Left out, the rows add up to the State.
 * @param [statePopulations] The State's enrollment of the row's group.
 * @param [limits] "thresholds" (default) or "definition", as in REPRESENTATION.
 * @param [absent] "renormalize" (default), "zero" or "strict", as in WRR.
 * @returns One row a row: "WRR and RR" or "ARR", WRR, RR, ARR, "over", "under", "none" or "too few", and why.
 */
export function representationRows(
  indicator: any,
  ffy: any,
  districts: any[][],
  groups: any[][],
  counts: any[][],
  populations: any[][],
  categories?: any[][],
  groupIeps?: any[][],
  stateCounts?: any[][],
  statePopulations?: any[][],
  limits?: any,
  absent?: any,
): any[][] {
  const tables = findRepresentationTables(indicator);
  const from = readChoice("limits", limits, LIMITS_FROM);
  const dated = representationRule(tables, readNumber("ffy", ffy, "count"), from);
  if (dated.kind !== "value") throw notAvailable(dated.reason);
  return representationRowCells(
    dated.value.rule,
    { districts, groups, counts, populations, categories, groupIeps, stateCounts, statePopulations },
    readChoice("absent", absent, ABSENT_GROUPS) ?? "renormalize",
  );
}

/**
 * Significant disproportionality (34 CFR 300.647) for one district and one category: the risk ratio of each group, or the
 * alternate risk ratio where the district has too few other children, against the State's threshold. A ratio equal to the
 * threshold does not exceed it.
 * @customfunction SIGDISPRO
 * @param counts Children with the outcome in the district, one cell a group.
 * @param populations All children in the district (for placement and discipline: children with disabilities), one cell a group.
 * @param stateCounts Children with the outcome in the State, one cell a group.
 * @param statePopulations All such children in the State, one cell a group.
 * @param threshold The State's risk ratio threshold, such as 3.
 * @param [minimumCell] Fewest children with the outcome in a group and in its comparison group; 10 when left out.
 * @param [minimumN] Fewest children in a group and in its comparison group; 30 when left out.
 * @returns One row a group: ratio, method ("risk ratio", "alternate risk ratio" or "none"), "exceeds", "none" or "not calculated", and why.
 */
export function sigDispro(
  counts: any[][],
  populations: any[][],
  stateCounts: any[][],
  statePopulations: any[][],
  threshold: any,
  minimumCell?: any,
  minimumN?: any,
): any[][] {
  const district = readOneDistrict({ counts, populations, stateCounts, statePopulations });
  requireWithin("counts", district.counts, "populations", district.populations);
  requireWithin("stateCounts", district.stateCounts, "statePopulations", district.statePopulations);
  const rule = {
    threshold: readNumber("threshold", threshold, "amount"),
    minimumCell: readOptionalNumber("minimumCell", minimumCell, "count") ?? newest(presumedCellSize)!.value,
    minimumN: readOptionalNumber("minimumN", minimumN, "count") ?? newest(presumedNSize)!.value,
  };
  if (rule.threshold === 0) throw invalid("threshold: holds 0; a ratio above 0 is expected, such as 3");
  return Array.from(district.counts, (_, group) => {
    const result = significantDisproportionality(rule, district, group);
    return [toCell(result.ratio), result.method, result.finding, result.reason];
  });
}
