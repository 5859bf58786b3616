import {
  cosfCategory,
  cosfCounts,
  cosfDifference,
  cosfInterval,
  cosfSummary1,
  cosfSummary2,
} from "./childOutcomes";
import { compDiff, composition, eFormula, relDiff } from "./composition";
import {
  aypPercent,
  dropoutRate,
  graduationRate,
  participationRate,
  placement,
  preschoolSettings,
  proficiencyRate,
} from "./gradesAndPlacement";
import { baseline, percent, source, status, target, targets } from "./percentsAndTargets";
import {
  altRiskRatio,
  removalsPerChild,
  removalsRatio,
  risk,
  riskDiff,
  riskRatio,
  riskRatioInterval,
  wrr,
} from "./risks";

/**
 * Every worksheet function, one line each: the id that the metadata carries and the function behind it. The add-in, the workbench
 * and `mn` register from this list; a house rule compares it with the metadata, so that forgetting a line is loud.
 */
export const functions: Readonly<Record<string, (...args: any[]) => unknown>> = {
  PERCENT: percent,
  TARGET: target,
  TARGETS: targets,
  BASELINE: baseline,
  STATUS: status,
  SOURCE: source,
  GRADUATION_RATE: graduationRate,
  DROPOUT_RATE: dropoutRate,
  AYP_PERCENT: aypPercent,
  PARTICIPATION_RATE: participationRate,
  PROFICIENCY_RATE: proficiencyRate,
  PLACEMENT: placement,
  PRESCHOOL_SETTINGS: preschoolSettings,
  RISK: risk,
  RISKRATIO: riskRatio,
  ALTRISKRATIO: altRiskRatio,
  WRR: wrr,
  REMOVALS_PER_CHILD: removalsPerChild,
  REMOVALS_RATIO: removalsRatio,
  RISKDIFF: riskDiff,
  RISKRATIO_INTERVAL: riskRatioInterval,
  COMPOSITION: composition,
  COMPDIFF: compDiff,
  RELDIFF: relDiff,
  EFORMULA: eFormula,
  COSF_CATEGORY: cosfCategory,
  COSF_COUNTS: cosfCounts,
  COSF_SUMMARY1: cosfSummary1,
  COSF_SUMMARY2: cosfSummary2,
  COSF_INTERVAL: cosfInterval,
  COSF_DIFFERENCE: cosfDifference,
};
