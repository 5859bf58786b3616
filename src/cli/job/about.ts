import type { Job, JobSetting } from "../../jobs/declaration";
import { jobs } from "../../jobs/register";
import { cite } from "../../law/citation";
import type { Output } from "../streams";

/** `mn job`: every job, or those whose ids begin alike, with the one sentence that says what a person gets out of it. */
export async function listJobs(output: Output, idsWith = ""): Promise<number> {
  const listed = jobs.filter(({ id }) => id.startsWith(idsWith));
  const longest = Math.max(0, ...listed.map(({ id }) => id.length));
  for (const { id, summary } of listed) await output.line(`${id.padEnd(longest)}  ${summary}`);
  return 0;
}

/** `mn job ID`: the tables it reads, its settings and its rules. */
export async function aboutJob(job: Job, output: Output): Promise<number> {
  for (const line of aboutLines(job)) await output.line(line);
  return 0;
}

function aboutLines(job: Job): readonly string[] {
  const run = `mn job ${job.id}${job.inputs.length > 0 ? " IN.xlsx" : ""} OUT.xlsx`;
  return [
    `${job.id}: ${job.title}`,
    job.summary,
    "",
    `  ${run}`,
    ...(job.inputs.length > 0 ? [`  mn template ${job.id} OUT.xlsx`] : []),
    ...job.inputs.flatMap((input) => [
      "",
      `Table ${input.id}${input.optional ? " (may be left out)" : ""}: ${input.title}. ${input.help}`,
      ...input.forms.flatMap((form) => [
        `  Form ${form.id}: ${form.title}; one row is ${form.rowIs}.`,
        ...form.columns.map(
          ({ id, title, help, required }) =>
            `    ${id}: ${title}${required ? "" : " (may be left out)"}. ${help}`,
        ),
        ...(form.many ?? []).map(
          ({ id, title, help, minimum }) => `    ${id}: ${title}, ${minimum} or more columns. ${help}`,
        ),
      ]),
    ]),
    ...(job.settings.length > 0 ? ["", "Settings (--set ID=VALUE)"] : []),
    ...job.settings.map((setting) => `  ${setting.id}: ${setting.title}. ${setting.help} ${takes(setting)}`),
    ...(job.sources.length > 0 ? ["", "Rules"] : []),
    ...job.sources.map((source) => `  ${cite(source)}`),
  ];
}

/** What may stand behind the equals sign, and what holds without it. */
function takes(setting: JobSetting): string {
  if (setting.kind === "choice") {
    const values = setting.choices.map(({ value, label }) => `${value} (${label})`);
    return `One of ${values.join(", ")}; ${setting.default} when left out.`;
  }
  if (setting.kind === "pick") {
    return setting.none === undefined
      ? "One of what the tables hold; the first when left out."
      : `One of what the tables hold; ${setting.none} when left out.`;
  }
  const what = { number: "A number", whole: "A whole number", text: "Text", date: "A day, year first" };
  if (setting.default !== "") return `${what[setting.kind]}; ${setting.default} when left out.`;
  return `${what[setting.kind]}; ${setting.optional ? "may be left out" : "needed"}.`;
}
