import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runPython } from "../../../test/reference/sampling/python";
import { MersenneTwister } from "./mersenneTwister";

const words = (random: MersenneTwister, count: number) => Array.from({ length: count }, () => random.word());
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
const LIMITS = [1, 2, 3, 10, 64, 469, 102351, 2 ** 31, 2 ** 32 - 1];

describe("the generator of random numbers", () => {
  it("gives the authors' own numbers from a key (mt19937ar.out)", () => {
    expect(words(MersenneTwister.fromKey([0x123, 0x234, 0x345, 0x456]), 5)).toEqual([
      1067595299, 955945823, 477289528, 4107218783, 4228976476,
    ]);
  });

  it("gives what C++ demands of std::mt19937: 4123659995 in ten-thousandth place of seed 5489", () => {
    const found = words(MersenneTwister.fromSingleWord(5489), 10_000);
    expect(found.slice(0, 5)).toEqual([3499211612, 581869302, 3890346734, 3586334585, 545404204]);
    expect(found[9999]).toBe(4123659995);
  });

  it("shuffles as random.Random(2008) does (CPython 3.11)", () => {
    expect(words(MersenneTwister.fromSeed(2008), 5)).toEqual([
      3822597528, 615273503, 2336034520, 3755575093, 1653304469,
    ]);
    expect(MersenneTwister.fromSeed(2008).shuffle(upTo(20))).toEqual([
      9, 1, 17, 10, 20, 14, 16, 8, 11, 3, 6, 15, 7, 12, 19, 2, 4, 13, 18, 5,
    ]);
    const all = MersenneTwister.fromSeed(2008).shuffle(upTo(469));
    expect(all.slice(0, 10)).toEqual([84, 59, 267, 224, 162, 385, 141, 95, 27, 398]);
    expect(all.slice(-5)).toEqual([198, 448, 279, 74, 456]);
  });

  // random.seed(s), three getrandbits(32); seeded anew, shuffle of 1 to 12; seeded anew, randrange of each of LIMITS (CPython 3.11.7).
  it.each([
    [
      0n,
      [3626764237, 1654615998, 3255389356],
      [2, 10, 9, 6, 11, 3, 4, 8, 5, 1, 12, 7],
      [0, 1, 0, 4, 62, 207, 39755, 2046968324, 1537810351],
    ],
    [
      1n,
      [577090037, 2444712010, 3639700191],
      [8, 12, 1, 9, 6, 7, 4, 11, 5, 2, 10, 3],
      [0, 0, 1, 1, 63, 389, 58915, 2028277857, 2798570523],
    ],
    [
      2n ** 32n - 1n,
      [2728839433, 2661025012, 872737089],
      [1, 7, 2, 6, 9, 3, 8, 5, 12, 4, 10, 11],
      [0, 0, 2, 8, 37, 308, 44568, 1636881668, 2887748879],
    ],
    [
      2n ** 32n,
      [485306839, 1508871100, 1794561286],
      [12, 11, 8, 4, 10, 3, 5, 9, 1, 7, 6, 2],
      [0, 1, 1, 0, 2, 313, 99920, 1423829729, 3598510188],
    ],
    [
      2n ** 70n + 12345n,
      [4124372728, 1880144277, 4058479540],
      [9, 1, 10, 5, 6, 3, 4, 12, 11, 7, 2, 8],
      [0, 0, 2, 6, 9, 241, 53711, 1183755819, 1562289699],
    ],
    [
      -7n,
      [1390851128, 4071050724, 647892279],
      [8, 12, 4, 11, 9, 5, 10, 2, 1, 7, 3, 6],
      [0, 0, 1, 0, 9, 420, 70239, 404285457, 1570621944],
    ],
  ])("does with seed %s what CPython does", (seed, first, order, below) => {
    expect(words(MersenneTwister.fromSeed(seed), 3)).toEqual(first);
    expect(MersenneTwister.fromSeed(seed).shuffle(upTo(12))).toEqual(order);
    const random = MersenneTwister.fromSeed(seed);
    expect(LIMITS.map((limit) => random.below(limit))).toEqual(below);
  });

  it("does with any seed what the Python of this machine does", () => {
    const seeds = fc.sample(fc.bigInt({ min: 0n, max: 2n ** 130n }), { numRuns: 60, seed: 5 });
    const output = runPython(
      `import random, sys
for line in sys.stdin:
    r = random.Random(int(line)); rows = list(range(1, 701)); r.shuffle(rows)
    print(*rows, r.randrange(999983), r.getrandbits(32))`,
      { input: seeds.join("\n") },
    );
    const ours = seeds.map((seed) => {
      const random = MersenneTwister.fromSeed(seed);
      return [...random.shuffle(upTo(700)), random.below(999_983), random.word()].join(" ");
    });
    expect(new Set(ours).size).toBeGreaterThan(50);
    expect(output?.trim().split("\n") ?? ours).toEqual(ours);
  });

  it("keeps below any limit, and gives every order of three as often as the others", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 32 - 1 }), (seed, limit) => {
        const found = MersenneTwister.fromSeed(seed).below(limit);
        expect(Number.isInteger(found) && found >= 0 && found < limit).toBe(true);
      }),
    );
    const random = MersenneTwister.fromSeed(14);
    const counts = new Map<string, number>();
    for (let draw = 0; draw < 60_000; draw++) {
      const order = random.shuffle(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    // Ten thousand each, give or take: five standard deviations of a binomial count are 456.
    expect([...counts.values()].every((count) => Math.abs(count - 10_000) < 456)).toBe(true);
    expect(counts.size).toBe(6);
  });
});
