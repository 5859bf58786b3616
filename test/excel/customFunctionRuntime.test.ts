import { beforeAll, describe, expect, it } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { contractWorkbook } from "./contractWorkbook";
import { BLANKS, CustomFunctionCalls, type ArrivedResult } from "./host/customFunctionCalls";
import { openExcel } from "./host/openExcel";

/*
 * Our functions called by Microsoft's own runtime, as Excel calls them. Its conversions are unforgiving: an exception loses its
 * message, and a NaN inside a spill arrives in the cell as 0. Nothing of ours may ever get that far.
 */

let calls: CustomFunctionCalls;

/** Functions that break every rule, to show what the runtime does to them; names no function of ours can have. */
const CULPRITS: Readonly<Record<string, () => unknown>> = {
  "TEST.NAN": () => NaN,
  "TEST.INFINITY": () => Infinity,
  "TEST.SPILL": () => [[NaN, Infinity, undefined]],
  "TEST.THROW": () => {
    throw new Error("lost");
  },
};

beforeAll(() => {
  const host = openExcel(contractWorkbook());
  const { CustomFunctionMappings } = globalThis as unknown as { CustomFunctionMappings: object };
  Object.assign(CustomFunctionMappings, functions, CULPRITS);
  calls = new CustomFunctionCalls(host);
});

/** What is wrong with a result as it arrived; undefined when a cell may show it. */
function fault(result: ArrivedResult): string | undefined {
  if (result.failed) {
    // Only what our functions throw on purpose arrives as #N/A (1) or #VALUE! (7) with its sentence.
    const meant = (result.errorCode === 1 || result.errorCode === 7) && typeof result.value === "string";
    return meant && result.value !== "" ? undefined : `failed with ${JSON.stringify(result)}`;
  }
  const rows = Array.isArray(result.value) ? (result.value as unknown[]) : [[result.value]];
  if (rows.length === 0) return "no rows";
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  for (const row of rows) {
    if (!Array.isArray(row) || row.length !== width || width === 0) return "not a rectangle";
    for (const cell of row as unknown[]) {
      const bad = cellFault(cell);
      if (bad) return bad;
    }
  }
  return undefined;
}

function cellFault(cell: unknown): string | undefined {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") return undefined;
  if (cell === null || cell === undefined) return "a cell that is null, which Excel shows as 0";
  const { type, basicValue, message } = cell as { type?: string; basicValue?: unknown; message?: string };
  if (type === "Double" && typeof basicValue === "number") return undefined;
  const ours = type === "Error" && (basicValue === "#N/A" || basicValue === "#VALUE!");
  return ours && message ? undefined : `a cell that is ${JSON.stringify(cell)}`;
}

describe("the runtime itself", () => {
  it("makes of a number that is none what our checks below look for", async () => {
    const [nan, infinity, spill, thrown] = await Promise.all(
      Object.keys(CULPRITS).map((name) => calls.call(name)),
    );
    expect(nan).toMatchObject({ failed: true, value: "NaN" });
    expect(infinity).toMatchObject({ failed: true, errorCode: 6 });
    expect(spill).toMatchObject({ failed: false, value: [[null, null, null]] });
    expect(thrown).toMatchObject({ failed: true, value: "", errorCode: 2 });
    for (const result of [nan, infinity, spill, thrown]) expect(result && fault(result)).toBeDefined();
  });
});

describe("our functions through the runtime", () => {
  it("keep code and sentence of an error inside a spill, cell by cell", async () => {
    const { failed, value } = await calls.call(
      "PERCENT",
      [[1], [null], ["<10"], [4]],
      [[10], [10], [10], [8]],
    );
    expect(failed).toBe(false);
    const cells = (value as { type?: string; basicValue?: string; message?: string }[][]).map(
      ([cell]) => cell,
    );
    expect(cells[0]).toBe(10);
    expect(cells[1]).toMatchObject({ type: "Error", basicValue: "#N/A" });
    expect(cells[1]?.message).toContain("numerator, row 2");
    expect(cells[2]?.message).toContain("row 3");
    expect(cells[3]).toBe(50);
  });

  it("name the cell whose error Excel handed in", async () => {
    const error = { type: "CustomFunctionError", code: "#DIV/0!" };
    const { value } = await calls.call("PERCENT", [[1], [error]], [[10], [10]]);
    const cells = (value as { message?: string }[][]).map(([cell]) => cell);
    expect(cells[0]).toBe(10);
    expect(cells[1]?.message).toContain("#DIV/0!");
  });

  it("read a blank as missing where Excel says blank, and as the 0 it gets where Excel says 0", async () => {
    const results = await Promise.all(
      Object.values(BLANKS).map((blank) => calls.call("PERCENT", [[blank], [5]], [[10], [10]])),
    );
    const [web, desktop, older] = results.map(({ value }) => (value as unknown[][])[0]?.[0]);
    expect(web).toMatchObject({ basicValue: "#N/A" });
    expect(older).toMatchObject({ basicValue: "#N/A" });
    expect(desktop).toBe(0);
    expect(results.every(({ value }) => (value as unknown[][])[1]?.[0] === 50)).toBe(true);
  });

  it("take an omitted argument, which arrives as null, as left out", async () => {
    const one = await calls.call("TARGET", "2", 2010, null);
    const explicit = await calls.call("TARGET", "2", 2010, "2");
    expect(fault(one)).toBeUndefined();
    expect(one.value).toEqual(explicit.value);
  });
});

describe("every function, given what it should not be given,", () => {
  /** One bad thing at a time, as a cell of a range and as the whole argument. */
  const HOSTILE: Readonly<Record<string, unknown>> = {
    blank: null,
    "empty text": "",
    text: "no number",
    marker: "<10",
    reserve: -9999,
    negative: -1,
    fraction: 0.5,
    huge: 1e308,
    zero: 0,
    yes: true,
    error: { type: "CustomFunctionError", code: "#REF!" },
  };

  const SHAPES: readonly ((cell: unknown) => unknown)[] = [
    (cell) => cell,
    (cell) => [[cell]],
    (cell) => [[cell, cell, cell]],
    (cell) => [[1], [cell], [2]],
  ];
  const entries = metadata.functions.filter(({ id }) => functions[id] !== undefined);
  const faults = new Map<string, string[]>();

  // The runtime hands results over twice a second, so all calls of all functions go out together.
  beforeAll(async () => {
    const asked = entries.flatMap(({ id, parameters }) =>
      Object.entries(HOSTILE).flatMap(([name, cell]) =>
        SHAPES.map(async (shape, index) => {
          const wrong = fault(await calls.call(id, ...parameters.map(() => shape(cell))));
          if (wrong !== undefined) {
            faults.set(id, [...(faults.get(id) ?? []), `${name}, shape ${index}: ${wrong}`]);
          }
        }),
      ),
    );
    await Promise.all(asked);
  });

  it.each(entries.map(({ id }) => id))("%s ends in a value or in an error that says why", (id) => {
    expect(faults.get(id) ?? []).toEqual([]);
  });
});
