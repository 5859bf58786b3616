/* Which indicators and jobs use a function: what their results ask the workbook for, run on their own examples. */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "../ensure-installed.mjs";
import { inputRows, usualSettings } from "./product.mjs";
import { sameArithmetic } from "./same-arithmetic.mjs";

const CALL = /\bMN\.([A-Z][A-Z0-9_]*)\(/g;
const TODAY = "2026-11-22";

function namesIn(text) {
  return [...text.matchAll(CALL)].map(([, name]) => name);
}

/** Names in the program of one folder; its tests are left out. */
function namesInFolder(folder) {
  return readdirSync(path.join(root, folder), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    .flatMap((name) => namesIn(readFileSync(path.join(root, folder, name), "utf8")));
}

/** Functions that do the arithmetic of an indicator or a job. */
function namesOf(kind, id) {
  return Object.entries(sameArithmetic)
    .filter(([, pages]) => pages[kind]?.includes(id))
    .map(([name]) => name);
}

function folderOf(indicator) {
  const [, number, letter] = /^(\d+)([A-Z]?)$/.exec(indicator.code);
  const start = `b${number.padStart(2, "0")}${letter.toLowerCase()}-`;
  const folder = readdirSync(path.join(root, "src/indicators")).find((name) => name.startsWith(start));
  return `src/indicators/${folder}`;
}

/** A job's usual choices, as the pane would fill them in. */
export function jobSettings(job, data, { pickOptions, readSetting }) {
  const options = pickOptions(job, data);
  return Object.fromEntries(
    job.settings.map((setting) => {
      const reading = readSetting(setting, undefined, options[setting.id] ?? [], TODAY);
      if (reading.kind === "value") return [setting.id, reading.value];
      const least = setting.kind === "number" || setting.kind === "whole" ? String(setting.minimum ?? 1) : "";
      return [setting.id, least];
    }),
  );
}

/**
 * @returns {{ byFunction: Map<string, { indicators: object[], jobs: object[] }>, ofIndicator: Map<string, string[]>, ofJob: Map<string, string[]>,
 *   jobResults: Map<string, object> }} the results are those of the jobs on their own examples
 */
export function functionUse(product, functions) {
  const known = new Set(functions.map(({ name }) => name));
  const ordered = (names) => [...new Set(names)].filter((name) => known.has(name)).sort();
  const ofIndicator = new Map();
  for (const indicator of product.indicators) {
    const settings = usualSettings(indicator.settings);
    const results = indicator.inputs.map((form) =>
      form.compute(inputRows(form, form.example), { ffy: indicator.years.last, settings }),
    );
    // Results by year compare any indicator with its targets; that is no use of its own.
    const written = JSON.stringify(results);
    const about = functions
      .filter(({ description }) => new RegExp(`^Indicators? ${indicator.code}\\b`).test(description))
      .map(({ name }) => name);
    const same = namesOf("indicators", indicator.code);
    ofIndicator.set(
      indicator.code,
      ordered([...namesIn(written), ...namesInFolder(folderOf(indicator)), ...about, ...same]),
    );
  }
  const ofJob = new Map();
  const jobResults = new Map();
  for (const job of product.jobs) {
    const data = product.exampleData(job);
    const result = job.compute(data, { settings: jobSettings(job, data, product) });
    jobResults.set(job.id, result);
    const own = [...namesIn(JSON.stringify(result)), ...namesInFolder(`src/jobs/${job.id}`)];
    ofJob.set(job.id, ordered([...own, ...namesOf("jobs", job.id)]));
  }
  const byFunction = new Map(
    functions.map(({ name }) => [
      name,
      {
        indicators: product.indicators.filter(({ code }) => ofIndicator.get(code).includes(name)),
        jobs: product.jobs.filter(({ id }) => ofJob.get(id).includes(name)),
      },
    ]),
  );
  return { byFunction, ofIndicator, ofJob, jobResults };
}
