import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import { bringAxe, lookAtPart, tooWide } from "../accessibility/checks";
import { openAll, PANE, settled, toPage } from "../accessibility/visit";
import { expectQuiet, launchBrowser } from "./helpers/browser";
import { openSite } from "./helpers/site";
import { openSample } from "./helpers/workbenchPage";

/*
 * One page of each kind for people who see little, hear it read, or use no mouse, in the light theme, the dark one and in forced
 * colors, at 320 pixels - what 640 pixels are at 200 percent. `npm run accessibility` looks at every page over every sample.
 */

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

const narrow = { viewport: { width: 320, height: 800 } } as const;
const LONG = 240_000;

async function lookAt(page: Page, where: string): Promise<void> {
  await settled(page);
  await openAll(page);
  await settled(page);
  // The focus is shown to those who use the keyboard.
  await page.keyboard.press("Tab");
  expect(await lookAtPart(page, PANE, where)).toEqual([]);
}

describe("for everyone, at 320 pixels, in every theme", () => {
  it(
    "nothing is found on one page of each kind",
    async () => {
      const { page, pane, log } = await openSample(browser, site.url, /Preschool outcomes/, narrow);
      await bringAxe(page);
      await settled(page);
      await lookAt(page, "Home");

      await pane.getByRole("button", { name: /^Open/ }).first().click();
      await pane.getByRole("button", { name: "Write report sheet" }).waitFor();
      await lookAt(page, "indicator 7, with its result");

      await toPage(pane, "Indicators");
      await pane.getByRole("searchbox").waitFor();
      await lookAt(page, "the list of indicators");

      await toPage(pane, "Functions");
      await pane.getByLabel("Group").waitFor();
      await lookAt(page, "the list of functions");
      await pane.getByRole("button", { name: /^WRR/ }).click();
      await pane.getByRole("heading", { name: "Examples" }).waitFor();
      await lookAt(page, "a function");

      await toPage(pane, "Revenue", "Revenue and budget");
      await pane.getByRole("button", { name: /^Achievement and Integration revenue/ }).waitFor();
      await lookAt(page, "the list of what is done with revenue");
      await pane.getByRole("button", { name: /^Achievement and Integration revenue/ }).click();
      await pane.getByRole("heading", { name: "Figures of the district" }).waitFor();
      await lookAt(page, "revenue, typed");

      await toPage(pane, "Checks");
      await pane.getByRole("button", { name: /^Child outcomes by group/ }).click();
      await pane.getByRole("button", { name: "Write report sheet" }).waitFor();
      await lookAt(page, "a job, with its result");

      for (const name of ["Settings", "About"]) {
        await toPage(pane, name);
        await pane.getByRole("heading", { level: 1, name: new RegExp(name) }).waitFor();
        await lookAt(page, name);
      }
      await pane.getByRole("button", { name: "More" }).click();
      await lookAt(page, "the further pages");
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );

  it(
    "text of twice the size is cut off nowhere",
    async () => {
      const { page, pane, log } = await openSample(browser, site.url, /Preschool outcomes/, {
        viewport: { width: 640, height: 900 },
      });
      // Text alone, as systems enlarge it: the sizes of the pane are these variables of its theme.
      const size = (): Promise<number> =>
        pane
          .getByRole("heading", { level: 1 })
          .evaluate((title) => parseFloat(getComputedStyle(title).fontSize));
      const before = await size();
      await pane.locator(".fui-FluentProvider").evaluate((provider: HTMLElement) => {
        for (const kind of ["fontSize", "lineHeight"])
          for (const step of ["Base100", "Base200", "Base300", "Base400", "Base500", "Base600", "Hero700"]) {
            const name = `--${kind}${step}`;
            const now = parseFloat(getComputedStyle(provider).getPropertyValue(name));
            provider.style.setProperty(name, `${2 * now}px`);
          }
      });
      expect(await size()).toBe(2 * before);
      await settled(page);
      expect(await tooWide(page, PANE)).toEqual([]);
      await pane.getByRole("button", { name: /^Open/ }).first().click();
      await pane.getByRole("button", { name: "Write report sheet" }).waitFor();
      expect(await tooWide(page, PANE)).toEqual([]);
      expectQuiet(log);
      await page.context().close();
    },
    LONG,
  );
});
