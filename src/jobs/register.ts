import type { Job } from "./declaration";
import { job as outcomeGroups } from "./outcome-groups/job";
import { job as tsesChecklist } from "./tses-checklist/job";
import { job as monitoringCycle } from "./monitoring-cycle/job";
import { job as outcomePatterns } from "./outcome-patterns/job";
import { job as publishPercents } from "./publish-percents/job";
import { job as programTable } from "./program-table/job";
import { job as findingsAndCorrections } from "./findings-and-corrections/job";
import { job as outcomeWhatIf } from "./outcome-what-if/job";
import { job as schoolCalendar } from "./school-calendar/job";
import { job as districtProfile } from "./district-profile/job";
import { job as districtPacket } from "./district-packet/job";
import { job as recordReview } from "./record-review/job";
import { job as trackSubmissions } from "./track-submissions/job";
import { job as trackCorrections } from "./track-corrections/job";
import { job as trackHearings } from "./track-hearings/job";
import { job as trackComplaints } from "./track-complaints/job";
import { job as trackTransitions } from "./track-transitions/job";
import { job as trackEvaluations } from "./track-evaluations/job";
import { job as raschCalibration } from "./rasch-calibration/job";
import { job as parentSurvey } from "./parent-survey/job";
import { job as parentSurveyForm } from "./parent-survey-form/job";
import { job as outcomeWaterfall } from "./outcome-waterfall/job";
import { job as editChecks } from "./edit-checks/job";
import { job as significantDisproportionality } from "./significant-disproportionality/job";
import { job as checkPublished } from "./check-published/job";
import { job as budgetCheck } from "./budget-check/job";
import { job as budgetWorkbook } from "./budget-workbook/job";
import { job as publishCounts } from "./publish-counts/job";
import { job as eligibleDistricts } from "./eligible-districts/job";
import { job as identifiableSchools } from "./identifiable-schools/job";
import { job as revenueBefore2014 } from "./revenue-before-2014/job";
import { job as revenueProjection } from "./revenue-projection/job";
import { job as revenueDifference } from "./revenue-difference/job";
import { job as revenueByDistrict } from "./revenue-by-district/job";
import { job as aiDeadlines } from "./ai-deadlines/job";
import { job as surveySize } from "./survey-size/job";
import { job as goalProgress } from "./goal-progress/job";
import { job as fiveYearCycle } from "./five-year-cycle/job";
import { job as drawSample } from "./draw-sample/job";
import { job as planChecklist } from "./plan-checklist/job";
import { job as needsAssessment } from "./needs-assessment/job";
import { job as postSchoolOutcomes } from "./post-school-outcomes/job";
import { job as apportionSurveys } from "./apportion-surveys/job";
import { job as whoAnswered } from "./who-answered/job";
import { job as responseModel } from "./response-model/job";
import { job as surveyWeights } from "./survey-weights/job";

/** Every job, in the order the pane lists them. A new job is a folder and a line here; a house rule compares the two. */
export const jobs: readonly Job[] = [
  eligibleDistricts,
  identifiableSchools,
  revenueByDistrict,
  revenueDifference,
  revenueProjection,
  revenueBefore2014,
  budgetCheck,
  budgetWorkbook,
  needsAssessment,
  planChecklist,
  goalProgress,
  aiDeadlines,
  surveySize,
  publishCounts,
  fiveYearCycle,
  checkPublished,
  drawSample,
  significantDisproportionality,
  editChecks,
  postSchoolOutcomes,
  apportionSurveys,
  whoAnswered,
  responseModel,
  surveyWeights,
  outcomeWaterfall,
  parentSurveyForm,
  parentSurvey,
  raschCalibration,
  trackEvaluations,
  trackTransitions,
  trackComplaints,
  trackHearings,
  trackCorrections,
  trackSubmissions,
  recordReview,
  districtPacket,
  districtProfile,
  schoolCalendar,
  outcomeWhatIf,
  findingsAndCorrections,
  programTable,
  publishPercents,
  outcomePatterns,
  monitoringCycle,
  tsesChecklist,
  outcomeGroups,
];

/** The job with this id, or undefined. */
export function findJob(id: string): Job | undefined {
  return jobs.find((job) => job.id === id.toLowerCase());
}
