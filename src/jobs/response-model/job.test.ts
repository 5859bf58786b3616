import { describe, expect, it } from "vitest";
import { caseOf } from "../../../test/reference/whoAnswered/cases";
import type { RawCell } from "../../indicators/declaration";
import type { JobTable } from "../declaration";
import { figureOf, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const SETTINGS = { references: "", silent: "count", confidence: "95", significance: "0.05" };

function run(form: "people" | "groups", rows: readonly TestRow[], traits: readonly string[], settings = {}) {
  const many = traits.map((heading) => ({
    heading,
    cells: rows.map((row): RawCell => row[heading] ?? null),
  }));
  const own = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([id]) => !traits.includes(id))),
  );
  const responses: JobTable = testTable(form, own, { traits: many });
  return job.compute({ responses }, { settings: { ...SETTINGS, ...settings } });
}

describe("who is likely to answer", () => {
  const { inputs, expected } = caseOf("logit-table144-synthetic");
  const cells = inputs.rows as [string, string, string, number, number][];
  const other = cells.find((row) => row[0] !== "White")![0];
  const groups = cells.map(([Race, Sex, Disability, asked, answered]) => ({
    Race,
    Sex,
    Disability,
    asked,
    answered,
  }));
  const traits = ["Race", "Sex", "Disability"];
  const settings = { references: `${other}; Sex=Female; sld` };

  it("logit-table144-synthetic: the layout of Table 14.4, reference groups marked", () => {
    const found = run("groups", groups, traits, settings);
    expect(said(found)).toEqual([]);
    const rows = tableOf(found, "odds").rows;
    expect(rows.map((row) => row[0])).toEqual([
      "Race",
      "White",
      `${other} (reference)`,
      "Sex",
      "Male",
      "Female (reference)",
      "Disability",
      "ASD",
      "DCD",
      "EBD",
      "LowIncidence",
      "OHD",
      "SLD (reference)",
    ]);
    // As the plan prints them.
    expect(tableOf(found, "odds").italic).toEqual([2, 5, 12]);
    const terms = (expected.grouped.coef as Record<string, number>[]).slice(1);
    [1, 4, 7, 8, 9, 10, 11].forEach((row, at) => {
      const printed = ["or", "se_or", "p", "or_lo", "or_hi"].map((name) => terms[at]![name]!);
      printed.forEach((figure, column) =>
        expect(Math.abs((rows[row]![column + 1] as number) / figure - 1)).toBeLessThanOrEqual(1e-7),
      );
    });
    expect(rows[9]![8]).toBe("less likely to answer");
    expect(rows[10]![8]).toBe("more likely to answer");
    expect(rows[4]![8]).toBe("no difference shown");
    expect(figureOf(found, "people")).toBe(1252);
    expect(figureOf(found, "deviance")).toBeCloseTo(expected.grouped.dev, 7);
    expect(figureOf(found, "aic")).toBeCloseTo(expected.grouped.aic, 6);
  });

  it("gives the same odds ratios for a row a person", () => {
    const people = cells.flatMap(([Race, Sex, Disability, n, yes]) =>
      Array.from({ length: n }, (_, at) => ({
        Race,
        Sex,
        Disability,
        response: at < yes ? "completed" : "not reached",
      })),
    );
    const found = run("people", people, traits, settings);
    const one = tableOf(found, "odds").rows;
    tableOf(run("groups", groups, traits, settings), "odds").rows.forEach((row, at) =>
      row.forEach((cell, column) =>
        typeof cell === "number"
          ? expect(one[at]![column]).toBeCloseTo(cell, 7)
          : expect(one[at]![column]).toEqual(cell),
      ),
    );
    expect(figureOf(found, "deviance")).toBeCloseTo(expected.ungrouped.dev, 6);
  });

  it("says which group tells the outcome for certain, and which column says nothing new", () => {
    const rows = [
      { Race: "a", Team: "red", answered: 5, asked: 5 },
      { Race: "b", Team: "blue", answered: 3, asked: 9 },
      { Race: "c", Team: "green", answered: 4, asked: 9 },
    ];
    const found = run("groups", rows, ["Race", "Team"], { references: "b; blue" });
    expect(said(found).map((one) => one[4])).toEqual([
      expect.stringMatching(/^"Team: green" says nothing new|^"Team: red" says nothing new/),
      expect.stringMatching(/says nothing new/),
      expect.stringMatching(/^The outcome is yes for all 5 people where "Race" is "a"/),
      expect.stringMatching(/^The outcome is yes for all 5 people where "Team" is "red"/),
    ]);
    expect(found.problems.every(({ advice }) => advice.length > 10)).toBe(true);
  });

  it("warns where whole districts did not answer, and leaves them out when told to", () => {
    const rows: TestRow[] = [
      { Race: "a", answered: 30, notReached: 20, district: "1" },
      { Race: "b", answered: 20, notReached: 30, district: "1" },
      { Race: "b", answered: 0, districtSilent: 25, district: "2" },
    ];
    const found = run("groups", rows, ["Race"]);
    expect(found.notes.at(-1)!.text).toMatch(
      /^25 people in one district \(20.0 percent\) did not answer because their district/,
    );
    expect([
      figureOf(found, "people"),
      figureOf(run("groups", rows, ["Race"], { silent: "leave-out" }), "people"),
    ]).toEqual([125, 100]);
  });

  it("has a report to write where a column tells everybody's outcome", () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      response: at % 2 === 1 ? "answered" : "not reached",
      Race: at % 2 === 1 ? "A" : "B",
      Sex: at % 3 === 0 ? "F" : "M",
    }));
    const found = run("people", rows, ["Race", "Sex"]);
    const cells = found.tables.flatMap((table) => table.rows.flat());
    expect(cells.filter((cell) => typeof cell === "number" && !Number.isFinite(cell))).toEqual([]);
    const reasons = tableOf(found, "odds").rows.map(([name, odds]) => [
      name,
      typeof odds === "object" ? (odds?.missing ?? null) : odds,
    ]);
    // Nobody is left to tell what sex does: everybody's answer is told by race.
    expect(reasons).toEqual([
      ["Race", null],
      ["B", "no finite estimate: it tells the outcome of some people for certain"],
      ["A (reference)", null],
      ["Sex", null],
      ["F", "no estimate: nobody is left whose outcome is not told for certain"],
      ["M (reference)", null],
    ]);
    expect(said(found).map((one) => one[4])).toEqual([
      expect.stringMatching(/^The outcome is yes for all 20 people where "Race" is "A", the reference level/),
      expect.stringMatching(/^The outcome is no for all 20 people where "Race" is "B"/),
    ]);
  });

  it("refuses in words", () => {
    const rows = [
      { Race: "a", answered: 3, asked: 3 },
      { Race: "b", answered: 2, asked: 2 },
    ];
    expect(said(run("groups", rows, ["Race"]))[0]![4]).toBe(
      "No model: the outcome is yes in every row, so there is nothing to explain",
    );
    expect(said(run("groups", groups, traits, { references: "Martian" }))[0]![4]).toBe(
      'Reference groups: "Martian" is no group of the table',
    );
  });
});
