/// <reference types="vite/types/importMeta.d.ts" />
import { describe, expect, it } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import type { Example } from "../../src/functions/support/example";
import { createWorkbook } from "../../src/spreadsheet";
import { CellError, type Matrix, type Scalar } from "../../src/spreadsheet/values";

/*
 * The worked examples of the reference, entered into a workbook as a person would. The help never shows a figure the function
 * does not give.
 */

const examples: readonly Example[] = Object.values(
  import.meta.glob<{ readonly examples: readonly Example[] }>("../../src/functions/*.examples.ts", {
    eager: true,
  }),
).flatMap((module) => module.examples);

/** What a cell shows, to as many decimals as the example prints. */
function shown(value: Scalar, as: string): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" && /^-?[\d,]*\.?\d+$/.test(as)) {
    const decimals = (as.split(".")[1] ?? "").length;
    const fixed = value.toFixed(decimals);
    return as.includes(",") ? fixed.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : fixed;
  }
  return String(value);
}

describe("worked examples", () => {
  const ids = metadata.functions.map((entry) => entry.id);

  it.each(ids)("%s has one", (id) => {
    expect(examples.filter((example) => example.function === id).length).toBeGreaterThan(0);
  });

  it.each(examples.map((example) => [example.formula, example] as const))("%s", async (_, example) => {
    expect(example.formula).toMatch(new RegExp(`\\bMN\\.${example.function.replaceAll(".", "\\.")}\\(`));
    expect(example.source.length).toBeGreaterThan(5);
    const workbook = createWorkbook({
      functions: {
        namespace: "MN",
        functions: metadata.functions.map((entry) => ({
          ...entry,
          implementation: functions[entry.id] as (...args: unknown[]) => unknown,
        })) as never,
      },
    });
    const sheet = workbook.addSheet("Example");
    const expected = typeof example.shows === "string" ? [[example.shows]] : example.shows;
    sheet.set(0, 0, example.formula);
    await workbook.settled();
    const spill = sheet.spill(0, 0) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    expect([spill.rows, spill.columns]).toEqual([expected.length, expected[0]?.length]);
    const cells: Matrix = sheet.values(spill);
    const seen = cells.map((row, r) => row.map((cell, c) => shown(cell, expected[r]?.[c] ?? "")));
    expect(seen).toEqual(expected);
  });
});
