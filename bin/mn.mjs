#!/usr/bin/env node
/*
 * Starts `mn`. Plain JavaScript without packages, so that it runs in a fresh clone: it installs what is missing, bundles src/cli
 * when the bundle is older than the code, and hands over.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, realpathSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(realpathSync(fileURLToPath(import.meta.url))), "..");
const bundle = path.join(root, "build", "cli", "mn.mjs");

function newest(file) {
  const entry = statSync(file);
  if (!entry.isDirectory()) return entry.mtimeMs;
  // A folder's own time tells of files taken out.
  return readdirSync(file).reduce(
    (most, name) => Math.max(most, newest(path.join(file, name))),
    entry.mtimeMs,
  );
}

function isFresh() {
  const built = statSync(bundle, { throwIfNoEntry: false });
  if (!built) return false;
  return ["src", "package.json"].every((name) => newest(path.join(root, name)) <= built.mtimeMs);
}

async function bundleCli() {
  // In a process of its own whose words go to standard error: standard output is for answers only.
  const script = pathToFileURL(path.join(root, "scripts", "ensure-installed.mjs")).href;
  const install = `import(${JSON.stringify(script)}).then(({ ensureInstalled }) => ensureInstalled())`;
  const done = spawnSync(process.execPath, ["--eval", install], { stdio: ["ignore", 2, 2] });
  if (done.status !== 0) process.exit(2);
  const { build } = await import("esbuild");
  mkdirSync(path.dirname(bundle), { recursive: true });
  // Written aside and moved into place: two that start at once do not read half a bundle of each other.
  const aside = `${bundle}.${process.pid}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, "src", "cli", "main.ts")],
    outfile: aside,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    minify: true,
    keepNames: true,
    logLevel: "silent",
    // Packages that still say require() find it.
    banner: {
      js: 'import { createRequire as mnRequire } from "node:module"; const require = mnRequire(import.meta.url);',
    },
  });
  renameSync(aside, bundle);
}

try {
  if (!isFresh()) await bundleCli();
} catch (error) {
  const [first] = error?.errors ?? [];
  const what = first
    ? `${first.location?.file}:${first.location?.line}: ${first.text}`
    : (error?.message ?? String(error));
  process.stderr.write(`mn: cannot be built: ${what.replace(/\s*\n\s*/g, " ")}\n`);
  process.exit(2);
}
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2));
