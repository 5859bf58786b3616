import { describe, expect, it } from "vitest";
import { caseOf } from "../../../test/reference/whoAnswered/cases";
import type { RawCell } from "../../indicators/declaration";
import type { HeadedColumn, JobTable } from "../declaration";
import { figureOf, said, tableOf, testTable, type TestRow } from "../testing";
import { job } from "./job";

const SETTINGS = { limit: "3", smallest: "10", significance: "0.05" };

/** A table whose columns beside those named are characteristics. */
function table(form: "people" | "groups", rows: readonly TestRow[], traits: readonly string[]): JobTable {
  const many: HeadedColumn[] = traits.map((heading) => ({
    heading,
    cells: rows.map((row): RawCell => row[heading] ?? null),
  }));
  const own = rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([id]) => !traits.includes(id))),
  );
  return testTable(form, own, { traits: many });
}

function run(responses: JobTable, more: Readonly<Record<string, JobTable>> = {}, settings = {}) {
  return job.compute({ responses, ...more }, { settings: { ...SETTINGS, ...settings } });
}

describe("who answered", () => {
  it("ind14-response-rate: the plan's Tables 14.3, 14.5 and 14.6", () => {
    const { inputs, expected } = caseOf("ind14-response-rate");
    const people: TestRow[] = [];
    const add = (count: number, row: TestRow) =>
      people.push(...Array.from({ length: count }, () => ({ Sex: "M", ...row })));
    add(inputs.completed, { response: "Completed" });
    add(inputs.district_nonresponse, { response: "District non-response", district: "Silent" });
    add(inputs.ineligible, { response: "Returned to school" });
    add(inputs.reasons.incarceration, { response: "Unable to contact", reason: "Incarceration" });
    add(inputs.reasons.moved, { response: "Unable to contact", reason: "Moved" });
    add(inputs.reasons.not_able, { response: "Unable to contact", reason: "Not able to contact" });
    add(inputs.reasons.disconnected, { response: "Unable to contact", reason: "Phone disconnected" });
    const found = run(table("people", people, ["Sex"]), {}, { smallest: "0" });
    expect(["rate", "rr1", "rr3"].map((id) => figureOf(found, id))).toEqual(
      Array.from({ length: 3 }, () => expect.closeTo((100 * 557) / 1252, 12)),
    );
    expect(figureOf(found, "rate")).toBeCloseTo((100 * 557) / 1252, 12);
    expect(Math.abs((figureOf(found, "rate") as number) - expected.rate_pct)).toBeLessThan(0.05);
    expect(tableOf(found, "dispositions").rows.map(([title, count]) => [title, count])).toEqual([
      ["In the table", 1282],
      ["Less the ineligible (returned to school, deceased)", 30],
      ["Eligible for the survey", 1252],
      ["Attempted, but not reached", 409],
      ["District did not answer", 286],
      ["Completed surveys", 557],
    ]);
    const percents = tableOf(found, "dispositions").rows.map((row) => row[2] as number);
    expect([percents[3], percents[4]].map((one) => Math.round(one! * 10) / 10)).toEqual([
      expected.unable_pct,
      expected.district_nonresponse_pct,
    ]);
    const reasons = new Map(
      tableOf(found, "reasons").rows.map(([title, , share]) => [title, share as number]),
    );
    expect(reasons.get("Not able to contact")).toBeCloseTo(expected.reasons_pct.not_able, 1);
    expect(reasons.get("Incarceration")).toBeCloseTo(expected.reasons_pct.incarceration, 2);
    expect(tableOf(found, "reasons").rows.at(-1)).toEqual(["Total", 409, 100]);
    expect(found.notes.map(({ text }) => text).join(" ")).toMatch(
      /One district answered for nobody: Silent. That is 286 people, 22.8 percent/,
    );
  });

  describe("represent-3pt", () => {
    const { inputs, expected } = caseOf("represent-3pt");
    const rows = (inputs.groups as string[]).map((group, at) => ({
      Race: group,
      asked: inputs.target[at],
      answered: inputs.respondents[at],
    }));
    const found = run(table("groups", rows, ["Race"]));

    it("finds who is under- and over-represented", () => {
      const groups = new Map(tableOf(found, "groups").rows.map((row) => [row[1], row]));
      (inputs.groups as string[]).forEach((group, at) => {
        const row = groups.get(group)!;
        expect(row[4]).toBeCloseTo(expected.response_rate[at], 4);
        expect(row[7]).toBeCloseTo(expected.diff[at], 5);
        expect(row[8]).toBe(
          { under: "under-represented", over: "over-represented", "": "within the limit" }[
            expected.flag[at] as string
          ],
        );
      });
      expect(figureOf(found, "flagged")).toBe(2);
    });

    it("chisq-raoscott-nrba-published: the test of all groups", () => {
      const [test] = tableOf(found, "tests").rows;
      // Printed in the source: F 70.005249 = chi-square / 6 x 4999 / 5000.
      expect((((test![3] as number) / 6) * 4999) / 5000).toBeCloseTo(70.005249, 5);
      expect(test![4]).toBe(6);
      expect(test![7]).toMatch(/^differs; a/);
    });
  });

  it("aapor-rr-nrba: the three rates where eligibility is unknown", () => {
    const { inputs, expected } = caseOf("aapor-rr-nrba");
    const found = run(
      table(
        "groups",
        [
          {
            Sex: "All",
            answered: inputs.ER,
            notReached: inputs.EN,
            ineligible: inputs.IE,
            unknown: inputs.UE,
          },
        ],
        ["Sex"],
      ),
    );
    const rates = ["rr1", "rr3", "rate"].map((id) => (figureOf(found, id) as number) / 100);
    expect(rates).toEqual([expected.RR1, expected.RR3, expected.RR5].map((rate) => expect.closeTo(rate, 7)));
  });

  const year = (rows: readonly (readonly [string, number, number])[]) =>
    table(
      "groups",
      rows.map(([Race, answered, asked]) => ({ Race, answered, asked })),
      ["Race"],
    );

  it("holds small groups back, and one more where a single one could be told from the total", () => {
    const found = run(
      year([
        ["a", 50, 90],
        ["b", 4, 9],
        ["c", 10, 20],
      ]),
    );
    const [a, b, c] = tableOf(found, "groups").rows;
    expect(a![2]).toBe(90);
    expect([b![2], c![2]]).toEqual([{ missing: expect.any(String) }, { missing: expect.any(String) }]);
    const shown = JSON.stringify(found.charts);
    expect(shown).not.toMatch(/Race: [bc]/);
    expect(
      tableOf(
        run(
          year([
            ["a", 50, 90],
            ["b", 4, 10],
          ]),
        ),
        "groups",
      ).rows[1]![2],
    ).toBe(10);
  });

  it("holds small dispositions back, and what they could be worked out from", () => {
    const counts = (row: TestRow, smallest = "10") =>
      run(table("groups", [{ Sex: "all", ...row }], ["Sex"]), {}, { smallest });
    const shown = (found: ReturnType<typeof run>) =>
      tableOf(found, "dispositions").rows.map(([, count]) => (typeof count === "object" ? "-" : count));
    // 12 refused go with the 4 not reached: the eligible, the answered and the district's are known.
    const some = { answered: 80, notReached: 4, refused: 12, districtSilent: 30, ineligible: 20 };
    expect(shown(counts(some))).toEqual([146, 20, 126, "-", "-", 30, 80]);
    expect(shown(counts(some, "0"))).toEqual([146, 20, 126, 4, 12, 30, 80]);
    // The ineligible are the table less the eligible.
    const few = counts({ answered: 80, notReached: 40, ineligible: 3, unknown: 25 });
    expect(shown(few)).toEqual(["-", 25, "-", 120, 40, 80]);
    // AAPOR 3 is made of the share of the ineligible; AAPOR 1 is not.
    expect([figureOf(few, "rr1"), figureOf(few, "rr3")]).toEqual([(100 * 80) / 145, "suppressed"]);
    expect(JSON.stringify(few.figures)).not.toMatch(/"value":3[,}]|ineligible","value"/);
    expect(figureOf(counts({ answered: 80, notReached: 40, ineligible: 3 }), "rr3")).toBeCloseTo(200 / 3, 12);
    // One kind of silence is what the rate says anyway.
    expect(shown(counts({ answered: 80, notReached: 4 }))).toEqual([84, 0, 84, 4, 80]);
  });

  it("holds small reasons back, and all where they would tell a disposition", () => {
    const people = (list: readonly (readonly [number, string, string?])[]) =>
      table(
        "people",
        list.flatMap(([count, response, reason]) =>
          Array.from({ length: count }, () => ({ response, reason: reason ?? null, Sex: "M" })),
        ),
        ["Sex"],
      );
    const found = run(
      people([
        [50, "answered"],
        [3, "not reached", "Incarceration"],
        [15, "not reached", "Moved"],
        [40, "not reached", "Phone disconnected"],
      ]),
    );
    expect(tableOf(found, "reasons").rows.map(([title, count]) => [title, typeof count])).toEqual([
      ["Phone disconnected", "number"],
      ["Moved", "object"],
      ["Incarceration", "object"],
      ["Total", "number"],
    ]);
    const telling = run(
      people([
        [50, "answered"],
        [4, "refused", "No time"],
        [40, "not reached", "Moved"],
        [12, "district did not answer"],
      ]),
    );
    expect(telling.tables.map(({ id }) => id)).not.toContain("reasons");
    expect(telling.notes.map(({ text }) => text).join(" ")).toMatch(/so is the table of reasons/);
  });

  it("compares with an earlier year, whole and by group", () => {
    const found = run(
      year([
        ["a", 60, 100],
        ["b", 50, 100],
        ["c", 50, 100],
      ]),
      {
        earlier: year([
          ["A", 30, 100],
          ["b", 48, 100],
          ["d", 48, 100],
        ]),
      },
    );
    const rows = tableOf(found, "years").rows;
    expect(rows.map((row) => [row[1], row[6]])).toEqual([
      ["All together", "rose"],
      ["a", "rose"],
      ["b", "no change shown"],
      ["c", "new"],
      ["d", "only in the earlier year"],
    ]);
    expect(rows[1]!.slice(2, 5)).toEqual([30, 60, expect.closeTo(30, 12)]);
  });

  it("compares with a population, and says what stands in only one table", () => {
    const population = testTable("totals", [
      { trait: "race", group: "A", count: 500 },
      { trait: "Race", group: "b", count: 500 },
      { trait: "Race", group: "d", count: 7 },
    ]);
    const found = run(
      year([
        ["a", 60, 100],
        ["b", 40, 100],
        ["c", 0, 30],
      ]),
      { population },
    );
    expect(tableOf(found, "tests").rows.map((row) => row[2])).toEqual(["chi-square", "goodness of fit"]);
    expect(tableOf(found, "groups").rows[0]!.slice(5, 7)).toEqual([60, 50]);
    expect(said(found).map((one) => one[4])).toEqual([
      'Race: "c" is not in the population, and counts as 0 there',
      'Race: "d" (7 people) is not among those asked',
    ]);
  });

  it("says what is wrong, where, and what to do", () => {
    const people = table(
      "people",
      [
        { id: "1", response: "answered", Sex: "M" },
        { id: "1", response: "answered", Sex: "M" },
        { id: "2", response: "perhaps", Sex: "F" },
        { id: "3", response: null, Sex: "F" },
        { id: "4", response: "no", Sex: null },
        { id: "5", response: "Returned", Sex: "M" },
      ],
      ["Sex"],
    );
    expect(said(run(people))).toEqual([
      ["responses", 1, "id", "error", "Number or code: 1 is there twice, in rows 1 and 2"],
      ["responses", 2, "response", "error", 'Response: holds "perhaps"'],
      ["responses", 3, "response", "error", "Response: is blank"],
      [
        "responses",
        5,
        "response",
        "error",
        'Response: holds "Returned", which may be a survey sent back or a leaver back in school',
      ],
      ["responses", 4, undefined, "warning", '"Sex" is blank; it counts as "not said"'],
    ]);
    expect(said(run(year([["a", 5, 4]])))[0]).toEqual([
      "responses",
      0,
      "asked",
      "error",
      "Asked in all: 4 is less than the 5 in the other columns",
    ]);
    const names = table(
      "people",
      Array.from({ length: 80 }, (_, at) => ({ id: String(at), response: "yes", Name: `n${at}` })),
      ["Name"],
    );
    expect(said(run(names))[0]![4]).toMatch(/^"Name" holds 80 different texts/);
    const wide = Array.from({ length: 10_000 }, (_, at) => `c${at}`);
    expect(said(run(table("people", [{ id: "1", response: "yes" }], wide)))[0]![4]).toBe(
      "10,000 characteristics are ticked",
    );
    expect(said(run(table("people", [], ["Sex"])))[0]![4]).toBe("The table has no rows");
  });

  it("stops between two characteristics when told to", () => {
    const traits = Array.from({ length: 30 }, (_, at) => `Trait ${at}`);
    const rows = Array.from({ length: 700 }, (_, at) => ({
      response: at % 3 === 0 ? "yes" : "no",
      ...Object.fromEntries(traits.map((trait, of) => [trait, at < 2 ? "rare" : `g${(at * (of + 7)) % 6}`])),
    }));
    const responses = table("people", rows, traits);
    const told: number[] = [];
    const stopped = job.compute(
      { responses },
      { settings: SETTINGS, progress: (done) => told.push(done) === 3 },
    );
    expect(told).toEqual([0, 1 / 30, 2 / 30]);
    expect(tableOf(stopped, "tests").rows.length).toBe(2);
  });

  it("ends in words where nobody answered", () => {
    const found = run(
      year([
        ["a", 0, 20],
        ["b", 0, 30],
      ]),
    );
    expect(figureOf(found, "rate")).toBe(0);
    expect(tableOf(found, "groups").rows[0]![5]).toEqual({ missing: "nobody answered" });
    expect(tableOf(found, "tests").rows[0]![7]).toMatch(/at least two/);
  });
});
