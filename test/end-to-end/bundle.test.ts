import { readFileSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Served } from "../../scripts/lib/serve.mjs";
import { expectQuiet, launchBrowser, openPage } from "./helpers/browser";
import { officeOutsideExcel, policiesOf, readFunctions, type Registered } from "./helpers/pages";
import { builtFolder, builtWith, filesOf, openSite } from "./helpers/site";

const OFFICE = "https://appsforoffice.microsoft.com";
const officeStandIn = { [OFFICE]: officeOutsideExcel };

let folder: string;
let site: Served;
let browser: Browser;

beforeAll(async () => {
  folder = await builtFolder();
  site = await openSite(folder);
  browser = await launchBrowser();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe("the functions bundle", () => {
  it("registers every function of functions.json, before the script after it runs", async () => {
    const { page, log } = await openPage(browser, site.url);
    await page.route(`${site.url}alone.html`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><script>${officeOutsideExcel}</script><script src="functions.js"></script>
          <script>window.atOnce = Object.keys(registered.functions);</script>`,
      }),
    );
    await page.goto(`${site.url}alone.html`);
    const atOnce = await page.evaluate(() => (globalThis as unknown as { atOnce: string[] }).atOnce);
    const ids = readFunctions(folder).functions.map((entry) => entry.id);
    expect(ids.length).toBeGreaterThan(0);
    expect([...atOnce].sort()).toEqual([...ids].sort());
    expectQuiet(log);
  });

  it("computes: a quarter is 25 percent, and nothing of nothing is no number", async () => {
    const { page } = await openPage(browser, site.url);
    await page.route(`${site.url}alone.html`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><script>${officeOutsideExcel}</script><script src="functions.js"></script>`,
      }),
    );
    await page.goto(`${site.url}alone.html`);
    const results = await page.evaluate(() => {
      const percent = (globalThis as unknown as { registered: Registered }).registered.functions["PERCENT"];
      const flat = (cell: unknown): unknown => (Array.isArray(cell) ? flat(cell[0]) : cell);
      const attempt = (part: number, whole: number) => {
        try {
          const cell = flat(percent?.([[part]], [[whole]], {}));
          return cell instanceof Error ? (cell as Error & { code?: string }).code : cell;
        } catch (error) {
          return (error as { code?: string }).code;
        }
      };
      return [attempt(1, 4), attempt(0, 0)];
    });
    expect(results).toEqual([25, "#N/A"]);
  });
});

describe("the add-in's page outside Excel", () => {
  it("registers functions first, then commands, and says in a sentence where it belongs", async () => {
    const { page, log } = await openPage(browser, site.url, {
      standIns: officeStandIn,
      viewport: { width: 320, height: 600 },
    });
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/Excel/);
    const { ids, order } = await page.evaluate(() => {
      const { functions, order } = (globalThis as unknown as { registered: Registered }).registered;
      return { ids: Object.keys(functions), order };
    });
    expect(ids.length).toBe(readFunctions(folder).functions.length);
    expect(order.indexOf("action")).toBe(order.lastIndexOf("function") + 1);
    expectQuiet(log);
  });

  it("loads no more than functions, commands and the pane's start until it knows it is in Excel", async () => {
    const { page, log } = await openPage(browser, site.url, { standIns: officeStandIn });
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole("alert").waitFor();
    expect(log.asked.filter((name) => name.endsWith(".js")).sort()).toEqual([
      "/commands.js",
      "/functions.js",
      "/taskpane.js",
    ]);
  });

  it("says so in a sentence when office.js does not come", async () => {
    const { page } = await openPage(browser, site.url);
    await page.goto(`${site.url}taskpane.html`);
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/could not start.*open it again/s);
  });

  it("shows where it is and what to do while no script has run", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}taskpane.html`);
    await expect.poll(() => page.locator("body").innerText()).toMatch(/Minnesota Indicators[\s\S]*Loading/);
    await context.close();
  });

  it("runs with the package's own office.js beside it, from our own server alone", async () => {
    const local = await builtWith("local", { officeJs: "local" });
    const files = filesOf(local);
    const office = path.join("node_modules", "@microsoft", "office-js", "dist");
    for (const name of [
      "office.js",
      "excel-web-16.00.js",
      "excel-win32-16.01.js",
      "excel-mac-16.00.js",
      "en-us/office_strings.js",
    ]) {
      expect(
        readFileSync(path.join(local, "office-js", name)).equals(readFileSync(path.join(office, name))),
      ).toBe(true);
    }
    expect(files.has("office-js/LICENSE.md")).toBe(true);
    const own = await openSite(local);
    try {
      const { page, log } = await openPage(browser, own.url);
      await page.goto(`${own.url}taskpane.html`);
      await page.getByRole("alert").waitFor();
      await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/Excel/);
      expectQuiet(log);
    } finally {
      await own.close();
    }
  });
});

describe("every page of the build", () => {
  it("has one policy: own scripts only, no inline script, nothing sent anywhere", () => {
    const pages = [...filesOf(folder)].filter((name) => name.endsWith(".html"));
    expect(pages).toEqual(expect.arrayContaining(["index.html", "taskpane.html", "docs/index.html"]));
    for (const name of pages) {
      const html = readFileSync(path.join(folder, name), "utf8");
      const policies = policiesOf(html);
      expect([name, policies.length]).toEqual([name, 1]);
      const policy = policies[0] ?? {};
      const ours = name === "taskpane.html" ? ["'self'", OFFICE] : ["'self'"];
      expect([name, policy["default-src"]]).toEqual([name, ["'none'"]]);
      for (const directive of ["script-src", "connect-src", "frame-src", "worker-src"]) {
        const strangers = (policy[directive] ?? []).filter(
          (word) => !ours.includes(word) && word !== "'none'",
        );
        expect([name, directive, strangers]).toEqual([name, directive, []]);
      }
      const inline = [...html.matchAll(/<script\b([^>]*)>/g)].filter(
        ([, attributes]) => !/\bsrc=|application\/json/.test(attributes ?? ""),
      );
      expect([name, inline.length]).toEqual([name, 0]);
      expect(html).not.toMatch(/\son[a-z]+=/);
    }
  });

  it("the workbench never names office.js", () => {
    expect(readFileSync(path.join(folder, "index.html"), "utf8")).not.toContain(OFFICE);
  });
});

describe("the guide", () => {
  it("has a page behind every help address", () => {
    const files = filesOf(folder);
    for (const { helpUrl } of readFunctions(folder).functions) {
      expect(files.has(new URL(helpUrl).pathname.slice(1))).toBe(true);
    }
  });

  it.each([
    ["docs/index.html", "light", 320],
    ["docs/functions/PERCENT.html", "dark", 1000],
    ["docs/indicators/18.html", "dark", 320],
    ["docs/jobs/school-calendar.html", "light", 1000],
  ] as const)("%s is accessible and quiet, %s and %i wide", async (name, colorScheme, width) => {
    const { page, log } = await openPage(browser, site.url, {
      colorScheme,
      viewport: { width, height: 700 },
    });
    await page.goto(`${site.url}${name}`);
    await page.getByRole("searchbox", { name: "Search the guide" }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html ?? ""}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    expectQuiet(log);
  });

  it("finds a misspelled word by keyboard, says how many, and goes there", async () => {
    const { page, log } = await openPage(browser, site.url);
    await page.goto(`${site.url}docs/index.html`);
    await page.getByRole("searchbox", { name: "Search the guide" }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("weigthed risk");
    await expect.poll(() => page.getByRole("status").innerText()).toMatch(/^\d+ pages and words found/);
    const results = page.getByRole("list", { name: "Found" }).getByRole("link");
    await expect.poll(() => results.allInnerTexts()).toContain("MN.WRR");
    const place = (await results.allInnerTexts()).indexOf("MN.WRR");
    for (let step = 0; step <= place; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "MN.WRR", level: 1 }).waitFor();
    await page.getByRole("link", { name: "Functions", exact: true }).click();
    await page.getByRole("heading", { name: "Worksheet functions" }).waitFor();
    expectQuiet(log);
  });

  it("shows every page in one list where no script runs", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}docs/index.html`);
    await page.getByRole("link", { name: "All pages" }).last().click();
    await page.getByRole("link", { name: "Every page in one list" }).click();
    for (const name of ["MN.PERCENT", "Indicator 4A: Suspension and expulsion", "Check a budget", "Glossary"])
      await page.getByRole("main").getByRole("link", { name, exact: true }).waitFor();
    await context.close();
  });
});
