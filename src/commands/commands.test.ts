import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indicators } from "../indicators/register";
import { fakePort } from "../taskpane/testing/fakePort";
import { WorkbookProblem } from "../workbook/port";
import type { TableBlock } from "../sheets/reportSheet";
import { PROBLEM_EVENT } from "./announceProblem";
import { button } from "./button";
import { explainCell, recalculate, writeTargets } from "./ribbonCommands";
import { PAGE_EVENT } from "./showPage";
import { targetsReport } from "./targetsReport";

const page = globalThis as { mnProblem?: WorkbookProblem; dispatchEvent?: (event: Event) => boolean };

describe("a ribbon button", () => {
  const showAsTaskpane = vi.fn(async () => undefined);
  const heard: string[] = [];

  beforeEach(() => {
    vi.stubGlobal("Office", { addin: { showAsTaskpane } });
    vi.stubGlobal("dispatchEvent", (event: Event) => heard.push(event.type));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    delete page.mnProblem;
    heard.length = 0;
    showAsTaskpane.mockClear();
  });

  it("recalculates and says it is done", async () => {
    const port = fakePort();
    const completed = vi.fn();
    await button(
      async () => recalculate,
      async () => port,
    )({ completed });
    expect(port.calls).toEqual(["recalculate"]);
    expect(completed).toHaveBeenCalledOnce();
    expect(showAsTaskpane).not.toHaveBeenCalled();
  });

  it("writes the targets sheet", async () => {
    const port = fakePort();
    await button(
      async () => writeTargets,
      async () => port,
    )({ completed: () => undefined });
    expect(port.reports.map((report) => report.name)).toEqual(["Targets"]);
  });

  it("opens the pane at the page that explains the selected cell", async () => {
    const completed = vi.fn();
    await button(
      async () => explainCell,
      async () => fakePort(),
    )({ completed });
    expect((globalThis as { mnPage?: string }).mnPage).toBe("explain");
    expect(heard).toEqual([PAGE_EVENT]);
    expect(showAsTaskpane).toHaveBeenCalledOnce();
    expect(completed).toHaveBeenCalledOnce();
    delete (globalThis as { mnPage?: string }).mnPage;
  });

  it("opens the pane with the problem, and is done all the same", async () => {
    const port = fakePort();
    const problem = new WorkbookProblem("protected", "The workbook is protected.", "Unprotect it.");
    port.refuse("recalculate", problem);
    const completed = vi.fn();
    await button(
      async () => recalculate,
      async () => port,
    )({ completed });
    expect(page.mnProblem).toBe(problem);
    expect(heard).toEqual([PROBLEM_EVENT]);
    expect(showAsTaskpane).toHaveBeenCalledOnce();
    expect(completed).toHaveBeenCalledOnce();
  });

  it("is done even where its script could not be loaded", async () => {
    const completed = vi.fn();
    await button(
      async () => Promise.reject(new Error("The script did not load.")),
      async () => fakePort(),
    )({ completed });
    expect(page.mnProblem?.message).toBe("The script did not load.");
    expect(completed).toHaveBeenCalledOnce();
  });
});

describe("targetsReport", () => {
  const report = targetsReport(indicators);
  const table = (id: string): TableBlock =>
    report.blocks.find((block): block is TableBlock => block.kind === "table" && block.id === id)!;

  it("has one row for every target and baseline of every indicator", () => {
    const measures = indicators.flatMap((indicator) => indicator.measures);
    expect(table("targets").rows).toHaveLength(
      measures.reduce((sum, measure) => sum + measure.targets.length, 0),
    );
    expect(table("baselines").rows).toHaveLength(measures.filter((measure) => measure.baseline).length);
    expect(table("targets").rows.length).toBeGreaterThan(100);
  });

  it("carries a source in every row, and as many cells as columns", () => {
    for (const { rows, columns } of [table("targets"), table("baselines")]) {
      const source = columns.findIndex((column) => column.title === "Source");
      for (const row of rows) {
        expect(row).toHaveLength(columns.length);
        expect(row[source]).toMatch(/State Performance Plan/);
      }
    }
  });

  it("prints indicator 1's target of FFY 2010 as the plan does", () => {
    const row = table("targets").rows.find((cells) => cells[0] === "1" && cells[3] === 2010);
    expect(row?.slice(4, 7)).toEqual(["85.0%", 85, 85]);
  });
});
