import type { IndicatorFacts, Measure } from "../../indicators/declaration";
import { findIndicatorFacts, indicatorFacts } from "../../indicators/factsRegister";
import { findMeasure } from "../../indicators/findMeasure";
import type { ProfileMeasure } from "./result";

/** Indicators whose measure is a share of districts: a district has a finding, or a rate of its own, but not that share. */
const SHARES_OF_DISTRICTS: ReadonlySet<string> = new Set(["3A", "4A", "4B", "9", "10"]);

const PLACES = new Map(
  indicatorFacts.flatMap(({ measures }) => measures).map((measure, place) => [measure, place]),
);

export type FoundMeasure =
  | { readonly kind: "measure"; readonly measure: ProfileMeasure }
  /** The plan has the indicator, and not this measure of it. */
  | { readonly kind: "which"; readonly known: readonly string[] };

/**
 * The measure two cells speak of. An indicator the plan has needs one of its measures; anything else is a measure of the table's own.
 * @param indicator "5", "Indicator 5", "B5", or blank where the measure says it
 */
export function findProfileMeasure(indicator: string, measure: string): FoundMeasure | undefined {
  const name = indicator.replace(/^indicator\s*/i, "").trim();
  if (name === "" && measure === "") return undefined;
  const facts = name === "" ? byMeasure(measure) : findIndicatorFacts(name);
  // "5A" in the column of indicators.
  const owner = facts ?? (measure === "" ? byMeasure(name) : undefined);
  if (owner === undefined) return { kind: "measure", measure: ownMeasure(name, measure) };
  const code = measure !== "" ? measure : facts === undefined ? name : undefined;
  const found = findMeasure(owner, code);
  if (found === undefined) return { kind: "which", known: owner.measures.map((one) => one.code) };
  return { kind: "measure", measure: planMeasure(owner, found) };
}

function byMeasure(code: string): IndicatorFacts | undefined {
  return indicatorFacts.find((facts) => findMeasure(facts, code) !== undefined);
}

function planMeasure(facts: IndicatorFacts, plan: Measure): ProfileMeasure {
  return {
    key: plan.code,
    code: plan.code,
    title: plan.title,
    plan,
    countsDistricts: SHARES_OF_DISTRICTS.has(plan.code) || SHARES_OF_DISTRICTS.has(facts.code),
    place: PLACES.get(plan) ?? PLACES.size,
  };
}

function ownMeasure(indicator: string, measure: string): ProfileMeasure {
  const title = [indicator, measure].filter((part) => part !== "").join(": ");
  return {
    key: `own ${title.toLowerCase()}`,
    code: title,
    title,
    countsDistricts: false,
    place: PLACES.size,
  };
}
