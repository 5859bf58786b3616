import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkShares, type CategoryCents, type ShareCheck } from "./budgetShares";
import { shareTitle, shareVerdict } from "./budgetWords";

const cents = (direct: number, development: number, administration: number): CategoryCents => ({
  direct: direct * 100,
  development: development * 100,
  administration: administration * 100,
});

function checked(amounts: CategoryCents, base?: number) {
  const result = checkShares(2021, amounts, base);
  if (result.kind !== "value") throw new Error(result.reason);
  return result.value;
}
const words = (amounts: CategoryCents, base?: number) => {
  const all = checked(amounts, base);
  return all.checks.map((check) => shareVerdict(check, all));
};
function moved(amounts: CategoryCents, moves: ShareCheck["moves"], less = 0): CategoryCents {
  const after = { ...amounts };
  moves.forEach(({ from, cents: amount }, at) => {
    const taken = amount - (at === 0 ? less : 0);
    after[from] -= taken;
    after.direct += taken;
  });
  return after;
}

describe("the 80/20/10 percent ratios", () => {
  it("hold at exactly 80, 20 and 10 percent", () => {
    expect(words(cents(80_000, 10_000, 10_000))).toEqual(["ok", "ok", "ok"]);
    expect(words(cents(80_000, 20_000, 0))).toEqual(["ok", "ok", "ok"]);
    expect(checked(cents(80_000, 20_000, 0)).checks.map(({ percent }) => percent)).toEqual([80, 20, 0]);
  });

  it("are broken by one cent, and one cent mends them", () => {
    const amounts = { direct: 7_999_999, development: 1_000_000, administration: 1_000_001 };
    expect(words(amounts)).toEqual([
      "move 0.01 dollars from administration to direct services; this already counts what the rows below move",
      "ok",
      "move 0.01 dollars from administration to direct services",
    ]);
  });

  // By hand: of 100,000.00, administration is 11,250.00, 1,250.00 above its 10,000.00; direct services 80,000.00 are enough.
  it("say how many dollars to move from administration", () => {
    expect(words(cents(80_000, 8_750, 11_250))).toEqual([
      "ok",
      "ok",
      "move 1,250.00 dollars from administration to direct services",
    ]);
  });

  // By hand: 100,000.00 in all; 10,000.00 missing of 80,000.00, 5,000.00 above for administration, the rest from the larger one.
  it("take what is above a limit first, then from the larger category", () => {
    const amounts = cents(70_000, 15_000, 15_000);
    expect(words(amounts)).toEqual([
      "move 5,000.00 dollars from administration and 5,000.00 dollars from professional development to direct services; this already counts what the rows below move",
      "ok",
      "move 5,000.00 dollars from administration to direct services",
    ]);
  });

  it("are named with side and limit", () => {
    expect(checked(cents(1, 0, 0)).checks.map(shareTitle)).toEqual([
      "Direct services, at least 80 percent",
      "Professional development, at most 20 percent",
      "Administration, at most 10 percent",
    ]);
  });

  // By hand: 80 percent of 200,000.00 is 160,000.00; 70,000.00 are there, 30,000.00 can be moved, 60,000.00 are not in the budget.
  it("of a revenue above the budget ask for more direct services than can be moved", () => {
    const all = checked(cents(70_000, 20_000, 10_000), 20_000_000);
    expect(all.moves).toEqual([
      { from: "administration", cents: 1_000_000 },
      { from: "development", cents: 2_000_000 },
    ]);
    expect(all.missing).toBe(6_000_000);
    expect(shareVerdict(all.checks[0]!, all)).toBe(
      "move 10,000.00 dollars from administration and 20,000.00 dollars from professional development to direct services, and budget 60,000.00 dollars more for direct services",
    );
  });

  it("are undefined without dollars and before the law", () => {
    expect(checkShares(2021, cents(0, 0, 0))).toMatchObject({ kind: "undefined" });
    expect(checkShares(2021, cents(-5, 0, 0))).toMatchObject({ kind: "undefined" });
    expect(checkShares(2013, cents(1, 0, 0))).toMatchObject({
      kind: "undefined",
      reason: expect.stringContaining("FY 2014"),
    });
  });

  const amount = fc.integer({ min: 0, max: 90_000_000_00 });
  const budget = fc
    .record({ direct: amount, development: amount, administration: amount })
    .filter(({ direct, development, administration }) => direct + development + administration > 0);

  it("each hold after their own movement, and not after one cent less", () => {
    fc.assert(
      fc.property(budget, (amounts) => {
        checked(amounts).checks.forEach((check, at) => {
          const rule = (after: CategoryCents) => checked(after).checks[at]!.holds;
          expect(check.moves.length > 0).toBe(!check.holds);
          expect(rule(moved(amounts, check.moves))).toBe(true);
          if (!check.holds) expect(rule(moved(amounts, check.moves, 1))).toBe(false);
        });
      }),
    );
  });

  it("all hold after the whole movement, and not all after one cent less", () => {
    const allHold = (amounts: CategoryCents) => checked(amounts).checks.every(({ holds }) => holds);
    fc.assert(
      fc.property(budget, (amounts) => {
        const { moves, missing } = checked(amounts);
        expect(missing).toBe(0);
        expect(allHold(moved(amounts, moves))).toBe(true);
        for (const [at] of moves.entries()) {
          const turned = [...moves.slice(at), ...moves.slice(0, at)];
          expect(allHold(moved(amounts, turned, 1))).toBe(false);
        }
      }),
    );
  });

  it("agree with shares compared as whole numbers", () => {
    fc.assert(
      fc.property(budget, (amounts) => {
        const total = BigInt(amounts.direct + amounts.development + amounts.administration);
        const [direct, development, administration] = checked(amounts).checks;
        expect(direct!.holds).toBe(100n * BigInt(amounts.direct) >= 80n * total);
        expect(development!.holds).toBe(100n * BigInt(amounts.development) <= 20n * total);
        expect(administration!.holds).toBe(100n * BigInt(amounts.administration) <= 10n * total);
      }),
    );
  });
});
