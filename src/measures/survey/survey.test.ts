import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recover } from "../publishing/recover";
import { responsesOf } from "../rasch/responses";
import { AGREEMENT_LABELS, readAgreement } from "./agreementWords";
import { hiddenDecisions, shownDecisions, shownSizes } from "./hiddenDecisions";
import { oppositeRows } from "./oppositeRows";
import { readAnswerCell } from "./readAnswer";
import { repeatedRows } from "./repeatedRows";
import { restCorrelations } from "./restCorrelations";

const _ = Number.NaN;
const table = (rows: readonly (readonly number[])[]) =>
  responsesOf(rows.flat(), rows.length, rows[0]!.length)!;

describe("answers in words", () => {
  it.each([
    ["Very strongly agree", 6],
    ["  VERY STRONGLY  AGREE ", 6],
    ["6 - Very Strongly Agree", 6],
    ["VSA", 6],
    ["v.s.a.", 6],
    ["Strongly agree (5)", 5],
    ["SA", 5],
    ["str. agree", 5],
    ["I agree", 4],
    ["A", 4],
    ["Disagree", 3],
    ["dis-agree", 3],
    ["d", 3],
    ["strongly disagree", 2],
    ["SD", 2],
    ["Very_strongly_disagree", 1],
    ["1=very strongly disagree", 1],
    ["VSD", 1],
  ])("%s is %i of six", (text, level) => expect(readAgreement(text, 6)).toBe(level));
  it("are read on the form they belong to alone", () => {
    expect(readAgreement("Neither agree nor disagree", 5)).toBe(3);
    expect(readAgreement("neutral", 6)).toBeUndefined();
    expect(readAgreement("very strongly agree", 4)).toBeUndefined();
    expect(readAgreement("strongly agree", 4)).toBe(4);
    for (const text of ["very agree", "agreed upon", "yes", "aa", "disagreeable", "sometimes"])
      expect(readAgreement(text, 6)).toBeUndefined();
  });
  it("has a label for each answer, and reads its own labels", () => {
    for (const [categories, labels] of AGREEMENT_LABELS)
      expect(labels.map((label) => readAgreement(label, categories))).toEqual(
        Array.from({ length: categories }, (_each, at) => at + 1),
      );
  });
});

describe("a cell of a survey", () => {
  const kind = (cell: unknown) => readAnswerCell(cell, 6).kind;
  it("is a number as it stands, also one that may be a code, or typed as text", () => {
    expect(readAnswerCell(9, 6)).toEqual({ kind: "number", value: 9 });
    expect(readAnswerCell(" 4 ", 6)).toEqual({ kind: "number", value: 4 });
    expect(readAnswerCell(0, 6)).toEqual({ kind: "number", value: 0 });
  });
  it("is skipped where it is blank or says so", () => {
    for (const cell of [null, "", "  ", "NA", "n/a", "-", "Skipped", "Does not apply", { error: "#N/A" }])
      expect([cell, kind(cell)]).toEqual([cell, "skipped"]);
  });
  it("is unreadable where a text, a fraction or an error is no answer", () => {
    for (const cell of ["good school", 3.5, true, { error: "#VALUE!" }, "4-5", "*"])
      expect([cell, kind(cell)]).toEqual([cell, "unreadable"]);
  });
});

describe("an item's correlation with the rest", () => {
  it("is that of the pencil", () => {
    // Rest means of the first item: 1, 2, 3 against 1, 2, 3; the last runs the other way.
    const found = restCorrelations(
      table([
        [1, 1, 3],
        [2, 2, 2],
        [3, 3, 1],
      ]),
    );
    // Item 1 against (1+3)/2, (2+2)/2, (3+1)/2: no spread; item 3 against 1, 2, 3: -1.
    expect(found.map(({ correlation }) => correlation)).toEqual([undefined, undefined, -1]);
  });
  it("leaves out skips and persons with one answer", () => {
    const found = restCorrelations(
      table([
        [1, 2],
        [2, 4],
        [3, _],
        [_, 6],
      ]),
    );
    expect(found.map(({ count }) => count)).toEqual([2, 2]);
    expect(found[0]!.correlation).toBeCloseTo(1, 12);
  });
});

describe("rows the other way round", () => {
  const usual = [6, 5, 5, 4, 3, 2];
  const varied = (person: number, turned: boolean) =>
    usual.map((answer, item) => {
      const own = Math.min(6, Math.max(1, answer + ((person * 7 + item * 3) % 3) - 1));
      return turned ? 7 - own : own;
    });
  it("are found as a block with its ends", () => {
    const rows = Array.from({ length: 60 }, (_each, person) => varied(person, person >= 20 && person < 35));
    const [block, ...more] = oppositeRows(table(rows));
    expect(more).toEqual([]);
    expect([block!.from, block!.to]).toEqual([20, 34]);
    expect(block!.correlation).toBeLessThan(-0.5);
  });
  it("are not seen where there are none, a single one, or all questions alike", () => {
    const none = Array.from({ length: 40 }, (_each, person) => varied(person, false));
    expect(oppositeRows(table(none))).toEqual([]);
    expect(oppositeRows(table(none.map((row, at) => (at === 7 ? row.map((one) => 7 - one) : row))))).toEqual(
      [],
    );
    expect(oppositeRows(table(Array.from({ length: 20 }, () => [4, 4, 4, 4])))).toEqual([]);
  });
});

it("the same form twice is found, one answer throughout is not", () => {
  const rows = [
    [1, 2, 3, 4, 5],
    [6, 6, 6, 6, 6],
    [1, 2, 3, 4, 5],
    [6, 6, 6, 6, 6],
    [1, 2, 3, 4, _],
  ];
  expect(repeatedRows(table(rows), () => "")).toEqual([[0, 2]]);
  expect(repeatedRows(table(rows), String)).toEqual([]);
});

describe("groups held back", () => {
  it("take as many with them as it needs", () => {
    const groups = [
      { yes: 4, counted: 7 },
      { yes: 30, counted: 60 },
      { yes: 20, counted: 40 },
    ];
    expect(hiddenDecisions(groups, 10)).toEqual([true, false, true]);
    expect(hiddenDecisions(groups, 7)).toEqual([false, false, false]);
    expect(hiddenDecisions(groups, 0)).toEqual([false, false, false]);
  });
  it("look at yes and no as well: two groups with no no between them would be told", () => {
    const groups = [
      { yes: 7, counted: 7 },
      { yes: 40, counted: 40 },
      { yes: 20, counted: 50 },
      { yes: 30, counted: 90 },
    ];
    // The first two together have no "no", so both would be known to be all yes.
    expect(hiddenDecisions(groups, 10)).toEqual([true, true, true, false]);
  });
  it("protect sizes alone where the total tells the rest", () => {
    const groups = [5, 60, 40].map((counted) => ({ yes: counted, counted }));
    expect(hiddenDecisions(groups, 10)).toEqual([true, false, true]);
  });
  it("cannot be worked out from what is shown", () => {
    const group = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
      .map(([a, b]) => ({ yes: Math.min(a, b), counted: Math.max(a, b) }));
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 2, max: 25 }),
        (groups, minimum) => {
          const hidden = hiddenDecisions(groups, minimum);
          groups.forEach(({ counted }, at) => {
            if (counted > 0 && counted < minimum) expect(hidden[at]).toBe(true);
          });
          const shown = groups.filter((_each, at) => !hidden[at]).length;
          if (!hidden.includes(true) || groups.filter(({ counted }) => counted > 0).length === shown) return;
          const yes = groups.reduce((sum, one) => sum + one.yes, 0);
          const counted = groups.reduce((sum, one) => sum + one.counted, 0);
          const view =
            yes === 0 || yes === counted ? shownSizes(groups, hidden) : shownDecisions(groups, hidden);
          const found = recover(view);
          if (found.kind !== "ranges") throw new Error("the table contradicts itself");
          // Where everything with people in it is hidden, nothing more can be done.
          const all = groups.every((one, at) => hidden[at] || one.counted === 0);
          if (!all) for (const { least, most } of found.ranges) expect(most).toBeGreaterThan(least);
        },
      ),
    );
  });
});
