import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import { PANE, settled } from "../accessibility/visit";
import { expectQuiet, launchBrowser } from "./helpers/browser";
import { openSite } from "./helpers/site";
import { openSample } from "./helpers/workbenchPage";

/* What a person without a mouse does, from opening the pane to taking a report back. No test here clicks after its sample is open. */

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

const LONG = 180_000;

/** What has the focus, as it is named: its label, or its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const now = document.activeElement;
    if (!(now instanceof HTMLElement)) return "";
    const label = now.getAttribute("aria-label") ?? (now as HTMLInputElement).labels?.[0]?.textContent;
    return (label ?? now.textContent ?? "").trim();
  });
}

/** Presses Tab until what is so named has the focus. */
async function tabTo(page: Page, name: RegExp | string, key = "Tab"): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key);
    const now = await focused(page);
    seen.push(now.slice(0, 30));
    if (typeof name === "string" ? now === name : name.test(now)) return;
  }
  throw new Error(`Tab never came to ${String(name)}; it went over: ${seen.join(" | ")}`);
}

/** From the sheet to the pane, as F6 goes round. */
async function toPane(page: Page): Promise<void> {
  await page.getByTestId("cell-editor").focus();
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press("F6");
    if (await page.evaluate((pane) => (document.activeElement?.querySelector(pane) ?? null) !== null, PANE))
      return;
    if (await page.evaluate((pane) => (document.activeElement?.closest(pane) ?? null) !== null, PANE)) return;
  }
  throw new Error("F6 never came to the pane.");
}

const inPane = (page: Page): Promise<boolean> =>
  page.evaluate((pane) => (document.activeElement?.closest(pane) ?? null) !== null, PANE);

/** Writes the report, takes it back, and looks each time where the keyboard is. */
async function writeAndTakeBack(page: Page): Promise<void> {
  const pane = page.locator(PANE);
  await tabTo(page, "Write report sheet");
  await page.keyboard.press("Enter");
  await pane.getByText(/Written to the new sheet/).waitFor();
  await expect.poll(() => focused(page), { message: "the focus after writing" }).toBe("Write report sheet");
  await tabTo(page, "Remove the report sheet");
  await page.keyboard.press("Enter");
  await pane.getByText("The report sheet is removed.").waitFor();
  await expect.poll(() => focused(page), { message: "the focus after taking back" }).toMatch(/^Write /);
}

describe("by keyboard alone", () => {
  it(
    "an indicator: from Home to the result, its working, the report and back",
    async () => {
      const { page, pane, log } = await openSample(browser, site.url, /Preschool outcomes/);
      await settled(page);
      await pane.getByRole("button", { name: /^Open/ }).first().waitFor();
      await toPane(page);
      await tabTo(page, /^Open/);
      await page.keyboard.press("Enter");
      await pane.getByText("79.5%", { exact: true }).waitFor();
      // A new page goes on at its beginning.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
        .toContain("Indicators");
      await writeAndTakeBack(page);
      // The result and what happened to the report are said in places that were there before.
      expect(await pane.locator("[role=status]").count()).toBeGreaterThan(0);
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );

  it(
    "a job with several tables, behind More: opened, set, written and taken back",
    async () => {
      const { page, pane, log } = await openSample(browser, site.url, /Time limits/);
      await settled(page);
      await toPane(page);
      await tabTo(page, "More");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
      for (let presses = 0; presses < 8 && (await focused(page)) !== "Checks"; presses += 1)
        await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await pane.getByRole("button", { name: /^Evaluations due/ }).waitFor();
      await tabTo(page, /^Evaluations due/);
      await page.keyboard.press("Enter");
      await pane.getByRole("button", { name: "Write report sheet" }).waitFor();
      await writeAndTakeBack(page);
      // Escape gives the list up, and the focus goes back to its button.
      await tabTo(page, "More", "Shift+Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe("More");
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );

  it(
    "a function: searched, its arguments typed, put into the cell and taken out again",
    async () => {
      const { page, pane, log } = await openSample(browser, site.url, /Preschool outcomes/);
      await settled(page);
      await page.getByTestId("name-box").focus();
      await page.keyboard.type("H30");
      await page.keyboard.press("Enter");
      await toPane(page);
      await tabTo(page, "More");
      await page.keyboard.press("Enter");
      for (let presses = 0; presses < 10 && (await focused(page)) !== "Functions"; presses += 1)
        await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await pane.getByLabel("Group").waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.type("part of a whole as a percent");
      await page.keyboard.press("Control+a");
      await page.keyboard.type("PERCENT");
      await pane.getByRole("button", { name: /^PERCENT/ }).waitFor();
      await tabTo(page, /^PERCENT/);
      await page.keyboard.press("Enter");
      await pane.getByRole("button", { name: "Insert at the active cell" }).waitFor();
      const fields = await pane.getByRole("textbox").count();
      expect(fields).toBeGreaterThan(1);
      for (const text of ["1", "4"]) {
        do await page.keyboard.press("Tab");
        while (
          !(await page.evaluate(() => document.activeElement?.matches("input[type=text], input:not([type])")))
        );
        await page.keyboard.type(text);
      }
      await tabTo(page, "Insert at the active cell");
      await page.keyboard.press("Enter");
      await pane.getByText(/^Inserted/).waitFor();
      await expect.poll(() => inPane(page)).toBe(true);
      await tabTo(page, "Take the formula out again");
      await page.keyboard.press("Enter");
      await expect
        .poll(() => focused(page), { message: "the focus after taking back" })
        .toBe("Insert at the active cell");
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );
});
