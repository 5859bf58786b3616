import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { calibrate, type Calibration } from "../src/measures/rasch/calibrate";
import { responsesOf, type Responses } from "../src/measures/rasch/responses";
import { RASCH_MODELS, type RaschModel } from "../src/measures/rasch/model";

/*
 * The parent survey's size: 28 items with six answers. Items and persons with errors and fit, to full convergence, for 2,000 parents
 * (beside R's eRm, where it is there) and 20,000, complete and with one answer in twenty skipped. Goals: 50 times as fast as eRm, and
 * 20,000 parents in 2 s.
 */

const ITEMS = 28;
const CATEGORIES = 6;
const THRESHOLDS = [-1.6, -0.8, 0, 0.8, 1.6];

/** A small linear congruential generator: the same answers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
}

/** Answers drawn from the model itself; NaN where skipped. */
function survey(parents: number, skipped: number): number[] {
  const next = generator(8);
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const items = Array.from({ length: ITEMS }, () => 0.5 * normal());
  return Array.from({ length: parents }, () => 0.5 + normal()).flatMap((parent) =>
    items.map((item) => {
      const terms = [1];
      for (const threshold of THRESHOLDS)
        terms.push(terms[terms.length - 1]! * Math.exp(parent - item - threshold));
      let left = next() * terms.reduce((sum, term) => sum + term, 0);
      let category = 0;
      while (category < CATEGORIES - 1 && (left -= terms[category]!) > 0) category++;
      return next() < skipped ? Number.NaN : category + 1;
    }),
  );
}

function responses(answers: readonly number[], parents: number): Responses {
  return responsesOf(answers, parents, ITEMS)!;
}

/** The best of several runs: what the code takes, rather than what else the machine was doing. */
function seconds(run: () => void, runs = 5): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  return Math.min(...times);
}

function measured(data: Responses, model: RaschModel): Calibration {
  const found = calibrate(data, { model });
  if (found.kind !== "value") throw new Error(found.reason);
  return found.value;
}

const ours = new Map<string, number>();
for (const parents of [2_000, 20_000]) {
  for (const skipped of [0, 0.05]) {
    const data = responses(survey(parents, skipped), parents);
    for (const model of RASCH_MODELS) {
      const { passes, largestResidual } = measured(data, model);
      const taken = seconds(() => measured(data, model));
      ours.set(`${parents} ${skipped} ${model}`, taken);
      console.log(
        `${parents.toLocaleString("en-US").padStart(6)} parents, ${skipped === 0 ? "complete  " : "5% skipped"}, ` +
          `${model.padEnd(14)} ${taken.toFixed(3)} s  (${passes} passes, residual ${largestResidual.toExponential(1)})`,
      );
    }
  }
}

const PARENTS = 2_000;
const folder = mkdtempSync(path.join(os.tmpdir(), "rasch-"));
const file = path.join(folder, "answers.csv");
const answers = survey(PARENTS, 0);
const rows = Array.from({ length: PARENTS }, (_, row) =>
  answers.slice(row * ITEMS, (row + 1) * ITEMS).join(","),
);
writeFileSync(file, `${rows.join("\n")}\n`);
const peer = spawnSync("Rscript", ["bench/r/rasch.R", file], { encoding: "utf8" });
rmSync(folder, { recursive: true, force: true });
if (peer.status !== 0) console.log("R: Rscript or its package eRm is not here, so it was not measured");
else {
  const [items, persons, ending] = peer.stdout.trim().split(/\s+/) as [string, string, string];
  const own = ours.get(`${PARENTS} 0 rating-scale`)!;
  const times = (theirs: string) =>
    `${Number(theirs).toFixed(2)} s, ${(Number(theirs) / own).toFixed(0)} times ours`;
  console.log(`R's eRm, ${PARENTS.toLocaleString("en-US")} parents complete: items ${times(items)}`);
  console.log(
    `  persons ${times(persons)}${ending === "failed" ? ", and then it gave up" : ""} ` +
      "(ours is items and persons with errors and fit, all at once)",
  );
}
