// @vitest-environment happy-dom
import { cleanup, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { activitiesOf } from "../../indicators/activities/activitiesOf";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

afterEach(cleanup);

describe("sheets to fill in, on an indicator's page", () => {
  it("adds a template with the columns of the form, and takes it back", async () => {
    const port = fakePort({});
    const user = userEvent.setup();
    renderPane(port, { page: "indicators", code: "9" });
    await user.click(await screen.findByRole("button", { name: "Columns needed, with an example" }));
    await user.click(screen.getByRole("button", { name: "Add a sheet to fill in" }));
    expect(await screen.findByText(/Write over its example rows/)).toBeTruthy();
    expect(port.reports[0]).toMatchObject({ label: "Template for indicator 9", forPeople: true });
    await user.click(screen.getByRole("button", { name: "Remove the sheet" }));
    expect(await screen.findByText(/The workbook is as it was/)).toBeTruthy();
  });

  it("lists the plan's activities, searches them, and adds the ones shown as a sheet to keep up", async () => {
    const port = fakePort({});
    const user = userEvent.setup();
    renderPane(port, { page: "indicators", code: "13" });
    const all = activitiesOf("13");
    await user.click(await screen.findByRole("button", { name: `${all.length} activities of the plan` }));
    const section = screen.getByRole("heading", { name: "Improvement activities" }).closest("section")!;
    expect(within(section).getAllByRole("listitem")).toHaveLength(all.length);
    const word = all[0]!.label.split(" ").find((one) => one.length > 6)!;
    await user.type(within(section).getByLabelText("Search activities"), word);
    const shown = within(section).getAllByRole("listitem").length;
    expect(shown).toBeGreaterThan(0);
    expect(within(section).getByText(`${shown} of ${all.length} shown`)).toBeTruthy();
    await user.click(within(section).getByRole("button", { name: "Add a sheet to keep up" }));
    expect(await within(section).findByText(/Added as the new sheet/)).toBeTruthy();
    const table = port.reports[0]!.blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.rows).toHaveLength(shown);
  });

  it("says that indicator 6 has no activities", async () => {
    renderPane(fakePort({}), { page: "indicators", code: "6" });
    expect(await screen.findByText("The plan lists no activities for this indicator.")).toBeTruthy();
  });
});
