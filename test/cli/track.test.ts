import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bin, lines, mn, samples, scratchFolder } from "./run";

/* `mn track`, `check`, `publish` and `profile` as a nightly job types them, in several time zones. */

const LONG = 120_000;
const folder = scratchFolder();
const sample = path.join(samples, "time-limits.xlsx");

interface Told {
  readonly job: string;
  readonly file: string;
  readonly figures: readonly { readonly id: string; readonly value?: number | string }[];
}
const figures = (told: Told): Record<string, unknown> =>
  Object.fromEntries(told.figures.map(({ id, value }) => [id, value]));

/** Findings of the day before, on and after the changes to and from daylight saving time, and of February 29. */
const FINDINGS = [
  "2023-03-12",
  "2023-11-05",
  "2024-02-29",
  "2024-03-10",
  "2024-03-11",
  "2024-11-03",
  "2024-11-04",
];

describe("mn track", () => {
  it(
    "ends with 1 when something is late, and with 0 the day before",
    async () => {
      writeFileSync(
        path.join(folder, "cases.csv"),
        "Complaint,Complaint received,Report issued\nC1,2024-01-01,\n",
      );
      const run = (asOf: string) =>
        mn(["track", "complaints", "cases.csv", "out.xlsx", "--set", `asOf=${asOf}`], { folder });
      const intime = await run("2024-03-01");
      expect([intime.code, intime.err]).toEqual([0, ""]);
      const late = await run("2024-03-02");
      expect([late.code, late.err]).toEqual([1, ""]);
      const [told] = lines(late) as Told[];
      expect(told!.job).toBe("track-complaints");
      expect(figures(told!)).toMatchObject({ late: 1, atRisk: 0 });
    },
    LONG,
  );

  it(
    "lists the trackers, tells of one, and names them when there is no such",
    async () => {
      const list = await mn(["track"]);
      expect(list.code).toBe(0);
      expect(list.out.match(/^track-\w+/gm)).toHaveLength(6);
      expect(list.out.match(/^\S+/gm)!.every((id) => id.startsWith("track-"))).toBe(true);
      expect((await mn(["track", "hearings"])).out).toMatch(/^track-hearings: /);
      const wrong = await mn(["track", "holidays", "a.xlsx", "b.xlsx"], { folder });
      expect(wrong.code).toBe(2);
      expect(wrong.err).toContain("track-holidays");
    },
    LONG,
  );

  it.each([
    ["check", "edit-checks"],
    ["publish", "publish-counts"],
    ["profile", "district-profile"],
  ])(
    "mn %s is short for mn job %s",
    async (word, id) => {
      const [short, long] = [await mn([word]), await mn(["job", id])];
      expect(short.out).toBe(long.out);
      expect(short.code).toBe(0);
    },
    LONG,
  );

  it(
    "gives the same days whatever the time zone of the machine",
    () => {
      const rows = FINDINGS.map((identified, at) => `F${at},${identified},,`);
      writeFileSync(
        path.join(folder, "findings.csv"),
        ["Finding,Identified,Corrected on,Verified", ...rows, ""].join("\n"),
      );
      const zones = [
        "America/Chicago",
        "UTC",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Australia/Lord_Howe",
      ];
      const calendars = zones.map((zone) => {
        const file = `${zone.replace(/\W/g, "")}.xlsx`;
        const words = [
          "track",
          "corrections",
          "findings.csv",
          file,
          "--set",
          "asOf=2024-03-12",
          "--set",
          "remind=0",
        ];
        const ended = spawnSync(process.execPath, [bin, ...words], {
          cwd: folder,
          env: { ...process.env, TZ: zone },
          encoding: "utf8",
        });
        expect([zone, ended.status, ended.stderr]).toEqual([zone, 0, ""]);
        const told = JSON.parse(ended.stdout) as Told & { readonly files: readonly string[] };
        return JSON.stringify([figures(told), readFileSync(path.join(folder, told.files[0]!), "utf8")]);
      });
      expect(new Set(calendars).size).toBe(1);
      const days = [...calendars[0]!.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, date]) => date);
      // March 12, 2023 ends on the day judged on; the findings of November 2024 have not begun.
      expect(days.sort()).toEqual(["20240312", "20241105", "20250228", "20250310", "20250311"]);
    },
    LONG,
  );

  it(
    "reads the sample's tables by itself, each tracker its own",
    async () => {
      const names = ["evaluations", "transitions", "complaints", "hearings", "corrections", "submissions"];
      for (const name of names) {
        const ended = await mn(["track", name, sample, "sample.xlsx", "--set", "asOf=2026-11-20"], {
          folder,
        });
        expect([name, ended.err]).toEqual([name, ""]);
        const [told] = lines(ended) as (Told & { tables: Record<string, { table: string; rows: number }> })[];
        expect([name, told!.tables["records"]!.table.toLowerCase()]).toEqual([name, name]);
        // Something of each kind to look at, and therefore the exit code of what is late.
        expect([name, ended.code, Number(figures(told!)["late"]) > 0]).toEqual([name, 1, true]);
      }
    },
    LONG,
  );
});
