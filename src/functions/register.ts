import {
  cosfCategory,
  cosfCounts,
  cosfDifference,
  cosfInterval,
  cosfSummary1,
  cosfSummary2,
} from "./childOutcomes";
import { compDiff, composition, eFormula, relDiff } from "./composition";
import { representation, sigDispro } from "./disproportionality";
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
import {
  complaintsTimely,
  correctedOnTime,
  hearingsTimely,
  mediationAgreements,
  partCTransition,
  resolutionAgreements,
  timelyAccurate,
  timelyEvaluations,
  transitionPercent,
  transitionRecord,
} from "./monitoring";
import { correctionStatus, deadline, evaluationStatus, schoolDays } from "./timelines";
import { discrepancy, discrepancyRace, suspensionSpread } from "./suspension";

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
  SCHOOL_DAYS: schoolDays,
  EVALUATION_STATUS: evaluationStatus,
  TIMELY_EVALUATIONS: timelyEvaluations,
  PART_C_TRANSITION: partCTransition,
  TRANSITION_RECORD: transitionRecord,
  TRANSITION_PERCENT: transitionPercent,
  CORRECTED_ON_TIME: correctedOnTime,
  CORRECTION_STATUS: correctionStatus,
  COMPLAINTS_TIMELY: complaintsTimely,
  HEARINGS_TIMELY: hearingsTimely,
  RESOLUTION_AGREEMENTS: resolutionAgreements,
  MEDIATION_AGREEMENTS: mediationAgreements,
  DEADLINE: deadline,
  TIMELY_ACCURATE: timelyAccurate,
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
  REPRESENTATION: representation,
  DISCREPANCY: discrepancy,
  DISCREPANCY_RACE: discrepancyRace,
  SUSPENSION_SPREAD: suspensionSpread,
  SIGDISPRO: sigDispro,
};
