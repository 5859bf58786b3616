import { describe, expect, it } from "vitest";
import { isTest, isTypeScript, repositoryFiles, textOf } from "./support/files";

const MOST_LINES = 450;
const here = "test/house-rules/";
const texts = repositoryFiles()
  .filter(
    (place) => /\.(tsx?|mts|mjs|js|json|html|css|md|ya?ml|xml|sh|csv)$/.test(place) || place === ".ci/run",
  )
  .filter((place) => place !== "package-lock.json");

/** Lines of the given files that match, as "place:line: text". */
function linesWith(places: readonly string[], pattern: RegExp): string[] {
  return places.flatMap((place) =>
    textOf(place)
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) ? [`${place}:${index + 1}: ${line.trim().slice(0, 120)}`] : [],
      ),
  );
}

describe("the files of the repository", () => {
  it(`are short: no file of src over ${MOST_LINES} lines`, () => {
    const long = repositoryFiles("src")
      .filter(isTypeScript)
      .map((place) => ({ place, lines: textOf(place).split("\n").length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it("say nothing about the machine they were written on", () => {
    const others = texts.filter((place) => !place.startsWith(here));
    expect(linesWith(others, /\.\.\/shared\b|(^|[\s"'`(=])\/(work|home|root|tmp)\/|C:\\\\?Users/)).toEqual(
      [],
    );
  });

  it("leave no work for later behind", () => {
    const code = texts.filter((place) => /\.(tsx?|mjs|js)$/.test(place) && !place.startsWith(here));
    const checkers = ["scripts/lib/metadata.mjs"];
    expect(
      linesWith(
        code.filter((place) => !checkers.includes(place)),
        /\b(TODO|FIXME|XXX|HACK)\b/,
      ),
    ).toEqual([]);
  });

  it("switch no check off for a whole file, but a test one rule with its reason", () => {
    const code = texts.filter((place) => /\.(tsx?|mjs|js)$/.test(place) && !place.startsWith(here));
    const off = linesWith(code, /@ts-nocheck|@ts-ignore|\/\* eslint-disable(?!-next-line)/);
    expect(off.filter((line) => !/^test\/.*eslint-disable [@\w/-]+ -- \w.{10,}/.test(line))).toEqual([]);
  });

  it("have tests beside the code or under test, and test nothing of which the name says otherwise", () => {
    const tests = repositoryFiles().filter(isTest);
    expect(tests.length).toBeGreaterThan(0);
    expect(tests.filter((place) => !/^(src|test)\//.test(place))).toEqual([]);
  });
});

describe("no test", () => {
  const tests = repositoryFiles().filter((place) => isTest(place) && !place.startsWith(here));

  it("is skipped, singled out or put off", () => {
    const pattern =
      /\b(it|test|describe|suite)\s*\.\s*(skip|only|todo|fails|skipIf|runIf)\b|\b(xit|xdescribe|fit|fdescribe)\(/;
    expect(linesWith(tests, pattern)).toEqual([]);
  });

  it("asserts a time", () => {
    expect(linesWith(tests, /performance\.now\(\)|Date\.now\(\)[^;]*(toBeLess|<)/)).toEqual([]);
  });
});
