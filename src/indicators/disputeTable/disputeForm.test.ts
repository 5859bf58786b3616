import { describe, expect, it } from "vitest";
import { matchColumns } from "../../workbook/columnMatching";
import { indicator as complaints } from "../b16-complaints/indicator";
import { indicator as hearings } from "../b17-hearings/indicator";
import { indicator as mediations } from "../b19-mediation/indicator";
import { columnOf, computeRows } from "../countForm/testing";
import { readSchoolYear } from "../countForm/schoolYear";

const form = complaints.inputs[0]!;

describe("headings that are only codes", () => {
  it("are found, in each way of writing them", () => {
    for (const headings of [
      ["State", "1", "1.1", "1.1(a)", "1.1(b)", "1.1(c)", "1.2", "1.3"],
      ["State", "(1)", "(1.1)", "1.1 (a)", "1.1 (b)", "1.1 (c)", "(1.2)", "(1.3)"],
      ["State", "Line 1", "Line 1.1", "1.1a", "1.1b", "1.1c", "Line 1.2", "Line 1.3"],
    ]) {
      expect(matchColumns(form, headings).mapping).toEqual({
        unit: 0,
        total: 1,
        reports: 2,
        findings: 3,
        onTime: 4,
        extended: 5,
        line12: 6,
        line13: 7,
      });
    }
  });

  it("do not mistake one section for another", () => {
    const headings = ["2.1", "1.2", "3.1", "2.1(a)", "2.1(a)(i)", "2.1(b)", "2.1(b)(i)", "2.2", "2"];
    const { mapping } = matchColumns(mediations.inputs[0]!, headings);
    expect(mapping).toEqual({
      held: 0,
      related: 3,
      relatedAgreed: 4,
      other: 5,
      otherAgreed: 6,
      line22: 7,
      total: 8,
    });
  });
});

describe("lines 1.2 and 1.3", () => {
  const row = { total: 10, reports: 4, onTime: 4, extended: 0, line12: 5, line13: 1 };
  const cases = (year: string) => computeRows(form, [{ ...row, year }], Number(year.slice(0, 4)));

  it("change places between 2007-08 and 2008-09", () => {
    const withdrawn = (year: string) => columnOf(cases(year), "Withdrawn or dismissed", "cases");
    const pending = (year: string) => columnOf(cases(year), "Pending", "cases");
    expect([withdrawn("2006-07"), pending("2006-07")]).toEqual([[5], [1]]);
    expect([withdrawn("2007-08"), pending("2007-08")]).toEqual([[5], [1]]);
    expect([withdrawn("2008-09"), pending("2008-09")]).toEqual([[1], [5]]);
    expect([withdrawn("2015-16"), pending("2015-16")]).toEqual([[1], [5]]);
  });

  it("say how they were read", () => {
    const texts = cases("2007-08").notes.map(({ text }) => text);
    expect(texts).toContain(
      "Line 1.2 is read as complaints withdrawn or dismissed in 2007-08, as the form of the time has it.",
    );
    const later = cases("2008-09").notes.map(({ text }) => text);
    expect(later).toContain(
      "Line 1.2 is read as complaints pending in 2008-09, as the form of the time has it.",
    );
  });

  it("go by the report's year where the rows have none", () => {
    const shown = (ffy: number) => columnOf(computeRows(form, [row], ffy), "Pending", "cases");
    expect([shown(2007), shown(2008)]).toEqual([[1], [5]]);
  });

  it("give way to a heading in words", () => {
    const found = computeRows(form, [{ ...row, withdrawn: 3, pending: 3 }], 2007);
    expect(columnOf(found, "Withdrawn or dismissed", "cases")).toEqual([3]);
    expect(found.notes.map(({ text }) => text).filter((text) => text.startsWith("Line"))).toEqual([]);
  });
});

describe("what must hold in a row", () => {
  const warnings = (code: typeof complaints, row: Record<string, number>, ffy: number) =>
    computeRows(code.inputs[0]!, [row], ffy)
      .problems.filter(({ severity }) => severity === "warning")
      .map(({ column, message }) => [column, message]);

  it("complaints add up", () => {
    const row = { total: 111, reports: 77, onTime: 53, extended: 22, withdrawn: 34, pending: 0 };
    expect(warnings(complaints, row, 2005)).toEqual([]);
    expect(warnings(complaints, { ...row, pending: 1 }, 2005)).toEqual([
      [
        "total",
        "Complaints are reports issued, withdrawn or dismissed, and pending: they add up to 112, not 111.",
      ],
    ]);
  });

  it("parts do not pass their wholes", () => {
    const row = { reports: 77, findings: 77, onTime: 53, extended: 22, pending: 2, pendingHearing: 2 };
    expect(warnings(complaints, row, 2005)).toEqual([]);
    expect(warnings(complaints, { ...row, findings: 78, pendingHearing: 3 }, 2005)).toEqual([
      ["reports", "Reports with findings are among the reports issued: 78 is more than 77."],
      ["pending", "Complaints pending a hearing are among the complaints pending: 3 is more than 2."],
    ]);
  });

  it("asks for no sum that the form of the year does not print", () => {
    // 38 requests, 10 hearings, 25 resolved (plan, lines 1978-1984): three have no line before 2009-10.
    const older = { total: 38, adjudicated: 10, onTime: 1, extended: 9, resolved: 25 };
    expect(warnings(hearings, older, 2005)).toEqual([]);
    expect(
      columnOf(computeRows(hearings.inputs[0]!, [older], 2005), "Not shown on the form", "cases"),
    ).toEqual([3]);
    const newer = {
      total: 38,
      adjudicated: 10,
      onTime: 1,
      extended: 9,
      requestsPending: 3,
      requestsWithdrawn: 24,
    };
    expect(warnings(hearings, newer, 2008)).toEqual([]);
    expect(warnings(hearings, newer, 2009)).toEqual([
      [
        "total",
        "Hearing requests are adjudicated, pending, and withdrawn or dismissed: they add up to 37, not 38.",
      ],
    ]);
  });
});

describe("rows of several years", () => {
  /* Minnesota, federal files: 15 + 50 of 66, 13 + 41 of 54, 12 + 37 of 50. */
  const rows = [
    { unit: "Minnesota", year: "2006-2007", reports: 66, onTime: 50, extended: 15 },
    { unit: "Minnesota", year: "2007-08", reports: 54, onTime: 41, extended: 13 },
    { unit: "Minnesota", year: 2008, reports: 50, onTime: 37, extended: 12 },
  ];

  it("give the result of the report's year, and every year in a table and a chart", () => {
    const found = computeRows(form, rows, 2006);
    expect(found.results.map(({ working }) => working.numbers)).toEqual(["(50 + 15) / 66 x 100 = 98.5"]);
    expect(columnOf(found, "School year", "years")).toEqual(["2006-07", "2007-08", "2008-09"]);
    expect(columnOf(found, "Reports within the time line", "years")).toEqual([
      expect.closeTo((100 * 65) / 66, 9),
      100,
      98,
    ]);
    expect(columnOf(found, "Target, Reports within the time line")).toEqual([
      "not met",
      "another year",
      "another year",
    ]);
    expect(columnOf(found, "Status 16", "years")).toEqual(["not met", "met", "not met"]);
    expect(found.charts.find(({ id }) => id === "years 16")).toMatchObject({
      kind: "line",
      categories: ["2006-07", "2007-08", "2008-09"],
      series: [{ name: "Reports within the time line" }, { name: "Target", values: [100, 100, 100] }],
    });
  });

  it("say so when none is of the report's year", () => {
    const found = computeRows(form, rows, 2012);
    expect(found.results).toEqual([]);
    expect(found.problems.map(({ severity, column, message }) => [severity, column, message])).toEqual([
      [
        "error",
        "year",
        "The rows are of 2006-07 to 2008-09; there is none for 2012-13, the year of this report.",
      ],
    ]);
  });

  it("do not count the published sum over the states again", () => {
    const states = [
      { unit: "Minnesota", year: "2012-13", reports: 37, onTime: 27, extended: 8 },
      { unit: "Iowa", year: "2012-13", reports: 3, onTime: 3, extended: 0 },
      { unit: "U.S. and Outlying Areas", year: "2012-13", reports: 40, onTime: 30, extended: 8 },
    ];
    const found = computeRows(form, states, 2012);
    expect(found.results[0]!.working.numbers).toBe("(30 + 8) / 40 x 100 = 95.0");
    expect(found.problems.map(({ row, message }) => [row, message])).toEqual([
      [2, 'State or district: "U.S. and Outlying Areas" is the sum of other rows and is not counted again'],
    ]);
    // Federal files print two such sums a year; the year they share is no row that is there twice.
    const twoSums = [...states, { ...states[2]!, unit: "50 States, D.C. and P.R. (including BIE Schools)" }];
    expect(computeRows(form, twoSums, 2012).problems.map(({ row, column }) => [row, column])).toEqual([
      [2, "unit"],
      [3, "unit"],
    ]);
    // Alone it is a row like any other.
    expect(computeRows(form, states.slice(2), 2012).results[0]!.outcome).toEqual({
      kind: "value",
      value: 95,
    });
  });
});

describe("school years", () => {
  it("are read as people write them", () => {
    for (const written of [
      "2009-10",
      "2009-2010",
      "2009/10",
      "2009",
      "FFY 2009",
      "SY 2009-10",
      " 2009 - 10 ",
    ])
      expect(readSchoolYear(written)).toBe("2009-10");
    expect(readSchoolYear("1999-00")).toBe("1999-00");
    for (const written of ["2009-11", "09-10", "spring", "2009-10-01"])
      expect(readSchoolYear(written)).toMatchObject({ refused: `"${written}" is no school year` });
  });
});
