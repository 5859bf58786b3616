// @vitest-environment happy-dom
import { act, cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it } from "vitest";
import metadata from "../../functions/metadata.json";
import { functions } from "../../functions/register";
import { functionLibrary } from "../../functions/support/library";
import { createWorkbook } from "../../spreadsheet";
import { createMemoryPort, makeMemoryView } from "../../workbook/memory";
import { renderPane } from "../testing/renderPane";

afterEach(cleanup);

/** The page over a workbook in which 30 of 100 and 10 of 100 are divided, one count is hidden, and one cell builds on another. */
async function openPage(row: number, column: number) {
  const workbook = createWorkbook({ functions: functionLibrary(metadata, functions) });
  workbook.addSheet("Data").setRange(0, 0, [
    ["Group", "Cases", "Children", "Percent", "Status"],
    ["Asian", 30, 100, "=MN.PERCENT(B2:B4,C2:C4)", '=IF(MN.STATUS("1",2010,D2)="met","yes","no")'],
    ["Black", 10, 100, null, null],
    ["White", "<10", 50, null, null],
  ]);
  await workbook.settled();
  const view = makeMemoryView({ sheet: "Data", row, column, rows: 1, columns: 1 });
  renderPane(createMemoryPort(workbook, view), { page: "explain" }, metadata.functions);
  const select = (r: number, c: number): void =>
    act(() => view.select({ sheet: "Data", row: r, column: c, rows: 1, columns: 1 }));
  return { view, select, user: userEvent.setup() };
}

describe("the page that explains a cell", () => {
  it("explains the selected cell and follows the selection", async () => {
    const { select, view, user } = await openPage(1, 3);
    expect(await screen.findByText("30 / 100 x 100 = 30.0")).toBeTruthy();
    expect(screen.getByText("This is row 1 of what the formula in D2 fills (D2:D4).")).toBeTruthy();

    // A number is selected in the sheet, and its explanation stays.
    await user.click(screen.getByRole("button", { name: "Select B2" }));
    expect(view.selection()).toMatchObject({ row: 1, column: 1 });
    select(2, 3);
    expect(await screen.findByText("10 / 100 x 100 = 10.0")).toBeTruthy();

    select(3, 3);
    expect(await screen.findByText(/withheld to protect children/)).toBeTruthy();

    select(0, 0);
    expect(await screen.findByText(/Data, A1 holds no formula/)).toBeTruthy();
  });

  it("leads from a result to the cell it was made from, and back", async () => {
    const { user } = await openPage(1, 4);
    const heading = await screen.findByRole("heading", { name: "MN.STATUS, inside IF" });
    expect(heading).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Select D2" }));
    expect(await screen.findByText("30 / 100 x 100 = 30.0")).toBeTruthy();
    // The link is gone; who works by keyboard goes on from the heading.
    expect(document.activeElement?.textContent).toBe("Data, D2 shows 30");
    await user.click(screen.getByRole("button", { name: "Back to Data, E2" }));
    expect(await screen.findByRole("heading", { name: "MN.STATUS, inside IF" })).toBeTruthy();
  });

  it("shows other results of the same call, and leads to the function's page", async () => {
    const { user } = await openPage(1, 3);
    const which = await screen.findByRole("group", { name: "Which of its results" });
    await user.selectOptions(within(which).getByLabelText("Row"), "1");
    expect(await screen.findByText("10 / 100 x 100 = 10.0")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "About MN.PERCENT" }));
    expect(await screen.findByRole("heading", { name: "PERCENT" })).toBeTruthy();
  });

  it("has names and structure that a screen reader can use", async () => {
    await openPage(1, 4);
    await screen.findByRole("heading", { name: "MN.STATUS, inside IF" });
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual(
      [],
    );
  });
});
