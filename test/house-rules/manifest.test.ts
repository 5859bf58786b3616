import { readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import { manifestProblems } from "../../scripts/lib/check-manifest.mjs";
import { DEVELOPMENT_URL, NAMESPACE } from "../../scripts/lib/metadata.mjs";

const file = path.join(root, "manifest.xml");
const text = readFileSync(file, "utf8");

/** The manifest with one change, which must find its place. */
function changed(from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`The manifest has no ${String(from)} to change.`);
  return result;
}

describe("manifest.xml", () => {
  it("breaks no rule", () => {
    expect(manifestProblems(text, { base: DEVELOPMENT_URL, namespace: NAMESPACE })).toEqual([]);
  });

  it("reads the same to Microsoft's own parser", async () => {
    const info = await OfficeAddinManifest.readManifestFile(file);
    expect(info.id).toBe(/<Id>(.*)<\/Id>/.exec(text)?.[1]);
    expect(info.officeAppType).toBe("TaskPaneApp");
    expect(info.hosts).toEqual(["Workbook"]);
    expect(info.displayName).toBe("Minnesota Indicators");
    expect(info.permissions).toBe("ReadWriteDocument");
    expect(info.defaultSettings?.sourceLocation).toBe(`${DEVELOPMENT_URL}taskpane.html`);
  });

  it("names icons of the size it says", () => {
    const images = [
      ...text.matchAll(/<bt:Image id="[^"]*?(\d+)" DefaultValue="https:\/\/localhost:3000\/([^"]+)"/g),
    ];
    expect(images.length).toBeGreaterThan(5);
    for (const [, size, place] of images) {
      const bytes = readFileSync(path.join(root, place ?? ""));
      expect([place, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        place,
        Number(size),
        Number(size),
      ]);
    }
  });
});

describe("the manifest checker", () => {
  const long = "x".repeat(126);
  const offences: readonly [string, string, RegExp][] = [
    [
      "elements in the wrong order",
      changed(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, "$2$1"),
      /<Version> comes too late/,
    ],
    [
      "runtimes behind the functions",
      changed(/(<Runtimes>[\s\S]*<\/Runtimes>)(\s*<AllFormFactors>[\s\S]*<\/AllFormFactors>)/, "$2$1"),
      /<Runtimes> comes too late/,
    ],
    ["a missing required element", changed(/<ProviderName>.*<\/ProviderName>/, ""), /lacks <ProviderName>/],
    [
      "an element in the wrong place",
      changed("<Permissions>", "<Script></Script><Permissions>"),
      /<Script> does not belong/,
    ],
    [
      "an element twice",
      changed(
        "<DefaultLocale>en-US</DefaultLocale>",
        "<DefaultLocale>en-US</DefaultLocale><DefaultLocale>en-US</DefaultLocale>",
      ),
      /2 times/,
    ],
    ["a GUID that is none", changed(/<Id>.*<\/Id>/, "<Id>123</Id>"), /not a GUID/],
    [
      "a version of three numbers",
      changed(/<Version>.*<\/Version>/, "<Version>1.0.0</Version>"),
      /four numbers/,
    ],
    [
      "a name too long",
      changed('DisplayName DefaultValue="Minnesota Indicators"', `DisplayName DefaultValue="${long}"`),
      /126 characters, at most 125/,
    ],
    [
      "a short text too long",
      changed('id="Open.Label" DefaultValue="Indicators"', `id="Open.Label" DefaultValue="${long}"`),
      /126 characters, at most 125/,
    ],
    [
      "a long text too long",
      changed(
        /id="Open.Description" DefaultValue="[^"]*"/,
        `id="Open.Description" DefaultValue="${long}${long}"`,
      ),
      /252 characters, at most 250/,
    ],
    ["a resource id too long", changed(/Open\.Label/g, `Open.${"L".repeat(30)}`), /1 to 32 characters/],
    [
      "a resource that is not there",
      changed('<Label resid="Open.Label"/>', '<Label resid="Open.Lable"/>'),
      /"Open.Lable", which is not there/,
    ],
    [
      "a resource of the wrong kind",
      changed('<Label resid="Open.Label"/>', '<Label resid="Open.Description"/>'),
      /needs one of ShortStrings/,
    ],
    [
      "a resource nobody uses",
      changed("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Idle" DefaultValue="x"/>'),
      /"Idle" is used nowhere/,
    ],
    [
      "a resource twice",
      changed("<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Group.Label" DefaultValue="x"/>'),
      /"Group.Label" twice/,
    ],
    [
      "an http address",
      changed("https://localhost:3000/functions.js", "http://localhost:3000/functions.js"),
      /not an https address/,
    ],
    [
      "an address of another server",
      changed("https://localhost:3000/functions.js", "https://example.org/functions.js"),
      /is not under/,
    ],
    [
      "a runtime of its own for the commands",
      changed('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Docs.Url"/>'),
      /the shared runtime/,
    ],
    ["a runtime that ends with the pane", changed('lifetime="long"', 'lifetime="short"'), /lifetime/],
    ["no runtime", changed(/<Runtimes>[\s\S]*<\/Runtimes>/, ""), /no <Runtime>/],
    ["a missing icon size", changed('<bt:Image size="32" resid="Icon.32"/>', ""), /lacks size 32/],
    [
      "another namespace",
      changed('id="Functions.Namespace" DefaultValue="MN"', 'id="Functions.Namespace" DefaultValue="MI"'),
      /the namespace is "MI"/,
    ],
    [
      "a missing requirement set",
      changed('<Set Name="SharedRuntime" MinVersion="1.1"/>', ""),
      /lacks the set SharedRuntime/,
    ],
    [
      "two controls of one id",
      changed("MinnesotaIndicators.Recalculate", "MinnesotaIndicators.Open"),
      /id "MinnesotaIndicators.Open" twice/,
    ],
    ["a permission that is none", changed("ReadWriteDocument", "Everything"), /<Permissions> is one of/],
    ["a tag never closed", changed("</Resources>", ""), /not well-formed/],
    [
      "an attribute twice",
      changed('lifetime="long"', 'lifetime="long" lifetime="long"'),
      /not well-formed: .*twice/,
    ],
  ];
  it.each(offences)("sees %s", (_, broken, pattern) => {
    const problems = manifestProblems(broken, { base: DEVELOPMENT_URL, namespace: NAMESPACE });
    expect(
      problems.some((problem) => pattern.test(problem)),
      problems.join("\n"),
    ).toBe(true);
  });

  const facts = {
    base: DEVELOPMENT_URL,
    functionIds: ["A", "B"],
    associatedIds: ["A", "B"],
    actions: ["explainCell", "recalculate", "writeTargets"],
  };
  it("sees an address without a file", () => {
    const problems = manifestProblems(text, { ...facts, files: new Set(["taskpane.html", "functions.js"]) });
    expect(problems).toContainEqual(expect.stringMatching(/functions\.json" has no file/));
    expect(problems).not.toContainEqual(expect.stringMatching(/taskpane\.html" has no file/));
  });
  it("sees functions and associations that differ", () => {
    expect(manifestProblems(text, { ...facts, associatedIds: ["A"] })).toEqual([
      expect.stringMatching(/B is in functions.json/),
    ]);
    expect(manifestProblems(text, { ...facts, functionIds: ["A"] })).toEqual([
      expect.stringMatching(/B is associated/),
    ]);
  });
  it("sees ribbon buttons and actions that differ", () => {
    expect(manifestProblems(text, { ...facts, actions: ["explainCell", "writeTargets"] })).toEqual([
      expect.stringMatching(/"recalculate" is associated nowhere/),
    ]);
    expect(manifestProblems(text, { ...facts, actions: [...facts.actions, "other"] })).toEqual([
      expect.stringMatching(/"other" has no button/),
    ]);
  });

  it("is stricter than Microsoft's parser, which lets an http address pass", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "manifest-"));
    try {
      const broken = changed("https://localhost:3000/functions.js", "http://localhost:3000/functions.js");
      const place = path.join(folder, "manifest.xml");
      writeFileSync(place, broken);
      await expect(OfficeAddinManifest.readManifestFile(place)).resolves.toBeDefined();
      expect(manifestProblems(broken)).not.toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
