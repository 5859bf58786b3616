import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/ensure-installed.mjs";
import type { Setting } from "../../src/indicators/declaration";
import { indicators } from "../../src/indicators/register";
import type { JobSetting } from "../../src/jobs/declaration";
import { jobs } from "../../src/jobs/register";
import type { FromWorkbook, WorkbookSetting } from "../../src/law/workbookSettings/declaration";
import { workbookSettingGroups } from "../../src/law/workbookSettings/groups";
import { leftToRuns } from "../../src/law/workbookSettings/leftToRuns";
import { workbookSettings } from "../../src/law/workbookSettings/register";
import { indicatorSettingsFor, jobSettingsFor } from "../../src/workbook/settings/forRun";
import { readValue } from "../../src/workbook/settings/readValue";
import { usersOf } from "../../src/workbook/settings/users";
import { repositoryFiles, textOf } from "./support/files";

interface RunSetting {
  readonly where: string;
  readonly setting: Setting | JobSetting;
}

const runSettings: readonly RunSetting[] = [
  ...indicators.flatMap(({ code, settings }) =>
    settings.map((setting) => ({ where: `indicator ${code}`, setting })),
  ),
  ...jobs.flatMap(({ id, settings }) => settings.map((setting) => ({ where: id, setting }))),
];

type Translated = Extract<FromWorkbook, { setting: unknown }>;
const sourceOf = (from: FromWorkbook | undefined): string | undefined =>
  typeof from === "object" ? from.setting : from;

describe.each(workbookSettings.map((setting) => [setting.id, setting] as const))(
  "the setting %s",
  (id, setting) => {
    it("says in plain words what it changes, what is usual and why", () => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(workbookSettings.filter((other) => other.id === id || other.title === setting.title)).toEqual([
        setting,
      ]);
      const { source, value, words } = setting.usual;
      const said = [setting.title, setting.help, ...("because" in source ? [source.because] : [source.at])];
      if (setting.kind === "choice") said.push(...setting.choices.map(({ label }) => label));
      for (const text of said) expect(text).toMatch(/^[\x20-\x7e]{2,}$/);
      expect(setting.help).toMatch(/^[A-Z].*\.$/);
      expect((value === undefined) !== (words === undefined)).toBe(true);
      if (value !== undefined) expect(readValue(setting, value)).toEqual({ kind: "value", value });
      expect(workbookSettingGroups.map((group) => group.id)).toContain(setting.group);
    });

    it("is used by somebody, and usual is what they take without it", () => {
      if (setting.group === "display") return;
      const users = usersOf(id, indicators, jobs);
      expect(users.indicators.length + users.jobs.length).toBeGreaterThan(0);
      if (setting.usual.value === undefined) return;
      for (const { where, setting: run } of runSettings) {
        if (sourceOf(run.from) !== id || !("default" in run)) continue;
        const from: Partial<Translated> = typeof run.from === "object" ? run.from : {};
        const meant = from.as?.[setting.usual.value] ?? from.otherwise ?? setting.usual.value;
        expect([where, run.default]).toEqual([where, meant]);
      }
    });

    it("has no choice that a page does not take", () => {
      for (const value of extremes(setting)) {
        const remarks = [
          ...indicators.flatMap(({ settings }) => indicatorSettingsFor(settings, { [id]: value }).remarks),
          ...jobs.flatMap(({ settings }) => jobSettingsFor(settings, { [id]: value }).remarks),
        ];
        expect(remarks).toEqual([]);
      }
    });

    it("stands in the guide with its name in a shell", () => {
      const page = readFileSync(path.join(root, "docs/settings.md"), "utf8");
      const row = page.split("\n").find((line) => line.includes(`\`${id}\``) && line.startsWith("|")) ?? "";
      expect(row).toContain(setting.title);
      const { jobs: own } = usersOf(id, indicators, jobs);
      if (setting.group !== "display") for (const job of own) expect(row).toContain(`jobs/${job.id}.md`);
    });
  },
);

/** Its choices, or the ends of what it takes. Years are left out: each page has rules for its own. */
function extremes(setting: WorkbookSetting): readonly string[] {
  if (setting.kind === "choice") return setting.choices.map(({ value }) => value);
  if (setting.group === "years" || setting.minimum === undefined || setting.maximum === undefined) return [];
  return [String(setting.minimum), String(setting.maximum)];
}

describe("what several pages ask", () => {
  const byTitle = new Map<string, RunSetting[]>();
  for (const one of runSettings)
    byTitle.set(one.setting.title, [...(byTitle.get(one.setting.title) ?? []), one]);

  it("begins with a setting of the workbook, or is left to each run with a reason", () => {
    const left = leftToRuns.flatMap(({ titles }) => titles);
    const ofTheDay = ({ setting }: RunSetting): boolean =>
      "default" in setting && (setting.default === "today" || setting.default === "this fiscal year");
    const loose = [...byTitle].flatMap(([title, all]) => {
      if (all.length < 2 || left.includes(title)) return [];
      return all
        .filter((one) => one.setting.from === undefined && !ofTheDay(one))
        .map(({ where }) => `${where}: ${title}`);
    });
    expect(loose).toEqual([]);
    expect(left.filter((title) => (byTitle.get(title) ?? []).length < 2)).toEqual([]);
  });

  it("finds the own district wherever a district is picked", () => {
    const picks = runSettings.filter(({ setting }) => "options" in setting && /district/i.test(setting.id));
    expect(picks.length).toBeGreaterThan(3);
    expect(picks.filter(({ setting }) => setting.from !== "own district").map(({ where }) => where)).toEqual(
      [],
    );
  });
});

describe("worksheet functions", () => {
  it("do not read the settings: a cell's result depends on its arguments alone", () => {
    const reading = repositoryFiles()
      .filter((file) => /^src\/functions\/.*\.ts$/.test(file))
      .filter((file) => textOf(file).includes("workbookSettings"));
    expect(reading).toEqual([]);
  });
});
