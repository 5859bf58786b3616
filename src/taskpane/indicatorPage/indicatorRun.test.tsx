// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WorkbookProblem } from "../../workbook/port";
import { fakePort, type FakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

vi.mock("../../jobs/register", () => ({ jobs: [] }));
vi.mock("../../indicators/register", async () => {
  const { sampleIndicator, targetsOnlyIndicator } = await import("../testing/sampleIndicator");
  return { indicators: [targetsOnlyIndicator, sampleIndicator] };
});

afterEach(cleanup);

function counts(): FakePort {
  return fakePort({
    Counts: [
      ["District", "Met", "Children"],
      ["A", 30, 50],
      ["B", 20, 50],
    ],
    Strange: [
      ["Place", "Good", "Children"],
      ["A", 45, 50],
    ],
  });
}

/** The table that fits is picked already; its line opens for another. */
async function openData(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  const line = await screen.findByRole("button", { name: /^Data: / });
  if (line.getAttribute("aria-expanded") === "false") await user.click(line);
}

async function openWith(port: FakePort, table: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  renderPane(port, { page: "indicators", code: "9" });
  await openData(user);
  await user.selectOptions(
    await screen.findByLabelText("Table"),
    await screen.findByRole("option", { name: new RegExp(`^${table}`) }),
  );
  return user;
}

async function result(): Promise<HTMLElement> {
  return (await screen.findByRole("heading", { name: "Result" })).closest("section")!;
}

describe("a run", () => {
  it("goes from table to result to report and back", async () => {
    const port = counts();
    const user = await openWith(port, "Counts");
    expect(await screen.findByText("50.0%")).toBeTruthy();
    const section = await result();
    expect(within(section).getByText("50 / 100 x 100")).toBeTruthy();
    expect(within(section).getByText("Not met")).toBeTruthy();
    // A measure's code is not to be read as a count, nor a target without its year.
    expect(within(section).getByRole("heading", { name: "9. Met it" })).toBeTruthy();
    expect(within(section).getByText(/^Target for FFY 2010: at least 60%/)).toBeTruthy();
    expect(within(section).getByText("A note on the target.")).toBeTruthy();
    expect(within(section).getAllByText("compare with the statute").length).toBeGreaterThan(0);
    expect(screen.getByText("No problems found in the data.")).toBeTruthy();
    expect(within(section).getByRole("img", { name: "Children by district. Two bars." })).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    expect(await screen.findByText(/Written to the new sheet/)).toBeTruthy();
    expect(port.reports[0]?.label).toBe("Indicator 9 report");
    await user.click(screen.getByRole("button", { name: "Show it" }));
    expect(port.selected.at(-1)?.sheet).toContain("Report");
    await user.click(screen.getByRole("button", { name: "Remove the report sheet" }));
    expect(await screen.findByText("The report sheet is removed. The workbook is as it was.")).toBeTruthy();
    expect(Object.keys(port.sheets)).toEqual(["Counts", "Strange"]);
    expect(screen.queryByRole("button", { name: "Remove the report sheet" })).toBeNull();
  });

  it("follows the cells", async () => {
    const port = counts();
    await openWith(port, "Counts");
    await screen.findByText("50.0%");
    port.change("Counts", 1, 1, 45);
    expect(await screen.findByText("65.0%")).toBeTruthy();
    expect(within(await result()).getByText("Met")).toBeTruthy();
  });

  it("says in one sentence what came out and that it follows a change; the result itself is silent", async () => {
    const port = fakePort({
      Strange: [
        ["Place", "Good", "Children"],
        ["A", 45, 50],
      ],
    });
    const user = await openWith(port, "Strange");
    await screen.findByText("Pick a column for: District, Met.");
    // The sentence's place is in the page before there is a result.
    const before = (await result()).previousElementSibling;
    expect(before?.getAttribute("role")).toBe("status");
    expect(before?.textContent).toBe("");
    await user.selectOptions(screen.getByLabelText(/^District/), "Place");
    await user.selectOptions(screen.getByLabelText(/^Met/), "Good");
    expect(await screen.findByText("Result: 90.0 percent, target met.")).toBe(before);
    port.change("Strange", 1, 1, 20);
    const changed = "The result follows your change. Result: 40.0 percent, target not met.";
    expect(await screen.findByText(changed)).toBe(before);
    expect(
      within(await result())
        .getByText("Not met")
        .closest("[role=status], [aria-live]"),
    ).toBeNull();
  });

  it("grows with the data", async () => {
    const port = counts();
    await openWith(port, "Counts");
    await screen.findByText("50.0%");
    port.sheets.Counts?.push(["C", 100, 100]);
    port.change("Counts", 3, 1, 100);
    expect(await screen.findByText("75.0%")).toBeTruthy();
  });

  it("follows year and choices", async () => {
    const user = await openWith(counts(), "Counts");
    await screen.findByText("50.0%");
    await user.selectOptions(screen.getByLabelText("Weight"), "double");
    expect(await screen.findByText("100.0%")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText("Year"), "2009");
    expect(await screen.findByText("No target that year")).toBeTruthy();
  });

  it("lets a person match columns by hand", async () => {
    const user = await openWith(counts(), "Strange");
    expect(await screen.findByText("Pick a column for: District, Met.")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/^District/), "Place");
    await user.selectOptions(screen.getByLabelText(/^Met/), "Good");
    expect(await screen.findByText("90.0%")).toBeTruthy();
    await user.selectOptions(screen.getByLabelText(/^Met/), "Children");
    expect((await screen.findAllByText('The column "Children" is used twice.')).length).toBeGreaterThan(0);
  });

  it("takes the selected cells as data", async () => {
    const port = counts();
    const user = userEvent.setup();
    renderPane(port, { page: "indicators", code: "9" });
    // The table whose headings fit is read without being asked for, and named.
    expect(await screen.findByRole("button", { name: "Data: Counts (2 rows)" })).toBeTruthy();
    expect(await screen.findByText("50.0%")).toBeTruthy();
    await openData(user);
    await user.click(await screen.findByRole("button", { name: "Use selected cells" }));
    expect(
      within(await screen.findByRole("alert")).getByText(/Select the cells with your data first/),
    ).toBeTruthy();
    port.active = { sheet: "Counts", row: 0, column: 0, rows: 2, columns: 3 };
    await user.click(screen.getByRole("button", { name: "Use selected cells" }));
    expect(await screen.findByText("60.0%")).toBeTruthy();
    expect(
      screen.getByRole<HTMLOptionElement>("option", { name: "Selected cells: Counts, A1:C2" }).selected,
    ).toBe(true);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("arrives from Home with its table picked", async () => {
    const port = counts();
    const user = userEvent.setup();
    renderPane(port);
    await user.click(await screen.findByRole("button", { name: "Open" }));
    expect(await screen.findByText("50.0%")).toBeTruthy();
  });
});

describe("problems", () => {
  it("are listed cell by cell, and a click goes to the cell", async () => {
    const port = counts();
    port.change("Counts", 2, 1, "many");
    const user = await openWith(port, "Counts");
    expect(await screen.findByText(/1 error/, { selector: "[role=status]" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Counts, B3" }));
    expect(port.selected.at(-1)).toEqual({ sheet: "Counts", row: 2, column: 1, rows: 1, columns: 1 });
  });

  it("lists 200 of many, with the count", async () => {
    const port = fakePort({
      Counts: [
        ["District", "Met", "Children"],
        ...Array.from({ length: 250 }, (_, row) => [`D${row}`, "?", 10]),
      ],
    });
    await openWith(port, "Counts");
    expect(await screen.findByText(/250 errors/, { selector: "[role=status]" })).toBeTruthy();
    expect(screen.getByText("The first 200 of 250 are listed.")).toBeTruthy();
  });

  it("says why there is no value, and never NaN", async () => {
    const port = fakePort({
      Counts: [
        ["District", "Met", "Children"],
        ["A", 0, 0],
      ],
    });
    await openWith(port, "Counts");
    expect(await screen.findByText("There are no children.")).toBeTruthy();
    expect(within(await result()).getByText("No value")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("shows what the workbook refused, with a way back", async () => {
    const port = counts();
    port.refuse(
      "read",
      new WorkbookProblem("cell-edit-mode", "A cell is being edited.", "Press Enter, then try again."),
    );
    const user = userEvent.setup();
    renderPane(port, { page: "indicators", code: "9" });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("A cell is being edited.");
    expect(alert.textContent).toContain("Press Enter, then try again.");
    port.allow("read");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("50.0%")).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("keeps the result when the report cannot be written or taken back", async () => {
    const port = counts();
    const user = await openWith(port, "Counts");
    await screen.findByText("50.0%");
    port.refuse(
      "writeReport",
      new WorkbookProblem("protected", "The workbook is protected.", "Unprotect it."),
    );
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    const alert = await screen.findByRole("alert");
    port.allow("writeReport");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await screen.findByText(/Written to the new sheet/);
    port.refuse(
      "removeSheet",
      new WorkbookProblem("changed-since", "The sheet was changed.", "Delete it yourself."),
    );
    await user.click(screen.getByRole("button", { name: "Remove the report sheet" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The sheet was changed.");
    expect(screen.getByText("50.0%")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Remove the report sheet" })).toBeTruthy();
  });

  it("shows progress of a long reading and stops it", async () => {
    const port = counts();
    const release = port.holdReads();
    const user = await openWith(port, "Counts");
    const bar = await screen.findByRole("progressbar", { name: "Reading the cells" });
    await waitFor(() => expect(bar.getAttribute("aria-valuenow")).toBe("0.5"));
    await user.click(screen.getByRole("button", { name: "Stop" }));
    expect(await screen.findByText(/Stopped/)).toBeTruthy();
    expect(screen.queryByText("50.0%")).toBeNull();
    release();
    await user.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByText("50.0%")).toBeTruthy();
  });
});

describe("the list", () => {
  it("finds indicators by number and by word, and opens one by keyboard", async () => {
    const user = userEvent.setup();
    renderPane(fakePort(), { page: "indicators" });
    const search = await screen.findByRole("searchbox", { name: "Search indicators" });
    await user.type(search, "suspend");
    expect(screen.getByText("1 shown")).toBeTruthy();
    await user.clear(search);
    await user.type(search, "nothing of the kind");
    expect(screen.getByText(/No indicator matches/)).toBeTruthy();
    await user.clear(search);
    await user.type(search, "4a");
    await user.tab();
    if (document.activeElement?.textContent?.startsWith("4A") !== true) await user.tab();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "4A. Suspension" })).toBeTruthy();
    expect(screen.getAllByText("Targets and baseline from the plan.").length).toBeGreaterThan(0);
    expect(screen.getByText("at least 60%")).toBeTruthy();
    expect(screen.queryByLabelText("Table")).toBeNull();
    await user.click(screen.getByRole("button", { name: "All indicators" }));
    expect(await screen.findByRole("searchbox")).toBeTruthy();
  });
});
