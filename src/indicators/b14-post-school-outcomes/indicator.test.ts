import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareWithTarget } from "../compareWithTarget";
import { computeForm, percentOf, said, tableOf, workingOf, type TestRow } from "../recordForm/testing";
import { indicator } from "./indicator";

const counts = (rows: readonly TestRow[], ffy = 2009) => computeForm(indicator, "counts", rows, { ffy });
const leavers = (rows: readonly TestRow[]) => computeForm(indicator, "leavers", rows);
/** Answers in the order of the definitions: "YNNY". */
const leaver = (answers: string, more: TestRow = {}): TestRow => {
  const [higher, competitive, education, employment] = [...answers].map((one) =>
    one === "Y" ? "Yes" : "No",
  );
  return {
    higher: higher!,
    competitive: competitive!,
    education: education!,
    employment: employment!,
    ...more,
  };
};
const BASELINE = {
  higher: 162,
  competitive: 183,
  education: 34,
  employment: 53,
  respondents: 557,
  leavers: 1282,
  ineligible: 30,
};

describe("indicator 14 from counts", () => {
  it("prints the plan's baseline (lines 1596-1598)", () => {
    const found = counts([BASELINE]);
    expect(["14A", "14B", "14C"].map((measure) => workingOf(found, measure))).toEqual([
      "162 / 557 x 100 = 29.1",
      "(162 + 183) / 557 x 100 = 61.9",
      "(162 + 183 + 34 + 53) / 557 x 100 = 77.6",
    ]);
  });

  it("gives the response rate of Table 14.3 (line 1624)", () => {
    const [row] = tableOf(counts([BASELINE]), "responses")?.rows ?? [];
    expect(row?.slice(0, 4)).toEqual([1282, 30, 1252, 557]);
    expect((row?.[4] as number).toFixed(1)).toBe("44.5");
  });

  it("needs neither leavers nor ineligible", () => {
    const { higher, competitive, education, employment, respondents } = BASELINE;
    const found = counts([{ higher, competitive, education, employment, respondents }]);
    expect(found.problems).toEqual([]);
    expect(tableOf(found, "responses")).toBeUndefined();
  });

  it("takes as many engaged as answered, and refuses one more", () => {
    const row = { higher: 1, competitive: 2, education: 3, employment: 4, respondents: 10 };
    expect(percentOf(counts([row]), "14C")).toBe(100);
    const found = counts([{ ...row, respondents: 9 }]);
    expect(said(found).map(([at, , severity]) => [at, severity])).toEqual([[0, "error"]]);
    expect(percentOf(found, "14A")).toBe("undefined");
  });

  it("refuses more answers than leavers who could be asked", () => {
    const row = { higher: 1, competitive: 0, education: 0, employment: 0, respondents: 8, ineligible: 2 };
    expect(counts([{ ...row, leavers: 10 }]).problems).toEqual([]);
    expect(counts([{ ...row, leavers: 9 }]).problems).toHaveLength(1);
  });

  it("compares with each measure's own target, both sides", () => {
    const of = (code: string) => indicator.measures.find((measure) => measure.code === code)!;
    // The plan's targets of FFY 2010: 29.1, 61.9, 77.7 (line 1677).
    for (const [code, target] of [
      ["14A", 291],
      ["14B", 619],
      ["14C", 777],
    ] as const) {
      const percent = (engaged: number) =>
        percentOf(
          counts([{ higher: engaged, competitive: 0, education: 0, employment: 0, respondents: 1000 }]),
          code,
        ) as number;
      expect(compareWithTarget(of(code), 2010, percent(target))).toBe("met");
      expect(compareWithTarget(of(code), 2010, percent(target - 1))).toBe("not met");
    }
  });

  it("tells in the baseline's year what the plan leaves open", () => {
    const texts = (ffy: number) => counts([BASELINE], ffy).notes.map(({ text }) => text);
    expect(texts(2009).filter((text) => /34 and 53|1,282/.test(text))).toHaveLength(2);
    expect(texts(2010).filter((text) => /34 and 53|1,282/.test(text))).toHaveLength(0);
    expect(texts(2010).some((text) => text.includes("90 days"))).toBe(true);
  });
});

describe("indicator 14 from one row a leaver", () => {
  it("counts each leaver once, in the highest category", () => {
    const found = leavers(["YYYY", "NYYY", "NNYY", "NNNY", "NNNN", "YNNN"].map((answers) => leaver(answers)));
    expect(tableOf(found, "counts")?.rows.map(([, count]) => count)).toEqual([2, 1, 1, 1, 1, 6]);
    expect(workingOf(found, "14C")).toBe("(2 + 1 + 1 + 1) / 6 x 100 = 83.3");
  });

  it("counts completed surveys only, and gives the response rate where the survey column says how it ended", () => {
    const found = leavers([
      leaver("YNNN", { response: "completed" }),
      leaver("NNNN", { response: "Completed" }),
      { response: "unable to contact" },
      { response: "District non-response" },
      { response: "deceased" },
      { response: "returned to school" },
      leaver("YNNN", { response: "not reached" }),
    ]);
    expect(percentOf(found, "14A")).toBe(50);
    // By hand: 7 leavers, 2 of them not eligible; 2 of 5 answered.
    expect(tableOf(found, "responses")?.rows).toEqual([[7, 2, 5, 2, 2, 1, 40]]);
    expect(said(found)).toEqual([
      [6, "response", "warning", 'Survey: is "not reached"; the answers in this row are not counted'],
    ]);
  });

  it("names each cell it cannot use and leaves the leaver out", () => {
    const found = leavers([
      leaver("YNNN", { competitive: null, id: "1" }),
      leaver("YNNN", { higher: "perhaps", id: "2" }),
      leaver("NNNN", { id: "3" }),
      leaver("YNNN", { id: 3 }),
      leaver("YNNN", { employment: { error: "#REF!" }, id: "4" }),
    ]);
    expect(said(found)).toEqual([
      [0, "competitive", "error", "Competitive employment: is blank"],
      [1, "higher", "error", 'Higher education: holds "perhaps"; write Yes or No'],
      [3, "id", "error", "Leaver id: 3 is there twice, in rows 3 and 4"],
      [4, "employment", "error", "Some other employment: holds the error #REF!"],
    ]);
    expect(workingOf(found, "14A")).toBe("0 / 1 x 100 = 0.0");
    expect(tableOf(found, "counts")?.spills).toBeUndefined();
  });

  it("refuses a survey cell that says nothing, where the column is given", () => {
    const found = leavers([leaver("YNNN", { response: null }), leaver("YNNN", { response: "later" })]);
    expect(said(found)).toEqual([
      [0, "response", "error", "Survey: is blank"],
      [1, "response", "error", 'Survey: holds "later"'],
    ]);
    expect(percentOf(found, "14A")).toBe("undefined");
  });

  it("asks about a word with two meanings: a survey sent back, or a leaver back in school", () => {
    const found = leavers([
      leaver("YNNN", { response: "returned" }),
      leaver("NNNN", { response: "survey returned" }),
    ]);
    expect(said(found)).toEqual([
      [
        0,
        "response",
        "error",
        'Survey: holds "returned", which may be a survey sent back or a leaver back in school',
      ],
    ]);
    expect(workingOf(found, "14A")).toBe("0 / 1 x 100 = 0.0");
  });

  it("never has a measure below the one it contains, and gives what the counts form gives", () => {
    const answers = fc.array(fc.boolean(), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(answers, { minLength: 1, maxLength: 30 }), (all) => {
        const found = leavers(all.map((one) => leaver(one.map((yes) => (yes ? "Y" : "N")).join(""))));
        const [a, b, c] = ["14A", "14B", "14C"].map((measure) => percentOf(found, measure) as number);
        expect(a! <= b! && b! <= c! && c! <= 100).toBe(true);
        expect(a).toBeCloseTo((100 * all.filter(([higher]) => higher).length) / all.length, 10);
        expect(c).toBeCloseTo((100 * all.filter((one) => one.includes(true)).length) / all.length, 10);
      }),
    );
  });
});
