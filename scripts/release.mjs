/*
 * `npm run release -- --url https://host/path/`: checks everything, builds for that address and packs what an administrator needs into
 * release/mn-indicators-X.Y.Z.zip, with SHA256SUMS beside it. See scripts/lib/releasing/options.mjs for the options and
 * docs/decisions/018-releases.md for the choices.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureInstalled, root, stop } from "./ensure-installed.mjs";
import { filesOf, giveAddress } from "./lib/address.mjs";
import { newestVersion } from "./lib/changelog.mjs";
import { readReleaseOptions } from "./lib/releasing/options.mjs";
import { sourceOf } from "./lib/releasing/source.mjs";

const say = (line) => process.stdout.write(`${line}\n`);

/** Runs one of our scripts; ends the release where it fails. */
function mustPass(what, words) {
  say(`${what} ...`);
  const [script, ...rest] = words;
  const done = spawnSync(process.execPath, [path.join(root, script), ...rest], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (done.status !== 0) stop(`No release: ${what} failed (see above).`);
}

/** A folder compiled for development from these very sources. */
function compiled({ from, skipTests }) {
  if (!skipTests) mustPass("All tests (npm test)", ["scripts/test.mjs"]);
  if (from !== undefined) return path.resolve(from);
  if (skipTests) {
    mustPass("Generated files", ["scripts/generate.mjs", "--check"]);
    mustPass("The build", ["scripts/build.mjs", "--check-sizes"]);
  }
  // The tests, too, leave a build of these sources in dist/.
  return path.join(root, "dist");
}

/** The site for the address, in a folder of its own; everything in it is checked. */
async function makeSite(from, folder, { url, officeJs }) {
  const { checkManifest, readBuild } = await import("./build.mjs");
  const { sizeReport } = await import("./lib/sizes.mjs");
  const { OfficeAddinManifest } = await import("office-addin-manifest");
  // Source maps are for those who have the sources; they would triple the zip.
  cpSync(from, folder, { recursive: true, filter: (name) => !name.endsWith(".map") });
  giveAddress(folder, { url, officeJs });
  await checkManifest(folder, url);
  // Microsoft's own reader finds what it looks for; its schema check needs the network and is not asked.
  const info = await OfficeAddinManifest.readManifestFile(path.join(folder, "manifest.xml"));
  const build = readBuild(folder);
  if (info.version !== `${build.version}.0`)
    throw new Error(`manifest.xml says version ${info.version}, the build is ${build.version}.`);
  if (info.defaultSettings?.sourceLocation !== `${url}taskpane.html`)
    throw new Error(
      `manifest.xml was not compiled for development: ${info.defaultSettings?.sourceLocation}.`,
    );
  const { lines, within } = sizeReport(folder, build.firstPage);
  for (const line of lines) say(line);
  if (!within) throw new Error("a bundle is larger than its budget.");
  return build;
}

/** Everything in the zip: path -> bytes. */
async function contents(site, facts) {
  const { installPage } = await import("./lib/releasing/install-page.mjs");
  const { sumsOf } = await import("./lib/releasing/archive.mjs");
  const names = filesOf(site);
  const files = new Map(names.map((name) => [`site/${name}`, readFileSync(path.join(site, name))]));
  for (const name of ["manifest.xml", "THIRD-PARTY-NOTICES.txt", "LICENSE.txt"])
    files.set(name, files.get(`site/${name}`));
  files.set("CHANGELOG.md", readFileSync(path.join(root, "CHANGELOG.md")));
  const guide = files.has("site/docs/administrators.html");
  files.set("INSTALL.html", Buffer.from(installPage({ ...facts, guide })));
  files.set("SHA256SUMS", Buffer.from(sumsOf(files)));
  return files;
}

async function release(options) {
  const { sumsOf, zipOf } = await import("./lib/releasing/archive.mjs");
  const source = sourceOf(root);
  if (source.commit === undefined && !options.allowChanges)
    stop(
      "No release: this folder is not a git repository, so nobody could say what it was made from (--allow-changes).",
    );
  if (source.changes.length > 0 && !options.allowChanges)
    stop(`No release: not committed (--allow-changes): ${source.changes.join(", ")}`);
  const from = compiled(options);
  const scratch = mkdtempSync(path.join(tmpdir(), "mn-release-"));
  try {
    const site = path.join(scratch, "site");
    const { version } = await makeSite(from, site, options);
    const { released } = newestVersion(readFileSync(path.join(root, "CHANGELOG.md"), "utf8")) ?? {};
    const facts = {
      ...options,
      version,
      released,
      commit: source.commit,
      changed: source.changes.length > 0,
    };
    const zip = await zipOf(await contents(site, facts));
    const name = `mn-indicators-${version}.zip`;
    mkdirSync(options.output, { recursive: true });
    writeFileSync(path.join(options.output, name), zip);
    writeFileSync(path.join(options.output, "SHA256SUMS"), sumsOf(new Map([[name, zip]])));
    sayWhatNext(path.join(path.relative(root, options.output), name), zip.length, facts, options);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function sayWhatNext(file, bytes, { url, version, released, changed }, { skipTests }) {
  say(`\n${file} is written, ${(bytes / 1e6).toFixed(1)} MB, with SHA256SUMS beside it.`);
  if (skipTests)
    say("Types, lint and tests did NOT run (--skip-tests): run npm test before you hand this out.");
  if (changed) say("It holds changes that are not committed: nobody can make it again.");
  if (released === undefined)
    say(`CHANGELOG.md says that ${version} is not released: write the date there before you hand it out.`);
  say(`
What to do next
  1. Copy what is in site/ of the zip to ${url}
  2. Open ${url}build.json: it must say version ${version}
  3. Give out manifest.xml: Microsoft 365 admin center, Settings, Integrated apps, Upload custom apps
  INSTALL.html in the zip and docs/administrators.md say more.`);
}

const { options, problem } = readReleaseOptions(process.argv.slice(2));
if (problem !== undefined) stop(problem);
ensureInstalled();
try {
  await release(options);
} catch (error) {
  stop(`No release: ${error.message}`);
}
