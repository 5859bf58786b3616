import type { DistrictName } from "../../achievement/eligibility/districtKey";
import type { DistrictResult, DistrictStatus } from "../../achievement/eligibility/districtStatus";
import { isCertain } from "../../achievement/eligibility/headcount";
import type { Picture } from "../declaration";
import { districtMap } from "../districtMap/districtMap";
import type { MappedDistrict, MappedStatus } from "../districtMap/mapData";
import { shapeKey } from "../districtMap/matchShapes";
import type { EligibilityRun } from "./run";

/** The state with every district's percent and status; with the neighbors of the district in question where there is one. */
export function eligibilityMap(run: EligibilityRun, chosen: DistrictResult | undefined): Picture {
  const key = chosen === undefined ? undefined : shapeKey(chosen.name);
  return districtMap(
    run.result.districts.map((district) => mapped(run, district)),
    {
      title: "Protected students and status by district",
      year: "the year of the enrollment table",
      ...(key === undefined ? {} : { chosen: key }),
    },
  );
}

/** A district as maps take it. */
export function mapped(run: EligibilityRun, district: DistrictResult): MappedDistrict {
  const { name, share, neighbors } = district;
  const percentOf = ({ part, whole }: { readonly part: number; readonly whole: number }) =>
    (100 * part) / whole;
  const { status, certain } = mappedStatus(run, district);
  return {
    number: name.number,
    type: name.type,
    ...(name.name === "" ? {} : { name: name.name }),
    percent: share !== undefined && isCertain(share) ? percentOf(share.lowest) : null,
    ...(share !== undefined && !isCertain(share)
      ? { range: { low: percentOf(share.lowest), high: percentOf(share.highest) } }
      : {}),
    status,
    certain,
    neighbours: [
      ...neighbors.map(({ neighbor, gap }) => ({
        ...nameOnly(neighbor.name),
        gap: gap.low === gap.high ? gap.high : null,
      })),
      ...district.notCompared.map((neighbor) => ({ ...nameOnly(neighbor.name), gap: null })),
    ],
  };
}

/** Names of districts come with the rest of their row. */
const nameOnly = ({ number, type, name }: DistrictName) => ({ number, type, name });

const STATUSES: Readonly<
  Record<DistrictStatus, { readonly status: MappedStatus; readonly certain: boolean }>
> = {
  isolated: { status: "isolated", certain: true },
  "possibly isolated": { status: "isolated", certain: false },
  adjoining: { status: "adjoining", certain: true },
  "possibly adjoining": { status: "adjoining", certain: false },
  none: { status: "none", certain: true },
  unknown: { status: "none", certain: false },
};

/** What lies between districts comes first; a school or an approval of its own is a way in only where that is not. */
function mappedStatus(run: EligibilityRun, { key, name, status }: DistrictResult) {
  if (status === "none" || status === "unknown") {
    const schools = run.schools?.get(`${name.number}-${name.type}`) ?? [];
    if (schools.some(({ gap }) => gap?.above === "yes")) return { status: "school" as const, certain: true };
    if (run.voluntary.some((each) => each.key === key && each.approved))
      return { status: "voluntary" as const, certain: true };
  }
  return STATUSES[status];
}
