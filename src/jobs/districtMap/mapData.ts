/** What a map of districts shows, beside its drawing: the pane draws it so that a person can go from district to district. */
export interface DistrictMapData {
  readonly kind: "districts";
  readonly title: string;
  /** Of the numbers, "2022-23". */
  readonly schoolYear: string;
  readonly districts: readonly MappedDistrict[];
  /** Key of the district in question, "0031-01". */
  readonly chosen?: string;
}

/**
 * How a district takes part: racially isolated, adjoining such a district, with a racially identifiable school only,
 * voluntary with approval, or not at all.
 */
export type MappedStatus = "isolated" | "adjoining" | "school" | "voluntary" | "none";

export interface MappedDistrict {
  /** "0031", or "31". */
  readonly number: string;
  /** "01" independent, "02" common, "03" special; "1" to "3" are understood; empty where the data have none. */
  readonly type: string;
  /** As in the person's data; the boundaries' own short name where there is none. */
  readonly name?: string;
  /** Protected students per 100, 0 to 100; null where the data do not tell. */
  readonly percent: number | null;
  /** Between which percents it lies where counts are withheld. */
  readonly range?: { readonly low: number; readonly high: number };
  readonly status: MappedStatus;
  /** False where counts were withheld and the status could be another. */
  readonly certain: boolean;
  /** The districts it was compared with and by how many points they differ, the widest gap first. */
  readonly neighbours?: readonly MappedNeighbour[];
}

export interface MappedNeighbour {
  readonly number: string;
  readonly type: string;
  readonly name?: string;
  /** This district's percent less the neighbour's, in points; null where one of the two is not known. */
  readonly gap: number | null;
}

/** Number and type as the boundaries have them, "0031-01". */
export function districtKey({ number, type }: { readonly number: string; readonly type: string }): string {
  return `${number.trim().padStart(4, "0")}-${type.trim().padStart(2, "0")}`;
}
