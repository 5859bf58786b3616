import { showRounded } from "../../measures/rounding";
import { GOAL_KINDS, GOAL_KIND_TITLES, type GoalKind } from "../../achievement/plan/goal";
import { GOAL_STATUSES } from "../../achievement/plan/trackGoal";
import type { RevenueStepId } from "../../achievement/revenueSteps";
import type { ChartData, ResultCell, ResultColumn, ResultTable } from "../../indicators/declaration";
import { centsOf, dollarsOf } from "../../measures/money";
import { cell } from "../eligibilityTables/problems";
import type { RevenueReading } from "../programTables/revenueRows";
import { goalsOf, isMet, STANDINGS, type ProgramRow, type Standing } from "./rows";

export const AMOUNTS = ["revenue", "aid", "levy"] as const satisfies readonly RevenueStepId[];
export type Amount = (typeof AMOUNTS)[number];

const AMOUNT_TITLES: Readonly<Record<Amount, string>> = {
  revenue: "Revenue",
  aid: "State aid",
  levy: "Local levy",
};
/** Short, for headings; the legislature's report counts these three. */
const KIND_TITLES: Readonly<Record<GoalKind, string>> = {
  achievement: "Achievement goals",
  integration: "Integration goals",
  teachers: "Teacher goals",
};

/** Columns of the program's table, from 1. */
const COUNTED_AS = 4;
const column = {
  amount: (id: Amount): number => 7 + AMOUNTS.indexOf(id),
  goals: (kind: GoalKind): number => 10 + 2 * GOAL_KINDS.indexOf(kind),
  met: (kind: GoalKind): number => 11 + 2 * GOAL_KINDS.indexOf(kind),
};

const text = (title: string): ResultColumn => ({ title, kind: "text" });
const count = (title: string): ResultColumn => ({ title, kind: "count" });
const money = (title: string): ResultColumn => ({ title, kind: "money" });

/** One row a district: how it qualifies, what it gets, which goals are met. */
export function programTable(rows: readonly ProgramRow[]): ResultTable {
  return {
    id: "program",
    title: "Districts of the program",
    columns: [
      text("District number"),
      text("District type"),
      text("District name"),
      text("Counted as"),
      text("How it qualifies"),
      { title: "Protected percent", kind: "percent" },
      ...AMOUNTS.map((id) => money(AMOUNT_TITLES[id])),
      ...GOAL_KINDS.flatMap((kind) => [count(KIND_TITLES[kind]), count(`${KIND_TITLES[kind]} met`)]),
    ],
    rows: rows.map((row): ResultCell[] => {
      const { name } = row.district;
      return [
        name.number,
        name.type,
        name.name,
        row.standing,
        row.how,
        cell(row.percent),
        ...AMOUNTS.map((id): ResultCell =>
          row.revenue === undefined ? { missing: "no row" } : cell(row.revenue.steps[id].outcome),
        ),
        ...GOAL_KINDS.flatMap((kind) => {
          const own = goalsOf(row, kind);
          return [own.length, own.filter(isMet).length];
        }),
      ];
    }),
    flagged: rows.flatMap(({ standing }, at) =>
      standing === "Not certain" || standing === "None of the four ways" ? [at] : [],
    ),
  };
}

/** The sum of an amount in whole cents; districts without one add nothing. */
export function sumOf(rows: readonly ProgramRow[], id: Amount): number {
  return dollarsOf(
    rows.reduce((sum, { revenue }) => {
      const outcome = revenue?.steps[id].outcome;
      return outcome?.kind === "value" ? sum + centsOf(outcome.value) : sum;
    }, 0),
  );
}

const hasRevenue = ({ revenue }: ProgramRow): boolean => revenue?.steps.revenue.outcome.kind === "value";

/** A column of the program's table as a hole of a formula. */
export function programRange(rows: readonly ProgramRow[], at: number): string {
  return `{range:program!1,${at},${rows.length},${at}}`;
}

export const amountColumn = column.amount;
export const goalColumns = (met: boolean): readonly number[] =>
  GOAL_KINDS.map((kind) => (met ? column.met(kind) : column.goals(kind)));

interface LiveCell {
  readonly formula: string;
  readonly value: number;
}

/** A table whose cells of formulas are live, each on its own. */
function liveTable(
  table: Omit<ResultTable, "rows" | "spills">,
  rows: readonly (readonly (ResultCell | LiveCell)[])[],
): ResultTable {
  const isLive = (one: ResultCell | LiveCell): one is LiveCell =>
    typeof one === "object" && one !== null && "formula" in one;
  return {
    ...table,
    rows: rows.map((cells) => cells.map((one) => (isLive(one) ? one.value : one))),
    spills: rows.flatMap((cells, row) =>
      cells.flatMap((one, at) =>
        isLive(one) ? [{ row, column: at, rows: 1, columns: 1, formula: one.formula }] : [],
      ),
    ),
  };
}

/** Districts, dollars and goals by what the districts are counted as; each number asks the table above. */
export function standingTable(rows: readonly ProgramRow[]): ResultTable {
  const criterion = programRange(rows, COUNTED_AS);
  const line = (standing: Standing, at: number): (ResultCell | LiveCell)[] => {
    const own = rows.filter((row) => row.standing === standing);
    const label = `{cell:byStanding!${at + 1},1}`;
    const sums = (columns: readonly number[]) =>
      `=${columns.map((each) => `SUMIFS(${programRange(rows, each)},${criterion},${label})`).join("+")}`;
    return [
      standing,
      { formula: `=COUNTIFS(${criterion},${label})`, value: own.length },
      {
        formula: `=COUNTIFS(${criterion},${label},${programRange(rows, column.amount("revenue"))},">=0")`,
        value: own.filter(hasRevenue).length,
      },
      ...AMOUNTS.map((id) => ({ formula: sums([column.amount(id)]), value: sumOf(own, id) })),
      { formula: sums(goalColumns(false)), value: kinded(own).length },
      { formula: sums(goalColumns(true)), value: kinded(own).filter(isMet).length },
    ];
  };
  const shown = STANDINGS.filter((standing) => rows.some((row) => row.standing === standing));
  const lines = shown.map(line);
  const all = (at: number, total: number): LiveCell => ({
    formula: `=SUM({range:byStanding!1,${at},${shown.length},${at}})`,
    value: total,
  });
  const total = [
    "All rows",
    all(2, rows.length),
    all(3, rows.filter(hasRevenue).length),
    ...AMOUNTS.map((id, at) => all(4 + at, sumOf(rows, id))),
    all(7, kinded(rows).length),
    all(8, kinded(rows).filter(isMet).length),
  ];
  return liveTable(
    {
      id: "byStanding",
      title: "By how districts qualify",
      columns: [
        text("Counted as"),
        count("Districts"),
        count("With revenue figures"),
        ...AMOUNTS.map((id) => money(AMOUNT_TITLES[id])),
        count("Goals"),
        count("Goals met"),
      ],
    },
    [...lines, total],
  );
}

/** Goals that say their kind: the columns of the program's table count those. */
export function kinded(rows: readonly ProgramRow[]) {
  return rows.flatMap((row) => GOAL_KINDS.flatMap((kind) => goalsOf(row, kind)));
}

/** Goals met by kind. */
export function kindTable(rows: readonly ProgramRow[]): ResultTable {
  return liveTable(
    {
      id: "byKind",
      title: "Goals by kind",
      columns: [text("Kind"), count("Goals"), ...GOAL_STATUSES.map((status) => count(`Goals ${status}`))],
    },
    GOAL_KINDS.map((kind) => {
      const own = rows.flatMap((row) => goalsOf(row, kind));
      const sum = (at: number) => `=SUM(${programRange(rows, at)})`;
      return [
        GOAL_KIND_TITLES[kind],
        { formula: sum(column.goals(kind)), value: own.length },
        ...GOAL_STATUSES.map((status) => {
          const many = own.filter((goal) => goal.status === status).length;
          return status === "met" ? { formula: sum(column.met(kind)), value: many } : many;
        }),
      ];
    }),
  );
}

/** What the districts of the table get in each year the revenue figures have. */
export function yearsTable(rows: readonly ProgramRow[], revenue: RevenueReading): ResultTable | undefined {
  const years = [...new Set(rows.flatMap(({ district }) => revenue.yearsOf(district)))].sort((a, b) => a - b);
  if (years.length < 2) return undefined;
  const of = (fy: number) => rows.map((row) => ({ ...row, revenue: revenue.of(row.district, fy) }));
  return {
    id: "years",
    title: "Year over year: revenue",
    columns: [
      text("Fiscal year"),
      count("Districts with figures"),
      ...AMOUNTS.map((id) => money(AMOUNT_TITLES[id])),
      money("Revenue less the year before"),
    ],
    rows: years.map((fy): ResultCell[] => {
      const own = of(fy);
      const before = years.includes(fy - 1) ? sumOf(of(fy - 1), "revenue") : undefined;
      const now = sumOf(own, "revenue");
      return [
        `FY ${fy}`,
        own.filter((row) => row.revenue !== undefined).length,
        ...AMOUNTS.map((id) => sumOf(own, id)),
        before === undefined ? { missing: "no figures" } : dollarsOf(centsOf(now) - centsOf(before)),
      ];
    }),
  };
}

/** How many districts were counted as what in the earlier year and now. */
export function standingYears(now: readonly ProgramRow[], before: readonly ProgramRow[]): ResultTable {
  const many = (rows: readonly ProgramRow[], standing: Standing) =>
    rows.filter((row) => row.standing === standing).length;
  return {
    id: "standingYears",
    title: "Year over year: districts",
    columns: [
      text("Counted as"),
      count("Earlier year"),
      count("This year"),
      { title: "Change", kind: "number" },
    ],
    rows: STANDINGS.filter((one) => many(now, one) + many(before, one) > 0).map((one) => [
      one,
      many(before, one),
      many(now, one),
      many(now, one) - many(before, one),
    ]),
  };
}

export function charts(rows: readonly ProgramRow[]): readonly ChartData[] {
  const found: ChartData[] = [];
  const paid = STANDINGS.filter(
    (one) =>
      sumOf(
        rows.filter(({ standing }) => standing === one),
        "revenue",
      ) > 0,
  );
  const series = (id: Amount) => ({
    name: AMOUNT_TITLES[id],
    values: paid.map((one) =>
      sumOf(
        rows.filter(({ standing }) => standing === one),
        id,
      ),
    ),
  });
  const [aid, levy] = [series("aid"), series("levy")];
  if (paid.length > 0)
    found.push({
      id: "revenueByStanding",
      title: "State aid and local levy by how districts qualify",
      kind: "stackedBar",
      unit: "dollars",
      categoryTitle: "How they qualify",
      categories: [...paid],
      series: [aid, levy],
      description: `State aid and local levy by how districts qualify, in dollars: ${paid
        .map(
          (one, at) =>
            `${one} ${showRounded(aid.values[at] ?? 0, 0)} aid, ${showRounded(levy.values[at] ?? 0, 0)} levy`,
        )
        .join("; ")}.`,
    });
  const goals = kinded(rows);
  if (goals.length > 0)
    found.push({
      id: "goalsByKind",
      title: "Goals met by kind",
      kind: "stackedBar",
      unit: "goals",
      categoryTitle: "Kind of goal",
      categories: GOAL_KINDS.map((kind) => GOAL_KIND_TITLES[kind]),
      series: [
        {
          name: "Met",
          values: GOAL_KINDS.map(
            (kind) => goals.filter((one) => one.read.goal.kind === kind && isMet(one)).length,
          ),
        },
        {
          name: "Not met, or not yet",
          values: GOAL_KINDS.map(
            (kind) => goals.filter((one) => one.read.goal.kind === kind && !isMet(one)).length,
          ),
        },
      ],
      description: `${goals.filter(isMet).length} of ${goals.length} goals are met; one bar for each kind of goal.`,
    });
  return found;
}
