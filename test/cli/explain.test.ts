import path from "node:path";
import { describe, expect, it } from "vitest";
import { mn, samples } from "./run";

/* The plan's own figure (indicator 7, FFY 2009): 1,901 + 1,837 of 4,702 children are 79.5 percent. */

describe("mn explain", () => {
  it("prints working, rule, source and year of a formula", async () => {
    const { out, code } = await mn(["explain", "=ROUND(MN.COSF_SUMMARY1(46,918,1901,1837),1)"]);
    expect(code).toBe(0);
    expect(out).toContain("Working: (1,901 + 1,837) / (46 + 918 + 1,901 + 1,837) x 100 = 79.5");
    expect(out).toContain("Rule: (c + d) / (a + b + c + d) x 100");
    expect(out).toContain("Source: Minnesota State Performance Plan");
    expect(out).toContain("Year: ");
  });

  it("prints the same for a cell of a workbook, with the cells of its numbers", async () => {
    const book = path.join(samples, "child-outcomes.xlsx");
    const { out, code } = await mn(["explain", book, "Plan!D10"]);
    expect(code).toBe(0);
    expect(out).toContain("Plan, D10 shows 79.498086.");
    expect(out).toContain("children in category c: 1,901 [Plan, D5]");
  });

  it("gives exit code 1 where the call ends in an error, and says where and what to do", async () => {
    const { out, code } = await mn(["explain", "=MN.PERCENT(12,10)"]);
    expect(code).toBe(1);
    expect(out).toContain("What is wrong: numerator: 12 is more than the 10 in denominator.");
    expect(out).toContain("What to do: Compare the two cells");
  });

  it.each([
    [["explain"], "explain takes a formula, or a workbook and a cell"],
    [["explain", "book.xlsx"], "explain needs a cell behind the workbook"],
    [["explain", "=1", "B2"], "explain takes one formula"],
    [["explain", "nowhere.xlsx", "A1"], "there is no such file or folder"],
  ])("bad usage %j: one line on standard error, exit code 2", async (words, text) => {
    const { err, code } = await mn(words);
    expect(code).toBe(2);
    expect(err).toContain(text);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});
