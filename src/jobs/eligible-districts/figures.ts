import { nameOf } from "../../achievement/eligibility/districtKey";
import { gapOf, percentOf } from "../../achievement/eligibility/districtCells";
import { isExact } from "../../achievement/eligibility/countRange";
import type { DistrictResult, DistrictStatus } from "../../achievement/eligibility/districtStatus";
import { NOBODY, protectedShare, together } from "../../achievement/eligibility/headcount";
import { POINTS_ABOVE } from "../../achievement/eligibility/isolationRules";
import { PROTECTED_GROUPS } from "../../achievement/eligibility/protectedGroups";
import { newest } from "../../law/dated";
import { showRounded } from "../../measures/rounding";
import { value, type Outcome } from "../../measures/outcome";
import type { Figure } from "../declaration";
import { waysIn, type EligibilityRun } from "../eligibilityTables/run";
import { why } from "../eligibilityTables/why";

const YEAR = "the year of the enrollment table";
const RULE = newest(POINTS_ABOVE)!;
const plain = (count: number): string => count.toLocaleString("en-US");

/** The numbers of the whole table. */
export function stateFigures(run: EligibilityRun): readonly Figure[] {
  const { districts, missing, withoutTerritory } = run.result;
  const having = (...statuses: readonly DistrictStatus[]) =>
    districts.filter(({ status }) => statuses.includes(status)).length;
  const count = (id: string, title: string, many: number): Figure => ({
    id,
    title,
    unit: "count",
    outcome: value(many),
  });
  const figures: Figure[] = [
    allStudents(run),
    count("isolated", "Racially isolated districts", having("isolated")),
    count("adjoining", "Adjoining districts, not isolated themselves", having("adjoining")),
    count("neither", "Districts that are neither", having("none")),
    count(
      "takePart",
      "Districts that may take part, by every way in the tables",
      districts.filter((district) => waysIn(run, district).length > 0).length,
    ),
  ];
  const open = having("possibly isolated", "possibly adjoining", "unknown");
  if (open > 0) figures.push(count("open", "Districts whose status cannot be told", open));
  if (missing.length > 0)
    figures.push({
      ...count("missing", "Districts that the enrollment table lacks", missing.length),
      verdict: { text: "their neighbors are not compared with them", tone: "warning" },
    });
  if (withoutTerritory > 0)
    figures.push(
      count(
        "withoutTerritory",
        "Charter schools and other rows without a territory, left out",
        withoutTerritory,
      ),
    );
  return figures;
}

/** Number of the row with the whole state, where a file has one. */
const WHOLE_STATE = "9999";

function allStudents(run: EligibilityRun): Figure {
  const rows = run.enrollment.districts.filter(({ number }) => number !== WHOLE_STATE);
  const sum = rows.map(({ headcount }) => headcount).reduce(together, NOBODY);
  const outcome = percentOf(protectedShare(sum));
  const exact = isExact(sum.protected) && isExact(sum.total);
  return {
    id: "protectedPercent",
    title: "Protected students in the whole table",
    unit: "percent",
    outcome,
    working: {
      rule: "protected students / all students x 100, over every row of the enrollment table",
      numbers:
        exact && outcome.kind === "value"
          ? `${plain(sum.protected.low)} / ${plain(sum.total.low)} x 100 = ${showRounded(outcome.value, 2)}`
          : "counts are hidden, so there is no one number",
      inputs: [
        { name: "rows of the table, as districts and schools of their own", value: rows.length },
        { name: "protected students", value: exact ? sum.protected.low : "not certain" },
        { name: "all students", value: exact ? sum.total.low : "not certain" },
      ],
      source: newest(PROTECTED_GROUPS)!.source,
      year: YEAR,
    },
  };
}

/** One district: its percent, its widest gap and what follows. */
export function focusFigures(run: EligibilityRun, district: DistrictResult): readonly Figure[] {
  const { headcount, share, neighbors } = district;
  const name = nameOf(district.name);
  const widest = neighbors[0];
  const shown = (outcome: Outcome, decimals = 2) =>
    outcome.kind === "value" ? showRounded(outcome.value, decimals) : "no one number";
  const own = percentOf(share);
  const figures: Figure[] = [
    {
      id: "focusPercent",
      title: `${name}: protected students`,
      unit: "percent",
      outcome: own,
      working: {
        rule: "protected students / all students x 100",
        numbers:
          share === undefined || own.kind !== "value"
            ? "has no one number"
            : `${plain(share.lowest.part)} / ${plain(share.lowest.whole)} x 100 = ${shown(own)}`,
        inputs: [
          {
            name: "protected students",
            value: headcount === undefined ? "missing" : headcount.protected.low,
          },
          { name: "all students", value: headcount === undefined ? "missing" : headcount.total.low },
        ],
        source: newest(PROTECTED_GROUPS)!.source,
        year: YEAR,
      },
    },
  ];
  if (widest !== undefined) {
    const other = percentOf(widest.neighbor.share);
    const gap = gapOf(widest.gap);
    const verb = widest.gap.above === "yes" ? "is" : widest.gap.above === "no" ? "is not" : "may be";
    figures.push({
      id: "focusGap",
      title: `Widest gap: ${nameOf(widest.neighbor.name)}`,
      unit: "points",
      outcome: gap,
      working: {
        rule: `the district's percent less the neighbor's; racially isolated above ${run.limits.points} points`,
        numbers: `${shown(own)} - ${shown(other)} = ${shown(gap)}, which ${verb} more than ${run.limits.points}`,
        inputs: [
          { name: name, value: own.kind === "value" ? own.value : "a range" },
          { name: nameOf(widest.neighbor.name), value: other.kind === "value" ? other.value : "a range" },
        ],
        source: RULE.source,
        year: YEAR,
      },
    });
  }
  figures.push({
    id: "focusStatus",
    title: "Status",
    unit: "text",
    outcome: value(district.status),
    verdict: { text: why(run, district), tone: "plain" },
  });
  return figures;
}
