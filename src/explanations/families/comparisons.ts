import { targetFor } from "../../indicators/compareWithTarget";
import type { IndicatorFacts, Measure, Note } from "../../indicators/declaration";
import { findMeasure } from "../../indicators/findMeasure";
import { findIndicatorFacts } from "../../indicators/factsRegister";
import { cite, type Citation } from "../../law/citation";
import { inForce, newest } from "../../law/dated";
import { nameFfy } from "../../law/federalFiscalYear";
import { STATE_PERFORMANCE_PLAN } from "../../law/sources";
import type { ExplainedCall } from "../call";
import { plain, showAs } from "../numbers";
import type { AccountFor } from "../register";

/* What the plan prints: targets, baselines, and a result held against its target. */

const OUR_SIDE: Note = {
  text: "The plan does not say which side of this target is good; that is our reading of the measure.",
};
const TARGETS_TABLES: Citation = {
  source: STATE_PERFORMANCE_PLAN,
  at: "tables of targets of indicators 1 to 20",
};

interface Asked {
  readonly facts: IndicatorFacts | undefined;
  readonly measure: Measure | undefined;
}

function asked(call: ExplainedCall): Asked {
  const code = call.takeText("indicator", "indicator");
  const name = call.has("measure") ? call.takeText("measure", "measure") : undefined;
  const facts = findIndicatorFacts(code);
  return { facts, measure: facts === undefined ? undefined : findMeasure(facts, name) };
}

function sideNotes(measure: Measure | undefined): readonly Note[] {
  return measure?.better.ours === true ? [OUR_SIDE] : [];
}

/** The target of exactly the year asked for. */
function targetOf(measure: Measure | undefined, ffy: number) {
  const found = measure === undefined ? undefined : targetFor(measure, ffy);
  return found?.kind === "value" ? found.value : undefined;
}

function titleOf({ facts, measure }: Asked): string {
  if (facts === undefined) return "the indicator";
  return measure === undefined || measure.code === facts.code
    ? `indicator ${facts.code}, ${facts.title}`
    : `${measure.code}, ${measure.title}`;
}

const EXACT_YEAR =
  "A target holds for exactly one year. A year without one has no target: never the year before's.";

export const comparisons: Readonly<Record<string, AccountFor>> = {
  TARGET: (call) => {
    const wanted = asked(call);
    const ffy = call.take("ffy", "federal fiscal year", "year");
    const found = targetOf(wanted.measure, ffy);
    const ranged = found !== undefined && found.value.low !== found.value.high;
    const end = ranged ? (call.column === 0 ? "low end of the target" : "high end of the target") : "target";
    return {
      rule: "looked up: the target that the plan prints for the year",
      ...(found === undefined
        ? {}
        : { numbers: `${end} for ${titleOf(wanted)}, printed "${found.value.printed}"` }),
      unit: "number",
      what: end,
      sources: [found?.source ?? TARGETS_TABLES],
      year: Number.isNaN(ffy) ? EXACT_YEAR : `The target of ${nameFfy(ffy)}. ${EXACT_YEAR}`,
      notes: found?.note === undefined ? [] : [{ text: found.note, source: found.source }],
    };
  },
  TARGETS: (call) => {
    const { facts } = asked(call);
    const rows = (facts?.measures ?? []).flatMap((measure) =>
      measure.targets.map((row) => ({ measure, row })),
    );
    const here = rows[call.row];
    const column = [
      "measure",
      "federal fiscal year",
      "low end",
      "high end",
      "which side is good",
      "place in the plan",
    ];
    return {
      rule: "looked up: every target that the plan prints for the indicator, one row a target",
      ...(here === undefined
        ? {}
        : {
            numbers: `${column[call.column] ?? "cell"} of ${here.measure.code}, ${nameFfy(here.row.ffy)}, printed "${here.row.value.printed}"`,
          }),
      unit: call.column === 1 ? "text" : "number",
      what: column[call.column] ?? "cell",
      sources: [here?.row.source ?? TARGETS_TABLES],
      year: here === undefined ? EXACT_YEAR : `The target of ${nameFfy(here.row.ffy)}. ${EXACT_YEAR}`,
      notes: [
        ...sideNotes(here?.measure),
        ...(here?.row.note === undefined ? [] : [{ text: here.row.note, source: here.row.source }]),
      ],
    };
  },
  BASELINE: (call) => {
    const wanted = asked(call);
    const found = wanted.measure?.baseline;
    const counts =
      found?.numerator === undefined || found.denominator === undefined
        ? ""
        : `, ${plain(found.numerator)} of ${plain(found.denominator)}`;
    return {
      rule: "looked up: the baseline that the plan prints",
      ...(found === undefined
        ? {}
        : { numbers: `baseline of ${titleOf(wanted)}, printed "${found.printed}"${counts}` }),
      unit: "number",
      what: "baseline",
      sources: [found?.source ?? TARGETS_TABLES],
      year:
        found === undefined
          ? "The plan prints no baseline percent here."
          : `The baseline year is ${nameFfy(found.ffy)}.`,
      notes: found?.note === undefined ? [] : [{ text: found.note, source: found.source }],
    };
  },
  STATUS: (call) => {
    const wanted = asked(call);
    const { measure } = wanted;
    const ffy = call.take("ffy", "federal fiscal year", "year");
    const result = call.takeText("value", "result, in percent");
    const found = targetOf(measure, ffy);
    // A published range is text; what decides then is the target it is held against.
    call.unreadable = Number.isNaN(ffy);
    const atLeast = measure?.better.side !== "atMost";
    const limit = found === undefined ? undefined : atLeast ? found.value.low : found.value.high;
    const number = Number(result);
    const words =
      result !== "" && Number.isFinite(number)
        ? showAs(number, "percent", limit === undefined ? [] : [limit])
        : result;
    const compared =
      limit === undefined
        ? `${words} without a target`
        : `${words} against ${atLeast ? "at least" : "at most"} ${plain(limit)}`;
    if (found !== undefined) call.fromRule("target", `${found.value.printed}`);
    return {
      rule: "the result, unrounded, against the plan's target of exactly its year",
      numbers: compared,
      unit: "text",
      what: titleOf(wanted),
      sources: [found?.source ?? TARGETS_TABLES],
      year: Number.isNaN(ffy) ? EXACT_YEAR : `The target of ${nameFfy(ffy)}. ${EXACT_YEAR}`,
      notes: [
        ...sideNotes(measure),
        ...(found?.note === undefined ? [] : [{ text: found.note, source: found.source }]),
        ...(found !== undefined && found.value.low !== found.value.high
          ? [
              {
                text: `The plan prints a range, "${found.value.printed}". The result has to reach its ${atLeast ? "low" : "high"} end; beyond the far end is no failure.`,
                source: found.source,
              },
            ]
          : []),
      ],
    };
  },
  SOURCE: (call) => {
    const wanted = asked(call);
    const ffy = call.has("ffy") ? call.take("ffy", "federal fiscal year", "year") : undefined;
    const target = ffy === undefined ? undefined : targetOf(wanted.measure, ffy);
    const definitions = wanted.facts?.definitions ?? [];
    const definition = ffy === undefined ? newest(definitions) : inForce(definitions, ffy);
    const source = target?.source ?? definition?.source ?? TARGETS_TABLES;
    return {
      rule: "looked up: where the target of the year stands, or the definition in force",
      numbers:
        target === undefined ? `the definition of ${titleOf(wanted)}` : `the target of ${titleOf(wanted)}`,
      unit: "text",
      sources: [source],
      year:
        ffy === undefined
          ? `No year is given: the newest definition${definition === undefined ? "" : `, in force since ${nameFfy(definition.since)}`}.`
          : nameFfy(ffy),
      notes: [{ text: `The citation in full: ${cite(source)}` }],
    };
  },
};
