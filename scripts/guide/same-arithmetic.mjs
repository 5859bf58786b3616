/*
 * Where a function and a page do the same arithmetic and the page's result does not spell the function out as a formula: the page works
 * on whole tables, with checks. The house rules see to it that every name here exists.
 */
export const sameArithmetic = {
  AI_DEADLINE: { jobs: ["ai-deadlines"] },
  AI_POSTING_DAY: { jobs: ["ai-deadlines"] },
  AI_GOAL_STATUS: { jobs: ["goal-progress"] },
  AI_HOLD_HARMLESS: { jobs: ["revenue-by-district", "revenue-difference"] },
  AI_SPLIT: { jobs: ["revenue-by-district", "revenue-projection"] },
  ALTRISKRATIO: { indicators: ["9", "10"], jobs: ["significant-disproportionality"] },
  ASSIGN_YEARS: { jobs: ["five-year-cycle"] },
  COMPDIFF: { indicators: ["9"] },
  COMPOSITION: { indicators: ["9"] },
  COSF_CATEGORY: { indicators: ["7"], jobs: ["outcome-waterfall"] },
  COSF_DIFFERENCE: { indicators: ["7"], jobs: ["outcome-groups"] },
  COSF_INTERVAL: { indicators: ["7"], jobs: ["outcome-groups"] },
  EFORMULA: { indicators: ["9"] },
  LOGIT: { indicators: ["14"], jobs: ["response-model"] },
  MARGIN_OF_ERROR: { indicators: ["8", "14"] },
  PROPORTION_INTERVAL: { jobs: ["parent-survey"] },
  PROTECTED_PERCENT: { jobs: ["eligible-districts"] },
  PUBLISH_COUNTS: { jobs: ["publish-counts"] },
  PUBLISH_PERCENT: { jobs: ["publish-percents"] },
  RACIALLY_IDENTIFIABLE: { jobs: ["identifiable-schools"] },
  RACIALLY_ISOLATED: { jobs: ["eligible-districts"] },
  RASCH_ITEMS: { indicators: ["8"], jobs: ["rasch-calibration"] },
  RASCH_PERSONS: { indicators: ["8"], jobs: ["rasch-calibration", "parent-survey"] },
  RASCH_SUMMARY: { indicators: ["8"], jobs: ["rasch-calibration"] },
  RELDIFF: { indicators: ["9"] },
  REMOVALS_PER_CHILD: { indicators: ["4A"] },
  REMOVALS_RATIO: { indicators: ["4B"] },
  REPRESENTATION: { indicators: ["9", "10"] },
  REPRESENTATIVENESS: { indicators: ["8", "14"], jobs: ["who-answered"] },
  RISK: { indicators: ["9"] },
  RISKDIFF: { indicators: ["9"] },
  RISKRATIO: { indicators: ["9", "10"], jobs: ["significant-disproportionality"] },
  RISKRATIO_INTERVAL: { indicators: ["9"], jobs: ["significant-disproportionality"] },
  SAMPLE_SIZE: { indicators: ["8"] },
  SIGDISPRO: { jobs: ["significant-disproportionality"] },
  STRATIFIED_SAMPLE: { indicators: ["13"], jobs: ["draw-sample"] },
  SURVEYS_TO_MAIL: { indicators: ["8"] },
  WRR: { indicators: ["9", "10"] },
};

/** They answer for every indicator. */
export const everyIndicator = ["BASELINE", "PERCENT", "SOURCE", "STATUS", "TARGET", "TARGETS"];
