import { spawnSync } from "node:child_process";
import { functions } from "../src/functions/register";
import { installCustomFunctions } from "../src/functions/support/runtime";
import { riskRatioTable, weightedRiskRatioTable } from "../src/measures/ratios/ratioTables";

/*
 * Risk ratios and weighted risk ratios of 7 groups x 14 categories x 20,000 districts: the calculation alone, and through the
 * worksheet functions with cells in and cells out. Beside them R doing the same arithmetic, where Rscript is there. Goals: no slower than
 * R alone, 0.4 s through the functions.
 */

installCustomFunctions();

const DISTRICTS = 20_000;
const GROUPS = 7;
const CATEGORIES = 14;
const STATE = [69_672, 1_991, 13_934, 73_653, 1_424, 238_875, 15_287];

/** A small linear congruential generator: the same table in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The best of several runs: what the code takes, rather than what else the machine was doing. */
function seconds(run: () => void, runs = 7): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

const next = generator(1);
const size = DISTRICTS * CATEGORIES * GROUPS;
const populations = Float64Array.from({ length: size }, () => 1 + Math.floor(next() * 2000));
const counts = Float64Array.from(populations, (population) => Math.floor(next() * population * 0.3));
const state = Float64Array.from(STATE);
const ratios = new Float64Array(size);
const weighted = new Float64Array(size);

const alone = seconds(() => {
  riskRatioTable(counts, populations, GROUPS, ratios);
  weightedRiskRatioTable(counts, populations, state, "renormalize", weighted);
});
console.log(`calculation alone: RR and WRR of ${size.toLocaleString("en-US")} cells: ${alone.toFixed(3)} s`);

/** One sheet a category, as Excel hands them over. */
const cells = (values: Float64Array, category: number): number[][] =>
  Array.from({ length: DISTRICTS }, (_, row) => {
    const start = (category * DISTRICTS + row) * GROUPS;
    return Array.from(values.subarray(start, start + GROUPS));
  });
const sheets = Array.from({ length: CATEGORIES }, (_, category) => {
  const group = cells(counts, category);
  const children = cells(populations, category);
  const rest = (rows: number[][]) =>
    rows.map((row) => {
      const total = row.reduce((sum, cell) => sum + cell, 0);
      return row.map((cell) => total - cell);
    });
  return { group, children, otherGroup: rest(group), otherChildren: rest(children) };
});
const weightedOnly = seconds(() => {
  for (const { group, children } of sheets) functions["WRR"]!(group, children, [STATE]);
});
const ordinaryOnly = seconds(() => {
  for (const { group, children, otherGroup, otherChildren } of sheets) {
    functions["RISKRATIO"]!(group, children, otherGroup, otherChildren);
  }
});
console.log(
  `through the worksheet functions, cells in and out: ${(weightedOnly + ordinaryOnly).toFixed(3)} s`,
);
console.log(
  `  MN.WRR ${weightedOnly.toFixed(3)} s, MN.RISKRATIO ${ordinaryOnly.toFixed(3)} s, 14 calls each`,
);

const LONG_ROWS = 10_000;
const long = {
  districts: Array.from({ length: LONG_ROWS }, (_, row) => [`District ${Math.floor(row / GROUPS)}`]),
  groups: Array.from({ length: LONG_ROWS }, (_, row) => [`Group ${row % GROUPS}`]),
  counts: Array.from({ length: LONG_ROWS }, (_, row) => [counts[row]!]),
  populations: Array.from({ length: LONG_ROWS }, (_, row) => [populations[row]!]),
};
const rows = seconds(() => {
  functions["REPRESENTATION_ROWS"]!("9", 2010, long.districts, long.groups, long.counts, long.populations);
});
console.log(`MN.REPRESENTATION_ROWS over ${LONG_ROWS.toLocaleString("en-US")} rows: ${rows.toFixed(3)} s`);

const peer = spawnSync("Rscript", ["bench/r/disproportionality.R"], {
  encoding: "utf8",
});
if (peer.status === 0) console.log(`R, calculation alone: ${peer.stdout.trim()} s`);
else console.log("R: Rscript is not here, so it was not measured");
