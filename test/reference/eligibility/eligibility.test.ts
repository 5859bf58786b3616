import { beforeAll, describe, expect, it } from "vitest";
import { testAmericanIndian } from "../../../src/achievement/eligibility/americanIndianExemption";
import { ADJACENCY_COLUMNS, ENROLLMENT_COLUMNS } from "../../../src/achievement/eligibility/columns";
import { limitsOf } from "../../../src/achievement/eligibility/comparePair";
import { keyOf } from "../../../src/achievement/eligibility/districtKey";
import { findIsolation, type IsolationResult } from "../../../src/achievement/eligibility/districtStatus";
import { pairedNeighbors } from "../../../src/achievement/eligibility/pairs";
import { readAdjacency } from "../../../src/achievement/eligibility/readAdjacency";
import { readEnrollment } from "../../../src/achievement/eligibility/readEnrollment";
import { tableByHeadings } from "../../../src/achievement/eligibility/tableByHeadings";
import { aiDistricts, aiSchools } from "../../../src/functions/eligibility";
import { installCustomFunctions } from "../../../src/functions/support/runtime";
import { recordsOf, sheetOf } from "./readCsv";

installCustomFunctions();

const YEARS = [
  {
    year: "2012-13",
    enrollment: "districts-by-grade-2012-13.csv",
    adjacency: "adjacency-2012.csv",
    counts: [48, 149, 137],
    missing: 2,
  },
  {
    year: "2022-23",
    enrollment: "districts-2022-23.csv",
    adjacency: "adjacency-2025-26.csv",
    counts: [72, 179, 70],
    missing: 8,
  },
];

describe.each(YEARS)("districts of $year", ({ year, enrollment, adjacency, counts, missing }) => {
  const expected = recordsOf(`expected-districts-${year}.csv`);
  let cells: unknown[][];
  let result: IsolationResult;
  const limits = limitsOf(20);

  beforeAll(() => {
    const students = sheetOf(enrollment);
    const pairs = sheetOf(adjacency);
    cells = aiDistricts(students, pairs);
    const [table, neighbors] = [
      tableByHeadings(students, ENROLLMENT_COLUMNS),
      tableByHeadings(pairs, ADJACENCY_COLUMNS),
    ];
    if (table.kind !== "table" || neighbors.kind !== "table") throw new Error("the files are not understood");
    result = findIsolation(
      readEnrollment(table.table, { prekindergarten: true }),
      readAdjacency(neighbors.table),
      { ...limits, cornersAdjoin: false },
    );
  });

  it("are all those of the reference, with its counts, status and widest gap", () => {
    expect(cells.length - 1).toBe(expected.length);
    const statuses = expected.map(({ status }) => status);
    expect(["isolated", "adjoining", "none"].map((one) => statuses.filter((s) => s === one).length)).toEqual(
      counts,
    );
    expected.forEach((row, at) => {
      const [number, type, , part, total, percent, status, gap, neighbor] = cells[at + 1]!;
      expect([number, type, part, total, status]).toEqual([
        row["number"],
        row["type"],
        Number(row["protected"]),
        Number(row["total"]),
        row["status"],
      ]);
      expect(percent).toBeCloseTo(Number(row["percent"]), 9);
      expect(gap).toBeCloseTo(Number(row["widest_gap"]), 9);
      expect(String(neighbor)).toContain(`(${row["neighbour"]})`);
    });
  });

  it("name the neighbors they could not be compared with, and no others", () => {
    const lacking = recordsOf(`expected-missing-${year}.csv`).map((row) => `${row["number"]}-${row["type"]}`);
    expect(lacking).toHaveLength(missing);
    expect(result.missing.map(({ key }) => key)).toEqual(lacking);
    expected.forEach((row, at) => {
      const note = String(cells[at + 1]![9]);
      const named = lacking.filter((key) => note.includes(`(${key})`));
      expect([row["number"], named.join(" ")]).toEqual([row["number"], row["missing_neighbours"]]);
    });
  });

  it("are compared in every pair, those that touch in a point among them", () => {
    const pairs = new Map(
      pairedNeighbors(result).map((pair) => [
        [pair.higher.key, pair.lower.neighbor.key].sort().join(" "),
        pair,
      ]),
    );
    const rows = recordsOf(`expected-pairs-${year}.csv`);
    expect(pairs.size).toBe(rows.length);
    for (const row of rows) {
      const { higher, lower } = pairs.get([row["higher"], row["lower"]].sort().join(" "))!;
      expect(lower.gap.high).toBeCloseTo(Number(row["gap"]), 9);
      if (Number(row["gap"]) > 0) expect(higher.key).toBe(row["higher"]);
      expect([lower.gap.above, lower.cornerOnly ? "point" : "boundary"]).toEqual([
        row["above"],
        row["contact"],
      ]);
    }
  });

  it("are tested without American Indian students in both ways", () => {
    const tests = new Map(
      result.districts.map((district) => [keyOf(district.name), testAmericanIndian(district, limits)]),
    );
    expect(expected.filter((row) => row["only_indian_numerator"] === "yes").length).toBeGreaterThan(5);
    for (const row of expected) {
      const test = tests.get(`${row["number"]}-${row["type"]}`);
      expect([test?.numeratorOnly ?? "no", test?.bothRemoved ?? "no"]).toEqual([
        row["only_indian_numerator"],
        row["only_indian_both"],
      ]);
    }
  });
});

describe("schools of 2012-13", () => {
  it("are all those of the reference, identifiable or not, with the exception or without", () => {
    const expected = recordsOf("expected-schools-2012-13.csv");
    const cells = aiSchools(sheetOf("schools-by-grade-2012-13.csv"));
    expect(cells.length - 1).toBe(expected.length);
    expect(expected).toHaveLength(1419);
    expect(expected.filter(({ identifiable }) => identifiable === "yes")).toHaveLength(49);
    expected.forEach((row, at) => {
      const [number, type, school, , percent, district, difference, identifiable, exception] = cells[at + 1]!;
      expect([number, type, school, identifiable, exception]).toEqual([
        row["number"],
        row["type"],
        row["school"],
        row["identifiable"] === "yes",
        row["exception"] === "yes",
      ]);
      expect(percent).toBeCloseTo(Number(row["percent"]), 9);
      expect(district).toBeCloseTo(Number(row["district_percent"]), 9);
      expect(difference).toBeCloseTo(Number(row["difference"]), 9);
    });
  });

  it("are those of the department's published list, as far as a newspaper copied it: Minneapolis", () => {
    const listed = new Map(
      recordsOf("published-minneapolis-2012-13.csv").map(({ school, listed }) => [school!, listed === "yes"]),
    );
    const minneapolis = aiSchools(sheetOf("schools-by-grade-2012-13.csv"))
      .slice(1)
      .filter(([number, type]) => number === "0001" && type === "03");
    const compared = minneapolis.filter(([, , , name]) => listed.has(String(name)));
    expect(compared.length).toBeGreaterThan(45);
    expect(compared.map(([, , , name, , , , identifiable]) => [name, identifiable])).toEqual(
      compared.map(([, , , name]) => [name, listed.get(String(name))]),
    );
    expect(compared.filter((cells) => cells[7] === true)).toHaveLength(14);
    // The others of the list are no traditional schools, and none of them is on it.
    const names = new Set(compared.map(([, , , name]) => name));
    expect([...listed].filter(([name, yes]) => yes && !names.has(name))).toEqual([]);
    // Edison stands 19.99 points above, Anishinabe by its American Indian students alone: neither is on the list.
    const row = (name: string) => compared.find((cells) => cells[3] === name)!;
    expect(row("EDISON SENIOR HIGH")[6]).toBeCloseTo(19.9934, 4);
    expect(row("ANISHINABE ACADEMY")[8]).toBe(true);
  });
});
