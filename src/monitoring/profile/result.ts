import type { Measure } from "../../indicators/declaration";
import type { PublishedRange } from "../../indicators/publishedRange";

/* What a profile is made from: results of districts by measure and year, and the strata districts are compared in. */

/** A measure as a profile knows it: one of the plan's, or one that only the person's table has. */
export interface ProfileMeasure {
  /** Told apart by it; the plan's code where it is the plan's. */
  readonly key: string;
  readonly code: string;
  readonly title: string;
  /** Absent for a measure the plan does not have: it then has no target but those a table gives. */
  readonly plan?: Measure;
  /** The plan's measure is a share of districts, which one district does not have; its target is no target of a district's rate. */
  readonly countsDistricts: boolean;
  /** Order on the page: the plan's own, then the others by name. */
  readonly place: number;
}

export interface ProfileDistrict {
  readonly key: string;
  readonly name: string;
  /** Name and number, as pages say it. */
  readonly label: string;
}

/** What a cell or a pair of cells says of one year. */
export type Figure =
  | { readonly kind: "counts"; readonly numerator: number; readonly denominator: number }
  /** Percent, 0 to 100; `children` where the table says how many it is of. */
  | { readonly kind: "percent"; readonly percent: number; readonly children?: number }
  | { readonly kind: "range"; readonly range: PublishedRange; readonly children?: number }
  /** Yes or no: a finding, a requirement met. */
  | { readonly kind: "answer"; readonly yes: boolean }
  | { readonly kind: "missing"; readonly reason: string };

/** One result; `district` is undefined for the State's own row. */
export interface ProfileResult {
  readonly district: string | undefined;
  readonly measure: string;
  readonly ffy: number;
  readonly figure: Figure;
  /** Where it stands in the person's table, from 0. */
  readonly row: number;
}

/** District key -> stratum. A district that is not in it is compared with the State alone. */
export type Strata = ReadonlyMap<string, string>;

export interface ProfileData {
  readonly measures: readonly ProfileMeasure[];
  /** By name, then number. */
  readonly districts: readonly ProfileDistrict[];
  readonly results: readonly ProfileResult[];
}

/** How many children a figure is of; undefined where the table does not say. */
export function childrenOf(figure: Figure): number | undefined {
  if (figure.kind === "counts") return figure.denominator;
  return figure.kind === "percent" || figure.kind === "range" ? figure.children : undefined;
}

/** Fewer children than may be shown; nobody at all is no small group. */
export function isSmall(figure: Figure, minimum: number): boolean {
  const children = childrenOf(figure);
  return children !== undefined && children > 0 && children < minimum;
}
