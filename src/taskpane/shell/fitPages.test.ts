import { describe, expect, it } from "vitest";
import { fitPages } from "./fitPages";
import { pageEntries } from "./pages";
import type { PageName } from "./paneContext";

const pages = pageEntries.map(({ page }) => page);

describe("which pages stand in the bar", () => {
  it.each([
    [320, "home", ["home", "indicators", "eligibility"]],
    [320, "eligibility", ["home", "indicators", "eligibility"]],
    [320, "about", ["home", "indicators", "about"]],
    [400, "plan", ["home", "indicators", "eligibility", "plan"]],
    [629, "about", ["home", "indicators", "eligibility", "revenue", "plan", "surveys", "about"]],
    [100, "checks", ["home", "checks"]],
  ] as const)("%i pixels wide, with %s open", (width, current, shown) => {
    const fit = fitPages(pages, current, width);
    expect(fit.shown).toEqual(shown);
    expect(fit.more).toEqual(pages.filter((page) => !(shown as readonly PageName[]).includes(page)));
  });

  it("all of them from 700 pixels, without anything behind More", () => {
    expect(fitPages(pages, "home", 700)).toEqual({ shown: pages, more: [] });
  });
});
