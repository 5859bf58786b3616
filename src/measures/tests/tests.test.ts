import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValue, type Outcome } from "../outcome";
import { chooseTest } from "./chooseTest";
import { fisherExact } from "./fisherExact";
import { testGoodnessOfFit } from "./goodnessOfFit";
import { strengthOf, testIndependence } from "./independence";

function valueOf<T>(outcome: Outcome<T>): T {
  if (!isValue(outcome)) throw new Error(outcome.reason);
  return outcome.value;
}

describe("independence", () => {
  it("by hand: 10 of 30 against 20 of 30 is 20/3", () => {
    // Expected 15 in each cell: 4 x 25 / 15.
    const test = valueOf(
      testIndependence([
        [10, 20],
        [20, 10],
      ]),
    );
    expect(test.chiSquare).toBeCloseTo(100 / 15, 13);
    // Yates: (5 - 0.5)^2 x 4 / 15.
    expect(test.corrected!.chiSquare).toBeCloseTo(5.4, 13);
    expect(test.cramersV).toBeCloseTo(1 / 3, 13);
  });

  it("leaves empty rows and columns out, and needs two of each", () => {
    const with0 = valueOf(
      testIndependence([
        [10, 0, 20],
        [0, 0, 0],
        [20, 0, 10],
      ]),
    );
    expect(with0).toEqual(
      valueOf(
        testIndependence([
          [10, 20],
          [20, 10],
        ]),
      ),
    );
    for (const table of [
      [[3, 4]],
      [[3], [4]],
      [
        [0, 0],
        [3, 4],
      ],
      [],
      [
        [0, 0],
        [0, 0],
      ],
    ])
      expect(testIndependence(table).kind).toBe("undefined");
  });

  it("has no correction beyond 2 x 2", () => {
    expect(
      valueOf(
        testIndependence([
          [10, 5, 5],
          [5, 10, 5],
        ]),
      ).corrected,
    ).toBeUndefined();
  });

  it("says how large a difference is, on both sides of each limit", () => {
    const word = (cramersV: number, rows = 2, columns = 2) => strengthOf({ cramersV, rows, columns });
    expect([0.0999, 0.1, 0.2999, 0.3, 0.4999, 0.5].map((v) => word(v))).toEqual([
      "hardly any difference",
      "a small difference",
      "a small difference",
      "a middling difference",
      "a middling difference",
      "a large difference",
    ]);
    // Of a table with three on its smaller side w is V x sqrt 2.
    expect(word(0.08, 3, 4)).toBe("a small difference");
  });
});

const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(7), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe("for any table", () => {
  it("neither the order of the groups nor turning the table changes a test", () => {
    fc.assert(
      fc.property(table, (counts) => {
        const turned = counts[0]!.map((_, column) => counts.map((row) => row[column]!));
        const [one, other] = [testIndependence(counts), testIndependence([...turned].reverse())];
        expect(one.kind).toBe(other.kind);
        if (!isValue(one) || !isValue(other)) return;
        expect(other.value.p).toBeCloseTo(one.value.p, 12);
        expect(other.value.cramersV).toBeCloseTo(one.value.cramersV, 12);
        expect(one.value.cramersV).toBeLessThanOrEqual(1);
        const [exact, exactTurned] = [fisherExact(counts), fisherExact([...turned].reverse())];
        if (isValue(exact) && isValue(exactTurned)) expect(exactTurned.value).toBeCloseTo(exact.value, 9);
      }),
      { numRuns: 60 },
    );
  });

  it("Fisher counted out column by column is Fisher counted table by table", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 3, maxLength: 3 }), (counts) => {
        const found = fisherExact(counts);
        if (isValue(found)) expect(found.value).toBeCloseTo(bruteForce(counts), 9);
      }),
    );
  });
});

/** Every 3 x 2 table with the same sums, one by one. */
function bruteForce(counts: readonly (readonly [number, number])[]): number {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const rows = counts.map(([a, b]) => a + b);
  const first = counts.reduce((all, [a]) => all + a, 0);
  const weight = (left: readonly number[]): number =>
    1 / left.reduce((all, a, row) => all * factorial(a) * factorial(rows[row]! - a), 1);
  const observed = weight(counts.map(([a]) => a));
  let all = 0;
  let unlikely = 0;
  for (let a = 0; a <= rows[0]!; a++)
    for (let b = 0; b <= rows[1]!; b++) {
      const c = first - a - b;
      if (c < 0 || c > rows[2]!) continue;
      const chance = weight([a, b, c]);
      all += chance;
      if (chance <= observed * (1 + 1e-7)) unlikely += chance;
    }
  return unlikely / all;
}

describe("Fisher's exact test", () => {
  it("by hand: the lady and her eight cups, 34 of 70", () => {
    // 3 of 4 right: 17/70 on one side, and the same on the other.
    expect(
      valueOf(
        fisherExact([
          [3, 1],
          [1, 3],
        ]),
      ),
    ).toBeCloseTo(34 / 70, 13);
  });

  it("gives up on a table too large to count out, in words", () => {
    const large = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 8 }, (_, column) => 40 + row * column),
    );
    const found = fisherExact(large);
    expect(found.kind === "undefined" && found.reason).toMatch(/use the chi-square/);
  });
});

describe("the test a table calls for", () => {
  it("is the chi-square from an expected count of exactly 5, Fisher below", () => {
    // 10 x 10 / 20 = 5; then 9 x 10 / 20 = 4.5.
    expect(
      valueOf(
        chooseTest([
          [3, 7],
          [7, 3],
        ]),
      ).method,
    ).toBe("chi-square");
    const small = valueOf(
      chooseTest([
        [3, 6],
        [7, 4],
      ]),
    );
    expect(small.method).toBe("Fisher exact");
    expect(small.remark).toMatch(/^2 of 4 cells have an expected count below 5/);
  });

  it("says that the p is rough where Fisher cannot be had", () => {
    const rows = Array.from({ length: 9 }, (_, row) =>
      Array.from({ length: 8 }, (_, column) => (row === 0 ? 1 : 40 + row * column)),
    );
    const found = valueOf(chooseTest(rows, 1000));
    expect([found.method, found.remark]).toEqual([
      "chi-square",
      expect.stringMatching(/take the p as rough/),
    ]);
  });

  it("says why there is none", () => {
    expect(chooseTest([[1, 2]]).kind).toBe("undefined");
  });
});

describe("goodness of fit", () => {
  it("by hand: 30 and 20 against halves is 2", () => {
    expect(valueOf(testGoodnessOfFit([30, 20], [1, 1]))).toMatchObject({
      chiSquare: 2,
      degrees: 1,
      smallCells: 0,
    });
  });

  it("takes shares in any unit", () => {
    const shares = fc.array(fc.record({ n: fc.nat(50), share: fc.integer({ min: 1, max: 99 }) }), {
      minLength: 2,
    });
    fc.assert(
      fc.property(shares, fc.double({ min: 0.001, max: 1000, noNaN: true }), (rows, unit) => {
        const observed = rows.map(({ n }) => n);
        const plain = testGoodnessOfFit(
          observed,
          rows.map(({ share }) => share),
        );
        const scaled = testGoodnessOfFit(
          observed,
          rows.map(({ share }) => share * unit),
        );
        expect(plain.kind).toBe(scaled.kind);
        if (isValue(plain) && isValue(scaled)) expect(scaled.value.p).toBeCloseTo(plain.value.p, 9);
      }),
    );
  });

  it("counts a category nobody belongs to as none, and refuses somebody in it", () => {
    expect(valueOf(testGoodnessOfFit([30, 0, 20], [1, 0, 1])).degrees).toBe(1);
    const refused = testGoodnessOfFit([30, 2, 20], [1, 0, 1]);
    expect(refused.kind === "undefined" && refused.reason).toBe(
      "category 2 has 2 people but none in the population",
    );
    expect(testGoodnessOfFit([0, 0], [1, 1]).kind).toBe("undefined");
    expect(testGoodnessOfFit([5], [1]).kind).toBe("undefined");
  });
});
