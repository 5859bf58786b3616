import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { placement, preschoolSettings } from "../../../src/functions/gradesAndPlacement";
import type { Computation, RawCell } from "../../../src/indicators/declaration";
import { indicators } from "../../../src/indicators/register";
import { matchColumns } from "../../../src/workbook/columnMatching";

/* Six years of Minnesota and one year of all states through the functions and forms of indicators 5 and 6. */

const lines = (name: string) =>
  readFileSync(path.join(import.meta.dirname, name), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
const [headings, ...rows] = lines("environments.csv");
const [, ...expected] = lines("expected.csv");
const cell = (text: string): RawCell => (/^\d+$/.test(text) ? Number(text) : text);
const place = (start: string) => headings!.findIndex((heading) => heading.startsWith(start));
const column = (start: string) => rows.map((row) => [cell(row[place(start)]!)]);

/** Settings of ages 6 to 21 that the three measures are made of, and the one between them. */
const SETTINGS = [
  "Inside regular class 80%",
  "Inside regular class 40%",
  "Inside regular class less",
  "Separate School, Age 6",
  "Residential Facility, Age 6",
  "Homebound",
];

function expectPercent(found: unknown, percent: string, what: string): void {
  if (/\d/.test(percent)) expect(found, what).toBeCloseTo(Number(percent), 9);
  else expect(typeof found, what).not.toBe("number");
}

describe("the functions over whole columns of published counts", () => {
  it("MN.PLACEMENT gives 5A, 5B and 5C of 66 rows", () => {
    // Children of the published total who are in none of the six settings; of a withheld row there is no such count.
    const others = rows.map((row) => {
      const [total, ...six] = ["Total, Age 6", ...SETTINGS].map((start) => cell(row[place(start)]!));
      const known = [total, ...six].every((count) => typeof count === "number");
      return [known ? six.reduce<number>((rest, count) => rest - Number(count), Number(total)) : "x"];
    });
    const [a, b, c, d, e, f] = SETTINGS.map(column);
    const found = placement(a!, b!, c!, d!, e!, f!, others);
    expect(found).toHaveLength(66);
    expected.forEach(([year, state, ...percents], at) =>
      [0, 1, 2].forEach((measure) =>
        expectPercent(found[at]![measure], percents[measure]!, `${state} ${year}`),
      ),
    );
  });

  it("MN.PRESCHOOL_SETTINGS gives indicator 6, and nothing where a count is withheld", () => {
    const inclusive = rows.map((row) => {
      const hours = [
        "Services in Regular Early Childhood Program (attend at",
        "Services in Regular Early Childhood Program (attend less",
      ];
      const [many, few] = hours.map((start) => cell(row[place(start)]!));
      return [typeof many === "number" && typeof few === "number" ? many + few : "x"];
    });
    const found = preschoolSettings(inclusive, column("Total, Age 3"));
    expected.forEach(([year, state, , , , percent], at) =>
      expectPercent(found[at]![0], percent!, `${state} ${year}`),
    );
  });
});

function form5(id: string) {
  const form = indicators.find(({ code }) => code === "5")!.inputs.find((one) => one.id === id)!;
  const { mapping } = matchColumns(form, headings!);
  const compute = (chosen: readonly (readonly string[])[], ffy: number): Computation =>
    form.compute(
      {
        count: chosen.length,
        columns: Object.fromEntries(
          Object.entries(mapping).map(([id, at]) => [id, chosen.map((row) => cell(row[at]!))]),
        ),
      },
      { ffy, settings: {} },
    );
  return { mapping, compute };
}

describe("the form of indicator 5 with the published total", () => {
  const { mapping, compute } = form5("total");

  it("finds its columns by the published headings", () => {
    const found = Object.fromEntries(Object.entries(mapping).map(([id, at]) => [id, headings![at]]));
    expect(found).toEqual({
      district: "State",
      year: "School year",
      inside80: "Inside regular class 80% or more of the day",
      insideUnder40: "Inside regular class less than 40% of the day",
      separateSchool: "Separate School, Age 6-21",
      residential: "Residential Facility, Age 6-21",
      homeboundHospital: "Homebound/Hospital",
      total: "Total, Age 6-21",
    });
  });

  it.each(rows.filter(([, state]) => state === "Minnesota").map((row) => [row[0]!, row] as const))(
    "gives Minnesota's measures in %s",
    (year, row) => {
      const percents = expected.find(([when, state]) => when === year && state === "Minnesota")!;
      const { results, problems } = compute([row], Number(year.slice(0, 4)));
      expect(problems).toEqual([]);
      expect(results.map(({ measure, outcome }) => [measure, outcome])).toEqual(
        ["5A", "5B", "5C"].map((measure, at) => [
          measure,
          { kind: "value", value: expect.closeTo(Number(percents[2 + at]), 9) },
        ]),
      );
    },
  );

  it("takes the report's year of six, and shows every year with its targets", () => {
    const minnesota = rows.filter(([, state]) => state === "Minnesota");
    const { results, tables, charts } = compute(minnesota, 2012);
    const of = (year: string) =>
      expected
        .find(([when, state]) => when === year && state === "Minnesota")!
        .slice(2, 5)
        .map(Number);
    expect(results.map(({ outcome }) => outcome)).toEqual(
      of("2012-13").map((percent) => ({ kind: "value", value: expect.closeTo(percent, 9) })),
    );
    const years = tables.find(({ id }) => id === "years")!;
    expect(years.rows.map(([year]) => year)).toEqual([
      "2012-13",
      "2013-14",
      "2014-15",
      "2015-16",
      "2016-17",
      "2017-18",
    ]);
    for (const [year, ...cells] of years.rows)
      expect([cells[0], cells[3], cells[6]]).toEqual(of(String(year)).map((one) => expect.closeTo(one, 9)));
    // FFY 2012: at least 62.5, at most 8.8 and 4.0 (the plan's lines 681), and 62.0, 10.3 and 4.1 found.
    const [first] = years.rows;
    expect([2, 3, 5, 6, 8, 9].map((at) => first![at])).toEqual([
      62.5,
      "not met",
      8.8,
      "not met",
      4,
      "not met",
    ]);
    expect(charts.filter(({ kind }) => kind === "line").map(({ id }) => id)).toEqual([
      "years 5A",
      "years 5B",
      "years 5C",
    ]);
    expect(compute(minnesota, 2011).problems.map(({ message }) => message)).toEqual([
      "The rows are of 2012-13 to 2017-18; there is none for 2011-12, the year of this report.",
    ]);
  });

  it("leaves withheld states out and says which", () => {
    const states = rows.filter(([year, state]) => year === "2016-17" && !state!.startsWith("US,"));
    const { tables, problems } = compute(states, 2016);
    const missing = expected.filter(([year, , percent]) => year === "2016-17" && percent === "missing");
    expect(missing.map(([, state]) => state)).toEqual([
      "Republic of Palau",
      "Republic of the Marshall Islands",
      "Wisconsin",
    ]);
    expect(tables[0]!.rows).toHaveLength(states.length - missing.length);
    expect([...new Set(problems.map(({ row }) => states[row!]![1]))]).toEqual(
      missing.map(([, state]) => state),
    );
  });
});

describe("the form of indicator 5 by settings", () => {
  const { mapping, compute } = form5("settings");
  const minnesota = (year: string) => rows.find((row) => row[0] === year && row[1] === "Minnesota")!;

  it("finds both parts of the other placements, so that the whole is whole", () => {
    expect(headings![mapping["correctional"]!]).toBe("Correctional Facilities");
    expect(headings![mapping["privateSchools"]!]).toBe("Parentally Placed in Private Schools");
    expect(mapping["otherPlacements"]).toBeUndefined();
    for (const year of ["2012-13", "2014-15", "2015-16", "2016-17", "2017-18"]) {
      const percents = expected.find(([when, state]) => when === year && state === "Minnesota")!;
      const { results } = compute([minnesota(year)], Number(year.slice(0, 4)));
      expect(results.map(({ outcome }) => outcome)).toEqual(
        [2, 3, 4].map((at) => ({ kind: "value", value: expect.closeTo(Number(percents[at]), 9) })),
      );
    }
    // 69,986 of 115,279, by pencil 60.71.
    const [first] = compute([minnesota("2016-17")], 2016).results;
    expect(first!.working.numbers).toMatch(/^69,986 \/ \(69,986 \+ .*\+ 121 \+ 1,836\) x 100 = 60\.7$/);
  });

  it("does not take a dash for none: 2013-14 asks for the two counts", () => {
    const { problems } = compute([minnesota("2013-14")], 2013);
    expect(problems.map(({ column }) => column)).toEqual(["correctional", "privateSchools"]);
  });
});
