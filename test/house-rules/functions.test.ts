import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { generated, notCurrent } from "../../scripts/generate.mjs";
import { root } from "../../scripts/ensure-installed.mjs";
import { isCellReference, nameProblems } from "../../scripts/lib/function-names.mjs";
import { readMetadata, registerProblems } from "../../scripts/lib/metadata.mjs";
import { functions } from "../../src/functions/register";

const folder = mkdtempSync(path.join(os.tmpdir(), "functions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Problems of a functions folder that holds these files. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const places = Object.entries(files).map(([name, code]) => {
    const place = path.join(folder, name);
    writeFileSync(place, code);
    return place;
  });
  return (await readMetadata(folder, places)).problems;
}

/** A function as it should be, with parts replaced. */
function sound({
  name = "SHARE",
  head = "export function share(part: number, whole: number): number {",
  tags = "",
} = {}): string {
  return `/**
 * Gives a part as a percent of a whole.
 * @customfunction ${name}
 * @param part The part, a count.
 * @param whole The whole, a count.
 * @returns The percent.${tags}
 */
${head}
  return (100 * part) / whole;
}
`;
}

describe("the worksheet functions", () => {
  it("break no rule, and metadata and reference are what the code gives now", async () => {
    const { files, problems } = await generated();
    expect(problems).toEqual([]);
    expect(notCurrent(files), "run: npm run generate").toEqual([]);
  }, 120_000);

  it("are registered, each once, and no other", async () => {
    const { metadata } = await readMetadata(path.join(root, "src/functions"));
    expect(metadata.functions.length).toBeGreaterThan(30);
    expect(registerProblems(functions, metadata)).toEqual([]);
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
    expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
  });
});

describe("the register check", () => {
  const one = () => 1;
  const two = () => 2;
  const metadata = { functions: [{ id: "ONE" }, { id: "TWO" }] };

  it("is content with the same ids on both sides", () => {
    expect(registerProblems({ ONE: one, TWO: two }, metadata)).toEqual([]);
  });
  it("sees a function nobody registered", () => {
    expect(registerProblems({ ONE: one }, metadata)).toEqual([expect.stringContaining("TWO is missing")]);
  });
  it("sees a registered name without metadata", () => {
    expect(registerProblems({ ONE: one, TWO: two, THREE: () => 3 }, metadata)).toEqual([
      expect.stringContaining("THREE has no"),
    ]);
  });
  it("sees one function under two names", () => {
    expect(registerProblems({ ONE: one, TWO: one }, metadata)).toEqual([
      expect.stringContaining("are one function"),
    ]);
  });
});

describe("the metadata check", () => {
  it("is content with a sound function", async () => {
    expect(await problemsOf({ "sound.ts": sound() })).toEqual([]);
  });

  const offences: readonly [string, Readonly<Record<string, string>>, RegExp][] = [
    [
      "an arrow function, which the generator drops in silence",
      { "arrow.ts": sound({ head: "export const share = (part: number, whole: number): number => {" }) },
      /exported constant|1 @customfunction comments, but 0/,
    ],
    [
      "a function inside a namespace",
      { "inside.ts": `export namespace Inner {\n${sound()}}\n` },
      /1 @customfunction comments, but 0/,
    ],
    [
      "a function that is not exported",
      { "own.ts": sound({ head: "function share(part: number, whole: number): number {" }) },
      /not exported/,
    ],
    [
      "a helper exported beside the functions",
      { "helper.ts": `${sound()}\nexport function helper(): number {\n  return 1;\n}\n` },
      /without @customfunction/,
    ],
    ["a re-export", { "again.ts": `${sound()}\nexport { share as other };\n` }, /no re-exports/],
    ["the same id in two files", { "first.ts": sound(), "second.ts": sound() }, /the same id twice/],
    ["an id and another name", { "two.ts": sound({ name: "SHARE PART" }) }, /id and name are the same/],
    [
      "a default value",
      { "default.ts": sound({ head: "export function share(part: number, whole = 100): number {" }) },
      /Excel passes null/,
    ],
    [
      "dots",
      { "dots.ts": sound({ head: "export function share(part: number, ...whole: number[]): number {" }) },
      /Excel passes one array/,
    ],
    [
      "a required argument behind an optional one",
      { "order.ts": sound({ head: "export function share(part?: number, whole: number): number {" }) },
      /stands behind optional/,
    ],
    [
      "no description",
      { "silent.ts": sound().replace(" * Gives a part as a percent of a whole.\n", "") },
      /no description/,
    ],
    [
      "an argument without description",
      { "mute.ts": sound().replace(" * @param whole The whole, a count.\n", "") },
      /SHARE\(whole\): no description/,
    ],
    [
      "an unfinished description",
      { "later.ts": sound().replace("Gives a part", "TODO: a part") },
      /unfinished/,
    ],
    [
      "a description without its full stop",
      { "stop.ts": sound().replace("of a whole.", "of a whole") },
      /full stop/,
    ],
    ["a two-letter name", { "short.ts": sound({ name: "PT" }) }, /three characters/],
    ["a name that is a cell", { "cell.ts": sound({ name: "TAX21" }) }, /cell reference/],
    ["a volatile function", { "volatile.ts": sound({ tags: "\n * @volatile" }) }, /volatile/],
    [
      "a parameter type Excel has no word for",
      { "type.ts": sound({ head: "export function share(part: Date, whole: number): number {" }) },
      /type/,
    ],
    ["a file without functions", { "nothing.ts": "export {};\n" }, /no worksheet function/],
  ];
  it.each(offences)("sees %s", async (_, files, pattern) => {
    const problems = await problemsOf(files);
    expect(
      problems.some((problem) => pattern.test(problem)),
      problems.join("\n"),
    ).toBe(true);
  });

  it("reads on after a faulty file: the others keep their functions", async () => {
    const faulty = path.join(folder, "faulty.ts");
    const fine = path.join(folder, "fine.ts");
    writeFileSync(
      faulty,
      sound({ name: "FAULTY", head: "export function faulty(part: Date, whole: number): number {" }),
    );
    writeFileSync(fine, sound({ name: "FINE" }));
    const { metadata, problems } = await readMetadata(folder, [faulty, fine]);
    expect(problems.length).toBeGreaterThan(0);
    expect(metadata.functions.map((entry) => entry.id)).toContain("FINE");
  });
});

describe("function names", () => {
  it.each(["A1", "XFD1048576", "TAX21", "R1C1", "R", "C", "RC", "C5", "AB12"])("%s is a cell", (name) => {
    expect(isCellReference(name)).toBe(true);
  });
  it.each(["XFE1", "A1048577", "AB", "WRR", "RISK", "TARGET", "A0", "COSF_SUMMARY1"])(
    "%s is no cell",
    (name) => {
      expect(isCellReference(name)).toBe(false);
    },
  );
  it.each(["WRR", "AI_MAX_INITIAL", "COSF_SUMMARY1"])("%s is a good name", (name) => {
    expect(nameProblems(name)).toEqual([]);
  });
  it.each(["Risk", "1RISK", "RI-SK", "RUN", "AB", "_RISK"])("%s is not", (name) => {
    expect(nameProblems(name)).not.toEqual([]);
  });
});
