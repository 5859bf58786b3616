// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WorkbookProblem } from "../../workbook/port";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

vi.mock("../../indicators/register", async () => {
  const { sampleIndicator, targetsOnlyIndicator } = await import("../testing/sampleIndicator");
  return { indicators: [targetsOnlyIndicator, sampleIndicator] };
});

afterEach(cleanup);

const counts = [
  ["District", "Met", "Children"],
  ["A", 30, 50],
];

describe("Home", () => {
  it("says the next step and why, and lists what was found", async () => {
    const port = fakePort({
      Counts: [...counts, ["B", 1, 2]],
      Phones: [
        ["Name", "Phone"],
        ["A", 5],
      ],
    });
    const user = userEvent.setup();
    renderPane(port);
    const step = await screen.findByRole("article", { name: "Indicator 9. Children who met it" });
    expect(
      within(step).getByText(/^Counts: each row is a district\. Its headings say so: .*Met.*\.$/),
    ).toBeTruthy();
    const card = screen.getByRole("heading", { name: "Counts" }).closest("article")!;
    expect(within(card).getByText(/2 rows/)).toBeTruthy();
    expect(within(card).getByText("Headers: District, Met, Children")).toBeTruthy();
    expect(within(card).getByText(/^Its headings say so: .*Met/)).toBeTruthy();
    await user.click(within(card).getByRole("button", { name: "Counts, A1:C3" }));
    expect(port.selected.at(-1)).toMatchObject({ sheet: "Counts", rows: 3 });
    const other = screen.getByRole("heading", { name: "Phones" }).closest("article")!;
    expect(within(other).queryByRole("button", { name: /Indicator/ })).toBeNull();
    expect(within(other).getByText(/1 row,/)).toBeTruthy();
    expect(within(other).getByText(/^No indicator or job asks for these headings/)).toBeTruthy();
    await user.click(within(step).getByRole("button", { name: "Open" }));
    expect(await screen.findByText(/^Columns: 3 of 4 matched/)).toBeTruthy();
  });

  it("offers sheets to fill in in an empty workbook, and samples only where there are some", async () => {
    const opened: string[] = [];
    const port = fakePort();
    renderPane(port, { page: "home" }, [], "light", {}, [
      { title: "Sample one", description: "Some data.", open: () => opened.push("one") },
    ]);
    const user = userEvent.setup();
    expect(await screen.findByText("No table found yet")).toBeTruthy();
    expect(screen.getByRole("columnheader", { name: "Met" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Copy these columns" }));
    expect(await navigator.clipboard.readText()).toBe("District\tMet\tChildren\tRemark\nA\t3\t5\t");
    expect(await screen.findByText(/^Copied, with the example rows/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Sample one" }));
    expect(opened).toEqual(["one"]);
    await user.click(screen.getByRole("button", { name: "Add a sheet to fill in" }));
    expect(await screen.findByText(/^Added as the new sheet/)).toBeTruthy();
    expect(port.reports).toHaveLength(1);
    // Jobs are offered as well as indicators, each with its own tables.
    await user.selectOptions(screen.getByLabelText("What do you want to do?"), "Check a budget");
    expect(screen.getByLabelText("Which table")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Open Check a budget" }));
    expect(await screen.findByRole("heading", { name: "Check a budget" })).toBeTruthy();
    cleanup();
    renderPane(fakePort({}, { kind: "excel", missing: ["This Excel cannot draw charts."] }));
    expect(await screen.findByText("No table found yet")).toBeTruthy();
    expect(screen.queryByText("Look at a sample workbook")).toBeNull();
    expect(screen.getByText(/This Excel cannot draw charts/)).toBeTruthy();
  });

  it("leads on where no table fits: names the closest and what it lacks, and takes it along", async () => {
    const user = userEvent.setup();
    renderPane(
      fakePort({
        Phones: [
          ["Name", "Phone"],
          ["A", 5],
        ],
        Places: [
          ["District", "Place"],
          ["A", "here"],
        ],
      }),
    );
    expect(await screen.findByText("None of these tables fits yet")).toBeTruthy();
    expect(
      screen.getByText(/^Closest here: Places, with 1 of 3 needed columns. Not recognized: Met, Children\./),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Open Indicator 9. Children who met it" }));
    expect(await screen.findByText("Pick a column for: Met, Children.")).toBeTruthy();
  });

  it("sees a table that appears, and keeps reports apart", async () => {
    const port = fakePort({ "Report old": counts });
    renderPane(port);
    expect(await screen.findByText("No table found yet")).toBeTruthy();
    expect(screen.getByRole("button", { name: "Report old" })).toBeTruthy();
    port.sheets.Counts = counts.map((row) => [...row]);
    port.change("Counts", 1, 1, 31);
    expect(await screen.findByRole("heading", { name: "Counts" })).toBeTruthy();
    expect(screen.queryByText("No table found yet")).toBeNull();
  });

  it("shows a refusal and finds the way back", async () => {
    const port = fakePort({ Counts: counts });
    port.refuse("findTables", new WorkbookProblem("other", "The workbook did not answer.", "Wait a moment."));
    const user = userEvent.setup();
    renderPane(port);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The workbook did not answer.");
    port.allow("findTables");
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Counts" })).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
