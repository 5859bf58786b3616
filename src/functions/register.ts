import {
  aiAid,
  aiHoldHarmless,
  aiIncentive,
  aiInitial,
  aiLevy,
  aiMaxIncentive,
  aiMaxInitial,
  aiSplit,
} from "./achievementRevenue";
import {
  cosfCategory,
  cosfCounts,
  cosfDifference,
  cosfInterval,
  cosfSummary1,
  cosfSummary2,
} from "./childOutcomes";
import { compDiff, composition, eFormula, relDiff } from "./composition";
import { representation, representationRows, sigDispro } from "./disproportionality";
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
import {
  apportion,
  marginOfError,
  postSchool,
  postSchoolCategory,
  responseRate,
  sampleSize,
  surveysToMail,
} from "./surveys";

import { later } from "./support/later";

// Families with much code behind them, or that few workbooks use.
const plan = later(() => import("./achievementPlan"));
const budget = later(() => import("./budget"));
const eligibility = later(() => import("./eligibility"));
const samples = later(() => import("./samples"));
const whoAnswered = later(() => import("./whoAnswered"));
const rasch = later(() => import("./rasch"));
const publishing = later(() => import("./publishing"));

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
  SAMPLE_SIZE: sampleSize,
  SURVEYS_TO_MAIL: surveysToMail,
  MARGIN_OF_ERROR: marginOfError,
  APPORTION: apportion,
  STRATIFIED_SAMPLE: samples("stratifiedSample"),
  ASSIGN_YEARS: samples("assignYears"),
  RASCH_ITEMS: rasch("raschItems"),
  RASCH_PERSONS: rasch("raschPersons"),
  RASCH_SUMMARY: rasch("raschSummary"),
  PARENT_INVOLVEMENT: rasch("parentInvolvement"),
  POSTSCHOOL: postSchool,
  POSTSCHOOL_CATEGORY: postSchoolCategory,
  RESPONSE_RATE: responseRate,
  PROPORTION_INTERVAL: whoAnswered("proportionInterval"),
  REPRESENTATIVENESS: whoAnswered("representativeness"),
  LOGIT: whoAnswered("logit"),
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
  REPRESENTATION_ROWS: representationRows,
  DISCREPANCY: discrepancy,
  DISCREPANCY_RACE: discrepancyRace,
  SUSPENSION_SPREAD: suspensionSpread,
  SIGDISPRO: sigDispro,
  PUBLISH_COUNTS: publishing("publishCounts"),
  PUBLISH_PERCENT: publishing("publishPercent"),
  PROTECTED_PERCENT: eligibility("protectedPercent"),
  RACIALLY_ISOLATED: eligibility("raciallyIsolated"),
  RACIALLY_IDENTIFIABLE: eligibility("raciallyIdentifiable"),
  AI_DISTRICTS: eligibility("aiDistricts"),
  AI_SCHOOLS: eligibility("aiSchools"),
  AI_MAX_INITIAL: aiMaxInitial,
  AI_HOLD_HARMLESS: aiHoldHarmless,
  AI_MAX_INCENTIVE: aiMaxIncentive,
  AI_INITIAL: aiInitial,
  AI_INCENTIVE: aiIncentive,
  AI_AID: aiAid,
  AI_LEVY: aiLevy,
  AI_SPLIT: aiSplit,
  AI_DEADLINE: plan("aiDeadline"),
  AI_POSTING_DAY: plan("aiPostingDay"),
  AI_GOAL_STATUS: plan("aiGoalStatus"),
  AI_BUDGET_CHECK: budget("aiBudgetCheck"),
};
