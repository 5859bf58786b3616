import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDate, serialOfIso } from "../../measures/dates";
import { deadlinesIn, fiscalYearOf, yearOfPlan, type DistrictFacts } from "./deadlines";

const day = (text: string): number => serialOfIso(text)!;
const district = (facts: Partial<DistrictFacts> = {}): DistrictFacts => ({
  newlyIdentified: false,
  identifiableSchools: false,
  ...facts,
});
const said = (fy: number, facts: Partial<DistrictFacts>): readonly string[] =>
  deadlinesIn(fy, district(facts)).map(
    ({ kind, about, opens, last }) =>
      `${kind} ${about}: ${opens === undefined ? "" : `${isoDate(opens)} to `}${last === undefined ? "no date" : isoDate(last)}`,
  );

describe("deadlines of a fiscal year", () => {
  it("as the department's page dates them: plan and FY 2021 budget by March 15, 2020; report on 2018-19 until December 15, 2019", () => {
    expect(
      said(2020, { planFirstYear: 2021, identifiableSchools: true, hearing: day("2020-02-24") }),
    ).toEqual([
      // The plan before ended with FY 2020, so none is reviewed in August 2019.
      "student count 2020: 2019-10-01",
      "progress report 2019: 2019-10-15 to 2019-12-15",
      "school progress report 2019: 2019-10-15 to 2019-12-15",
      "posting 2020: 2020-01-25",
      "hearing 2020: 2020-02-24",
      "plan 2021: 2020-03-15",
      "budget 2021: 2020-03-15",
      "budget decision 2021: 2020-06-01",
    ]);
  });

  it("a newly identified district as Farmington in 2023: plan and budget by June 15, nothing of a plan before", () => {
    const facts = { planFirstYear: 2024, newlyIdentified: true };
    expect(said(2023, facts)).toEqual([
      "student count 2023: 2022-10-01",
      "legislative report 2023: 2023-02-01",
      "plan 2024: 2023-06-15",
      "budget 2024: 2023-06-15",
    ]);
    expect(said(2024, facts)).toEqual([
      "student count 2024: 2023-10-01",
      "budget 2025: 2024-03-15",
      "budget decision 2025: 2024-06-01",
      "posting 2024: no date",
      "hearing 2024: no date",
    ]);
    // After its third year the plan is reviewed and the next one is due as everyone's.
    expect(said(2026, facts)).toContain("plan 2027: 2026-03-15");
    expect(said(2027, facts).slice(0, 3)).toEqual([
      "plan review 2026: 2026-08-01",
      "student count 2027: 2026-10-01",
      "progress report 2026: 2026-10-15 to 2026-12-15",
    ]);
  });

  it("a plan is due every third year, from any first year that is known", () => {
    const due = (planFirstYear: number) =>
      [2018, 2019, 2020, 2021, 2022, 2023, 2024].filter((fy) =>
        deadlinesIn(fy, district({ planFirstYear })).some(({ kind }) => kind === "plan"),
      );
    expect(due(2021)).toEqual([2020, 2023]);
    expect(due(2024)).toEqual([2020, 2023]);
    expect(due(2020)).toEqual([2019, 2022]);
    expect(due(2019)).toEqual([2018, 2021, 2024]);
  });

  it("without the plan's first year there is no plan and no review, and the rest stands", () => {
    expect(said(2027, {})).toEqual([
      "student count 2027: 2026-10-01",
      "progress report 2026: 2026-10-15 to 2026-12-15",
      "legislative report 2027: 2027-02-01",
      "budget 2028: 2027-03-15",
      "budget decision 2028: 2027-06-01",
      "posting 2027: no date",
      "hearing 2027: no date",
    ]);
  });

  it("the legislature hears in odd years only", () => {
    const years = [2019, 2020, 2021, 2022, 2027].filter((fy) =>
      deadlinesIn(fy, district()).some(({ kind }) => kind === "legislative report"),
    );
    expect(years).toEqual([2019, 2021, 2027]);
  });

  it("the first year of the program had its own date", () => {
    expect(said(2014, {})).toEqual([
      "budget 2014: 2013-09-27",
      "student count 2014: 2013-10-01",
      "budget 2015: 2014-03-15",
      "budget decision 2015: 2014-06-01",
    ]);
  });

  it.each([
    // Python: hearing less 30 days; two of them land on a leap day.
    ["2027-03-31", "2027-03-01"],
    ["2027-01-15", "2026-12-16"],
    ["2024-03-30", "2024-02-29"],
    ["2028-03-30", "2028-02-29"],
    ["2027-02-01", "2027-01-02"],
  ])("materials for a hearing on %s are posted by %s", (hearing, posted) => {
    const dates = deadlinesIn(fiscalYearOf(day(hearing)), district({ hearing: day(hearing) }));
    expect(isoDate(dates.find(({ kind }) => kind === "posting")!.last!)).toBe(posted);
  });

  it("a fiscal year turns on July 1", () => {
    expect(
      ["2026-06-30", "2026-07-01", "2026-12-31", "2027-01-01"].map((text) => fiscalYearOf(day(text))),
    ).toEqual([2026, 2027, 2027, 2027]);
  });

  it("knows the year of a plan", () => {
    const facts = { planFirstYear: 2024, newlyIdentified: false };
    expect([2021, 2022, 2023, 2024, 2025, 2026, 2027].map((fy) => yearOfPlan(fy, facts))).toEqual([
      1, 2, 3, 1, 2, 3, 1,
    ]);
    expect([2023, 2024].map((fy) => yearOfPlan(fy, { ...facts, newlyIdentified: true }))).toEqual([
      undefined,
      1,
    ]);
    expect(yearOfPlan(2024, { newlyIdentified: false })).toBeUndefined();
  });

  it("property: every date lies in its year, and every year has its budget, count and hearing once", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2016, max: 2095 }),
        fc.option(fc.integer({ min: 2015, max: 2095 }), { nil: undefined }),
        fc.boolean(),
        (fy, planFirstYear, identifiableSchools) => {
          const dates = deadlinesIn(
            fy,
            district({ identifiableSchools, ...(planFirstYear === undefined ? {} : { planFirstYear }) }),
          );
          for (const { last } of dates) if (last !== undefined) expect(fiscalYearOf(last)).toBe(fy);
          const kinds = dates.map(({ kind }) => kind);
          expect(new Set(kinds).size).toBe(kinds.length);
          for (const kind of ["budget", "student count", "hearing", "posting", "progress report"] as const)
            expect(kinds).toContain(kind);
          expect(kinds.includes("school progress report")).toBe(identifiableSchools && fy >= 2019);
        },
      ),
    );
  });
});
