import { describe, expect, it } from "vitest";
import { datedValues, printValue, type DatedEntry } from "../../scripts/lib/dated-values.mjs";
import type { Source } from "../../src/law/citation";
import { isTest, isTypeScript, repositoryFiles, textOf } from "./support/files";
import { indicators, ruleModules } from "./support/modules";

const { tables, baselines } = datedValues(ruleModules, indicators);
const named = tables.map((table) => [`${table.group} - ${table.name}`, table] as const);
const yearOf = (entry: DatedEntry) => entry.ffy ?? entry.since ?? Number.NaN;

/** The documents we cite, as listed in src/law. */
const sources = Object.entries(ruleModules)
  .filter(([place]) => place.startsWith("src/law/"))
  .flatMap(([, exported]) => Object.values(exported))
  .flatMap((value) => (Array.isArray(value) ? value : [value]))
  .filter(
    (value): value is Source =>
      typeof value === "object" && value !== null && "checked" in value && "title" in value,
  );

function citationProblems(entry: { readonly source?: unknown }): string[] {
  const citation = entry.source as { source?: Source; at?: string } | undefined;
  if (citation?.source === undefined) return ["no source"];
  const problems: string[] = [];
  if (!sources.includes(citation.source))
    problems.push(`"${citation.source.title}" is not listed in src/law`);
  if ((citation.at ?? "").trim().length < 4) problems.push("no place in the document");
  return problems;
}

describe("dated values", () => {
  it("are found: the tables of the plan are many", () => {
    expect(tables.length).toBeGreaterThan(30);
    expect(baselines.length).toBeGreaterThan(20);
  });

  it.each(named)("%s: every value has its source and place", (_, table) => {
    expect(
      table.entries.flatMap((entry) =>
        citationProblems(entry).map((problem) => `${yearOf(entry)}: ${problem}`),
      ),
    ).toEqual([]);
  });

  it.each(named)("%s: every year once, in order, and a plausible year", (_, table) => {
    const years = table.entries.map(yearOf);
    expect(years).toEqual([...new Set(years)].sort((a, b) => a - b));
    for (const year of years) expect(Number.isInteger(year) && year >= 1970 && year <= 2100).toBe(true);
  });

  it.each(named)("%s: prints in words", (_, table) => {
    for (const entry of table.entries)
      expect(printValue(entry.value)).not.toMatch(/\[object|undefined|NaN|^$/);
  });

  it("baselines have their source and place", () => {
    expect(
      baselines.flatMap(({ name, baseline }) =>
        citationProblems(baseline).map((problem) => `${name}: ${problem}`),
      ),
    ).toEqual([]);
  });

  it("targets are percents with low at most high, and print what the plan prints", () => {
    const targets = indicators.flatMap((indicator) =>
      indicator.measures.flatMap((measure) => measure.targets),
    );
    for (const { value } of targets) {
      expect(value.low).toBeGreaterThanOrEqual(0);
      expect(value.high).toBeLessThanOrEqual(100);
      expect(value.low).toBeLessThanOrEqual(value.high);
      expect(value.printed).not.toBe("");
    }
  });

  it("every table is used by something other than its tests", () => {
    const code = repositoryFiles("src").filter((place) => isTypeScript(place) && !isTest(place));
    const unused = tables.filter(({ file, exportName }) => {
      if (file === undefined || exportName === undefined) return false;
      const word = new RegExp(`\\b${exportName}\\b`, "g");
      const own = (textOf(file).match(word) ?? []).length;
      const folder = file.slice(0, file.lastIndexOf("/"));
      const elsewhere = code.filter((place) => place !== file && word.test(textOf(place)));
      // A name as common as "targets" counts only where its own folder is imported.
      const reached = elsewhere.filter(
        (place) =>
          place.startsWith(`${folder}/`) ||
          textOf(place).includes(`/${file.replace(/^.*\//, "").replace(".ts", "")}"`),
      );
      return own < 2 && reached.length === 0;
    });
    expect(unused.map((table) => `${table.file}: ${table.exportName}`)).toEqual([]);
  });
});

describe("the documents we cite", () => {
  it("are each listed once, with a title, a day of checking and at most one address", () => {
    const ids = sources.map((source) => source.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const source of sources) {
      expect(source.title.length).toBeGreaterThan(10);
      expect(source.checked).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
      if (source.url !== undefined) expect(URL.canParse(source.url)).toBe(true);
    }
  });
});
