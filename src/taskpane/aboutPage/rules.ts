import { indicators } from "../../indicators/register";
import type { Citation, Source } from "../../law/citation";
import { newest } from "../../law/dated";

/** A rule as the About page lists it. */
export interface RuleInForce {
  readonly title: string;
  readonly text: string;
  /** First FFY it holds. */
  readonly since: number;
  readonly source: Citation;
  readonly note?: string;
}

/** The newest definition of every indicator that has one. */
export function rulesInForce(): readonly RuleInForce[] {
  return indicators.flatMap((indicator) => {
    const rule = newest(indicator.definitions);
    if (rule === undefined) return [];
    return [
      {
        title: `${indicator.code}. ${indicator.title}`,
        text: rule.value,
        since: rule.since,
        source: rule.source,
        ...(rule.note === undefined ? {} : { note: rule.note }),
      },
    ];
  });
}

/** Every document the indicators cite, once. */
export function sourcesOf(): readonly Source[] {
  const citations = indicators.flatMap((indicator) => [
    ...indicator.definitions.map((definition) => definition.source),
    ...indicator.measures.flatMap((measure) => [
      ...measure.targets.map((target) => target.source),
      ...(measure.baseline === undefined ? [] : [measure.baseline.source]),
    ]),
    ...(indicator.dataSource === undefined ? [] : [indicator.dataSource.source]),
  ]);
  return [...new Map(citations.map(({ source }) => [source.id, source])).values()];
}
