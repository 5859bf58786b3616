import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { lines, mn, samples, scratchFolder } from "./run";

interface Told {
  readonly sheets: readonly string[];
  readonly figures: readonly { readonly id: string; readonly value?: number }[];
}

describe("mn profile", () => {
  it("writes the page of a real district with the percent of its published counts", async () => {
    const folder = scratchFolder();
    const to = path.join(folder, "minneapolis.xlsx");
    const ended = await mn([
      "profile",
      "Minneapolis",
      path.join(samples, "district-profile-shares.xlsx"),
      to,
    ]);
    expect([ended.err, ended.code]).toEqual(["", 0]);
    const [told] = lines(ended) as Told[];
    expect(told!.sheets.slice(-1)).toEqual(["Minneapolis"]);
    // The department's file of 2016-17: 5,405 of 35,534 students are in special education.
    const figure = told!.figures.find(({ id }) => id === "measure own students in special education");
    expect(figure!.value).toBe((100 * 5405) / 35_534);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(to) as unknown as ExcelJS.Buffer);
    const page = book.getWorksheet("Minneapolis")!;
    expect(page.getCell("A1").value).toBe(
      "District data profile: Minneapolis Public School District (0001-03)",
    );
    expect(page.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 1 });
    expect(page.getImages()).toHaveLength(1);
    rmSync(folder, { recursive: true, force: true });
  });
  it("names the districts that fit, and says that one has no row", async () => {
    const file = path.join(samples, "district-profile-shares.xlsx");
    const several = await mn(["profile", "1", file, path.join(samples, "never-written.xlsx")]);
    expect(several.code).toBe(2);
    expect(several.err).toMatch(/several fit "1".*\(0001-01\), .*\(0001-03\)/);
    const none = await mn(["profile", "Atlantis", file, path.join(samples, "never-written.xlsx")]);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('the tables have no "Atlantis"')]);
  });
});
