// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Job, JobSetting } from "../../jobs/declaration";
import type { WorkbookSettingValues } from "../../law/workbookSettings/declaration";
import { printStored, SETTINGS_KEY } from "../../workbook/settings/stored";
import { fakePort, type FakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";

/* The sample job and indicator, whose settings name the workbook's. */
vi.mock("../../jobs/register", async () => {
  const { sampleJob } = await import("../testing/sampleJob");
  const from: Readonly<Record<string, JobSetting["from"]>> = {
    factor: "minimum-count",
    pupil: "own district",
    remark: "own district",
  };
  const settings = sampleJob.settings.map((setting): JobSetting => {
    const source = from[setting.id];
    return source === undefined ? setting : { ...setting, from: source };
  });
  const jobs: readonly Job[] = [{ ...sampleJob, settings }];
  return { jobs, findJob: (id: string) => jobs.find((job) => job.id === id) };
});
vi.mock("../../indicators/register", async () => {
  const { sampleIndicator } = await import("../testing/sampleIndicator");
  const [weight] = sampleIndicator.settings;
  const settings = [{ ...weight!, from: { setting: "minimum-count" as const, as: { "20": "double" } } }];
  return { indicators: [{ ...sampleIndicator, settings }] };
});

afterEach(cleanup);

function workbook(values: WorkbookSettingValues): FakePort {
  const port = fakePort({
    Pupils: [
      ["Pupil", "Mark in reading", "Mark in arithmetic"],
      ["A", 3, 5],
      ["B", 4, 6],
    ],
    Counts: [
      ["District", "Met", "Children"],
      ["A", 1, 3],
      ["B", 0, 3],
    ],
  });
  port.settings.set(SETTINGS_KEY, printStored({ values, others: {} }));
  return port;
}

function writtenLines(port: FakePort): readonly string[] {
  return (port.reports.at(-1)?.blocks ?? []).flatMap((block) => (block.kind === "text" ? [block.text] : []));
}

describe("a job in a workbook with settings", () => {
  it("begins with them, says so, and writes them into its report", async () => {
    const port = workbook({ "minimum-count": "10", "as-of": "2024-03-01", "district-name": "B" });
    const user = userEvent.setup();
    renderPane(port, { page: "surveys", job: "sample-marks" });
    // Only pupil B, each mark ten times: (4 + 6) x 10.
    expect((await screen.findAllByText("100")).length).toBeGreaterThan(0);
    expect(
      screen.getByText(
        /^From this workbook's settings: Factor: 10; Day: 2024-03-01; Remark: B; One pupil: Pupil B\.$/,
      ),
    ).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    await screen.findByText(/^Written to the new sheet/);
    expect(writtenLines(port)).toEqual(
      expect.arrayContaining([
        'Factor: 10 (from this workbook\'s setting "Smallest count shown").',
        'Day: 2024-03-01 (from this workbook\'s setting "As-of day").',
        'One pupil: Pupil B (from this workbook\'s setting "Own district").',
        "Rounding: Not rounded.",
      ]),
    );
  });

  it("lets a person choose otherwise for one run, and then no longer says that it is the workbook's", async () => {
    const port = workbook({ "minimum-count": "10" });
    const user = userEvent.setup();
    renderPane(port, { page: "surveys", job: "sample-marks" });
    expect((await screen.findAllByText("180")).length).toBeGreaterThan(0);
    await user.click(await screen.findByRole("button", { name: /^4 more/ }));
    const field = screen.getByLabelText("Factor");
    await user.clear(field);
    await user.type(field, "2");
    expect((await screen.findAllByText("36")).length).toBeGreaterThan(0);
    expect(screen.queryByText(/^From this workbook's settings/)).toBeNull();
  });

  it("leads to the settings and back, and computes with what was changed there", async () => {
    const port = workbook({ "minimum-count": "10" });
    const user = userEvent.setup();
    renderPane(port, { page: "surveys", job: "sample-marks" });
    expect((await screen.findAllByText("180")).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "Change them in Settings" }));
    const field = (await screen.findByLabelText("Smallest count shown")) as HTMLInputElement;
    await waitFor(() => expect(field.value).toBe("10"));
    await user.clear(field);
    await waitFor(() => expect(field.value).toBe(""));
    await user.type(field, "100");
    await waitFor(() => expect(field.value).toBe("100"));
    await user.keyboard("{Enter}");
    await screen.findByText("Saved in this workbook. Smallest count shown: 100.");
    await user.click(screen.getByRole("button", { name: "Back to where you were" }));
    expect((await screen.findAllByText("1,800")).length).toBeGreaterThan(0);
  });
});

describe("an indicator in a workbook with settings", () => {
  it("begins with its year and choices, shows its decimals, and writes all of it into the report", async () => {
    const port = workbook({ ffy: "2009", "minimum-count": "20", "percent-decimals": "3" });
    const user = userEvent.setup();
    const table = (await port.findTables()).find(({ name }) => name === "Counts")!;
    renderPane(port, { page: "indicators", code: "9", table });
    // 2 x 1 of 6.
    expect(await screen.findByText("33.333%")).toBeDefined();
    await waitFor(() => expect((screen.getByLabelText("Year") as HTMLSelectElement).value).toBe("2009"));
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    await screen.findByText(/^Written to the new sheet/);
    expect(writtenLines(port)).toEqual(
      expect.arrayContaining([
        "Federal fiscal year: 2009 (from this workbook's settings).",
        'Weight: Twice (from this workbook\'s setting "Smallest count shown").',
        "This workbook's settings show percents with 3 decimals; the cells hold the full numbers.",
      ]),
    );
    const written = port.reports[0]?.blocks.find((block) => block.kind === "table");
    expect(written?.kind === "table" && written.columns[2]?.format).toBe("percent3");
  });

  it("begins with its newest year where it has no rule for the one that is set, and says so", async () => {
    renderPane(workbook({ ffy: "2025" }), { page: "indicators", code: "9" });
    const year = (await screen.findByLabelText("Year")) as HTMLSelectElement;
    await screen.findByText(
      /is FFY 2025 \(school year 2025-26\), for which indicator 9 has no rule: it begins with FFY 2010/,
    );
    expect(year.value).toBe("2010");
  });
});
