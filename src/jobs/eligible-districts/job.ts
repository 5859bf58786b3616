import { showRounded } from "../../measures/rounding";
import { keyOf, labelOf, nameOf } from "../../achievement/eligibility/districtKey";
import type { DistrictResult } from "../../achievement/eligibility/districtStatus";
import {
  AMERICAN_INDIAN_EXEMPTION,
  OTHER_WORDINGS,
  POINTS_ABOVE,
} from "../../achievement/eligibility/isolationRules";
import { PROTECTED_GROUPS } from "../../achievement/eligibility/protectedGroups";
import type { ChartData, Note } from "../../indicators/declaration";
import { newest } from "../../law/dated";
import { NOTHING, type Job, type JobContext, type JobData, type JobResult } from "../declaration";
import {
  ADJACENCY_INPUT,
  EARLIER_INPUT,
  ENROLLMENT_INPUT,
  SCHOOLS_INPUT,
  VOLUNTARY_INPUT,
} from "../eligibilityTables/forms";
import {
  CORNERS_SETTING,
  NEAR_MISS_SETTING,
  POINTS_SETTING,
  PREKINDERGARTEN_SETTING,
  districtOptions,
} from "../eligibilityTables/settings";
import { changesTable } from "../eligibilityTables/changesTable";
import { focusFigures, stateFigures } from "./figures";
import { eligibilityMap } from "../eligibilityTables/map";
import { runEligibility, type EligibilityRun } from "../eligibilityTables/run";
import {
  districtsTable,
  exemptionTable,
  focusTable,
  missingTable,
  nearMissTable,
  pairsTable,
  waysTable,
} from "./tables";

const RULE = newest(POINTS_ABOVE)!;

/** More bars than this can no longer be read. */
const MOST_BARS = 20;

export const job: Job = {
  id: "eligible-districts",
  group: "eligibility",
  title: "Which districts are eligible",
  summary:
    "Finds racially isolated districts and those that adjoin them, compares every pair, and says for one district why.",
  inputs: [
    ENROLLMENT_INPUT,
    ADJACENCY_INPUT,
    EARLIER_INPUT,
    { ...SCHOOLS_INPUT, optional: true },
    VOLUNTARY_INPUT,
  ],
  settings: [
    {
      kind: "pick",
      id: "district",
      from: "own district",
      title: "District to look at",
      help: "Its neighbors and gaps are worked out with their numbers.",
      options: districtOptions,
      none: "All districts",
    },
    POINTS_SETTING,
    CORNERS_SETTING,
    NEAR_MISS_SETTING,
    PREKINDERGARTEN_SETTING,
  ],
  sources: [
    RULE.source,
    ...OTHER_WORDINGS,
    newest(PROTECTED_GROUPS)!.source,
    AMERICAN_INDIAN_EXEMPTION[0]!.source,
  ],
  compute,
};

function compute(data: JobData, context: JobContext): JobResult {
  const run = runEligibility(data, context);
  if (!("result" in run)) return { ...NOTHING, problems: run.problems };
  const chosen = context.settings["district"] ?? "";
  const district = run.result.districts.find(({ name }) => keyOf(name) === chosen);
  const changes = changesTable(run);
  const tables = [
    ...(district === undefined ? [] : [focusTable(district)]),
    districtsTable(run, spillFormula(run)),
    waysTable(run),
    nearMissTable(run),
    exemptionTable(run),
    missingTable(run),
    ...(changes === undefined ? [] : [changes]),
    pairsTable(run),
  ];
  return {
    ...NOTHING,
    figures: [...(district === undefined ? [] : focusFigures(run, district)), ...stateFigures(run)],
    tables: tables.filter(({ id, rows }) => rows.length > 0 || id === "districts"),
    charts: [...(district === undefined ? [] : focusChart(run, district)), ...gapChart(run)],
    pictures: [eligibilityMap(run, district)],
    problems: [
      ...run.problems,
      ...(chosen !== "" && district === undefined
        ? [
            {
              severity: "warning" as const,
              message: `District ${chosen} is not among the districts with a territory.`,
              advice: "Pick another district.",
            },
          ]
        : []),
    ],
    notes: notes(run),
  };
}

function spillFormula({ limits, cornersAdjoin, prekindergarten }: EligibilityRun): string {
  const yes = (answer: boolean) => (answer ? "TRUE" : "FALSE");
  const settings = `${limits.points},${yes(cornersAdjoin)},${yes(prekindergarten)},${limits.nearMiss}`;
  return `=DROP(MN.AI_DISTRICTS({column:enrollment/*},{column:adjacency/*},${settings}),1)`;
}

/** As many as a chart says in words. */
const MOST_SAID = 3;

function gapChart({ result, limits }: EligibilityRun): readonly ChartData[] {
  const widest = result.districts
    .filter(({ neighbors }) => neighbors[0] !== undefined && neighbors[0].gap.high > 0)
    .sort((a, b) => b.neighbors[0]!.gap.high - a.neighbors[0]!.gap.high)
    .slice(0, MOST_BARS);
  if (widest.length === 0) return [];
  return [
    {
      id: "gaps",
      title: "Widest gaps to a neighbor",
      kind: "bar",
      unit: "percentage points",
      categoryTitle: "District",
      categories: widest.map(({ name }) => labelOf(name)),
      series: [{ name: "Gap (points)", values: widest.map(({ neighbors }) => neighbors[0]!.gap.high) }],
      marks: [{ label: `More than ${limits.points} points: isolated`, value: limits.points }],
      description: `Widest: ${widest
        .slice(0, MOST_SAID)
        .map(({ name, neighbors }) => `${labelOf(name)} ${showRounded(neighbors[0]!.gap.high, 1)}`)
        .join(
          "; ",
        )}. Bars: the ${widest.length} districts whose percent of protected students lies furthest above a neighbor's, with a line at ${limits.points} points.`,
    },
  ];
}

function focusChart({ limits }: EligibilityRun, district: DistrictResult): readonly ChartData[] {
  if (district.neighbors.length === 0) return [];
  return [
    {
      id: "focusGaps",
      title: `${nameOf(district.name)} above its neighbors`,
      kind: "bar",
      unit: "percentage points",
      categoryTitle: "Neighbor",
      categories: district.neighbors.map(({ neighbor }) => labelOf(neighbor.name)),
      series: [{ name: "Gap (points)", values: district.neighbors.map(({ gap }) => gap.high) }],
      marks: [{ label: `More than ${limits.points} points: isolated`, value: limits.points }],
      description: `Widest: ${showRounded(Math.max(...district.neighbors.map(({ gap }) => gap.high)), 1)} points. Bars: how many points the district's percent lies above each neighbor's, below zero where the neighbor's is higher, with a line at ${limits.points} points.`,
    },
  ];
}

function notes(run: EligibilityRun): readonly Note[] {
  const found: Note[] = [
    {
      text: `A district is racially isolated when its percent of protected students lies more than ${run.limits.points} percentage points above that of any adjoining district, compared exactly, from whole counts. ${RULE.note ?? ""}`.trim(),
      source: RULE.source,
    },
    {
      text: `Protected is everybody but white students, multiracial students included. ${newest(PROTECTED_GROUPS)!.note ?? ""}`,
      source: newest(PROTECTED_GROUPS)!.source,
    },
    {
      text: `${AMERICAN_INDIAN_EXEMPTION[0]!.note ?? ""} Whether it holds depends on the district's programs and on a parent committee under 124D.78: the district has to say.`,
      source: AMERICAN_INDIAN_EXEMPTION[0]!.source,
    },
    {
      text: run.cornersAdjoin
        ? "Districts that touch in a point alone count as adjoining, as chosen."
        : "Districts that touch in a point alone do not count as adjoining; they are shown.",
    },
    {
      text: run.prekindergarten
        ? "Prekindergarten students count where the table has them."
        : "Prekindergarten students are left out, as chosen.",
    },
  ];
  if (run.limits.points !== RULE.value)
    found.push({ text: `Points were set to ${run.limits.points}; the rule says ${RULE.value}.` });
  if (run.result.missing.length > 0)
    found.push({
      text: `The enrollment table lacks ${run.result.missing.length} districts of the adjacency table. Nothing is guessed for them: had they students, a neighbor's status could be another.`,
    });
  if (run.adjacency.oneWay > 0)
    found.push({
      text: `${run.adjacency.oneWay} pairs are listed in one direction only; every pair counts in both.`,
    });
  if (run.earlier !== undefined)
    found.push({
      text: "Both years are compared by the same adjacency table. Districts in one year only are listed as such: a merger or a new number is not guessed.",
    });
  if (!run.enrollment.hasTypes)
    found.push({
      text: "The enrollment table has no district types. Number 0001 is Aitkin (01) and Minneapolis (03); where a number is not enough, the district is left open.",
    });
  return found;
}
