import type { Citation } from "../../law/citation";
import type { Cents } from "../../measures/money";
import { andThen, notDefined, value, type Outcome } from "../../measures/outcome";
import { ruleFor } from "../revenueRules";
import { CATEGORIES, type BudgetCategory } from "./budgetCategory";
import { leastCents, mostCents } from "./centsOfPercent";
import { ADMINISTRATION_PERCENT, DEVELOPMENT_PERCENT, DIRECT_PERCENT } from "./budgetRules";

/*
 * The 80/20/10 percent ratios of a budget, in cents and compared exactly: a share of exactly 80, 20 or 10 percent keeps its rule. Where
 * a rule is broken the smallest movement that mends it is given to the cent.
 */

/** Cents of each category. */
export type CategoryCents = Readonly<Record<BudgetCategory, Cents>>;

/** Cents to take from one category and give to direct services. */
export interface Movement {
  readonly from: Exclude<BudgetCategory, "direct">;
  readonly cents: Cents;
}

export interface ShareCheck {
  readonly category: BudgetCategory;
  readonly side: "at least" | "at most";
  /** Percent. */
  readonly limit: number;
  /** The limit as a number of cents: the least, or the most, that keeps the rule. */
  readonly limitCents: Cents;
  readonly cents: Cents;
  /** Percent of the base, unrounded. */
  readonly percent: number;
  readonly holds: boolean;
  /** The smallest movement to direct services that makes this rule hold; empty where it does. */
  readonly moves: readonly Movement[];
  /** Cents of direct services still missing after the movement: only where the shares are of a revenue above the budget. */
  readonly missing: Cents;
  readonly source: Citation;
}

export interface SharesCheck {
  /** What the percents are of. */
  readonly base: Cents;
  readonly total: Cents;
  /** Direct services, professional development, administration. */
  readonly checks: readonly ShareCheck[];
  /** The smallest movement after which all three rules hold; empty where they do. */
  readonly moves: readonly Movement[];
  readonly missing: Cents;
}

/**
 * Checks the three shares.
 * @param fy state fiscal year; undefined takes the newest rules
 * @param base cents the percents are of; undefined for the total of the three categories
 */
export function checkShares(
  fy: number | undefined,
  amounts: CategoryCents,
  base?: Cents,
): Outcome<SharesCheck> {
  const total = CATEGORIES.reduce((sum, category) => sum + amounts[category], 0);
  const of = base ?? total;
  if (of <= 0) return notDefined("there are no dollars to take a percent of");
  return andThen(ruleFor(DIRECT_PERCENT, fy, "The share of direct services"), (direct) =>
    andThen(ruleFor(DEVELOPMENT_PERCENT, fy, "The share of professional development"), (development) =>
      andThen(ruleFor(ADMINISTRATION_PERCENT, fy, "The share of administration"), (administration) => {
        const floor = leastCents(direct.value, of);
        const tops = {
          development: mostCents(development.value, of),
          administration: mostCents(administration.value, of),
        };
        const excess = {
          development: Math.max(0, amounts.development - tops.development),
          administration: Math.max(0, amounts.administration - tops.administration),
        };
        const needed = Math.max(0, floor - amounts.direct);
        const toDirect = raise(amounts, excess, needed);
        const percent = (category: BudgetCategory): number => (100 * amounts[category]) / of;
        const atMost = (
          category: "development" | "administration",
          rule: { readonly value: number; readonly source: Citation },
        ): ShareCheck => ({
          category,
          side: "at most",
          limit: rule.value,
          limitCents: tops[category],
          cents: amounts[category],
          percent: percent(category),
          holds: excess[category] === 0,
          moves: excess[category] === 0 ? [] : [{ from: category, cents: excess[category] }],
          missing: 0,
          source: rule.source,
        });
        const whole = raise(amounts, excess, Math.max(needed, excess.development + excess.administration));
        return value({
          base: of,
          total,
          checks: [
            {
              category: "direct",
              side: "at least",
              limit: direct.value,
              limitCents: floor,
              cents: amounts.direct,
              percent: percent("direct"),
              holds: needed === 0,
              ...toDirect,
              source: direct.source,
            },
            atMost("development", development),
            atMost("administration", administration),
          ],
          ...whole,
        });
      }),
    ),
  );
}

/**
 * Where `needed` cents for direct services come from: first what is above a limit, administration before professional development, then the
 * larger of the two, then the other.
 */
function raise(
  amounts: CategoryCents,
  excess: Readonly<Record<Movement["from"], Cents>>,
  needed: Cents,
): { readonly moves: readonly Movement[]; readonly missing: Cents } {
  const taken = { administration: 0, development: 0 };
  let rest = needed;
  const take = (from: Movement["from"], most: Cents): void => {
    const cents = Math.min(rest, Math.max(0, most));
    taken[from] += cents;
    rest -= cents;
  };
  take("administration", excess.administration);
  take("development", excess.development);
  const left = {
    administration: amounts.administration - taken.administration,
    development: amounts.development - taken.development,
  };
  const larger = left.administration > left.development ? "administration" : "development";
  take(larger, left[larger]);
  const other = larger === "administration" ? "development" : "administration";
  take(other, left[other]);
  return {
    moves: (["administration", "development"] as const)
      .filter((from) => taken[from] > 0)
      .map((from) => ({ from, cents: taken[from] })),
    missing: rest,
  };
}
