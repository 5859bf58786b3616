import { byDistrict, sameName, type DistrictName } from "./districtKey";
import type { DistrictResult, DistrictStatus, IsolationResult } from "./districtStatus";

/** What became of a district from one year's enrollment to the next, by the same rules and the same adjacency table. */
export interface StatusChange {
  readonly name: DistrictName;
  readonly before: DistrictStatus | undefined;
  readonly now: DistrictStatus | undefined;
  readonly change:
    | "entered"
    | "left"
    | "changed"
    | "cannot be told"
    /** In one year's table only: new, merged, renumbered or left out. Which of these is not guessed. */
    | "only before"
    | "only now"
    | "other name";
  readonly note: string;
}

const ELIGIBLE: readonly DistrictStatus[] = ["isolated", "adjoining"];
const SETTLED: readonly DistrictStatus[] = [...ELIGIBLE, "none"];

/** Every district whose status, presence or name is not the same in both years. */
export function compareYears(before: IsolationResult, now: IsolationResult): readonly StatusChange[] {
  const earlier = new Map(before.districts.map((district) => [district.key, district]));
  const later = new Map(now.districts.map((district) => [district.key, district]));
  const changes: StatusChange[] = [];
  for (const district of now.districts) {
    const was = earlier.get(district.key);
    if (was === undefined) {
      changes.push(only("only now", district, undefined, district.status));
      continue;
    }
    if (was.status !== district.status) changes.push(changed(was, district));
    if (!sameName(plain(was.name.name), plain(district.name.name))) {
      changes.push({
        name: district.name,
        before: was.status,
        now: district.status,
        change: "other name",
        note: `was ${was.name.name}: check that it is the same district`,
      });
    }
  }
  for (const district of before.districts)
    if (!later.has(district.key)) changes.push(only("only before", district, district.status, undefined));
  return changes.sort((a, b) => byDistrict(a.name, b.name));
}

function changed(was: DistrictResult, is: DistrictResult): StatusChange {
  const settled = SETTLED.includes(was.status) && SETTLED.includes(is.status);
  const change = !settled
    ? "cannot be told"
    : is.status === "none"
      ? "left"
      : was.status === "none"
        ? "entered"
        : "changed";
  const note = settled
    ? `${was.status} before, ${is.status} now`
    : `${was.status} before, ${is.status} now: hidden or missing counts leave it open`;
  return { name: is.name, before: was.status, now: is.status, change, note };
}

function only(
  change: "only now" | "only before",
  { name }: DistrictResult,
  before: DistrictStatus | undefined,
  now: DistrictStatus | undefined,
): StatusChange {
  const year = change === "only now" ? "this year's" : "the earlier year's";
  return {
    name,
    before,
    now,
    change,
    note: `only in ${year} enrollment: new, merged, renumbered or left out; nothing is guessed`,
  };
}

/** Words that every district's name may or may not carry. */
function plain(name: string): string {
  return name.toLowerCase().replace(/\b(?:public|schools?|sch|districts?|dist|area|community)\b\.?/g, " ");
}
