import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MersenneTwister } from "../random/mersenneTwister";
import { backAndForth, drawBalanced, drawCrossed, drawSystematic, weightOf } from "./drawSample";
import { canonicalOrder, compareTexts } from "./frame";
import { frameFingerprint } from "./frameFingerprint";
import { crossedStrata } from "./strata";

const seeded = (seed: number) => MersenneTwister.fromSeed(seed);
const spread = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([label, count]) => Array.from({ length: count }, () => label.split("/")));
/** A frame and how many to draw from it. */
const frames = fc
  .array(
    fc.tuple(
      fc.constantFrom("W", "B", "H", "A"),
      fc.constantFrom("F", "M"),
      fc.constantFrom("1", "2", "3", "4", "5"),
    ),
    { minLength: 1, maxLength: 150 },
  )
  .chain((traits) =>
    fc.record({
      traits: fc.constant(traits),
      size: fc.integer({ min: 1, max: traits.length }),
      seed: fc.nat(),
    }),
  );

describe("strata of combined traits", () => {
  it("stand as they are where each is due a place", () => {
    const traits = spread({ "W/F": 6, "W/M": 6, "B/F": 3, "B/M": 3 });
    expect(
      crossedStrata(traits, 6).map(({ label, rows, pooled }) => [label.join("/"), rows.length, pooled]),
    ).toEqual([
      ["B/F", 3, false],
      ["B/M", 3, false],
      ["W/F", 6, false],
      ["W/M", 6, false],
    ]);
  });

  it("are pooled by the last trait first, then further, and a last one joins the smallest", () => {
    // Ten of a hundred: ten rows are due one place. A/x and A/y pool to A (10); B/x alone is 4, C/y 3: pooled they are 7, too few
    // still, and join the smallest stratum, A.
    const traits = spread({ "A/x": 6, "A/y": 4, "B/x": 4, "C/y": 3, "D/x": 50, "D/y": 33 });
    expect(
      crossedStrata(traits, 10).map(({ label, rows, pooled }) => [label.join("/"), rows.length, pooled]),
    ).toEqual([
      ["A", 17, true],
      ["D/x", 50, false],
      ["D/y", 33, false],
    ]);
  });

  it("hold every row once, and each is due a place at least", () => {
    fc.assert(
      fc.property(frames, ({ traits, size }) => {
        const strata = crossedStrata(traits, size);
        const rows = strata.flatMap((stratum) => stratum.rows).sort((a, b) => a - b);
        expect(rows).toEqual(traits.map((_, row) => row));
        for (const stratum of strata)
          expect(stratum.rows.length * size).toBeGreaterThanOrEqual(traits.length);
      }),
    );
  });
});

describe("a proportional stratified sample", () => {
  it("has exactly n different rows, each stratum within one of its share, and weights that add up to the frame", () => {
    fc.assert(
      fc.property(frames, ({ traits, size, seed }) => {
        const strata = drawCrossed(traits, size, seeded(seed));
        const drawn = strata.flatMap((stratum) => stratum.drawn);
        expect(new Set(drawn).size).toBe(size);
        expect(drawn.length).toBe(size);
        let weights = 0;
        for (const stratum of strata) {
          const share = (stratum.size * size) / traits.length;
          expect(Math.abs(stratum.drawn.length - share)).toBeLessThan(1);
          expect(stratum.drawn.length + stratum.replacements.length).toBe(stratum.size);
          weights += weightOf(stratum) * stratum.drawn.length;
        }
        expect(weights).toBeCloseTo(traits.length, 9);
        expect(drawCrossed(traits, size, seeded(seed))).toEqual(strata);
      }),
    );
  });

  it("gives every row of a stratum the same chance", () => {
    const traits = spread({ a: 4, b: 6 });
    const counts = new Array<number>(10).fill(0);
    const random = seeded(8);
    for (let draw = 0; draw < 10_000; draw++) {
      for (const { drawn } of drawCrossed(traits, 5, random)) for (const row of drawn) counts[row]!++;
    }
    // Each of both strata is drawn with 1 in 2: five standard deviations of 10,000 are 250.
    expect(counts.every((count) => Math.abs(count - 5000) < 250)).toBe(true);
  });
});

describe("a systematic sample", () => {
  it("goes back and forth through the traits", () => {
    const traits = [
      ["b", "2"],
      ["a", "1"],
      ["a", "2"],
      ["b", "1"],
      ["c", "2"],
    ];
    // a up: 1, 2; b down: 2, 1; c up.
    expect(backAndForth(traits)).toEqual([1, 2, 0, 3, 4]);
  });

  it("has exactly n different rows, and within one of its share of the first trait", () => {
    fc.assert(
      fc.property(frames, ({ traits, size, seed }) => {
        const { drawn, replacements } = drawSystematic(traits, size, seeded(seed));
        expect(drawn.length).toBe(size);
        expect([...drawn, ...replacements].sort((a, b) => a - b)).toEqual(traits.map((_, row) => row));
        for (const value of ["W", "B", "H", "A"]) {
          const share = (traits.filter(([first]) => first === value).length * size) / traits.length;
          const found = drawn.filter((row) => traits[row]![0] === value).length;
          expect(Math.abs(found - share)).toBeLessThan(1);
        }
      }),
    );
  });

  it("gives every row the chance n / N exactly: over all N starts each is drawn n times", () => {
    const traits = spread({ a: 3, b: 4 });
    const counts = new Array<number>(7).fill(0);
    for (let start = 0; start < 7; start++) {
      const random = { below: () => start } as unknown as MersenneTwister;
      for (const row of drawSystematic(traits, 3, random).drawn) counts[row]!++;
    }
    expect(counts).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });

  it("offers the neighbour behind a drawn row first", () => {
    const random = { below: () => 0 } as unknown as MersenneTwister;
    const { drawn, replacements } = drawSystematic(
      ["a", "b", "c", "d", "e", "f"].map((value) => [value]),
      2,
      random,
    );
    expect(drawn).toEqual([0, 3]);
    expect(replacements).toEqual([1, 4, 2, 5]);
  });
});

describe("a balanced sample", () => {
  it("is drawn again until every share is within the tolerance", () => {
    const traits = spread({ "a/x": 5, "a/y": 5, "b/x": 5, "b/y": 5 });
    const found = drawBalanced(traits, 4, seeded(1), { tolerance: 0, mostDraws: 500 });
    expect([found.accepted, found.largest]).toEqual([true, 0]);
    expect(found.stratum.drawn.filter((row) => traits[row]![0] === "a").length).toBe(2);
    expect(found.stratum.drawn.filter((row) => traits[row]![1] === "x").length).toBe(2);
    expect(found.draws).toBeGreaterThan(1);
  });

  it("takes the closest, and says so, where the tolerance is out of reach", () => {
    const traits = spread({ a: 1, b: 2 });
    const found = drawBalanced(traits, 1, seeded(1), { tolerance: 10, mostDraws: 40 });
    // One of three: b's share is 100 instead of 66.7 percent at best.
    expect([found.accepted, found.draws]).toEqual([false, 40]);
    expect(found.largest).toBeCloseTo(100 / 3, 10);
    expect(traits[found.stratum.drawn[0]!]).toEqual(["b"]);
  });

  it("has exactly n different rows, and a largest difference that a count confirms", () => {
    fc.assert(
      fc.property(frames, ({ traits, size, seed }) => {
        const { stratum, largest, draws } = drawBalanced(traits, size, seeded(seed), {
          tolerance: 3,
          mostDraws: 20,
        });
        expect(new Set(stratum.drawn).size).toBe(size);
        const shares = traits[0]!.flatMap((_, trait) =>
          [...new Set(traits.map((row) => row[trait]))].map((value) => {
            const inFrame = traits.filter((row) => row[trait] === value).length / traits.length;
            return Math.abs(
              stratum.drawn.filter((row) => traits[row]![trait] === value).length / size - inFrame,
            );
          }),
        );
        expect(largest).toBeCloseTo(100 * Math.max(...shares), 8);
        expect(largest <= 3 || draws === 20).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a frame", () => {
  const rows = [
    { key: "9", traits: ["b"] },
    { key: "10", traits: ["é"] },
    { key: "Z", traits: ["\u{1F600}"] },
  ];

  it("has the fingerprint Python gives, in whatever order its rows stand", () => {
    // hashlib.sha256("\n".join(sorted(["9\tb", "10\té", "Z\t😀"])).encode()).hexdigest()
    expect(frameFingerprint(rows)).toBe("58a9d242dd37eda1b3d1fbf89b5aa639e1642ba0a25816c68a4db17df55383e9");
    expect(frameFingerprint([...rows].reverse())).toBe(frameFingerprint(rows));
    expect(canonicalOrder(rows).map(({ key }) => key)).toEqual(["10", "9", "Z"]);
    expect(frameFingerprint([{ ...rows[0]!, traits: ["B"] }, ...rows.slice(1)])).not.toBe(
      frameFingerprint(rows),
    );
  });

  it("orders texts by code point, as Python does", () => {
    const texts = ["\u{1F600}", "\uFF01", "z", "Z", "", "zz", "\u{10000}a", "\u{1F600}x"];
    const byPoints = (one: string, other: string) => {
      const [first, second] = [one, other].map((text) => [...text].map((part) => part.codePointAt(0)!));
      const at = first!.findIndex((point, place) => point !== second![place]);
      return at < 0 ? first!.length - second!.length : (first![at] ?? -1) - (second![at] ?? -1);
    };
    for (const one of texts)
      for (const other of texts)
        expect(Math.sign(compareTexts(one, other))).toBe(Math.sign(byPoints(one, other)));
  });
});
