import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";

/** The part of the workbench that is the pane. */
export const PANE = '[data-testid="pane"]';

/** Waits until nothing of the pane is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator(`${PANE} h1`).first().waitFor();
  await expect.poll(() => page.locator(`${PANE} [role=progressbar]`).count()).toBe(0);
}

/** Opens every line of the page that opens, also those inside others; the bar's "More" is no line of the page. */
export async function openAll(page: Page): Promise<void> {
  const closed = page.locator(`${PANE} section[tabindex="-1"] button[aria-expanded="false"]`);
  for (let count = await closed.count(); count > 0; count = await closed.count()) {
    await closed.first().click();
    await expect.poll(() => closed.count()).not.toBe(count);
  }
}

/** Opens a page of the pane by its full name; where the bar is too narrow for it, it stands behind "More". */
export async function toPage(pane: Locator, name: string, full = name): Promise<void> {
  const bar = pane.getByRole("navigation", { name: "Pages" });
  const shown = bar.getByRole("button", { name, exact: true });
  if ((await shown.count()) > 0) return shown.click();
  await bar.getByRole("button", { name: "More" }).click();
  await bar.getByRole("button", { name: full, exact: true }).click();
}

/** The pages of the pane, as the bar names them, and in full. */
export const groups = [
  ["Eligibility", "Eligibility"],
  ["Revenue", "Revenue and budget"],
  ["Plan", "Plan and deadlines"],
  ["Surveys", "Surveys and samples"],
  ["Checks", "Checks"],
] as const;
