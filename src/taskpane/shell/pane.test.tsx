// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PROBLEM_EVENT } from "../../commands/announceProblem";
import { WorkbookProblem } from "../../workbook/port";
import { mountPane } from "../mountPane";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import { themeOf } from "../theme/officeTheme";

afterEach(() => {
  cleanup();
  delete (globalThis as { mnProblem?: unknown }).mnProblem;
});

describe("the pane", () => {
  it("opens every page from its bar, by keyboard, and says which one is open", async () => {
    const user = userEvent.setup();
    renderPane(fakePort());
    const pages: readonly (readonly [short: string, name: string])[] = [
      ["Indicators", "Indicators"],
      ["Eligibility", "Eligibility"],
      ["Revenue", "Revenue and budget"],
      ["Plan", "Plan and deadlines"],
      ["Surveys", "Surveys and samples"],
      ["Checks", "Checks"],
      ["Functions", "Functions"],
      ["About", "About"],
      ["Home", "Home"],
    ];
    for (const [short, name] of pages) {
      // As wide as here, about four pages stand in the bar; the others are behind "More".
      if (screen.queryByRole("button", { name: short }) === null) {
        screen.getByRole("button", { name: "More" }).focus();
        await user.keyboard("{Enter}");
        screen.getByRole("button", { name }).focus();
      } else screen.getByRole("button", { name: short }).focus();
      await user.keyboard("{Enter}");
      expect(screen.getByRole("button", { name: short }).getAttribute("aria-current")).toBe("page");
      expect((await screen.findAllByRole("heading", { level: 1 })).length).toBe(1);
      expect(document.activeElement?.tagName).toBe("MAIN");
    }
  });

  it("closes the further pages with Escape and from outside, and walks them with the arrows", async () => {
    const user = userEvent.setup();
    renderPane(fakePort());
    const more = screen.getByRole("button", { name: "More" });
    await user.click(more);
    expect(more.getAttribute("aria-expanded")).toBe("true");
    await user.keyboard("{ArrowDown}");
    const entries = within(screen.getByRole("list", { name: "More pages" })).getAllByRole("button");
    expect(document.activeElement).toBe(entries[0]);
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(document.activeElement).toBe(entries.at(-1));
    await user.keyboard("{Escape}");
    expect(more.getAttribute("aria-expanded")).toBe("false");
    expect(document.activeElement).toBe(more);
    await user.click(more);
    await user.click(screen.getByRole("main"));
    expect(more.getAttribute("aria-expanded")).toBe("false");
  });

  it("keeps a failing page from taking the others with it", async () => {
    const silenced = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const port = fakePort();
    let broken = true;
    port.findTables = () => {
      if (broken) throw new Error("The sheet list is damaged.");
      return Promise.resolve([]);
    };
    const user = userEvent.setup();
    renderPane(port);
    expect((await screen.findByRole("alert")).textContent).toContain("The sheet list is damaged.");
    broken = false;
    await user.click(screen.getByRole("button", { name: "Reload this page" }));
    expect(await screen.findByText("No table found yet")).toBeTruthy();
    silenced.mockRestore();
  });

  it("shows what went wrong behind a ribbon button, before and after it was opened", async () => {
    const page = globalThis as { mnProblem?: WorkbookProblem };
    page.mnProblem = new WorkbookProblem("protected", "The workbook is protected.", "Unprotect it.");
    const user = userEvent.setup();
    renderPane(fakePort());
    expect((await screen.findByRole("alert")).textContent).toContain("The workbook is protected.");
    await user.click(screen.getByRole("button", { name: "Close this message" }));
    expect(screen.queryByRole("alert")).toBeNull();
    page.mnProblem = new WorkbookProblem("other", "A second thing.", "Wait.");
    act(() => void window.dispatchEvent(new Event(PROBLEM_EVENT)));
    expect((await screen.findByRole("alert")).textContent).toContain("A second thing.");
  });

  it("mounts into an element and takes itself away", async () => {
    const element = document.body.appendChild(document.createElement("div"));
    const unmount = mountPane(element, fakePort(), { functions: [], version: "1.0.0", theme: "dark" });
    await waitFor(() => expect(element.querySelector("nav")).not.toBeNull());
    unmount();
    await waitFor(() => expect(element.childElementCount).toBe(0));
    element.remove();
  });
});

describe("About", () => {
  it("says that nothing leaves the machine, lists sources and recalculates", async () => {
    const port = fakePort();
    const user = userEvent.setup();
    renderPane(port, { page: "about" });
    expect(await screen.findByText(/Nothing leaves this machine/)).toBeTruthy();
    expect(screen.getByText("Version 1.2.3")).toBeTruthy();
    expect(screen.getAllByText(/Minnesota State Performance Plan/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "Recalculate all functions" }));
    expect(await screen.findByText("All functions were calculated again.")).toBeTruthy();
    expect(port.calls).toContain("recalculate");
  });
});

describe("themeOf", () => {
  it.each([
    ["#FFFFFF", "light"],
    ["#E6E6E6", "light"],
    ["#262626", "dark"],
    ["#000000", "dark"],
    ["0A0A0A", "dark"],
    ["white", undefined],
    [undefined, undefined],
  ])("reads %s as %s", (colour, theme) => {
    expect(themeOf(colour)).toBe(theme);
  });
});
