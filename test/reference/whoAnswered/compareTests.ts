import { isValue } from "../../../src/measures/outcome";
import { fisherExact } from "../../../src/measures/tests/fisherExact";
import { testGoodnessOfFit } from "../../../src/measures/tests/goodnessOfFit";
import { testIndependence } from "../../../src/measures/tests/independence";
import { readJson } from "./cases";

interface FromR {
  readonly independence: Readonly<
    Record<
      string,
      {
        readonly table: number[][];
        readonly chiSquare: number;
        readonly degrees: number;
        readonly p: number;
        readonly g2: number;
        readonly g2p: number;
        readonly v: number;
        readonly yates: number | null;
        readonly yatesP: number | null;
        readonly fisher: number | null;
        readonly smallestExpected: number;
      }
    >
  >;
  readonly shares: readonly {
    readonly observed: number[];
    readonly shares: number[];
    readonly chiSquare: number;
    readonly degrees: number;
    readonly p: number;
  }[];
}

export interface Pair {
  readonly what: string;
  readonly ours: number;
  readonly expected: number;
}

/** Every figure of tests.json beside ours; Fisher's test of larger tables apart, because R is less exact there. */
export function compareTests(): { readonly exact: Pair[]; readonly network: Pair[] } {
  const { independence, shares } = readJson<FromR>("tests.json");
  const exact: Pair[] = [];
  const network: Pair[] = [];
  for (const [name, from] of Object.entries(independence)) {
    const outcome = testIndependence(from.table);
    if (!isValue(outcome)) throw new Error(`${name}: ${outcome.reason}`);
    const test = outcome.value;
    const add = (what: string, ours: number | undefined, expected: number | null): void => {
      if (expected !== null) exact.push({ what: `${name}: ${what}`, ours: ours ?? NaN, expected });
    };
    add("chi-square", test.chiSquare, from.chiSquare);
    add("degrees", test.degrees, from.degrees);
    add("p", test.p, from.p);
    add("G2", test.likelihoodRatio.chiSquare, from.g2);
    add("p of G2", test.likelihoodRatio.p, from.g2p);
    add("V", test.cramersV, from.v);
    add("Yates", test.corrected?.chiSquare, from.yates);
    add("p of Yates", test.corrected?.p, from.yatesP);
    add("smallest expected", test.smallestExpected, from.smallestExpected);
    if (from.fisher !== null) {
      const fisher = fisherExact(from.table);
      const small = from.table.length === 2 && from.table[0]!.length === 2;
      (small ? exact : network).push({
        what: `${name}: Fisher`,
        ours: isValue(fisher) ? fisher.value : NaN,
        expected: from.fisher,
      });
    }
  }
  shares.forEach((from, index) => {
    const fit = testGoodnessOfFit(from.observed, from.shares);
    if (!isValue(fit)) throw new Error(fit.reason);
    for (const key of ["chiSquare", "degrees", "p"] as const)
      exact.push({ what: `shares ${index + 1}: ${key}`, ours: fit.value[key], expected: from[key] });
  });
  return { exact, network };
}

/** |ours - expected| over |expected|; over 1 where 0 is expected. */
export function relativeDifference({ ours, expected }: Pair): number {
  return ours === expected ? 0 : Math.abs(ours - expected) / (Math.abs(expected) || 1);
}
