import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import type { Limit, RepresentationMethod } from "../../measures/representation/judgeRepresentation";
import type { RepresentationTables } from "../representationRule";

/** Which ratios decide, from which FFY on. */
export const methods: readonly Since<RepresentationMethod>[] = [
  {
    since: 2009,
    value: "WRR and RR, or ARR",
    source: inPlan("Indicator 10, overview (line 1159)"),
    note: 'The list of thresholds says "OR ARR" (lines 1161-1162); the definition says the ARR is used instead when the comparison group is below 10 (lines 1137, 1142, 1159). We use it only then.',
  },
];

/** Over-representation. */
export const overLimits: readonly Since<Limit>[] = [
  {
    since: 2009,
    value: { limit: 3, side: "at or above" },
    source: inPlan("Indicator 10, data thresholds (line 1161)"),
    note: "The definition repeats indicator 9's 2.8 (line 1137), the list of thresholds for indicator 10 says 3.0 (line 1161). We use 3.0.",
  },
];

/** Under-representation. */
export const underLimits: readonly Since<Limit>[] = [
  {
    since: 2009,
    value: { limit: 0.2, side: "at or below" },
    source: inPlan("Indicator 10, data thresholds (line 1162)"),
    note: "The definition repeats indicator 9's 0.37 (line 1142), the list of thresholds for indicator 10 says 0.2 (line 1162). We use 0.2.",
  },
];

/** Over-representation as the definition has it. */
export const definitionOverLimits: readonly Since<Limit>[] = [
  {
    since: 2009,
    value: { limit: 2.8, side: "at or above" },
    source: inPlan("Indicator 10, definition (line 1137)"),
  },
];

/** Under-representation as the definition has it. */
export const definitionUnderLimits: readonly Since<Limit>[] = [
  {
    since: 2009,
    value: { limit: 0.37, side: "below" },
    source: inPlan("Indicator 10, definition (line 1142)"),
  },
];

/** Fewest children with IEPs of the group in the district. */
export const minimumGroups: readonly Since<number>[] = [
  {
    since: 2009,
    value: 20,
    source: inPlan("Indicator 10, definition (lines 1136 and 1141)"),
    note: "The plan asks for 20 children with IEPs in the racial or ethnic category (line 1136); whether in the disability category too is not said. We count all children with IEPs of the group where they are given.",
  },
];

/** Fewest children with IEPs of all other groups; below it the ARR stands in. */
export const minimumComparisons: readonly Since<number>[] = [
  { since: 2009, value: 10, source: inPlan("Indicator 10, overview (line 1159)") },
];

/** Years whose rule cannot be applied to one group and one disability at a time. */
export const withoutRule: readonly Since<string>[] = [
  {
    since: 2005,
    value:
      "Until FFY 2006 the plan looked at the categories together: a WRR of at least 2.0 in two of them or above 3.0 in one.",
    source: inPlan("Indicator 10, Table 10.1 (line 1186)"),
  },
  {
    since: 2007,
    value: "The plan says that thresholds were revised for FFY 2007, but prints them only from FFY 2009 on.",
    source: inPlan("Indicator 10, overview (line 1157)"),
  },
];

export const representationTables: RepresentationTables = {
  indicator: "10",
  years: { first: 2005, last: 2012 },
  methods,
  overLimits,
  underLimits,
  minimumGroups,
  minimumComparisons,
  byDefinition: { overLimits: definitionOverLimits, underLimits: definitionUnderLimits },
  withoutRule,
};
