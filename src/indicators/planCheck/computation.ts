import type { CategoryCounts } from "../../measures/summaryStatements";

/** How a printed figure is computed again. */
export type Rule =
  /** 100 x the parts together / the wholes together. */
  | { readonly kind: "percent"; readonly part: readonly number[]; readonly whole: readonly number[] }
  /** The same as a share of 1, as in ".018". */
  | { readonly kind: "share"; readonly part: number; readonly whole: number }
  | {
      readonly kind: "summary statement";
      readonly statement: 1 | 2;
      readonly counts: CategoryCounts;
      /** As a share of 1 where the plan shows the step before the percent. */
      readonly as: "percent" | "share";
    }
  /** Indicator 14, measure A, B or C, from the four exclusive categories and the respondents. */
  | {
      readonly kind: "post-school percent";
      readonly measure: "A" | "B" | "C";
      readonly categories: readonly [number, number, number, number];
      readonly respondents: number;
    }
  /** Terms to take away are negative. */
  | { readonly kind: "sum"; readonly terms: readonly number[] }
  | { readonly kind: "mean"; readonly values: readonly number[]; readonly weights?: readonly number[] }
  /** Rounded percents of one whole: 100, give or take what rounding each of them to one decimal may leave. */
  | { readonly kind: "parts of 100"; readonly parts: readonly number[] }
  | { readonly kind: "sample size"; readonly population: number; readonly margin: number }
  | { readonly kind: "enlarged sample"; readonly sample: number; readonly times: number }
  /** Two-sided p of a Wald test, from an odds ratio and its standard error, both printed with three decimals. */
  | { readonly kind: "Wald p"; readonly oddsRatio: number; readonly standardError: number }
  /** A figure printed again with fewer decimals. */
  | { readonly kind: "rounded"; readonly value: number }
  /** Figures or texts printed in several places that have to be one and the same. */
  | { readonly kind: "same"; readonly places: readonly (readonly [place: string, value: string | number])[] }
  /** The left figure against the right one, all of them. */
  | {
      readonly kind: "compared";
      readonly pairs: readonly (readonly [left: number, right: number])[];
      readonly relation: "<=" | "<" | ">";
    }
  /** How many entries of a list have what is claimed. */
  | { readonly kind: "counted"; readonly of: readonly string[] }
  /** Words that hold no arithmetic: read, not computed. */
  | { readonly kind: "wording"; readonly reading: string; readonly holds: boolean };

/** One printed figure of the plan and what it is made of. */
export interface Computation {
  readonly id: string;
  /** Indicator or part of the plan: "3C", "Table 7". */
  readonly indicator: string;
  /** Line of the text we read. */
  readonly line: number;
  /** What is computed, in our words. */
  readonly label: string;
  readonly rule: Rule;
  /** As printed; empty where the plan implies the figure and prints none. */
  readonly printed: string;
  /** The figure behind the print where the print is a word or has more around it. */
  readonly figure?: number;
  /** On record as not reproducing: what it should be, and why. */
  readonly why?: string;
  /** Worth knowing about one that does reproduce. */
  readonly note?: string;
}

/** What every row may say beside its figures. */
export type Remarks = Pick<Computation, "figure" | "why" | "note">;

/** Rows of one indicator, so that a table here reads like the plan's. */
export function rowsFor(indicator: string) {
  return (
    id: string,
    line: number,
    label: string,
    rule: Rule,
    printed: string,
    remarks: Remarks = {},
  ): Computation => ({ id, indicator, line, label, rule, printed, ...remarks });
}

const list = (numbers: number | readonly number[]): readonly number[] =>
  typeof numbers === "number" ? [numbers] : numbers;

export const percentOf = (part: number | readonly number[], whole: number | readonly number[]): Rule => ({
  kind: "percent",
  part: list(part),
  whole: list(whole),
});
export const shareOf = (part: number, whole: number): Rule => ({ kind: "share", part, whole });
export const sumOf = (...terms: readonly number[]): Rule => ({ kind: "sum", terms });
export const partsOf100 = (...parts: readonly number[]): Rule => ({ kind: "parts of 100", parts });
export const same = (...places: readonly (readonly [string, string | number])[]): Rule => ({
  kind: "same",
  places,
});
export const wording = (reading: string, holds = false): Rule => ({ kind: "wording", reading, holds });

/** For figures that are right as a whole percent and carry a decimal the counts do not give. */
export const WHOLE_PERCENT_ONLY =
  "Right as a whole percent only; the counts give another first decimal than the one printed.";
