import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showRounded } from "../../measures/rounding";
import { columnOf, computeRows } from "../countForm/testing";
import type { Computation, InputForm, RawCell } from "../declaration";
import { PARTS } from "./testColumns";
import { indicator } from "./indicator";

const form = (id: string): InputForm => indicator.inputs.find((one) => one.id === id)!;
const [participation, proficiency, districts, counts] = [
  "participation",
  "proficiency",
  "districts",
  "district counts",
].map(form) as [InputForm, InputForm, InputForm, InputForm];

const row = (subject: RawCell, grade: RawCell, enrolled: RawCell, ...parts: RawCell[]) => ({
  subject,
  grade,
  enrolled,
  ...Object.fromEntries(PARTS.map((id, place) => [id, parts[place] ?? null])),
});
const percentOf = ({ results }: Computation, code: string): number => {
  const outcome = results.find(({ measure }) => measure === code)?.outcome;
  return outcome?.kind === "value" ? outcome.value : NaN;
};

/** State Performance Plan, baseline tables of 2005: lines 307-310 and 314-317, with the percents printed there. */
const TOOK: readonly (readonly [string, number, string, ...number[]])[] = [
  ["Math", 3, "99", 7794, 4156, 2799, 488, 297],
  ["Math", 5, "98", 9256, 4790, 3488, 531, 300],
  ["Math", 7, "98", 8666, 5003, 2704, 400, 392],
  ["Math", 11, "96", 7912, 5749, 951, 448, 420],
  ["Reading", 3, "99", 7718, 5829, 925, 615, 297],
  ["Reading", 5, "98", 9248, 6888, 1297, 617, 300],
  ["Reading", 7, "98", 8684, 6746, 951, 425, 392],
  ["Reading", 10, "96", 9020, 6880, 729, 367, 724],
];
/** Lines 323-326 and 330-333. */
const PROFICIENT: typeof TOOK = [
  ["Math", 3, "53.5", 7794, 2623, 980, 371, 194],
  ["Math", 5, "51.3", 9256, 2914, 1286, 363, 187],
  ["Math", 7, "36.2", 8666, 2030, 630, 240, 238],
  ["Math", 11, "31.5", 7912, 1671, 211, 323, 285],
  ["Reading", 3, "50.4", 7718, 2874, 260, 560, 194],
  ["Reading", 5, "48.7", 9248, 3403, 403, 507, 187],
  ["Reading", 7, "34.4", 8684, 2224, 239, 290, 238],
  ["Reading", 10, "40.2", 9020, 2664, 200, 273, 487],
];
const rowsOf = (table: typeof TOOK) =>
  table.map(([subject, grade, , enrolled, ...parts]) => row(subject, grade, enrolled!, ...parts));

describe("measure 3B", () => {
  const computation = computeRows(participation, rowsOf(TOOK), 2010);

  it("gives the percents the plan prints, by grade", () => {
    expect(columnOf(computation, "Participation").map((each) => showRounded(Number(each), 0))).toEqual(
      TOOK.map(([, , printed]) => (printed === "98" || printed === "99" || printed === "96" ? printed : "")),
    );
    expect(computation.problems).toEqual([]);
  });

  it("adds the grades of a subject up", () => {
    // Math: 7,740 + 9,109 + 8,499 + 7,568 = 32,916 of 33,628. Reading: 7,666 + 9,102 + 8,514 + 8,700 = 33,982 of 34,670.
    expect(percentOf(computation, "3B math")).toBeCloseTo(3_291_600 / 33_628, 9);
    expect(percentOf(computation, "3B reading")).toBeCloseTo(3_398_200 / 34_670, 9);
    expect(computation.results.find(({ measure }) => measure === "3B math 11")!.working.numbers).toBe(
      "(5,749 + 951 + 448 + 420) / 7,912 x 100 = 95.7",
    );
  });

  it("meets 95 percent at 95 of 100 and not at 94", () => {
    const found = computeRows(
      participation,
      [row("math", null, 100, 95, 0, 0, 0), row("reading", null, 100, 94, 0, 0, 0)],
      2010,
    );
    expect(columnOf(found, "Target, Participation")).toEqual(["met", "not met"]);
  });

  it("reads subjects and grades as people write them, and refuses the rest", () => {
    const found = computeRows(
      participation,
      [
        row("Mathematics", "Grade 3", 10, 10, 0, 0, 0),
        row("MCA Reading", "3rd", 10, 9, 0, 0, 0),
        row("Science", 5, 10, 9, 0, 0, 0),
        row("Math", 9, 10, 9, 0, 0, 0),
        row("Reading", 11, 10, 9, 0, 0, 0),
        row("math", "03", 10, 9, 0, 0, 0),
        row("math", 4, 10, 9, 1, 1, 0),
      ],
      2010,
    );
    expect(columnOf(found, "Subject")).toEqual(["math", "reading"]);
    expect(columnOf(found, "Grade")).toEqual(["3", "3"]);
    expect(found.problems.map((problem) => [problem.row, problem.column])).toEqual([
      [2, "subject"],
      [3, "grade"],
      [4, "grade"],
      [5, "subject"],
      [6, "regular"],
    ]);
  });
});

describe("measure 3C", () => {
  it("gives the percents the plan prints, by grade", () => {
    const found = computeRows(proficiency, rowsOf(PROFICIENT), 2010);
    const shown = PROFICIENT.map(([subject, grade]) =>
      showRounded(percentOf(found, `3C ${subject.toLowerCase()} ${grade}`), 1),
    );
    expect(shown).toEqual(PROFICIENT.map(([, , printed]) => printed));
  });

  it("warns of a target that looks misprinted: grade 4 math, FFY 2010", () => {
    const found = computeRows(proficiency, [row("math", 4, 100, 50, 0, 0, 0)], 2010);
    expect(found.notes.map(({ text }) => text).join(" ")).toMatch(/Target of 3C math 4/);
    expect(found.results.map(({ measure }) => measure)).toEqual(["3C math 4"]);
  });

  it("adds districts up, whatever their order", () => {
    const cell = fc.record({
      subject: fc.constantFrom("Reading", "Math"),
      grade: fc.constantFrom(3, 4, 5, 6, 7, 8),
      parts: fc.tuple(fc.nat(90), fc.nat(90), fc.nat(90), fc.nat(90)),
      others: fc.nat(90),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 15 }), (cells) => {
        const rows = cells.map(({ subject, grade, parts, others }, at) => ({
          ...row(
            subject,
            grade,
            parts.reduce((sum, one) => sum + one, others),
            ...parts,
          ),
          district: `D${at}`,
        }));
        const [one, other] = [rows, [...rows].reverse()].map((each) =>
          computeRows(proficiency, each, 2010).results.map(({ measure, outcome }) => [measure, outcome]),
        );
        expect(one).toEqual(other);
        const grades = new Set(cells.map(({ subject, grade }) => `${subject} ${grade}`));
        expect(one).toHaveLength(grades.size);
      }),
    );
  });
});

describe("measure 3A", () => {
  it("gives the plan's 383 / 482, from counts and from districts", () => {
    // Line 301.
    const fromCounts = computeRows(counts, [{ year: "2005-06", meeting: 383, eligible: 482 }], 2005);
    const fromDistricts = computeRows(
      districts,
      Array.from({ length: 500 }, (_, at) => ({
        district: `D${at}`,
        subgroup: at < 482 ? "Yes" : "No",
        met: at < 383 ? "Yes" : "No",
      })),
      2005,
    );
    for (const found of [fromCounts, fromDistricts]) {
      expect(percentOf(found, "3A")).toBeCloseTo(38_300 / 482, 9);
      expect(found.results[0]!.working.numbers).toBe("383 / 482 x 100 = 79.5");
      expect(found.notes.map(({ text }) => text).join(" ")).toMatch(/rest on data of 2003-04/);
    }
    expect(columnOf(fromDistricts, "District", "not meeting")).toHaveLength(99);
  });

  it("says that the series begins anew in FFY 2006", () => {
    const said = (ffy: number) =>
      computeRows(counts, [{ meeting: 1, eligible: 2 }], ffy)
        .notes.map(({ text }) => text)
        .join(" ");
    expect(said(2006)).toMatch(/set anew in FFY 2006, at 72.3 instead of 79.5/);
    expect(said(2005)).not.toMatch(/do not compare/);
  });

  it("asks only districts with a subgroup, and leaves bad rows out", () => {
    const found = computeRows(
      districts,
      [
        { district: "A", subgroup: "yes", met: "Y" },
        { district: "B", subgroup: "no", met: null },
        { district: "C", subgroup: "yes", met: null },
        { district: "a", subgroup: "yes", met: "no" },
        { district: null, subgroup: "yes", met: "no" },
        { district: "D", subgroup: "perhaps", met: "no" },
      ],
      2010,
    );
    expect(percentOf(found, "3A")).toBe(100);
    expect(found.problems.map((problem) => [problem.row, problem.column])).toEqual([
      [2, "met"],
      [3, "district"],
      [4, "district"],
      [5, "subgroup"],
    ]);
  });
});
