import { isValue } from "../../../src/measures/outcome";
import { proportionInterval, type ProportionMethod } from "../../../src/measures/proportionInterval";
import { weightedMean } from "../../../src/measures/weighting/weightedMean";
import { caseOf } from "./cases";
import type { Pair } from "./compareTests";

const METHODS: Readonly<Record<string, ProportionMethod>> = {
  wald: "wald",
  wilson: "wilson",
  wilson_cc: "wilson-corrected",
  clopper: "exact",
};

/** Both ends of each interval of four of the plan's proportions, as shares. */
export function compareIntervals(): Pair[] {
  return ["54-82", "557-1252", "162-557", "313-532"].flatMap((id) => {
    const { inputs, expected } = caseOf(`prop-ci-${id}`);
    return Object.entries(METHODS).flatMap(([theirs, method]): Pair[] => {
      const ours = proportionInterval(inputs["x"], inputs["n"], inputs["conf"], method);
      if (!isValue(ours)) throw new Error(ours.reason);
      const [low, high] = expected[theirs] as [number, number];
      return [
        { what: `${id} ${theirs} low`, ours: ours.value.low / 100, expected: low },
        { what: `${id} ${theirs} high`, ours: ours.value.high / 100, expected: high },
      ];
    });
  });
}

/** R: svymean(~y, svydesign(ids = ~1, weights = ~w, data = data.frame(y, w))), printed with 17 digits. */
const FROM_R = [
  { y: [1, 1, 0, 0], w: [20, 20, 20, 40], mean: 0.4, error: 0.28472208672083493 },
  { y: [3.5, 2, 4, 1.25], w: [20, 20, 20, 40], mean: 2.4, error: 0.70123700225625096 },
] as const;

export function compareWeightedMeans(): Pair[] {
  return FROM_R.flatMap(({ y, w, mean, error }, at): Pair[] => {
    const ours = weightedMean(y, w);
    if (!isValue(ours)) throw new Error(ours.reason);
    return [
      { what: `mean ${at + 1}`, ours: ours.value.mean, expected: mean },
      { what: `standard error ${at + 1}`, ours: ours.value.standardError, expected: error },
    ];
  });
}
