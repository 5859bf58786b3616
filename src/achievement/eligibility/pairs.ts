import { compareShares } from "../../measures/pointsApart";
import { compareCodes } from "./districtKey";
import type { DistrictResult, IsolationResult, NeighborGap } from "./districtStatus";

/** Two adjoining districts: the one with the higher percent, and the other as its neighbor. */
export interface OrderedPair {
  readonly higher: DistrictResult;
  readonly lower: NeighborGap;
}

/** Every pair that could be compared, once, the widest gap first; those that touch in a point alone among them. */
export function pairedNeighbors({ districts }: IsolationResult): readonly OrderedPair[] {
  return districts
    .flatMap((higher) =>
      [...higher.neighbors, ...higher.cornerNeighbors]
        .filter(({ neighbor }) => isFirst(higher, neighbor))
        .map((lower): OrderedPair => ({ higher, lower })),
    )
    .sort(
      (a, b) =>
        b.lower.gap.high - a.lower.gap.high ||
        compareCodes(a.higher.key, b.higher.key) ||
        compareCodes(a.lower.neighbor.key, b.lower.neighbor.key),
    );
}

function isFirst(one: DistrictResult, other: NeighborGap["neighbor"]): boolean {
  const order = compareShares(one.share!.highest, other.share!.highest);
  return order > 0 || (order === 0 && one.key < other.key);
}
