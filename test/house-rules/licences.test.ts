import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import { ALLOWED, isAllowed, licenceOf } from "../../scripts/lib/licences/licences.mjs";
import {
  licenceProblems,
  noticesText,
  packageFolder,
  readPackage,
} from "../../scripts/lib/licences/notices.mjs";

/*
 * What we hand to people carries only licences that let them use and pass it on freely. office.js is not among it: it is a
 * development package, and `--office-js local` copies its files under their own licence.
 */

interface LockEntry {
  readonly version: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
}

const lock = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};
const production = Object.entries(lock.packages).filter(
  ([place, entry]) => place !== "" && entry.dev !== true && entry.devOptional !== true,
);

describe("licences", () => {
  it("of everything the product is built from are MIT, Apache, BSD, ISC or freer", () => {
    expect(production.length).toBeGreaterThan(10);
    const refused = production.flatMap(([place]) => {
      const file = path.join(root, place, "package.json");
      if (!existsSync(file)) return [];
      const licence = licenceOf(JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof licenceOf>[0]);
      return isAllowed(licence) ? [] : [`${place}: ${licence}`];
    });
    expect(refused).toEqual([]);
  });

  it("are read as they are meant", () => {
    expect(isAllowed("(MIT OR GPL-3.0-or-later)")).toBe(true);
    expect(isAllowed("MIT AND ISC")).toBe(true);
    expect(isAllowed("GPL-3.0-only")).toBe(false);
    expect(isAllowed("MIT AND GPL-2.0-only")).toBe(false);
    expect(isAllowed("SEE LICENSE IN LICENSE.md")).toBe(false);
    expect(isAllowed(licenceOf({ licenses: [{ type: "MIT" }, { type: "GPL-2.0" }] }))).toBe(true);
    expect(isAllowed(licenceOf({}))).toBe(false);
  });

  it("names only licences that exist", () => {
    expect(ALLOWED.filter((name) => !isAllowed(name))).toEqual([]);
  });

  it("every package is pinned to one version", () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(path.join(root, "package.json"), "utf8"),
    ) as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe("the notices of what is bundled", () => {
  /** A package as npm installs it, with the files given. */
  function installed(manifest: object, files: Readonly<Record<string, string>>) {
    const folder = mkdtempSync(path.join(tmpdir(), "package-"));
    try {
      writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
      mkdirSync(path.join(folder, "lib"));
      return readPackage(folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  const free = { name: "free", version: "1.0.0", license: "MIT" };

  it("carry name, version, licence and every text a package brings", () => {
    const one = installed(free, {
      "LICENSE-MIT": "Take it.\r\n",
      "NOTICE.txt": "By us.",
      "README.md": "Read.",
    });
    expect(licenceProblems([one])).toEqual([]);
    const text = noticesText([one]);
    expect(text).toContain("- free 1.0.0 (MIT)\n");
    expect(text).toContain("Take it.\n\nBy us.");
    expect(text).not.toContain("Read.");
  });

  it("refuse a package with another licence, with none, and without its text", () => {
    const copyleft = installed({ ...free, license: "GPL-3.0-only" }, { LICENSE: "Share alike." });
    const silent = installed({ name: "silent", version: "2.0.0" }, { LICENSE: "Something." });
    const bare = installed({ ...free, name: "bare" }, {});
    expect(licenceProblems([copyleft, silent, bare])).toEqual([
      expect.stringMatching(/^free 1\.0\.0 is under GPL-3\.0-only/),
      expect.stringMatching(/^silent 2\.0\.0 names no licence/),
      expect.stringMatching(/^bare 1\.0\.0 brings no licence text/),
    ]);
  });

  it("find the package a file belongs to, also inside another and with a scope", () => {
    expect(packageFolder("/here/src/law/dated.ts")).toBeUndefined();
    expect(packageFolder("/here/node_modules/react/index.js")).toBe("/here/node_modules/react");
    expect(packageFolder("/here/node_modules/@a/b/lib/c.js")).toBe("/here/node_modules/@a/b");
    expect(packageFolder("/here/node_modules/a/node_modules/b/c.js")).toBe(
      "/here/node_modules/a/node_modules/b",
    );
    expect(packageFolder("C:\\here\\node_modules\\a\\b.js")).toBe("C:/here/node_modules/a");
  });
});
