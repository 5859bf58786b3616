import type { CellInput, Indicator, InputColumn, InputForm } from "../indicators/declaration";
import type { CellRule, NumberFormat, ReportSheet, ReportValue } from "../sheets/reportSheet";

/*
 * A sheet for people to fill in, made from an indicator's declaration: what each column holds, the columns with two or three
 * rows of example, and rules for what may be typed.
 */

/** January 1, 1990 and December 31, 2099 as serials: the dates these indicators are about. */
const DATES = { minimum: 32874, maximum: 73050 };
/** More than any count of children or districts, and still told apart exactly. */
const LARGEST = 1_000_000_000;
/** Excel takes at most this many letters of choices typed into a rule. */
const LONGEST_LIST = 255;

export function templateSheet(indicator: Indicator, form: InputForm): ReportSheet {
  return {
    name: `Indicator ${indicator.code} ${form.id}`,
    label: `Template for indicator ${indicator.code}`,
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `Indicator ${indicator.code}: ${indicator.title}` },
      { kind: "text", style: "body", text: indicator.summary },
      {
        kind: "text",
        style: "body",
        text: `One row is ${form.rowIs}. Write over the example rows; add as many rows as you need.`,
      },
      {
        kind: "table",
        id: "data",
        title: form.title,
        columns: form.columns.map((column) => {
          const rule = ruleOf(column);
          return {
            title: column.title,
            format: formatOf(column),
            width: Math.min(24, Math.max(11, column.title.length + 2)),
            ...(rule === undefined ? {} : { rule }),
          };
        }),
        rows: form.example.map((row) => form.columns.map((column) => shown(row[column.id]))),
      },
    ],
  };
}

/** What each column holds, as a sheet of its own beside the template. */
export function templateGuide(indicator: Indicator, form: InputForm): ReportSheet {
  return {
    name: `About ${indicator.code} ${form.id}`,
    label: `Guide to the template for indicator ${indicator.code}`,
    blocks: [
      { kind: "text", style: "title", text: `Indicator ${indicator.code}: what each column holds` },
      {
        kind: "table",
        id: "columns",
        title: form.title,
        columns: [
          { title: "Column", format: "text" },
          { title: "Needed", format: "text" },
          { title: "What to write", format: "text" },
        ],
        rows: form.columns.map((column) => [column.title, column.required ? "yes" : "no", column.help]),
      },
    ],
  };
}

function shown(cell: CellInput | undefined): ReportValue {
  return cell ?? null;
}

function formatOf({ kind }: InputColumn): NumberFormat {
  if (kind === "count") return "count";
  if (kind === "date") return "date";
  return kind === "text" ? "typedText" : "general";
}

function ruleOf({ kind, title, choices }: InputColumn): CellRule | undefined {
  switch (kind) {
    case "count":
      return {
        kind: "whole",
        minimum: 0,
        maximum: LARGEST,
        message: `${title}: write a whole number, 0 or more.`,
      };
    case "number":
      return { kind: "decimal", minimum: -LARGEST, maximum: LARGEST, message: `${title}: write a number.` };
    case "percent":
      return {
        kind: "decimal",
        minimum: 0,
        maximum: 100,
        message: `${title}: write a percent from 0 to 100.`,
      };
    case "date":
      return { kind: "date", ...DATES, message: `${title}: write a date, such as 3/31/2010.` };
    case "yesno":
      return { kind: "list", choices: ["Yes", "No"], message: `${title}: write Yes or No.` };
    case "choice":
      return choices === undefined ||
        choices.join(",").length > LONGEST_LIST ||
        choices.some((choice) => choice.includes(","))
        ? undefined
        : { kind: "list", choices, message: `${title}: write one of ${choices.join(", ")}.`.slice(0, 255) };
    case "text":
      return undefined;
  }
}
