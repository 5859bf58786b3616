import { execFile, execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import JSZip from "jszip";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import { readReleaseOptions } from "../../scripts/lib/releasing/options.mjs";
import { sourceOf } from "../../scripts/lib/releasing/source.mjs";
import { expectQuiet, launchBrowser, openPage } from "./helpers/browser";
import { readFunctions } from "./helpers/pages";
import { builtFolder, filesOf, openSite } from "./helpers/site";

/** `npm run release` from the build the tests share, and what an administrator then has in hand. */
const URL_GIVEN = "https://indicators.example.org/excel/mn";
const URL_FOLDER = `${URL_GIVEN}/`;
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as { version: string };
const zipName = `mn-indicators-${version}.zip`;

const scratch = mkdtempSync(path.join(tmpdir(), "release-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

interface Released {
  readonly said: string;
  readonly zip: Buffer;
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Runs the command in a process of its own. */
async function release(name: string, words: readonly string[], timeZone: string): Promise<Released> {
  const output = path.join(scratch, name);
  const from = ["--from", await builtFolder(), "--skip-tests", "--allow-changes"];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/release.mjs", "--url", URL_GIVEN, "--output", output, ...from, ...words],
    { cwd: root, env: { ...process.env, TZ: timeZone } },
  );
  expect(readdirSync(output).sort()).toEqual(["SHA256SUMS", zipName]);
  const zip = readFileSync(path.join(output, zipName));
  const sum = createHash("sha256").update(zip).digest("hex");
  expect(readFileSync(path.join(output, "SHA256SUMS"), "utf8")).toBe(`${sum}  ${zipName}\n`);
  const entries = Object.values((await JSZip.loadAsync(zip)).files);
  const bytes = await Promise.all(
    entries.map(async (entry) => [entry.name, await entry.async("nodebuffer")] as const),
  );
  return { said: stdout, zip, files: new Map(bytes) };
}

const textOf = ({ files }: Released, name: string): string => files.get(name)?.toString("utf8") ?? "";

describe("a release", () => {
  let first: Released;
  let again: Released;
  let withOffice: Released;
  beforeAll(async () => {
    // One build for all three, also where nothing is built yet.
    await builtFolder();
    [first, again, withOffice] = await Promise.all([
      release("first", [], "America/Chicago"),
      release("again", [], "Pacific/Auckland"),
      release("local", ["--office-js", "local"], "America/Chicago"),
    ]);
  }, 180_000);

  it("is the same bytes again, at another hour of the world", () => {
    expect(again.zip.equals(first.zip)).toBe(true);
  });

  it("holds the site, the manifest, what to read, and the sum of each", async () => {
    const site = [...filesOf(await builtFolder())].filter((name) => !name.endsWith(".map"));
    const beside = ["CHANGELOG.md", "INSTALL.html", "LICENSE.txt", "SHA256SUMS", "THIRD-PARTY-NOTICES.txt"];
    expect([...first.files.keys()].sort()).toEqual(
      [...beside, "manifest.xml", ...site.map((name) => `site/${name}`)].sort(),
    );
    const sums = textOf(first, "SHA256SUMS").trim().split("\n");
    expect(sums).toHaveLength(first.files.size - 1);
    for (const line of sums) {
      const [sum, name] = line.split("  ") as [string, string];
      expect([name, createHash("sha256").update(first.files.get(name)!).digest("hex")]).toEqual([name, sum]);
    }
    expect(textOf(first, "THIRD-PARTY-NOTICES.txt")).toMatch(/^- react \d+\.\d+\.\d+ \(MIT\)/m);
    expect(textOf(first, "THIRD-PARTY-NOTICES.txt")).not.toMatch(/^- (webpack|vitest|exceljs) /m);
  });

  it("names the given address everywhere, and this version", () => {
    const manifest = textOf(first, "manifest.xml");
    expect(manifest).toBe(textOf(first, "site/manifest.xml"));
    const addresses = [...manifest.matchAll(/DefaultValue="([a-z]+:\/\/[^"]*)"/g)].map(([, one]) => one!);
    expect(addresses.length).toBeGreaterThan(12);
    expect(addresses.filter((one) => !one.startsWith(URL_FOLDER))).toEqual([]);
    for (const one of addresses)
      expect([one, first.files.has(`site/${one.slice(URL_FOLDER.length)}`)]).toEqual([one, true]);
    expect(manifest).toContain(`<Version>${version}.0</Version>`);
    for (const page of ["site/taskpane.html", "site/index.html"]) {
      const [, said] = /name="?application-version"? content="?([\d.]+)/.exec(textOf(first, page)) ?? [];
      expect([page, said]).toEqual([page, version]);
    }
    expect(JSON.parse(textOf(first, "site/build.json"))).toMatchObject({ version });
    for (const name of ["INSTALL.html", "site/functions.json"])
      expect([name, textOf(first, name).includes(URL_FOLDER)]).toEqual([name, true]);
    for (const [name, bytes] of first.files) {
      if (/\.(html|json|xml|js|md|txt)$/.test(name))
        expect([name, bytes.includes("localhost:3000")]).toEqual([name, false]);
    }
  });

  it("says what was left out, and what comes next", () => {
    expect(first.said).toContain(`${zipName} is written`);
    expect(first.said).toContain("tests did NOT run (--skip-tests)");
    expect(first.said).toContain(`${URL_FOLDER}build.json`);
  });

  it("serves as it lies in the zip: the add-in's page, every function's help, the workbench", async () => {
    const folder = path.join(scratch, "site");
    for (const [name, bytes] of withOffice.files) {
      if (!name.startsWith("site/")) continue;
      const place = path.join(scratch, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
    const served = await openSite(folder);
    const browser = await launchBrowser();
    try {
      // With office.js beside it: nothing but this server is asked.
      const addIn = await openPage(browser, served.url);
      await addIn.page.goto(`${served.url}taskpane.html`);
      await expect.poll(() => addIn.page.getByRole("alert").innerText()).toMatch(/Excel/);
      expectQuiet(addIn.log);
      const bench = await openPage(browser, served.url);
      await bench.page.goto(served.url);
      await bench.page.getByTestId("pane").getByRole("heading").first().waitFor();
      expectQuiet(bench.log);
    } finally {
      await browser.close();
      await served.close();
    }
    const files = filesOf(folder);
    const { functions } = readFunctions(folder);
    expect(functions.length).toBeGreaterThan(0);
    for (const { helpUrl } of functions)
      expect([helpUrl, files.has(helpUrl.slice(URL_FOLDER.length))]).toEqual([helpUrl, true]);
  });

  it("brings office.js where that was asked for, and else names Microsoft's server", () => {
    expect(withOffice.files.has("site/office-js/LICENSE.md")).toBe(true);
    const names = (one: Released, text: string) => textOf(one, "site/taskpane.html").includes(text);
    expect(names(withOffice, "appsforoffice.microsoft.com")).toBe(false);
    expect([...first.files.keys()].filter((name) => name.includes("office-js"))).toEqual([]);
    expect(names(first, "https://appsforoffice.microsoft.com/lib/1/hosted/office.js")).toBe(true);
    // The same scripts, whatever the address and wherever office.js comes from.
    for (const [name, bytes] of first.files) {
      if (name.endsWith(".js"))
        expect([name, withOffice.files.get(name)?.equals(bytes)]).toEqual([name, true]);
    }
  });
});

describe("no release", () => {
  const refused = (url: string) => readReleaseOptions(["--url", url]).problem;

  it.each([
    ["http://indicators.example.org/mn/", /needs an https address/],
    ["indicators.example.org/mn/", /whole https address/],
    ["https://localhost:3000/", /names this machine/],
    ["https://LOCALHOST/", /names this machine/],
    ["https://127.0.0.1/mn/", /names this machine/],
    ["https://[::1]/mn/", /names this machine/],
    ["https://mn.localhost/", /names this machine/],
    ["https://host/path/taskpane.html", /names a folder/],
    ["https://host/path/?a=1", /names a folder/],
    ["https://user@host/path/", /names a folder/],
  ])("for %s", (url, pattern) => {
    expect(refused(url)).toMatch(pattern);
  });

  it("without an address, or with words it does not know", () => {
    expect(readReleaseOptions([]).problem).toMatch(/--url is missing/);
    expect(readReleaseOptions(["--url"]).problem).toMatch(/--url needs a value/);
    expect(readReleaseOptions(["--url", "https://host/", "--office-js", "none"]).problem).toMatch(
      /one of cdn, gcc/,
    );
    expect(readReleaseOptions(["--fast"]).problem).toMatch(/Unknown option --fast/);
    expect(readReleaseOptions(["--url=https://host/path"]).options).toMatchObject({
      url: "https://host/path/",
      officeJs: "cdn",
      skipTests: false,
      allowChanges: false,
    });
  });

  it("from files that are not committed, unless that is wanted", () => {
    const folder = mkdtempSync(path.join(scratch, "git-"));
    expect(sourceOf(folder)).toEqual({ commit: undefined, changes: [] });
    const git = (...words: string[]) => execFileSync("git", words, { cwd: folder, stdio: "pipe" });
    git("init", "-q");
    writeFileSync(path.join(folder, "a.txt"), "one\n");
    git("add", "a.txt");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "one");
    expect(sourceOf(folder)).toEqual({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      changes: [],
    });
    writeFileSync(path.join(folder, "a.txt"), "two\n");
    writeFileSync(path.join(folder, "b.txt"), "new\n");
    expect(sourceOf(folder).changes).toEqual(["a.txt", "b.txt"]);
  });

  it("ends with one line and an exit code", async () => {
    const run = promisify(execFile)(process.execPath, ["scripts/release.mjs", "--url", "http://host/"], {
      cwd: root,
    });
    await expect(run).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^--url needs an https address.*\n$/) as string,
    });
  });
});
