/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from "vitest";
import { explanationLines, makeExplainer, type CallExplanation, type Unit } from "../../src/explanations";
import { accounts } from "../../src/explanations/register";
import metadata from "../../src/functions/metadata.json";
import type { Example } from "../../src/functions/support/example";
import { CellError, createWorkbook, type Matrix, type Scalar } from "../../src/spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../src/workbook/memory";
import { library } from "../../src/cli/ownFunctions";

/*
 * Every worked example of every function, explained result by result. The explanation ends in what the cell shows, and where its line
 * of numbers is arithmetic that a spreadsheet can read, a spreadsheet works it out again and comes to the same.
 */

const examples: readonly Example[] = Object.values(
  import.meta.glob<{ readonly examples: readonly Example[] }>("../../src/functions/*.examples.ts", {
    eager: true,
  }),
).flatMap((module) => module.examples);

const workbook = createWorkbook({ functions: library });
workbook.addSheet("Sheet1");
const port = createMemoryPort(workbook, makeMemoryView());
const explainer = makeExplainer(metadata.functions);

/** Cells of a result that are explained one by one; larger results by their ends. */
function places(call: CallExplanation): (readonly [number, number])[] {
  const rows = [...new Set([0, 1, 2, call.rows - 2, call.rows - 1])].filter(
    (row) => row >= 0 && row < call.rows,
  );
  return rows.flatMap((row) => Array.from({ length: call.columns }, (_, column) => [row, column] as const));
}

/** The arithmetic of a line of working, as a formula; undefined where it holds words. */
function arithmetic(numbers: string): string | undefined {
  const left = numbers.split(/ = |: no result/)[0] ?? "";
  const formula = left.replace(/(\d),(?=\d{3})/g, "$1").replaceAll(" x ", " * ");
  return /^[-\d\s.()+*/^]+$/.test(formula) ? `=${formula}` : undefined;
}

function number(text: string): number {
  return Number(text.replaceAll(",", ""));
}

/** The widest a shown number may lie beside its cell: half of its last place. */
function roundingOf(shown: string): number {
  const decimals = (shown.split(".")[1] ?? "").length;
  return shown.includes("e") ? Math.abs(number(shown)) * 1e-3 : 0.5 * 10 ** -decimals + 1e-12;
}

const NUMBERS: readonly Unit[] = ["percent", "points", "ratio", "money", "count", "number"];

describe("explanations", () => {
  it("are there for every function, and for nothing else", () => {
    expect(Object.keys(accounts).sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it.each(examples.map((example) => [example.formula, example] as const))("%s", async (_, example) => {
    const explanation = await explainer.explainFormula(port, example.formula);
    const call = explanation.calls.find(({ id }) => id === example.function);
    if (call === undefined) throw new Error(`no call of ${example.function}`);
    // The call alone, as a cell of its own would show it.
    const cell: Scalar | Matrix = await workbook.evaluate(call.text);
    const results = Array.isArray(cell) ? cell : [[cell]];
    expect(explanation.remarks).toEqual([]);
    expect(explanationLines(explanation).join("\n")).not.toMatch(/undefined|NaN|\[object|Infinity/);

    for (const [row, column] of places(call)) {
      const { account, numbers, shown, exact, used, problem } = call.resultAt(row, column);
      const value = results[row]?.[column] ?? null;
      expect(account.rule.length).toBeGreaterThan(8);
      expect(account.sources.length).toBeGreaterThan(0);
      for (const { source, at } of account.sources) expect(`${source.title}${at}`.length).toBeGreaterThan(20);
      expect(account.year).toBeDefined();
      expect(used.length).toBeGreaterThan(0);
      if (value instanceof CellError) {
        expect(shown).toBe(value.code);
        expect(problem?.what).toContain((value.message ?? "").slice(0, 20));
        expect(problem?.advice.length).toBeGreaterThan(10);
        continue;
      }
      if (typeof value === "number" && NUMBERS.includes(account.unit)) {
        expect(exact ?? String(number(shown))).toBe(String(value));
        expect(Math.abs(number(shown) - value)).toBeLessThanOrEqual(roundingOf(shown));
      }
      if (numbers === undefined) throw new Error(`no numbers in row ${row + 1}, column ${column + 1}`);
      expect(numbers).not.toMatch(/undefined|NaN|\[object|Infinity|\?/);
      expect(numbers.endsWith(shown)).toBe(true);
      const formula = arithmetic(numbers);
      if (formula === undefined || typeof value !== "number") continue;
      const again = await workbook.evaluate(formula);
      // Money is rounded to the cent; nothing else is rounded.
      const near = account.unit === "money" ? 0.0051 : 1e-9 * Math.max(1, Math.abs(value));
      expect(Math.abs((again as number) - value)).toBeLessThanOrEqual(near);
    }
  });

  /*
   * The lines whose numbers a spreadsheet can work out again: so many functions' results come from the counts that the explanation
   * names, and from nothing else.
   */
  it("name the arithmetic itself for most functions that divide counts", async () => {
    const found = new Set<string>();
    for (const example of examples) {
      const { calls } = await explainer.explainFormula(port, example.formula);
      for (const call of calls) {
        for (const [row, column] of places(call)) {
          const { numbers, problem } = call.resultAt(row, column);
          if (problem === undefined && numbers !== undefined && arithmetic(numbers) !== undefined)
            found.add(call.id);
        }
      }
    }
    expect(found.size).toBeGreaterThanOrEqual(40);
  });
});
