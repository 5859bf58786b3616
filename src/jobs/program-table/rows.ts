import { percentOf } from "../../achievement/eligibility/districtCells";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import type { GoalKind } from "../../achievement/plan/goal";
import type { Outcome } from "../../measures/outcome";
import { capital } from "../eligibilityTables/problems";
import { waysIn, type EligibilityRun } from "../eligibilityTables/run";
import type { TrackedGoal } from "../planGoals/trackedGoal";
import type { GoalsReading } from "../programTables/goalRows";
import type { DistrictRevenue, RevenueReading } from "../programTables/revenueRows";

/** What a district is counted as, once: the first of its ways, in this order. */
export const STANDINGS = [
  "Racially isolated",
  "Adjoining",
  "Identifiable school",
  "Voluntary",
  "Not certain",
  "None of the four ways",
] as const;
export type Standing = (typeof STANDINGS)[number];

/** The ways in that are certain; the others are shown and not called participating. */
export const PARTICIPATING: readonly Standing[] = STANDINGS.slice(0, 4);

/** A district of the program's table. */
export interface ProgramRow {
  readonly district: DistrictResult;
  readonly standing: Standing;
  /** Every way in, in words. */
  readonly how: string;
  readonly percent: Outcome;
  readonly revenue: DistrictRevenue | undefined;
  readonly goals: readonly TrackedGoal[];
}

/** Districts with a way in, those for which that is not certain, and those that have revenue figures or goals without one. */
export function programRows(
  run: EligibilityRun,
  revenue: RevenueReading,
  goals: GoalsReading,
  fy: number,
): readonly ProgramRow[] {
  return run.result.districts.flatMap((district): ProgramRow[] => {
    const ways = waysIn(run, district);
    const ofYear = revenue.of(district, fy);
    const own = goals.of(district);
    const standing = standingOf(district, ways);
    if (standing === "None of the four ways" && ofYear === undefined && own.length === 0) return [];
    const how =
      standing === "Not certain"
        ? "Hidden counts leave it open"
        : ways.length > 0
          ? ways.map(capital).join("; ")
          : "No way in these tables: compare them with the department's list";
    return [{ district, standing, how, percent: percentOf(district.share), revenue: ofYear, goals: own }];
  });
}

function standingOf(district: DistrictResult, ways: readonly string[]): Standing {
  if (district.isolated === "yes") return "Racially isolated";
  if (district.adjoining === "yes") return "Adjoining";
  if (ways.some((way) => way.includes("identifiable"))) return "Identifiable school";
  if (ways.length > 0) return "Voluntary";
  return district.status.startsWith("possibly") ? "Not certain" : "None of the four ways";
}

export function goalsOf({ goals }: ProgramRow, kind: GoalKind): readonly TrackedGoal[] {
  return goals.filter(({ read }) => read.goal.kind === kind);
}

export const isMet = ({ status }: TrackedGoal): boolean => status === "met";
