import { describe, expect, it } from "vitest";
import { CellError, createWorkbook, type CellInput, type Scalar } from "../../../src/spreadsheet";
import cells from "./cells.json";
import differences from "./differences.json";
import formulas from "./formulas.json";
import { IronCalc, type Seen } from "./oracle";

/*
 * Each formula is worked out by our engine and, in the same run, by IronCalc; both see the same cells. Formulas stand far apart
 * so that their spills do not meet.
 */

const APART = 20;
const COLUMN = 30;

const all = Object.values(formulas.groups).flat();
const excepted = new Map(differences.differences.map((difference) => [difference.formula, difference]));
const place = (index: number) => ({ row: APART * (index + 1), column: COLUMN });

function fill() {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Sheet1");
  const iron = new IronCalc();
  sheet.setRange(0, 0, cells.rows as CellInput[][]);
  cells.rows.forEach((line, row) =>
    line.forEach((value, column) => {
      if (value === null) return;
      // Typed text that reads as a number needs its apostrophe there.
      const typed =
        typeof value === "string" && /^\d/.test(value) ? `'${value}` : String(value).toUpperCase();
      iron.set(
        { row, column },
        typeof value === "boolean"
          ? typed
          : typeof value === "string" && !typed.startsWith("'")
            ? value
            : typed,
      );
    }),
  );
  all.forEach((formula, index) => {
    sheet.set(place(index).row, COLUMN, formula);
    if (!excepted.has(formula)) iron.set(place(index), formula);
  });
  iron.calculate();
  return { sheet, iron };
}

const { sheet, iron } = fill();

function ours(index: number): Seen[][] {
  const { row, column } = place(index);
  const area = sheet.spill(row, column) ?? { row, column, rows: 1, columns: 1 };
  return sheet
    .values(area)
    .map((line) =>
      line.map((cell: Scalar): Seen => (cell instanceof CellError ? { error: cell.code } : cell)),
    );
}

const asked = all.flatMap((formula, index) => (excepted.has(formula) ? [] : [index]));
const answers = new Map(iron.values(asked.map(place)).map((values, at) => [asked[at], values]));

function theirs(index: number): Seen[][] {
  return answers.get(index) ?? [];
}

function agree(one: Seen | undefined, other: Seen | undefined, within: number): boolean {
  if (typeof one === "number" && typeof other === "number") {
    return one === other || Math.abs(one - other) <= within * Math.max(Math.abs(one), Math.abs(other));
  }
  return JSON.stringify(one) === JSON.stringify(other);
}

function expectSame(found: Seen[][], expected: Seen[][], within = 1e-12): void {
  const same =
    found.length === expected.length &&
    found.every(
      (line, row) =>
        line.length === expected[row]?.length &&
        line.every((cell, column) => agree(cell, expected[row]?.[column], within)),
    );
  if (!same) expect(found).toEqual(expected);
}

describe("formulas over a small sheet", () => {
  it("are at least 300 that IronCalc works out too", () => {
    expect(all.length - excepted.size).toBeGreaterThanOrEqual(300);
    expect(new Set(all).size).toBe(all.length);
  });

  for (const [group, list] of Object.entries(formulas.groups)) {
    describe(group, () => {
      it.each(list.filter((formula) => !excepted.has(formula)))("%s as IronCalc", (formula) => {
        const index = all.indexOf(formula);
        expectSame(ours(index), theirs(index));
      });
    });
  }
});

describe("where Excel documents something else than IronCalc gives", () => {
  it.each(differences.differences)("$formula", ({ formula, expected, ...rest }) => {
    const index = all.indexOf(formula);
    expect(index).toBeGreaterThanOrEqual(0);
    const cellsExpected = (Array.isArray(expected) ? expected : [[expected]]) as Seen[][];
    expectSame(ours(index), cellsExpected, "within" in rest ? Number(rest.within) : 1e-12);
  });
});
