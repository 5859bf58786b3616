import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root } from "../../../scripts/ensure-installed.mjs";
import { filesOf as namesOf, giveAddress, type Address } from "../../../scripts/lib/address.mjs";
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

/** Runs `npm run build` into a folder, unless that folder already holds the build of these very sources. */
async function buildInto(folder: string): Promise<void> {
  const wanted = String(newestChange());
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
      const done = spawnSync(process.execPath, ["scripts/build.mjs", "--output", folder], {
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
  await buildInto(folder);
  return folder;
}

/**
 * Folder of a build for another address, or with office.js beside it: the scripts are the same, so they are not compiled again
 * (the last step of `npm run build` is taken on a copy).
 */
export async function builtWith(name: string, address: Address): Promise<string> {
  const folder = path.join(root, "build", `end-to-end-${name}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(await builtFolder(), folder, { recursive: true });
  giveAddress(folder, address);
  return folder;
}

/** Paths of all files of a build, with forward slashes. */
export function filesOf(folder: string): Set<string> {
  return new Set(namesOf(folder));
}

/** The built product behind an address of its own; close it in afterAll. */
export async function openSite(folder?: string): Promise<Served> {
  return serve(folder ?? (await builtFolder()));
}
