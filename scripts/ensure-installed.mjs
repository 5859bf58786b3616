/*
 * Makes sure that what a command needs is there, with nothing but Node: the packages of package-lock.json, and for the
 * browser tests a Chromium. Nothing is skipped silently: what cannot be installed stops the command with one line.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** Ends the process with one line on standard error. */
export function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/**
 * What is installed, held against package-lock.json. npm keeps its own account of a finished installation in
 * node_modules/.package-lock.json; packages for other systems (optional ones) may be absent from it.
 */
function isInstalled() {
  const account = path.join(root, "node_modules", ".package-lock.json");
  if (!existsSync(account)) return false;
  const wanted = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(account, "utf8")).packages;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === "") return true;
    const found = present[place];
    return found === undefined ? entry.optional === true : found.version === entry.version;
  });
}

/** Runs `npm ci` when node_modules is missing or does not hold what package-lock.json asks for. */
export function ensureInstalled() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(`Node ${process.versions.node} is too old: install Node 20.19 or later from https://nodejs.org.`);
  }
  if (isInstalled()) return;
  process.stderr.write("Installing packages (npm ci), a minute or two ...\n");
  const done = spawnSync(npm, ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    // All of it on standard error: `mn` promises nothing but its answers on standard output.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (done.status !== 0)
    stop("npm ci failed (see above): check the network connection and run the command again.");
}

const chromiumPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The path of a Chromium, or undefined. CHROMIUM_PATH wins, so that a machine can say where its own is. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    stop(`CHROMIUM_PATH says ${named}, but there is no such file.`);
  }
  return chromiumPlaces.find((place) => existsSync(place));
}

/** Finds a Chromium, or installs Debian's when we may; returns its path. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const debian = existsSync("/usr/bin/apt-get") && existsSync("/etc/debian_version");
  if (debian && process.getuid?.() === 0) {
    process.stderr.write("Installing Chromium for the browser tests (apt-get install chromium) ...\n");
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const step of [
      ["update", "-qq"],
      ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ]) {
      const done = spawnSync("apt-get", step, { stdio: ["ignore", "ignore", "inherit"], env: environment });
      if (done.status !== 0)
        stop(`apt-get ${step[0]} failed (see above): install Chromium by hand, then run again.`);
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  return stop(
    "The browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH to one.",
  );
}
