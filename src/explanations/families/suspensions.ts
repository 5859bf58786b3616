import { discrepancyRule } from "../../indicators/b04a-suspension/discrepancyRule";
import { minimumIeps, minimumSuspended, rateBars } from "../../indicators/b04a-suspension/thresholds";
import { raceDiscrepancyRule } from "../../indicators/b04b-suspension-by-race/discrepancyRule";
import { raceDiscrepancyRules } from "../../indicators/b04b-suspension-by-race/thresholds";
import { inForce } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { inPlan } from "../../law/sources";
import { risk } from "../../measures/ratios/risk";
import { riskRatio } from "../../measures/ratios/riskRatio";
import type { DiscrepancyRule } from "../../measures/suspension/significantDiscrepancy";
import { suspensionSpread, type SpreadMode } from "../../measures/suspension/suspensionSpread";
import type { Account } from "../declaration";
import { plain, showAs, sum } from "../numbers";
import { notesOf, once } from "../rules";
import type { AccountFor } from "../register";

/** Where the State's rate and its standard deviation put the bar. */
function barOf(
  rule: DiscrepancyRule,
  state: number,
  deviation: number,
): { readonly text: string; readonly height: number } {
  const height = state + rule.bar.deviations * deviation;
  const text =
    rule.bar.deviations === 0
      ? plain(state)
      : `${plain(state)} + ${plain(rule.bar.deviations)} x ${plain(deviation)} = ${showAs(height, "number")}`;
  return { text, height };
}

const rateText = (part: number, whole: number, limit: number): string => {
  const found = risk(part, whole);
  const shown = found.kind === "value" ? showAs(found.value, "percent", [limit]) : "no rate";
  return `${plain(part)} / ${plain(whole)} x 100 = ${shown}`;
};

function inWords(rule: DiscrepancyRule): string {
  return `at least ${plain(rule.minimumIeps)} children with IEPs, at least ${plain(rule.minimumSuspended)} of them suspended or expelled for more than 10 days, and a rate ${rule.bar.side} the State's${rule.bar.deviations === 0 ? "" : ` plus ${plain(rule.bar.deviations)} standard deviations`}`;
}

const DEVIATION_NOTE = {
  text: "The plan does not say how it forms the standard deviation. MN.SUSPENSION_SPREAD offers three ways; the one you took decides here.",
  source: inPlan("Indicator 4A, definition (line 415)"),
};

export const suspensions: Readonly<Record<string, AccountFor>> = {
  DISCREPANCY: (call) => {
    const ffy = call.take("ffy", "federal fiscal year", "year");
    const children = call.take("ieps", "children with IEPs");
    const out = call.take("suspended", "suspended or expelled for more than 10 days");
    const state = call.take("stateRate", "the State's rate, in percent");
    const deviation = call.take("standardDeviation", "standard deviation, in points");
    const found = discrepancyRule(ffy);
    const parts = [inForce(rateBars, ffy), inForce(minimumSuspended, ffy), inForce(minimumIeps, ffy)];
    const sources = once(...parts.flatMap((part) => (part === undefined ? [] : [part.source])));
    const about = {
      unit: "text",
      sources: sources.length === 0 ? [inPlan("Indicator 4A, definition (lines 411-415)")] : sources,
      year: found.kind === "value" ? `The rule of ${nameFfy(ffy)}.` : found.reason,
      notes: [...notesOf(...parts), ...(ffy >= 2009 ? [DEVIATION_NOTE] : [])],
    } satisfies Partial<Account>;
    if (found.kind !== "value") return { rule: "the plan's rule of the year", ...about };
    const bar = barOf(found.value, state, deviation);
    return {
      rule: inWords(found.value),
      numbers: `${plain(children)} children, ${plain(out)} suspended; ${rateText(out, children, bar.height)} against ${bar.text}`,
      ...about,
    };
  },
  DISCREPANCY_RACE: (call) => {
    const ffy = call.take("ffy", "federal fiscal year", "year");
    const all = call.take("ieps", "children with IEPs");
    const children = call.take("groupIeps", "children with IEPs in the group");
    const out = call.take("groupSuspended", "of them suspended or expelled for more than 10 days");
    const state = call.take("stateRate", "the State's rate, in percent");
    const deviation = call.take("standardDeviation", "standard deviation, in points");
    const otherOut = call.take("nonIepSuspended", "children without IEPs, suspended or expelled");
    const others = call.take("nonIeps", "children without IEPs");
    const found = raceDiscrepancyRule(ffy);
    const part = inForce(raceDiscrepancyRules, ffy);
    const about = {
      unit: "text",
      sources: [part?.source ?? raceDiscrepancyRules[0]!.source],
      year: found.kind === "value" ? `The rule of ${nameFfy(ffy)}.` : found.reason,
      notes: [
        ...notesOf(part),
        DEVIATION_NOTE,
        {
          text: "TRUE says that the data threshold is met. Whether policies and practices contribute is for a review to say.",
        },
      ],
    } satisfies Partial<Account>;
    if (found.kind !== "value") return { rule: "the plan's rule of the year", ...about };
    const rule = found.value;
    const bar = barOf(rule, state, deviation);
    const ratio = riskRatio(out, children, otherOut, others);
    return {
      rule: `${inWords(rule)}, or more than ${plain(rule.ratio.limit)} times the rate of the district's children without IEPs`,
      numbers: `${plain(all)} children, ${plain(out)} of the group suspended; ${rateText(out, children, bar.height)} against ${bar.text}`,
      steps: [
        `Rate of children without IEPs: ${rateText(otherOut, others, Number.NaN)}.`,
        `Ratio of the two rates: ${ratio.kind === "value" ? showAs(ratio.value, "ratio", [rule.ratio.limit]) : "none"}, against ${plain(rule.ratio.limit)}.`,
      ],
      ...about,
    };
  },
  SUSPENSION_SPREAD: (call) => {
    const out = call.takeAll("suspended", "suspended or expelled for more than 10 days");
    const children = call.takeAll("ieps", "children with IEPs");
    const mode = call.choice<SpreadMode>("mode", "mode", "districts");
    const usable = [...out, ...children].every((number) => Number.isFinite(number));
    const found = usable ? suspensionSpread(out, children, mode) : undefined;
    const without = children.flatMap((count, row) =>
      count === 0
        ? [
            call.leftOut(
              "ieps",
              ...placeOf(call.size("ieps"), row),
              "has no children with IEPs, so no rate of its own",
            ),
          ]
        : [],
    );
    const total = (numbers: readonly number[]): string =>
      numbers.length <= 12 ? sum(numbers) : plain(numbers.reduce((all, number) => all + number, 0));
    const about = {
      sources: [inPlan("Indicator 4A, definition (line 415) and baseline (line 439)")],
      year: "The plan holds districts' rates against a standard deviation from FFY 2009 on.",
      notes: [DEVIATION_NOTE],
      leftOut: without,
    } satisfies Partial<Account>;
    if (call.column === 0)
      return {
        rule: "all suspended children / all children with IEPs x 100",
        numbers: `${total(out)} / ${total(children)} x 100`,
        unit: "percent",
        what: "the State's rate",
        ...about,
      };
    const districts = found?.kind === "value" ? found.value.districts : 0;
    return {
      rule:
        mode === "binomial"
          ? "sqrt(rate x (100 - rate) / all children with IEPs)"
          : `sqrt(sum of (a district's rate - mean of the rates) squared / ${mode === "sample" ? "(districts - 1)" : "districts"})`,
      numbers:
        mode === "binomial"
          ? `the spread of ${total(out)} / ${total(children)} x 100 among ${total(children)} children`
          : `the spread of the rates of ${plain(districts)} districts, mode "${mode}"`,
      unit: "points",
      what: "one standard deviation, in percentage points",
      ...about,
    };
  },
};

function placeOf({ columns }: { readonly columns: number }, index: number): readonly [number, number] {
  return [Math.floor(index / columns), index % columns];
}
