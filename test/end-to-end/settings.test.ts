import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import { openXlsx } from "../../src/spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../src/workbook/memory";
import { readWorkbookSettings } from "../../src/workbook/settings/change";
import { expectQuiet, launchBrowser } from "./helpers/browser";
import { openSite } from "./helpers/site";
import { drop, openSample, save } from "./helpers/workbenchPage";

/* What is settled in the pane stays with the file, through saving and opening, and the next run begins with it. */

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

async function toSettings(pane: Locator): Promise<void> {
  await pane.getByRole("button", { name: "More", exact: true }).press("Enter");
  await pane
    .getByRole("list", { name: "More pages" })
    .getByRole("button", { name: "Settings" })
    .press("Enter");
  await pane.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
}

/** As by keyboard: what is typed is saved with Enter. */
async function set(pane: Locator, name: string, value: string): Promise<void> {
  const field = pane.getByRole("textbox", { name, exact: true });
  await field.focus();
  await field.fill(value);
  await field.press("Enter");
  await pane.getByText(`Saved in this workbook. ${name}: ${value}.`).waitFor();
}

const valueOf = (page: Page, name: string): Promise<string> =>
  page.getByRole("textbox", { name, exact: true }).inputValue();

describe("settings of a workbook", () => {
  it("stay in the file, and the next run begins with them and says so", async () => {
    const { page, pane, log } = await openSample(browser, site.url, /Preschool outcomes/);
    await toSettings(pane);
    await set(pane, "Smallest count shown", "20");
    await set(pane, "Federal fiscal year", "2009");
    const bytes = await save(page);
    // A program that has never seen the page reads them from the file.
    const workbook = await openXlsx(bytes);
    const { values } = await readWorkbookSettings(createMemoryPort(workbook, makeMemoryView()));
    expect(values).toEqual({ ffy: "2009", "minimum-count": "20" });

    await drop(page, "again.xlsx", bytes);
    await pane.getByRole("heading", { name: "What is in this workbook" }).waitFor();
    await toSettings(pane);
    await expect.poll(() => valueOf(page, "Smallest count shown")).toBe("20");
    await pane
      .getByRole("button", { name: /^Used by/ })
      .first()
      .press("Enter");
    await pane
      .getByRole("button", { name: /^Indicator 7:/ })
      .first()
      .press("Enter");
    await pane.getByText(/Small districts: Hide fewer than 20 children/).waitFor();
    await expect.poll(() => pane.getByLabel("Year", { exact: true }).inputValue()).toBe("2009");
    expectQuiet(log);
    await page.context().close();
  }, 120_000);
});
