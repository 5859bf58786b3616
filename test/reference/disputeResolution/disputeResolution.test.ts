import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Computation, InputForm, RawCell } from "../../../src/indicators/declaration";
import { indicators } from "../../../src/indicators/register";
import { matchColumns } from "../../../src/workbook/columnMatching";

/*
 * Ten years of federal files through the forms of indicators 16 to 19, found by the headings of the time, against percents from
 * exact fractions in Python.
 */

const here = import.meta.dirname;
const read = (name: string) =>
  readFileSync(path.join(here, name), "utf8").trim().split(/\r?\n/).map(splitLine);
const forms = ["form-2006-07-to-2007-08", "form-2008-09", "form-2009-10-to-2015-16"] as const;
const files = forms.map((name) => ({ name, lines: read(`${name}.csv`) }));
const [, ...expected] = read("expected.csv");

function splitLine(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

function formOf(code: string): InputForm {
  return indicators.find((indicator) => indicator.code === code)!.inputs[0]!;
}

/** A file through a form, with the columns that the pane finds. */
function compute(code: string, lines: readonly (readonly string[])[], ffy: number): Computation {
  const form = formOf(code);
  const [headings, ...rows] = lines;
  const { mapping } = matchColumns(form, headings!);
  const cell = (text: string): RawCell => (/^\d+$/.test(text) ? Number(text) : text);
  return form.compute(
    {
      count: rows.length,
      columns: Object.fromEntries(
        Object.entries(mapping).map(([id, at]) => [id, rows.map((row) => cell(row[at]!))]),
      ),
    },
    { ffy, settings: {} },
  );
}

/** The code at the end of a published heading: "WSC Pending Total (1.2)" is 1.2. */
const codeIn = (heading: string) => /\(([\d.a-z]+)\)$/.exec(heading)?.[1] ?? heading;

describe("published headings", () => {
  const same = {
    "16": {
      unit: "state",
      year: "school_year",
      total: "1",
      reports: "1.1",
      findings: "1.1a",
      onTime: "1.1b",
      extended: "1.1c",
    },
    "17": {
      unit: "state",
      year: "school_year",
      total: "3",
      adjudicated: "3.2",
      onTime: "3.2a",
      extended: "3.2b",
    },
    "18": {
      unit: "state",
      year: "school_year",
      total: "3",
      sessions: "3.1",
      settled: "3.1a",
      adjudicated: "3.2",
    },
    "19": {
      unit: "state",
      year: "school_year",
      total: "2",
      held: "2.1",
      related: "2.1a",
      relatedAgreed: "2.1ai",
      other: "2.1b",
      otherAgreed: "2.1bi",
    },
  };
  const older = { "17": { resolved: "3.3" }, "18": { resolved: "3.3" }, "19": { notHeld: "2.2" } };
  const requests = { requestsPending: "3.3", requestsWithdrawn: "3.4" };
  const moving: Record<(typeof forms)[number], Record<string, Record<string, string>>> = {
    "form-2006-07-to-2007-08": {
      "16": { withdrawn: "1.2", pending: "1.3", pendingHearing: "1.3a" },
      ...older,
    },
    "form-2008-09": { "16": { pending: "1.2", pendingHearing: "1.2a", withdrawn: "1.3" }, ...older },
    "form-2009-10-to-2015-16": {
      "16": { pending: "1.2", pendingHearing: "1.2a", withdrawn: "1.3" },
      "17": requests,
      "18": requests,
      "19": { mediationsPending: "2.2", notHeld: "2.3" },
    },
  };
  const cases = files.flatMap((file) =>
    (["16", "17", "18", "19"] as const).map((code) => ({ ...file, code })),
  );

  it.each(cases)("$name: indicator $code finds each line by its words", ({ name, lines, code }) => {
    const headings = lines[0]!;
    const { mapping, ties } = matchColumns(formOf(code), headings);
    const found = Object.fromEntries(Object.entries(mapping).map(([id, at]) => [id, codeIn(headings[at]!)]));
    expect(found).toEqual({ ...same[code], ...moving[name][code] });
    expect(ties).toEqual([]);
  });
});

describe.each(["16", "17", "18", "19"] as const)("indicator %s", (code) => {
  const place = 2 + ["16", "17", "18", "19"].indexOf(code);

  it("gives every state and year the percent computed elsewhere", () => {
    let compared = 0;
    for (const { lines } of files) {
      const { tables } = compute(code, lines, 2008);
      const rows = tables.find(({ id }) => id === "rows")!;
      const percents = rows.columns.findIndex(({ kind }) => kind === "percent");
      const found = new Map(rows.rows.map((row) => [`${String(row[0])}, ${String(row[1])}`, row[percents]]));
      for (const [year, state] of lines.slice(1)) {
        const row = expected.find(([when, where]) => when === year && where === state)!;
        const percent = found.get(`${state}, ${year}`);
        if (/^(?:US|U\.S|50 )/i.test(state!) || row[place] === "missing") expect(percent).toBeUndefined();
        else if (row[place] === "none") expect(percent).toHaveProperty("missing");
        else expect(percent, `${state} ${year}`).toBeCloseTo(Number(row[place]), 9);
        compared++;
      }
    }
    expect(compared).toBe(600);
  });

  it("gives the nation the percent of the published sums over all states", () => {
    for (const { lines } of files) {
      for (const year of new Set(lines.slice(1).map(([when]) => when!))) {
        const sums = expected.find(([when, where]) => when === year && /^(?:US|U\.S)/.test(where!))!;
        const [result] = compute(code, lines, Number(year.slice(0, 4))).results;
        // The published sum counts Rhode Island's 3 agreements of 2006-07 without its sessions, which are not available.
        const whole = code === "18" && year === "2006-07" ? (100 * (2027 - 3)) / 9845 : Number(sums[place]);
        expect(result!.outcome, year).toEqual({ kind: "value", value: expect.closeTo(whole, 9) });
      }
    }
  });

  it("gives Minnesota a result in each of ten years", () => {
    const results = files.flatMap(({ lines }) => {
      const minnesota = lines.filter(([, state], at) => at === 0 || state === "Minnesota");
      return minnesota.slice(1).map(([year]) => {
        const [result] = compute(code, minnesota, Number(year!.slice(0, 4))).results;
        return result!.outcome.kind === "value" ? result!.outcome.value : null;
      });
    });
    const minnesota = expected.filter(([, state]) => state === "Minnesota");
    expect(results).toEqual(minnesota.map((row) => expect.closeTo(Number(row[place]), 9)));
    expect(results).toHaveLength(10);
  });
});

describe("Minnesota by pencil", () => {
  const minnesota = files.at(-1)!.lines.filter(([, state], at) => at === 0 || state === "Minnesota");
  it.each([
    ["16", "(86 + 8) / 94 x 100 = 100.0"],
    ["17", "(3 + 0) / 3 x 100 = 100.0"],
    ["18", "2 / 19 x 100 = 10.5"],
    ["19", "(0 + 31) / 32 x 100 = 96.9"],
  ])("indicator %s in 2015-16: %s", (code, numbers) => {
    expect(compute(code, minnesota, 2015).results[0]!.working.numbers).toBe(numbers);
  });
});

describe("what the files contradict", () => {
  it("is one state's complaints in one year, and so the sum over the states", () => {
    const warnings = (["16", "17", "18", "19"] as const).flatMap((code) =>
      files.flatMap(({ lines }) =>
        compute(code, lines, 2008)
          .problems.filter(({ severity }) => severity === "warning")
          .map(({ row, message }) => [lines[row! + 1]!.slice(0, 2), message]),
      ),
    );
    const says = "Complaints are reports issued, withdrawn or dismissed, and pending";
    expect(warnings).toEqual([
      [["2011-12", "Oklahoma"], `${says}: they add up to 29, not 18.`],
      [
        ["2011-12", "US, Outlying Areas, and Freely Associated States"],
        `${says}: they add up to 5,036, not 5,025.`,
      ],
    ]);
  });
});
