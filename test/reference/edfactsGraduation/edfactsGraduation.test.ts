import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { status } from "../../../src/functions/percentsAndTargets";
import { readPublishedRange } from "../../../src/indicators/publishedRange";

/* Two years of Minnesota's schools, with rates blurred as the federal government publishes them, against counts made in Python. */

const lines = (name: string) =>
  readFileSync(path.join(import.meta.dirname, name), "utf8")
    .trim()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
const [headings, ...schools] = lines("minnesota-schools.csv");
const [, ...expected] = lines("expected.csv");

const ofYear = (year: string, heading: string) => {
  const place = headings!.indexOf(heading);
  return schools.filter(([when]) => when === year).map((row) => row[place]!);
};
const expectedCounts = (year: string, youth: string, by: string) =>
  Object.fromEntries(
    expected
      .filter(([when, who, how]) => when === year && who === youth && how === by)
      .map(([, , , which, count]) => [which, Number(count)]),
  );

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function kindOf(rate: string): string {
  const read = readPublishedRange(rate);
  if (read.kind === "missing") return read.what.startsWith("is suppressed") ? "suppressed" : "no data";
  if (read.kind === "unreadable") return read.what;
  return read.range.low === read.range.high ? "number" : "range";
}

const years = ["2011-12", "2012-13"];

describe.each(years)("Minnesota's schools in %s", (year) => {
  it.each(["all youth", "youth with disabilities"])(
    "publish the rate of %s as counted elsewhere",
    (youth) => {
      const counts = expectedCounts(year, youth, "kind");
      expect(tally(ofYear(year, `Rate, ${youth}`).map(kindOf))).toEqual(counts);
      expect(Object.keys(counts).length).toBeGreaterThan(2);
    },
  );

  it("meet the target of indicator 1 for certain, do not, or cannot be told, as counted elsewhere", () => {
    const rates = ofYear(year, "Rate, youth with disabilities").map((rate) => [rate]);
    const answers = status("1", Number(year.slice(0, 4)), rates).map(([cell]) => {
      if (typeof cell === "string") return cell;
      const { message } = cell as { message: string };
      return /holds values on both sides of the target 85/.test(message) ? "cannot be told" : "not published";
    });
    expect(tally(answers)).toEqual(expectedCounts(year, "youth with disabilities", "status"));
  });
});

describe("by hand", () => {
  const cases = [
    // Mountain Iron-Buhl's Mesabi Academy: below 50. Maple River: from 60 to 79. A target of 85 is out of reach of both.
    ["2011-12", "MESABI ACADEMY SCHOOL", "LT50", "not met"],
    ["2011-12", "MAPLE RIVER SENIOR HIGH", "60-79", "not met"],
  ] as const;
  it.each(cases)("%s, %s: %s is %s", (year, school, rate, answer) => {
    const row = schools.find(([when, , name]) => when === year && name === school)!;
    expect(row[headings!.indexOf("Rate, youth with disabilities")]).toBe(rate);
    expect(status("1", Number(year.slice(0, 4)), [[rate]])).toEqual([[answer]]);
  });

  it("only GE90 and 85-89 are met, and no rate of youth with disabilities is a number", () => {
    for (const year of years) {
      const rates = ofYear(year, "Rate, youth with disabilities");
      const met = rates.filter((rate) => status("1", Number(year.slice(0, 4)), [[rate]])[0]![0] === "met");
      expect(new Set(met)).toEqual(new Set(year === "2011-12" ? ["GE90", "85-89"] : ["GE90"]));
      expect(rates.filter((rate) => /^\d+$/.test(rate))).toEqual([]);
    }
  });
});
