import { boundaries } from "./boundaries";
import { PERCENT_CLASSES, classOf, type PercentClass } from "./looks";
import { districtKey, type MappedDistrict } from "./mapData";

export interface MatchedShapes {
  /** By the key of the boundary. */
  readonly byKey: ReadonlyMap<string, MappedDistrict>;
  /** Districts of the data that have no boundary of this year: merged since, or without a territory. */
  readonly unmapped: readonly MappedDistrict[];
}

/** The key of the boundary a district has: number and type, or the number alone where only one district has it. */
export function shapeKey(district: { readonly number: string; readonly type: string }): string | undefined {
  const { districts } = boundaries();
  if (district.type.trim() !== "") {
    const key = districtKey(district);
    return districts.some((shape) => shape.key === key) ? key : undefined;
  }
  const number = districtKey(district).slice(0, 4);
  const found = districts.filter((shape) => shape.number === number);
  return found.length === 1 ? found[0]?.key : undefined;
}

export function matchShapes(districts: readonly MappedDistrict[]): MatchedShapes {
  const byKey = new Map<string, MappedDistrict>();
  const unmapped: MappedDistrict[] = [];
  for (const district of districts) {
    const key = shapeKey(district);
    if (key === undefined) unmapped.push(district);
    else byKey.set(key, district);
  }
  unmapped.sort((one, other) => (districtKey(one) < districtKey(other) ? -1 : 1));
  return { byKey, unmapped };
}

/** The class of a district's percent; of a range only where all of it is in one class. */
export function shadeOf(district: MappedDistrict | undefined): PercentClass | undefined {
  if (!district) return undefined;
  if (district.percent !== null) return classOf(district.percent);
  if (!district.range) return undefined;
  const [low, high] = [classOf(district.range.low), classOf(district.range.high)];
  return low === high ? low : undefined;
}

/** How many boundaries there are of each class, in the order of the classes, and how many of none. */
export function countShades({ byKey }: MatchedShapes): {
  readonly counts: readonly number[];
  readonly none: number;
} {
  const shades = boundaries().districts.map(({ key }) => shadeOf(byKey.get(key)));
  return {
    counts: PERCENT_CLASSES.map((each) => shades.filter((shade) => shade === each).length),
    none: shades.filter((shade) => shade === undefined).length,
  };
}
