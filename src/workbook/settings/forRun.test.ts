import { describe, expect, it } from "vitest";
import { indicator as outcomes } from "../../indicators/b07-preschool-outcomes/indicator";
import { indicators } from "../../indicators/register";
import { jobs } from "../../jobs/register";
import { findJob } from "../../jobs/register";
import { readSetting } from "../jobRuns/settings";
import { indicatorSettingsFor, jobSettingsFor, usedFromWorkbook } from "./forRun";

const settingsOf = (id: string) => findJob(id)!.settings;
const DAY = "2026-11-21";

/** What the run's fields hold when nobody chose anything. */
function usual(id: string, values: Parameters<typeof jobSettingsFor>[1]) {
  const run = jobSettingsFor(settingsOf(id), values);
  const read = run.settings.map((setting) => {
    const reading = readSetting(setting, undefined, [], DAY);
    return [setting.id, reading.kind === "value" ? reading.value : reading.kind] as const;
  });
  return { ...run, values: Object.fromEntries(read) };
}

describe("a run in a workbook where nothing is set", () => {
  it("is what it is without settings, for every job and indicator", () => {
    for (const { settings } of jobs)
      expect(jobSettingsFor(settings, {})).toEqual({ settings, given: {}, remarks: [] });
    for (const { settings } of indicators)
      expect(indicatorSettingsFor(settings, {})).toEqual({ settings, given: {}, remarks: [] });
  });
});

describe("a job's settings", () => {
  it("begin with the workbook's", () => {
    const { values, given, remarks } = usual("publish-counts", { "minimum-count": "20", confidence: "90" });
    expect([values.minimum, given, remarks]).toEqual(["20", { minimum: "Smallest count shown" }, []]);
  });

  it("take today and its fiscal year from the as-of day, and the year that is set before that", () => {
    const day = usual("ai-deadlines", { "as-of": "2024-06-30" });
    expect([day.values.fy, day.values.asOf, day.given]).toEqual([
      "2024",
      "2024-06-30",
      { fy: "As-of day", asOf: "As-of day" },
    ]);
    const year = usual("ai-deadlines", { "as-of": "2024-06-30", "fiscal-year": "2023" });
    expect([year.values.fy, year.given.fy]).toEqual(["2023", "State fiscal year"]);
  });

  it("translate what is written differently", () => {
    expect(usual("ai-deadlines", { "identifiable-schools": "0" }).values.identifiableSchools).toBe("no");
    expect(usual("ai-deadlines", { "identifiable-schools": "4" }).values.identifiableSchools).toBe("yes");
    expect(usual("plan-checklist", { "identifiable-schools": "4" }).values.identifiableSchools).toBe("4");
  });

  it("stay where the workbook's value does not fit, and say so", () => {
    const { values, given, remarks } = usual("outcome-what-if", { ffy: "2025" });
    expect([values.targetYear, values.ffy, given]).toEqual(["2012", "2025", { ffy: "Federal fiscal year" }]);
    expect(remarks).toEqual([
      'This workbook\'s setting "Federal fiscal year" is 2025, which "Targets of the plan" does not take here: it stays at FFY 2012 (school year 2012-13).',
    ]);
  });

  it("write the own district where it is typed, and pick it where the tables have it", () => {
    const own = { "district-name": "St. Paul", "district-number": "625" };
    expect(usual("tses-checklist", own).values.district).toBe("St. Paul");
    const run = jobSettingsFor(settingsOf("eligible-districts"), own);
    const pick = run.settings.find(({ id }) => id === "district")!;
    const options = [
      { value: "0011-01", label: "Anoka (0011-01)" },
      { value: "0625-01", label: "St. Paul (0625-01)" },
    ];
    expect(readSetting(pick, undefined, options, DAY)).toEqual({ kind: "value", value: "0625-01" });
    // A person may still look at another, or at all.
    expect(readSetting(pick, "0011-01", options, DAY)).toEqual({ kind: "value", value: "0011-01" });
    expect(readSetting(pick, "", options, DAY)).toEqual({ kind: "value", value: "" });
    expect(readSetting(pick, undefined, options.slice(0, 1), DAY)).toEqual({ kind: "value", value: "" });
    expect(usedFromWorkbook(run, { district: "0625-01" }, { district: options })).toEqual({
      district: "Own district",
    });
    expect(usedFromWorkbook(run, { district: "0011-01" }, { district: options })).toEqual({});
  });

  it("count school days apart from days", () => {
    const soon = { "due-soon-days": "21" };
    expect(usual("track-evaluations", soon).given).toEqual({});
    expect(usual("track-complaints", soon).values.atRisk).toBe("21");
  });

  it("are the workbook's only as long as nobody chose otherwise", () => {
    const run = jobSettingsFor(settingsOf("publish-counts"), { "minimum-count": "20" });
    expect(usedFromWorkbook(run, { minimum: "20" }, {})).toEqual({ minimum: "Smallest count shown" });
    expect(usedFromWorkbook(run, { minimum: "5" }, {})).toEqual({});
  });
});

describe("an indicator's settings", () => {
  it("begin with the workbook's, also where that is no choice of theirs yet", () => {
    const run = indicatorSettingsFor(outcomes.settings, { "minimum-count": "15", "minimum-days": "0" });
    const byId = Object.fromEntries(run.settings.map((setting) => [setting.id, setting]));
    expect([byId.smallest?.default, byId.minimumDays?.default]).toEqual(["15", "off"]);
    expect(byId.smallest?.choices.at(-1)).toEqual({ value: "15", label: "Hide fewer than 15 children" });
    expect(byId.minimumDays?.choices).toEqual(outcomes.settings[1]?.choices);
    expect(run.given).toEqual({ smallest: "Smallest count shown", minimumDays: "Fewest days of service" });
    expect(byId.mode).toBe(outcomes.settings[0]);
  });
});
