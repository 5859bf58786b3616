import { INCENTIVE_CODE, INITIAL_CODE } from "../../achievement/budget/budgetRules";
import { dollarsInWords, shareTitle, shareVerdict } from "../../achievement/budget/budgetWords";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import { DEPARTMENT_PERCENT } from "../../achievement/revenueRules";
import type { RevenueStepId } from "../../achievement/revenueSteps";
import type { Citation } from "../../law/citation";
import { inForce, newest } from "../../law/dated";
import { centsOf, dollarsOf, showCents } from "../../measures/money";
import { isValue, type Outcome } from "../../measures/outcome";
import type { BudgetChecks } from "../budgetTables/checks";
import type { DistrictRevenue } from "../programTables/revenueRows";
import type { ReportBlock, ReportCell } from "../../sheets/reportSheet";
import { body, pageTable } from "./pageParts";
import { identifiable, type PacketRun } from "./read";

/** What part of the page says and by which rules. */
export interface Part {
  readonly blocks: readonly ReportBlock[];
  readonly sources: readonly Citation[];
}

const NOTHING: Part = { blocks: [], sources: [] };

const STEPS: readonly { readonly id: RevenueStepId; readonly title: string }[] = [
  { id: "maxInitial", title: "Most initial revenue (line 12)" },
  { id: "initial", title: "Initial revenue" },
  { id: "maxIncentive", title: "Most incentive revenue (line 13)" },
  { id: "incentive", title: "Incentive revenue" },
  { id: "revenue", title: "Revenue" },
  { id: "aid", title: "State aid" },
  { id: "levy", title: "Local levy" },
];

const cellOf = (outcome: Outcome): ReportCell => (outcome.kind === "value" ? outcome.value : "no rule");

/** Revenue with its working; the lesser of two limits, aid and levy, and what the department keeps. */
export function revenuePart({ revenue, fy, given }: PacketRun, district: DistrictResult): Part {
  if (!given.revenue) return NOTHING;
  const found = revenue.of(district, fy);
  if (found === undefined) {
    const years = revenue.yearsOf(district);
    const others =
      years.length === 0 ? "" : ` It has rows for FY ${years.join(", FY ")}: choose such a year.`;
    return {
      blocks: [body(`The table of revenue figures has no row of this district for FY ${fy}.${others}`)],
      sources: [],
    };
  }
  const rows = STEPS.map(({ id, title }): ReportCell[] => {
    const { outcome, working } = found.steps[id];
    return [title, cellOf(outcome), percentCell(found, id), working.numbers];
  });
  const department = inForce(DEPARTMENT_PERCENT, fy);
  rows.push([
    "Of it kept by the department",
    cellOf(found.kept),
    department?.value ?? null,
    found.kept.kind === "value" && department !== undefined
      ? `${department.value} percent of initial revenue, for oversight; part of it, not on top`
      : "there is no rule for this year",
  ]);
  return {
    blocks: [
      pageTable(
        "revenue",
        `Revenue, FY ${fy}`,
        ["Amount", "Dollars", "Percent", "Working"],
        ["money", "percent2"],
        rows,
      ),
    ],
    sources: [
      ...STEPS.map(({ id }) => found.steps[id].working.source),
      ...(department === undefined ? [] : [department.source]),
    ],
  };
}

/** Aid and levy are percents of the revenue. */
function percentCell({ steps }: DistrictRevenue, id: RevenueStepId): ReportCell {
  if (id !== "aid" && id !== "levy") return null;
  const [part, whole] = [steps[id].outcome, steps.revenue.outcome];
  return part.kind === "value" && whole.kind === "value" && whole.value > 0
    ? (100 * centsOf(part.value)) / centsOf(whole.value)
    : null;
}

/** The three ratios and the two limits, each with "ok" or what to change. */
export function budgetPart(packet: PacketRun, district: DistrictResult): Part {
  const checks = packet.budget(district);
  if (checks === undefined) return NOTHING;
  if (!isValue(checks.sums))
    return { blocks: [body(`The budget cannot be added up: ${checks.sums.reason}.`)], sources: [] };
  const rows: ReportCell[][] = [
    ["Budget", dollarsOf(checks.sums.value.total), null, sameAsApproved(packet, district, checks)],
  ];
  const flagged: number[] = [];
  const sources: Citation[] = [];
  const add = (row: ReportCell[], holds: boolean, source: Citation): void => {
    if (!holds) flagged.push(rows.length);
    rows.push(row);
    sources.push(source);
  };
  if (isValue(checks.shares)) {
    const all = checks.shares.value;
    for (const check of all.checks)
      add(
        [shareTitle(check), dollarsOf(check.cents), check.percent, shareVerdict(check, all)],
        check.holds,
        check.source,
      );
  } else rows.push(["The 80/20/10 percent ratios", null, null, checks.shares.reason]);
  for (const [cap, title, code] of [
    [checks.initial, "Initial, finance code 313", INITIAL_CODE],
    [checks.incentive, "Incentive, finance code 318", INCENTIVE_CODE],
  ] as const) {
    if (isValue(cap)) {
      const { budget, maximum, holds, verdict, room } = cap.value;
      const percent = maximum > 0 ? (100 * budget) / maximum : null;
      const left = holds && room > 0 ? `; ${dollarsInWords(room)} more would bring all of the maximum` : "";
      add([title, dollarsOf(budget), percent, `${verdict}${left}`], holds, cap.value.source);
    } else if (packet.given.revenue) rows.push([title, null, null, cap.reason]);
    else sources.push(newest(code)!.source);
  }
  return {
    blocks: [
      pageTable(
        "budget",
        "Budget",
        ["Ratio or limit", "Dollars", "Percent", "Ok, or what to change"],
        ["money", "percent2"],
        rows,
        flagged,
      ),
    ],
    sources,
  };
}

/** Whether the lines of the budget are what the revenue figures say was approved. */
function sameAsApproved(
  { revenue, fy, run }: PacketRun,
  district: DistrictResult,
  { sums }: BudgetChecks,
): string {
  const found = revenue.of(district, fy);
  const remarks: string[] = [];
  if (found !== undefined && isValue(sums) && sums.value.withoutCode === 0) {
    for (const [code, cents, approved] of [
      ["313", sums.value.initial, centsOf(found.figures.budget313)],
      ["318", sums.value.incentive, centsOf(found.figures.budget318)],
    ] as const)
      if (cents !== approved)
        remarks.push(
          `its lines of ${code} are ${showCents(cents)}, the revenue figures say ${showCents(approved)}`,
        );
  }
  if (run.schools !== undefined && identifiable(run, district) > 0 && isValue(sums) && sums.value.ris === 0)
    remarks.push("no line stands in the section for racially identifiable schools");
  return remarks.length === 0 ? "" : `look at this: ${remarks.join("; ")}`;
}
