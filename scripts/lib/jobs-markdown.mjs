/* docs/jobs/: a page for each job, made from its declaration, and the list of them by group. */
import { generatedLine, table } from "./reference-markdown.mjs";
import { loadTypescript } from "./load-typescript.mjs";

const code = `
  export { jobs } from "./src/jobs/register";
  export { jobsWords } from "./src/taskpane/words/jobs";
`;

/** Repository path -> text. */
export async function jobPages() {
  const { jobs, jobsWords } = await loadTypescript(code, "jobs");
  const pages = new Map([["docs/jobs/README.md", indexMarkdown(jobs, jobsWords.groups)]]);
  for (const job of jobs) pages.set(`docs/jobs/${job.id}.md`, jobMarkdown(job, jobsWords.groups));
  return pages;
}

function indexMarkdown(jobs, groups) {
  const sections = Object.entries(groups).flatMap(([group, { title, summary }]) => {
    const own = jobs.filter((job) => job.group === group);
    if (own.length === 0) return [];
    const list = own.map((job) => `- [${job.title}](${job.id}.md): ${job.summary}`);
    return [`## ${title}`, summary, list.join("\n")];
  });
  return [
    generatedLine,
    "# What else can be done",
    "Each has its page in the pane, and runs in a shell with `npx mn job`.",
    ...sections,
  ]
    .join("\n\n")
    .concat("\n");
}

function jobMarkdown(job, groups) {
  const files = job.inputs.length > 0 ? "IN.xlsx OUT.xlsx" : "OUT.xlsx";
  const shell = [
    ...(job.inputs.length > 0 ? [`npx mn template ${job.id} IN.xlsx`] : []),
    `npx mn job ${job.id} ${files}`,
  ];
  return [
    generatedLine,
    `# ${job.title}`,
    job.summary,
    `In the pane: ${groups[job.group].title}. In a shell:`,
    ["```", ...shell, "```"].join("\n"),
    ...job.inputs.flatMap(inputMarkdown),
    ...settingsMarkdown(job.settings),
    ...sourcesMarkdown(job.sources),
  ]
    .join("\n\n")
    .concat("\n");
}

function inputMarkdown({ id, title, help, optional, forms }) {
  return [
    `## Table: ${title}`,
    `${help}${optional ? " It may be left out." : ""} Its name in a shell is \`${id}\`.`,
    ...forms.flatMap((form) => [
      ...(forms.length > 1 ? [`### ${form.title} (\`${form.id}\`)`] : []),
      `One row is ${form.rowIs}.`,
      table(
        ["Column", "Needed", "What to write"],
        [
          ...form.columns.map((column) => [column.title, column.required ? "yes" : "no", column.help]),
          ...(form.many ?? []).map((many) => [
            many.title,
            many.minimum === 0 ? "no" : `at least ${many.minimum}`,
            `As many columns as there are. ${many.help}`,
          ]),
        ],
      ),
    ]),
  ];
}

function settingsMarkdown(settings) {
  if (settings.length === 0) return [];
  const rows = settings.map((setting) => [setting.title, `\`${setting.id}\``, takes(setting), setting.help]);
  return ["## Choices", table(["Choice", "In a shell", "Takes", "What it changes"], rows)];
}

/** What may be chosen or typed, and what holds where nothing is. */
function takes(setting) {
  if (setting.kind === "choice") {
    const usual = setting.choices.find(({ value }) => value === setting.default);
    const all = setting.choices.map(({ value, label }) => `${label} (\`${value}\`)`).join(", ");
    return `${all}. Usual: ${usual?.label}.`;
  }
  if (setting.kind === "pick") return `What the tables hold. Usual: ${setting.none ?? "the first of them"}.`;
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
  if (setting.default !== "") return `${kind}${limits}. Usual: ${setting.default}.`;
  return `${kind}${limits}. ${setting.optional ? "May be left out" : "Needed"}.`;
}

function sourcesMarkdown(sources) {
  const lines = sources.map(({ source, at, compareWithSource }) => {
    const title = source.url ? `[${source.title}](${source.url})` : source.title;
    return `- ${title}, ${at}${compareWithSource ? " (compare with the document)" : ""}`;
  });
  return lines.length === 0 ? [] : ["## Rules and sources", [...new Set(lines)].join("\n")];
}
