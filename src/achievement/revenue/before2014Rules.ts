import type { Citation } from "../../law/citation";
import type { Since } from "../../law/dated";
import { STATUTE_124D_86, STATUTE_124_315 } from "../../law/sources";

/*
 * Integration revenue before Achievement and Integration, by state fiscal year, as far as it was found: the method of FY 1999, and
 * the one in the statutes of 2006, 2008 and 2010. Years without an entry, FY 2011 to 2013 among them, have no rule here; their law
 * was not seen, and nothing is guessed.
 */

const in1999: Citation = { source: STATUTE_124_315, at: "revenue for fiscal year 1999" };
const in2006: Citation = {
  source: STATUTE_124D_86,
  at: "subdivision 3, as in the statutes of 2006, 2008 and 2010",
};

/** Dollars a pupil unit: one rate in FY 1999, one from FY 2006 to FY 2010, none in the years around them. */
function rates(fy1999: number | undefined, from2006: number | undefined): readonly Since<number>[] {
  return [
    ...(fy1999 === undefined
      ? []
      : [
          { since: 1999, value: fy1999, source: in1999 },
          { since: 2000, value: null, source: in1999 },
        ]),
    ...(from2006 === undefined
      ? []
      : [
          { since: 2006, value: from2006, source: in2006 },
          { since: 2011, value: null, source: in2006 },
        ]),
  ];
}

/** Dollars a pupil unit for Duluth, whatever it spent. */
export const DULUTH_RATE = rates(193, 206);
/** Dollars a pupil unit for St. Paul, whatever it spent. */
export const ST_PAUL_RATE = rates(427, 445);
/** Dollars a pupil unit for Minneapolis, whatever it spent. */
export const MINNEAPOLIS_RATE = rates(523, 445);
/** Dollars a pupil unit that Minneapolis had on top, all of it levy. */
export const MINNEAPOLIS_LEVY_RATE = rates(undefined, 35);
/** Dollars a pupil unit that a district with a high protected share could not exceed. */
export const HIGH_SHARE_RATE = rates(undefined, 129);
/** Percent of protected students above which the higher limit held; exactly that percent is not above. */
export const HIGH_SHARE_PERCENT = rates(undefined, 15);
/** Dollars a pupil unit that any other district could not exceed. */
export const OTHER_DISTRICTS_RATE = rates(93, 92);
/** Percent of revenue paid as state aid. For FY 2006 to 2010 it was not found. */
export const FORMER_AID_PERCENT = rates(54, undefined);
/** Whether aid under subdivision 6 was taken off a district's cost before it was compared with the limit. */
export const SUBDIVISION_6_AID: readonly Since<"not known" | "taken off the cost">[] = [
  { since: 1999, value: "not known", source: in1999 },
  { since: 2000, value: null, source: in1999 },
  { since: 2006, value: "taken off the cost", source: in2006 },
  { since: 2011, value: null, source: in2006 },
];
