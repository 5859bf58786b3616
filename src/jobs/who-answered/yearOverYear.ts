import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { differenceOfProportions } from "../../measures/differenceOfProportions";
import { isValue } from "../../measures/outcome";
import type { GroupLine } from "./groupTables";

/** Response rates of both years, their difference in points and whether chance explains it. */
export function yearTable(
  now: readonly GroupLine[],
  before: readonly GroupLine[],
  total: readonly [GroupLine, GroupLine],
  significance: number,
): ResultTable {
  const keyOf = ({ trait, group }: GroupLine): string => `${trait.toLowerCase()} ${group.toLowerCase()}`;
  const earlier = new Map(before.map((line) => [keyOf(line), line]));
  const still = new Set(now.map(keyOf));
  const pairs = [total, ...now.map((line) => [line, earlier.get(keyOf(line))] as const)];
  const gone = before.filter((line) => !still.has(keyOf(line)));
  const rows = pairs.map(([line, was]): ResultCell[] => {
    const names = [line.trait, line.group];
    const blank = (reason: string) => Array.from({ length: 4 }, () => ({ missing: reason }));
    if (was === undefined) return [...names, ...blank("not in the earlier table"), "new"];
    if (line.hidden || was.hidden) return [...names, ...blank("too few people to show"), "held back"];
    const found = differenceOfProportions(
      { successes: was.answered, n: was.asked },
      { successes: line.answered, n: line.asked },
      1 - significance,
    );
    if (!isValue(found)) return [...names, ...blank(found.reason), "not tested"];
    const { difference, p, meaningful } = found.value;
    return [
      ...names,
      (100 * was.answered) / was.asked,
      (100 * line.answered) / line.asked,
      difference,
      p,
      !meaningful ? "no change shown" : difference > 0 ? "rose" : "fell",
    ];
  });
  for (const { trait, group } of gone)
    rows.push([
      trait,
      group,
      ...Array.from({ length: 4 }, () => ({ missing: "not in this year's table" })),
      "only in the earlier year",
    ]);
  return {
    id: "years",
    title: "Response rates beside the earlier year",
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Response rate, earlier year", kind: "percent" },
      { title: "Response rate, this year", kind: "percent" },
      { title: "Change, points", kind: "number" },
      { title: "Probability", kind: "number" },
      { title: "Reading", kind: "text" },
    ],
    rows,
    flagged: rows.flatMap((row, at) => (row[6] === "rose" || row[6] === "fell" ? [at] : [])),
  };
}
