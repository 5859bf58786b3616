import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { mn, samples } from "./run";

/* Board packets over the real enrollment of 2022-23 with the adjacency of 2025-26. */

const folder = mkdtempSync(path.join(tmpdir(), "packet-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function page(district: string): Promise<ExcelJS.Worksheet> {
  const out = path.join(folder, `${district}.xlsx`);
  const sample = path.join(samples, "eligibility-2022-23.xlsx");
  const settings = ["--set", `district=${district}`, "--set", "fy=2027", "--set", "asOf=2026-11-21"];
  const { code } = await mn(["job", "district-packet", sample, out, ...settings]);
  expect(code).toBe(0);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  return book.worksheets.find(({ name }) => name.startsWith(district))!;
}

const lines = (sheet: ExcelJS.Worksheet): string =>
  sheet
    .getColumn(1)
    .values.filter((cell) => typeof cell === "string")
    .join(" ");

describe("board packets of real districts, read by another program", () => {
  it.each([
    // Counts and statuses of expected-districts-2022-23.csv, made by expected.py: 66.165, 72.638 and 12.462 percent.
    ["0742-01", "Status: racially isolated", "6,770 of 10,232 students are protected, 66.16 percent."],
    ["0518-01", "Status: racially isolated", "2,875 of 3,958 students are protected, 72.64 percent."],
    [
      "0091-01",
      "Status: not isolated, and adjoins no isolated district",
      "82 of 658 students are protected, 12.46 percent.",
    ],
  ])("%s", async (district, status, words) => {
    const sheet = await page(district);
    expect(lines(sheet)).toContain(status);
    expect(lines(sheet)).toContain(words);
    expect(sheet.pageSetup).toMatchObject({
      orientation: "portrait",
      paperSize: 1,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    });
    expect(sheet.pageSetup.printArea).toMatch(/^A1:D/);
    expect(sheet.headerFooter.oddHeader).toContain(`(${district})`);
    expect(sheet.getImages()).toHaveLength(1);
  });
});
