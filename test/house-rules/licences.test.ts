import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";

/*
 * What we hand to people carries only licences that let them use and pass it on freely. office.js is not among it: it is a
 * development package, and `--office-js local` copies its files under their own licence.
 */

const free =
  /^(MIT|MIT-0|Apache-2\.0|BSD-2-Clause|BSD-3-Clause|ISC|0BSD|BlueOak-1\.0\.0|CC0-1\.0|Unlicense)$/;

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

interface PackageFile {
  readonly license?: string | { readonly type: string };
  /** How packages said it before 2014; any one of them may be chosen. */
  readonly licenses?: readonly { readonly type: string }[];
}

function licenceOf({ license, licenses }: PackageFile): string {
  if (typeof license === "string") return license;
  return license?.type ?? licenses?.map((one) => one.type).join(" OR ") ?? "none named";
}

/** "(MIT OR GPL-3.0)" lets us choose; "MIT AND Zlib" asks for both. */
function isFree(licence: string): boolean {
  const plain = licence.replace(/[()]/g, "").trim();
  if (/ OR /.test(plain)) return plain.split(/ OR /).some(isFree);
  if (/ AND /.test(plain)) return plain.split(/ AND /).every(isFree);
  return free.test(plain);
}

describe("licences", () => {
  it("of everything the product is built from are MIT, Apache, BSD, ISC or freer", () => {
    expect(production.length).toBeGreaterThan(10);
    const refused = production.flatMap(([place]) => {
      const file = path.join(root, place, "package.json");
      if (!existsSync(file)) return [];
      const licence = licenceOf(JSON.parse(readFileSync(file, "utf8")) as PackageFile);
      return isFree(licence) ? [] : [`${place}: ${licence}`];
    });
    expect(refused).toEqual([]);
  });

  it("are read as they are meant", () => {
    expect(isFree("(MIT OR GPL-3.0-or-later)")).toBe(true);
    expect(isFree("GPL-3.0-only")).toBe(false);
    expect(isFree("MIT AND GPL-2.0")).toBe(false);
    expect(licenceOf({ licenses: [{ type: "MIT" }] })).toBe("MIT");
    expect(isFree(licenceOf({}))).toBe(false);
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
