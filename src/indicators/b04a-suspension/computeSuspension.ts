import { percentText } from "../workingText";
import { inPlan } from "../../law/sources";
import { inForce } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { isValue, notDefined, type Outcome } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { risk } from "../../measures/ratios/risk";
import { showRounded } from "../../measures/rounding";
import { hasDiscrepancy, type DiscrepancyRule } from "../../measures/suspension/significantDiscrepancy";
import { suspensionSpread, type SpreadMode } from "../../measures/suspension/suspensionSpread";
import type { Computation, ComputeContext, InputRows, Note, Problem, ResultTable } from "../declaration";
import { discrepancyRule } from "./discrepancyRule";
import { ratesChart, type RateBarData } from "./ratesChart";
import { readDistricts, type Districts } from "./readDistricts";
import { chosenSpread, spreadNote } from "./spreadSetting";
import { minimumSuspended, rateBars } from "./thresholds";

/** Indicator 4A over one row a district: rates, the bar, who is above it, and the percent of districts. */
export function computeSuspension(input: InputRows, context: ComputeContext): Computation {
  const rule = discrepancyRule(context.ffy);
  if (!isValue(rule)) return without(context, rule);
  if (inForce(rateBars, context.ffy)?.value.stateRateOf === "general education") {
    return without(
      context,
      notDefined(
        `For ${nameFfy(context.ffy)} the plan holds districts against the State's general education rate and does not print it (3.0% in FFY 2004). Use MN.DISCREPANCY with the rate you have.`,
      ),
    );
  }
  const districts = readDistricts(input);
  const mode = chosenSpread(context);
  const spread = suspensionSpread(districts.suspended, districts.ieps, mode);
  if (!isValue(spread)) return without(context, spread, districts.problems);
  const { stateRate, standardDeviation } = spread.value;
  if (!isValue(standardDeviation)) return without(context, standardDeviation, districts.problems);
  const flagged = flaggedRows(districts, rule.value, stateRate, standardDeviation.value);
  const count = districts.rows.length;
  const outcome = percent(flagged.length, count);
  const bar = stateRate + rule.value.bar.deviations * standardDeviation.value;
  return {
    results: [
      {
        measure: "4A",
        outcome,
        formula: "=MN.PERCENT({cell:summary!5,2},{cell:summary!1,2})",
        working: {
          rule: "districts with a significant discrepancy / districts in the State x 100",
          numbers: `${showRounded(flagged.length, 0)} / ${showRounded(count, 0)} x 100 = ${isValue(outcome) ? percentText(outcome.value) : "?"}`,
          inputs: [
            { name: "State rate, percent", value: stateRate },
            { name: "Standard deviation, points", value: standardDeviation.value },
            { name: "Bar, percent", value: bar },
            { name: "Fewest children with IEPs", value: rule.value.minimumIeps },
            { name: "Fewest suspended or expelled", value: rule.value.minimumSuspended },
          ],
          source: MEASUREMENT,
          year: nameFfy(context.ffy),
        },
      },
    ],
    tables: [
      summaryTable(districts, flagged.length, stateRate, standardDeviation.value, bar, rule.value, mode),
      districtTable(districts, flagged, context.ffy),
    ],
    problems: districts.problems,
    notes: notesFor(context.ffy, districts, mode),
    charts: ratesChart(barsOf(districts, flagged), bar, "district"),
  };
}

/** Districts with children with IEPs and somebody suspended; a rate of 0 is no bar. */
function barsOf(districts: Districts, flagged: readonly number[]): readonly RateBarData[] {
  return districts.names.flatMap((name, at) => {
    const rate = risk(districts.suspended[at]!, districts.ieps[at]!);
    return isValue(rate) && rate.value > 0 ? [{ name, rate: rate.value, found: flagged.includes(at) }] : [];
  });
}

const MEASUREMENT = inPlan("Indicator 4A, Measurement (lines 403-407)");

function flaggedRows(
  districts: Districts,
  rule: DiscrepancyRule,
  stateRate: number,
  standardDeviation: number,
): number[] {
  return [...districts.rows.keys()].filter((at) => {
    const rate = risk(districts.suspended[at]!, districts.ieps[at]!);
    return (
      isValue(rate) &&
      hasDiscrepancy(rule, {
        ieps: districts.ieps[at]!,
        suspended: districts.suspended[at]!,
        rate: rate.value,
        stateRate,
        standardDeviation,
      })
    );
  });
}

function summaryTable(
  districts: Districts,
  flagged: number,
  stateRate: number,
  deviation: number,
  bar: number,
  rule: DiscrepancyRule,
  mode: string,
): ResultTable {
  const live = districts.problems.every((problem) => problem.severity !== "error") && districts.inOrder;
  const cells = live
    ? [
        {
          row: 1,
          rows: 1,
          formula: `=INDEX(MN.SUSPENSION_SPREAD({column:suspended},{column:ieps},"${mode}"),1,1)`,
        },
        {
          row: 2,
          rows: 1,
          formula: `=INDEX(MN.SUSPENSION_SPREAD({column:suspended},{column:ieps},"${mode}"),1,2)`,
        },
        { row: 3, rows: 1, formula: `={cell:summary!2,2}+${rule.bar.deviations}*{cell:summary!3,2}` },
        {
          row: 4,
          rows: 1,
          formula: `=COUNTIF({range:rates!1,5,${districts.rows.length},5},TRUE)`,
        },
      ]
    : [];
  return {
    id: "summary",
    title: "Summary",
    columns: [
      { title: "What", kind: "text" },
      { title: "Number", kind: "number" },
    ],
    rows: [
      ["Districts in the table", districts.rows.length],
      ["State rate, percent", stateRate],
      ["Standard deviation, points", deviation],
      ["Bar, percent", bar],
      ["Districts with a significant discrepancy", flagged],
    ],
    spills: cells.map((cell) => ({ ...cell, column: 1, columns: 1 })),
  };
}

function districtTable(districts: Districts, flagged: readonly number[], ffy: number): ResultTable {
  const found = new Set(flagged);
  const rows = districts.rows.length;
  const range = (column: number) => `{range:rates!1,${column},${rows},${column}}`;
  return {
    id: "rates",
    title: "Districts",
    columns: [
      { title: "District", kind: "text" },
      { title: "Children with IEPs", kind: "count" },
      { title: "Suspended or expelled more than 10 days", kind: "count" },
      { title: "Rate", kind: "percent" },
      { title: "Significant discrepancy", kind: "yesno" },
    ],
    rows: districts.rows.map((_, at) => {
      const rate = risk(districts.suspended[at]!, districts.ieps[at]!);
      return [
        districts.names[at]!,
        districts.ieps[at]!,
        districts.suspended[at]!,
        isValue(rate) ? rate.value : { missing: rate.reason },
        found.has(at),
      ];
    }),
    flagged,
    ...(rows === 0
      ? {}
      : {
          spills: [
            { row: 0, column: 3, rows, columns: 1, formula: `=MN.RISK(${range(3)},${range(2)})` },
            {
              row: 0,
              column: 4,
              rows,
              columns: 1,
              formula: `=MN.DISCREPANCY(${ffy},${range(2)},${range(3)},{cell:summary!2,2},{cell:summary!3,2})`,
            },
          ],
        }),
  };
}

function notesFor(ffy: number, districts: Districts, mode: SpreadMode): Note[] {
  const notes: Note[] = [rateBars, minimumSuspended].flatMap((table) => {
    const entry = inForce<unknown>(table, ffy);
    return entry?.note === undefined ? [] : [{ text: entry.note, source: entry.source }];
  });
  notes.push(spreadNote(mode));
  const leftOut = new Set(districts.problems.map(({ row }) => row)).size;
  if (leftOut > 0) {
    notes.push({
      text: `${leftOut === 1 ? "1 district is" : `${leftOut} districts are`} left out of the State's rate, of the standard deviation and of the percent, because a cell cannot be used; see the problems. A district whose count is only known to be below five cannot have a discrepancy.`,
    });
  }
  notes.push({
    text: `The percent is taken of the ${districts.rows.length.toLocaleString("en-US")} districts in this table; the plan takes it of all districts in the State (676 in its baseline).`,
  });
  return notes;
}

function without(context: ComputeContext, outcome: Outcome, problems: readonly Problem[] = []): Computation {
  return {
    results: [
      {
        measure: "4A",
        outcome,
        working: {
          rule: "districts with a significant discrepancy / districts in the State x 100",
          numbers: "",
          inputs: [],
          source: MEASUREMENT,
          year: nameFfy(context.ffy),
        },
      },
    ],
    tables: [],
    problems,
    notes: [],
    charts: [],
  };
}
