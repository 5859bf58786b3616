// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { WorkbookProblem } from "../../workbook/port";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

afterEach(cleanup);

function open() {
  const port = fakePort({
    Records: [
      ["Student ID", "Birth date"],
      ["a", 40_000],
      ["a", 40_001],
      ["b", 40_002],
      ["c", 40_003],
      ["d", 40_004],
      ["e", 40_005],
      ["f", 40_006],
      ["g", 40_007],
      ["h", 40_008],
      ["i", 40_009],
      ["j", "soon"],
    ],
  });
  renderPane(port, { page: "checks", job: "edit-checks" });
  return port;
}

describe("marks on the cells of problems", () => {
  it("are shown in the sheet and taken away again", async () => {
    const user = userEvent.setup();
    const port = open();
    await user.click(await screen.findByRole("button", { name: "Mark these cells" }));
    expect(await screen.findByText("2 cells are marked.")).toBeTruthy();
    expect(port.marks).toEqual([
      { sheet: "Records", row: 2, column: 0, tone: "error" },
      { sheet: "Records", row: 11, column: 1, tone: "error" },
    ]);
    await user.click(screen.getByRole("button", { name: "Take the marks away" }));
    expect(await screen.findByText("The 2 marks are gone.")).toBeTruthy();
    expect(port.marks).toEqual([]);
  });

  it("say why they could not be made", async () => {
    const user = userEvent.setup();
    const port = open();
    port.refuse(
      "markCells",
      new WorkbookProblem("protected", "The sheet Records is protected.", "Unprotect it."),
    );
    await user.click(await screen.findByRole("button", { name: "Mark these cells" }));
    expect(await screen.findByText(/The sheet Records is protected/)).toBeTruthy();
  });

  it("of an earlier day can be taken away before anything is marked", async () => {
    const user = userEvent.setup();
    const port = open();
    port.marks.push({ sheet: "Records", row: 3, column: 0, tone: "warning" });
    await user.click(await screen.findByRole("button", { name: "Take the marks away" }));
    expect(await screen.findByText("The mark is gone.")).toBeTruthy();
  });
});
