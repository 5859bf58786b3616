import { percentText } from "../workingText";
import { nameFfy } from "../../law/federalFiscalYear";
import { inForce } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { isValue, notDefined, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { suspensionSpread } from "../../measures/suspension/suspensionSpread";
import { ratesChart } from "../b04a-suspension/ratesChart";
import { chosenSpread, spreadNote } from "../b04a-suspension/spreadSetting";
import type { Computation, ComputeContext, InputRows, MeasureResult, Note, Problem } from "../declaration";
import { formatNumber } from "../readCells";
import { raceDiscrepancyRule } from "./discrepancyRule";
import { hasFinding, judgeDistricts, totalOf, type JudgedDistrict } from "./judgeDistricts";
import { readGroups, type ReadGroups } from "./readGroups";
import { SUMMARY, tablesOf } from "./resultTables";
import { raceDiscrepancyRules } from "./thresholds";

/** Indicator 4B over one row a group of a district: rates, data findings, reviews, and the percent of districts. */
export function computeByRace(input: InputRows, context: ComputeContext): Computation {
  const rule = raceDiscrepancyRule(context.ffy);
  if (!isValue(rule)) return without(context, rule, []);
  const read = readGroups(input);
  const mode = chosenSpread(context);
  const spread = suspensionSpread(
    read.districts.map(({ groups }) => totalOf(groups, "suspended")),
    read.districts.map(({ groups }) => totalOf(groups, "ieps")),
    mode,
  );
  if (!isValue(spread)) return without(context, spread, read.problems);
  const { stateRate, standardDeviation } = spread.value;
  if (!isValue(standardDeviation)) return without(context, standardDeviation, read.problems);
  const districts = judgeDistricts(read.districts, rule.value, stateRate, standardDeviation.value);
  const bar = stateRate + rule.value.bar.deviations * standardDeviation.value;
  const bars = districts.flatMap(({ district, groups }) =>
    groups
      .filter(({ largeEnough }) => largeEnough)
      .flatMap(({ group, rate, found }) =>
        isValue(rate) ? [{ name: `${district}, ${group}`, rate: rate.value, found }] : [],
      ),
  );
  return {
    results: [
      headline(context, read, districts, [
        { name: "State rate, percent", value: stateRate },
        { name: "Standard deviation, points", value: standardDeviation.value },
        { name: "Bar, percent", value: bar },
        { name: "Rate ratio above", value: rule.value.ratio.limit },
        { name: "Fewest children with IEPs", value: rule.value.minimumIeps },
        { name: "Fewest suspended or expelled in a group", value: rule.value.minimumSuspended },
      ]),
    ],
    tables: tablesOf({
      districts,
      rule: rule.value,
      stateRate,
      standardDeviation: standardDeviation.value,
      mode,
      ffy: context.ffy,
      live: read.live && inTableOrder(districts),
      hasReviews: read.hasReviews,
    }),
    problems: read.problems,
    notes: [...notesFor(context, read, districts), spreadNote(mode)],
    charts: ratesChart(bars, bar, "group"),
  };
}

/** The groups stand district by district here; in the person's table they may not. */
function inTableOrder(districts: readonly JudgedDistrict[]): boolean {
  return districts.flatMap(({ groups }) => groups).every(({ row }, place) => row === place);
}

function headline(
  context: ComputeContext,
  read: ReadGroups,
  districts: readonly JudgedDistrict[],
  inputs: MeasureResult["working"]["inputs"],
): MeasureResult {
  const found = districts.filter(hasFinding);
  const counted = found.filter(({ review }) => review === true).length;
  const open = found.filter(({ review }) => review === undefined).length;
  const outcome =
    open === 0 ? percent(counted, districts.length) : unanswered(read, counted, open, districts);
  const part = isValue(outcome) ? formatNumber(counted) : "?";
  const result = isValue(outcome) ? ` = ${percentText(outcome.value)}` : "";
  return {
    ...resultOf(context, outcome, `${part} / ${formatNumber(districts.length)} x 100${result}`, [
      { name: "Districts in the table", value: districts.length },
      { name: "Districts with a data finding", value: found.length },
      ...inputs,
    ]),
    ...(isValue(outcome)
      ? { formula: `=MN.PERCENT({cell:summary!${SUMMARY.counted},2},{cell:summary!${SUMMARY.districts},2})` }
      : {}),
  };
}

/** A finding counts only once a review says so; until then the percent lies between two numbers. */
function unanswered(
  read: ReadGroups,
  counted: number,
  open: number,
  districts: readonly JudgedDistrict[],
): Outcome {
  const ends = [counted, counted + open].map((part) => percentText((100 * part) / districts.length));
  const many = open === 1 ? "1 district has" : `${open} districts have`;
  const what = read.hasReviews
    ? "no answer of the review yet"
    : "the table no column that says whether policies contribute and do not comply (Yes or No)";
  return notDefined(`${many} a data finding and ${what}; the percent is between ${ends[0]} and ${ends[1]}.`);
}

function notesFor(
  context: ComputeContext,
  read: ReadGroups,
  districts: readonly JudgedDistrict[],
): readonly Note[] {
  const notes: Note[] = [];
  const rule = inForce(raceDiscrepancyRules, context.ffy);
  if (rule?.note !== undefined) notes.push({ text: rule.note, source: rule.source });
  notes.push({
    text: "The groups of a district together are its children with IEPs, and all rows together the State; every group is held against the same rates.",
    source: inPlan("Indicator 4B, definition (line 513)"),
  });
  const silent = districts.filter(({ others }) => others === undefined || others.suspended === 0).length;
  if (silent > 0) {
    notes.push({
      text: `${silent === 1 ? "1 district has" : `${formatNumber(silent)} districts have`} no rate of children without IEPs, or one of 0; there is no rate ratio there and the rate alone decides.`,
    });
  }
  if (districts.some(({ groups }) => groups.filter(({ found }) => found).length > 1)) {
    notes.push({ text: "A district counts once, however many of its groups have a finding." });
  }
  if (read.unusable.length > 0) {
    notes.push({
      text: `No row can be used of ${read.unusable.join(", ")}; such districts are not in the percent.`,
    });
  }
  notes.push({
    text: `The percent is taken of the ${formatNumber(districts.length)} districts in this table; the plan takes it of all districts in the State (487 in its baseline).`,
    source: inPlan("Indicator 4B, Table 4B.2 (line 557)"),
  });
  return notes;
}

function resultOf(
  context: ComputeContext,
  outcome: Outcome,
  numbers: string,
  inputs: MeasureResult["working"]["inputs"],
): MeasureResult {
  return {
    measure: "4B",
    outcome,
    working: {
      rule: "districts with a data finding whose policies, procedures or practices contribute and do not comply / districts in the State x 100",
      numbers,
      inputs,
      source: inPlan("Indicator 4B, Measurement (line 501)"),
      year: nameFfy(context.ffy),
    },
  };
}

function without(context: ComputeContext, outcome: Outcome, problems: readonly Problem[]): Computation {
  return { results: [resultOf(context, outcome, "", [])], tables: [], problems, notes: [], charts: [] };
}
