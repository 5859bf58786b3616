import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import { launchBrowser } from "../end-to-end/helpers/browser";
import { openSite } from "../end-to-end/helpers/site";
import { openSample } from "../end-to-end/helpers/workbenchPage";
import { bringAxe, lookAtPart } from "./checks";
import { groups, openAll, PANE, settled, toPage } from "./visit";

/*
 * `npm run accessibility`: every page of the pane in every theme, empty and over every sample that has data for it. It takes many
 * minutes, so it is not part of `npm test`, which looks at one page of each kind.
 */

let site: Served;
let browser: Browser;

beforeAll(async () => {
  site = await openSite();
  browser = await launchBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const narrow = { viewport: { width: 320, height: 800 } } as const;

async function lookAtPage(page: Page, where: string): Promise<readonly string[]> {
  await settled(page);
  await openAll(page);
  await settled(page);
  await page.keyboard.press("Tab");
  const found = await lookAtPart(page, PANE, where);
  // A sweep takes long: what is found is said at once.
  process.stdout.write(`${where}: ${found.length === 0 ? "nothing found" : `\n  ${found.join("\n  ")}`}\n`);
  return found;
}

const samples = JSON.parse(readFileSync("assets/samples/index.json", "utf8")) as readonly {
  readonly title: string;
}[];

describe("what the headings of a sample speak for", () => {
  it.each(samples.slice(1).map(({ title }) => title))("%s", async (title) => {
    const { page, pane } = await openSample(
      browser,
      site.url,
      new RegExp(title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")),
      narrow,
    );
    await bringAxe(page);
    const found: string[] = [];
    await settled(page);
    const ways = pane.getByRole("article").getByRole("button", { expanded: undefined });
    found.push(...(await lookAtPage(page, `${title}: Home`)));
    const seen = new Set<string>();
    const count = await ways.count();
    for (let place = 0; place < count; place += 1) {
      const way = ways.nth(place);
      const name = ((await way.textContent()) ?? "").trim();
      // Links to the cells, and lines that open, lead nowhere.
      if (
        name === "" ||
        seen.has(name) ||
        /![A-Z]|, [A-Z]+\d+:/.test(name) ||
        (await way.getAttribute("aria-expanded")) !== null
      )
        continue;
      seen.add(name);
      await way.click();
      found.push(...(await lookAtPage(page, `${title}: ${name}`)));
      await toPage(pane, "Home");
      await settled(page);
      await openAll(page);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});

describe("pages over an empty workbook", () => {
  it("every indicator", async () => {
    const { page, pane } = await openSample(browser, site.url, /Dispute resolution/, narrow);
    await page.getByRole("button", { name: "New", exact: true }).click();
    await bringAxe(page);
    const found: string[] = [...(await lookAtPage(page, "Home, empty"))];
    await toPage(pane, "Indicators");
    found.push(...(await lookAtPage(page, "Indicators")));
    const count = await pane.locator("main li button, section[tabindex='-1'] li button").count();
    for (let place = 0; place < count; place += 1) {
      const button = pane.locator("section[tabindex='-1'] li button").nth(place);
      const name = (await button.textContent()) ?? "";
      await button.click();
      found.push(...(await lookAtPage(page, name.slice(0, 40))));
      await toPage(pane, "Indicators");
      await settled(page);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });

  it.each(groups)("every job of %s", async (short, full) => {
    const { page, pane } = await openSample(browser, site.url, /Dispute resolution/, narrow);
    await page.getByRole("button", { name: "New", exact: true }).click();
    await bringAxe(page);
    const found: string[] = [];
    await toPage(pane, short, full);
    found.push(...(await lookAtPage(page, full)));
    const count = await pane.locator("section[tabindex='-1'] li button").count();
    for (let place = 0; place < count; place += 1) {
      const button = pane.locator("section[tabindex='-1'] li button").nth(place);
      const name = (await button.textContent()) ?? "";
      await button.click();
      found.push(...(await lookAtPage(page, name.slice(0, 40))));
      await toPage(pane, short, full);
      await settled(page);
    }
    await page.context().close();
    expect(found).toEqual([]);
  });
});
