import type { ReportSheet } from "../../src/sheets/reportSheet";

/** Half red, half white. */
export const CONTRACT_PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><rect width="120" height="60" fill="#fff"/>' +
  '<rect width="60" height="60" fill="#c00000"/><text x="70" y="40" font-size="12">A &amp; B</text></svg>';

/** A report with everything a report can hold: text, a table with live formulas, a spill, flagged rows, charts with a mark, a picture. */
export function contractReport(name = "Contract report"): ReportSheet {
  return {
    name,
    label: "Contract report",
    columnReferences: {
      exit: "Children[Exit]",
      entry: "'Children'!$B$2:$B$4",
    },
    blocks: [
      { kind: "text", style: "title", text: "A title" },
      { kind: "text", style: "body", text: "=not a formula" },
      {
        kind: "table",
        id: "sums",
        title: "Sums",
        columns: [
          { title: "What", format: "text" },
          { title: "Number", format: "percent2" },
          { title: "Line", format: "percent2" },
        ],
        rows: [
          ["Exit", { formula: "=MN.TOTAL({column:exit})", snapshot: 18 }, 10],
          ["1-5", { formula: "={cell:sums!1,2}*2", snapshot: 36 }, 10],
          ["007", { formula: "=SUM({range:sums!1,2,2,2})", snapshot: 54 }, 10],
        ],
        flagged: [1],
      },
      {
        kind: "table",
        id: "doubled",
        title: "Doubled",
        asTable: false,
        columns: [
          { title: "Child", format: "text" },
          { title: "Twice", format: "count" },
        ],
        rows: [
          ["Anoka", { formula: "=MN.DOUBLE({column:exit})", spill: { rows: 3, columns: 1 }, snapshot: 10 }],
          ["Becker", { filledBySpill: true, snapshot: 12 }],
          ["Cass", { filledBySpill: true, snapshot: 14 }],
        ],
      },
      {
        kind: "chart",
        chart: {
          id: "sums-chart",
          title: "Sums, with the line",
          kind: "column",
          unit: "percent",
          categories: ["Exit", "1-5", "007"],
          series: [{ name: "Number", values: [18, 36, 54] }],
          marks: [{ label: "The line", value: 10 }],
          description: "Three columns and a line at 10.",
        },
        from: { table: "sums", categories: 1, values: [2, 3] },
      },
      {
        kind: "picture",
        title: "A red square",
        svg: CONTRACT_PICTURE,
        width: 120,
        height: 60,
        description: "A red square on white, & a <line>.",
      },
      { kind: "text", style: "note", text: "A last remark." },
    ],
  };
}
