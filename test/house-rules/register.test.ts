import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import { indicators, ruleModules } from "./support/modules";

/** "b04a-suspension" -> "4A" */
function codeOf(folder: string): string {
  const found = /^b(\d{2})([a-z]?)-/.exec(folder);
  if (found === null)
    throw new Error(`src/indicators/${folder}: a folder is named like b07-preschool-outcomes.`);
  return `${Number(found[1])}${(found[2] ?? "").toUpperCase()}`;
}

/* Folders of indicators begin with b and a number; the others hold what several indicators share, and no indicator. */
const folders = readdirSync(path.join(root, "src/indicators"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && /^b\d/.test(entry.name))
  .map((entry) => entry.name)
  .sort();

describe("the register of indicators", () => {
  it("has one line for each folder, in the plan's order", () => {
    expect(indicators.map((indicator) => indicator.code)).toEqual(folders.map(codeOf));
  });

  it("covers the plan: 1 to 20, with 4 in two parts", () => {
    const plan = Array.from({ length: 20 }, (_, index) => String(index + 1)).flatMap((code) =>
      code === "4" ? ["4A", "4B"] : [code],
    );
    expect(indicators.map((indicator) => indicator.code)).toEqual(plan);
  });

  it("names no measure twice", () => {
    const codes = indicators.flatMap((indicator) => indicator.measures.map((measure) => measure.code));
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it.each(indicators.map((indicator) => [indicator.code, indicator] as const))(
    "%s says what it is",
    (_, indicator) => {
      expect(indicator.title.length).toBeGreaterThan(5);
      expect(indicator.summary).toMatch(/\.$/);
      expect(indicator.priority.length).toBeGreaterThan(5);
      expect(indicator.measures.length).toBeGreaterThan(0);
      expect(indicator.years.first).toBeLessThanOrEqual(indicator.years.last);
      for (const form of indicator.inputs) {
        const ids = form.columns.map((column) => column.id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const column of form.columns) {
          expect(column.words).toEqual(column.words.map((word) => word.toLowerCase()));
          expect(column.kind === "choice").toBe(column.choices !== undefined);
        }
        for (const row of form.example)
          expect(Object.keys(row).filter((id) => !ids.includes(id))).toEqual([]);
      }
      for (const setting of indicator.settings) {
        expect(setting.choices.map((choice) => choice.value)).toContain(setting.default);
      }
    },
  );

  it("every indicator, in every form, with every setting and year, ends without an exception on its own example", () => {
    for (const indicator of indicators) {
      for (const form of indicator.inputs) {
        const columns = Object.fromEntries(
          form.columns.map(({ id }) => [id, form.example.map((row) => row[id] ?? null)]),
        );
        const rows = { count: form.example.length, columns };
        const usual = Object.fromEntries(indicator.settings.map((setting) => [setting.id, setting.default]));
        const variants = indicator.settings.flatMap((setting) =>
          setting.choices.map((choice) => ({ ...usual, [setting.id]: choice.value })),
        );
        for (let ffy = indicator.years.first - 1; ffy <= indicator.years.last + 1; ffy += 1) {
          for (const settings of [usual, ...variants]) {
            const computed = form.compute(rows, { ffy, settings });
            const where = `indicator ${indicator.code}, ${form.id}, FFY ${ffy}, ${JSON.stringify(settings)}`;
            for (const { outcome, measure } of computed.results) {
              const known = indicator.measures.map((one) => one.code);
              expect([where, known]).toEqual([where, expect.arrayContaining([measure])]);
              if (outcome.kind === "value")
                expect([where, Number.isFinite(outcome.value)]).toEqual([where, true]);
              else expect([where, outcome.reason.length > 10]).toEqual([where, true]);
            }
          }
        }
        const empty = Object.fromEntries(form.columns.map(({ id }) => [id, []]));
        expect(() =>
          form.compute({ count: 0, columns: empty }, { ffy: indicator.years.last, settings: usual }),
        ).not.toThrow();
      }
    }
  });

  it("is what the folders declare: an indicator made in a folder is the one in the register", () => {
    const declared = Object.entries(ruleModules)
      .filter(([place]) => /^src\/indicators\/b\d/.test(place))
      .flatMap(([place, exported]) => Object.values(exported).map((value) => ({ place, value })))
      .filter(
        ({ value }) =>
          typeof value === "object" &&
          value !== null &&
          "code" in value &&
          "measures" in value &&
          "inputs" in value,
      );
    // The register adds to each what all indicators share; what it was given is in its own list.
    const registered = ruleModules["src/indicators/register.ts"]?.["declared"] as readonly unknown[];
    const lost = declared.filter(({ value }) => !registered.includes(value));
    expect(lost.map(({ place }) => place)).toEqual([]);
    expect(declared.length).toBe(folders.length);
  });

  it("has the same indicators as the register of facts, which the worksheet functions use", () => {
    const facts = ruleModules["src/indicators/factsRegister.ts"]?.["indicatorFacts"] as readonly {
      readonly code: string;
      readonly measures: unknown;
      readonly definitions: unknown;
    }[];
    expect(facts.map(({ code }) => code)).toEqual(indicators.map(({ code }) => code));
    indicators.forEach(({ measures, definitions }, at) => {
      expect(facts[at]?.measures).toBe(measures);
      expect(facts[at]?.definitions).toBe(definitions);
    });
  });
});
