import { ESLint } from "eslint";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import { isTest, isTypeScript, repositoryFiles, textOf } from "./support/files";

/*
 * The doors of the rooms are lint rules. These tests plant offences to see that the rules bite, and look for the ways around
 * them that lint does not see (import() in the middle of a function).
 */

const eslint = new ESLint({ cwd: root });

async function rulesBroken(place: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: path.join(root, place) });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

/** May import: from the plan of the house (docs/decisions/002-rooms-and-doors.md), not from the lint configuration. */
const opensTo: Readonly<Record<string, readonly string[]>> = {
  measures: [],
  law: [],
  indicators: ["measures", "law"],
  achievement: ["measures", "law"],
  monitoring: ["measures", "law", "indicators", "achievement"],
  sheets: ["measures", "law", "indicators"],
  jobs: ["measures", "law", "indicators", "achievement", "monitoring", "sheets"],
  functions: ["measures", "law", "indicators", "achievement", "monitoring"],
  workbook: ["measures", "law", "indicators", "achievement", "monitoring", "sheets", "jobs"],
  explanations: [
    "measures",
    "law",
    "indicators",
    "achievement",
    "monitoring",
    "functions",
    "workbook",
    "spreadsheet",
  ],
  taskpane: [
    "measures",
    "law",
    "indicators",
    "achievement",
    "monitoring",
    "sheets",
    "jobs",
    "workbook",
    "explanations",
  ],
  commands: ["workbook", "sheets", "indicators", "achievement"],
  spreadsheet: [],
  workbench: [
    "measures",
    "law",
    "indicators",
    "achievement",
    "monitoring",
    "sheets",
    "jobs",
    "functions",
    "workbook",
    "taskpane",
    "spreadsheet",
  ],
  cli: [
    "measures",
    "law",
    "indicators",
    "achievement",
    "monitoring",
    "sheets",
    "jobs",
    "functions",
    "workbook",
    "spreadsheet",
    "explanations",
  ],
};
const rooms = Object.keys(opensTo);
const core = [
  "measures",
  "law",
  "indicators",
  "achievement",
  "monitoring",
  "sheets",
  "jobs",
  "functions",
  "workbook",
  "spreadsheet",
  "explanations",
];
const mayImport = (from: string, to: string) => from === to || (opensTo[from] ?? []).includes(to);

describe.each(rooms)("the door of %s", (room) => {
  const others = rooms.filter((other) => other !== room);

  it.each(others)("towards %s", async (other) => {
    const use = "\nexport const used = thing;";
    const shallow = await rulesBroken(
      `src/${room}/planted.ts`,
      `import { thing } from "../${other}/thing";${use}`,
    );
    const deep = await rulesBroken(
      `src/${room}/sub/planted.ts`,
      `import { thing } from "../../${other}/thing";${use}`,
    );
    const passedOn = await rulesBroken(
      `src/${room}/planted.ts`,
      `export { thing } from "../${other}/thing";`,
    );
    const expected = mayImport(room, other) ? [] : ["no-restricted-imports"];
    expect({ shallow, deep, passedOn }).toEqual({ shallow: expected, deep: expected, passedOn: expected });
  });
});

describe("what a room may name", () => {
  it.each(core)("%s knows no clock, no chance, no network and no page", async (room) => {
    const offences = [
      "new Date()",
      "Date.now()",
      "Math.random()",
      "fetch('x')",
      "document.title",
      "window.name",
      "localStorage.length",
    ];
    for (const offence of offences) {
      const broken = await rulesBroken(
        `src/${room}/planted.ts`,
        `export const planted = (): unknown => ${offence};\n`,
      );
      expect([offence, broken.length]).toEqual([offence, 1]);
    }
  });

  it.each(rooms.filter((room) => room !== "workbook"))("%s never says Excel", async (room) => {
    expect(await rulesBroken(`src/${room}/planted.ts`, "export const planted = Excel.run;\n")).toEqual([
      "no-restricted-globals",
    ]);
  });

  it("only the Excel form of the workbook says Excel", async () => {
    const code = "export const planted = Excel.run;\n";
    expect(await rulesBroken("src/workbook/planted.ts", code)).toEqual(["no-restricted-globals"]);
    expect(await rulesBroken("src/workbook/memory/planted.ts", code)).toEqual(["no-restricted-globals"]);
    expect(await rulesBroken("src/workbook/excel/planted.ts", code)).toEqual([]);
  });

  it("the rooms of plain TypeScript import no package", async () => {
    const code = 'import { scaleLinear } from "d3-scale";\nexport const planted = scaleLinear;\n';
    for (const room of ["measures", "law", "indicators", "achievement", "functions", "workbook"]) {
      expect([room, await rulesBroken(`src/${room}/planted.ts`, code)]).toEqual([
        room,
        ["no-restricted-imports"],
      ]);
    }
  });

  it("any is refused but where the metadata generator needs it", async () => {
    const code = "export function planted(cell: any): unknown {\n  return cell;\n}\n";
    expect(await rulesBroken("src/measures/planted.ts", code)).toEqual([
      "@typescript-eslint/no-explicit-any",
    ]);
    expect(await rulesBroken("src/functions/planted.ts", code)).toEqual([]);
  });
});

/** Tests, and what only tests use; the build holds neither. */
const isTestCode = (place: string) => isTest(place) || place.includes("/testing/");
/** The shell form says its own version. */
const outsideSrc = ["src/cli/main.ts -> package.json"];

/** Every module a file names: import, export from, import(), import type, require. */
function importsOf(place: string): string[] {
  return ts.preProcessFile(textOf(place), true, true).importedFiles.map((file) => file.fileName);
}

describe("every import of src, written in any way", () => {
  const files = repositoryFiles("src").filter((place) => isTypeScript(place));
  const roomOf = (place: string) => place.split("/")[1] ?? "";

  it("goes through an open door", () => {
    const broken = files
      .filter((place) => !isTestCode(place))
      .flatMap((place) =>
        importsOf(place)
          .filter((name) => name.startsWith("."))
          .map((name) => path.posix.normalize(path.posix.join(path.posix.dirname(place), name)))
          .filter((target) => !target.startsWith("src/") || !mayImport(roomOf(place), roomOf(target)))
          .map((target) => `${place} -> ${target}`),
      );
    expect(broken.filter((line) => !outsideSrc.includes(line))).toEqual([]);
  });

  it("names a package of package.json", () => {
    const { dependencies, devDependencies } = JSON.parse(textOf("package.json")) as Record<
      string,
      Record<string, string>
    >;
    const broken = files.flatMap((place) => {
      const known = isTestCode(place) ? { ...dependencies, ...devDependencies } : dependencies;
      return importsOf(place)
        .filter((name) => !name.startsWith(".") && !name.startsWith("node:"))
        .map((name) =>
          name
            .split("/")
            .slice(0, name.startsWith("@") ? 2 : 1)
            .join("/"),
        )
        .filter((name) => !(name in (known ?? {})))
        .map((name) => `${place} -> ${name}`);
    });
    expect(broken).toEqual([]);
  });

  it("of what only tests use is left to tests", () => {
    const broken = files
      .filter((place) => !isTestCode(place))
      .flatMap((place) =>
        importsOf(place)
          .filter((name) => name.includes("/testing/"))
          .map((name) => `${place} -> ${name}`),
      );
    expect(broken).toEqual([]);
  });

  it("of node is left to the shell form", () => {
    const broken = files
      .filter((place) => !isTestCode(place) && !place.startsWith("src/cli/"))
      .flatMap((place) =>
        importsOf(place)
          .filter((name) => name.startsWith("node:"))
          .map((name) => `${place} -> ${name}`),
      );
    expect(broken).toEqual([]);
  });

  it("leads to no circle between rooms", () => {
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (opensTo[from] ?? []).some(
        (next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))),
      );
    expect(rooms.filter((room) => reaches(room, room))).toEqual([]);
  });
});
