import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import { newestVersion } from "../../scripts/lib/changelog.mjs";
import { repositoryFiles, textOf } from "./support/files";

/*
 * The version stands in package.json and nowhere else: the build puts it into the manifest and the pages, `mn` and the reports read
 * it from there. What the built files say is looked at in test/end-to-end/release.test.ts, what mn says in test/cli.
 */

interface PackageFile {
  readonly version: string;
}
const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as PackageFile;

describe("the version", () => {
  it("is three numbers: Excel's manifest knows no others", () => {
    expect(version).toMatch(/^(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})\.(0|[1-9]\d{0,4})$/);
  });

  it("is the same where npm keeps a second account", () => {
    const lock = JSON.parse(textOf("package-lock.json")) as PackageFile & {
      readonly packages: Readonly<Record<string, PackageFile>>;
    };
    expect([lock.version, lock.packages[""]?.version]).toEqual([version, version]);
  });

  it("is left open in manifest.xml for the build", () => {
    expect(textOf("manifest.xml")).toContain("<Version>0.0.0.0</Version>");
    expect(textOf("webpack.config.js")).toContain("<Version>0.0.0.0</Version>");
  });

  it("is copied into no file of the product", () => {
    // since.json is a record: in which version each function came.
    const copies = repositoryFiles("src")
      .filter((place) => place !== "src/functions/since.json")
      .filter((place) => /\.(tsx?|html|json|css)$/.test(place) && !/\.test\.tsx?$/.test(place))
      .filter((place) => new RegExp(`["' >v]${version.replaceAll(".", "\\.")}["' <]`).test(textOf(place)));
    expect(copies).toEqual([]);
  });
});

describe("the changelog", () => {
  it("begins with this version, with the date it was handed out or that it was not yet", () => {
    const newest = newestVersion(textOf("CHANGELOG.md"));
    expect(newest?.version).toBe(version);
    const { released } = newest!;
    if (released !== undefined)
      expect(new Date(`${released}T00:00:00Z`).toISOString().slice(0, 10)).toBe(released);
  });

  it("has no version twice, and the newer ones first", () => {
    const versions = [...textOf("CHANGELOG.md").matchAll(/^## (.*)$/gm)].map(([, heading]) => heading!);
    expect(versions.length).toBeGreaterThan(0);
    const numbers = versions.map((heading) => {
      expect(heading).toMatch(/^\d+\.\d+\.\d+ \((not released|\d{4}-\d{2}-\d{2})\)$/);
      return heading.split(" ")[0]!.split(".").map(Number);
    });
    const older = (a: readonly number[], b: readonly number[]) =>
      a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!;
    numbers.slice(1).forEach((next, at) => expect(older(next, numbers[at]!)).toBeLessThan(0));
  });

  it("is read as it is meant", () => {
    expect(newestVersion("# Changelog\n\n## 1.2.3 (2026-11-22)\n\n## 1.2.2 (2026-01-01)\n")).toEqual({
      version: "1.2.3",
      released: "2026-11-22",
    });
    expect(newestVersion("## 0.1.0 (not released)\n")).toEqual({ version: "0.1.0", released: undefined });
    expect(newestVersion("## 0.1.0\n")).toBeUndefined();
  });
});
