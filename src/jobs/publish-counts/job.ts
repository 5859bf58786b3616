import { USUAL_MINIMUM } from "../../measures/publishing/usualLimits";
import { value } from "../../measures/outcome";
import { CFR_99 } from "../../law/sources";
import type { CsvCell } from "../../measures/publishing/csvText";
import { csvText } from "../../measures/publishing/csvText";
import type { ResultCell, ResultTable } from "../../indicators/declaration";
import {
  NOTHING,
  type HeadedColumn,
  type Job,
  type JobContext,
  type JobProblem,
  type JobResult,
  type JobTable,
} from "../declaration";
import { numberSetting } from "../settingValues";
import { blocksOf, totalColumnOf } from "../publishedTables/blocks";
import { isText, plain, readPublishedCount } from "../publishedTables/readPublished";
import { hideBlock, type HiddenBlock } from "./hideBlock";

export const job: Job = {
  id: "publish-counts",
  group: "checks",
  title: "Publish counts safely",
  summary:
    "Hides small counts in a table, and just enough others that nobody can work the small ones out from the totals, then checks that it holds.",
  inputs: [
    {
      id: "counts",
      title: "Counts",
      help: "A table of head counts, one row a district, school or group, with its totals if it has them. Percents do not belong in it.",
      forms: [
        {
          id: "table",
          title: "Counts in several columns",
          rowIs: "a district, a school or a group",
          columns: [
            {
              id: "label",
              title: "Label",
              help: "Name of the row.",
              words: ["district name", "school name", "name", "label", "district", "school", "group"],
              kind: "text",
              required: true,
            },
            {
              id: "group",
              title: "Block",
              help: "Rows of one year or table add up by themselves: the column that tells them apart.",
              words: ["block", "school year", "year", "data year"],
              kind: "text",
              required: false,
            },
          ],
          many: [
            {
              id: "counts",
              title: "Columns to publish",
              help: "Tick the counts and their total. Columns of words are kept as they are.",
              words: [],
              minimum: 1,
              exampleHeadings: ["Asian", "Black", "White", "Total"],
            },
          ],
          example: [
            { label: "District A (made up)", Asian: 4, Black: 31, White: 212, Total: 247 },
            { label: "District B (made up)", Asian: 22, Black: 18, White: 340, Total: 380 },
            { label: "Total", Asian: 26, Black: 49, White: 552, Total: 627 },
          ],
        },
      ],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "minimum",
      from: "minimum-count",
      title: "Smallest count shown",
      help: "Smaller counts are hidden.",
      default: String(USUAL_MINIMUM),
      minimum: 2,
      maximum: 1000,
    },
    {
      kind: "choice",
      id: "zeros",
      title: "Zeros",
      help: "A shown zero says that nobody is there, and that every hidden count is at least 1.",
      choices: [
        { value: "shown", label: "Show zeros" },
        { value: "hidden", label: "Hide zeros like small counts" },
      ],
      default: "shown",
    },
    {
      kind: "text",
      id: "mark",
      title: "Mark",
      help: "What stands in place of a hidden count. One mark for all: two marks would tell which counts are small.",
      default: "*",
    },
  ],
  sources: [
    { source: CFR_99, at: "disclosure of personally identifiable information", compareWithSource: true },
  ],
  compute: ({ counts }, context) => (counts === undefined ? NOTHING : published(counts, context)),
};

function published({ rows, many }: JobTable, context: JobContext): JobResult {
  const ticked = many.counts ?? [];
  const columns = ticked.filter((column) => !isText(column));
  const kept = ticked.filter(isText);
  const labels = rows.columns.label ?? [];
  const text = (column: string, row: number): string => {
    const cell = rows.columns[column]?.[row];
    return cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell).trim();
  };
  const filled = Array.from({ length: rows.count }, (_, row) => row).filter(
    (row) => text("label", row) !== "" || columns.some(({ cells }) => cells[row] !== null),
  );
  const { counts, problems } = readCounts(columns, filled);
  if (columns.length === 0 || problems.some(({ severity }) => severity === "error"))
    return { ...NOTHING, problems };
  const total = totalColumnOf(columns.map(({ heading }) => heading));
  const order =
    total === undefined
      ? columns.map((_, place) => place)
      : [...columns.map((_, place) => place).filter((place) => place !== total), total];
  const minimum = Math.max(2, numberSetting(context, "minimum") ?? USUAL_MINIMUM);
  const zeros = context.settings.zeros === "hidden" ? "hidden" : "shown";
  const blocks = blocksOf(
    filled,
    (row) => text("label", row),
    (row) => text("group", row),
  ).map((block) =>
    hideBlock(
      block,
      order.map((place) => columns[place]!),
      order.map((place) => counts[place]!),
      total !== undefined,
      { minimum, zeros },
    ),
  );
  const states = new Map<string, "shown" | "small" | "complementary">();
  for (const block of blocks) {
    block.block.rows.forEach((row, r) =>
      order.forEach((place, c) => states.set(`${row},${place}`, block.states[r]![c]!)),
    );
  }
  const mark = context.settings.mark?.trim() || "*";
  const body = filled.map((row): ResultCell[] => [
    ...(rows.columns.group === undefined ? [] : [text("group", row)]),
    labels[row] === null ? "" : text("label", row),
    ...kept.map(({ cells }) => asText(cells[row])),
    ...columns.map((_, place) =>
      states.get(`${row},${place}`) === "shown" ? counts[place]!.get(row)! : mark,
    ),
  ]);
  const headings = [
    ...(rows.columns.group === undefined ? [] : ["Block"]),
    "Label",
    ...kept.map(({ heading }) => heading),
    ...columns.map(({ heading }) => heading),
  ];
  const table: ResultTable = {
    id: "published",
    title: "As it can be published",
    columns: headings.map((title, place) => ({
      title,
      kind: place < headings.length - columns.length ? "text" : "count",
    })),
    rows: body,
  };
  return {
    ...NOTHING,
    figures: figuresOf(blocks, filled.length * columns.length),
    tables: [table, hiddenTable(blocks, columns, order, (row) => text("label", row))],
    problems: [
      ...problems,
      ...blocks.flatMap((block) => block.problems.map((problem) => ({ ...problem, input: "counts" }))),
    ],
    notes: notesOf(total === undefined ? undefined : columns[total]!.heading, blocks, zeros),
    sheets: [
      {
        name: "To publish",
        label: "Counts to publish",
        blocks: [
          { kind: "text", style: "title", text: "Counts" },
          {
            kind: "text",
            style: "body",
            text: `Counts below ${minimum} are hidden, and others so that those cannot be worked out: ${mark}.`,
          },
          {
            kind: "table",
            id: "published",
            title: "Counts",
            columns: table.columns.map(({ title, kind }) => ({
              title,
              format: kind === "count" ? "count" : "text",
            })),
            rows: body.map((row) => row.map((cell) => (typeof cell === "object" ? null : cell))),
          },
        ],
      },
    ],
    files: [
      {
        name: "published-counts.csv",
        title: "The same as a CSV file",
        type: "text/csv",
        text: csvText([
          headings,
          ...body.map((row) => row.map((cell): CsvCell => (typeof cell === "object" ? null : cell))),
        ]),
      },
    ],
  };
}

function asText(cell: HeadedColumn["cells"][number] | undefined): string {
  return cell === null || cell === undefined || typeof cell === "object" ? "" : String(cell);
}

/** The true counts of each column by row. This job needs them all: what is hidden already cannot be protected. */
function readCounts(
  columns: readonly HeadedColumn[],
  filled: readonly number[],
): { readonly counts: readonly ReadonlyMap<number, number>[]; readonly problems: readonly JobProblem[] } {
  const problems: JobProblem[] = [];
  if (columns.length === 0) {
    problems.push({
      severity: "error",
      input: "counts",
      message: "No column of counts is ticked.",
      advice: "Tick at least one column that holds head counts.",
    });
  }
  const counts = columns.map(({ heading, cells }) => {
    const found = new Map<number, number>();
    for (const row of filled) {
      const read = readPublishedCount(cells[row] ?? null);
      if (read.kind === "cell" && typeof read.cell === "number") found.set(row, read.cell);
      else {
        problems.push({
          severity: "error",
          input: "counts",
          row,
          column: heading,
          message: `${heading}: ${read.kind === "cell" ? "is blank or hidden already" : read.what}`,
          advice:
            read.kind === "cell"
              ? "Use the table with all true counts; write 0 where there is nobody."
              : "Write a whole number, or untick the column.",
        });
      }
    }
    return found;
  });
  return { counts, problems };
}

function figuresOf(blocks: readonly HiddenBlock[], cells: number): JobResult["figures"] {
  const count = (state: string): number =>
    blocks.reduce((sum, { states }) => sum + states.flat().filter((one) => one === state).length, 0);
  const leaks = blocks.reduce((sum, { unprotected, recovered }) => sum + unprotected.length + recovered, 0);
  return [
    { id: "small", title: "Small counts hidden", unit: "count", outcome: value(count("small")) },
    {
      id: "complementary",
      title: "Others hidden to protect them",
      unit: "count",
      outcome: value(count("complementary")),
    },
    {
      id: "shown",
      title: "Counts shown",
      unit: "count",
      outcome: value(cells - count("small") - count("complementary")),
    },
    {
      id: "leaks",
      title: "Hidden counts that can still be worked out",
      unit: "count",
      outcome: value(leaks),
      verdict: leaks === 0 ? { text: "none", tone: "good" } : { text: "do not publish yet", tone: "bad" },
    },
  ];
}

function hiddenTable(
  blocks: readonly HiddenBlock[],
  columns: readonly HeadedColumn[],
  order: readonly number[],
  labelOf: (row: number) => string,
): ResultTable {
  return {
    id: "hidden",
    title: "What is hidden, and why",
    columns: [
      { title: "Row", kind: "text" },
      { title: "Column", kind: "text" },
      { title: "Count", kind: "count" },
      { title: "Why", kind: "text" },
      { title: "An outsider can tell that it is", kind: "text" },
    ],
    rows: blocks.flatMap(({ block, states, counts, ranges }) =>
      states.flatMap((line, r) =>
        line.flatMap((state, c) => {
          if (state === "shown") return [];
          const row = block.rows[r]!;
          const range = ranges?.get(`${r},${c}`);
          return [
            [
              [block.name, labelOf(row)].filter((part) => part !== "").join(", "),
              columns[order[c]!]!.heading,
              counts[r]![c]!,
              state === "small" ? "small" : "protects a small count",
              range === undefined
                ? "not worked out (large table)"
                : `${plain(range.least)} to ${range.most > 1e11 ? "any number" : plain(range.most)}`,
            ],
          ];
        }),
      ),
    ),
  };
}

function notesOf(
  total: string | undefined,
  blocks: readonly HiddenBlock[],
  zeros: string,
): JobResult["notes"] {
  const withTotal = blocks.filter(({ block }) => block.hasTotal).length;
  return [
    {
      text:
        total === undefined
          ? "No single column says that it is the total, so the rows' true sums are taken as known to everybody."
          : `The column "${total}" is taken as the sum of the other columns.`,
    },
    {
      text:
        withTotal === blocks.length
          ? "The last row of each block is taken as the sum of its rows."
          : "Where no single row says that it is the total, the columns' true sums are taken as known to everybody.",
    },
    {
      text:
        zeros === "shown"
          ? "Zeros are shown, so an outsider knows that every hidden count is at least 1."
          : "Zeros are hidden too, so a hidden count may be 0.",
    },
    {
      text: "Only this table was looked at. The same children counted another way in another table, or in last year's, can tell more; so can percents of these counts.",
    },
  ];
}
