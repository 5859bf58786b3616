import { percent } from "../../measures/percent";
import { notDefined, type Outcome } from "../../measures/outcome";

/** Children with IEPs aged 6 to 21 by where they are served, counts. */
export interface PlacementCounts {
  /** Inside the regular class 80 percent or more of the day. */
  readonly inside80: number;
  readonly inside40to79: number;
  readonly insideUnder40: number;
  readonly separateSchool: number;
  readonly residential: number;
  readonly homeboundHospital: number;
  /** Correctional facilities and children placed by their parents in private schools: in the whole, in none of the three. */
  readonly otherPlacements: number;
}

/**
 * Measures 5A, 5B and 5C, each a percent of all children with IEPs aged 6 to 21
 * (State Performance Plan, indicator 5, Measurement, lines 642-644).
 * @returns percents, 0 to 100; undefined where there are no children
 */
export function placement(counts: PlacementCounts): { "5A": Outcome; "5B": Outcome; "5C": Outcome } {
  const separate = counts.separateSchool + counts.residential + counts.homeboundHospital;
  const total =
    counts.inside80 + counts.inside40to79 + counts.insideUnder40 + separate + counts.otherPlacements;
  const share = (part: number) =>
    total === 0 ? notDefined("There are no children with IEPs in this row") : percent(part, total);
  return { "5A": share(counts.inside80), "5B": share(counts.insideUnder40), "5C": share(separate) };
}
