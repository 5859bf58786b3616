import { textOf } from "../../indicators/b07-preschool-outcomes/childRecords";
import type { ResultTable } from "../../indicators/declaration";
import { PATTERNS, type Flag, type PatternLimits } from "../../monitoring/childOutcomes/patterns";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { FollowedChildren } from "../childOutcomes/readChildren";
import { usableInAll } from "./outcomeTables";
import { PATTERN_WORDS } from "./patternWords";

/** Longer lists are on the further sheet only. */
const MOST_SHOWN = 200;
/** Patterns that many children have and that say little about one child. */
const COMMON = new Set(["same", "allE", "slow", "exitAll7"]);

/** How many children have each pattern. */
export function patternTable(
  followed: FollowedChildren,
  flags: readonly Flag[],
  limits: PatternLimits,
): ResultTable {
  const inAll = usableInAll(followed);
  const withDates = followed.records.dates !== undefined;
  return {
    id: "patterns",
    title: "Unusual records",
    columns: [
      { title: "Pattern", kind: "text" },
      { title: "Children", kind: "count" },
      { title: "Percent of children with all three categories", kind: "percent" },
      { title: "Why it is worth a look", kind: "text" },
      { title: "What to look at", kind: "text" },
    ],
    rows: PATTERNS.filter((pattern) => withDates || (pattern !== "quickGain" && pattern !== "slow")).map(
      (pattern) => {
        const children = flags.filter((flag) => flag.pattern === pattern).length;
        const { title, why, look } = PATTERN_WORDS[pattern];
        return [
          title(limits),
          children,
          inAll === 0 || pattern === "impossible" ? { missing: "none" } : (100 * children) / inAll,
          why,
          look,
        ];
      },
    ),
  };
}

type Line = readonly [number, string, string, string, string, string, string];

function lines(
  { rows, records, nameOf, numberOf }: FollowedChildren,
  flags: readonly Flag[],
  limits: PatternLimits,
): readonly Line[] {
  return flags.map(({ row, pattern, outcomes }): Line => {
    const ratings = records.outcomes
      .filter(({ outcome }) => outcomes.includes(outcome.code))
      .map(({ outcome, entry, exit }) => `${outcome.code} ${entry[row]!} to ${exit[row]!}`);
    const { title, look } = PATTERN_WORDS[pattern];
    return [
      numberOf(row),
      nameOf(row),
      textOf(rows, "district", row) ?? "",
      title(limits),
      ratings.join(", "),
      records.dates?.days[row] === undefined ? "" : `${records.dates.days[row]} days`,
      look,
    ];
  });
}

/** The first column is the row. */
const titlesOf = ({ rowTitle }: FollowedChildren): readonly string[] => [
  rowTitle,
  "Child",
  "District",
  "Pattern",
  "Ratings",
  "Service",
  "What to look at",
];

/** The rarer patterns, child by child. */
export function flaggedTable(
  followed: FollowedChildren,
  flags: readonly Flag[],
  limits: PatternLimits,
): ResultTable {
  const rare = flags.filter(({ pattern }) => !COMMON.has(pattern));
  return {
    id: "flagged",
    title:
      rare.length > MOST_SHOWN
        ? `Children to look at: the first ${MOST_SHOWN} of ${rare.length.toLocaleString("en-US")}`
        : "Children to look at",
    columns: titlesOf(followed).map((title, at) => ({ title, kind: at === 0 ? "count" : "text" })),
    rows: lines(followed, rare.slice(0, MOST_SHOWN), limits),
  };
}

/** Every flag of every child. */
export function flaggedSheet(
  followed: FollowedChildren,
  flags: readonly Flag[],
  limits: PatternLimits,
): ReportSheet {
  return {
    name: "Children to look at",
    label: "Children to look at",
    blocks: [
      { kind: "text", style: "title", text: "Children to look at" },
      {
        kind: "text",
        style: "body",
        text: "One row a child and pattern, with the ratings at entry and exit. A pattern is a reason to look, not an error.",
      },
      {
        kind: "table",
        id: "everyFlag",
        title: "Children and patterns",
        columns: titlesOf(followed).map((title, at) => ({
          title,
          format: at === 0 ? "count" : at < 3 ? "typedText" : "text",
          ...(at === 6 ? { width: 70 } : {}),
        })),
        rows: lines(followed, flags, limits),
      },
    ],
  };
}
