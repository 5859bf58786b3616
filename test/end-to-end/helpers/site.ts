import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/ensure-installed.mjs";
import { serve, type Served } from "../../../scripts/lib/serve.mjs";

/*
 * The built product for browser tests. `npm test` builds dist/ once and says so in MN_BUILT; run alone, the first test file
 * that asks builds into build/end-to-end, the others wait, and nothing is built again until a source file changes.
 */

const made = ["src", "assets", "scripts", "manifest.xml", "package.json", "webpack.config.js"];

/** Newest change of anything the build is made from. */
function newestChange(): number {
  let newest = 0;
  for (const name of made) {
    const place = path.join(root, name);
    const inside = statSync(place).isDirectory() ? readdirSync(place, { recursive: true }) : [""];
    for (const part of inside) newest = Math.max(newest, statSync(path.join(place, String(part))).mtimeMs);
  }
  return newest;
}

function readStamp(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/** Runs `npm run build` with options into a folder, unless that folder already holds the build of these very sources. */
async function buildInto(folder: string, words: readonly string[]): Promise<void> {
  const wanted = `${newestChange()} ${words.join(" ")}`;
  const stamp = `${folder}.stamp`;
  const lock = `${folder}.lock`;
  mkdirSync(path.dirname(folder), { recursive: true });
  for (;;) {
    if (readStamp(stamp) === wanted) return;
    try {
      mkdirSync(lock);
    } catch {
      // Another worker is building. A lock older than any build is what a killed run left behind.
      if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 300_000)
        rmdirSync(lock);
      await new Promise((resolve) => setTimeout(resolve, 250));
      continue;
    }
    try {
      const done = spawnSync(process.execPath, ["scripts/build.mjs", "--output", folder, ...words], {
        cwd: root,
        encoding: "utf8",
      });
      if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
      writeFileSync(stamp, wanted);
      return;
    } finally {
      rmdirSync(lock);
    }
  }
}

/** Folder of the built product. */
export async function builtFolder(): Promise<string> {
  const given = process.env["MN_BUILT"];
  if (given !== undefined && given !== "") return given;
  const folder = path.join(root, "build", "end-to-end");
  await buildInto(folder, []);
  return folder;
}

/** Folder of a build made with other options, such as `--url https://host/path/`. */
export async function builtWith(name: string, words: readonly string[]): Promise<string> {
  const folder = path.join(root, "build", `end-to-end-${name}`);
  await buildInto(folder, words);
  return folder;
}

/** Paths of all files of a build, with forward slashes. */
export function filesOf(folder: string): Set<string> {
  return new Set(
    readdirSync(folder, { recursive: true })
      .map((name) => String(name).replaceAll("\\", "/"))
      .filter((name) => statSync(path.join(folder, name)).isFile()),
  );
}

/** The built product behind an address of its own; close it in afterAll. */
export async function openSite(folder?: string): Promise<Served> {
  return serve(folder ?? (await builtFolder()));
}
