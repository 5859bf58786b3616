/*
 * `npm test`: installs what is missing, then types, lint, formatting, generated files, every vitest test, the build, its sizes and the
 * browser tests. Steps that use one processor run side by side. Everything that can run runs, also after a failure; the last lines are
 * the summary, and the exit code is 1 if anything failed. Counts go to build/test-summary.json for .ci/run.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureChromium, ensureInstalled, root } from "./ensure-installed.mjs";

const started = Date.now();
ensureInstalled();
const chromium = ensureChromium();
const results = path.join(root, "build", "test-results");
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
rmSync(path.join(root, "build", "test-summary.json"), { force: true });

const rows = [];

function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(0)} s`;
}

/** Runs a script of ours or of a package; what it says is kept back where others run beside it. */
function run(words, { environment = {}, quiet = false } = {}) {
  const [file, ...rest] = words;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, file), ...rest], {
      cwd: root,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      env: { ...process.env, CHROMIUM_PATH: chromium, ...environment },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => said.push(bytes));
    child.on("error", (error) => resolve({ status: 1, said: String(error) }));
    child.on("close", (status) => resolve({ status: status ?? 1, said: Buffer.concat(said).toString() }));
  });
}

/** A step that passes or fails as a whole. */
async function step(name, words) {
  const from = Date.now();
  const { status, said } = await run(words, { quiet: true });
  const ok = status === 0;
  process.stdout.write(`\n--- ${name}, ${seconds(from)}\n${said}`);
  if (!ok) process.stdout.write(`${name} FAILED\n`);
  rows.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, time: seconds(from) });
  return ok;
}

/** A vitest run, counted test by test from its own report. A skipped test is a failed one: nothing is left out quietly. */
async function tests(name, words, environment) {
  const from = Date.now();
  process.stdout.write(`\n--- ${name}\n`);
  const report = path.join(results, `${name.replace(/[^a-z]+/g, "-")}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { status } = await run(["node_modules/vitest/vitest.mjs", "run", ...words, ...reporters], {
    environment,
  });
  let passed = 0;
  let failed = 0;
  try {
    for (const file of JSON.parse(readFileSync(report, "utf8")).testResults) {
      const bad = file.assertionResults.filter((test) => test.status !== "passed").length;
      passed += file.assertionResults.length - bad;
      failed += bad > 0 ? bad : file.status === "passed" ? 0 : 1;
    }
  } catch {
    process.stdout.write(`${name}: vitest left no report.\n`);
  }
  // Errors outside any test (an unhandled rejection, a crash) make vitest fail without naming one.
  if (status !== 0 && failed === 0) failed = 1;
  rows.push({ name, passed, failed, time: seconds(from) });
}

/** Steps of one processor each, two at a time. */
async function sideBySide(steps) {
  const left = [...steps];
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
}

// First alone, and before the build: the build writes what is not current.
await step("generated files", ["scripts/generate.mjs", "--check"]);
let built = false;
await sideBySide([
  () => step("the walks of the developers' page", ["scripts/walk.mjs"]),
  async () => (built = await step("build and sizes", ["scripts/build.mjs", "--check-sizes"])),
  () => step("types", ["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]),
  () => step("format", ["node_modules/prettier/bin/prettier.cjs", "--check", "--log-level=warn", "."]),
  () => step("lint", ["node_modules/eslint/bin/eslint.js", ".", "--max-warnings=0"]),
]);
await tests("unit, house rules, reference, excel", ["--project=plain", "--project=page"]);
if (built) await tests("end to end", ["--project=browser"], { MN_BUILT: path.join(root, "dist") });
else rows.push({ name: "end to end", passed: 0, failed: 1, time: "not run: no build" });

const passed = rows.reduce((total, row) => total + row.passed, 0);
const failed = rows.reduce((total, row) => total + row.failed, 0);
writeFileSync(
  path.join(root, "build", "test-summary.json"),
  `${JSON.stringify({ passed, failed, rows }, null, 2)}\n`,
);
process.stdout.write("\n");
for (const row of rows) {
  const figures = `${String(row.passed).padStart(6)} passed ${String(row.failed).padStart(4)} failed`;
  process.stdout.write(`${row.name.padEnd(40)}${figures}   ${row.time}\n`);
}
process.stdout.write(`Tests: ${passed} passed, ${failed} failed in ${seconds(started)}\n`);
process.exit(failed > 0 ? 1 : 0);
