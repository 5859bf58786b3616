// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { workbookSettings } from "../../law/workbookSettings/register";
import { WorkbookProblem } from "../../workbook/port";
import { SETTINGS_KEY } from "../../workbook/settings/stored";
import { fakePort, type FakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

afterEach(cleanup);

const kept = (port: FakePort): unknown => {
  const text = port.settings.get(SETTINGS_KEY);
  return text === undefined || text === "" ? undefined : (JSON.parse(text) as { values: unknown }).values;
};

async function open(stored?: string) {
  const port = fakePort();
  if (stored !== undefined) port.settings.set(SETTINGS_KEY, stored);
  renderPane(port, { page: "settings" });
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  return { port, user: userEvent.setup() };
}

describe("the page of settings", () => {
  it("says that nothing is set, and of every setting what it changes, what is usual and why", async () => {
    const { user } = await open();
    expect(screen.getByText(/Nothing is set in this workbook/)).toBeDefined();
    for (const closed of screen.getAllByRole("button", { expanded: false }))
      if (closed.closest("h2") !== null) await user.click(closed);
    for (const { title, help } of workbookSettings) {
      expect(screen.getAllByLabelText(title).length, title).toBeGreaterThan(0);
      expect(screen.getAllByText(help).length, title).toBeGreaterThan(0);
    }
    expect(screen.getAllByText(/^Usual: /, { selector: "span" }).length).toBe(workbookSettings.length);
  });

  it("saves what was typed when the field is left or Enter is pressed, says so, and undoes it", async () => {
    const { port, user } = await open();
    const field = screen.getByLabelText("Smallest count shown");
    await user.type(field, "20");
    expect(kept(port)).toBeUndefined();
    await user.tab();
    await screen.findByText("Saved in this workbook. Smallest count shown: 20.");
    await user.type(screen.getByLabelText("District number"), "625{Enter}");
    await screen.findByText("Saved in this workbook. District number: 625.");
    expect(kept(port)).toEqual({ "district-number": "625", "minimum-count": "20" });
    await user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText(/Taken back/);
    await waitFor(() =>
      expect((screen.getByLabelText("District number") as HTMLInputElement).value).toBe(""),
    );
    expect(kept(port)).toEqual({ "minimum-count": "20" });
  });

  it("saves a choice at once, and takes one or all back to what is usual", async () => {
    const { port, user } = await open('{"version":1,"values":{"minimum-count":"20"}}');
    await user.click(screen.getByRole("button", { name: /^Where the plan leaves a choice/ }));
    await user.selectOptions(screen.getByLabelText("Groups with nobody in a district"), "strict");
    await screen.findByText("Saved in this workbook. Groups with nobody in a district: No ratio.");
    await user.click(screen.getByRole("button", { name: "Back to usual: Smallest count shown" }));
    await screen.findByText("Saved in this workbook. Smallest count shown is as usual again.");
    expect(kept(port)).toEqual({ "absent-groups": "strict" });
    await user.click(screen.getByRole("button", { name: "All back to usual" }));
    await screen.findByText(/Everything is as usual again/);
    expect(kept(port)).toEqual({});
  });

  it("does not save what is wrong, and says what to write", async () => {
    const { port, user } = await open();
    const field = screen.getByLabelText("Smallest count shown");
    await user.type(field, "1");
    await screen.findByText("Smallest count shown: write a number from 2 to 1,000. Not saved.");
    await user.tab();
    expect(port.calls).not.toContain("writeSetting");
    await user.type(field, "{Escape}");
    expect((field as HTMLInputElement).value).toBe("");
  });

  it.each([
    ["damaged", "{", /are damaged and are not used/],
    ["of a newer version", '{"version":9,"values":{}}', /written by a newer version/],
  ])("leaves settings that are %s alone until a person replaces them", async (_, stored, said) => {
    const { port, user } = await open(stored);
    expect(screen.getByText(said)).toBeDefined();
    const group = screen.getByRole("group", { name: "Small groups" });
    expect((group as HTMLFieldSetElement).disabled).toBe(true);
    expect(port.settings.get(SETTINGS_KEY)).toBe(stored);
    await user.click(screen.getByRole("button", { name: "Replace them" }));
    await screen.findByText(/Everything is as usual again/);
    expect(screen.queryByText(said)).toBeNull();
    await user.type(within(group).getByLabelText("Smallest count shown"), "12{Enter}");
    await screen.findByText("Saved in this workbook. Smallest count shown: 12.");
  });

  it("says what went wrong when the workbook does not take it", async () => {
    const { port, user } = await open();
    port.refuse(
      "writeSetting",
      new WorkbookProblem("cell-edit-mode", "A cell is being edited.", "Finish it first."),
    );
    await user.type(screen.getByLabelText("Smallest count shown"), "20{Enter}");
    await screen.findByText("A cell is being edited.");
    expect(kept(port)).toBeUndefined();
    expect(screen.queryByText(/^Saved/)).toBeNull();
  });

  it("lists who uses a setting", async () => {
    const { user } = await open();
    const field = screen.getByLabelText("State fiscal year").closest("section")!;
    const [first] = await within(field).findAllByRole("button", { name: /^Used by \d+ pages$/ });
    await user.click(first!);
    expect(within(field).getByRole("button", { name: "Indicator 7: Preschool outcomes" })).toBeDefined();
    expect(within(field).getByRole("button", { name: "What if for child outcomes" })).toBeDefined();
  });
});
