// @vitest-environment happy-dom
import { existsSync } from "node:fs";
import path from "node:path";
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import metadata from "../../functions/metadata.json";
import { jobs } from "../../jobs/register";
import { parseFunctionMetadata } from "../functionMetadata";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

afterEach(cleanup);

/** The page of docs/ from which a page of the guide is made. */
function source(href: string): string {
  const page = href.replace(/\?.*$/, "").replace(/\.html$/, "");
  return page === "docs/changelog" ? "CHANGELOG.md" : `${page.replace(/index$/, "README")}.md`;
}

function expectGuide(link: HTMLElement, href: string): void {
  expect(link.getAttribute("href")).toBe(href);
  expect(link.getAttribute("target")).toBe("_blank");
  expect(link.getAttribute("rel")).toContain("noopener");
  expect(existsSync(path.resolve(source(href)))).toBe(true);
}

describe("the guide", () => {
  it("is a link away on an indicator's page", async () => {
    renderPane(fakePort(), { page: "indicators", code: "4A" });
    expectGuide(await screen.findByRole("link", { name: /^Guide: Suspension/ }), "docs/indicators/4A.html");
  });

  it("is a link away on a job's page", async () => {
    const job = jobs.find(({ id }) => id === "budget-check")!;
    renderPane(fakePort(), { page: job.group, job: job.id });
    expectGuide(
      await screen.findByRole("link", { name: `Guide: ${job.title} (opens in a browser window)` }),
      "docs/jobs/budget-check.html",
    );
  });

  it("is a link away on a function's page", async () => {
    renderPane(fakePort(), { page: "functions", id: "WRR" }, parseFunctionMetadata(JSON.stringify(metadata)));
    expectGuide(await screen.findByRole("link", { name: /^Guide: WRR/ }), "docs/functions/WRR.html");
  });

  it("is searched from About: the words go along", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "about" });
    await user.type(await screen.findByRole("searchbox", { name: "Search the guide" }), "risk & ratio");
    const found = screen.getByRole("link", { name: /^Guide: Search the guide/ });
    expectGuide(found, "docs/index.html?q=risk%20%26%20ratio");
    for (const [name, page] of [
      ["Glossary", "glossary"],
      ["When a cell shows an error", "cell-errors"],
      ["Changes", "changelog"],
    ] as const)
      expectGuide(screen.getByRole("link", { name }), `docs/${page}.html`);
  });
});
