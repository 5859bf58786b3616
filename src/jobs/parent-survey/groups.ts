import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { isValue } from "../../measures/outcome";
import { hiddenDecisions } from "../../measures/survey/hiddenDecisions";
import { Verdict, type Decisions } from "../../measures/surveyDecision";
import type { JobTable } from "../declaration";
import { TRAIT_COLUMNS } from "../surveyAnswers/forms";
import { groupOf, NOT_SAID, type Survey } from "../surveyAnswers/readSurvey";
import { intervalOf } from "./applyRules";
import type { SurveyChoices } from "./settings";

export interface GroupLine {
  readonly trait: string;
  readonly group: string;
  readonly forms: number;
  readonly yes: number;
  readonly counted: number;
  /** Parents there are, where the totals say it. */
  readonly population: number | undefined;
  readonly hidden: boolean;
}

/** trait title or id -> group -> parents, all in lower case. */
export type GroupTotals = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Every group of every characteristic the table has. */
export function groupLines(
  { rows }: Survey,
  table: JobTable,
  { verdicts }: Decisions,
  totals: GroupTotals,
  smallest: number,
): GroupLine[] {
  return TRAIT_COLUMNS.flatMap(({ id, title }): GroupLine[] => {
    if (table.rows.columns[id] === undefined) return [];
    const groups = new Map<string, { name: string; forms: number; yes: number; counted: number }>();
    rows.forEach((row, person) => {
      const name = groupOf(table, id, row);
      const key = name.toLowerCase();
      const group = groups.get(key) ?? { name, forms: 0, yes: 0, counted: 0 };
      groups.set(key, group);
      group.forms++;
      if (verdicts[person] === Verdict.Yes) group.yes++;
      if (verdicts[person] === Verdict.Yes || verdicts[person] === Verdict.No) group.counted++;
    });
    const known = totals.get(title.toLowerCase()) ?? totals.get(id);
    const sorted = [...groups].sort(
      ([a], [b]) =>
        Number(a === NOT_SAID) - Number(b === NOT_SAID) || a.localeCompare(b, "en", { numeric: true }),
    );
    const hidden = hiddenDecisions(
      sorted.map(([, group]) => group),
      smallest,
    );
    return sorted.map(([key, { name, forms, yes, counted }], at): GroupLine => ({
      trait: title,
      group: name,
      forms,
      yes,
      counted,
      population: known?.get(key),
      hidden: hidden[at]!,
    }));
  });
}

export function groupsTable(lines: readonly GroupLine[], choices: SurveyChoices): ResultTable {
  const withTotals = lines.some(({ population }) => population !== undefined);
  const held: ResultCell = { missing: "held back (see the notes)" };
  return {
    id: "groups",
    title: "The result by group",
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Forms that count", kind: "count" },
      { title: "Yes", kind: "count" },
      { title: "Percent", kind: "percent" },
      { title: "Wilson, low", kind: "percent" },
      { title: "Wilson, high", kind: "percent" },
      ...(withTotals
        ? [
            { title: "Parents", kind: "count" as const },
            { title: "Forms of 100 parents", kind: "percent" as const },
          ]
        : []),
    ],
    rows: lines.map((line): ResultCell[] => {
      const { trait, group, yes, counted, population, hidden } = line;
      const parents: ResultCell = population ?? { missing: "not in the totals" };
      if (hidden)
        return [
          trait,
          group,
          ...Array.from({ length: 5 }, () => held),
          ...(withTotals ? [parents, held] : []),
        ];
      const none: ResultCell = { missing: "no form counts" };
      const found = intervalOf(yes, counted, choices, population, "wilson");
      return [
        trait,
        group,
        counted,
        yes,
        counted === 0 ? none : (100 * yes) / counted,
        ...(isValue(found) ? [found.value.low, found.value.high] : [none, none]),
        ...(withTotals
          ? [parents, population === undefined || population === 0 ? parents : (100 * counted) / population]
          : []),
      ];
    }),
  };
}

/** A chart for each characteristic with few enough groups to read. */
export function groupCharts(lines: readonly GroupLine[], all: number): ChartData[] {
  const traits = [...new Set(lines.map(({ trait }) => trait))];
  return traits.flatMap((trait): ChartData[] => {
    const own = lines.filter((line) => line.trait === trait && !line.hidden && line.counted > 0);
    if (own.length < 2 || own.length > 15) return [];
    const values = own.map(({ yes, counted }) => (100 * yes) / counted);
    const said = own.map(({ group }, at) => `${group} ${values[at]!.toFixed(1)}`).join(", ");
    return [
      {
        id: `chart${trait}`,
        title: `Percent yes by ${trait.toLowerCase()}`,
        kind: "bar",
        unit: "percent",
        categoryTitle: "Group",
        categories: own.map(({ group }) => group),
        series: [{ name: "Percent yes", values }],
        marks: [{ label: "All", value: all }],
        description: `Percent of forms that count as a yes: ${said}; all together ${all.toFixed(1)}.`,
      },
    ];
  });
}
