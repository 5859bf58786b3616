import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import { openXlsx } from "../../src/spreadsheet";
import type { Sheet, Workbook } from "../../src/spreadsheet/api";
import { expectQuiet, launchBrowser } from "./helpers/browser";
import { openSite } from "./helpers/site";
import { drop, goTo, openSample, save, shows, typeInto } from "./helpers/workbenchPage";

/** The pane as a person uses it over the built workbench: from Home to a report, and the saved file read again. */
let site: Served;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const LONG = 120_000;
const options = { functions: functionLibrary(metadata, functions) };

/** The card of a found table on Home. */
const cardOf = (pane: Locator, table: string): Locator =>
  pane.getByRole("article").filter({ has: pane.page().getByRole("heading", { name: table, exact: true }) });

/** The part of a result that belongs to one measure. */
const measureOf = (pane: Locator, title: string): Locator =>
  pane
    .locator("article, div")
    .filter({ has: pane.page().getByRole("heading", { name: title }) })
    .last();

async function writeReport(pane: Locator, sheet: string): Promise<void> {
  await pane.getByRole("button", { name: "Write report sheet" }).click();
  await pane.getByText(`Written to the new sheet "${sheet}".`).waitFor();
  await pane.page().getByRole("tab", { name: sheet, exact: true }).waitFor();
}

async function removeReport(pane: Locator, sheet: string): Promise<void> {
  await pane.getByRole("button", { name: "Remove the report sheet" }).click();
  await pane.getByText("The report sheet is removed.").waitFor();
  await expect.poll(() => pane.page().getByRole("tab", { name: sheet, exact: true }).count()).toBe(0);
}

/** The saved file as a program that has never seen the page reads it, everything calculated anew. */
async function readAgain(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await openXlsx(bytes, options);
  workbook.recalculate();
  await workbook.settled();
  return workbook;
}

interface LiveCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

/** Cells of a sheet that hold a formula of ours. */
function ownFormulas(sheet: Sheet): readonly LiveCell[] {
  const cells: LiveCell[] = [];
  sheet.eachCell((row, column) => {
    const formula = sheet.formula(row, column);
    if (formula?.includes("MN.")) cells.push({ row, column, formula, value: sheet.value(row, column) });
  });
  return cells;
}

/** Position of the first cell of a sheet that holds this text. */
function placeOf(sheet: Sheet, text: string): { readonly row: number; readonly column: number } {
  let place: { row: number; column: number } | undefined;
  sheet.eachCell((row, column) => {
    if (place === undefined && sheet.value(row, column) === text) place = { row, column };
  });
  if (place === undefined) throw new Error(`No cell of ${sheet.name} holds "${text}".`);
  return place;
}

describe("indicator 7 on the plan's own counts", () => {
  // FFY 2009 as the plan prints it (lines 823-829, 852-859).
  const printed = [
    ["7A-SS1. Social-emotional skills", "79.5%", "81"],
    ["7A-SS2. Social-emotional skills", "50.5%", "52"],
    ["7B-SS1. Knowledge and skills", "77.9%", "82"],
    ["7B-SS2. Knowledge and skills", "52.5%", "54"],
    ["7C-SS1. Behaviors to meet needs", "80.2%", "82"],
    ["7C-SS2. Behaviors to meet needs", "66.7%", "70"],
  ] as const;
  const sheet = "Indicator 7 2012";

  it(
    "goes from Home to the result, follows the cells, and leaves a report that lives on in the file",
    async () => {
      const { page, log, pane } = await openSample(browser, site.url, /Preschool outcomes/);
      await cardOf(pane, "PlanCounts")
        .getByRole("button", { name: /^Indicator 7\./ })
        .click();
      for (const [title, value, target] of printed) {
        const measure = measureOf(pane, title);
        await measure.getByText(value, { exact: true }).waitFor();
        await measure.getByText(`Target for FFY 2012: at least ${target}`).waitFor();
        await measure.getByText("Not met").waitFor();
      }
      await pane.getByText("(1,901 + 1,837) / (46 + 918 + 1,901 + 1,837) x 100 = 79.5").waitFor();
      await pane.getByText("No problems found in the data.").waitFor();

      // (1901 + 1837) / (146 + 918 + 1901 + 1837) = 3738 / 4802 = 77.84 percent.
      await page.getByRole("tab", { name: "Plan", exact: true }).click();
      await shows(page, "Plan!B5", "46");
      await typeInto(page, "B5", "146");
      await measureOf(pane, printed[0][0]).getByText("77.8%", { exact: true }).waitFor();
      await page.keyboard.press("Control+z");
      await measureOf(pane, printed[0][0]).getByText("79.5%", { exact: true }).waitFor();

      await writeReport(pane, sheet);
      await removeReport(pane, sheet);
      await writeReport(pane, sheet);
      await goTo(page, "C7");
      await expect.poll(() => page.getByTestId("formula-bar").inputValue()).toMatch(/^=MN\.COSF_SUMMARY1\(/);
      await shows(page, `${sheet}!C7`, "79.50%");

      const bytes = await save(page);
      const saved = await readAgain(bytes);
      const report = saved.sheet(sheet)!;
      const results = ownFormulas(report).filter(({ formula }) => formula.startsWith("=MN.COSF_SUMMARY"));
      expect(results.map(({ value }) => `${(value as number).toFixed(1)}%`)).toEqual(
        printed.map(([, value]) => value),
      );
      saved.sheet("Plan")!.set(4, 1, 146);
      await saved.settled();
      expect(report.value(results[0]!.row, results[0]!.column)).toBeCloseTo((3738 / 4802) * 100, 10);

      await drop(page, "again.xlsx", bytes);
      await pane.getByRole("button", { name: sheet }).waitFor();
      await page.getByRole("tab", { name: sheet, exact: true }).click();
      await shows(page, `${sheet}!C7`, "79.50%");
      await page.getByRole("tab", { name: "Plan", exact: true }).click();
      await typeInto(page, "B5", "146");
      await page.getByRole("tab", { name: sheet, exact: true }).click();
      await shows(page, `${sheet}!C7`, "77.84%");
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );
});

describe("indicator 9 on the districts by race", () => {
  it(
    "finds the two districts, follows the review, and leaves a live report",
    async () => {
      const { page, log, pane } = await openSample(browser, site.url, /indicator 9/);
      await cardOf(pane, "Districts")
        .getByRole("button", { name: /^Indicator 9\./ })
        .click();
      await pane.getByText("1 / 60 x 100 = 1.7").waitFor();
      const findings = pane
        .getByRole("region", { name: "Districts with a data finding" })
        .locator("tbody tr");
      await expect.poll(() => findings.count()).toBe(2);
      const rows = await findings.allTextContents();
      expect(rows[0]).toMatch(/9047.*American Indian: over.*Yes/);
      expect(rows[1]).toMatch(/9055.*Black: over.*No/);

      await writeReport(pane, "Indicator 9 2012");
      await removeReport(pane, "Indicator 9 2012");
      await writeReport(pane, "Indicator 9 2012");
      const bytes = await save(page);
      const saved = await readAgain(bytes);
      const report = saved.sheet("Indicator 9 2012")!;
      const own = ownFormulas(report);
      expect(own.length).toBeGreaterThan(2);
      expect(own.filter(({ value }) => typeof value === "object")).toEqual([]);
      const { row } = placeOf(report, "9");
      const result = { row, column: 2 };
      expect(report.formula(result.row, result.column)).toBeDefined();
      // One district of sixty, found over and by its review the result of inappropriate identification.
      expect(report.value(result.row, result.column)).toBeCloseTo(100 / 60, 10);

      // The review of 9055 turns out as the other: two of sixty, in the file, in the page and in the pane.
      const districts = saved.sheet("Districts")!;
      const reviewed: number[] = [];
      districts.eachCell((place, column) => {
        if (column === 0 && String(districts.value(place, 0)) === "9055") reviewed.push(place);
      });
      expect(reviewed).toHaveLength(5);
      saved.batch("Review", () => reviewed.forEach((place) => districts.set(place, 4, "Yes")));
      await saved.settled();
      expect(report.value(result.row, result.column)).toBeCloseTo(200 / 60, 10);

      await drop(page, "again.xlsx", bytes);
      await cardOf(pane, "Districts")
        .getByRole("button", { name: /^Indicator 9\./ })
        .click();
      await pane.getByText("1 / 60 x 100 = 1.7").waitFor();
      await page.getByRole("tab", { name: "Districts", exact: true }).click();
      for (const place of reviewed) await typeInto(page, `E${place + 1}`, "Yes");
      await pane.getByText("2 / 60 x 100 = 3.3").waitFor();
      await page.getByRole("tab", { name: "Indicator 9 2012", exact: true }).click();
      await shows(page, `Indicator 9 2012!C${row + 1}`, "3.33%");
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );
});

describe("revenue on the seven years of a budget", () => {
  it(
    "computes every year, aid and levy add up to the revenue, also in the saved report",
    async () => {
      const { page, log, pane } = await openSample(browser, site.url, /Achievement and Integration budget/);
      await cardOf(pane, "Revenue").getByRole("button", { name: "Revenue of many districts" }).click();
      const steps = pane.getByRole("region", { name: "Revenue, aid and levy" }).locator("tbody tr");
      await expect.poll(() => steps.count()).toBe(7);
      const cents = (text: string): number => Math.round(Number(text.replace(/[$,]/g, "")) * 100);
      // Revenue, aid and levy; what the department keeps of them stands last.
      for (const row of await steps.all()) {
        const cells = (await row.locator("td").allTextContents()).slice(-4, -1).map(cents);
        expect(cells[1]! + cells[2]!).toBe(cells[0]);
        expect(cells[0]).toBeGreaterThan(0);
      }

      await pane.getByRole("button", { name: "Write report sheet" }).click();
      const written = pane.getByText(/^Written to the new sheet/);
      await written.waitFor();
      const sheet = /"(.*)"/.exec((await written.textContent()) ?? "")![1]!;
      await removeReport(pane, sheet);
      await writeReport(pane, sheet);
      const bytes = await save(page);
      const saved = await readAgain(bytes);
      const report = saved.sheet(sheet)!;
      const shownCents = await Promise.all(
        (await steps.all()).map(async (row) =>
          (await row.locator("td").allTextContents()).slice(-4, -1).map(cents),
        ),
      );
      // Each step is one formula that fills the rows below it.
      for (const [name, position] of [
        ["=MN.AI_AID(", 1],
        ["=MN.AI_LEVY(", 2],
      ] as const) {
        const cell = ownFormulas(report).find(({ formula }) => formula.startsWith(name));
        expect(cell, name).toBeDefined();
        const filled = shownCents.map((_, row) => report.value(cell!.row + row, cell!.column) as number);
        expect(filled.map((dollars) => Math.round(dollars * 100))).toEqual(
          shownCents.map((amounts) => amounts[position]),
        );
      }

      await drop(page, "again.xlsx", bytes);
      // The sheet has the name of the job, which Home offers as well.
      await pane.getByRole("button", { name: sheet }).last().waitFor();
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );
});

describe("explaining a cell", () => {
  it(
    "opens from the menu of cells, shows the plan's own working, and follows to the cell a number came from",
    async () => {
      const { page, log, pane } = await openSample(browser, site.url, /Preschool outcomes/);
      await goTo(page, "Plan!F10");
      await page.locator('[data-cell="Plan!F10"]').click({ button: "right" });
      await page.getByRole("menuitem", { name: "Explain this cell" }).click();
      await pane.getByRole("heading", { name: "MN.STATUS" }).waitFor();
      await pane.getByRole("button", { name: "Select D10" }).click();
      // FFY 2009 as the plan prints it (line 853).
      await pane.getByText("(1,901 + 1,837) / (46 + 918 + 1,901 + 1,837) x 100 = 79.5").waitFor();
      await expect.poll(() => page.getByTestId("name-box").inputValue()).toBe("D10");
      const { violations } = await new AxeBuilder({ page }).include('[data-testid="pane"]').analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );
});
