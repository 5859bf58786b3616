import { showRounded } from "../../measures/rounding";
import type { ChartData, ResultCell, ResultTable } from "../../indicators/declaration";
import { hiddenGroups } from "../../measures/hiddenGroups";
import { isValue } from "../../measures/outcome";
import { percent } from "../../measures/percent";
import { compareWithPopulation, type ShareFinding } from "../../measures/representativeness";
import { chooseTest } from "../../measures/tests/chooseTest";
import { testGoodnessOfFit } from "../../measures/tests/goodnessOfFit";
import { tooFew } from "./heldBack";
import { byGroup, eligibleIn, addUp, type Responses } from "../responses/readResponses";

/** A group of a characteristic: how many were asked and answered, and how it compares. */
export interface GroupLine {
  readonly trait: string;
  readonly group: string;
  readonly asked: number;
  readonly answered: number;
  /** In the population, where one was given; else the number asked. */
  readonly population: number;
  /** Share of those who answered less share of the population, in points; undefined where nobody answered. */
  readonly difference?: number;
  readonly respondentShare?: number;
  readonly populationShare?: number;
  readonly finding?: ShareFinding;
  readonly hidden: boolean;
}

/** Known sizes of groups: trait -> group in lower case -> people. */
export type Population = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface GroupChoices {
  /** Points. */
  readonly limit: number;
  readonly smallest: number;
  readonly significance: number;
}

/** Every group of every characteristic. */
export function groupLines(
  responses: Responses,
  population: Population,
  { limit, smallest }: GroupChoices,
): GroupLine[] {
  return responses.traits.flatMap((trait, at) => {
    const known = population.get(trait.toLowerCase());
    const lines = [...byGroup(responses.rows, at)].map(([group, rows]) => {
      const counts = addUp(rows);
      const asked = eligibleIn(counts);
      return {
        trait,
        group,
        asked,
        answered: counts.answered,
        population: known === undefined ? asked : (known.get(group.toLowerCase()) ?? 0),
      };
    });
    const compared = compareWithPopulation(
      lines.map(({ answered }) => answered),
      lines.map((line) => line.population),
      limit,
    );
    const hidden = hiddenGroups(
      lines.map(({ asked }) => asked),
      smallest,
    );
    return lines.map((line, index): GroupLine => {
      const share = isValue(compared) ? compared.value.groups[index]! : undefined;
      return {
        ...line,
        hidden: hidden[index] === true,
        ...(share && {
          difference: share.difference,
          respondentShare: share.respondents,
          populationShare: share.population,
          finding: share.finding,
        }),
      };
    });
  });
}

const WORDS: Readonly<Record<ShareFinding, string>> = {
  under: "under-represented",
  over: "over-represented",
  within: "within the limit",
};

/** Response rate and share of each group beside its share of everybody. */
export function groupsTable(lines: readonly GroupLine[], against: string, smallest: number): ResultTable {
  const held: ResultCell = { missing: tooFew(smallest) };
  return {
    id: "groups",
    title: `Response rates, and shares of those who answered against ${against}`,
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Asked", kind: "count" },
      { title: "Answered", kind: "count" },
      { title: "Response rate", kind: "percent" },
      { title: "Share of those who answered", kind: "percent" },
      { title: `Share of ${against}`, kind: "percent" },
      { title: "Difference, points", kind: "number" },
      { title: "Finding", kind: "text" },
    ],
    rows: lines.map((line) => {
      const names = [line.trait, line.group];
      if (line.hidden) return [...names, ...Array.from({ length: 7 }, () => held)];
      const rate = percent(line.answered, line.asked);
      const none: ResultCell = { missing: "nobody answered" };
      return [
        ...names,
        line.asked,
        line.answered,
        isValue(rate) ? rate.value : { missing: "nobody was asked" },
        line.respondentShare ?? none,
        line.populationShare ?? none,
        line.difference ?? none,
        line.finding === undefined ? none : WORDS[line.finding],
      ];
    }),
    flagged: lines.flatMap((line, row) =>
      !line.hidden && line.finding !== undefined && line.finding !== "within" ? [row] : [],
    ),
  };
}

/** Steps of an exact test: with 30 characteristics nobody waits for minutes. */
const MOST_STEPS = 100_000;

/** Did the groups of a characteristic answer equally often, and do those who answered follow the population's shares? */
export function testsTable(
  traits: readonly string[],
  lines: readonly GroupLine[],
  { significance }: GroupChoices,
  withPopulation: boolean,
  cancelled: (done: number, trait: string) => boolean,
): ResultTable {
  const flagged: number[] = [];
  let stopped = false;
  const rows = traits.flatMap((trait, at): ResultCell[][] => {
    stopped ||= cancelled(at / traits.length, trait);
    if (stopped) return [];
    const own = lines.filter((line) => line.trait === trait);
    const chosen = chooseTest(
      own.map(({ answered, asked }) => [answered, asked - answered]),
      MOST_STEPS,
    );
    const verdict = (p: number): string => (p < significance ? "differs" : "no difference shown");
    const first: ResultCell[] = isValue(chosen)
      ? [
          trait,
          "Do the groups answer equally often?",
          chosen.value.method,
          chosen.value.method === "chi-square"
            ? chosen.value.test.chiSquare
            : { missing: "an exact test has none" },
          chosen.value.test.degrees,
          chosen.value.p,
          chosen.value.test.cramersV,
          `${verdict(chosen.value.p)}; ${chosen.value.strength}${chosen.value.remark === undefined ? "" : `; ${chosen.value.remark}`}`,
        ]
      : [trait, "Do the groups answer equally often?", "none", ...blanks(chosen.reason, 4), chosen.reason];
    if (!withPopulation) return [first];
    const fit = testGoodnessOfFit(
      own.map(({ answered }) => answered),
      own.map(({ population }) => population),
    );
    const second: ResultCell[] = isValue(fit)
      ? [
          trait,
          "Do the shares follow the population's?",
          "goodness of fit",
          fit.value.chiSquare,
          fit.value.degrees,
          fit.value.p,
          { missing: "not defined for shares" },
          `${verdict(fit.value.p)}${fit.value.smallCells > 0 ? `; fewer than 5 expected in ${fit.value.smallCells} groups, so p is rough` : ""}`,
        ]
      : [trait, "Do the shares follow the population's?", "none", ...blanks(fit.reason, 4), fit.reason];
    return [first, second];
  });
  rows.forEach((row, at) => {
    if (typeof row[5] === "number" && row[5] < significance) flagged.push(at);
  });
  return {
    id: "tests",
    title: "Tests",
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Question", kind: "text" },
      { title: "Test", kind: "text" },
      { title: "Chi-square", kind: "number" },
      { title: "Degrees of freedom", kind: "count" },
      { title: "Probability", kind: "number" },
      { title: "Cramer's V", kind: "number" },
      { title: "Reading", kind: "text" },
    ],
    rows,
    flagged,
  };
}

function blanks(reason: string, count: number): ResultCell[] {
  return Array.from({ length: count }, () => ({ missing: reason }));
}

const MOST_BARS = 40;

/** Rates of the groups that may be shown, with the overall rate across. */
export function rateChart(lines: readonly GroupLine[], overall: number | undefined): ChartData[] {
  const shown = lines.filter(({ hidden, asked }) => !hidden && asked > 0);
  if (shown.length === 0 || shown.length > MOST_BARS) return [];
  const byRate = [...shown].sort((one, other) => one.answered / one.asked - other.answered / other.asked);
  const said = (at: number): string => {
    const { trait, group, answered, asked } = byRate[at]!;
    return `${trait}: ${group} ${showRounded((100 * answered) / asked, 1)}`;
  };
  return [
    {
      id: "rates",
      title: "Response rate by group",
      kind: "bar",
      unit: "percent",
      categoryTitle: "Group",
      categories: shown.map(({ trait, group }) => `${trait}: ${group}`),
      series: [
        { name: "Response rate", values: shown.map(({ answered, asked }) => (100 * answered) / asked) },
      ],
      ...(overall === undefined ? {} : { marks: [{ label: "All together", value: overall }] }),
      description: `Lowest: ${said(0)}; highest: ${said(byRate.length - 1)}${overall === undefined ? "" : `; all together ${showRounded(overall, 1)}`}. Response rate of ${shown.length} groups, in percent.`,
    },
  ];
}
