import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import type { Job, JobData, JobSetting } from "../../src/jobs/declaration";
import { jobs } from "../../src/jobs/register";
import { pickOptions, readSetting } from "../../src/workbook/jobRuns/settings";
import { columnsToFillIn } from "../../src/workbook/template";
import { pageEntries } from "../../src/taskpane/shell/pages";
import { exampleData } from "./support/jobExamples";

/* A folder of a job is named like its id, with hyphens; folders of one word hold what several jobs share. */
const folders = readdirSync(path.join(root, "src/jobs"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name.includes("-"))
  .map((entry) => entry.name)
  .sort();

const named = jobs.map((job) => [job.id, job] as const);
const TODAY = "2026-11-21";

describe("the register of jobs", () => {
  it("has one line for each folder", () => {
    expect(jobs.map(({ id }) => id).sort()).toEqual(folders);
  });

  it("gives every group a page, and the bar no page of a group without a job", () => {
    const groups = new Set(jobs.map(({ group }) => group));
    const plain = ["home", "indicators", "functions", "explain", "settings", "about"];
    const inBar = pageEntries.map(({ page }) => page).filter((page) => !plain.includes(page));
    expect([...groups].sort()).toEqual([...inBar].sort());
  });

  it("gives no two jobs the same id or title: sheets and lists are named by them", () => {
    for (const names of [jobs.map(({ id }) => id), jobs.map(({ title }) => title.toLowerCase().slice(0, 31))])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe.each(named)("the job %s", (_, job) => {
  it("says what it is, in plain words, and by which rules", () => {
    expect(job.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
    expect(job.summary).toMatch(/^[A-Z].*\.$/);
    expect(job.sources.length).toBeGreaterThan(0);
    for (const text of wordsOf(job)) {
      expect(text.trim(), job.id).not.toBe("");
      // Plain ASCII signs, and none of our own words.
      expect(text, job.id).toMatch(/^[\x20-\x7e]*$/);
      expect(text, job.id).not.toMatch(/\b(JSON|null|undefined|NaN|array|boolean|string|parse)\b/);
    }
  });

  it("names tables, columns and settings once each", () => {
    expect(job.inputs.map(({ id }) => id).filter((id) => !/^[a-z][A-Za-z0-9]*$/.test(id))).toEqual([]);
    expectUnique(job.inputs.map(({ id }) => id));
    expectUnique(job.inputs.map(({ title }) => title));
    expectUnique(job.settings.map(({ id }) => id));
    for (const { forms } of job.inputs) {
      expect(forms.length).toBeGreaterThan(0);
      expectUnique(forms.map(({ id }) => id));
      for (const form of forms) {
        expectUnique([...form.columns, ...(form.many ?? [])].map(({ id }) => id));
        expect(
          [...form.columns, ...(form.many ?? [])].map(({ id }) => id).filter((id) => id.includes(" ")),
        ).toEqual([]);
        for (const column of form.columns) {
          expect(column.words).toEqual(column.words.map((word) => word.toLowerCase()));
          expect(column.kind === "choice").toBe(column.choices !== undefined);
        }
      }
    }
  });

  it("shows with its examples how every table is filled in", () => {
    for (const { forms } of job.inputs) {
      for (const form of forms) {
        expect(form.example.length).toBeGreaterThan(0);
        const known = columnsToFillIn(form).map(({ key }) => key);
        expectUnique(known);
        for (const row of form.example)
          expect(Object.keys(row).filter((key) => !known.includes(key))).toEqual([]);
        for (const { exampleHeadings, minimum } of form.many ?? [])
          expect(exampleHeadings.length).toBeGreaterThanOrEqual(Math.max(1, minimum));
      }
    }
  });

  it("has a default for every setting, within its own limits, unless a person has to say it", () => {
    for (const setting of job.settings) {
      if (setting.kind === "pick") continue;
      const reading = readSetting(setting, undefined, [], TODAY);
      // Without a default the pane asks for it and waits.
      const asked = setting.default === "" && reading.kind === "missing";
      expect([setting.id, asked || reading.kind === "value"]).toEqual([setting.id, true]);
    }
  });

  it("runs on its examples in every form and with every choice, and on empty tables, without an exception", () => {
    for (const data of everyData(job)) {
      for (const settings of everySettings(job, data)) {
        const result = job.compute(data, { settings });
        const where = `${job.id} ${JSON.stringify(settings)}`;
        expectUnique(result.figures.map(({ id }) => id));
        expectUnique(result.tables.map(({ id }) => id));
        for (const { outcome, id } of result.figures) {
          if (outcome.kind !== "value")
            expect([where, id, outcome.reason.length > 10]).toEqual([where, id, true]);
          else if (typeof outcome.value === "number")
            expect([where, id, Number.isFinite(outcome.value)]).toEqual([where, id, true]);
        }
        for (const table of result.tables)
          for (const row of table.rows)
            expect([where, table.id, row.length]).toEqual([where, table.id, table.columns.length]);
        for (const { row, column, input, message, advice } of result.problems) {
          expect(message.length * advice.length, where).toBeGreaterThan(0);
          const table = input === undefined ? undefined : data[input];
          if (row !== undefined)
            expect([where, message, row < (table?.rows.count ?? 0)]).toEqual([where, message, true]);
          if (column !== undefined) expect([where, message, input]).not.toEqual([where, message, undefined]);
        }
        for (const { svg, description, width, height } of result.pictures) {
          expect(svg).toMatch(/^<svg[^>]*\bviewBox=/);
          expect(svg).not.toMatch(
            /<(script|foreignObject|image|iframe|use|style|a)\b|\son\w+=|href=|url\(\s*["']?https?:/i,
          );
          expect(description.length).toBeGreaterThan(20);
          expect(width * height).toBeGreaterThan(0);
        }
        for (const { name, text } of result.files) {
          expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._ -]*\.(ics|csv|txt|py|json|md)$/);
          expect(text.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it("gives the same for the same data", () => {
    const data = exampleData(job);
    for (const settings of everySettings(job, data).slice(0, 1))
      expect(job.compute(data, { settings })).toEqual(job.compute(data, { settings }));
  });
});

function expectUnique(names: readonly string[]): void {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
}

/** Everything a person reads of a job before it runs. */
function wordsOf(job: Job): readonly string[] {
  return [
    job.title,
    job.summary,
    ...job.inputs.flatMap(({ title, help, forms }) => [
      title,
      help,
      ...forms.flatMap((form) => [
        form.title,
        form.rowIs,
        ...[...form.columns, ...(form.many ?? [])].flatMap((column) => [column.title, column.help]),
      ]),
    ]),
    ...job.settings.flatMap((setting) => [
      setting.title,
      setting.help,
      ...(setting.kind === "choice" ? setting.choices.map(({ label }) => label) : []),
    ]),
  ];
}

/** The examples with each form once, without the tables that may be left out, and with no row in them. */
function everyData(job: Job): readonly JobData[] {
  const usual = exampleData(job);
  const forms = job.inputs.flatMap((input) =>
    input.forms.slice(1).map((form) => ({ ...usual, ...exampleData(job, { [input.id]: form.id }) })),
  );
  const needed = Object.fromEntries(
    job.inputs.flatMap(({ id, optional }) => (optional === true ? [] : [[id, usual[id]]])),
  );
  return [usual, ...forms, needed, exampleData(job, {}, 0)];
}

/** The defaults, and each other choice by itself. */
function everySettings(job: Job, data: JobData): readonly Readonly<Record<string, string>>[] {
  const options = pickOptions(job, data);
  const read = (setting: JobSetting, wish?: string): string => {
    const reading = readSetting(setting, wish, options[setting.id] ?? [], TODAY);
    if (reading.kind === "value") return reading.value;
    // What a person has to say: the least that may be said.
    return setting.kind === "number" || setting.kind === "whole" ? String(setting.minimum ?? 1) : "";
  };
  const usual = Object.fromEntries(job.settings.map((setting) => [setting.id, read(setting)]));
  const others = job.settings.flatMap((setting) => {
    const values =
      setting.kind === "choice"
        ? setting.choices.map(({ value }) => value)
        : (options[setting.id] ?? []).slice(0, 3).map(({ value }) => value);
    return values.map((value) => ({ ...usual, [setting.id]: read(setting, value) }));
  });
  return [usual, ...others];
}
