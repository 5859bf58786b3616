import type { Note } from "../declaration";
import type { DatedRule } from "../representationRule";
import { resultOfRow, type DistrictFinding, type Judged } from "./districtFindings";

/** Choices that mattered, contradictions in the plan, and what was left out. */
export function representationNotes(
  { rule, notes }: DatedRule,
  judged: Judged,
  findings: readonly DistrictFinding[],
): Note[] {
  const { outcome, table } = judged;
  const found: Note[] = notes.map(({ text, source }) => ({ text, source }));
  if (rule.under === undefined) {
    found.push({
      text: "The plan prints no limit for under-representation in this year, so only over-representation is looked for.",
    });
  }
  const absent = outcome.rows.filter((_, row) => (resultOfRow(judged, row)?.absent.length ?? 0) > 0).length;
  if (absent > 0) found.push({ text: absentText(absent, judged) });
  if (outcome.stateFromRows) {
    found.push({
      text: "The rows of this table add up to the State. If districts are missing from it, give the State's figures in their own columns.",
    });
  }
  const unused = outcome.rows.filter((row, at) => row.kind === "fault" && !table.blank.has(at)).length;
  if (unused > 0) {
    found.push({
      text: `${unused} of ${outcome.rows.length - table.blank.size} rows have no ratios, because a cell of their district cannot be used; see the problems.`,
    });
  }
  if (findings.length > 0 && findings.some((finding) => finding.rows.length > 1)) {
    found.push({ text: "A district counts once, however many of its groups have a finding." });
  }
  found.push({
    text: `The percent is taken of the ${outcome.districts.length.toLocaleString("en-US")} districts in this table; the plan takes it of all districts in the State (462 in its baseline).`,
  });
  found.push({
    text: "The plan names the ratios and does not print their formulas; they are formed as in the IDEA Data Center's guide of 2014.",
  });
  return found;
}

function absentText(rows: number, judged: Judged): string {
  const done = {
    renormalize: "was left out of the weights",
    zero: "was given a risk of 0",
    strict: "leaves the weighted ratio without a value",
  }[judged.absent];
  const what = rows === 1 ? "1 row" : `${rows.toLocaleString("en-US")} rows`;
  return `In ${what} another group has nobody in the district; for the weighted risk ratio it ${done}. The plan does not say what to do.`;
}
