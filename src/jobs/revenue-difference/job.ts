import { showRounded } from "../../measures/rounding";
import { explainDifference, type RevenueDifference } from "../../achievement/revenue/difference";
import { AID_PERCENT, INITIAL_RATE } from "../../achievement/revenueRules";
import { revenueSteps, type RevenueFigures } from "../../achievement/revenueSteps";
import type { ChartData, ResultTable } from "../../indicators/declaration";
import { inRowOrder } from "../../indicators/recordForm/recordReader";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { centsOf, dollarsOf } from "../../measures/money";
import { isValue, value } from "../../measures/outcome";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobInput,
  type JobProblem,
  type JobTable,
} from "../declaration";
import { DISTRICT, EXAMPLE, FIGURES, FISCAL_YEAR, figureTitle } from "../revenueFigures/columns";
import { RevenueReader } from "../revenueFigures/readFigures";
import { FISCAL_YEAR_SETTING } from "../revenueFigures/settings";
import { numberSetting } from "../settingValues";

const COLUMNS = [{ ...DISTRICT, required: true }, FISCAL_YEAR, ...FIGURES];
const MOST_BARS = 25;
/** As many as a chart says in words. */
const MOST_SAID = 3;

export const job: Job = {
  id: "revenue-difference",
  group: "revenue",
  title: "Estimate against final revenue",
  summary:
    "Shows how the estimate became the final revenue: which figure changed, and what each change was worth.",
  inputs: [
    input("estimate", "Estimate", "The figures on which the levy was set, one row a district.", EXAMPLE),
    input(
      "final",
      "Final",
      "The figures of the final calculation, in the same columns. Districts are matched by their names.",
      EXAMPLE.map((row) => ({ ...row, adjustedPupilUnits: row.adjustedPupilUnits - 100 })),
    ),
  ],
  settings: [FISCAL_YEAR_SETTING],
  sources: [INITIAL_RATE[0]!.source, AID_PERCENT[0]!.source],
  compute: (data, context) => {
    const { estimate, final } = data;
    if (estimate === undefined || final === undefined) return NOTHING;
    const fy = numberSetting(context, "fy");
    const before = read(estimate, "estimate", fy);
    const after = read(final, "final", fy);
    const pairs: Pair[] = [];
    for (const [key, row] of after.rows) {
      const other = before.rows.get(key);
      if (other === undefined) continue;
      const difference = explainDifference(row.fy, other.figures, row.figures);
      if (isValue(difference))
        pairs.push({
          name: row.name,
          fy: row.fy,
          before: other.figures,
          after: row.figures,
          difference: difference.value,
        });
      else
        after.problems.push(
          problem("final", row.row, FISCAL_YEAR.id, difference.reason, "Choose a year with a rule."),
        );
    }
    const alone = [
      ...unmatched(before.rows, after.rows, "estimate", "final"),
      ...unmatched(after.rows, before.rows, "final", "estimate"),
    ];
    return {
      ...NOTHING,
      figures: pairs.length === 0 ? [] : figuresOf(pairs),
      tables: pairs.length === 0 ? [] : [differences(pairs), effects(pairs)],
      charts: pairs.length === 0 ? [] : [chart(pairs)],
      problems: [...before.problems, ...after.problems, ...alone],
      notes: [
        {
          text: `Figures are put in one after the other: ${FIGURES_IN_ORDER}. What the revenue moves by at each is that figure's effect. Another order would share the same difference out in another way.`,
        },
        {
          text: "The limits make some changes worth nothing: more pupil units do not help where the approved budget is the limit.",
        },
      ],
    };
  },
};

const FIGURES_IN_ORDER =
  "pupil units, protected students, all students, hold harmless, the 313 budget, the 318 budget";

function input(
  id: string,
  title: string,
  help: string,
  example: JobInput["forms"][number]["example"],
): JobInput {
  return {
    id,
    title,
    help,
    forms: [
      {
        id: "figures",
        title: "One row a district",
        rowIs: "a district in one fiscal year",
        columns: COLUMNS,
        example,
      },
    ],
  };
}

interface ReadRow {
  readonly row: number;
  readonly name: string;
  readonly fy: number;
  readonly figures: RevenueFigures;
}

interface Pair {
  readonly name: string;
  readonly fy: number;
  readonly before: RevenueFigures;
  readonly after: RevenueFigures;
  readonly difference: RevenueDifference;
}

function read(
  { rows }: JobTable,
  id: string,
  fy: number | undefined,
): { readonly rows: ReadonlyMap<string, ReadRow>; readonly problems: JobProblem[] } {
  const reader = new RevenueReader(rows, COLUMNS);
  const found = new Map<string, ReadRow>();
  for (const row of reader.reader.rows) {
    const name = reader.reader.text(DISTRICT.id, row);
    if (name === undefined)
      reader.reader.refuse(row, DISTRICT.id, "is blank", "Write the district's name or number.");
    const year = reader.fiscalYear(row, fy);
    const figures = reader.figures(row);
    if (name === undefined || year === undefined || figures === undefined) continue;
    const key = `${name.toLowerCase().replace(/\s+/g, " ")}|${year}`;
    const earlier = found.get(key);
    if (earlier !== undefined) {
      reader.reader.refuse(
        row,
        DISTRICT.id,
        `${name} is there twice for FY ${year}, in rows ${earlier.row + 1} and ${row + 1}`,
        "Keep one row a district and year.",
      );
      continue;
    }
    found.set(key, { row, name, fy: year, figures });
  }
  return { rows: found, problems: inRowOrder(reader.reader.problems).map((one) => ({ ...one, input: id })) };
}

function problem(of: string, row: number, column: string, message: string, advice: string): JobProblem {
  return { severity: "warning", input: of, row, column, message, advice };
}

function unmatched(
  rows: ReadonlyMap<string, ReadRow>,
  others: ReadonlyMap<string, ReadRow>,
  here: string,
  there: string,
): readonly JobProblem[] {
  return [...rows]
    .filter(([key]) => !others.has(key))
    .map(([, { row, name, fy }]) =>
      problem(
        here,
        row,
        DISTRICT.id,
        `${name}, FY ${fy}: not in the ${there} table`,
        "Write the name the same way in both tables, or leave it: the row is not compared.",
      ),
    );
}

function revenueOf(fy: number, figures: RevenueFigures): number {
  const outcome = revenueSteps(fy, figures).find(({ id }) => id === "revenue")!.outcome;
  return isValue(outcome) ? outcome.value : 0;
}

function total(amounts: readonly number[]): number {
  return dollarsOf(amounts.reduce((sum, amount) => sum + centsOf(amount), 0));
}

function figuresOf(pairs: readonly Pair[]): readonly Figure[] {
  const one = pairs.length === 1 ? pairs[0] : undefined;
  const all = one === undefined ? ", all districts" : "";
  const sum = (part: "revenue" | "aid" | "levy"): number =>
    total(pairs.map(({ difference }) => difference[part]));
  return [
    {
      id: "revenue",
      title: `Final less estimate${all}`,
      unit: "money",
      outcome: value(sum("revenue")),
      ...(one === undefined
        ? {}
        : {
            working: {
              rule: "estimated revenue + the effect of each changed figure = final revenue",
              numbers: one.difference.numbers,
              inputs: one.difference.effects.map(({ figure, before, after }) => ({
                name: figureTitle(figure),
                value: `${before.toLocaleString("en-US")} to ${after.toLocaleString("en-US")}`,
              })),
              source: INITIAL_RATE[0]!.source,
              year: nameFiscalYear(one.fy),
            },
          }),
    },
    { id: "aid", title: `Change in state aid${all}`, unit: "money", outcome: value(sum("aid")) },
    { id: "levy", title: `Change in local levy${all}`, unit: "money", outcome: value(sum("levy")) },
  ];
}

function differences(pairs: readonly Pair[]): ResultTable {
  return {
    id: "differences",
    title: "Estimate and final revenue",
    columns: [
      { title: "District", kind: "text" },
      { title: "Fiscal year", kind: "text" },
      { title: "Estimate", kind: "money" },
      { title: "Final", kind: "money" },
      { title: "Difference", kind: "money" },
      { title: "Aid", kind: "money" },
      { title: "Levy", kind: "money" },
      { title: "How it came about", kind: "text" },
    ],
    rows: pairs.map(({ name, fy, before, after, difference }) => [
      name,
      `FY ${fy}`,
      revenueOf(fy, before),
      revenueOf(fy, after),
      difference.revenue,
      difference.aid,
      difference.levy,
      difference.numbers,
    ]),
  };
}

function effects(pairs: readonly Pair[]): ResultTable {
  return {
    id: "effects",
    title: "What each change was worth",
    columns: [
      { title: "District", kind: "text" },
      { title: "Figure", kind: "text" },
      { title: "Estimate", kind: "number" },
      { title: "Final", kind: "number" },
      { title: "Effect on revenue", kind: "money" },
      { title: "Initial revenue then limited by", kind: "text" },
    ],
    rows: pairs.flatMap(({ name, difference }) =>
      difference.effects.map(({ figure, before, after, effect, limitedBy }) => [
        name,
        figureTitle(figure),
        before,
        after,
        effect,
        limitedBy === "budget" ? "the approved budget" : "the maximum",
      ]),
    ),
  };
}

function chart(pairs: readonly Pair[]): ChartData {
  const largest = [...pairs]
    .sort((one, other) => Math.abs(other.difference.revenue) - Math.abs(one.difference.revenue))
    .slice(0, MOST_BARS);
  return {
    id: "differences",
    title: "Final less estimated revenue",
    kind: "bar",
    unit: "dollars",
    categoryTitle: "District, fiscal year",
    categories: largest.map(({ name, fy }) => `${name}, FY ${fy}`),
    series: [{ name: "Final less estimate", values: largest.map(({ difference }) => difference.revenue) }],
    description: `How many dollars the final revenue is above or below the estimate, the largest change first: ${largest
      .slice(0, MOST_SAID)
      .map(
        ({ name, fy, difference }) =>
          `${name}, FY ${fy}, ${showRounded(Math.abs(difference.revenue), 0)} ${difference.revenue < 0 ? "below" : "above"}`,
      )
      .join("; ")}.`,
  };
}
