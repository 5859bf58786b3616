import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { publishedForm } from "../../../src/indicators/b01-graduation/publishedForm";

/* Indicator 1 from published ranges, against every possible count of graduates of every school, tried in pooled.py. */

const EXPECTED = [
  { year: "2011-12", ffy: 2011, schools: 751, youth: 8996, fewest: 3914, most: 6462 },
  { year: "2012-13", ffy: 2012, schools: 733, youth: 8856, fewest: 3891, most: 6418 },
] as const;

const [, ...lines] = readFileSync(path.join(import.meta.dirname, "minnesota-schools.csv"), "utf8")
  .trim()
  .split("\n")
  .map((line) =>
    [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
  );

describe.each(EXPECTED)("Minnesota's youth with disabilities in $year", ({ year, ffy, ...expected }) => {
  const rows = lines.filter(([when]) => when === year);
  const cells = (at: number) => rows.map((row) => row[at] ?? null);
  const { results, problems, tables } = publishedForm({ first: 2005, last: 2012 }).compute(
    {
      count: rows.length,
      columns: {
        // The number: several schools bear one name.
        district: cells(3),
        cohort: cells(6).map((cell) => (cell === "." ? null : Number(cell))),
        rate: cells(7),
      },
    },
    { ffy, settings: {} },
  );

  it("lie between the counts found by trying", () => {
    const { schools, youth, fewest, most } = expected;
    expect(tables[0]!.rows).toHaveLength(schools);
    expect(results[0]!.working.inputs.map(({ value }) => value)).toEqual([fewest, most, youth]);
    expect(results[0]!.outcome.kind).toBe("suppressed");
  });

  it("leave out the schools without data, each with its reason", () => {
    const leftOut = new Set(problems.map(({ row }) => row));
    expect(leftOut.size).toBe(rows.length - expected.schools);
  });
});
