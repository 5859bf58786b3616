import type { CellInput, Indicator, InputColumn, InputForm } from "../indicators/declaration";
import type { Job, JobForm, JobInput } from "../jobs/declaration";
import type { CellRule, NumberFormat, ReportSheet, ReportValue, TextBlock } from "../sheets/reportSheet";

/*
 * A sheet for people to fill in, made from the declaration of an indicator or a job: what each column holds, the columns with two or three
 * rows of example, and rules for what may be typed.
 */

/** January 1, 1990 and December 31, 2099 as serials: the dates these indicators are about. */
const DATES = { minimum: 32874, maximum: 73050 };
/** More than any count of children or districts, and still told apart exactly. */
const LARGEST = 1_000_000_000;
/** Excel takes at most this many letters of choices typed into a rule. */
const LONGEST_LIST = 255;

/** A form as far as a template needs it; jobs' forms also have columns of which there are any number. */
type FormToFillIn = Pick<InputForm, "title" | "rowIs" | "columns" | "example"> & Pick<JobForm, "many">;

interface Purpose {
  readonly name: string;
  readonly label: string;
  readonly title: string;
  readonly summary: string;
}

export function templateSheet(indicator: Indicator, form: InputForm): ReportSheet {
  const purpose = {
    name: `Indicator ${indicator.code} ${form.id}`,
    label: `Template for indicator ${indicator.code}`,
    title: `Indicator ${indicator.code}: ${indicator.title}`,
    summary: indicator.summary,
  };
  return sheetToFillIn(purpose, form);
}

/** A sheet to fill in for one table of a job. */
export function jobTemplateSheet(job: Pick<Job, "title">, input: JobInput, form: JobForm): ReportSheet {
  const purpose = {
    name: input.title,
    label: `Template for ${job.title}`,
    title: `${job.title}: ${input.title}`,
    summary: input.help,
  };
  return sheetToFillIn(purpose, form);
}

function sheetToFillIn({ name, label, title, summary }: Purpose, form: FormToFillIn): ReportSheet {
  const columns = columnsToFillIn(form);
  return {
    name,
    label,
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: title },
      { kind: "text", style: "body", text: summary },
      {
        kind: "text",
        style: "body",
        text: `One row is ${form.rowIs}. Write over the example rows; add as many rows as you need.`,
      },
      ...(form.many ?? []).map((many): TextBlock => ({
        kind: "text",
        style: "body",
        text: `${many.title}: as many columns as you have, under your own headings. ${many.help}`,
      })),
      {
        kind: "table",
        id: "data",
        title: form.title,
        columns: columns.map(({ heading, column }) => {
          const rule = column === undefined ? undefined : ruleOf(column);
          return {
            title: heading,
            format: column === undefined ? "general" : formatOf(column),
            width: Math.min(24, Math.max(11, heading.length + 2)),
            ...(rule === undefined ? {} : { rule }),
          };
        }),
        rows: form.example.map((row) => columns.map(({ key }) => shown(row[key]))),
      },
    ],
  };
}

/** The columns of a template: the form's own, then the example headings of those of which there may be any number. */
export function columnsToFillIn(
  form: Pick<FormToFillIn, "columns" | "many">,
): readonly { readonly key: string; readonly heading: string; readonly column?: InputColumn }[] {
  return [
    ...form.columns.map((column) => ({ key: column.id, heading: column.title, column })),
    ...(form.many ?? []).flatMap(({ exampleHeadings }) =>
      exampleHeadings.map((heading) => ({ key: heading, heading })),
    ),
  ];
}

/** What each column holds, as a sheet of its own beside the template. */
export function templateGuide(indicator: Indicator, form: InputForm): ReportSheet {
  const purpose = {
    name: `About ${indicator.code} ${form.id}`,
    label: `Guide to the template for indicator ${indicator.code}`,
    title: `Indicator ${indicator.code}: what each column holds`,
  };
  return guideTo(purpose, form);
}

/** What each column of a job's table holds. */
export function jobTemplateGuide(job: Pick<Job, "title">, input: JobInput, form: JobForm): ReportSheet {
  const purpose = {
    name: `About ${input.title}`,
    label: `Guide to the template for ${job.title}`,
    title: `${job.title}, ${input.title}: what each column holds`,
  };
  return guideTo(purpose, form);
}

function guideTo({ name, label, title }: Omit<Purpose, "summary">, form: FormToFillIn): ReportSheet {
  return {
    name,
    label,
    blocks: [
      { kind: "text", style: "title", text: title },
      {
        kind: "table",
        id: "columns",
        title: form.title,
        columns: [
          { title: "Column", format: "text" },
          { title: "Needed", format: "text" },
          { title: "What to write", format: "text" },
        ],
        rows: [
          ...form.columns.map((column) => [column.title, column.required ? "yes" : "no", column.help]),
          ...(form.many ?? []).map((many) => [
            many.title,
            many.minimum === 0 ? "no" : `at least ${many.minimum}`,
            `As many columns as you have, under your own headings. ${many.help}`,
          ]),
        ],
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
