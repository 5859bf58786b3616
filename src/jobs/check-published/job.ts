import type { InputColumn } from "../../indicators/declaration";
import { value } from "../../measures/outcome";
import { CFR_99 } from "../../law/sources";
import { NOTHING, type Job, type JobForm, type JobResult } from "../declaration";
import { checkCounts } from "./checkCounts";
import { checkOutcomes } from "./checkOutcomes";
import { checkPercents } from "./checkPercents";
import type { Checked } from "./checked";

const column = (
  id: string,
  title: string,
  help: string,
  words: readonly string[],
  required: boolean,
): InputColumn => ({
  id,
  title,
  help,
  words,
  kind: "text",
  required,
});

const LABEL = column(
  "label",
  "Label",
  "Name of the row.",
  ["district name", "school name", "name", "label", "district", "school", "group"],
  true,
);
const HIDDEN_HELP = 'A hidden count may be "*", "<10", or blank.';

const COUNTS: JobForm = {
  id: "counts",
  title: "Counts with their totals",
  rowIs: "a district, a school or a group",
  columns: [
    LABEL,
    column(
      "group",
      "Block",
      "Rows of one year or table add up by themselves: the column that tells them apart.",
      ["block", "school year", "year", "data year"],
      false,
    ),
  ],
  many: [
    {
      id: "counts",
      title: "Published counts",
      help: `Tick the counts and their total. ${HIDDEN_HELP}`,
      words: [],
      minimum: 1,
      exampleHeadings: ["Asian", "Black", "White", "Total"],
    },
  ],
  example: [
    { label: "District A (made up)", Asian: "*", Black: 31, White: 212, Total: 247 },
    { label: "District B (made up)", Asian: 22, Black: 18, White: 340, Total: 380 },
  ],
};

const PERCENTS: JobForm = {
  id: "percents",
  title: "Percents of a whole",
  rowIs: "a district, a school or a group",
  columns: [
    LABEL,
    column(
      "count",
      "Count",
      `How many were counted. ${HIDDEN_HELP}`,
      ["count", "numerator", "number"],
      false,
    ),
    column(
      "whole",
      "Whole",
      `Of how many. ${HIDDEN_HELP}`,
      ["whole", "denominator", "total", "enrollment", "students"],
      true,
    ),
    column("percent", "Percent", "As it is printed, with its decimals.", ["percent", "rate", "share"], true),
  ],
  example: [
    { label: "District A (made up)", count: "*", whole: 26, percent: 42.3 },
    { label: "District B (made up)", count: 120, whole: 380, percent: 31.6 },
  ],
};

const OUTCOMES: JobForm = {
  id: "outcomes",
  title: "Child outcomes with summary statements",
  rowIs: "an outcome of a district",
  columns: [
    LABEL,
    ...["a", "b", "c", "d", "e"].map((letter) =>
      column(
        letter,
        letter,
        `Children in category ${letter}. ${HIDDEN_HELP}`,
        [letter, `category ${letter}`],
        true,
      ),
    ),
    column(
      "total",
      "Total",
      "Children in the five categories together.",
      ["total", "children", "number"],
      false,
    ),
    column(
      "statement1",
      "Summary statement 1",
      "As it is printed, with its decimals.",
      ["summary statement 1", "statement 1", "ss1"],
      false,
    ),
    column(
      "statement2",
      "Summary statement 2",
      "As it is printed, with its decimals.",
      ["summary statement 2", "statement 2", "ss2"],
      false,
    ),
  ],
  example: [
    {
      label: "District A (made up)",
      a: "*",
      b: "*",
      c: "*",
      d: "*",
      e: 10,
      total: 20,
      statement1: 70,
      statement2: 70,
    },
    {
      label: "District B (made up)",
      a: 2,
      b: 14,
      c: 22,
      d: 31,
      e: 40,
      total: 109,
      statement1: 76.8,
      statement2: 65.1,
    },
  ],
};

export const job: Job = {
  id: "check-published",
  group: "checks",
  title: "Can hidden counts be worked out?",
  summary:
    "Reads a table as it is published and tries to work out its hidden counts from the totals, percents and summary statements.",
  inputs: [
    {
      id: "published",
      title: "Published table",
      help: "The table as people outside will see it, with its marks for hidden counts.",
      forms: [COUNTS, PERCENTS, OUTCOMES],
    },
  ],
  settings: [
    {
      kind: "choice",
      id: "zeros",
      title: "Zeros",
      help: "Where zeros are shown, a hidden count is at least 1.",
      choices: [
        { value: "shown", label: "Zeros are shown" },
        { value: "hidden", label: "Zeros may be hidden" },
      ],
      default: "hidden",
    },
  ],
  sources: [
    { source: CFR_99, at: "disclosure of personally identifiable information", compareWithSource: true },
  ],
  compute: ({ published }, { settings }) => {
    if (published === undefined) return NOTHING;
    const least = settings.zeros === "shown" ? 1 : 0;
    if (published.form === PERCENTS.id) return shown(checkPercents(published, PERCENTS.columns, least));
    if (published.form === OUTCOMES.id) return shown(checkOutcomes(published, OUTCOMES.columns, least));
    return shown(checkCounts(published, least));
  },
};

function shown({ cells, problems, notes }: Checked): JobResult {
  const leaks = cells.filter(({ least, most }) => least === most);
  if (cells.length === 0 && problems.length > 0) return { ...NOTHING, problems };
  return {
    ...NOTHING,
    figures: [
      { id: "hidden", title: "Hidden counts", unit: "count", outcome: value(cells.length) },
      {
        id: "leaks",
        title: "Of these, can be worked out",
        unit: "count",
        outcome: value(leaks.length),
        verdict:
          leaks.length === 0 ? { text: "none", tone: "good" } : { text: "hidden in name only", tone: "bad" },
      },
    ],
    tables: [
      {
        id: "cells",
        title: "What an outsider can tell",
        columns: [
          { title: "Row", kind: "text" },
          { title: "Column", kind: "text" },
          { title: "At least", kind: "count" },
          { title: "At most", kind: "text" },
          { title: "Result", kind: "text" },
          { title: "From", kind: "text" },
        ],
        rows: cells.map(({ label, column: heading, least, most, from }) => [
          label,
          heading,
          least,
          most > 1e11 ? "any number" : most.toLocaleString("en-US"),
          least === most ? `it is ${least.toLocaleString("en-US")}` : "open",
          from,
        ]),
        flagged: cells.flatMap(({ least, most }, index) => (least === most ? [index] : [])),
      },
    ],
    problems: problems.map((problem) => ({ ...problem, input: "published" })),
    notes: [
      ...notes.map((text) => ({ text })),
      {
        text: "Only what this table holds was used. Other tables, other years and local knowledge can tell more.",
      },
    ],
  };
}
