import { showRounded } from "../../measures/rounding";
import { comparePointsApart, compareShares } from "../../measures/pointsApart";
import { compareRanges, type Certainty, type Gap, type Limits } from "./comparePair";
import { byDistrict, compareCodes, nameOf, type DistrictName } from "./districtKey";
import { matchDistricts, type MatchedDistrict } from "./districtMatching";
import { DISTRICT_TYPES_WITH_TERRITORY } from "./isolationRules";
import { isCertain, protectedShare, type Headcount, type ShareRange } from "./headcount";
import { newest } from "../../law/dated";
import type { Adjacency } from "./readAdjacency";
import type { Enrollment } from "./readEnrollment";

/**
 * "isolated", "adjoining" and "none" where nothing is hidden; "possibly ..." where suppressed counts leave it open; "unknown" where
 * the district cannot be compared at all.
 */
export type DistrictStatus =
  "isolated" | "possibly isolated" | "adjoining" | "possibly adjoining" | "none" | "unknown";

/** A district beside one that adjoins it. */
export interface NeighborGap {
  readonly neighbor: ComparedDistrict;
  readonly gap: Gap;
  readonly cornerOnly: boolean;
}

export interface ComparedDistrict {
  readonly key: string;
  readonly name: DistrictName;
  /** Absent where the enrollment table lacks the district. */
  readonly headcount: Headcount | undefined;
  readonly share: ShareRange | undefined;
  readonly notes: readonly string[];
}

export interface DistrictResult extends ComparedDistrict {
  readonly status: DistrictStatus;
  /** Whether the district is isolated, whatever the status says first. */
  readonly isolated: Certainty;
  readonly adjoining: Certainty;
  /** Neighbors that could be compared and count as adjoining, the widest gap first. */
  readonly neighbors: readonly NeighborGap[];
  /** Neighbors that touch in a point and do not count. */
  readonly cornerNeighbors: readonly NeighborGap[];
  /** Neighbors without a percent: missing from the enrollment, or without students. */
  readonly notCompared: readonly ComparedDistrict[];
  /** Isolated neighbors that make it an adjoining district. */
  readonly adjoins: readonly ComparedDistrict[];
  /** What could not be told about its neighbors. */
  readonly unclear: readonly string[];
}

export interface IsolationChoices extends Limits {
  /** Districts that touch in a point alone adjoin. */
  readonly cornersAdjoin: boolean;
}

export interface IsolationResult {
  /** Districts of the enrollment table that have a territory, by number and type. */
  readonly districts: readonly DistrictResult[];
  /** Districts of the adjacency table that the enrollment table lacks. */
  readonly missing: readonly DistrictResult[];
  /** Rows of the enrollment that are no districts with a territory: charter schools, cooperatives. */
  readonly withoutTerritory: number;
}

/** Compares every district with each of its neighbors and says who is isolated, who adjoins and who is neither. */
export function findIsolation(
  enrollment: Enrollment,
  adjacency: Adjacency,
  choices: IsolationChoices,
): IsolationResult {
  const { districts, keyFor } = matchDistricts(enrollment, adjacency);
  const compared = new Map([...districts].map(([key, district]) => [key, comparable(key, district)]));
  const links = new Map<string, { key: string; cornerOnly: boolean }[]>();
  const unclear = new Map<string, string[]>();
  const push = <T>(map: Map<string, T[]>, key: string, item: T) =>
    map.set(key, [...(map.get(key) ?? []), item]);
  for (const { one, other, cornerOnly } of adjacency.pairs) {
    const [first, second] = [keyFor(one), keyFor(other)];
    if ("key" in first && "key" in second) {
      push(links, first.key, { key: second.key, cornerOnly });
      push(links, second.key, { key: first.key, cornerOnly });
    } else {
      for (const [here, there, name] of [
        [first, second, one],
        [second, first, other],
      ] as const) {
        if (!("unclear" in here)) continue;
        if ("key" in there) push(unclear, there.key, here.unclear);
        for (const district of compared.values())
          if (district.name.number === name.number) push(unclear, district.key, here.unclear);
      }
    }
  }
  const first = [...compared.values()].map((district) =>
    besideNeighbors(
      district,
      links.get(district.key) ?? [],
      unclear.get(district.key) ?? [],
      compared,
      choices,
    ),
  );
  const isolation = new Map(first.map(({ key, isolated }) => [key, isolated]));
  const results = first
    .map((district) => withAdjoining(district, isolation, districts.get(district.key)!))
    .sort((a, b) => byDistrict(a.name, b.name));
  const territory = newest(DISTRICT_TYPES_WITH_TERRITORY)!.value;
  const isDistrict = ({ key, name }: DistrictResult) =>
    districts.get(key)!.hasNeighbors || name.type === "" || territory.includes(name.type);
  const present = results.filter(({ headcount }) => headcount !== undefined);
  return {
    districts: present.filter(isDistrict),
    missing: results.filter(({ headcount }) => headcount === undefined),
    withoutTerritory: present.filter((district) => !isDistrict(district)).length,
  };
}

function comparable(key: string, { name, enrolled }: MatchedDistrict): ComparedDistrict {
  const headcount = enrolled?.headcount;
  return {
    key,
    name: name.name === "" && enrolled !== undefined ? enrolled : name,
    headcount,
    share: headcount === undefined ? undefined : protectedShare(headcount),
    notes: enrolled?.notes ?? [],
  };
}

type Unadjoined = Omit<DistrictResult, "status" | "adjoining" | "adjoins">;

function besideNeighbors(
  district: ComparedDistrict,
  links: readonly { key: string; cornerOnly: boolean }[],
  unclear: readonly string[],
  compared: ReadonlyMap<string, ComparedDistrict>,
  choices: IsolationChoices,
): Unadjoined {
  const neighbors: NeighborGap[] = [];
  const cornerNeighbors: NeighborGap[] = [];
  const notCompared: ComparedDistrict[] = [];
  for (const { key, cornerOnly } of links) {
    const neighbor = compared.get(key)!;
    const counts = !cornerOnly || choices.cornersAdjoin;
    if (district.share === undefined || neighbor.share === undefined) {
      if (counts) notCompared.push(neighbor);
      continue;
    }
    const gap = compareRanges(district.share, neighbor.share, choices);
    (counts ? neighbors : cornerNeighbors).push({ neighbor, gap, cornerOnly });
  }
  for (const list of [neighbors, cornerNeighbors]) list.sort(byGap);
  return {
    ...district,
    neighbors,
    cornerNeighbors,
    notCompared: notCompared.sort((a, b) => byDistrict(a.name, b.name)),
    unclear: [...new Set(unclear)],
    isolated: strongest(neighbors.map(({ gap }) => gap.above)),
  };
}

/** The widest gap first, compared exactly: all are gaps of one district, so the lower neighbor has the wider. */
function byGap(a: NeighborGap, b: NeighborGap): number {
  return (
    compareShares(a.neighbor.share!.lowest, b.neighbor.share!.lowest) ||
    compareCodes(a.neighbor.key, b.neighbor.key)
  );
}

function strongest(all: readonly Certainty[]): Certainty {
  return all.includes("yes") ? "yes" : all.includes("possible") ? "possible" : "no";
}

function withAdjoining(
  district: Unadjoined,
  isolation: ReadonlyMap<string, Certainty>,
  { hasNeighbors, enrolled }: MatchedDistrict,
): DistrictResult {
  const all = [...district.neighbors.map(({ neighbor }) => neighbor), ...district.notCompared];
  const of = (neighbor: ComparedDistrict): Certainty => isolation.get(neighbor.key) ?? "no";
  const adjoining = strongest(all.map(of));
  return {
    ...district,
    adjoining,
    adjoins: all.filter((neighbor) => of(neighbor) !== "no"),
    status: statusOf(district, adjoining, hasNeighbors && enrolled?.ambiguous !== true),
  };
}

function statusOf(district: Unadjoined, adjoining: Certainty, canBeCompared: boolean): DistrictStatus {
  if (!canBeCompared) return "unknown";
  if (district.isolated === "yes") return "isolated";
  if (adjoining === "yes") return "adjoining";
  if (district.share === undefined) return "unknown";
  if (district.isolated === "possible") return "possibly isolated";
  if (adjoining === "possible") return "possibly adjoining";
  return "none";
}

/** A sentence on each thing a reader of the status should know. */
export function statusNotes(district: DistrictResult, limits: Limits): readonly string[] {
  const { share, neighbors, cornerNeighbors, notCompared } = district;
  const notes: string[] = [...district.notes, ...district.unclear];
  if (district.headcount !== undefined && share === undefined) notes.push("it has no students to compare");
  if (share !== undefined && !isCertain(share))
    notes.push(
      `suppressed or unreadable counts: the percent lies between ${shownPercent(share.lowest)} and ${shownPercent(share.highest)}`,
    );
  if (district.isolated === "possible" && district.status !== "possibly isolated")
    notes.push("it may be isolated as well: hidden counts leave it open");
  if (neighbors.length + cornerNeighbors.length + notCompared.length === 0 && district.unclear.length === 0)
    notes.push("it is not in the adjacency table, so it is compared with nobody");
  const widest = neighbors[0];
  const near = widest?.gap.near === true;
  if (near && isExactlyAtLimit(share!, widest.neighbor.share!, limits))
    notes.push(`near miss: exactly ${limits.points} points, which is not above ${limits.points}`);
  else if (near && district.isolated === "yes")
    notes.push(`near miss: only just above ${limits.points} points`);
  else if (near)
    notes.push(`near miss: within ${limits.nearMiss} points below the limit of ${limits.points}`);
  if (share !== undefined && notCompared.length > 0)
    notes.push(
      `not compared, because the enrollment table lacks their students: ${notCompared.map(({ name }) => nameOf(name)).join(", ")}`,
    );
  const corners = cornerNeighbors.filter(({ gap }) => gap.above !== "no");
  if (corners.length > 0)
    notes.push(
      `touches in a point only, not counted as adjoining: ${corners.map(({ neighbor, gap }) => `${nameOf(neighbor.name)}, ${showRounded(gap.high, 2)} points lower`).join("; ")}`,
    );
  return notes;
}

function shownPercent({ part, whole }: { readonly part: number; readonly whole: number }): string {
  return showRounded((100 * part) / whole, 2);
}

/** Whether a gap is exactly the limit, which is not above it. */
function isExactlyAtLimit(one: ShareRange, other: ShareRange, limits: Limits): boolean {
  return (
    isCertain(one) && isCertain(other) && comparePointsApart(one.lowest, other.lowest, limits.points) === 0
  );
}
