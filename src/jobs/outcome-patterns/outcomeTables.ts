import { LETTERS } from "../../indicators/b07-preschool-outcomes/tables";
import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { testIndependence } from "../../measures/tests/independence";
import type { Outcome } from "../../measures/outcome";
import { assessed, summaryStatement1, summaryStatement2 } from "../../measures/summaryStatements";
import { conversionRules, type ConversionRule } from "../../monitoring/childOutcomes/conversionRules";
import { entryByExitChart } from "../../indicators/b07-preschool-outcomes/charts";
import {
  childrenWhere,
  entryByExit,
  type EntryByExit,
} from "../../indicators/b07-preschool-outcomes/entryByExit";
import type { Flag, PatternLimits } from "../../monitoring/childOutcomes/patterns";
import type { Grouping } from "../childOutcomes/groups";
import type { FollowedChildren } from "../childOutcomes/readChildren";

/** Shares of an outcome's children beyond which national summaries set data aside, in percent. */
export const SCREEN = { a: 10, e: 65 } as const;
const RATINGS = ["1", "2", "3", "4", "5", "6", "7"];

const none = (why: string): ResultCell => ({ missing: why });
const shown = (outcome: Outcome): ResultCell =>
  outcome.kind === "value" ? outcome.value : none(outcome.reason);
const share = (part: number, whole: number): ResultCell =>
  whole === 0 ? none("no children") : (100 * part) / whole;
const known = (number: number | undefined): ResultCell => number ?? none("no children");

/** The children with a category of each outcome, by entry and exit. */
export function crosstabs({ records, outcomes }: FollowedChildren): readonly EntryByExit[] {
  return outcomes.map(({ usable }, at) => entryByExit(records.outcomes[at]!, usable));
}

export function crosstabTables(
  { outcomes }: FollowedChildren,
  tables: readonly EntryByExit[],
): ResultTable[] {
  return tables.map(({ cells, rowSums, columnSums, children }, at) => {
    const { code, title } = outcomes[at]!.outcome;
    return {
      id: `crosstab${code}`,
      title: `Outcome ${code}, ${title}: entry by exit`,
      columns: [
        { title: "Rating at entry", kind: "text" },
        ...RATINGS.map((rating) => ({ title: `Exit ${rating}`, kind: "count" as const })),
        { title: "All", kind: "count" },
      ],
      rows: [
        ...cells.map((line, entry) => [`Entry ${entry + 1}`, ...line, rowSums[entry]!]),
        ["All", ...columnSums, children],
      ],
    };
  });
}

/** The same as heat tables, with the children whose ratings moved far. */
export function crosstabCharts(
  { outcomes }: FollowedChildren,
  tables: readonly EntryByExit[],
  { gain, loss }: PatternLimits,
): readonly ChartData[] {
  return tables
    .map((table, at): ChartData => {
      const chart = entryByExitChart(outcomes[at]!.outcome, table);
      const far = childrenWhere(table, (rise) => rise > gain || -rise > loss);
      return {
        ...chart,
        unusual: {
          cells: table.cells.flatMap((line, entry) =>
            line.flatMap((_, exit): (readonly [number, number])[] =>
              exit - entry > gain || entry - exit > loss ? [[entry, exit]] : [],
            ),
          ),
          words: `a rise of more than ${gain} or a fall of more than ${loss} points.`,
        },
        description: `${chart.description} ${far.toLocaleString("en-US")} rise by more than ${gain} or fall by more than ${loss} points.`,
      };
    })
    .filter((_, at) => tables[at]!.children > 0);
}

/** One row an outcome: what is usual, and what departs from it in words. */
export function outcomeTable(
  { outcomes }: FollowedChildren,
  tables: readonly EntryByExit[],
  { gain, loss }: PatternLimits,
): ResultTable {
  const lines = tables.map((table, at) => {
    const { outcome, counts } = outcomes[at]!;
    const n = table.children;
    const departures = [
      ...(100 * counts.a > SCREEN.a * n ? [`more than ${SCREEN.a} percent in category a`] : []),
      ...(100 * counts.e > SCREEN.e * n ? [`more than ${SCREEN.e} percent in category e`] : []),
      ...(table.correlation !== undefined && table.correlation <= 0
        ? ["entry and exit ratings do not go together"]
        : []),
      ...(table.meanEntry !== undefined && table.meanExit !== undefined && table.meanExit < table.meanEntry
        ? ["children leave lower than they came"]
        : []),
    ];
    return [
      outcome.code,
      n,
      known(table.meanEntry),
      known(table.meanExit),
      n === 0 ? none("no children") : table.meanExit! - table.meanEntry!,
      table.correlation ?? none("all ratings the same"),
      share(
        childrenWhere(table, (rise) => rise > gain),
        n,
      ),
      share(
        childrenWhere(table, (rise) => -rise > loss),
        n,
      ),
      share(table.columnSums[6]!, n),
      share(counts.a, n),
      share(counts.e, n),
      departures.join("; ") || "nothing",
    ];
  });
  return {
    id: "outcomes",
    title: "What is usual and what departs from it",
    columns: [
      { title: "Outcome", kind: "text" },
      { title: "Children", kind: "count" },
      { title: "Mean at entry", kind: "ratio" },
      { title: "Mean at exit", kind: "ratio" },
      { title: "Mean rise", kind: "ratio" },
      { title: "Correlation", kind: "number" },
      { title: `Rise over ${gain}`, kind: "percent" },
      { title: `Fall over ${loss}`, kind: "percent" },
      { title: "7 at exit", kind: "percent" },
      { title: "Category a", kind: "percent" },
      { title: "Category e", kind: "percent" },
      { title: "Departs from what is usual", kind: "text" },
    ],
    rows: lines,
    flagged: lines.flatMap((line, at) => (line.at(-1) === "nothing" ? [] : [at])),
  };
}

const RULE_NAMES: Readonly<Record<ConversionRule, string>> = {
  strict: "Strict",
  lenient: "Lenient",
  unchecked: "Unchecked: every No without a rise is a (to compare with only)",
};

/** What strict, lenient and unchecked conversion make of the same children. */
export function conversionTable({ records, outcomes }: FollowedChildren): ResultTable {
  return {
    id: "conversion",
    title: "Impossible and missing progress answers",
    columns: [
      { title: "Outcome", kind: "text" },
      { title: "Rule", kind: "text" },
      ...LETTERS.map((letter) => ({ title: letter, kind: "count" as const })),
      { title: "Impossible", kind: "count" },
      { title: "Answer missing", kind: "count" },
      { title: "Summary statement 1", kind: "percent" },
      { title: "Points from strict", kind: "number" },
      { title: "Summary statement 2", kind: "percent" },
      { title: "Points from strict, statement 2", kind: "number" },
    ],
    rows: outcomes.flatMap(({ outcome, steps }, at) => {
      const rules = conversionRules(records.outcomes[at]!, steps, records.children);
      const strict = rules[0]!.counts;
      const apart = (of: typeof summaryStatement2, counts: typeof strict): ResultCell => {
        const [before, now] = [of(strict), of(counts)];
        return before.kind === "value" && now.kind === "value"
          ? now.value - before.value
          : none("one of them has no result");
      };
      return rules.map(({ rule, counts, impossible, progressMissing }) => [
        outcome.code,
        RULE_NAMES[rule],
        ...LETTERS.map((letter) => counts[letter]),
        impossible,
        progressMissing,
        shown(summaryStatement1(counts)),
        apart(summaryStatement1, counts),
        shown(summaryStatement2(counts)),
        apart(summaryStatement2, counts),
      ]);
    }),
  };
}

/** Entry ratings of each group against everybody else's, with the shares that tell habits of rating. */
export function groupTable(
  { records, outcomes }: FollowedChildren,
  all: readonly Grouping[],
  flags: readonly Flag[],
  choices: { readonly smallest: number; readonly alpha: number; readonly same: number },
): ResultTable {
  const same = new Set(flags.filter(({ pattern }) => pattern === "same").map(({ row }) => row));
  const several = all.filter(({ groups }) => groups.length > 1);
  const everybody = outcomes.map(({ usable }, at) => entryByExit(records.outcomes[at]!, usable));
  const compared = several.flatMap(({ title, groups }) =>
    groups.flatMap(({ name, rows }) =>
      outcomes.map((one, at) => {
        const own = rows.filter((row) => one.steps[row] === undefined);
        const table = entryByExit(records.outcomes[at]!, own);
        const rest = everybody[at]!.rowSums.map((sum, rating) => sum - table.rowSums[rating]!);
        const others = rest.reduce((sum, count) => sum + count, 0);
        const test =
          own.length >= choices.smallest && others >= choices.smallest
            ? testIndependence([table.rowSums, rest])
            : undefined;
        const sum = rest.reduce((all, count, rating) => all + count * (rating + 1), 0);
        return { title, name, one, own, table, meanOfRest: others === 0 ? undefined : sum / others, test };
      }),
    ),
  );
  const tests = compared.filter(({ test }) => test?.kind === "value").length;
  const odd: number[] = [];
  const rows = compared.map(
    ({ title, name, one, own, table, meanOfRest, test }, at): readonly ResultCell[] => {
      const n = own.length;
      const inThree = own.filter((row) => outcomes.every(({ steps }) => steps[row] === undefined));
      const sameRatings = inThree.filter((row) => same.has(row)).length;
      const words: string[] = [];
      if (test?.kind === "value" && test.value.p * tests < choices.alpha) {
        const higher = table.meanEntry! > meanOfRest!;
        words.push(
          `entry ratings ${higher ? "higher" : "lower"} on average than the rest, or spread otherwise`,
        );
      }
      if (n >= choices.smallest && 100 * sameRatings > choices.same * inThree.length) {
        words.push(`more than ${choices.same} percent have the same ratings in all outcomes`);
      }
      const inCategory = (code: number): number => own.filter((row) => one.conversions[row] === code).length;
      if (n >= choices.smallest && 100 * inCategory(0) > SCREEN.a * n)
        words.push(`more than ${SCREEN.a} percent in a`);
      if (n >= choices.smallest && 100 * inCategory(4) > SCREEN.e * n)
        words.push(`more than ${SCREEN.e} percent in e`);
      if (words.length > 0) odd.push(at);
      return [
        title,
        name,
        one.outcome.code,
        n,
        known(table.meanEntry),
        known(meanOfRest),
        known(table.meanExit),
        n === 0 ? none("no children") : table.meanExit! - table.meanEntry!,
        test === undefined
          ? none(`fewer than ${choices.smallest} children`)
          : test.kind === "value"
            ? test.value.p
            : none(test.reason),
        share(inCategory(0), n),
        share(inCategory(4), n),
        share(sameRatings, inThree.length),
        words.join("; "),
      ];
    },
  );
  return {
    id: "groups",
    title: "Groups against the rest",
    columns: [
      { title: "By", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Outcome", kind: "text" },
      { title: "Children", kind: "count" },
      { title: "Mean at entry", kind: "ratio" },
      { title: "Mean at entry, the rest", kind: "ratio" },
      { title: "Mean at exit", kind: "ratio" },
      { title: "Mean rise", kind: "ratio" },
      { title: "Chance (p) of such entry ratings", kind: "number" },
      { title: "Category a", kind: "percent" },
      { title: "Category e", kind: "percent" },
      { title: "Same ratings in all outcomes", kind: "percent" },
      { title: "What stands out", kind: "text" },
    ],
    rows,
    flagged: odd,
  };
}

/** Children with a category in every outcome. */
export function usableInAll({ records, outcomes }: FollowedChildren): number {
  return records.children.filter((row) => outcomes.every(({ steps }) => steps[row] === undefined)).length;
}

export function assessedIn({ outcomes }: FollowedChildren): number {
  return Math.max(...outcomes.map(({ counts }) => assessed(counts)));
}
