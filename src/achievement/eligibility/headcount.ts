import type { Share } from "../../measures/pointsApart";
import { common, exactly, isExact, minus, plus, UNKNOWN, type CountRange } from "./countRange";

/** Students of a district, a school or a grade, as far as a table tells: every count is a range, exact where nothing is hidden. */
export interface Headcount {
  readonly protected: CountRange;
  readonly total: CountRange;
  /** All who are not protected. */
  readonly white: CountRange;
  readonly americanIndian: CountRange;
  /** Protected students of every other group. */
  readonly others: CountRange;
}

export const NOBODY: Headcount = {
  protected: exactly(0),
  total: exactly(0),
  white: exactly(0),
  americanIndian: exactly(0),
  others: exactly(0),
};

export const NOTHING_KNOWN: Headcount = {
  protected: UNKNOWN,
  total: UNKNOWN,
  white: UNKNOWN,
  americanIndian: UNKNOWN,
  others: UNKNOWN,
};

/** The students of both together. */
export function together(one: Headcount, other: Headcount): Headcount {
  return {
    protected: plus(one.protected, other.protected),
    total: plus(one.total, other.total),
    white: plus(one.white, other.white),
    americanIndian: plus(one.americanIndian, other.americanIndian),
    others: plus(one.others, other.others),
  };
}

/** The smallest and the largest share of protected students a head count allows. */
export interface ShareRange {
  readonly lowest: Share;
  readonly highest: Share;
}

export const ANY_SHARE: ShareRange = { lowest: { part: 0, whole: 1 }, highest: { part: 1, whole: 1 } };

/** Protected students among all; undefined where there may be no students at all. */
export function protectedShare({ protected: part, total, white }: Headcount): ShareRange | undefined {
  return shareOf(part, white, total);
}

/** Protected students without American Indian ones, among all students. */
export function otherShare({ others, total, white, americanIndian }: Headcount): ShareRange | undefined {
  return shareOf(others, plus(white, americanIndian), total);
}

/** Protected students without American Indian ones, among students who are not American Indian. */
export function shareWithoutAmericanIndian({ others, white, total, americanIndian }: Headcount) {
  return shareOf(others, white, minus(total, americanIndian));
}

/** The lowest share has few of the part and many of the rest; a known total keeps the two together. */
function shareOf(part: CountRange, rest: CountRange, total: CountRange): ShareRange | undefined {
  if (total.high === 0) return undefined;
  if (isExact(total)) {
    const within = common(part, { low: 0, high: total.high })!;
    return {
      lowest: { part: within.low, whole: total.high },
      highest: { part: within.high, whole: total.high },
    };
  }
  const most = Math.min(total.high, part.low + rest.high);
  const least = Math.max(total.low, part.high + rest.low);
  return {
    lowest: most === Infinity || most === 0 ? ANY_SHARE.lowest : { part: part.low, whole: most },
    highest: least === Infinity || least === 0 ? ANY_SHARE.highest : { part: part.high, whole: least },
  };
}

export function isCertain({ lowest, highest }: ShareRange): boolean {
  return lowest.part * highest.whole === highest.part * lowest.whole;
}
