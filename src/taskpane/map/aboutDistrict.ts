import { boundaries, type DistrictShape } from "../../jobs/districtMap/boundaries";
import type { MappedDistrict, MappedStatus } from "../../jobs/districtMap/mapData";
import { shapeKey, type MatchedShapes } from "../../jobs/districtMap/matchShapes";

/** What the pane says of one district. */
export interface AboutDistrict {
  readonly key: string;
  readonly name: string;
  readonly percent: number | null;
  readonly range: MappedDistrict["range"];
  /** Absent where the data lack the district. */
  readonly status: MappedStatus | undefined;
  readonly certain: boolean;
  /** The widest gap first, those that are not known last. */
  readonly neighbors: readonly AboutNeighbor[];
}

export interface AboutNeighbor {
  /** Absent where it has no boundary on the map. */
  readonly key: string | undefined;
  readonly name: string;
  readonly percent: number | null;
  readonly gap: number | null;
}

export function aboutDistrict(key: string, matched: MatchedShapes): AboutDistrict | undefined {
  const shapes = boundaries().districts;
  const shape = shapes.find((each) => each.key === key);
  if (!shape) return undefined;
  const district = matched.byKey.get(key);
  const neighbors = district?.neighbours ? compared(district, matched) : beside(shape, district, matched);
  return {
    key,
    name: nameOf(shape, district),
    percent: district?.percent ?? null,
    range: district?.range,
    status: district?.status,
    certain: district?.certain ?? false,
    neighbors: [...neighbors].sort((one, other) => (other.gap ?? -Infinity) - (one.gap ?? -Infinity)),
  };
}

export function nameOf(shape: DistrictShape, district: MappedDistrict | undefined): string {
  return `${district?.name ?? shape.name} (${shape.key})`;
}

/** As the data compared them. */
function compared({ neighbours = [] }: MappedDistrict, { byKey }: MatchedShapes): AboutNeighbor[] {
  return neighbours.map((neighbour) => {
    const key = shapeKey(neighbour);
    const own = key === undefined ? undefined : byKey.get(key);
    return {
      key,
      name: neighbour.name || own?.name || shapeName(key) || neighbour.number,
      percent: own?.percent ?? null,
      gap: neighbour.gap,
    };
  });
}

/** By the borders of the map, where the data do not say who was compared. */
function beside(
  shape: DistrictShape,
  district: MappedDistrict | undefined,
  { byKey }: MatchedShapes,
): AboutNeighbor[] {
  return shape.neighbours.map((key) => {
    const other = byKey.get(key);
    const [own, theirs] = [district?.percent ?? null, other?.percent ?? null];
    return {
      key,
      name: other?.name ?? shapeName(key) ?? key,
      percent: theirs,
      gap: own === null || theirs === null ? null : own - theirs,
    };
  });
}

function shapeName(key: string | undefined): string | undefined {
  return boundaries().districts.find((each) => each.key === key)?.name;
}
