import { describe, expect, it } from "vitest";
import type { ReportSheet, TableBlock } from "../../sheets/reportSheet";
import type { JobData, JobResult } from "../declaration";
import { figureOf, runJob, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

/** Ten protected students in a hundred are 10 percent. */
const of = (number: string, black: number, white: number, type = "01"): TestRow => ({
  number,
  type,
  name: `TOWN ${number} PUBLIC SCHOOL DISTRICT`,
  americanIndian: 0,
  asian: 0,
  hispanic: 0,
  black,
  white,
  total: black + white,
});
const pair = (number: string, adjoiningNumber: string): TestRow => ({
  number,
  type: "01",
  adjoiningNumber,
  adjoiningType: "01",
  contact: "boundary",
});

// 742 is 50 - 10 = 40 points above 47 and exactly 20 above 51; 36 lies apart.
const enrollment = [of("0742", 500, 500), of("0047", 100, 900), of("0051", 300, 700), of("0036", 50, 950)];
const adjacency = [pair("0742", "0047"), pair("0742", "0051"), pair("0036", "0361")];
const revenue = [
  {
    district: "742",
    fiscalYear: 2027,
    adjustedPupilUnits: 1000,
    protectedPriorYear: 480,
    enrollmentPriorYear: 960,
    budget313: 100000,
    budget318: 12000,
  },
  {
    district: "Town 0047",
    fiscalYear: 2026,
    adjustedPupilUnits: 900,
    protectedPriorYear: 90,
    enrollmentPriorYear: 900,
    budget313: 1,
    budget318: 1,
  },
];
const line = (finance: number, category: string, amount: number): TestRow => ({
  finance,
  category,
  description: "Something (made up)",
  strategy: "1",
  amount,
  narrative: "Strategy 1",
});
const budget = [
  line(313, "Direct services", 70000),
  line(313, "Professional development", 20000),
  line(313, "Administration", 10000),
  line(318, "Direct services", 8000),
];
const goals = {
  ...testTable("goals", [
    {
      goal: "1",
      district: "0742-01",
      kind: "achievement",
      measure: "reading",
      group: "all",
      baselineValue: 30,
      baselineYear: "2023-24",
      targetValue: 39,
      targetYear: "2026-27",
    },
    {
      goal: "1",
      district: "0047-01",
      kind: "teachers",
      measure: "teachers",
      group: "all",
      baselineValue: 2,
      baselineYear: "2023-24",
      targetValue: 5,
      targetYear: "2026-27",
    },
  ]),
  many: { results: [{ heading: "Result 2024-25", cells: [33, 5] }] },
};
const deadlines = [
  { district: "0742-01", planFirstYear: 2025, reportDone: null },
  { district: "0047-01", planFirstYear: 2027, reportDone: 46320 },
];
const SETTINGS = { fy: "2027", asOf: "2026-12-20" };

function packet(settings: Record<string, string> = {}, more: JobData = {}): JobResult {
  const defaults = Object.fromEntries(
    job.settings.map((one) => [one.id, one.kind === "pick" ? "" : one.default]),
  );
  const data = {
    enrollment: testTable("enrollment", enrollment),
    adjacency: testTable("adjacency", adjacency),
    ...more,
  };
  return job.compute(data, { settings: { ...defaults, ...SETTINGS, ...settings } });
}
const everything: JobData = {
  revenue: testTable("figures", revenue),
  budget: testTable("category", budget),
  goals,
  deadlines: testTable("districts", deadlines),
};
const tableAt = (sheet: ReportSheet | undefined, id: string): TableBlock => {
  const block = sheet?.blocks.find((each) => each.kind === "table" && each.id === id);
  if (block?.kind !== "table") throw new Error(`no table ${id}`);
  return block;
};
const wordsOn = (sheet: ReportSheet | undefined): string =>
  (sheet?.blocks ?? []).flatMap((block) => (block.kind === "text" ? [block.text] : [])).join("\n");

describe("a page for the board", () => {
  const result = packet({ district: "0742-01" }, everything);
  const [sheet] = result.sheets;

  it("is one printed page with the district's name, year and day", () => {
    expect(result.sheets).toHaveLength(1);
    expect(result.problems).toEqual([]);
    expect(sheet).toMatchObject({
      name: "0742-01 TOWN 0742",
      print: {
        onePage: true,
        header: "Achievement and Integration: TOWN 0742 PUBLIC SCHOOL DISTRICT (0742-01)",
        footer: "As of 2026-12-20, FY 2027. Minnesota Indicators for Excel.",
      },
    });
    expect(wordsOn(sheet)).toContain("FY 2027 (school year 2026-27). As of December 20, 2026.");
  });

  it("says what the district is and why, with its neighbors beside a map that chooses it", () => {
    expect(wordsOn(sheet)).toContain("Status: racially isolated");
    expect(wordsOn(sheet)).toContain(
      "More than 20 points above TOWN 0047 PUBLIC SCHOOL DISTRICT (0047-01). 500 of 1,000 students are protected, 50.00 percent.",
    );
    const neighbors = tableAt(sheet, "neighbors");
    expect(neighbors.rows).toEqual([
      ["TOWN 0047 (0047-01)", 10, 40, null],
      ["TOWN 0051 (0051-01)", 30, 20, null],
    ]);
    expect(neighbors.flagged).toEqual([0]);
    const picture = sheet?.blocks.find(({ kind }) => kind === "picture");
    expect(picture).toMatchObject({ beside: { table: "neighbors", column: 3 } });
    expect(picture?.kind === "picture" && picture.description).toContain(
      "TOWN 0742 PUBLIC SCHOOL DISTRICT: 50.00%, racially isolated.",
    );
  });

  it("works revenue out to the cent, as with a pencil", () => {
    // 350 x 1,000 x 480/960 = 175,000; 100.3 percent of 100,000 = 100,300 is less. 10 x 1,000 = 10,000 is less than 12,000.
    // 110,300 x 70 percent = 77,210; the rest is 33,090; 0.3 percent of 100,300 = 300.90.
    expect(tableAt(sheet, "revenue").rows.map((row) => [row[1], row[2]])).toEqual([
      [175000, null],
      [100300, null],
      [10000, null],
      [10000, null],
      [110300, null],
      [77210, 70],
      [33090, 30],
      [300.9, 0.3],
    ]);
    expect(tableAt(sheet, "revenue").rows[1]![3]).toBe(
      "the lesser of 175,000.00 and 100.3 percent x 100,000.00 = 100,300.00, which is 100,300.00",
    );
  });

  it("says of the budget what is ok, what to change, and where it is not what was approved", () => {
    const { rows, flagged } = tableAt(sheet, "budget");
    // 78,000 of 108,000 are 72.2 percent; 80 percent are 86,400, so 8,400 have to move.
    expect(rows.map((row) => row[1])).toEqual([108000, 78000, 20000, 10000, 100000, 8000]);
    expect(rows[1]![2]).toBeCloseTo(7800 / 108, 10);
    expect(rows[1]![3]).toBe("move 8,400.00 dollars from professional development to direct services");
    expect(rows.slice(2, 4).map((row) => row[3])).toEqual(["ok", "ok"]);
    expect(flagged).toEqual([1]);
    expect(rows[0]![3]).toBe(
      "look at this: its lines of 318 are 8,000.00, the revenue figures say 12,000.00",
    );
  });

  it("shows what is late, what is next, and how each goal stands", () => {
    const dates = tableAt(sheet, "deadlines");
    expect(dates.title).toBe("Deadlines in FY 2027: 1 late");
    // December 15 is five days ago.
    expect(dates.rows[0]).toEqual(["Progress report", 46371, "FY 2026", "late by 5 days"]);
    expect(dates.flagged).toEqual([0]);
    const own = tableAt(sheet, "goals");
    // A third of the way from 30 to 39 is 33.
    expect(own.title).toBe("Goals: 1 on track");
    expect(own.rows).toEqual([
      ["1: reading", 33, 39, "on track: result of 2024-25; the even path was at 33; target of 2026-27"],
    ]);
  });

  it("marks the rules whose words nobody has seen", () => {
    expect(wordsOn(sheet)).toMatch(/Sources: .*124D\.862[^;]*subdivision 1 \(compare with the statute\)/);
  });
});

describe("pages of several districts", () => {
  it("are those with a status; a budget is nobody's then, and a row of another year is named", () => {
    const result = packet({}, everything);
    expect(result.sheets.map(({ name }) => name)).toEqual([
      "0047-01 TOWN 0047",
      "0051-01 TOWN 0051",
      "0742-01 TOWN 0742",
    ]);
    expect(said(result)).toEqual([
      ["budget", undefined, undefined, "warning", expect.stringMatching(/does not say whose it is/)],
    ]);
    const [adjoining] = result.sheets;
    expect(wordsOn(adjoining)).toContain(
      "Status: adjoins an isolated district\nAdjoins 0742-01. 100 of 1,000",
    );
    expect(tableAt(adjoining, "neighbors").rows).toEqual([["TOWN 0742 (0742-01), isolated", 50, -40, null]]);
    expect(wordsOn(adjoining)).toContain("no row of this district for FY 2027. It has rows for FY 2026");
    expect(tableAt(adjoining, "goals").title).toBe("Goals: 1 met");
    expect(tableOf(result, "pages").rows.map((row) => row.slice(3))).toEqual([
      [{ missing: "no row" }, 0, 1, 0],
      [{ missing: "no row" }, { missing: "no row" }, { missing: "no goals" }, { missing: "no goals" }],
      [110300, 1, 0, 0],
    ]);
  });

  it("are at most forty at once, and it is said how to get the others", () => {
    const many = Array.from({ length: 45 }, (_, at) => of(String(100 + at), 1, 99));
    const data = {
      enrollment: testTable("enrollment", [of("0742", 500, 500), ...many]),
      adjacency: testTable(
        "adjacency",
        many.map((row) => pair("0742", String(row["number"]))),
      ),
    };
    const first = packet({}, data);
    expect([first.sheets.length, figureOf(first, "asked"), figureOf(first, "pages")]).toEqual([40, 46, 40]);
    expect(first.figures[1]!.verdict!.text).toMatch(
      /^6 of 46 districts are not among them: at most 40 at once/,
    );
    const rest = packet({ first: "41" }, data);
    expect(rest.sheets.map(({ name }) => name.slice(0, 4))).toEqual([
      "0140",
      "0141",
      "0142",
      "0143",
      "0144",
      "0742",
    ]);
    const wide = tableAt(rest.sheets.at(-1), "neighbors");
    expect(wide.rows).toHaveLength(12);
    expect(wordsOn(rest.sheets.at(-1))).toContain("And 33 more neighbors with smaller gaps.");
  });
});

describe("a page without its tables", () => {
  it("leaves each part out and says what would add it", () => {
    const result = runJob(job, { enrollment }, { ...SETTINGS, district: "0036-01" });
    const [sheet] = result.sheets;
    expect(sheet?.blocks.filter(({ kind }) => kind !== "text")).toEqual([]);
    const words = wordsOn(sheet);
    expect(words).toContain(
      "Status: not told\n50 of 1,000 students are protected, 5.00 percent. Without its neighbors",
    );
    for (const table of [
      "adjoining districts",
      "schools by grade",
      "revenue figures",
      "a budget",
      "goals and results",
      "plans and hearings",
    ])
      expect(words).toContain(table);
  });

  it("of a district that takes no part says so, and names neighbors without data", () => {
    const [sheet] = packet({ district: "0036-01" }).sheets;
    expect(wordsOn(sheet)).toContain("Status: not isolated, and adjoins no isolated district");
    expect(tableAt(sheet, "neighbors").rows).toEqual([["district 0361-01", "no data", "no data", null]]);
  });

  it("says what it cannot do: another day, another district, rows of nobody", () => {
    expect(said(packet({ asOf: "2026-02-30" }))).toEqual([
      [undefined, undefined, undefined, "error", "As of: there is no such day"],
    ]);
    expect(said(packet({ district: "0999-01" }))[0]![4]).toMatch(/^District 0999-01 is not among/);
    const nobody = packet(
      { district: "0742-01" },
      {
        revenue: testTable("figures", [
          { ...revenue[0]!, district: "Nowhere" },
          { ...revenue[0]! },
          { ...revenue[0]! },
        ]),
        deadlines: testTable("districts", [{ district: "12", planFirstYear: 2025 }]),
      },
    );
    expect(said(nobody).map(([input, row, , , message]) => [input, row, message])).toEqual([
      ["revenue", 0, 'District: "Nowhere" is not among the districts of the enrollment table'],
      ["revenue", 2, "District: is there twice for FY 2027, in rows 2 and 3; the first is used"],
      [
        "deadlines",
        undefined,
        'District: "12" is not among the districts of the enrollment table; the row is left out',
      ],
    ]);
  });
});
