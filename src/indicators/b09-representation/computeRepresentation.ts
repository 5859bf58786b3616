import { percentText } from "../workingText";
import type { Citation } from "../../law/citation";
import { nameFfy } from "../../law/federalFiscalYear";
import { notDefined, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { ABSENT_GROUPS, type AbsentGroups } from "../../measures/ratios/weightedRiskRatio";
import { representationOfRows } from "../../measures/representation/representationRows";
import type { RepresentationRule } from "../../measures/representation/judgeRepresentation";
import { showRounded } from "../../measures/rounding";
import type { Computation, ComputeContext, InputColumn, InputRows, MeasureResult } from "../declaration";
import { LIMITS_FROM, representationRule, type RepresentationTables } from "../representationRule";
import { representationCharts } from "./charts";
import { findingsOf, type DistrictFinding, type Judged } from "./districtFindings";
import { representationNotes } from "./notes";
import { representationProblems } from "./problems";
import { readRows } from "./readRows";
import { representationTablesOf } from "./resultTables";

/** What indicators 9 and 10 differ in. */
export interface RepresentationMeasure {
  readonly code: string;
  readonly tables: RepresentationTables;
  readonly columns: readonly InputColumn[];
  /** The plan's measurement, for the working. */
  readonly source: Citation;
}

/** Indicator 9 or 10 over a long table: ratios and findings row by row, districts with a finding, and the percent. */
export function computeRepresentation(
  measure: RepresentationMeasure,
  input: InputRows,
  context: ComputeContext,
): Computation {
  const limits = LIMITS_FROM.find((one) => one === context.settings["limits"]) ?? "thresholds";
  const absent: AbsentGroups =
    ABSENT_GROUPS.find((one) => one === context.settings["absent"]) ?? "renormalize";
  const dated = representationRule(measure.tables, context.ffy, limits);
  if (dated.kind !== "value") {
    const result = resultOf(measure, context, dated, "", []);
    return { results: [result], tables: [], problems: [], notes: [], charts: [] };
  }
  const table = readRows(input, measure.columns);
  const judged: Judged = {
    table,
    outcome: representationOfRows(dated.value.rule, table.rows, absent),
    absent,
    limits,
    ffy: context.ffy,
  };
  const findings = findingsOf(judged);
  const tables = representationTablesOf(measure, judged, findings);
  return {
    results: [headline(measure, context, dated.value.rule, judged, findings)],
    tables,
    problems: representationProblems(judged, findings),
    notes: representationNotes(dated.value, judged, findings),
    charts: representationCharts(judged, dated.value.rule),
  };
}

function headline(
  measure: RepresentationMeasure,
  context: ComputeContext,
  rule: RepresentationRule,
  judged: Judged,
  findings: readonly DistrictFinding[],
): MeasureResult {
  const districts = judged.outcome.districts.length;
  const inappropriate = findings.filter((finding) => finding.review === 1).length;
  const outcome = districtPercent(findings, inappropriate, districts, judged.table.reviews !== undefined);
  const numbers =
    outcome.kind === "value"
      ? `${showRounded(inappropriate, 0)} / ${showRounded(districts, 0)} x 100 = ${percentText(outcome.value)}`
      : `? / ${showRounded(districts, 0)} x 100`;
  const under = rule.under === undefined ? "" : `, ${rule.under.side} ${rule.under.limit}`;
  return {
    ...resultOf(measure, context, outcome, numbers, [
      { name: "Districts in the table", value: districts },
      { name: "Districts with a data finding", value: findings.length },
      {
        name: "Of them, from inappropriate identification",
        value: outcome.kind === "value" ? inappropriate : "not reviewed",
      },
      { name: "Ratios and limits", value: `${rule.method}: ${rule.over.side} ${rule.over.limit}${under}` },
      { name: "Fewest children with IEPs in a group", value: rule.minimumGroup },
    ]),
    ...(outcome.kind === "value" ? { formula: "=MN.PERCENT({cell:summary!3,2},{cell:summary!1,2})" } : {}),
  };
}

/** The plan counts a finding only where a review shows that inappropriate identification is behind it. */
function districtPercent(
  findings: readonly DistrictFinding[],
  inappropriate: number,
  districts: number,
  hasReviews: boolean,
): Outcome {
  if (districts === 0) return notDefined("The table has no usable district.");
  const open = findings.filter((finding) => finding.review === -1).length;
  if (open === 0) return percent(inappropriate, districts);
  const many = open === 1 ? "1 district has" : `${open} districts have`;
  return notDefined(
    hasReviews
      ? `${many} a data finding and no review answer yet; the percent counts only findings that come from inappropriate identification.`
      : `${many} a data finding. The percent needs the review: add a column that says for each whether it is the result of inappropriate identification (Yes or No).`,
  );
}

function resultOf(
  measure: RepresentationMeasure,
  context: ComputeContext,
  outcome: Outcome,
  numbers: string,
  inputs: MeasureResult["working"]["inputs"],
): MeasureResult {
  return {
    measure: measure.code,
    outcome,
    working: {
      rule: "districts with disproportionate representation that is the result of inappropriate identification / districts in the State x 100",
      numbers,
      inputs,
      source: measure.source,
      year: nameFfy(context.ffy),
    },
  };
}
