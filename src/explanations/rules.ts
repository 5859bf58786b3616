import { findIndicatorFacts } from "../indicators/factsRegister";
import type { IndicatorFacts, Note } from "../indicators/declaration";
import type { Citation, Source } from "../law/citation";
import { newest, type Since } from "../law/dated";
import { nameFfy, nameFiscalYear } from "../law/federalFiscalYear";
import { CFR_300_647 } from "../law/sources";
import { RISK_RATIO_TOOL } from "../law/methodSources";

/* Where rules stand and which year's was taken, in the words all families use. */

/** The indicator of the plan with this code; it is there, for the codes are ours. */
export function indicator(code: string): IndicatorFacts {
  const found = findIndicatorFacts(code);
  if (found === undefined) throw new Error(`There is no indicator ${code}.`);
  return found;
}

/** The newest definition of an indicator's measures: nobody names a year to functions that only divide counts. */
export function newestDefinition(code: string): {
  readonly sources: readonly Citation[];
  readonly year: string;
  readonly notes: readonly Note[];
} {
  const facts = indicator(code);
  const found = newest(facts.definitions);
  if (found === undefined) return { sources: [], year: "The plan defines no measure.", notes: [] };
  return {
    sources: [found.source],
    year: `The function asks for no year. The newest definition of indicator ${facts.code} is in force since ${nameFfy(found.since)}.`,
    notes: [
      { text: `The plan's definition: ${found.value}`, source: found.source },
      ...(found.note === undefined ? [] : [{ text: found.note, source: found.source }]),
    ],
  };
}

/** A rule of a state fiscal year, and why that year's. */
export function fiscalYearWords(fy: number | undefined, rule: Since<unknown>): string {
  const since = `in force since ${nameFiscalYear(rule.since)}`;
  return fy === undefined
    ? `No year is given, so the newest rule is used, ${since}.`
    : `The rule of ${nameFiscalYear(fy)}, ${since}.`;
}

/** What the plan leaves open or contradicts about a value, where there is something. */
export function notesOf(...rules: readonly (Since<unknown> | undefined)[]): readonly Note[] {
  const texts = new Set<string>();
  return rules.flatMap((rule) => {
    if (rule?.note === undefined || texts.has(rule.note)) return [];
    texts.add(rule.note);
    return [{ text: rule.note, source: rule.source }];
  });
}

/** Each citation once. */
export function once(...sources: readonly Citation[]): readonly Citation[] {
  const seen = new Set<string>();
  return sources.filter(({ source, at }) => {
    const key = `${source.id} ${at}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A method of arithmetic; its source's title says what it was compared with. */
export function method(source: Source, at: string): Citation {
  return { source, at };
}

export const federalRule = (at: string): Citation => ({ source: CFR_300_647, at, compareWithSource: true });
/** Seen and compared, example by example. */
export const tool = (section: string): Citation => ({ source: RISK_RATIO_TOOL, at: `section ${section}` });

export const NO_YEAR = "This arithmetic is the same in every year.";
