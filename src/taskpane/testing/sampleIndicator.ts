import type { Indicator, InputRows, Problem, RawCell } from "../../indicators/declaration";
import type { Citation } from "../../law/citation";
import { nameFfy } from "../../law/federalFiscalYear";
import { notDefined, value } from "../../measures/outcome";

const place: Citation = {
  source: { id: "test-plan", title: "A plan for tests", checked: "2026-11-21" },
  at: "page 1",
  compareWithSource: true,
};

/** An indicator for tests of the pane's mechanics: children who met something, of all children, a row a district. */
export const sampleIndicator: Indicator = {
  code: "9",
  title: "Children who met it",
  summary: "Percent of children who met it.",
  priority: "Tests",
  measures: [
    {
      code: "9",
      title: "Met it",
      unit: "percent",
      better: { side: "atLeast", ours: false },
      targets: [
        {
          ffy: 2010,
          value: { low: 60, high: 60, printed: "60%" },
          source: place,
          note: "A note on the target.",
        },
      ],
    },
  ],
  definitions: [{ since: 2009, value: "All children count.", source: place }],
  inputs: [
    {
      id: "districts",
      title: "One row a district",
      rowIs: "a district",
      columns: [
        {
          id: "district",
          title: "District",
          help: "Its name.",
          words: ["district"],
          kind: "text",
          required: true,
        },
        {
          id: "met",
          title: "Met",
          help: "Children who met it.",
          words: ["met"],
          kind: "count",
          required: true,
        },
        {
          id: "total",
          title: "Children",
          help: "All children.",
          words: ["children"],
          kind: "count",
          required: true,
        },
        { id: "note", title: "Remark", help: "Anything.", words: ["remark"], kind: "text", required: false },
      ],
      example: [{ district: "A", met: 3, total: 5, note: null }],
      compute: (rows, { ffy, settings }) => {
        const problems: Problem[] = [];
        const met = sum(rows, "met", problems);
        const total = sum(rows, "total", problems);
        const doubled = settings.weight === "double" ? 2 : 1;
        return {
          results: [
            {
              measure: "9",
              outcome:
                total === 0 ? notDefined("There are no children.") : value((100 * doubled * met) / total),
              working: {
                rule: "met / children x 100",
                numbers: `${doubled * met} / ${total} x 100`,
                inputs: [{ name: "met", value: met }],
                source: place,
                year: nameFfy(ffy),
              },
            },
          ],
          tables: [
            {
              id: "districts",
              title: "Districts",
              columns: [
                { title: "District", kind: "text" },
                { title: "Percent", kind: "percent" },
              ],
              rows: Array.from({ length: rows.count }, (_, row) => [
                String(rows.columns.district?.[row] ?? ""),
                { missing: "Too few children." },
              ]),
              flagged: rows.count > 1 ? [1] : [],
            },
          ],
          problems,
          notes: [{ text: "A note on the data." }],
          charts: [
            {
              id: "chart",
              title: "Children by district",
              kind: "bar",
              unit: "percent",
              categories: ["A", "B"],
              series: [{ name: "Met", values: [50, null] }],
              marks: [{ label: "Target 60", value: 60 }],
              description: "Two bars.",
            },
          ],
        };
      },
    },
  ],
  settings: [
    {
      id: "weight",
      title: "Weight",
      help: "How much a child counts.",
      choices: [
        { value: "single", label: "Once" },
        { value: "double", label: "Twice" },
      ],
      default: "single",
    },
  ],
  years: { first: 2009, last: 2010 },
};

function sum(rows: InputRows, column: string, problems: Problem[]): number {
  const cells: readonly RawCell[] = rows.columns[column] ?? [];
  return cells.reduce<number>((total, cell, row) => {
    if (typeof cell === "number") return total + cell;
    if (cell !== null) {
      problems.push({
        severity: "error",
        message: `"${String(cell)}" is not a count.`,
        advice: "Type a whole number.",
        row,
        column,
      });
    }
    return total;
  }, 0);
}

/** A second one without inputs: only targets are known. */
export const targetsOnlyIndicator: Indicator = {
  ...sampleIndicator,
  code: "4A",
  title: "Suspension",
  summary: "Districts that suspend far more.",
  definitions: [],
  inputs: [],
  settings: [],
};
