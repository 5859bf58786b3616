import { describe, expect, it } from "vitest";
import { aiDistricts } from "../../functions/eligibility";
import { shown } from "../../functions/support/testing";
import { guessTables } from "../../workbook/jobRuns/tables";
import { figureOf, runJob, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

/** A district of type 01 by its groups: American Indian, Black, white. */
const of = (
  number: string,
  indian: number,
  black: number,
  white: number | string,
  name = `D${number}`,
): TestRow => ({
  number,
  type: "01",
  name,
  americanIndian: indian,
  asian: 0,
  hispanic: 0,
  black,
  white,
  total: typeof white === "number" ? indian + black + white : 100,
});
const pair = (number: string, adjoiningNumber: string, contact = "boundary"): TestRow => ({
  number,
  type: "01",
  adjoiningNumber,
  adjoiningType: "01",
  contact,
});

// 10 is 40 points above 11 by Black students, 20 is 50 points above 21 by American Indian ones, 30 exactly 20 above 31.
const enrollment = [
  of("0010", 0, 50, 50),
  of("0011", 0, 10, 90),
  of("0012", 0, 15, 85),
  of("0020", 60, 0, 40),
  of("0021", 0, 10, 90),
  of("0030", 0, 30, 70),
  of("0031", 0, 10, 90),
];
const adjacency = [
  pair("0010", "0011"),
  pair("0011", "0012"),
  pair("0020", "0021"),
  pair("0030", "0031"),
  pair("0012", "0099"),
  pair("0010", "0030", "corner point only"),
];

describe("which districts are eligible", () => {
  const result = runJob(job, { enrollment, adjacency });

  it("counts them and works the percent of all students out", () => {
    expect(
      ["isolated", "adjoining", "neither", "takePart", "missing"].map((id) => figureOf(result, id)),
    ).toEqual([2, 2, 3, 4, 1]);
    // 50 + 10 + 15 + 60 + 10 + 30 + 10 = 185 of 700.
    expect(figureOf(result, "protectedPercent")).toBeCloseTo(185 / 7, 12);
    expect(result.figures[0]!.working!.numbers).toBe("185 / 700 x 100 = 26.43");
    expect(result.problems).toEqual([]);
  });

  it("shows every pair once, near misses, the exemption and what is missing", () => {
    const rows = (id: string) => tableOf(result, id).rows;
    expect(rows("pairs").map((row) => [row[0], row[2], row[4], row[5], row[7]])).toEqual([
      ["D0020 (0020-01)", "D0021 (0021-01)", 50, "yes", "a boundary"],
      ["D0010 (0010-01)", "D0011 (0011-01)", 40, "yes", "a boundary"],
      ["D0010 (0010-01)", "D0030 (0030-01)", 20, "no", "a point"],
      ["D0030 (0030-01)", "D0031 (0031-01)", 20, "no", "a boundary"],
      ["D0012 (0012-01)", "D0011 (0011-01)", 5, "no", "a boundary"],
    ]);
    expect(rows("nearMisses").map((row) => row[0])).toEqual(["D0010 (0010-01)", "D0030 (0030-01)"]);
    expect(rows("americanIndian")).toEqual([["D0020 (0020-01)", "yes", "yes"]]);
    expect(rows("missing")).toEqual([
      ["district 0099-01", expect.stringMatching(/^nothing/), "D0012 (0012-01)"],
    ]);
    expect(result.charts.map(({ id }) => id)).toEqual(["gaps"]);
  });

  it("gives the table that AI_DISTRICTS gives over the same cells, by its own formula", () => {
    const table = tableOf(result, "districts");
    expect(table.spills![0]!.formula).toBe(
      "=DROP(MN.AI_DISTRICTS({column:enrollment/*},{column:adjacency/*},20,FALSE,TRUE,2),1)",
    );
    const grid = (rows: readonly TestRow[], headings: Readonly<Record<string, string>>) => [
      Object.values(headings),
      ...rows.map((row) => Object.keys(headings).map((id) => row[id] ?? null)),
    ];
    const cells = shown(
      aiDistricts(
        grid(enrollment, {
          number: "district_number",
          type: "district_type",
          name: "district_name",
          americanIndian: "ami",
          asian: "asian",
          hispanic: "his",
          black: "blk",
          white: "wht",
          total: "total_students",
        }),
        grid(adjacency, {
          number: "district_number",
          type: "district_type",
          adjoiningNumber: "adjoining_number",
          adjoiningType: "adjoining_type",
          contact: "contact",
        }),
      ),
    );
    expect(table.rows).toEqual(cells.slice(1));
  });

  it("explains one district with its neighbors and numbers", () => {
    const focus = runJob(job, { enrollment, adjacency }, { district: "0010-01" });
    expect(figureOf(focus, "focusPercent")).toBe(50);
    const gap = focus.figures.find(({ id }) => id === "focusGap")!;
    expect(gap.working!.numbers).toBe("50.00 - 10.00 = 40.00, which is more than 20");
    expect(focus.figures.find(({ id }) => id === "focusStatus")!.verdict!.text).toBe(
      "More than 20 points above D0011 (0011-01)",
    );
    expect(tableOf(focus, "focus").rows.map((row) => [row[0], row[1], row[4]])).toEqual([
      ["D0011 (0011-01)", "10 of 100", "yes"],
      ["D0030 (0030-01)", "30 of 100", "no"],
    ]);
    const beside = runJob(job, { enrollment, adjacency }, { district: "0011-01" });
    expect(beside.figures.find(({ id }) => id === "focusStatus")!.verdict!.text).toBe("Adjoins 0010-01");
    expect(said(runJob(job, { enrollment, adjacency }, { district: "0777-01" }))).toEqual([
      [
        undefined,
        undefined,
        undefined,
        "warning",
        "District 0777-01 is not among the districts with a territory.",
      ],
    ]);
  });

  it("offers every district to look at", () => {
    const pick = job.settings.find(({ id }) => id === "district")!;
    const options =
      pick.kind === "pick" ? pick.options({ enrollment: testTable("enrollment", enrollment) }) : [];
    expect(options).toHaveLength(7);
    expect(options[0]).toEqual({ value: "0010-01", label: "D0010 (0010-01)" });
  });

  it("follows its settings and says so", () => {
    const wide = runJob(job, { enrollment, adjacency }, { points: "19.9" });
    expect(figureOf(wide, "isolated")).toBe(3);
    expect(wide.notes.map(({ text }) => text).join(" ")).toMatch(/Points were set to 19.9; the rule says 20/);
    const corners = runJob(job, { enrollment, adjacency }, { corners: "yes" });
    expect(figureOf(corners, "adjoining")).toBe(3);
    expect(figureOf(corners, "neither")).toBe(2);
  });

  it("adds identifiable schools and voluntary districts to the ways in", () => {
    const school = (number: string, black: number): TestRow => ({
      ...of("0031", 0, black, 100 - black),
      schoolNumber: number,
      schoolName: `S${number}`,
      classification: "10",
      grade: "01",
    });
    const all = runJob(job, {
      enrollment,
      adjacency,
      schools: [school("001", 60), school("002", 0)],
      voluntary: [
        { number: "0012", type: "01", name: "", approved: "Yes" },
        { number: "0030", type: "01", name: "", approved: "No" },
        { number: "0500", type: "01", name: "", approved: "Yes" },
        { number: "0021", type: "01", name: "", approved: "later" },
      ],
    });
    expect(tableOf(all, "ways").rows.map((row) => [row[0], row[3], row[4]])).toEqual([
      ["0010", "Racially isolated", ""],
      ["0011", "Adjoins an isolated district", ""],
      ["0012", "Voluntary, approved by the department", ""],
      ["0020", "Racially isolated", ""],
      ["0021", "Adjoins an isolated district", ""],
      ["0031", "1 racially identifiable school", "S001"],
    ]);
    expect(said(all)).toEqual([
      [
        "voluntary",
        2,
        "number",
        "error",
        "District number: 0500 is not in the enrollment table; the row is not used",
      ],
      [
        "voluntary",
        3,
        "approved",
        "error",
        'MDE approved: holds "later"; write Yes or No; the row is not used',
      ],
    ]);
  });

  it("says what changed since an earlier year, and never guesses which table that is", () => {
    const earlier = enrollment.map((row) => (row["number"] === "0010" ? of("0010", 0, 20, 80) : row));
    const result = runJob(job, { enrollment, adjacency, earlier });
    expect(tableOf(result, "changes").rows.map((row) => [row[0], row[1]])).toEqual([
      ["D0010 (0010-01)", "entered"],
      ["D0011 (0011-01)", "entered"],
    ]);
    const table = {
      id: "t",
      name: "T",
      kind: "table" as const,
      range: { sheet: "S", row: 0, column: 0, rows: 3, columns: 3 },
      headers: ["District number", "White", "Total"],
      rows: 2,
      writtenByUs: false,
    };
    expect(Object.keys(guessTables(job, [table, { ...table, id: "u", name: "U" }] as never))).toEqual([
      "enrollment",
    ]);
  });

  it("refuses tables it cannot read, and places problems in their rows", () => {
    const lacking = runJob(job, { enrollment: [{ number: "0010", total: 5 }], adjacency });
    expect(said(lacking)).toEqual([
      [
        "enrollment",
        undefined,
        undefined,
        "error",
        expect.stringMatching(/^Columns for all students and for white/),
      ],
    ]);
    const bad = runJob(job, {
      enrollment: [
        ...enrollment,
        { ...of("", 1, 1, 1), number: null },
        { ...of("0040", 1, 1, 1), black: "n/c" },
      ],
      adjacency: [...adjacency, pair("0010", "0010"), pair("0010", "")],
    });
    expect(said(bad).map(([input, row, column]) => [input, row, column])).toEqual([
      ["enrollment", 7, "number"],
      ["enrollment", 8, "black"],
      ["adjacency", 6, "adjoiningNumber"],
      ["adjacency", 7, "adjoiningNumber"],
    ]);
    expect(figureOf(bad, "isolated")).toBe(2);
    expect(tableOf(bad, "districts").rows.at(-1)![9]).toMatch(
      /^adjacency, row 9: has no number of an adjoining/,
    );
  });
});
