import {
  AID_PERCENT,
  BUDGET_CAP_PERCENT,
  HOLD_HARMLESS_PERCENT,
  INCENTIVE_RATE,
  INITIAL_RATE,
} from "../../achievement/revenueRules";
import { indicators } from "../../indicators/register";
import type { Citation, Source } from "../../law/citation";
import { newest, type Since } from "../../law/dated";
import { nameFfy, nameFiscalYear } from "../../law/federalFiscalYear";
import { words } from "../words";

/** A rule as the About page lists it. */
export interface RuleInForce {
  readonly title: string;
  readonly text: string;
  /** The first year it holds, in words. */
  readonly since: string;
  readonly source: Citation;
  readonly note?: string;
}

/** The newest definition of every indicator that has one, then the newest rates of the revenue. */
export function rulesInForce(): readonly RuleInForce[] {
  return [...indicatorRules(), ...revenueRules()];
}

const rates: readonly (readonly [string, readonly Since<number>[]])[] = [
  [words.revenue.ruleTitles.initial, INITIAL_RATE],
  [words.revenue.ruleTitles.holdHarmless, HOLD_HARMLESS_PERCENT],
  [words.revenue.ruleTitles.cap, BUDGET_CAP_PERCENT],
  [words.revenue.ruleTitles.incentive, INCENTIVE_RATE],
  [words.revenue.ruleTitles.aid, AID_PERCENT],
];

function revenueRules(): readonly RuleInForce[] {
  return rates.flatMap(([title, table]) => {
    const rule = newest(table);
    if (rule === undefined) return [];
    return [
      {
        title,
        text: String(rule.value),
        since: nameFiscalYear(rule.since),
        source: rule.source,
        ...(rule.note === undefined ? {} : { note: rule.note }),
      },
    ];
  });
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
        ...(rule.note === undefined ? {} : { note: rule.note }),
      },
    ];
  });
}

/** Every document the indicators and the revenue rates cite, once. */
export function sourcesOf(): readonly Source[] {
  const citations = indicators.flatMap((indicator) => [
    ...indicator.definitions.map((definition) => definition.source),
    ...indicator.measures.flatMap((measure) => [
      ...measure.targets.map((target) => target.source),
      ...(measure.baseline === undefined ? [] : [measure.baseline.source]),
    ]),
    ...(indicator.dataSource === undefined ? [] : [indicator.dataSource.source]),
  ]);
  citations.push(...rates.flatMap(([, table]) => table.map((rule) => rule.source)));
  return [...new Map(citations.map(({ source }) => [source.id, source])).values()];
}
