import { indicators } from "../../indicators/register";
import type { Citation, Source } from "../../law/citation";
import { newest, type Since } from "../../law/dated";
import { nameFfy, nameFiscalYear } from "../../law/federalFiscalYear";
import { words } from "../words";
import { PROGRAM_TABLES, RULE_GROUPS, type ProgramTable } from "./programRules";

/** A rule as the About page lists it: the newest entry of a dated table. */
export interface RuleInForce {
  readonly title: string;
  readonly text: string;
  /** The first year it holds, in words. */
  readonly since: string;
  readonly source: Citation;
  readonly note?: string;
  /** What held before, newest first, in one line each. */
  readonly before: readonly string[];
}

export interface RulesOfGroup {
  readonly title: string;
  readonly rules: readonly RuleInForce[];
}

/** Every dated rule, group by group: definitions of indicators first, then the program's. */
export function rulesInForce(): readonly RulesOfGroup[] {
  const program = Object.entries(RULE_GROUPS).map(([group, title]) => ({
    title,
    rules: PROGRAM_TABLES.filter((table) => table.group === group).flatMap(ruleOf),
  }));
  return [{ title: words.about.indicatorRules, rules: indicatorRules() }, ...program];
}

/** Groups with the rules that hold all the words sought; those that are to be compared with their source, on request. */
export function searchRules(
  groups: readonly RulesOfGroup[],
  query: string,
  onlyToCompare: boolean,
): readonly RulesOfGroup[] {
  const sought = query.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map(({ title, rules }) => ({
      title,
      rules: rules.filter((rule) => {
        const { source, note = "" } = rule;
        const text = [title, rule.title, rule.text, note, source.source.title, source.at]
          .join(" ")
          .toLowerCase();
        return (
          sought.every((word) => text.includes(word)) && (!onlyToCompare || source.compareWithSource === true)
        );
      }),
    }))
    .filter(({ rules }) => rules.length > 0);
}

function ruleOf({ title, entries, years, words: say }: ProgramTable): readonly RuleInForce[] {
  const inWords = say as (value: unknown) => string;
  const name = years === "federal" ? nameFfy : nameFiscalYear;
  // A rule that has ended still has its last value to show; when it ended is said with it.
  const sorted = [...entries].sort((one, other) => other.since - one.since);
  const last = sorted.find(({ value }) => value !== null);
  if (last === undefined) return [];
  const ended = sorted[0] === last ? undefined : sorted[0];
  const line = ({ since, value }: Since<unknown>): string =>
    value === null ? words.about.noRule(name(since)) : words.about.held(name(since), inWords(value));
  return [
    {
      title,
      text:
        ended === undefined ? inWords(last.value) : words.about.ended(inWords(last.value), name(ended.since)),
      since: name(last.since),
      source: last.source,
      before: sorted.slice(sorted.indexOf(last) + 1).map(line),
      ...(last.note === undefined ? {} : { note: last.note }),
    },
  ];
}

function indicatorRules(): readonly RuleInForce[] {
  return indicators.flatMap((indicator) => {
    const rule = newest(indicator.definitions);
    if (rule === undefined) return [];
    return [
      {
        title: `${indicator.code}. ${indicator.title}`,
        text: rule.value,
        since: nameFfy(rule.since),
        source: rule.source,
        before: [],
        ...(rule.note === undefined ? {} : { note: rule.note }),
      },
    ];
  });
}

/** Every document the indicators and the program's rules cite, once. */
export function sourcesOf(): readonly Source[] {
  const citations = indicators.flatMap((indicator) => [
    ...indicator.definitions.map((definition) => definition.source),
    ...indicator.measures.flatMap((measure) => [
      ...measure.targets.map((target) => target.source),
      ...(measure.baseline === undefined ? [] : [measure.baseline.source]),
    ]),
    ...(indicator.dataSource === undefined ? [] : [indicator.dataSource.source]),
  ]);
  citations.push(...PROGRAM_TABLES.flatMap(({ entries }) => entries.map(({ source }) => source)));
  return [...new Map(citations.map(({ source }) => [source.id, source])).values()];
}
