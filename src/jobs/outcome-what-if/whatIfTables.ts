import type { OutcomeTally } from "../../indicators/b07-preschool-outcomes/tallies";
import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { PROGRESS_CATEGORIES, type ProgressCategory } from "../../measures/childOutcomeCategory";
import {
  fewestForBoth,
  fewestToMeet,
  fewestToRaise,
  meetsTarget,
  mostWhileMet,
  oneMore,
  oneMoved,
  statementParts,
  type Statement,
  type StatementParts,
} from "../../measures/childOutcomeMoves";
import { fractionOf } from "../../measures/exactDecimals";
import type { Outcome } from "../../measures/outcome";
import type { CategoryCounts } from "../../measures/summaryStatements";

export const STATEMENTS: readonly Statement[] = [1, 2];

/** One outcome's counts and what is wanted of its two statements, in percent; undefined where nothing is. */
export interface Wanted {
  readonly tally: OutcomeTally;
  readonly targets: Readonly<Record<Statement, number | undefined>>;
}

const shown = (outcome: Outcome): ResultCell =>
  outcome.kind === "value" ? outcome.value : { missing: outcome.reason };

function percentOf({ top, bottom }: StatementParts): ResultCell {
  return bottom > 0 ? (100 * top) / bottom : { missing: "nobody it is about" };
}

const plus = (parts: StatementParts, change: StatementParts, times: number): StatementParts => ({
  top: parts.top + times * change.top,
  bottom: parts.bottom + times * change.bottom,
});

/** One row a statement: how far it is from its target, in points and in children. */
export function targetTable(wanted: readonly Wanted[]): ResultTable {
  const lines = wanted.flatMap(({ tally, targets }) =>
    STATEMENTS.map((statement): readonly ResultCell[] => {
      const parts = statementParts(tally.counts, statement);
      const target = targets[statement];
      const name = [tally.outcome.code, statement, parts.top, parts.bottom, percentOf(parts)];
      const none = { missing: "no target" };
      if (target === undefined) return [...name, none, none, none, none, none, oneChild(parts)];
      const exact = fractionOf(target);
      const met = meetsTarget(parts, exact);
      const needed = fewestToRaise(tally.counts, statement, exact);
      const spare = mostWhileMet(parts, { top: -1, bottom: 0 }, exact, parts.top);
      return [
        ...name,
        target,
        met === undefined ? "nobody it is about" : met ? "met" : "not met",
        shown(needed),
        needed.kind === "value" && needed.value > 0
          ? percentOf(plus(parts, { top: 1, bottom: 0 }, needed.value - 1))
          : { missing: "already met" },
        met === true ? shown(spare) : { missing: "not met" },
        oneChild(parts),
      ];
    }),
  );
  return {
    id: "targets",
    title: "How many children are between a statement and its target",
    columns: [
      { title: "Outcome", kind: "text" },
      { title: "Statement", kind: "count" },
      { title: "Numerator", kind: "count" },
      { title: "Denominator", kind: "count" },
      { title: "Now", kind: "percent" },
      { title: "Target", kind: "number" },
      { title: "Status", kind: "text" },
      { title: "Fewest children to move up", kind: "count" },
      { title: "With one fewer", kind: "percent" },
      { title: "Children it can lose and still meet", kind: "count" },
      { title: "Points one child makes", kind: "number" },
    ],
    rows: lines,
    flagged: lines.flatMap((line, at) => (line[6] === "not met" ? [at] : [])),
  };
}

function oneChild({ bottom }: StatementParts): ResultCell {
  return bottom > 0 ? 100 / bottom : { missing: "nobody it is about" };
}

/** Both statements of an outcome at once. */
export function bothTargets({ tally, targets }: Wanted): Outcome<number> | undefined {
  const [first, second] = [targets[1], targets[2]];
  return first === undefined || second === undefined
    ? undefined
    : fewestForBoth(tally.counts, [fractionOf(first), fractionOf(second)]);
}

/** The moves that change a statement: from a lower category to a higher one, and the same way back. */
function pairs(): readonly (readonly [ProgressCategory, ProgressCategory])[] {
  return PROGRESS_CATEGORIES.flatMap((from, at) =>
    PROGRESS_CATEGORIES.slice(at + 1).map((to) => [from, to] as const),
  ).filter(([from, to]) =>
    STATEMENTS.some((statement) => {
      const { top, bottom } = oneMoved(from, to, statement);
      return top !== 0 || bottom !== 0;
    }),
  );
}

/** From which category to which, how many: up to a target, and down while it is still met. */
export function movesTable(wanted: readonly Wanted[]): ResultTable {
  const cells = (
    counts: CategoryCounts,
    target: number | undefined,
    statement: Statement,
    [from, to]: readonly [ProgressCategory, ProgressCategory],
  ): readonly ResultCell[] => {
    const parts = statementParts(counts, statement);
    const up = oneMoved(from, to, statement);
    if (up.top === 0 && up.bottom === 0) return [{ missing: "no effect" }, { missing: "no effect" }];
    if (target === undefined) return [{ missing: "no target" }, { missing: "no target" }];
    const exact = fractionOf(target);
    const back = oneMoved(to, from, statement);
    return [
      shown(fewestToMeet(parts, up, exact, counts[from])),
      shown(mostWhileMet(parts, back, exact, counts[to])),
    ];
  };
  return {
    id: "moves",
    title: "From which category to which",
    columns: [
      { title: "Outcome", kind: "text" },
      { title: "From", kind: "text" },
      { title: "To", kind: "text" },
      { title: "Children in the lower", kind: "count" },
      { title: "Moves up to meet target 1", kind: "count" },
      { title: "Moves down it bears, 1", kind: "count" },
      { title: "Moves up to meet target 2", kind: "count" },
      { title: "Moves down it bears, 2", kind: "count" },
    ],
    rows: wanted.flatMap(({ tally: { outcome, counts }, targets }) =>
      pairs().map((pair) => [
        outcome.code,
        ...pair,
        counts[pair[0]],
        ...STATEMENTS.flatMap((statement) => cells(counts, targets[statement], statement, pair)),
      ]),
    ),
  };
}

const JOINING: readonly ProgressCategory[] = ["c", "d", "e"];

/** What the statements would be with more children in c, d or e, the others as they are. */
export function moreTable(wanted: readonly Wanted[], numbers: readonly number[]): ResultTable {
  const lines = wanted.flatMap(({ tally: { outcome, counts }, targets }) =>
    JOINING.flatMap((category) =>
      numbers.map((more): readonly ResultCell[] => [
        outcome.code,
        category,
        more,
        ...STATEMENTS.flatMap((statement): readonly ResultCell[] => {
          const after = plus(statementParts(counts, statement), oneMore(category, statement), more);
          const target = targets[statement];
          const met = target === undefined ? undefined : meetsTarget(after, fractionOf(target));
          return [percentOf(after), met === undefined ? "no target" : met ? "met" : "not met"];
        }),
      ]),
    ),
  );
  return {
    id: "more",
    title: "With more children in c, d or e",
    columns: [
      { title: "Outcome", kind: "text" },
      { title: "Category", kind: "text" },
      { title: "More children", kind: "count" },
      { title: "Summary statement 1", kind: "percent" },
      { title: "Target 1", kind: "text" },
      { title: "Summary statement 2", kind: "percent" },
      { title: "Target 2", kind: "text" },
    ],
    rows: lines,
  };
}

/** How far a statement moves when a few children end otherwise: between which two percents it lies. */
export function stabilityTable(wanted: readonly Wanted[], numbers: readonly number[]): ResultTable {
  return {
    id: "stability",
    title: "What a few children do",
    columns: [
      { title: "Outcome", kind: "text" },
      { title: "Statement", kind: "count" },
      { title: "Children", kind: "count" },
      { title: "So many fewer in the numerator", kind: "percent" },
      { title: "Now", kind: "percent" },
      { title: "So many more in the numerator", kind: "percent" },
      { title: "Points between", kind: "number" },
      { title: "Does it decide the target?", kind: "text" },
    ],
    rows: wanted.flatMap(({ tally: { outcome, counts }, targets }) =>
      STATEMENTS.flatMap((statement) =>
        numbers.map((children): readonly ResultCell[] => {
          const parts = statementParts(counts, statement);
          const low = plus(parts, { top: -Math.min(children, parts.top), bottom: 0 }, 1);
          const high = plus(parts, { top: Math.min(children, parts.bottom - parts.top), bottom: 0 }, 1);
          const target = targets[statement];
          const ends =
            target === undefined ? [] : [low, high].map((one) => meetsTarget(one, fractionOf(target)));
          return [
            outcome.code,
            statement,
            children,
            percentOf(low),
            percentOf(parts),
            percentOf(high),
            parts.bottom > 0
              ? (100 * (high.top - low.top)) / parts.bottom
              : { missing: "nobody it is about" },
            target === undefined || parts.bottom === 0 ? "" : ends[0] === ends[1] ? "no" : "yes",
          ];
        }),
      ),
    ),
  };
}
