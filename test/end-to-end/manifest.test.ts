import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { manifestProblems } from "../../scripts/lib/check-manifest.mjs";
import { DEVELOPMENT_URL, NAMESPACE } from "../../scripts/lib/metadata.mjs";
import type { Served } from "../../scripts/lib/serve.mjs";
import { launchBrowser, openPage } from "./helpers/browser";
import { officeOutsideExcel, readFunctions, type Registered } from "./helpers/pages";
import { builtFolder, builtWith, filesOf, openSite } from "./helpers/site";

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

/** What the built page really registers when Excel loads it. */
async function registeredBy(url: string): Promise<{ ids: string[]; actions: string[] }> {
  const { page } = await openPage(browser, url, {
    standIns: { "https://appsforoffice.microsoft.com": officeOutsideExcel },
  });
  await page.goto(`${url}taskpane.html`);
  return page.evaluate(() => {
    const { functions, actions } = (globalThis as unknown as { registered: Registered }).registered;
    return { ids: Object.keys(functions), actions: [...actions] };
  });
}

describe("the built manifest", () => {
  it("leads to built files, registered functions and associated ribbon actions", async () => {
    const { ids, actions } = await registeredBy(site.url);
    const problems = manifestProblems(readFileSync(path.join(folder, "manifest.xml"), "utf8"), {
      base: DEVELOPMENT_URL,
      files: filesOf(folder),
      functionIds: readFunctions(folder).functions.map((entry) => entry.id),
      associatedIds: ids,
      actions,
      namespace: NAMESPACE,
    });
    expect(problems).toEqual([]);
  });

  it("has the chosen address everywhere, and no other", async () => {
    const url = "https://indicators.example.org/mn/";
    const chosen = await builtWith("url", { url });
    const manifest = readFileSync(path.join(chosen, "manifest.xml"), "utf8");
    expect(manifestProblems(manifest, { base: url, files: filesOf(chosen), namespace: NAMESPACE })).toEqual(
      [],
    );
    for (const { id, helpUrl } of readFunctions(chosen).functions)
      expect(helpUrl).toBe(`${url}docs/functions/${id}.html`);
    for (const name of filesOf(chosen)) {
      if (!/\.(html|json|xml|js)$/.test(name)) continue;
      expect([name, readFileSync(path.join(chosen, name), "utf8").includes("localhost:3000")]).toEqual([
        name,
        false,
      ]);
    }
  });
});
