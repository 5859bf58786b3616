import { GOAL_KIND_TITLES, GOAL_KINDS, type GoalKind } from "./goal";
import type { RequirementId } from "./requirements";

/** What a checklist looks at in a goal. */
export interface ListedGoal {
  readonly name: string;
  /** Whose goal it is; undefined for a goal of all members. */
  readonly district?: string;
  readonly kind?: GoalKind;
  readonly strategies: readonly string[];
  /** Measurable and time-bound: measure, baseline, target and years are there and agree. */
  readonly complete: boolean;
}

/** What a checklist looks at in a strategy. */
export interface ListedStrategy {
  readonly name: string;
  readonly goals: readonly string[];
  readonly research: boolean;
  readonly measures: boolean;
  readonly indicators: boolean;
}

export interface Seen {
  readonly met: boolean;
  readonly what: string;
}

const sameName = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();
const list = (names: readonly string[]): string => names.join(", ");

/** A kind's requirement. */
const KIND_REQUIREMENTS: Readonly<Record<GoalKind, RequirementId>> = {
  achievement: "achievement-goal",
  integration: "integration-goal",
  teachers: "teachers-goal",
};

/** What a table of goals, and one of strategies where there is one, shows of the requirements. */
export function seenInGoals(
  goals: readonly ListedGoal[],
  strategies: readonly ListedStrategy[] | undefined,
): ReadonlyMap<RequirementId, Seen> {
  const seen = new Map<RequirementId, Seen>();
  if (goals.length > 0) {
    for (const kind of GOAL_KINDS) {
      const those = goals.filter((goal) => goal.kind === kind);
      seen.set(KIND_REQUIREMENTS[kind], {
        met: those.length > 0,
        what:
          those.length > 0
            ? `goals: ${list(those.map(({ name }) => name))}`
            : `no goal "${GOAL_KIND_TITLES[kind]}" in the table`,
      });
    }
    const open = goals.filter(({ complete }) => !complete);
    seen.set("measurable", {
      met: open.length === 0,
      what:
        open.length === 0
          ? `all ${goals.length} goals of the table`
          : `not these goals: ${list(open.map(({ name }) => name))}`,
    });
    const members = memberGoals(goals);
    if (members !== undefined) seen.set("member-goals", members);
    seen.set("strategies-tied", ties(goals, strategies));
  }
  if (strategies !== undefined && strategies.length > 0) {
    seen.set(
      "key-indicators",
      all(strategies, ({ indicators }) => indicators, "no key indicator"),
    );
    seen.set(
      "research-based",
      all(
        strategies,
        ({ research, measures }) => research && measures,
        "no research or no measure along the way",
      ),
    );
  }
  return seen;
}

function all(
  strategies: readonly ListedStrategy[],
  has: (one: ListedStrategy) => boolean,
  lack: string,
): Seen {
  const open = strategies.filter((one) => !has(one));
  return {
    met: open.length === 0,
    what:
      open.length === 0
        ? `all ${strategies.length} strategies of the table`
        : `${lack} for ${list(open.map(({ name }) => name))}`,
  };
}

/** Each member needs one of each; a goal without a district, or of the collaborative, is every member's. */
function memberGoals(goals: readonly ListedGoal[]): Seen | undefined {
  const isShared = ({ district }: ListedGoal) =>
    district === undefined || /collaborative|all (members|districts)/i.test(district);
  const names = new Map<string, string>();
  for (const goal of goals) {
    if (!isShared(goal)) names.set(goal.district!.trim().toLowerCase(), goal.district!.trim());
  }
  if (names.size === 0) return undefined;
  const lacking = [...names.values()].flatMap((name) =>
    (["achievement", "integration"] as const)
      .filter(
        (kind) =>
          !goals.some((goal) => goal.kind === kind && (isShared(goal) || sameName(goal.district!, name))),
      )
      .map((kind) => `${name} has no ${kind} goal`),
  );
  return lacking.length === 0
    ? { met: true, what: `${names.size} members in the table` }
    : { met: false, what: lacking.join("; ") };
}

function ties(goals: readonly ListedGoal[], strategies: readonly ListedStrategy[] | undefined): Seen {
  const serves = (strategy: ListedStrategy, goal: ListedGoal) =>
    goal.strategies.some((name) => sameName(name, strategy.name)) ||
    strategy.goals.some((name) => sameName(name, goal.name));
  const faults: string[] = [];
  const bare = goals.filter(
    (goal) => goal.strategies.length === 0 && !(strategies ?? []).some((one) => serves(one, goal)),
  );
  if (bare.length > 0) faults.push(`no strategy for goal ${list(bare.map(({ name }) => name))}`);
  if (strategies !== undefined) {
    const loose = strategies.filter((strategy) => !goals.some((goal) => serves(strategy, goal)));
    if (loose.length > 0) faults.push(`no goal for strategy ${list(loose.map(({ name }) => name))}`);
    const named = new Set(goals.flatMap((goal) => goal.strategies));
    const unknown = [...named].filter((name) => !strategies.some((one) => sameName(one.name, name)));
    if (unknown.length > 0)
      faults.push(`strategy ${list(unknown)} is named by a goal and is not in the table of strategies`);
  }
  return faults.length === 0
    ? { met: true, what: "every goal has a strategy, and every strategy a goal" }
    : { met: false, what: faults.join("; ") };
}
