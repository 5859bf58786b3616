import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import { findJob } from "../../src/jobs/register";
import { createWorkbook, saveXlsx } from "../../src/spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../src/workbook/memory";
import { jobTemplateSheet } from "../../src/workbook/template";
import { expectQuiet, launchBrowser, openPage, type OpenOptions } from "./helpers/browser";
import { openSite } from "./helpers/site";
import { drop, firstSampleOpened } from "./helpers/workbenchPage";

/* Jobs as a person runs them in the built workbench: from a table on Home to a report, and a slow one in its worker. */
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

/** The templates of a job with their example rows, as a file. */
async function templates(id: string): Promise<Uint8Array> {
  const job = findJob(id)!;
  const workbook = createWorkbook();
  const empty = workbook.sheets.map(({ name }) => name);
  const port = createMemoryPort(workbook, makeMemoryView());
  for (const input of job.inputs) await port.writeReport(jobTemplateSheet(job, input, input.forms[0]!));
  for (const name of empty) workbook.removeSheet(name);
  return saveXlsx(workbook);
}

async function openWith(
  id: string,
  options: OpenOptions = {},
): Promise<{ page: Page; pane: Locator; log: Awaited<ReturnType<typeof openPage>>["log"] }> {
  const { page, log } = await openPage(browser, site.url, options);
  await page.goto(site.url);
  await firstSampleOpened(page);
  await drop(page, `${id}.xlsx`, await templates(id));
  const pane = page.getByTestId("pane");
  if ((options.viewport?.width ?? 1280) < 700)
    await page.getByRole("button", { name: "Minnesota Indicators", exact: true }).click();
  return { page, pane, log };
}

describe("a job", () => {
  it(
    "is proposed on Home, computes, is written with live formulas, and is taken back",
    async () => {
      const { page, pane, log } = await openWith("revenue-by-district");
      await pane.getByRole("button", { name: "Revenue of many districts" }).click();
      const total = pane
        .getByRole("article")
        .filter({ has: page.getByRole("heading", { name: "Revenue, all rows", exact: true }) });
      // 804,795.25 + 940,801.00 of the two example districts, added up on paper.
      await total.getByText("$1,745,596.25", { exact: true }).first().waitFor();
      await pane.getByRole("button", { name: "Write report sheet" }).click();
      await pane.getByText('Written to the new sheet "Revenue of many districts".').waitFor();
      await pane.getByRole("button", { name: "Remove the report sheet" }).click();
      await pane.getByText("The report sheet is removed.").waitFor();
      expectQuiet(log);
    },
    LONG,
  );

  it(
    "that takes long runs in a worker of our own site and comes back with its sheets and files",
    async () => {
      const { page, pane, log } = await openWith("draw-sample");
      const workers: string[] = [];
      page.on("worker", (worker) => workers.push(new URL(worker.url()).origin));
      await pane.getByRole("button", { name: /^Draw records/ }).click();
      await pane.getByLabel("How many to draw").fill("2");
      await pane.getByRole("button", { name: "Save sample-frame.csv" }).waitFor();
      expect(new Set(workers)).toEqual(new Set([new URL(site.url).origin]));
      const saving = page.waitForEvent("download");
      await pane.getByRole("button", { name: "Save sample-frame.csv" }).click();
      expect((await saving).suggestedFilename()).toBe("sample-frame.csv");
      expectQuiet(log);
    },
    LONG,
  );

  it.each(["light", "dark"] as const)(
    "is accessible and no wider than a pane of 320 pixels, %s",
    async (colorScheme) => {
      const { page, pane, log } = await openWith("budget-check", {
        viewport: { width: 320, height: 800 },
        colorScheme,
      });
      await pane.getByRole("button", { name: "Check a budget" }).first().click();
      await pane.getByRole("button", { name: "Write report sheet" }).waitFor();
      const { violations } = await new AxeBuilder({ page }).include('[data-testid="pane"]').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      const wider = await pane.evaluate((element) => {
        const parts = [...element.querySelectorAll("main, section")];
        return parts.filter((part) => part.scrollWidth > part.clientWidth + 1).length;
      });
      expect(wider).toBe(0);
      expectQuiet(log);
    },
    LONG,
  );
});
