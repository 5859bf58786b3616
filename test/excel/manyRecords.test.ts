import { beforeAll, describe, expect, it } from "vitest";
import type { CellInput } from "../../src/indicators/declaration";
import { findIndicator } from "../../src/indicators/register";
import { expectOutcome, rowsUnder, writeReport, type Written } from "./writtenReport";

/*
 * Many made-up records for the forms with one row a child, file, leaver or finding, so that their live formulas meet every kind of
 * row: each combination of what matters comes up, in a fixed order.
 */

type Row = Readonly<Record<string, CellInput>>;

const ROWS = 120;
const many = (row: (n: number) => Row): readonly Row[] => Array.from({ length: ROWS }, (_, n) => row(n));
const pick = <T>(choices: readonly T[], n: number): T => choices[n % choices.length]!;
const yesNo = (yes: boolean): string => (yes ? "Yes" : "No");

/** April 1, 2006. */
const BIRTH = 38_808;
const THIRD_BIRTHDAY = 39_904;

const evaluations = many((n) =>
  n % 7 === 0
    ? { id: `C${n}`, consent: 45_548, completed: null, schoolDays: null, reason: "family" }
    : { id: `C${n}`, consent: 45_548, completed: 45_748, schoolDays: 20 + (n % 40), reason: "district" },
);

const transitions = many((n) => {
  const eligible = pick(["Yes", "No", "Yes", null], n);
  return {
    id: `C${n}`,
    birth: BIRTH,
    eligible,
    iep:
      eligible === "Yes"
        ? pick([THIRD_BIRTHDAY - 1, THIRD_BIRTHDAY, THIRD_BIRTHDAY + 1, null], n >> 2)
        : null,
    determined: eligible === null ? null : pick([THIRD_BIRTHDAY, THIRD_BIRTHDAY + 1, null], n),
    partCReferral: pick([THIRD_BIRTHDAY - 90, THIRD_BIRTHDAY - 89, null, BIRTH + 5, BIRTH + 400], n),
    reason: pick([null, "parent", "exception", "late referral", "district", "unknown", null], n),
  };
});

const transitionFiles = many((n) => ({
  id: `R${n}`,
  ...Object.fromEntries([..."abcdefg"].map((letter, place) => [letter, yesNo(n % (place + 7) !== 1)])),
  h: pick(["Yes", "N/A", "Yes", "No"], n),
}));

const leavers = many((n) => ({
  id: `L${n}`,
  higher: yesNo(n % 5 === 0),
  competitive: yesNo(n % 3 === 0),
  education: yesNo(n % 4 === 0),
  employment: yesNo(n % 2 === 0),
}));

const findings = many((n) => ({
  id: `F${n}`,
  identified: 45_000 + 7 * n,
  verified: n % 6 === 0 || n > 100 ? null : 45_000 + 7 * n + 350 + (n % 31),
  area: pick(["A", "B", "A", null], n),
}));

/** The last figure: live blocks of cells in the first table. */
const cases = [
  ["11", "records", evaluations, 2],
  ["12", "records", transitions, 6],
  ["13", "records", transitionFiles, 12],
  ["14", "leavers", leavers, 6],
  ["15", "findings", findings, 15],
] as const;

describe.each(cases)("the report of indicator %s from many %s", (code, formId, rows, blocks) => {
  let written: Written;
  beforeAll(async () => {
    const indicator = findIndicator(code)!;
    const form = indicator.inputs.find(({ id }) => id === formId)!;
    written = await writeReport(indicator, form, rows);
  });

  it("leaves no row out", () => {
    expect(written.computation.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("counts with live formulas what the indicator counted", () => {
    const [table] = written.computation.tables;
    const spills = table?.spills ?? [];
    expect(spills).toHaveLength(blocks);
    const shown = rowsUnder(written.sheet, table!.title, table!.columns[0]!.title);
    for (const { row, column, rows: height } of spills) {
      for (let at = row; at < row + height; at++) {
        expect(shown[at]?.[column], `row ${at + 1}, column ${column + 1}`).toBe(table!.rows[at]?.[column]);
      }
    }
  });

  it("shows each result as the indicator computed it", () => {
    const shown = rowsUnder(written.sheet, "Results", "Measure");
    for (const result of written.computation.results) {
      expect(result.formula).toBeDefined();
      expectOutcome(shown.find(([measure]) => measure === result.measure)?.[2], result);
    }
  });
});
