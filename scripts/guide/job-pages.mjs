/* docs/jobs/: a page for each job, made from its declaration, and the list of them by group. */
import { NAMESPACE } from "../lib/metadata.mjs";
import { columnsTable, exampleTable } from "./declared-tables.mjs";
import { block, citation, code, link, list, page, plain, table } from "./markdown.mjs";

/** Repository path -> text. */
export function jobPages({ jobs, jobsWords, showRounded }, functions, use) {
  const { groups } = jobsWords;
  const pages = new Map([["docs/jobs/README.md", indexPage(jobs, groups)]]);
  for (const job of jobs)
    pages.set(
      `docs/jobs/${job.id}.md`,
      jobPage(job, groups, {
        functions,
        used: use.ofJob.get(job.id),
        result: use.jobResults.get(job.id),
        showRounded,
      }),
    );
  return pages;
}

function indexPage(jobs, groups) {
  return page(
    "# What else can be done",
    "Each has its page in the pane, and runs in a shell with `npx mn job`.",
    Object.entries(groups).flatMap(([group, { title, summary }]) => {
      const own = jobs.filter((job) => job.group === group);
      if (own.length === 0) return [];
      return [
        `## ${title}`,
        plain(summary),
        list(own.map((job) => `${link(job.title, `${job.id}.md`)}: ${plain(job.summary)}`)),
      ];
    }),
  );
}

function jobPage(job, groups, { functions, used, result, showRounded }) {
  const files = job.inputs.length > 0 ? "IN.xlsx OUT.xlsx" : "OUT.xlsx";
  return page(
    `# ${job.title}`,
    plain(job.summary),
    `In the pane: ${groups[job.group].title}. In a shell:`,
    block([
      ...(job.inputs.length > 0 ? [`npx mn template ${job.id} IN.xlsx`] : []),
      `npx mn job ${job.id} ${files}`,
    ]),
    resultPart(result, showRounded),
    job.inputs.flatMap(inputPart),
    settingsPart(job.settings),
    functionsPart(functions, used),
    sourcesPart(job.sources),
    `All jobs: ${link("What else can be done", "README.md")}.`,
  );
}

/** What a run gives: the figures of the example tables below, and everything that comes with them. */
function resultPart({ figures, tables, charts, pictures, sheets, files }, showRounded) {
  const rows = figures
    .slice(0, FIGURES)
    .map(({ title, unit, outcome, working, verdict }) => [
      plain(title),
      plain(outcome.kind === "value" ? figureText(outcome.value, unit, showRounded) : outcome.reason),
      plain([working?.numbers, verdict?.text].filter((text) => text !== undefined).join("; ")),
    ]);
  const titles = (list) => [...new Set(list.map(({ title }) => title))].map(plain).join("; ");
  const further = [
    ["Tables", titles(tables)],
    ["Charts and pictures", titles([...charts, ...pictures])],
    ["Further sheets", plain([...new Set(sheets.map(({ name }) => name))].join("; "))],
    ["Files to save", plain(files.map(({ title, name }) => `${title} (${name})`).join("; "))],
  ].filter(([, names]) => names !== "");
  return [
    "## What comes out",
    ...(rows.length === 0
      ? []
      : [
          "With the example tables below and the usual choices:",
          table(["Figure", "Example", "Working and verdict"], rows),
        ]),
    list(further.map(([what, names]) => `${what}: ${names}`)),
  ];
}

const FIGURES = 8;

function figureText(value, unit, showRounded) {
  if (typeof value !== "number") return value;
  if (unit === "money") return `$${showRounded(value, 2)}`;
  if (unit === "percent") return `${showRounded(value, 1)}%`;
  if (unit === "points") return `${showRounded(value, 1)} points`;
  return Number.isInteger(value) ? value.toLocaleString("en-US") : showRounded(value, 2);
}

function inputPart({ id, title, help, optional, forms }) {
  return [
    `## Table: ${title}`,
    `${plain(help)}${optional ? " It may be left out." : ""} Its name in a shell is ${code(id)}.`,
    ...forms.flatMap((form) => [
      ...(forms.length > 1 ? [`### ${form.title} (${code(form.id)})`] : []),
      `One row is ${form.rowIs}.`,
      columnsTable(form),
      "For example:",
      exampleTable(form),
    ]),
  ];
}

function settingsPart(settings) {
  if (settings.length === 0) return [];
  const rows = settings.map((setting) => [
    plain(setting.title),
    code(setting.id),
    takes(setting),
    plain(setting.help),
  ]);
  return ["## Choices", table(["Choice", "In a shell", "Takes", "What it changes"], rows)];
}

/** What may be chosen or typed, and what holds where nothing is. */
function takes(setting) {
  if (setting.kind === "choice") {
    const usual = setting.choices.find(({ value }) => value === setting.default);
    const all = setting.choices.map(({ value, label }) => `${plain(label)} (${code(value)})`).join(", ");
    return `${all}. Usual: ${plain(usual?.label ?? "")}.`;
  }
  if (setting.kind === "pick")
    return `What the tables hold. Usual: ${plain(setting.none ?? "the first of them")}.`;
  const kind = { number: "A number", whole: "A whole number", text: "Text", date: "A day" }[setting.kind];
  const { minimum: low, maximum: high } = setting;
  const limits =
    low !== undefined && high !== undefined
      ? ` from ${low} to ${high}`
      : low !== undefined
        ? ` of ${low} or more`
        : high !== undefined
          ? ` of ${high} or less`
          : "";
  if (setting.default !== "") return `${kind}${limits}. Usual: ${plain(setting.default)}.`;
  return `${kind}${limits}. ${setting.optional ? "May be left out" : "Needed"}.`;
}

function functionsPart(functions, used) {
  const own = functions.filter(({ name }) => used.includes(name));
  if (own.length === 0) return [];
  const links = own.map(({ id, name }) => link(`${NAMESPACE}.${name}`, `../functions/${id}.md`));
  return ["## Worksheet functions", `The same arithmetic in a cell: ${links.join(", ")}.`];
}

function sourcesPart(sources) {
  const lines = [...new Set(sources.map(citation))];
  return lines.length === 0 ? [] : ["## Rules and sources", list(lines)];
}
