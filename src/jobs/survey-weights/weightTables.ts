import type { ResultCell, ResultTable } from "../../indicators/declaration";
import { weightedSizes, type Margin } from "../../measures/weighting/raking";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { JobTable } from "../declaration";
import type { ResponseRow } from "../responses/readResponses";
import { GROUPS } from "./forms";

/** Each group's share before and after, beside its known share. */
export function changesTable(
  margins: readonly Margin[],
  base: Float64Array,
  weights: Float64Array,
): ResultTable {
  const equal = new Float64Array(weights.length).fill(1);
  const [started, sum] = [base, weights].map((list) => list.reduce((all, weight) => all + weight, 0)) as [
    number,
    number,
  ];
  return {
    id: "changes",
    title: "What the weights change",
    columns: [
      { title: "Characteristic", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "Answered", kind: "count" },
      { title: "Share before", kind: "percent" },
      { title: "Share after", kind: "percent" },
      { title: "Known share", kind: "percent" },
      { title: "Mean weight", kind: "number" },
    ],
    rows: margins.flatMap((margin) => {
      const people = weightedSizes(margin, equal);
      const before = weightedSizes(margin, base);
      const after = weightedSizes(margin, weights);
      const total = margin.groups.reduce((all, _, group) => all + margin.totals[group]!, 0);
      return margin.groups.map((group, at): ResultCell[] => [
        margin.name,
        group,
        people[at]!,
        (100 * before[at]!) / started,
        (100 * after[at]!) / sum,
        (100 * margin.totals[at]!) / total,
        people[at] === 0 ? { missing: "nobody answered" } : after[at]! / people[at]!,
      ]);
    }),
  };
}

/** One row a person, or one a group with how many answered in it. */
export function weightsSheet(
  table: JobTable,
  answered: readonly ResponseRow[],
  margins: readonly Margin[],
  weights: Float64Array,
): ReportSheet {
  const groups = table.form === GROUPS.id;
  const ids = table.rows.columns["id"] ?? [];
  // People of a group lie side by side and weigh the same: its first says it.
  const first = answered.flatMap(({ row }, at) => (at > 0 && answered[at - 1]!.row === row ? [] : [at]));
  return {
    name: "Weights",
    label: "Survey weights",
    blocks: [
      { kind: "text", style: "title", text: "Weights" },
      {
        kind: "text",
        style: "body",
        text: groups
          ? "Each weight says how many people of the population one answer of the row stands for."
          : "Each weight says how many people of the population the row stands for.",
      },
      {
        kind: "table",
        id: "weights",
        title: "Weights of those who answered",
        columns: [
          { title: groups ? "Row" : "Number or code", format: "typedText" },
          ...margins.map(({ name }) => ({ title: name, format: "text" as const })),
          ...(groups ? [{ title: "Answered", format: "count" as const }] : []),
          { title: "Weight", format: "general" },
        ],
        rows: first.map((at) => {
          const { row, counts } = answered[at]!;
          const id = ids[row];
          return [
            typeof id === "string" || typeof id === "number" ? String(id) : `row ${row + 1}`,
            ...margins.map((margin) => margin.groups[margin.codes[at]!]!),
            ...(groups ? [counts.answered] : []),
            weights[at]!,
          ];
        }),
      },
    ],
  };
}
