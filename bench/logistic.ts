import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { factorFrom, type LogisticData, type Predictor } from "../src/measures/logisticRegression/data";
import { logisticRegression } from "../src/measures/logisticRegression/logisticRegression";

/*
 * Logistic regression of 100,000 people with about ten coefficients: once four factors, once five numbers and two factors. Beside it R's
 * glm on the same rows, where Rscript is there. Goal: no slower than R with the same tests.
 */

const PEOPLE = 100_000;

/** A small linear congruential generator: the same table in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const next = generator(7);
const pick = (levels: readonly string[]) => levels[Math.floor(next() * levels.length)]!;
const columns: Readonly<Record<string, (string | number)[]>> = {
  race: Array.from({ length: PEOPLE }, () => pick(["White", "Black", "Hispanic", "Asian"])),
  sex: Array.from({ length: PEOPLE }, () => pick(["F", "M"])),
  disability: Array.from({ length: PEOPLE }, () => pick(["SLD", "EBD", "ASD", "OHD", "DCD"])),
  region: Array.from({ length: PEOPLE }, () => pick(["metro", "rural"])),
  ...Object.fromEntries(
    ["x1", "x2", "x3", "x4", "x5"].map((name) => [
      name,
      Array.from({ length: PEOPLE }, () => next() * 4 - 2),
    ]),
  ),
};
const y = Array.from({ length: PEOPLE }, (_, at) => {
  const eta = -0.3 + (columns["race"]![at] === "White" ? 0.4 : 0) + 0.2 * (columns["x1"]![at] as number);
  return next() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
});
const TABLES = {
  factors: ["race", "sex", "disability", "region"],
  numbers: ["x1", "x2", "x3", "x4", "x5", "race", "sex"],
};

function dataOf(names: readonly string[]): LogisticData {
  return {
    successes: Float64Array.from(y),
    trials: new Float64Array(PEOPLE).fill(1),
    predictors: names.map((name): Predictor => {
      const values = columns[name]!;
      return typeof values[0] === "number"
        ? { kind: "number", name, values: Float64Array.from(values as number[]) }
        : factorFrom(name, values as string[], [...new Set(values as string[])].sort()[0]);
    }),
  };
}

for (const [table, names] of Object.entries(TABLES)) {
  let first = NaN;
  let best = Infinity;
  for (let run = 0; run < 4; run++) {
    const start = performance.now();
    const fitted = logisticRegression(dataOf(names));
    best = Math.min(best, (performance.now() - start) / 1000);
    if (fitted.kind === "value" && fitted.value.terms[1]!.estimate.kind === "value")
      first = fitted.value.terms[1]!.estimate.value.coefficient;
  }
  console.log(
    `${table}: ${PEOPLE.toLocaleString("en-US")} people, with all likelihood-ratio tests: ${best.toFixed(3)} s; first coefficient ${first.toPrecision(12)}`,
  );
}

if (spawnSync("Rscript", ["--version"]).status !== 0) console.log("R: not on this machine");
else {
  const folder = mkdtempSync(path.join(tmpdir(), "logistic-"));
  for (const [table, names] of Object.entries(TABLES)) {
    const rows = y.map((outcome, at) => [outcome, ...names.map((name) => columns[name]![at])].join(","));
    writeFileSync(path.join(folder, `${table}.csv`), [["y", ...names].join(","), ...rows].join("\n"));
  }
  const done = spawnSync("Rscript", [path.resolve("bench/r/logistic.R"), folder], { encoding: "utf8" });
  console.log(`R, glm and drop1:\n${done.stdout}${done.status === 0 ? "" : done.stderr}`);
  rmSync(folder, { recursive: true });
}
