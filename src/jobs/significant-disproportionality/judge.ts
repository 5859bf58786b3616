import type { DistrictCounts } from "../../measures/representation/districtRepresentation";
import {
  casesToChange,
  significanceOverYears,
  type CasesToChange,
  type ProgressStandard,
  type SignificanceRun,
} from "../../measures/representation/significanceOverYears";
import {
  significantDisproportionality,
  type SignificanceResult,
  type SignificanceRule,
} from "../../measures/representation/significantDisproportionality";
import { riskRatioInterval } from "../../measures/riskRatioInterval/riskRatioInterval";
import { sumOfOthers } from "../../measures/ratios/otherGroups";
import { countsIncidents, stateSums, type Counts, type ReadCounts } from "./readCounts";

/** One group of a district in one category over the years of the data. */
export interface Judged {
  readonly district: string;
  readonly category: string;
  readonly group: string;
  readonly years: readonly {
    readonly year: string;
    readonly counts?: Counts;
    readonly result?: SignificanceResult;
  }[];
  readonly run: SignificanceRun;
  readonly change?: CasesToChange;
  /** 95 percent, of the ratio that was used; children only, not incidents. */
  readonly interval?: { readonly low: number; readonly high: number };
}

const CONFIDENCE = 0.95;

/** Every district, category and group with anybody in the last year, in the order of the data. */
export function judgeAll(
  { tree, groups }: ReadCounts,
  rule: SignificanceRule,
  years: number,
  progress: ProgressStandard,
): readonly Judged[] {
  const inOrder = [...tree.keys()].sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  const lastYear = inOrder.at(-1);
  if (lastYear === undefined) return [];
  const keys = groups.map((group) => group.toLowerCase());
  const states = new Map(
    [...tree].map(([year, categories]) => [
      year,
      new Map([...categories].map(([category, districts]) => [category, stateSums(districts)])),
    ]),
  );
  const countsOf = (year: string, category: string, district: string): DistrictCounts | undefined => {
    const own = tree.get(year)?.get(category)?.get(district);
    const state = states.get(year)?.get(category);
    if (own === undefined || state === undefined) return undefined;
    return {
      counts: keys.map((key) => own.get(key)?.cases ?? 0),
      populations: keys.map((key) => own.get(key)?.population ?? 0),
      stateCounts: keys.map((key) => state.get(key)?.cases ?? 0),
      statePopulations: keys.map((key) => state.get(key)?.population ?? 0),
    };
  };
  const found: Judged[] = [];
  for (const [category, districts] of tree.get(lastYear)!) {
    for (const [district, present] of districts) {
      const byYear = inOrder.map((year) => ({ year, counts: countsOf(year, category, district) }));
      groups.forEach((group, index) => {
        if (!present.has(keys[index]!)) return;
        const results = byYear.map(({ year, counts }) => ({
          year,
          ...(counts === undefined
            ? {}
            : {
                counts: { cases: counts.counts[index]!, population: counts.populations[index]! },
                result: significantDisproportionality(rule, counts, index),
              }),
        }));
        const last = byYear.at(-1)!.counts!;
        const change = casesToChange(rule, last, index);
        const interval = intervalOf(last, index, results.at(-1)!.result!, category);
        found.push({
          district,
          category,
          group,
          years: results,
          run: significanceOverYears(
            results.map(({ result }) => result),
            years,
            progress,
          ),
          ...(change === undefined ? {} : { change }),
          ...(interval === undefined ? {} : { interval }),
        });
      });
    }
  }
  return found;
}

function intervalOf(
  { counts, populations, stateCounts, statePopulations }: DistrictCounts,
  group: number,
  { method }: SignificanceResult,
  category: string,
): Judged["interval"] {
  if (method === "none" || countsIncidents(category)) return undefined;
  const [others, otherChildren] =
    method === "risk ratio" ? [counts, populations] : [stateCounts, statePopulations];
  const { low, high } = riskRatioInterval(
    {
      count: counts[group]!,
      population: populations[group]!,
      otherCount: sumOfOthers(others, group),
      otherPopulation: sumOfOthers(otherChildren, group),
    },
    CONFIDENCE,
    "score",
  );
  return low.kind === "value" && high.kind === "value" ? { low: low.value, high: high.value } : undefined;
}
