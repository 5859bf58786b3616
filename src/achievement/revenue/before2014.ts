import { inForce, type Since } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import type { Working } from "../../law/working";
import {
  centsOf,
  dollarsOf,
  percentOfCents,
  showCents,
  unitsTimesRate,
  type Cents,
} from "../../measures/money";
import { isValue, notDefined, value, type Outcome } from "../../measures/outcome";
import {
  DULUTH_RATE,
  FORMER_AID_PERCENT,
  HIGH_SHARE_PERCENT,
  HIGH_SHARE_RATE,
  MINNEAPOLIS_LEVY_RATE,
  MINNEAPOLIS_RATE,
  OTHER_DISTRICTS_RATE,
  ST_PAUL_RATE,
  SUBDIVISION_6_AID,
} from "./before2014Rules";

/** The districts the older law named, and all others. */
export const FORMER_DISTRICTS = ["Duluth", "Minneapolis", "St. Paul", "other"] as const;
export type FormerDistrict = (typeof FORMER_DISTRICTS)[number];

/** What integration revenue before FY 2014 was computed from. */
export interface FormerFigures {
  readonly district: FormerDistrict;
  /** Actual pupil units in FY 1999, adjusted pupil units from FY 2006 on; with decimals. */
  readonly pupilUnits: number;
  /** Dollars the district's plan cost. The three named districts' revenue does not depend on it. */
  readonly cost: number;
  /** Dollars of aid under subdivision 6, from FY 2006 on; 0 where there is none. */
  readonly subdivision6Aid: number;
  readonly protectedStudents: number;
  readonly enrollment: number;
}

/** Amounts in dollars. */
export interface FormerRevenue {
  readonly revenue: number;
  /** The part that was all levy, on top of the shared part; Minneapolis only. */
  readonly levyOnly: number;
  readonly aid: Outcome;
  readonly levy: Outcome;
  readonly working: Working;
}

/**
 * Integration revenue of a district under the law before Achievement and Integration, for FY 1999 and FY 2006 to 2010.
 * @param fy state fiscal year, 2008 for school year 2007-08
 */
export function revenueBefore2014(fy: number, figures: FormerFigures): Outcome<FormerRevenue> {
  if (inForce(OTHER_DISTRICTS_RATE, fy) === undefined) {
    return notDefined(
      `the integration revenue of ${nameFiscalYear(fy)} has no rule here: ours are for FY 1999 and FY 2006 to 2010`,
    );
  }
  if (figures.district !== "other") return value(namedDistrict(fy, figures, figures.district));
  return otherDistrict(fy, figures);
}

const NAMED: Readonly<Record<Exclude<FormerDistrict, "other">, readonly Since<number>[]>> = {
  Duluth: DULUTH_RATE,
  "St. Paul": ST_PAUL_RATE,
  Minneapolis: MINNEAPOLIS_RATE,
};

function namedDistrict(
  fy: number,
  { pupilUnits }: FormerFigures,
  district: Exclude<FormerDistrict, "other">,
): FormerRevenue {
  const rule = inForce(NAMED[district], fy)!;
  const extra = district === "Minneapolis" ? inForce(MINNEAPOLIS_LEVY_RATE, fy) : undefined;
  const shared = unitsTimesRate(rule.value, pupilUnits);
  const levyOnly = extra === undefined ? 0 : unitsTimesRate(extra.value, pupilUnits);
  const units = plain(pupilUnits);
  const added = extra === undefined ? "" : ` + ${extra.value} x ${units}`;
  return ended(fy, shared, levyOnly, {
    rule: `${district}: rate x pupil units${extra === undefined ? "" : ", and a second rate that is all levy"}`,
    numbers: `${rule.value} x ${units}${added} = ${showCents(shared + levyOnly)}`,
    inputs: [{ name: "pupil units", value: pupilUnits }],
    source: rule.source,
    year: nameFiscalYear(fy),
  });
}

function otherDistrict(fy: number, figures: FormerFigures): Outcome<FormerRevenue> {
  const { pupilUnits, protectedStudents, enrollment } = figures;
  const share = inForce(HIGH_SHARE_PERCENT, fy);
  if (share !== undefined && enrollment === 0) {
    return notDefined("the enrollment is 0, so the protected students have no share of it");
  }
  // Whole head counts, so that exactly 15 percent is not above.
  const high = share !== undefined && 100 * protectedStudents > share.value * enrollment;
  const rule = inForce(high ? HIGH_SHARE_RATE : OTHER_DISTRICTS_RATE, fy)!;
  const limit = unitsTimesRate(rule.value, pupilUnits);
  const takenOff = inForce(SUBDIVISION_6_AID, fy)?.value === "taken off the cost";
  const aidOff = takenOff ? centsOf(figures.subdivision6Aid) : 0;
  const cost = Math.max(0, centsOf(figures.cost) - aidOff);
  const revenue = Math.min(cost, limit);
  const which =
    share === undefined
      ? ""
      : high
        ? `, above ${share.value} percent protected`
        : `, not above ${share.value} percent protected`;
  const less = takenOff
    ? `${showCents(centsOf(figures.cost))} - ${showCents(aidOff)} = ${showCents(cost)}`
    : showCents(cost);
  return value(
    ended(fy, revenue, 0, {
      rule: `the lesser of the cost${takenOff ? " less the aid of subdivision 6" : ""} and rate x pupil units${which}`,
      numbers: `the lesser of ${less} and ${rule.value} x ${plain(pupilUnits)} = ${showCents(limit)}, which is ${showCents(revenue)}`,
      inputs: [
        { name: "pupil units", value: pupilUnits },
        { name: "cost", value: figures.cost },
        ...(takenOff ? [{ name: "aid of subdivision 6", value: figures.subdivision6Aid }] : []),
        ...(share === undefined
          ? []
          : [
              { name: "protected students", value: protectedStudents },
              { name: "all students", value: enrollment },
            ]),
      ],
      source: rule.source,
      year: nameFiscalYear(fy),
    }),
  );
}

function ended(fy: number, shared: Cents, levyOnly: Cents, working: Working): FormerRevenue {
  const percent = inForce(FORMER_AID_PERCENT, fy);
  const unknown = notDefined(
    `how the revenue of ${nameFiscalYear(fy)} was split into aid and levy was not found`,
  );
  const aid = percent === undefined ? unknown : value(percentOfCents(shared, percent.value));
  return {
    revenue: dollarsOf(shared + levyOnly),
    levyOnly: dollarsOf(levyOnly),
    aid: isValue(aid) ? value(dollarsOf(aid.value)) : aid,
    levy: isValue(aid) ? value(dollarsOf(shared + levyOnly - aid.value)) : aid,
    working,
  };
}

function plain(number: number): string {
  return number.toLocaleString("en-US", { maximumFractionDigits: 10 });
}
