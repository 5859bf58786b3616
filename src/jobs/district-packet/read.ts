import { keyOf } from "../../achievement/eligibility/districtKey";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import { fiscalYearOf } from "../../achievement/deadlines/deadlines";
import { centsOf } from "../../measures/money";
import { serialOfIso } from "../../measures/dates";
import { checkBudget, type BudgetChecks } from "../budgetTables/checks";
import { readTables } from "../budgetTables/readTables";
import { itemsOf, type Item } from "../deadlineTables/items";
import { readDistricts } from "../deadlineTables/readDistricts";
import type { JobContext, JobData, JobProblem } from "../declaration";
import { runEligibility, waysIn, type EligibilityRun } from "../eligibilityTables/run";
import { DistrictNames } from "../programTables/districtNames";
import { readDistrictGoals, type GoalsReading } from "../programTables/goalRows";
import { readRevenue, type DistrictRevenue, type RevenueReading } from "../programTables/revenueRows";
import { numberSetting } from "../settingValues";

/** Which optional tables there are. */
export type Given = Readonly<
  Record<"adjacency" | "schools" | "revenue" | "budget" | "goals" | "deadlines", boolean>
>;

/** Everything the pages are made from. */
export interface PacketRun {
  readonly fy: number;
  readonly asOf: number;
  readonly given: Given;
  readonly run: EligibilityRun;
  /** Those that get a page, by number. */
  readonly pages: readonly DistrictResult[];
  /** How many districts were asked for. */
  readonly asked: number;
  readonly revenue: RevenueReading;
  readonly goals: GoalsReading;
  readonly dates: (district: DistrictResult) => readonly Item[] | undefined;
  readonly budget: (district: DistrictResult) => BudgetChecks | undefined;
  readonly problems: readonly JobProblem[];
}

/** More sheets at once nobody looks through, and a workbook grows slow. */
export const MOST_PAGES = 40;

const NO_PAIRS = { form: "adjacency", rows: { count: 0, columns: {} }, many: {} };

export function readPacket(
  data: JobData,
  context: JobContext,
): PacketRun | { readonly problems: readonly JobProblem[] } {
  const { settings } = context;
  const asOf = serialOfIso(settings["asOf"] ?? "");
  if (asOf === undefined) return wrong("As of: there is no such day", "Choose a day, such as 2026-11-21.");
  const fy = numberSetting(context, "fy") ?? fiscalYearOf(asOf);
  if (!Number.isInteger(fy) || fy < 2014 || fy > 2099)
    return wrong(
      "Fiscal year: there is no such year",
      "Write a state fiscal year from 2014 on, such as 2027.",
    );
  const run = runEligibility({ ...data, adjacency: data["adjacency"] ?? NO_PAIRS }, context);
  if (!("result" in run)) return run;
  const problems: JobProblem[] = [...run.problems];
  const { districts } = run.result;
  const chosen = settings["district"] ?? "";
  const asked =
    chosen === ""
      ? districts.filter((district) => hasStatus(run, district))
      : districts.filter(({ name }) => keyOf(name) === chosen);
  if (chosen !== "" && asked.length === 0)
    problems.push({
      severity: "error",
      message: `District ${chosen} is not among the districts with a territory`,
      advice: "Pick another district.",
    });
  const first = Math.max(1, Math.floor(numberSetting(context, "first") ?? 1));
  const pages = asked.slice(first - 1, first - 1 + MOST_PAGES);
  const only = asked.length === 1 ? asked[0] : undefined;
  const names = new DistrictNames(districts);
  const revenue = readRevenue(data["revenue"], fy, names);
  const goals = readDistrictGoals(data["goals"], names, only);
  const dates = readDates(data, { fy, asOf, names });
  const budget = readBudgetOf(data, { fy, only, revenue, run });
  problems.push(...revenue.problems, ...goals.problems, ...dates.problems, ...budget.problems);
  const given: Given = {
    adjacency: data["adjacency"] !== undefined,
    schools: data["schools"] !== undefined,
    revenue: data["revenue"] !== undefined,
    budget: data["budget"] !== undefined,
    goals: data["goals"] !== undefined,
    deadlines: data["deadlines"] !== undefined,
  };
  return {
    fy,
    asOf,
    given,
    run,
    pages,
    asked: asked.length,
    revenue,
    goals,
    dates: dates.of,
    budget: budget.of,
    problems,
  };
}

function wrong(message: string, advice: string) {
  return { problems: [{ severity: "error" as const, message, advice }] };
}

/** It takes part by one of the four ways, or hidden counts leave open that it does. */
function hasStatus(run: EligibilityRun, district: DistrictResult): boolean {
  return district.status.startsWith("possibly") || waysIn(run, district).length > 0;
}

function readDates(
  data: JobData,
  { fy, asOf, names }: { readonly fy: number; readonly asOf: number; readonly names: DistrictNames },
) {
  const table = data["deadlines"];
  const found = new Map<string, readonly Item[]>();
  const problems: JobProblem[] = [];
  if (table !== undefined) {
    const read = readDistricts(table, fy, asOf);
    problems.push(...read.problems.map((problem) => ({ ...problem, input: "deadlines" })));
    for (const one of read.districts) {
      const named = names.find(one.name);
      const twice = "district" in named && found.has(named.district.key);
      if ("unclear" in named || twice)
        problems.push({
          input: "deadlines",
          severity: "error",
          message: `District: ${"unclear" in named ? named.unclear : `"${one.name}" is a district that is there already`}; the row is left out`,
          advice: "Write number and type as the enrollment table has them, each district once.",
        });
      else found.set(named.district.key, itemsOf(fy, asOf, [one], []));
    }
  }
  return { of: ({ key }: DistrictResult) => found.get(key), problems };
}

/** A budget says no district: it belongs to the one that was picked, and its limits are that district's. */
function readBudgetOf(
  data: JobData,
  {
    fy,
    only,
    revenue,
    run,
  }: {
    readonly fy: number;
    readonly only: DistrictResult | undefined;
    readonly revenue: RevenueReading;
    readonly run: EligibilityRun;
  },
): { readonly of: PacketRun["budget"]; readonly problems: readonly JobProblem[] } {
  const table = data["budget"];
  if (table === undefined) return { of: () => undefined, problems: [] };
  if (only === undefined)
    return {
      of: () => undefined,
      problems: [
        {
          input: "budget",
          severity: "warning",
          message: "The budget does not say whose it is, so it is left out of the pages of several districts",
          advice: "Pick one district for a page with its budget.",
        },
      ],
    };
  const read = readTables({ budget: table }, true);
  const ofYear = revenue.of(only, fy);
  const checks = checkBudget(read, {
    fy,
    maxInitial: maximum(ofYear, "maxInitial"),
    maxIncentive: maximum(ofYear, "maxIncentive"),
    base: "total",
    carry: true,
    ris: run.schools === undefined ? undefined : identifiable(run, only),
    risSchools: [],
    duty: { kind: "none" },
    board: "notAsked",
  });
  return { of: ({ key }) => (key === only.key ? checks : undefined), problems: read.problems };
}

function maximum(
  revenue: DistrictRevenue | undefined,
  id: "maxInitial" | "maxIncentive",
): number | undefined {
  const outcome = revenue?.steps[id].outcome;
  return outcome?.kind === "value" ? centsOf(outcome.value) : undefined;
}

/** Racially identifiable schools of a district, those for certain. */
export function identifiable(run: EligibilityRun, { name }: DistrictResult): number {
  const schools = run.schools?.get(`${name.number}-${name.type}`) ?? [];
  return schools.filter(({ gap }) => gap?.above === "yes").length;
}
