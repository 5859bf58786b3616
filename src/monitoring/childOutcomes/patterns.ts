import type { ChildRecords } from "../../indicators/b07-preschool-outcomes/childRecords";
import { CONVERSION } from "../../measures/childOutcomeCategory";
import type { OutcomeWaterfall } from "./waterfall";

/** From where on a record is unusual. None of these numbers is a rule of the State: they are ours and can be changed. */
export interface PatternLimits {
  /** A rise of more points than this is unusual. */
  readonly gain: number;
  /** A fall of more points than this is unusual. */
  readonly loss: number;
  /** A rise of at least this within fewer than `quickMonths` months is quick. */
  readonly quickGain: number;
  readonly quickMonths: number;
  /** No nearer to peers after at least so many months. */
  readonly slowMonths: number;
  /** Exit ratings of one child that lie more points apart than this. */
  readonly spread: number;
}

export const PATTERNS = [
  "largeGain",
  "largeLoss",
  "quickGain",
  "slow",
  "farApart",
  "entryAll7",
  "exitAll7",
  "same",
  "allA",
  "allE",
  "impossible",
] as const;
export type Pattern = (typeof PATTERNS)[number];

/** One child with one pattern. */
export interface Flag {
  readonly row: number;
  readonly pattern: Pattern;
  /** Codes of the outcomes it was seen in: "A", "AC". */
  readonly outcomes: string;
}

/** Days in a month of service, on average over the calendar. */
const DAYS_IN_MONTH = 365.25 / 12;

/** Whole months of service; undefined where the days are not known. */
export function monthsOf(days: number | undefined): number | undefined {
  return days === undefined ? undefined : Math.floor(days / DAYS_IN_MONTH);
}

/** Every unusual pattern of every child. Patterns over three outcomes are looked for in children with a category in all three. */
export function findPatterns(
  { children, dates, outcomes: rated }: ChildRecords,
  outcomes: readonly OutcomeWaterfall[],
  limits: PatternLimits,
): readonly Flag[] {
  const flags: Flag[] = [];
  for (const row of children) {
    const usable = outcomes.map(({ steps }) => steps[row] === undefined);
    const months = monthsOf(dates?.days[row]);
    const entries = rated.map(({ entry }) => entry[row]!);
    const exits = rated.map(({ exit }) => exit[row]!);
    const codes = outcomes.map(({ conversions }) => conversions[row]!);
    const seen = (pattern: Pattern, asks: (at: number) => boolean): void => {
      const found = outcomes.filter((_, at) => asks(at)).map(({ outcome }) => outcome.code);
      if (found.length > 0) flags.push({ row, pattern, outcomes: found.join("") });
    };
    const rise = (at: number): number => exits[at]! - entries[at]!;
    seen("largeGain", (at) => usable[at]! && rise(at) > limits.gain);
    seen("largeLoss", (at) => usable[at]! && -rise(at) > limits.loss);
    if (months !== undefined) {
      seen("quickGain", (at) => usable[at]! && months < limits.quickMonths && rise(at) >= limits.quickGain);
      seen("slow", (at) => usable[at]! && months >= limits.slowMonths && codes[at]! <= CONVERSION.b);
    }
    seen("impossible", (at) => outcomes[at]!.steps[row] === "impossible");
    if (!usable.every(Boolean)) continue;
    const whole = (pattern: Pattern, is: boolean): void => {
      if (is) flags.push({ row, pattern, outcomes: "ABC" });
    };
    const allSame = (of: readonly number[]): boolean => of.every((one) => one === of[0]);
    const all = (of: readonly number[], what: number): boolean => of.every((one) => one === what);
    whole("farApart", Math.max(...exits) - Math.min(...exits) > limits.spread);
    whole("entryAll7", all(entries, 7));
    whole("exitAll7", all(exits, 7));
    whole("same", allSame(entries) && allSame(exits));
    whole("allA", all(codes, CONVERSION.a));
    whole("allE", all(codes, CONVERSION.e));
  }
  return flags;
}
