// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import type { LostFunctions } from "../../workbook/port";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

afterEach(cleanup);

const at = { sheet: "Plan", row: 4, column: 1, rows: 1, columns: 1 };

/** A workbook whose Excel forgot functions; entering them again leaves what is given, one answer after the other. */
function forgetful(cells: number, ...after: readonly LostFunctions[]) {
  const answers = [...after];
  const port = fakePort();
  return Object.assign(port, {
    lostFunctions: {
      find: () => Promise.resolve({ cells, first: at, protectedSheets: [] }),
      enterAgain: () => Promise.resolve(answers.shift()!),
    },
  });
}

describe("functions that Excel forgot", () => {
  it("are told with their number and first cell, and are calculated again at a press", async () => {
    const user = userEvent.setup();
    const port = forgetful(12, { cells: 0, protectedSheets: [] });
    renderPane(port);
    expect(
      await screen.findByText(
        "12 cells show #NAME?, though their functions are here. The first is Plan, B5.",
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Show the cell" }));
    expect(port.selected.at(-1)).toEqual(at);
    await user.click(screen.getByRole("button", { name: "Calculate them again" }));
    const said = await screen.findByText("All of them are calculated again.");
    expect(said.closest("[role=status]")).not.toBeNull();
    await user.click(screen.getByRole("button", { name: "Close this message" }));
    expect(screen.queryByText("All of them are calculated again.")).toBeNull();
  });

  it("that stay get words on what to do, with the sheets that are protected", async () => {
    const user = userEvent.setup();
    renderPane(forgetful(3, { cells: 1, first: at, protectedSheets: ["Plan"] }));
    await user.click(await screen.findByRole("button", { name: "Calculate them again" }));
    expect(await screen.findByText("One cell still shows #NAME?: Plan, B5.")).toBeTruthy();
    expect(screen.getByText(/choose Minnesota Indicators once more under Home, Add-ins/)).toBeTruthy();
    expect(screen.getByText(/This sheet is protected, so nothing was entered there: Plan\./)).toBeTruthy();
    expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  });
});
