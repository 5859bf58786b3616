import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkbookSettingValues } from "../../law/workbookSettings/declaration";
import { workbookSettings } from "../../law/workbookSettings/register";
import {
  changeWorkbookSettings,
  readWorkbookSettings,
  replaceWorkbookSettings,
  undoSettings,
} from "./change";
import { readValue } from "./readValue";
import { NOTHING_STORED, printStored, readStored, SETTINGS_KEY } from "./stored";

/** Any value a setting takes. */
function valid(setting: (typeof workbookSettings)[number]): fc.Arbitrary<string> {
  if (setting.kind === "choice") return fc.constantFrom(...setting.choices.map(({ value }) => value));
  if (setting.kind === "date")
    return fc
      .date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  if (setting.kind === "text")
    return fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 10 })
      .map((text) => text.replace(/\p{Cc}/gu, "").trim())
      .filter((text) => text !== "" && [...text].length <= (setting.longest ?? 0));
  const { minimum = 0, maximum = 0 } = setting;
  const parts = setting.kind === "whole" ? 1 : 10_000;
  return fc.integer({ min: minimum * parts, max: maximum * parts }).map((part) => String(part / parts));
}

const anyValues = fc.record(
  Object.fromEntries(workbookSettings.map((setting) => [setting.id, valid(setting)])),
  { requiredKeys: [] },
) as fc.Arbitrary<WorkbookSettingValues>;

/** A workbook that keeps texts. */
function notes(first?: string) {
  const kept = new Map<string, string>(first === undefined ? [] : [[SETTINGS_KEY, first]]);
  return {
    kept,
    readSetting: async (key: string) => kept.get(key),
    writeSetting: async (key: string, value: string) => void kept.set(key, value),
  };
}

describe("the settings of a workbook as text", () => {
  it("are the same after printing and reading, whatever is set", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(readStored(printStored({ values, others: {} }))).toEqual({
          state: "read",
          values,
          others: {},
          problems: [],
        });
      }),
    );
  });

  it("never stop anybody, whatever the text is, and give valid values only", () => {
    const odd = fc.oneof(
      fc.string(),
      fc.json(),
      fc
        .record({ version: fc.constantFrom(1, 2, 0), values: fc.dictionary(fc.string(), fc.anything()) })
        .map((one) => JSON.stringify(one)),
      fc
        .dictionary(
          fc.constantFrom(...workbookSettings.map(({ id }) => id)),
          fc.oneof(fc.string(), fc.integer()),
        )
        .map((values) => JSON.stringify({ version: 1, values })),
    );
    fc.assert(
      fc.property(odd, (text) => {
        const { values, problems, state } = readStored(text);
        for (const setting of workbookSettings) {
          const value = values[setting.id];
          if (value !== undefined) expect(readValue(setting, value)).toEqual({ kind: "value", value });
        }
        for (const problem of problems) expect(problem).toMatch(/^[A-Z].*\.$/su);
        if (state === "damaged" || state === "newer") expect([values, problems.length]).toEqual([{}, 1]);
      }),
    );
  });

  it("are nothing where nothing is kept", () => {
    expect(readStored(undefined)).toEqual(NOTHING_STORED);
    expect(readStored(" ")).toEqual(NOTHING_STORED);
  });

  it.each([
    ["a cut text", '{"version":1,"values":{"ffy":"20', "damaged"],
    ["another program's text", "[1,2]", "damaged"],
    ["no version", '{"values":{"ffy":"2010"}}', "damaged"],
    ["a newer version", '{"version":2,"values":{"ffy":"2010"}}', "newer"],
  ])("are not used, and said to be %s", (_, text, state) => {
    const read = readStored(text);
    expect([read.state, read.values]).toEqual([state, {}]);
    expect(read.problems[0]).toContain("not used");
  });

  it("keep what is right beside what is not", () => {
    const read = readStored(
      '{"version":1,"values":{"minimum-count":"20","ffy":"1950","confidence":95,"from-tomorrow":"x"}}',
    );
    expect(read.values).toEqual({ "minimum-count": "20" });
    expect(read.others).toEqual({ "from-tomorrow": "x" });
    expect(read.problems.map((problem) => /"([^"]+)"/.exec(problem)?.[1])).toEqual([
      "Federal fiscal year",
      "Confidence of the intervals",
      "from-tomorrow",
    ]);
  });

  it("stand in the order of the page, so that the same settings are the same text", () => {
    const one = printStored({ values: { "minimum-count": "20", ffy: "2010" }, others: {} });
    const other = printStored({ values: { ffy: "2010", "minimum-count": "20", confidence: "" }, others: {} });
    expect(one).toBe('{"version":1,"values":{"ffy":"2010","minimum-count":"20"}}');
    expect(other).toBe(one);
  });
});

describe("changing settings", () => {
  it("leaves alone what somebody else set meanwhile, also what this version does not know", async () => {
    const port = notes('{"version":1,"values":{"minimum-count":"20","from-tomorrow":"x"}}');
    const { stored } = await changeWorkbookSettings(port, { confidence: "90" });
    expect(stored.values).toEqual({ "minimum-count": "20", confidence: "90" });
    expect(port.kept.get(SETTINGS_KEY)).toBe(
      '{"version":1,"values":{"minimum-count":"20","confidence":"90","from-tomorrow":"x"}}',
    );
  });

  it("takes one back by an empty value, and all of them by none", async () => {
    const port = notes('{"version":1,"values":{"minimum-count":"20","ffy":"2010","from-tomorrow":"x"}}');
    const { stored } = await changeWorkbookSettings(port, { ffy: "" });
    expect(stored.values).toEqual({ "minimum-count": "20" });
    expect((await replaceWorkbookSettings(port, {})).stored.values).toEqual({});
    expect((await readWorkbookSettings(port)).problems).toEqual([]);
  });

  it("is undone exactly, one change after the other, and never over somebody else's", async () => {
    const first = '{"version":1,"values":{"minimum-count":"20","from-tomorrow":"x"}}';
    const port = notes(first);
    const one = await changeWorkbookSettings(port, { ffy: "2010" });
    const other = await replaceWorkbookSettings(port, {});
    await expect(undoSettings(port, one)).rejects.toMatchObject({ kind: "changed-since" });
    expect((await undoSettings(port, other)).values).toEqual({ "minimum-count": "20", ffy: "2010" });
    expect((await undoSettings(port, one)).others).toEqual({ "from-tomorrow": "x" });
    expect(port.kept.get(SETTINGS_KEY)).toBe(first);
  });

  it("of a workbook without any is undone to a workbook without any", async () => {
    const port = notes();
    expect(await undoSettings(port, await changeWorkbookSettings(port, { ffy: "2010" }))).toEqual(
      NOTHING_STORED,
    );
  });
});

describe("what is typed for a setting", () => {
  const settingOf = (id: string) => workbookSettings.find((setting) => setting.id === id)!;
  it.each([
    ["minimum-count", " 10 ", { kind: "value", value: "10" }],
    ["minimum-count", "010", { kind: "value", value: "10" }],
    ["minimum-count", "1,000", { kind: "value", value: "1000" }],
    ["minimum-count", "", { kind: "value", value: "" }],
    [
      "minimum-count",
      "1",
      { kind: "wrong", message: "Smallest count shown: write a number from 2 to 1,000." },
    ],
    ["minimum-count", "ten", { kind: "wrong", message: 'Smallest count shown: "ten" is not a number.' }],
    ["significance", "0.0001", { kind: "value", value: "0.0001" }],
    [
      "as-of",
      "2026-02-30",
      { kind: "wrong", message: "As-of day: write a day such as 2026-11-21, year first." },
    ],
    ["district-name", "a\nb", { kind: "wrong", message: "District: write plain text on one line." }],
    [
      "district-number",
      "x".repeat(21),
      { kind: "wrong", message: "District number: write at most 20 characters." },
    ],
  ])("%s: %j", (id, typed, reading) => {
    expect(readValue(settingOf(id), typed)).toEqual(reading);
  });
});
