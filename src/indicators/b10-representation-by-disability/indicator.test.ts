import { describe, expect, it } from "vitest";
import type { Computation, RawCell } from "../declaration";
import { indicator } from "./indicator";

/* Expected figures by hand, from the rule of the State Performance Plan, indicator 10 (lines 1130-1162). */

const form = indicator.inputs[0]!;
const defaults = Object.fromEntries(indicator.settings.map((setting) => [setting.id, setting.default]));
const ids = ["district", "group", "disability", "children", "ieps", "enrollment"];

function run(rows: readonly (readonly RawCell[])[], ffy = 2010, settings = {}): Computation {
  const columns = Object.fromEntries(ids.map((id, at) => [id, rows.map((row) => row[at] ?? null)]));
  return form.compute({ count: rows.length, columns }, { ffy, settings: { ...defaults, ...settings } });
}
const findings = (computation: Computation) =>
  computation.tables.find((one) => one.id === "ratios")!.rows.map((row) => row[10]);

describe("indicator 10", () => {
  const rows = [
    ["1", "A", "SLD", 30, 60, 100],
    ["1", "B", "SLD", 100, 200, 1000],
    ["1", "A", "ASD", 2, 60, 100],
    ["1", "B", "ASD", 100, 200, 1000],
  ];

  it("looks at each disability by itself, with 3.0 and 0.2 and ties counting", () => {
    expect(findings(run(rows))).toEqual(["over", "none", "under", "over"]);
    // Just inside both limits: 2.99 and 0.201. The last row is the other side of 0.201: 4.98.
    expect(
      findings(
        run([
          ["1", "A", "SLD", 299, 600, 1000],
          ["1", "B", "SLD", 1000, 2000, 10000],
          ["1", "A", "ASD", 201, 600, 10000],
          ["1", "B", "ASD", 1000, 2000, 10000],
        ]),
      ),
    ).toEqual(["none", "none", "none", "over"]);
  });

  it("tests the 20 on all children with IEPs of the group, not on the category", () => {
    expect(findings(run([["1", "A", "SLD", 6, 20, 20], ...rows.slice(1, 2)]))[0]).toBe("over");
    expect(findings(run([["1", "A", "SLD", 6, 19, 20], ...rows.slice(1, 2)]))[0]).toBe("too few");
  });

  it("takes the definition's 2.8 where asked", () => {
    const between = [
      ["1", "A", "SLD", 29, 60, 100],
      ["1", "B", "SLD", 100, 200, 1000],
    ];
    expect(findings(run(between))[0]).toBe("none");
    expect(findings(run(between, 2010, { limits: "definition" }))[0]).toBe("over");
  });

  it("has no rule for one category before FFY 2009, and says why", () => {
    expect(run(rows, 2006).results[0]!.outcome).toMatchObject({
      reason: expect.stringContaining("categories together"),
    });
    expect(run(rows, 2008).results[0]!.outcome).toMatchObject({
      reason: expect.stringContaining("revised for FFY 2007"),
    });
  });
});
