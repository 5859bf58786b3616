import { compareWithTarget, targetFor } from "../../indicators/compareWithTarget";
import { facts } from "../../indicators/b07-preschool-outcomes/facts";
import type { OutcomeCode } from "../../indicators/b07-preschool-outcomes/outcomes";
import type { Measure } from "../../indicators/declaration";
import { nameFfy } from "../../law/federalFiscalYear";
import type { Statement } from "../../measures/childOutcomeMoves";
import type { Outcome } from "../../measures/outcome";
import type { ChoiceSetting, Figure } from "../declaration";

const YEARS = [...new Set(facts.measures.flatMap(({ targets }) => targets.map(({ ffy }) => ffy)))].sort();
const LAST = YEARS.at(-1)!;

/** Which year's targets of the plan to hold results against. */
export const TARGET_YEAR_SETTING: ChoiceSetting = {
  kind: "choice",
  id: "targetYear",
  from: "ffy",
  title: "Targets of the plan",
  help: "The year whose targets the statements are held against. The plan's last targets are those of the newest year listed.",
  choices: YEARS.map((ffy) => ({ value: String(ffy), label: nameFfy(ffy) })),
  default: String(LAST),
};

export function targetYear(settings: Readonly<Record<string, string>>): number {
  const chosen = Number(settings.targetYear);
  return YEARS.includes(chosen) ? chosen : LAST;
}

export function measureOf(code: OutcomeCode, statement: Statement): Measure {
  return facts.measures.find((measure) => measure.code === `7${code}-SS${statement}`)!;
}

/** The plan's target of a year, in percent. */
export function planTarget(code: OutcomeCode, statement: Statement, ffy: number): number | undefined {
  const found = targetFor(measureOf(code, statement), ffy);
  return found.kind === "value" ? found.value.value.low : undefined;
}

/** A result in words beside its target. */
export function targetVerdict(
  code: OutcomeCode,
  statement: Statement,
  ffy: number,
  outcome: Outcome,
): Figure["verdict"] {
  if (outcome.kind !== "value") return undefined;
  const measure = measureOf(code, statement);
  const target = planTarget(code, statement, ffy);
  if (target === undefined) return { text: "no target", tone: "plain" };
  return compareWithTarget(measure, ffy, outcome.value) === "met"
    ? { text: `target ${target} met`, tone: "good" }
    : { text: `below the target of ${target}`, tone: "warning" };
}
