import { expect } from "vitest";
import type { Browser, Locator, Page } from "playwright-core";
import { openPage, type OpenOptions, type PageLog } from "./browser";

/** The workbench with a sample open in it, its pane in sight, and what is asked of both. */
export interface OpenedWorkbench {
  readonly page: Page;
  readonly log: PageLog;
  readonly pane: Locator;
}

/** What the page opens with. */
const FIRST_SAMPLE = { file: "child-outcomes", title: "Preschool outcomes (indicator 7)" };

/** The first sample is open once it has given the page its name. */
export async function firstSampleOpened(page: Page): Promise<void> {
  await page.waitForFunction((first) => document.title.startsWith(first), FIRST_SAMPLE.file);
}

/** Opens the page and, from its menu, the sample with this title. */
export async function openSample(
  browser: Browser,
  siteUrl: string,
  title: RegExp,
  options: OpenOptions = {},
): Promise<OpenedWorkbench> {
  const { page, log } = await openPage(browser, siteUrl, options);
  await page.goto(siteUrl);
  await page.getByTestId("mode").filter({ hasText: "Ready" }).waitFor({ state: "attached" });
  await firstSampleOpened(page);
  if (!title.test(FIRST_SAMPLE.title)) {
    await page.getByRole("button", { name: "Samples", exact: true }).click();
    await page.getByRole("menuitem", { name: title }).click();
    await page.waitForFunction((first) => !document.title.startsWith(first), FIRST_SAMPLE.file);
  }
  const front = page.getByRole("button", { name: "Minnesota Indicators", exact: true });
  if ((options.viewport?.width ?? 1280) < 700) await front.click();
  const pane = page.getByTestId("pane");
  await pane.getByRole("heading", { name: "What is in this workbook" }).waitFor();
  return { page, log, pane };
}

/** Goes to a cell by its address, as a person does in the name box; "'A sheet'!B2" goes to another sheet too. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.getByTestId("name-box").fill(address);
  await page.keyboard.press("Enter");
}

export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await goTo(page, address);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Waits until a cell in sight shows a text. */
export async function shows(page: Page, address: string, text: string): Promise<void> {
  await expect
    .poll(() => page.locator(`[data-cell="${address}"]`).textContent(), { message: address, timeout: 10_000 })
    .toBe(text);
}

/** Saves the workbook and gives the bytes of the file. */
export async function save(page: Page): Promise<Uint8Array> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const stream = await (await downloading).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return new Uint8Array(Buffer.concat(parts));
}

/** Drops a file onto the page as a person drags it from a folder. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], fileName));
      for (const type of ["dragover", "drop"]) {
        document
          .querySelector(".workbench")
          ?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
      }
    },
    [name, [...bytes]] as const,
  );
  await page.waitForFunction((expected) => document.title.startsWith(expected), name);
}
