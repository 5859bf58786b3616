import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnOf, computeRows } from "../countForm/testing";
import { indicator } from "./indicator";

const [settings, total] = [indicator.inputs[0]!, indicator.inputs[1]!];

/*
 * Minnesota, all disabilities, ages 6 to 21, as published: IDEA Section 618, Part B child count and educational environments
 * (test/reference/environments). Other placements of 2017-18: 88 in correctional facilities, 1,955 in private schools.
 */
const MINNESOTA = {
  "2012-13": [67_287, 25_575, 11_162, 4093, 131, 248, 0, 108_496],
  "2017-18": [72_365, 27_512, 11_930, 4571, 84, 295, 88 + 1955, 118_800],
} as const;
const IDS = [
  "inside80",
  "inside40to79",
  "insideUnder40",
  "separateSchool",
  "residential",
  "homeboundHospital",
  "otherPlacements",
  "total",
];
const row = (year: keyof typeof MINNESOTA) => ({
  year,
  ...Object.fromEntries(IDS.map((id, place) => [id, MINNESOTA[year][place]!])),
});

const percents = (computation: ReturnType<typeof computeRows>) =>
  computation.results.map(({ outcome }) => (outcome.kind === "value" ? outcome.value : outcome.reason));

describe("indicator 5", () => {
  it.each([
    ["settings", settings],
    ["a total", total],
  ])("gives Minnesota's percents of 2017-18 from %s", (_what, form) => {
    const computation = computeRows(form, [row("2017-18")], 2017);
    expect(computation.problems).toEqual([]);
    // 72,365 / 118,800, 11,930 / 118,800 and (4,571 + 84 + 295) / 118,800 by pencil.
    expect(percents(computation)).toEqual([
      expect.closeTo(60.9132996633, 9),
      expect.closeTo(10.0420875421, 9),
      expect.closeTo(4.1666666667, 9),
    ]);
    expect(computation.notes[0]!.text).toMatch(/For FFY 2017 its definition of FFY 2012 is used/);
  });

  it("shows the working of 5C as the plan would print it", () => {
    const { results } = computeRows(total, [row("2012-13")], 2012);
    expect(results[2]!.working).toMatchObject({
      rule: "(Separate school + Residential facility + Homebound or hospital) / All, ages 6 to 21 x 100",
      numbers: "(4,093 + 131 + 248) / 108,496 x 100 = 4.1",
    });
  });

  it("holds FFY 2012 against its targets: 62.0 misses 62.5, 10.3 misses 8.8, 4.1 misses 4.0", () => {
    const computation = computeRows(settings, [row("2012-13")], 2012);
    for (const title of ["5A: inside 80% or more", "5B: inside under 40%", "5C: separate settings"]) {
      expect(columnOf(computation, `Target, ${title}`)).toEqual(["not met"]);
    }
  });

  it("meets 62.5, 8.8 and 4.0 exactly there", () => {
    const at = { inside80: 625, inside40to79: 247, insideUnder40: 88, separateSchool: 40, residential: 0 };
    const computation = computeRows(settings, [{ ...at, homeboundHospital: 0 }], 2010);
    expect(percents(computation)).toEqual([62.5, 8.8, 4]);
    expect(computation.tables[0]!.flagged).toEqual([]);
    const beside = { ...at, inside80: 624, inside40to79: 246, insideUnder40: 89, separateSchool: 41 };
    const missed = computeRows(settings, [{ ...beside, homeboundHospital: 0 }], 2010);
    expect(columnOf(missed, "Target, 5A: inside 80% or more")).toEqual(["not met"]);
    expect(columnOf(missed, "Target, 5B: inside under 40%")).toEqual(["not met"]);
    expect(columnOf(missed, "Target, 5C: separate settings")).toEqual(["not met"]);
  });

  it("tells the words of the year", () => {
    const said = (ffy: number) =>
      computeRows(settings, [row("2012-13")], ffy)
        .notes.map(({ text }) => text)
        .join(" ");
    expect(said(2007)).toMatch(/5A counts children removed from the regular class less than 21%/);
    expect(said(2008)).toMatch(/5A counts children inside the regular class 80% or more/);
  });

  it("refuses five settings above the whole, and a suppressed state", () => {
    const { problems } = computeRows(
      total,
      [
        { ...row("2017-18"), total: 80_000 },
        { ...row("2012-13"), residential: "*" },
      ],
      2012,
    );
    expect(problems.map(({ row: at, column }) => [at, column])).toEqual([
      [0, "total"],
      [1, "residential"],
    ]);
  });

  it("leaves nothing over: with the children inside 40 to 79% and elsewhere the three make 100", () => {
    const count = fc.nat(5000);
    fc.assert(
      fc.property(fc.tuple(count, count, count, count, count, count, count), (counts) => {
        const one = Object.fromEntries(counts.map((value, place) => [IDS[place]!, value]));
        const all = counts.reduce((sum, value) => sum + value, 0);
        const found = percents(computeRows(settings, [one], 2010));
        if (all === 0) return expect(found.every((each) => typeof each === "string")).toBe(true);
        const rest = (100 * (counts[1] + counts[6])) / all;
        expect(found.reduce<number>((sum, each) => sum + Number(each), rest)).toBeCloseTo(100, 9);
      }),
    );
  });
});
