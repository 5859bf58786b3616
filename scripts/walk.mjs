/*
 * `npm run walk`: does what docs/developers.md says, in a copy of the repository, and looks whether the house still stands: generated
 * files, types, the house rules that an addition can break, the new tests, and the formulas the page shows, asked of `mn`.
 * A page that no longer fits the code ends here, not with the next developer.
 */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensure-installed.mjs";
import { edited, readWalks } from "./walkthroughs/page.mjs";

const PAGE = "docs/developers.md";
/** Rules that what is added can break; the others look at what a walk does not touch. */
const RULES = ["register", "functions", "examples", "explanations", "dated-values", "doors"];
/** Neither needed in the copy nor small. */
const LEFT = new Set([".git", "node_modules", "dist", "build", "release", "bench"]);

ensureInstalled();
const copy = mkdtempSync(path.join(tmpdir(), "mn-walk-"));

/** Runs a script in the copy; ends the walk where it fails. */
function mustPass(what, words) {
  const from = Date.now();
  const [script, ...rest] = words;
  const done = spawnSync(process.execPath, [path.join(copy, script), ...rest], {
    cwd: copy,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(`${what}:\n${done.stdout}${done.stderr}`);
  process.stdout.write(`${what}: ${((Date.now() - from) / 1000).toFixed(0)} s\n`);
  return done.stdout;
}

function apply({ title, edits }) {
  for (const edit of edits) {
    const file = path.join(copy, edit.file);
    const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, edited(before, edit));
  }
  process.stdout.write(`${title}: ${edits.length} edits\n`);
}

/** What the page says a formula shows, against what `mn` answers. */
function compare(checks) {
  const words = ["bin/mn.mjs", "calc", ...checks.map(({ formula }) => formula)];
  const done = spawnSync(process.execPath, words, { cwd: copy, encoding: "utf8" });
  if (done.stdout === "") throw new Error(`mn calc says nothing:\n${done.stderr}`);
  const answers = done.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const shown = answers.map(({ value, error }) => String(error ?? value));
  checks.forEach(({ formula, shows }, at) => {
    if (shown[at] !== shows)
      throw new Error(`${formula} shows ${shown[at]}; the page says ${shows}.\n${done.stderr}`);
  });
  process.stdout.write(`mn calc: ${checks.length} formulas as the page says\n`);
}

try {
  const walks = readWalks(readFileSync(path.join(root, PAGE), "utf8"));
  if (walks.length < 3)
    throw new Error(`${PAGE} has ${walks.length} walks; a year, a function and an indicator are three.`);
  cpSync(root, copy, {
    recursive: true,
    filter: (from) => !LEFT.has(path.relative(root, from)),
  });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");
  walks.forEach(apply);
  mustPass("generated files", ["scripts/generate.mjs"]);
  mustPass("types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]);
  const tests = walks
    .flatMap(({ edits }) => edits.map(({ file }) => file))
    .filter((file) => /\.test\.ts$/.test(file));
  const rules = RULES.map((name) => `test/house-rules/${name}.test.ts`);
  mustPass("house rules and new tests", [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--maxWorkers=1",
    ...new Set([...rules, ...tests]),
  ]);
  compare(walks.flatMap(({ checks }) => checks));
} catch (error) {
  stop(`The walk of ${PAGE} ends: ${error.message}`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
