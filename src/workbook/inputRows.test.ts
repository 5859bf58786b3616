import { describe, expect, it } from "vitest";
import { sampleIndicator } from "../taskpane/testing/sampleIndicator";
import { doubleColumns, inputRows, missingColumns, readPart } from "./inputRows";

const form = sampleIndicator.inputs[0]!;

describe("inputRows", () => {
  it("reads the mapped columns below the header and leaves blank rows at the end off", () => {
    const rows = inputRows(
      [
        ["Met", "x", "District"],
        [3, 1, "A"],
        [null, null, null],
        [4, 1, "B"],
        ["", null, null],
      ],
      { met: 0, district: 2 },
    );
    expect(rows).toEqual({ count: 3, columns: { met: [3, null, 4], district: ["A", null, "B"] } });
  });

  it("takes an optional column that nobody filled in for one that is not there", () => {
    const optional = form.columns.find(({ required }) => !required)!;
    const needed = form.columns.find(({ required }) => required)!;
    const cells = [
      ["Needed", "Optional"],
      [null, null],
      ["A", ""],
    ];
    const mapping = { [needed.id]: 0, [optional.id]: 1 };
    expect(Object.keys(inputRows(cells, mapping, form).columns)).toEqual([needed.id]);
    expect(Object.keys(inputRows([...cells, [null, 0]], mapping, form).columns)).toEqual([
      needed.id,
      optional.id,
    ]);
    // A needed column stays, however empty: its blanks are problems a person has to see.
    expect(Object.keys(inputRows([["Needed"], [null], ["", 1]], { [needed.id]: 0 }, form).columns)).toEqual([
      needed.id,
    ]);
  });

  it("has no rows under a header alone", () => {
    expect(inputRows([["Met"]], { met: 0 })).toEqual({ count: 0, columns: { met: [] } });
    expect(inputRows([], { met: 0 })).toEqual({ count: 0, columns: { met: [] } });
  });
});

describe("missingColumns and doubleColumns", () => {
  it("names needed columns without data, not optional ones", () => {
    expect(missingColumns(form, { met: 1 })).toEqual(["District", "Children"]);
    expect(missingColumns(form, { district: 0, met: 1, total: 2 })).toEqual([]);
  });

  it("finds a column used twice", () => {
    expect(doubleColumns({ district: 0, met: 1, total: 1 })).toEqual([1]);
    expect(doubleColumns({ district: 0, met: 1 })).toEqual([]);
  });
});

describe("readPart", () => {
  it("reads from the first used column to the last", () => {
    const part = readPart({ sheet: "S", row: 2, column: 3, rows: 10, columns: 40 }, { met: 7, district: 5 });
    expect(part).toEqual({
      range: { sheet: "S", row: 2, column: 8, rows: 10, columns: 3 },
      mapping: { met: 2, district: 0 },
    });
  });

  it("reads nothing where nothing is mapped", () => {
    expect(readPart({ sheet: "S", row: 0, column: 0, rows: 2, columns: 2 }, {})).toBeUndefined();
  });
});
