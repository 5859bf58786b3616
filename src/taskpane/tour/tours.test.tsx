// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import samples from "../../../assets/samples/index.json";
import metadata from "../../functions/metadata.json";
import { indicators } from "../../indicators/register";
import { jobs } from "../../jobs/register";
import { openXlsx } from "../../spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../workbook/memory";
import type { SampleOffer } from "../shell/paneContext";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import { setTour } from "./tourState";
import { tours } from "./tours";

afterEach(() => {
  cleanup();
  setTour(undefined);
});

describe("every tour", () => {
  it.each(Object.values(tours))("$name leads to what is there", async ({ sample, steps }) => {
    expect(samples.map(({ file }) => file)).toContain(sample);
    expect(steps.length).toBeLessThanOrEqual(6);
    const workbook = await openXlsx(new Uint8Array(readFileSync(`assets/samples/${sample}`)));
    const tables = await createMemoryPort(workbook, makeMemoryView()).findTables();
    for (const { place } of steps) {
      if (place?.table !== undefined) expect(tables.map(({ name }) => name)).toContain(place.table);
      const route = place?.route;
      if (route?.page === "functions") expect(metadata.functions.map(({ id }) => id)).toContain(route.id);
      if (route !== undefined && "code" in route)
        expect(indicators.map(({ code }) => code)).toContain(route.code);
      if (route !== undefined && "job" in route) {
        const job = jobs.find(({ id }) => id === route.job);
        expect(job?.group).toBe(route.page);
        expect(job?.inputs.map(({ id }) => id)).toContain(route.input);
      }
    }
  });
});

describe("a tour", () => {
  const opened: string[] = [];
  const offers: readonly SampleOffer[] = [
    {
      title: "Outcomes",
      description: "Counts.",
      file: "child-outcomes.xlsx",
      open: () => void opened.push("child-outcomes.xlsx"),
    },
  ];

  it("is walked by keyboard alone: begun, gone forward and back, left with Escape, and taken up again", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "home" }, [], "light", {}, offers);
    (await screen.findByRole("button", { name: "For analysts" })).focus();
    await user.keyboard("{Enter}");
    const first = await screen.findByRole("heading", { name: "A workbook to look around in" });
    expect(document.activeElement).toBe(first);
    expect(screen.getByText("Tour for analysts, step 1 of 6")).toBeTruthy();
    await user.tab();
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Leave the tour");
    await user.tab();
    expect(document.activeElement?.textContent).toBe("Open the sample");
    await user.keyboard("{Enter}");
    expect(opened).toEqual(["child-outcomes.xlsx"]);
    expect(document.activeElement).toBe(await screen.findByRole("heading", { name: "What the pane finds" }));
    screen.getByRole("button", { name: "Back" }).focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByText("Tour for analysts, step 1 of 6")).toBeTruthy();
    screen.getByRole("button", { name: "Next" }).focus();
    await user.keyboard("{Enter}{Escape}");
    expect(screen.queryByText(/^Tour for analysts, step/)).toBeNull();
    // The focus goes on in the page, not at the top of the window.
    expect(document.activeElement?.tagName).toBe("MAIN");
    await user.click(await screen.findByRole("button", { name: "Go on with the tour for analysts, step 2" }));
    expect(await screen.findByRole("heading", { name: "What the pane finds" })).toBeTruthy();
  });

  it("says when the sample's table is not in this workbook, and opens the page all the same", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "home" }, [], "light", {}, offers);
    setTour({ id: "analyst", step: 2, open: true });
    await user.click(await screen.findByRole("button", { name: "Show the result" }));
    expect(await screen.findByRole("heading", { level: 1, name: /^7\. / })).toBeTruthy();
    expect(screen.getByText(/^The table PlanCounts of the sample is not in this workbook/)).toBeTruthy();
  });

  it("tells those whose host opens no samples how to follow along", async () => {
    renderPane(fakePort());
    setTour({ id: "finance", step: 0, open: true });
    expect(await screen.findByText(/Follow along with a workbook of your own/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Open the sample" })).toBeNull();
  });
});
