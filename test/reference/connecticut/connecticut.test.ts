import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import metadata from "../../../src/functions/metadata.json";
import { percent } from "../../../src/functions/percentsAndTargets";
import { functions } from "../../../src/functions/register";
import { functionLibrary } from "../../../src/functions/support/library";
import { createWorkbook } from "../../../src/spreadsheet";

/* Connecticut's districts with -6666 and -9999 as published: against exact fractions in Python, and against the published rates. */

const lines = (name: string) =>
  readFileSync(path.join(import.meta.dirname, name), "utf8")
    .trim()
    .split("\n")
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
const [, ...rows] = lines("districts.csv");
const [, ...expected] = lines("expected.csv");
const column = (place: number) => rows.map((row) => [Number(row[place])]);
const rates = percent(column(3), column(2)).map(([rate]) => rate as number | { message: string });
const years = ["2010-11", "2011-12", "2012-13"];

const expectedOf = (year: string, what: string) => {
  const [, , count, value] = expected.find(([when, name]) => when === year && name === what)!;
  return { count: Number(count), value: Number(value) };
};
const at = (year: string, district: string) =>
  rows.findIndex(([when, name]) => when === year && name === district);

describe("MN.PERCENT over whole columns of published counts", () => {
  it("rounds to the published rate wherever there is one, and to nothing elsewhere", () => {
    let compared = 0;
    rows.forEach(([year, district, , , published], row) => {
      const rate = rates[row]!;
      if (Number(published) >= 0) {
        // Half of the last published digit, and a hair for the binary fraction.
        expect(Math.abs((rate as number) - Number(published)), `${district} ${year}`).toBeLessThan(
          0.05 + 1e-9,
        );
        compared++;
      } else expect(rate, `${district} ${year}`).toHaveProperty("message");
    });
    // 119 + 121 + 125 rows with a published rate, the state among them each year.
    expect(compared).toBe(365);
  });

  it("says which reserve code stands in the cell", () => {
    const [suppressed, missing] = ["-6666", "-9999"].map(
      (code) => rates[rows.findIndex((row) => row[3] === code)] as { message: string },
    );
    expect(suppressed!.message).toMatch(/holds the reserve code -6666$/);
    expect(missing!.message).toMatch(/holds the reserve code -9999$/);
  });

  it.each(years)("%s: state and districts as computed elsewhere", (year) => {
    const state = at(year, "Connecticut");
    expect(rates[state]).toBeCloseTo(expectedOf(year, "state rate").value, 10);
    const ofDistricts = rates.filter(
      (rate, row) => typeof rate === "number" && rows[row]![0] === year && row !== state,
    ) as number[];
    const sum = expectedOf(year, "district rates, sum");
    expect(ofDistricts).toHaveLength(sum.count);
    expect(ofDistricts.reduce((total, rate) => total + rate, 0)).toBeCloseTo(sum.value, 8);
  });

  it.each([
    // By pencil: 16/25, 6/10, 174/184 = 87/92, 3834/5952 = 639/992.
    ["2011-12", "Ansonia School District", 64],
    ["2011-12", "Stamford Academy District", 60],
    ["2010-11", "Connecticut Technical High School System", 8700 / 92],
    ["2011-12", "Connecticut", 63_900 / 992],
  ])("%s, %s by pencil", (year, district, rate) => {
    expect(rates[at(year, district)]).toBeCloseTo(rate, 10);
  });
});

describe("the districts' suspension percents", () => {
  it.each(years)(
    "%s: mean and standard deviation as computed elsewhere, without the reserve codes",
    async (year) => {
      const workbook = createWorkbook({ functions: functionLibrary(metadata, functions) });
      const sheet = workbook.addSheet("Suspended");
      const cells = rows
        .filter(([when, district]) => when === year && district !== "Connecticut")
        .map((row) => Number(row[5]));
      sheet.setRange(
        0,
        0,
        cells.map((cell, row) => [cell, `=IF(A${row + 1}<0,"not published",A${row + 1})`]),
      );
      const range = `B1:B${cells.length}`;
      sheet.setRange(0, 2, [[`=COUNT(${range})`, `=AVERAGE(${range})`, `=STDEV.P(${range})`]]);
      await workbook.settled();
      const mean = expectedOf(year, "suspended, mean");
      expect(sheet.value(0, 2)).toBe(mean.count);
      expect(sheet.value(0, 3)).toBeCloseTo(mean.value, 10);
      expect(sheet.value(0, 4)).toBeCloseTo(expectedOf(year, "suspended, standard deviation").value, 10);
    },
  );
});
