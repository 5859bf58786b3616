import { describe, expect, it } from "vitest";
import { figureOf, runJob, said, tableOf } from "../testing";
import { job } from "./job";

const typed = (settings: Readonly<Record<string, string>>) => runJob(job, {}, settings);
const figure = (result: ReturnType<typeof typed>, id: string) => result.figures.find((one) => one.id === id);

describe("how many surveys", () => {
  it("gives the plan's 1,057 and 1,269 of 102,351 (line 948)", () => {
    const found = typed({ population: "102351" });
    expect([figureOf(found, "needed"), figureOf(found, "sentByInflation")]).toEqual([1057, 1269]);
    expect(figure(found, "needed")?.working?.numbers).toBe("1,056.07, rounded up = 1,057");
    expect(figure(found, "sentByInflation")?.working?.numbers).toBe(
      "1,057 x 1.2 = 1,268.4, rounded up = 1,269",
    );
    expect(said(found)).toEqual([]);
  });

  it("says what 29 answers of a hundred lead to, and how many surveys they need", () => {
    const found = typed({ population: "102351" });
    // 1,269 x 0.29 = 368.01; 1.959964 x sqrt(0.25 / 368 x 101983 / 102350) = 5.09934 points; 1,057 / 0.29 = 3,644.8.
    expect(figureOf(found, "marginByInflation")).toBeCloseTo(5.09934, 5);
    expect(figure(found, "marginByInflation")?.title).toBe("Margin of error with the 368 answers to expect");
    expect(figure(found, "marginByInflation")?.verdict?.tone).toBe("warning");
    expect(figureOf(found, "sentByResponseRate")).toBe(3645);
    // 3,645 x 0.29 = 1,057.05: just as exact as 1,057 answers are (2.99866906 by the formula).
    expect(figureOf(found, "marginByResponseRate")).toBeCloseTo(2.99866906, 7);
    expect(figure(found, "marginByResponseRate")?.verdict?.tone).toBe("good");
  });

  it("asks the workbook for the same numbers", () => {
    const found = runJob(job, { populations: [{ name: "A", count: 20_000 }] }, { margin: "5" });
    expect(figureOf(found, "needed")).toBe(377);
    expect(figure(found, "needed")?.formula).toBe(
      "=MN.SAMPLE_SIZE(SUM({column:populations/count}),0.95,0.05,0.5)",
    );
    expect(figure(found, "sentByInflation")?.formula).toBe(
      "=MN.SURVEYS_TO_MAIL(MN.SAMPLE_SIZE(SUM({column:populations/count}),0.95,0.05,0.5),1.2)",
    );
  });

  it("rounds to the nearest where that is chosen, and says that this is not the plan's 1,057", () => {
    const found = typed({ population: "102351", rounding: "nearest" });
    expect(figureOf(found, "needed")).toBe(1056);
    expect(figure(found, "needed")?.formula).toBeUndefined();
    expect(found.notes.map(({ text }) => text).join(" ")).toContain("only rounding up gives its 1,057");
  });

  it("asks everybody where the response rate needs more surveys than there are people", () => {
    const found = typed({ population: "500" });
    // 341 of 500 needed; 341 / 0.29 is 1,175.9.
    expect(figureOf(found, "needed")).toBe(341);
    expect(figureOf(found, "sentByResponseRate")).toBe(500);
    expect(figure(found, "sentByResponseRate")?.verdict?.text).toContain("everybody is asked");
    expect(figure(found, "sentByResponseRate")?.formula).toBeUndefined();
    expect(figure(found, "marginByResponseRate")?.title).toContain("with the 145 answers");
  });

  it("sizes each row of a table by itself and all together", () => {
    const found = runJob(job, {
      populations: [
        { name: "State", count: 102_351 },
        { name: "Small", count: 40 },
        { name: "None", count: 0 },
      ],
    });
    const rows = tableOf(found, "sizes").rows;
    expect(rows[0]!.slice(0, 4)).toEqual(["State", 102_351, 1057, 1269]);
    // 1067.07 / (1 + 1066.07 / 40) = 38.59.
    expect([rows[1]![2], rows[1]![5], rows[1]![7]]).toEqual([39, 40, "everybody is asked"]);
    expect(rows[2]![2]).toEqual({ missing: "nobody is in it" });
    expect(figure(found, "needed")?.title).toContain("102,391");
  });

  it("says which cell is no count, and what to do without any", () => {
    const found = runJob(job, {
      populations: [
        { name: "A", count: "many" },
        { name: "B", count: 12.5 },
        { name: "C", count: null },
      ],
    });
    expect(said(found).map(([input, row, column, , message]) => [input, row, column, message])).toEqual([
      ["populations", 0, "count", 'People: holds "many", not a number'],
      ["populations", 1, "count", "People: holds 12.5"],
      ["populations", 2, "count", "People: is blank"],
      [undefined, undefined, undefined, "There is no population"],
    ]);
    expect(found.figures).toEqual([]);
    expect(figureOf(runJob(job, { populations: [{ name: "A", count: 0 }] }), "needed")).toBe("undefined");
  });

  it("has no margin where nobody is expected to answer", () => {
    const found = typed({ population: "3", responseRate: "10" });
    expect(figureOf(found, "marginByInflation")).toBe("undefined");
  });
});
