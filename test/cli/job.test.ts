import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { jobs } from "../../src/jobs/register";
import { openXlsx } from "../../src/spreadsheet";
import { lines, mn, scratchFolder } from "./run";

/* `mn job` as a person or a nightly job types it. */

const LONG = 120_000;
const folder = scratchFolder();

interface Told {
  readonly sheets: readonly string[];
  readonly files: readonly string[];
  readonly tables: Readonly<Record<string, { readonly table: string; readonly rows: number }>>;
  readonly figures: readonly { readonly id: string; readonly value?: number; readonly tone?: string }[];
  readonly problems: { readonly errors: number; readonly first: readonly { readonly where: string }[] };
}

const HEADINGS =
  '"District","Fiscal year","Adjusted pupil units","Protected students, prior year","All students, prior year","Approved budget, initial (313)","Approved budget, incentive (318)"';

describe("mn job", () => {
  it(
    "lists every job with its sentence",
    async () => {
      const { out, code } = await mn(["job"]);
      expect(code).toBe(0);
      for (const { id, summary } of jobs) {
        expect(out).toMatch(new RegExp(`^${id} +`, "m"));
        expect(out).toContain(summary);
      }
    },
    LONG,
  );

  it(
    "says what a job reads",
    async () => {
      const { out, code } = await mn(["job", "revenue-by-district"]);
      expect(code).toBe(0);
      expect(out).toContain("Table districts: Districts.");
      expect(out).toContain("adjustedPupilUnits: Adjusted pupil units.");
      expect(out).toContain("--set ID=VALUE");
    },
    LONG,
  );

  it(
    "runs over a text file and leaves a workbook whose report follows the cells",
    async () => {
      // 350 x 2,000 x 20% = 140,000, less than the budget of 150,000; 10 x 2,000 = 20,000, more than 18,000. Added on paper.
      writeFileSync(path.join(folder, "districts.csv"), `${HEADINGS}\nA,2024,2000,200,1000,150000,18000\n`);
      const ended = await mn(["job", "revenue-by-district", "districts.csv", "out.xlsx"], { folder });
      expect(ended.err).toBe("");
      const [told] = lines(ended) as Told[];
      expect(told?.tables.districts).toMatchObject({ table: "districts", rows: 1 });
      expect(told?.figures).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ id: "initial", value: 140000 }),
          expect.objectContaining({ id: "incentive", value: 18000 }),
          expect.objectContaining({ id: "revenue", value: 158000 }),
        ]),
      );
      expect(ended.code).toBe(0);
      const workbook = await openXlsx(readFileSync(path.join(folder, "out.xlsx")));
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["districts", ...told!.sheets]);
    },
    LONG,
  );

  it(
    "finds what is wrong on purpose in the sample for checks",
    async () => {
      const sample = path.resolve("assets/samples/checks.xlsx");
      const run = async (job: string, ...tables: readonly string[]): Promise<[Told, number | null]> => {
        const wishes = tables.flatMap((table) => ["--table", table]);
        const ended = await mn(["job", job, sample, `${job}.xlsx`, ...wishes], { folder });
        expect(ended.err).toBe("");
        return [(lines(ended) as Told[])[0]!, ended.code];
      };
      const value = ({ figures }: Told, id: string): unknown => figures.find((one) => one.id === id)?.value;
      // Five mistakes stand in scripts/samples/checks.mjs; the word for a date breaks two rules.
      const [records, code] = await run("edit-checks", "table=CheckRecords", "rules=CheckRules");
      expect([value(records, "errors"), value(records, "warnings"), code]).toEqual([5, 1, 1]);
      expect(records.tables.previous).toBeUndefined();
      const [published] = await run("publish-counts", "counts=TrueCounts");
      expect([value(published, "small"), value(published, "leaks")]).toEqual([2, 0]);
      const [leaking, bad] = await run("check-published", "published=PublishedCounts");
      expect([value(leaking, "hidden"), value(leaking, "leaks"), bad]).toEqual([2, 2, 1]);
    },
    LONG,
  );

  it(
    "takes a column by its heading, and refuses what is not there in one line",
    async () => {
      const odd = HEADINGS.replace('"Adjusted pupil units"', '"Units, final"');
      writeFileSync(path.join(folder, "odd.csv"), `${odd}\nA,2024,2000,200,1000,150000,18000\n`);
      const lacking = await mn(["job", "revenue-by-district", "odd.csv", "odd.xlsx"], { folder });
      expect(lacking.code).toBe(2);
      expect(lacking.err).toContain('"odd" lacks "Adjusted pupil units" for "Districts"');
      const named = await mn(
        [
          "job",
          "revenue-by-district",
          "odd.csv",
          "odd.xlsx",
          "--columns",
          'districts.adjustedPupilUnits="Units, final"',
        ],
        { folder },
      );
      expect((lines(named) as Told[])[0]?.figures).toEqual(
        expect.arrayContaining([expect.objectContaining({ id: "revenue", value: 158000 })]),
      );
    },
    LONG,
  );

  it.each([
    [["job", "no-such-job", "a.xlsx", "b.xlsx"], /there is no job "no-such-job"; write one of/],
    [["job", "revenue-by-district", "districts.csv", "b.csv"], /must end in \.xlsx/],
    [
      ["job", "revenue-by-district", "districts.csv", "b.xlsx", "--set", "colour=red"],
      /has no setting "colour"/,
    ],
    [
      ["job", "revenue-by-district", "districts.csv", "b.xlsx", "--set", "fy=soon"],
      /--set fy: .*not a number/,
    ],
    [
      ["job", "revenue-by-district", "districts.csv", "b.xlsx", "--table", "pupils=x"],
      /has no table "pupils"; it reads: districts/,
    ],
    [
      ["job", "revenue-by-district", "districts.csv", "b.xlsx", "--table", "gone"],
      /there is no table or sheet "gone"/,
    ],
    [["job", "draw-sample", "districts.csv", "b.xlsx"], /mn: /],
    [["template", "no-such-job", "b.xlsx"], /there is no job "no-such-job"/],
  ])(
    "refuses %j in one line",
    async (words, line) => {
      const ended = await mn(words, { folder });
      expect([ended.code, ended.out]).toEqual([2, ""]);
      expect(ended.err).toMatch(line);
      expect(ended.err.trim().split("\n").length).toBe(1);
    },
    LONG,
  );

  it(
    "ends with 1 where a figure breaks a rule",
    async () => {
      // 30 of 100 dollars for administration, of which 10 percent may be.
      writeFileSync(
        path.join(folder, "budget.csv"),
        "Finance code,Category,Expenditure,Amount\n313,Direct services,Teachers,70000\n313,Administration,Office,30000\n",
      );
      const ended = await mn(["job", "budget-check", "budget.csv", "budget.xlsx"], { folder });
      const [told] = lines(ended) as Told[];
      expect(told?.figures.some(({ tone }) => tone === "bad")).toBe(true);
      expect(ended.code).toBe(1);
    },
    LONG,
  );
});
