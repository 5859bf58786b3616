/*
 * `npm run bench [-- WORD ...]`: runs bench/*.ts (those whose name holds a word, else all) and prints what they print.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensure-installed.mjs";

ensureInstalled();
const { build } = await import("esbuild");
const words = process.argv.slice(2);
const folder = path.join(root, "bench");
const found = readdirSync(folder)
  .filter((name) => /\.(ts|mjs)$/.test(name) && !/\.(test|d)\.ts$/.test(name) && !name.startsWith("_"))
  .filter(
    (name) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase())),
  )
  .sort();
if (found.length === 0)
  stop(`No file in bench/ has ${words.map((word) => `"${word}"`).join(" or ")} in its name.`);

const output = path.join(root, "build", "bench");
mkdirSync(output, { recursive: true });
let failed = 0;
for (const name of found) {
  process.stdout.write(`\n--- bench/${name}\n`);
  const outfile = path.join(output, name.replace(/\.(ts|mjs)$/, ".mjs"));
  await build({
    entryPoints: [path.join(folder, name)],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    outfile,
    logLevel: "error",
  });
  const done = spawnSync(process.execPath, ["--expose-gc", outfile], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
