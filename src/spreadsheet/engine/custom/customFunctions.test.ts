import { describe, expect, it } from "vitest";
import { CellError, createWorkbook, type LibraryFunction, type Scalar, type WorkbookOptions } from "../..";

type Parameter = LibraryFunction["parameters"][number];
const scalar = (name: string, type = "any", optional = false): Parameter => ({
  name,
  type,
  dimensionality: "scalar",
  optional,
});
const matrix = (name: string, type = "any", optional = false): Parameter => ({
  name,
  type,
  dimensionality: "matrix",
  optional,
});

function book(
  implementation: (...args: unknown[]) => unknown,
  parameters: readonly Parameter[],
  blankMode: WorkbookOptions["blankMode"] = "null",
) {
  const functions = {
    namespace: "MN",
    functions: [{ id: "TRY.IT", name: "TRY.IT", parameters, implementation }],
  };
  const workbook = createWorkbook({ functions, blankMode });
  const sheet = workbook.addSheet("Data");
  const value = (formula: string): Scalar => {
    sheet.set(0, 9, formula);
    return sheet.value(0, 9);
  };
  return { workbook, sheet, value };
}

/** A function that keeps what it was called with. */
function recorder() {
  const calls: unknown[][] = [];
  return { calls, implementation: (...args: unknown[]) => (calls.push(args), 1) };
}

const code = (value: Scalar) => (value instanceof CellError ? value.code : value);
const message = (value: Scalar) => (value instanceof CellError ? value.message : undefined);

describe("arguments of our functions", () => {
  it("come as rows of cells for a range and for a single value, with the invocation last", () => {
    const { calls, implementation } = recorder();
    const { sheet, value } = book(implementation, [matrix("cells")]);
    sheet.setRange(0, 0, [
      [1, "x"],
      [true, null],
    ]);
    value("=MN.TRY.IT(A1:B2)");
    value("=mn.try.it(5)");
    value("=_xldudf_MN_TRY_IT({1,2})");
    expect(calls.map((call) => call[0])).toEqual([
      [
        [1, "x"],
        [true, null],
      ],
      [[5]],
      [[1, 2]],
    ]);
    expect(calls[0]?.[1]).toMatchObject({ address: "Data!J1" });
  });

  it.each([
    ["null", null],
    ["zero", 0],
    ["emptyText", ""],
  ] as const)("hold blank cells as %s where that is asked for", (mode, blank) => {
    const { calls, implementation } = recorder();
    const { value } = book(implementation, [matrix("cells"), scalar("one")], mode);
    value("=MN.TRY.IT(A1:A2,B1)");
    expect(calls[0]?.slice(0, 2)).toEqual([[[blank], [blank]], blank]);
  });

  it("are null where an optional one is left out", () => {
    const { calls, implementation } = recorder();
    const { value } = book(implementation, [
      scalar("first"),
      scalar("second", "any", true),
      matrix("third", "any", true),
    ]);
    value("=MN.TRY.IT(1)");
    value("=MN.TRY.IT(1,,{2})");
    expect(calls.map((call) => call.slice(0, 3))).toEqual([
      [1, null, null],
      [1, null, [[2]]],
    ]);
  });

  it("carry error cells as error objects with code, and stop the call where the type does not take them", () => {
    const { calls, implementation } = recorder();
    const any = book(implementation, [matrix("cells")]);
    any.sheet.set(0, 0, "=1/0");
    any.value("=MN.TRY.IT(A1:A1)");
    expect((calls[0]?.[0] as unknown[][])[0]?.[0]).toMatchObject({ code: "#DIV/0!" });
    const number = book(implementation, [scalar("number", "number")]);
    expect(code(number.value("=MN.TRY.IT(1/0)"))).toBe("#DIV/0!");
    expect(calls).toHaveLength(1);
  });

  it("say which is missing, too many or of the wrong kind", () => {
    const { value } = book(() => 1, [scalar("count", "number"), scalar("total", "number", true)]);
    expect(message(value("=MN.TRY.IT()"))).toContain('"count"');
    expect(message(value("=MN.TRY.IT(1,2,3)"))).toContain("1 to 2 arguments, not 3");
    expect(message(value('=MN.TRY.IT("many")'))).toContain('"count"');
    expect(code(value("=MN.OTHER(1)"))).toBe("#NAME?");
  });

  it("run once a cell where one value is due and a range is given", () => {
    const { sheet } = book(
      (a, b) => (a as number) * (b as number),
      [scalar("a", "number"), scalar("b", "number")],
    );
    sheet.setRange(0, 0, [[1], [2], [3]]);
    sheet.set(0, 2, "=MN.TRY.IT(A1:A3,{10,100})");
    expect(sheet.values({ row: 0, column: 2, rows: 3, columns: 2 })).toEqual([
      [10, 100],
      [20, 200],
      [30, 300],
    ]);
  });

  it("come as one list where they repeat", () => {
    const { calls, implementation } = recorder();
    const { value } = book(implementation, [scalar("first"), { ...scalar("more"), repeating: true }]);
    value("=MN.TRY.IT(1,2,3)");
    expect(calls[0]?.slice(0, 2)).toEqual([1, [2, 3]]);
  });
});

describe("results of our functions", () => {
  const result = (raw: unknown) => book(() => raw, []).value("=MN.TRY.IT()");

  it("become cells as Excel makes them", () => {
    expect(result("text")).toBe("text");
    expect(result(null)).toBe(0);
    expect(result(undefined)).toBe(0);
    expect(code(result(NaN))).toBe("#VALUE!");
    expect(code(result(Infinity))).toBe("#NUM!");
    expect(result("#VALUE!")).toBe("#VALUE!");
    expect(result({ type: "Double", basicValue: 0.5, numberFormat: "0%" })).toBe(0.5);
    expect(code(result([]))).toBe("#CALC!");
  });

  it("spill, with short rows filled up and no NaN among the cells", () => {
    const { sheet } = book(() => [[1, NaN], [Infinity], [null, "x"]], []);
    sheet.set(0, 0, "=MN.TRY.IT()");
    const shown = sheet.values({ row: 0, column: 0, rows: 3, columns: 2 }).map((row) => row.map(code));
    expect(shown).toEqual([
      [1, "#NUM!"],
      ["#NUM!", "#N/A"],
      [0, "x"],
    ]);
  });

  it("keep code and sentence of a thrown error of ours, and survive any other", () => {
    const own = book(() => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "No target that year.");
    }, []).value("=MN.TRY.IT()");
    expect([code(own), message(own)]).toEqual(["#N/A", "No target that year."]);
    const other = book(() => {
      throw new TypeError("undefined is not a function");
    }, []).value("=MN.TRY.IT()");
    expect(code(other)).toBe("#VALUE!");
    expect(message(other)).not.toContain("undefined");
  });

  it("are caught by IFERROR", () => {
    const { value } = book(() => NaN, []);
    expect(value('=IFERROR(MN.TRY.IT(),"caught")')).toBe("caught");
  });
});

describe("asynchronous functions", () => {
  it("show #BUSY!, then their result, and what reads them follows", async () => {
    const { workbook, sheet } = book(async (by) => [[1], [by]], [scalar("by", "number")]);
    sheet.set(0, 0, "=MN.TRY.IT(7)");
    sheet.set(0, 2, "=SUM(A1:A2)");
    expect(code(sheet.value(0, 0))).toBe("#BUSY!");
    let told = 0;
    workbook.onChange(() => (told += 1));
    await workbook.settled();
    expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([[1], [7]]);
    expect(sheet.value(0, 2)).toBe(8);
    expect(told).toBeGreaterThan(0);
  });

  it("are forgotten when the cell was edited meanwhile", async () => {
    const { workbook, sheet } = book(async () => 99, []);
    sheet.set(0, 0, "=MN.TRY.IT()");
    sheet.set(0, 0, 5);
    await workbook.settled();
    expect(sheet.value(0, 0)).toBe(5);
  });

  it("may fail like any other", async () => {
    const { workbook, sheet } = book(() => Promise.reject(new Error("no")), []);
    sheet.set(0, 0, "=MN.TRY.IT()");
    await workbook.settled();
    expect(code(sheet.value(0, 0))).toBe("#VALUE!");
  });

  it("come to rest where something stands in the way of their result, and spill when it goes", async () => {
    let calls = 0;
    const { workbook, sheet } = book(async () => {
      calls += 1;
      // One that is asked again for each answer would be asked for ever.
      return calls > 20 ? "asked too often" : [[1], [2]];
    }, []);
    sheet.set(0, 0, "=MN.TRY.IT()");
    await workbook.settled();
    sheet.set(1, 0, "in the way");
    await workbook.settled();
    expect(code(sheet.value(0, 0))).toBe("#SPILL!");
    expect(sheet.value(1, 0)).toBe("in the way");
    expect(calls).toBeLessThan(4);
    sheet.set(1, 0, null);
    await workbook.settled();
    expect(sheet.values({ row: 0, column: 0, rows: 2, columns: 1 })).toEqual([[1], [2]]);
  });

  it("are awaited by evaluate, inside each other too", async () => {
    const { workbook } = book(async (by) => (by as number) + 1, [scalar("by", "number")]);
    expect(await workbook.evaluate("=MN.TRY.IT(MN.TRY.IT(1))*10")).toBe(30);
    expect(await workbook.evaluate("SEQUENCE(2)")).toEqual([[1], [2]]);
  });
});
