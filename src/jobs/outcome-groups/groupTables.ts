import type { ChildOutcome } from "../../indicators/b07-preschool-outcomes/outcomes";
import { LETTERS } from "../../indicators/b07-preschool-outcomes/tables";
import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { tallyConverted } from "../../measures/categoryCounts";
import { statementParts, type Statement } from "../../measures/childOutcomeMoves";
import { differenceOfProportions } from "../../measures/differenceOfProportions";
import { hiddenGroups } from "../../measures/hiddenGroups";
import { proportionInterval, withinPercents } from "../../measures/proportionInterval";
import { assessed, type CategoryCounts } from "../../measures/summaryStatements";
import type { OutcomeWaterfall } from "../../monitoring/childOutcomes/waterfall";
import type { Grouping } from "../childOutcomes/groups";
import { planTarget } from "../childOutcomes/targets";

export const STATEMENTS: readonly Statement[] = [1, 2];

/** One group's children of one outcome. */
export interface GroupLine {
  readonly by: string;
  readonly group: string;
  readonly outcome: ChildOutcome;
  readonly counts: CategoryCounts;
  /** Too few to be shown, or one that would tell a hidden one. */
  readonly hidden: boolean;
}

/** Every group's categories. A group is hidden outcome by outcome, since an outcome may have fewer children than another. */
export function groupLines(
  outcomes: readonly OutcomeWaterfall[],
  all: readonly Grouping[],
  smallest: number,
): readonly GroupLine[] {
  return all.flatMap(({ title, groups }) => {
    const byOutcome = outcomes.map(({ outcome, steps, conversions }) => {
      const counts = groups.map(({ rows }) =>
        tallyConverted(rows.filter((row) => steps[row] === undefined).map((row) => conversions[row]!)),
      );
      const hidden = hiddenGroups(counts.map(assessed), smallest);
      return groups.map(({ name }, at): GroupLine => ({
        by: title,
        group: name,
        outcome,
        counts: counts[at]!,
        hidden: hidden[at]!,
      }));
    });
    return groups.flatMap((_, at) => byOutcome.map((lines) => lines[at]!));
  });
}

const HELD_BACK: ResultCell = { missing: "held back: too few children" };

function withInterval(
  counts: CategoryCounts,
  statement: Statement,
  confidence: number,
): readonly ResultCell[] {
  const { top, bottom } = statementParts(counts, statement);
  const interval = proportionInterval(top, bottom, confidence, "adjusted-wald");
  if (interval.kind !== "value") return new Array<ResultCell>(3).fill({ missing: "nobody it is about" });
  const { low, high } = withinPercents(interval.value);
  return [(100 * top) / bottom, low, high];
}

export function groupsTable(lines: readonly GroupLine[], confidence: number): ResultTable {
  return {
    id: "groups",
    title: "Categories and summary statements by group",
    columns: [
      { title: "By", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Outcome", kind: "text" },
      ...LETTERS.map((letter) => ({ title: letter, kind: "count" as const })),
      { title: "Children", kind: "count" },
      ...STATEMENTS.flatMap((statement) => [
        { title: `Summary statement ${statement}`, kind: "percent" as const },
        { title: `Low, ${statement}`, kind: "percent" as const },
        { title: `High, ${statement}`, kind: "percent" as const },
      ]),
    ],
    rows: lines.map(({ by, group, outcome, counts, hidden }) => [
      by,
      group,
      outcome.code,
      ...(hidden
        ? new Array<ResultCell>(LETTERS.length + 7).fill(HELD_BACK)
        : [
            ...LETTERS.map((letter) => counts[letter]),
            assessed(counts),
            ...STATEMENTS.flatMap((statement) => withInterval(counts, statement, confidence)),
          ]),
    ]),
  };
}

/** Two groups of children side by side; the second is compared with the first. */
export interface Comparison {
  readonly what: string;
  readonly outcome: ChildOutcome;
  readonly first: CategoryCounts;
  readonly second: CategoryCounts;
  readonly hidden: boolean;
}

export function comparisonTable(
  id: string,
  title: string,
  [first, second]: readonly [string, string],
  comparisons: readonly Comparison[],
  { confidence, ffy }: { readonly confidence: number; readonly ffy: number },
): ResultTable {
  const rows = comparisons.flatMap(({ what, outcome, first: before, second: now, hidden }) =>
    STATEMENTS.map((statement): readonly ResultCell[] => {
      const target = planTarget(outcome.code, statement, ffy) ?? { missing: "no target" };
      const name = [what, outcome.code, statement];
      if (hidden) return [...name, ...new Array<ResultCell>(8).fill(HELD_BACK), target, HELD_BACK];
      const [one, other] = [statementParts(before, statement), statementParts(now, statement)];
      const percentOf = ({ top, bottom }: typeof one): ResultCell =>
        bottom === 0 ? { missing: "nobody it is about" } : (100 * top) / bottom;
      const found = differenceOfProportions(
        { successes: one.top, n: one.bottom },
        { successes: other.top, n: other.bottom },
        confidence,
      );
      const tested =
        found.kind === "value"
          ? [found.value.difference, found.value.low, found.value.high, found.value.p]
          : new Array<ResultCell>(4).fill({ missing: found.reason });
      const mark =
        found.kind !== "value"
          ? "cannot be compared"
          : !found.value.meaningful
            ? "no more than chance explains"
            : found.value.difference > 0
              ? `${second} higher`
              : `${second} lower`;
      return [...name, one.bottom, percentOf(one), other.bottom, percentOf(other), ...tested, target, mark];
    }),
  );
  return {
    id,
    title,
    columns: [
      { title: "Children", kind: "text" },
      { title: "Outcome", kind: "text" },
      { title: "Statement", kind: "count" },
      { title: `${first}: denominator`, kind: "count" },
      { title: `${first}: percent`, kind: "percent" },
      { title: `${second}: denominator`, kind: "count" },
      { title: `${second}: percent`, kind: "percent" },
      { title: "Difference in points", kind: "number" },
      { title: "Difference, low", kind: "number" },
      { title: "Difference, high", kind: "number" },
      { title: "Chance (p)", kind: "number" },
      { title: "Plan's target", kind: "number" },
      { title: "Says", kind: "text" },
    ],
    rows,
    flagged: rows.flatMap((row, at) => (String(row.at(-1)).endsWith(" lower") ? [at] : [])),
  };
}

/** The categories of one outcome in each group that may be shown, one chart for each way of grouping. */
export function groupCharts(lines: readonly GroupLine[], code: string): readonly ChartData[] {
  const shown = lines.filter(
    ({ outcome, hidden, counts }) => outcome.code === code && !hidden && assessed(counts) > 0,
  );
  const ways = [...new Set(shown.map(({ by }) => by))];
  return ways.map((by, at): ChartData => {
    const own = shown.filter((line) => line.by === by);
    return {
      id: `groups${at + 1}`,
      title: `Outcome ${code}: categories by ${by}`,
      kind: "stackedBar",
      unit: "percent",
      categoryTitle: "Group",
      categories: own.map(({ group }) => group),
      series: LETTERS.map((letter) => ({
        name: letter,
        values: own.map(({ counts }) => (100 * counts[letter]) / assessed(counts)),
      })),
      description: `For each group by ${by}, how its children divide over the categories a to e in outcome ${code}, in percent. ${own
        .map(({ group, counts }) => `${group}: ${assessed(counts).toLocaleString("en-US")} children`)
        .join("; ")}.`,
    };
  });
}
