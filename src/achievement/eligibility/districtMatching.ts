import { keyOf, nameOf, type DistrictName } from "./districtKey";
import type { Adjacency } from "./readAdjacency";
import type { EnrolledDistrict, Enrollment } from "./readEnrollment";

/** A district as both tables know it together: in the enrollment, in the adjacency, or in both. */
export interface MatchedDistrict {
  readonly name: DistrictName;
  /** Absent where the enrollment table lacks it. */
  readonly enrolled: EnrolledDistrict | undefined;
  /** It is named in the adjacency table. */
  readonly hasNeighbors: boolean;
}

export interface Matching {
  /** By a key of its own, in no order. */
  readonly districts: ReadonlyMap<string, MatchedDistrict>;
  /** From a district of the adjacency table to the key it is known by; a text where it cannot be told which one is meant. */
  readonly keyFor: (name: DistrictName) => { readonly key: string } | { readonly unclear: string };
}

/**
 * Brings the districts of both tables together by number and type. Where a table has no types the number is enough, unless two
 * districts have it: then nothing is guessed.
 */
export function matchDistricts(enrollment: Enrollment, adjacency: Adjacency): Matching {
  const typed = new Map<string, Map<string, DistrictName>>();
  const enrolled = new Map(enrollment.districts.map((district) => [district.key, district]));
  const learn = (name: DistrictName) => {
    const types = typed.get(name.number) ?? new Map<string, DistrictName>();
    if (!types.has(name.type)) types.set(name.type, name);
    typed.set(name.number, types);
  };
  for (const district of enrollment.districts) if (!district.ambiguous) learn(district);
  for (const { one, other } of adjacency.pairs) [one, other].forEach(learn);
  const ambiguous = new Map<string, EnrolledDistrict[]>();
  for (const district of enrollment.districts.filter((each) => each.ambiguous)) {
    ambiguous.set(district.number, [...(ambiguous.get(district.number) ?? []), district]);
  }

  const keyFor: Matching["keyFor"] = (name) => {
    const twins = ambiguous.get(name.number);
    if (twins !== undefined) return { unclear: severalHave(name.number, twins) };
    const types = [...(typed.get(name.number)?.values() ?? [])];
    const known = types.filter(({ type }) => type !== "");
    if (name.type !== "" && types.length === known.length) return { key: keyOf(name) };
    // Somewhere the type is missing: the number must do.
    if (known.length > 1 && (name.type === "" || types.length > known.length)) {
      return { unclear: severalHave(name.number, known) };
    }
    return { key: keyOf(known[0] ?? name) };
  };

  const districts = new Map<string, MatchedDistrict>();
  for (const district of enrollment.districts) {
    const found = district.ambiguous ? { key: district.key } : keyFor(district);
    const key = "key" in found ? found.key : district.key;
    districts.set(key, { name: district, enrolled: district, hasNeighbors: false });
  }
  for (const { one, other } of adjacency.pairs) {
    for (const name of [one, other]) {
      const found = keyFor(name);
      if (!("key" in found)) continue;
      const known = districts.get(found.key);
      districts.set(found.key, {
        name: known?.name ?? name,
        enrolled: known?.enrolled ?? enrolled.get(found.key),
        hasNeighbors: true,
      });
    }
  }
  return { districts, keyFor };
}

function severalHave(number: string, districts: readonly DistrictName[]): string {
  return `number ${number} stands for ${districts.map(nameOf).join(" and ")}: give the district type in both tables`;
}
