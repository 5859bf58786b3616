import { showRounded } from "../../measures/rounding";
import { MEASURES, TAKEN } from "../../indicators/b14-post-school-outcomes/categories";
import {
  POST_SCHOOL_CATEGORIES,
  postSchoolPercents,
} from "../../indicators/b14-post-school-outcomes/postSchool";
import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { outcomeCell } from "../../indicators/recordForm/recordResults";
import { hiddenGroups } from "../../measures/hiddenGroups";
import { isValue, notDefined, value, type Outcome } from "../../measures/outcome";
import {
  finiteProportionInterval,
  proportionInterval,
  type Interval,
} from "../../measures/proportionInterval";
import { compareTexts } from "../../measures/sampling/frame";
import { countCategories, type SortedLeaver, type SortedLeavers } from "./sortLeavers";

/** How sure intervals are, and of how many leavers the respondents are a part. */
export interface IntervalChoice {
  /** 0.95. */
  readonly confidence: number;
  /** Leavers who could be asked; undefined: the respondents stand for leavers without end. */
  readonly population: number | undefined;
}

/** The Wilson interval of a count of respondents, in percent. */
export function intervalOf(
  count: number,
  respondents: number,
  { confidence, population }: IntervalChoice,
): Outcome<Interval> {
  return population === undefined
    ? proportionInterval(count, respondents, confidence, "wilson")
    : finiteProportionInterval(count, respondents, population, confidence, "wilson");
}

/** Leavers in the categories a measure takes. */
const engagedIn = (measure: (typeof MEASURES)[number], counts: readonly number[]): number =>
  counts.slice(0, TAKEN[measure]).reduce((sum, count) => sum + count, 0);

const end = (interval: Outcome<Interval>, which: keyof Interval): ResultCell =>
  outcomeCell(isValue(interval) ? value(interval.value[which]) : notDefined("no respondents"));

export function categoriesTable(counts: readonly number[], respondents: number, open: number): ResultTable {
  const lines = [
    ...POST_SCHOOL_CATEGORIES.map((title, at) => [title, counts[at]!] as const),
    ["Not engaged", respondents - counts.reduce((sum, count) => sum + count, 0)] as const,
  ];
  return {
    id: "categories",
    title: "Respondents by highest category",
    columns: [
      { title: "Category", kind: "text" },
      { title: "Leavers", kind: "count" },
      { title: "Percent of respondents", kind: "percent" },
    ],
    rows: [
      ...lines.map(([title, count]) => [
        title,
        count,
        respondents === 0 ? { missing: "no respondents" } : (100 * count) / respondents,
      ]),
      ["Counted", respondents, respondents === 0 ? { missing: "no respondents" } : 100],
      ...(open > 0
        ? [["Not counted yet: a fact is missing", open, { missing: "not part of the percents" }]]
        : []),
    ],
  };
}

/** The interval of a row of the results from the counts that stand before it. */
function intervalFormula(row: number, { confidence, population }: IntervalChoice): string {
  const sure = Number(confidence.toPrecision(12));
  const of = population === undefined ? "" : `,"wilson",${population}`;
  return `=MN.PROPORTION_INTERVAL({cell:measures!${row},2},{cell:measures!${row},3},${sure}${of})`;
}

/** 14A, 14B or 14C from the counts of the table of categories. */
export function measureFormula(measure: (typeof MEASURES)[number]): string {
  const count = (row: number) => `{cell:categories!${row},2}`;
  const all = [1, 2, 3, 4, POST_SCHOOL_CATEGORIES.length + 2].map(count).join(",");
  return `=INDEX(MN.POSTSCHOOL(${all}),1,${MEASURES.indexOf(measure) + 1})`;
}

export function measuresTable(
  counts: readonly [number, number, number, number],
  respondents: number,
  choice: IntervalChoice,
): ResultTable {
  const percents = postSchoolPercents(counts, respondents);
  return {
    id: "measures",
    title: `Results with ${Number((100 * choice.confidence).toPrecision(6))} percent intervals (Wilson)`,
    columns: [
      { title: "Measure", kind: "text" },
      { title: "Leavers", kind: "count" },
      { title: "Respondents", kind: "count" },
      { title: "Percent", kind: "percent" },
      { title: "Low", kind: "percent" },
      { title: "High", kind: "percent" },
    ],
    rows: MEASURES.map((measure) => {
      const count = engagedIn(measure, counts);
      const interval = intervalOf(count, respondents, choice);
      return [
        measure,
        count,
        respondents,
        outcomeCell(percents[measure]),
        end(interval, "low"),
        end(interval, "high"),
      ];
    }),
    ...(respondents === 0
      ? {}
      : {
          spills: MEASURES.map((_, row) => ({
            row,
            column: 4,
            rows: 1,
            columns: 2,
            formula: intervalFormula(row + 1, choice),
          })),
        }),
  };
}

export interface GroupLine {
  readonly trait: string;
  readonly group: string;
  readonly respondents: number;
  readonly counts: readonly [number, number, number, number];
  /** Too small to be shown, or needed to hide one that is. */
  readonly hidden: boolean;
}

/** The respondents of each group of each characteristic. */
export function groupLines(
  counted: readonly SortedLeaver[],
  groups: readonly string[],
  minimum: number,
): readonly GroupLine[] {
  return groups.flatMap((trait, at) => {
    const members = new Map<string, SortedLeaver[]>();
    for (const one of counted) {
      const name = one.leaver.groups[at]!;
      const found = members.get(name);
      if (found === undefined) members.set(name, [one]);
      else found.push(one);
    }
    const names = [...members.keys()].sort(compareTexts);
    const hidden = hiddenGroups(
      names.map((name) => members.get(name)!.length),
      minimum,
    );
    return names.map((group, place) => ({
      trait,
      group,
      respondents: members.get(group)!.length,
      counts: countCategories(members.get(group)!),
      hidden: hidden[place]!,
    }));
  });
}

export function groupsTable(lines: readonly GroupLine[], choice: IntervalChoice): ResultTable {
  const hiddenCell: ResultCell = { missing: "not shown: too few leavers" };
  return {
    id: "groups",
    title: "By group",
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Respondents", kind: "count" },
      ...MEASURES.flatMap((measure) => [
        { title: measure, kind: "percent" as const },
        { title: `${measure} low`, kind: "percent" as const },
        { title: `${measure} high`, kind: "percent" as const },
      ]),
    ],
    rows: lines.map(({ trait, group, respondents, counts, hidden }) => [
      trait,
      group,
      ...(hidden
        ? [hiddenCell, ...MEASURES.flatMap(() => [hiddenCell, hiddenCell, hiddenCell])]
        : [
            respondents,
            ...MEASURES.flatMap((measure) => {
              const count = engagedIn(measure, counts);
              // A group is a part of the population of unknown size: no finite population here.
              const interval = intervalOf(count, respondents, { ...choice, population: undefined });
              return [(100 * count) / respondents, end(interval, "low"), end(interval, "high")];
            }),
          ]),
    ]),
  };
}

export function groupsChart(lines: readonly GroupLine[]): ChartData {
  const shown = lines.filter(({ hidden }) => !hidden).slice(0, 30);
  return {
    id: "groups",
    title: "Results by group",
    kind: "bar",
    unit: "percent",
    categoryTitle: "Group",
    categories: shown.map(({ trait, group }) => `${trait}, ${group}`),
    series: MEASURES.map((measure) => ({
      name: measure,
      values: shown.map(({ counts, respondents }) => (100 * engagedIn(measure, counts)) / respondents),
    })),
    description: `14A, 14B and 14C in percent of the respondents of each of ${shown.length} groups that are large enough to be shown: ${shown
      .map(
        ({ trait, group, counts, respondents }) =>
          `${trait}, ${group} ${MEASURES.map((measure) => showRounded((100 * engagedIn(measure, counts)) / respondents, 1)).join(", ")}`,
      )
      .join("; ")}.`,
  };
}

/** What to ask, of whom, and between which categories the answer decides. */
export function askTable({ open }: SortedLeavers): ResultTable {
  return {
    id: "ask",
    title: "Facts to ask for",
    columns: [
      { title: "Leaver", kind: "text" },
      { title: "Ask", kind: "text" },
      { title: "At least", kind: "text" },
      { title: "At most", kind: "text" },
    ],
    rows: open.map(({ leaver, category }) => [
      leaver.name,
      category.missing.join("; "),
      nameCategory(category.least),
      nameCategory(category.most),
    ]),
  };
}

export function nameCategory(category: number): string {
  return category === 0 ? "Not engaged" : POST_SCHOOL_CATEGORIES[category - 1]!;
}
