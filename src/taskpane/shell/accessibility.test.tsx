// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WorkbookProblem } from "../../workbook/port";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

vi.mock("../../indicators/register", async () => {
  const { sampleIndicator, targetsOnlyIndicator } = await import("../testing/sampleIndicator");
  return { indicators: [targetsOnlyIndicator, sampleIndicator] };
});

afterEach(cleanup);

const sheets = (): Record<string, (string | number)[][]> => ({
  Counts: [
    ["District", "Met", "Children"],
    ["A", 30, 50],
    ["B", "many", 50],
  ],
});

const functions = [
  {
    id: "RISK",
    name: "RISK",
    description: "Percent.",
    parameters: [{ name: "count", description: "Children." }],
  },
];

/** Contrast and layout need a real browser; everything else about names, roles and structure is seen here. */
async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

describe("axe finds nothing", () => {
  it("on Home with data, empty, and refused", async () => {
    renderPane(fakePort(sheets()));
    await screen.findByRole("heading", { name: "Counts" });
    expect(await violations()).toEqual([]);
    cleanup();
    const port = fakePort();
    port.refuse("findTables", new WorkbookProblem("other", "It did not answer.", "Wait."));
    renderPane(port);
    await screen.findByRole("alert");
    expect(await violations()).toEqual([]);
  });

  it("on a run with result, problems and everything opened", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(sheets()), { page: "indicators", code: "9" });
    await screen.findByRole("button", { name: "Write report sheet" });
    // What opens may hold more that is closed.
    for (const round of ["outer", "inner"]) {
      const closed = screen.queryAllByRole("button", { expanded: false });
      if (round === "outer") expect(closed.length).toBeGreaterThan(0);
      for (const each of closed) await user.click(each);
    }
    expect(screen.getAllByRole("table").length).toBeGreaterThan(3);
    expect(await violations()).toEqual([]);
  });

  it.each(["indicators", "revenue", "functions", "about"] as const)("on the page %s", async (page) => {
    renderPane(fakePort(sheets()), { page }, functions);
    await screen.findByRole("heading", { level: 1 });
    expect(await violations()).toEqual([]);
  });

  it("on the help of a function", async () => {
    renderPane(fakePort(), { page: "functions", id: "RISK" }, functions);
    await screen.findByRole("button", { name: "Insert at the active cell" });
    expect(await violations()).toEqual([]);
  });
});
