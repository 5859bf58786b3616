import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import type { Limit, RepresentationMethod } from "../../measures/representation/judgeRepresentation";
import type { RepresentationTables } from "../representationRule";

/** Which ratios decide, from which FFY on. */
export const methods: readonly Since<RepresentationMethod>[] = [
  { since: 2005, value: "WRR", source: inPlan("Indicator 9, overview (line 1039)") },
  { since: 2007, value: "WRR and RR", source: inPlan("Indicator 9, overview (line 1039)") },
  {
    since: 2009,
    value: "WRR and RR, or ARR",
    source: inPlan("Indicator 9, overview (line 1041)"),
    note: 'The list of thresholds says "OR ARR" (lines 1043-1044); the definition says the ARR is used instead when the comparison group is below 10 (lines 1028, 1033, 1041). We use it only then.',
  },
];

/** Over-representation. */
export const overLimits: readonly Since<Limit>[] = [
  {
    since: 2005,
    value: { limit: 2.8, side: "at or above" },
    source: inPlan("Indicator 9, Table 9.1 (line 1070)"),
    note: "Table 9.1 counts 7 districts, the baseline 6 (lines 1068-1076): a district with two groups counts once.",
  },
  {
    since: 2009,
    value: { limit: 2.8, side: "at or above" },
    source: inPlan("Indicator 9, data thresholds (line 1043)"),
  },
];

/** Under-representation. */
export const underLimits: readonly Since<Limit>[] = [
  {
    since: 2009,
    value: { limit: 0.37, side: "at or below" },
    source: inPlan("Indicator 9, data thresholds (line 1044)"),
    note: "The definition says less than 0.37 (line 1033), the list of thresholds at or below 0.37 (line 1044). We follow the list; it matters only at exactly 0.37. The plan prints no limit for earlier years, although Table 9.1 includes under-representation (line 1078).",
  },
];

/** Over-representation as the definition has it. */
export const definitionOverLimits: readonly Since<Limit>[] = [
  {
    since: 2005,
    value: { limit: 2.8, side: "at or above" },
    source: inPlan("Indicator 9, Table 9.1 (line 1070)"),
  },
  {
    since: 2009,
    value: { limit: 2.8, side: "at or above" },
    source: inPlan("Indicator 9, definition (line 1028)"),
  },
];

/** Under-representation as the definition has it. */
export const definitionUnderLimits: readonly Since<Limit>[] = [
  {
    since: 2009,
    value: { limit: 0.37, side: "below" },
    source: inPlan("Indicator 9, definition (line 1033)"),
  },
];

/** Fewest children with IEPs of the group in the district. */
export const minimumGroups: readonly Since<number>[] = [
  { since: 2005, value: 20, source: inPlan("Indicator 9, revised baseline (line 1068)") },
  { since: 2009, value: 20, source: inPlan("Indicator 9, definition (lines 1027 and 1032)") },
];

/** Fewest children with IEPs of all other groups; below it the ARR stands in. */
export const minimumComparisons: readonly Since<number>[] = [
  {
    since: 2009,
    value: 10,
    source: inPlan("Indicator 9, overview (line 1041)"),
    note: 'The definition speaks of "10 students" (line 1028), the overview of 10 "children with IEPs" (line 1041). We count children with IEPs.',
  },
];

export const representationTables: RepresentationTables = {
  indicator: "9",
  years: { first: 2005, last: 2012 },
  methods,
  overLimits,
  underLimits,
  minimumGroups,
  minimumComparisons,
  byDefinition: { overLimits: definitionOverLimits, underLimits: definitionUnderLimits },
  withoutRule: [],
};
