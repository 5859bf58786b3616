import { checkIncentiveCap, checkInitialCap, type CapCheck } from "../../achievement/budget/budgetCaps";
import { checkShares, type SharesCheck } from "../../achievement/budget/budgetShares";
import { sumUp, type BudgetSums } from "../../achievement/budget/budgetSums";
import { dollarsInWords } from "../../achievement/budget/budgetWords";
import { checkImprovement, type ImprovementCheck } from "../../achievement/budget/improvementFunding";
import type { Cents } from "../../measures/money";
import { andThen, notDefined, value, type Outcome } from "../../measures/outcome";
import type { ReadTables } from "./readTables";
import type { BudgetQuestion } from "./question";

/** Everything that is asked of a budget as a whole. */
export interface BudgetChecks {
  readonly sums: Outcome<BudgetSums>;
  readonly shares: Outcome<SharesCheck>;
  /** The same of finance code 313 alone, for a note. */
  readonly shares313: Outcome<SharesCheck>;
  readonly initial: Outcome<CapCheck>;
  readonly incentive: Outcome<CapCheck>;
  readonly revenue: Outcome<Cents>;
  readonly improvement: Outcome<ImprovementCheck>;
}

export function checkBudget(read: ReadTables, question: BudgetQuestion): BudgetChecks {
  const { fy } = question;
  const sums = sumsOf(read);
  const codes = andThen(sums, (all) =>
    all.withoutCode === 0
      ? value(all)
      : notDefined(`lines of ${dollarsInWords(all.withoutCode)} have no finance code`),
  );
  const initial = andThen(codes, (all) =>
    question.maxInitial === undefined
      ? notDefined("the maximum of line 12 was not given")
      : checkInitialCap(fy, all.initial, question.maxInitial),
  );
  const incentive = andThen(codes, (all) =>
    question.maxIncentive === undefined
      ? notDefined("the maximum of line 13 was not given")
      : checkIncentiveCap(fy, all.incentive, question.maxIncentive),
  );
  const revenue = andThen(initial, (first) =>
    andThen(codes, (all) =>
      all.incentive === 0
        ? value(first.revenue)
        : andThen(incentive, (second) => value(first.revenue + second.revenue)),
    ),
  );
  const categories = (keep: (finance: string | undefined) => boolean): Outcome<BudgetSums> =>
    andThen(sums, () => {
      const some = sumUp(read.lines.filter(({ finance }) => keep(finance)));
      return some.withoutCategory === 0
        ? value(some)
        : notDefined(`lines of ${dollarsInWords(some.withoutCategory)} have no category`);
    });
  const shares313 = andThen(codes, () =>
    andThen(
      categories((finance) => finance === "313"),
      (all) => checkShares(fy, all.categories),
    ),
  );
  const whole = categories(() => true);
  const shares =
    question.base === "313"
      ? shares313
      : question.base === "total"
        ? andThen(whole, (all) => checkShares(fy, all.categories))
        : andThen(whole, (all) => andThen(revenue, (base) => checkShares(fy, all.categories, base)));
  const improvement = andThen(sums, (all) =>
    checkImprovement(
      fy,
      question.duty,
      all.improvement,
      revenue.kind === "value" ? revenue.value : all.total,
    ),
  );
  return { sums, shares, shares313, initial, incentive, revenue, improvement };
}

function sumsOf(read: ReadTables): Outcome<BudgetSums> {
  if (read.unread > 0)
    return notDefined(
      `${read.unread === 1 ? "1 row" : `${read.unread} rows`} could not be read for sure; see the problems, a budget is added up whole`,
    );
  return read.lines.length === 0 ? notDefined("the budget has no lines") : value(sumUp(read.lines));
}
