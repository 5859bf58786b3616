import type { Problem } from "../declaration";
import type { DistrictFinding, Judged } from "./districtFindings";

/** Everything wrong with the table, cell by cell, then what its rows do to one another. */
export function representationProblems(judged: Judged, findings: readonly DistrictFinding[]): Problem[] {
  const { table, outcome } = judged;
  const problems: Problem[] = [...table.problems];
  for (const [row, fault] of outcome.found) {
    problems.push({
      severity: "error",
      message: `This row cannot be used: ${fault.message}.`,
      advice: "Keep one row for each group of a district.",
      row,
      column: "group",
    });
  }
  for (const { row, group } of outcome.gaps) {
    problems.push({
      severity: "warning",
      message: `${table.rows.districts[row]} has no row for ${group}; it is taken as having no children of that group.`,
      advice: "Add the row if there are such children.",
      row,
      column: "district",
    });
  }
  for (const finding of findings) {
    for (const row of finding.contradiction) {
      problems.push({
        severity: "error",
        message: `${finding.district} has both Yes and No as the review's answer.`,
        advice: "Give one answer for the district.",
        row,
        column: "review",
      });
    }
  }
  if (outcome.groups.length === 1) {
    problems.push({
      severity: "error",
      message: `All rows are of one group, ${outcome.groups[0]}; there is nobody to compare it with.`,
      advice: "Add the rows of the other groups.",
      column: "group",
    });
  }
  return problems;
}
