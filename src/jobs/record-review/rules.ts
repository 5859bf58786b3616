import { inPlan } from "../../law/sources";
import type { ReviewPart } from "../../monitoring/recordReview/criteria";

/* Where the plan says what is drawn, reviewed and counted. */

export const SAMPLE = inPlan("Overview and indicator 13, selection of records (lines 109 and 1444)");
export const TABLE_13_1 = inPlan("Indicator 13, Table 13.1 (lines 1471-1483)");
export const MEASURE: Readonly<Record<ReviewPart, ReturnType<typeof inPlan>>> = {
  "11": inPlan("Indicator 11, components (lines 1291-1300)"),
  "13": inPlan("Indicator 13, Measurement and criteria (lines 1434 and 1446-1457)"),
};
