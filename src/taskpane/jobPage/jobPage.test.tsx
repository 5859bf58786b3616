// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { WorkbookProblem } from "../../workbook/port";
import { fakePort, type FakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import type { TableBlock } from "../../sheets/reportSheet";

vi.mock("../../jobs/register", async () => {
  const { sampleJob } = await import("../testing/sampleJob");
  const slowJob = { ...sampleJob, id: "slow-marks", title: "Slow marks", slow: true as const };
  const jobs = [sampleJob, slowJob];
  return { jobs, findJob: (id: string) => jobs.find((job) => job.id === id) };
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function pupils(more: Record<string, (string | number)[][]> = {}): FakePort {
  return fakePort({
    Pupils: [
      ["Pupil", "Mark in reading", "Mark in arithmetic", "Height"],
      ["A", 3, 5, 120],
      ["B", 4, 6, 130],
    ],
    ...more,
  });
}

async function open(port: FakePort, job = "sample-marks"): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  renderPane(port, { page: "surveys", job });
  await screen.findByRole("heading", { level: 1, name: /marks/i });
  return user;
}

/** Opens the line of the table in use, and the choices that are as they usually are. */
async function openTable(user: ReturnType<typeof userEvent.setup>, name = "Pupils"): Promise<void> {
  await user.click(await screen.findByRole("button", { name: new RegExp(`^Pupils: ${name} \\(`) }));
}
async function openChoices(user: ReturnType<typeof userEvent.setup>): Promise<void> {
  await user.click(await screen.findByRole("button", { name: /^4 more/ }));
}

describe("the page of a group", () => {
  it("lists its jobs and opens one", async () => {
    const user = userEvent.setup();
    renderPane(pupils(), { page: "surveys" });
    expect((await screen.findByRole("heading", { level: 1 })).textContent).toBe("Surveys and samples");
    await user.click(await screen.findByRole("button", { name: /^Marks of pupils/ }));
    expect((await screen.findAllByText("18")).length).toBeGreaterThan(0);
    await user.click(screen.getByRole("button", { name: "All of Surveys and samples" }));
    expect(await screen.findByRole("button", { name: /^Slow marks/ })).toBeTruthy();
  });

  it("says so where there is nothing, and where a job is not known", async () => {
    renderPane(pupils(), { page: "plan" });
    expect(await screen.findByText("There is nothing here yet.")).toBeTruthy();
    cleanup();
    renderPane(pupils(), { page: "surveys", job: "gone" });
    expect(await screen.findByText("There is no such page. Pick one from the list.")).toBeTruthy();
  });

  it("has the calculation of revenue beside its jobs", async () => {
    const user = userEvent.setup();
    renderPane(pupils(), { page: "revenue" });
    await user.click(await screen.findByRole("button", { name: /^Achievement and Integration revenue/ }));
    expect(await screen.findByRole("heading", { name: "Figures of the district" })).toBeTruthy();
  });
});

describe("Home", () => {
  it("proposes the jobs a table fits, and takes the table along", async () => {
    const port = pupils({
      Other: [
        ["Pupil", "Mark", "Note"],
        ["C", 7, "x"],
      ],
    });
    const user = userEvent.setup();
    renderPane(port);
    const card = (await screen.findByRole("heading", { name: "Other" })).closest("article")!;
    await user.click(await within(card).findByRole("button", { name: "Marks of pupils" }));
    expect((await screen.findAllByText("7")).length).toBeGreaterThan(0);
    await openTable(user, "Other");
    const picked = screen.getAllByLabelText<HTMLSelectElement>("Table")[0]!;
    expect(picked.selectedOptions[0]?.textContent).toContain("Other");
  });
});

describe("a run of a job", () => {
  it("picks the table, ticks the columns, and goes to the report and back", async () => {
    const port = pupils();
    const user = await open(port);
    const figure = (await screen.findByRole("heading", { name: "Marks in all" })).closest("article")!;
    expect(within(figure).getAllByText("18").length).toBeGreaterThan(0);
    expect(within(figure).getByText("within the limit")).toBeTruthy();
    expect(screen.getByRole("img", { name: "A square. A black square." }).innerHTML).toContain("<rect");
    expect(screen.getByText(/Marks are whole/)).toBeTruthy();

    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    expect(await screen.findByText(/Written to the new sheet/)).toBeTruthy();
    const report = port.reports[0]!;
    expect(report.columnReferences?.["pupils/subjects"]).toBe("'Pupils'!$B$2:$C$3");
    const figures = report.blocks.find(
      (block): block is TableBlock => block.kind === "table" && block.title === "Results",
    )!;
    expect(figures.rows[0]).toEqual([
      "Marks in all",
      { formula: "=SUM({column:pupils/subjects})", snapshot: 18 },
      "within the limit",
      18,
    ]);
    expect(report.blocks.some((block) => block.kind === "picture")).toBe(true);

    await user.click(screen.getByRole("button", { name: "Write sheet: Letter" }));
    await waitFor(() => expect(port.reports.map(({ name }) => name)).toEqual(["Marks of pupils", "Letter"]));
    await user.click(await screen.findByRole("button", { name: "Remove the report sheet" }));
    await waitFor(() => expect(Object.keys(port.sheets)).toEqual(["Pupils", "Report Marks of pupils"]));
  });

  it("says in one sentence how much there is to read, and the result itself is silent", async () => {
    await open(pupils());
    const figure = (await screen.findByRole("heading", { name: "Marks in all" })).closest("article")!;
    const sentence = screen.getByText(/^Result ready: /, { selector: "[role=status]" });
    expect(sentence.textContent).toBe("Result ready: 1 figure, 1 table, 2 charts, 1 sheet, 1 file.");
    expect(figure.closest("[role=status], [aria-live]")).toBeNull();
    expect(screen.getByRole("region", { name: "Result" }).contains(figure)).toBe(true);
  });

  it("takes back its own sheet, also when something else was written since", async () => {
    const port = pupils();
    const user = await open(port);
    await user.click(await screen.findByRole("button", { name: "Write report sheet" }));
    await screen.findByRole("button", { name: "Remove the report sheet" });
    await port.writeReport({ name: "Other", label: "Other", blocks: [] });
    await user.click(screen.getByRole("button", { name: "Remove the report sheet" }));
    await waitFor(() => expect(Object.keys(port.sheets)).toEqual(["Pupils", "Report Other"]));
  });

  it("writes all its sheets by one press, and takes them back by one", async () => {
    const port = pupils();
    const user = await open(port);
    await user.click(await screen.findByRole("button", { name: "Write all 2 sheets" }));
    expect(
      await screen.findByText(/^Written to 2 new sheets: "Report Marks of pupils", "Report Letter"\./),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Remove these 2 sheets" }));
    await waitFor(() => expect(Object.keys(port.sheets)).toEqual(["Pupils"]));
  });

  it("asks in place before it writes the same sheet again", async () => {
    const port = pupils();
    const user = await open(port);
    await user.click(await screen.findByRole("button", { name: "Write report sheet" }));
    await screen.findByText(/^Written to the new sheet/);
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    expect(await screen.findByText(/^The sheet "Report Marks of pupils" was written before\./)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe("Replace");
    await user.click(screen.getByRole("button", { name: "Do not write" }));
    expect(port.reports).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    await user.click(await screen.findByRole("button", { name: "Replace" }));
    expect(await screen.findByText(/It took the place of the sheet "Report Marks of pupils"\./)).toBeTruthy();
    expect(port.calls.filter((call) => call === "removeSheet")).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "Write report sheet" }));
    port.refuse("removeSheet", new WorkbookProblem("changed-since", "It was changed.", "It stays."));
    await user.click(await screen.findByRole("button", { name: "Replace" }));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("It was changed.");
    await user.click(within(alert).getByRole("button", { name: "Keep both" }));
    await waitFor(() => expect(port.reports).toHaveLength(3));
  });

  it("follows the cells, the ticks and the choices", async () => {
    const port = pupils();
    const user = await open(port);
    await screen.findByRole("heading", { name: "Marks in all" });
    port.change("Pupils", 1, 1, 10);
    await waitFor(() => expect(screen.getAllByText("25").length).toBeGreaterThan(0));
    expect(screen.getByText("over the limit")).toBeTruthy();
    await openTable(user);
    await user.click(screen.getByRole("button", { name: /^Subjects: 2 of 3/ }));
    await user.click(screen.getByRole("checkbox", { name: "Mark in arithmetic" }));
    await waitFor(() => expect(screen.getAllByText("14").length).toBeGreaterThan(0));
    await user.click(screen.getByRole("button", { name: "Tick none" }));
    expect(await screen.findByText("Pick a table for: Pupils.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Tick all" }));
    await waitFor(() => expect(screen.getAllByText("275").length).toBeGreaterThan(0));
    await user.selectOptions(screen.getByLabelText("One pupil"), "Pupil B");
    await waitFor(() => expect(screen.getAllByText("140").length).toBeGreaterThan(0));
  });

  it("keeps tables and choices that need nobody to one line each, and what was changed in sight", async () => {
    const user = await open(pupils());
    await screen.findByRole("heading", { name: "Marks in all" });
    expect(screen.getByRole("button", { name: "Pupils: Pupils (2 rows)", expanded: false })).toBeTruthy();
    const rooms = screen.getByRole("button", { name: "Rooms: not used", expanded: false });
    expect(screen.queryByRole("combobox", { name: "Table" })).toBeNull();
    expect(screen.getByRole("combobox", { name: "One pupil" })).toBeTruthy();
    await user.click(rooms);
    expect(within(screen.getByRole("group", { name: "Rooms" })).getByLabelText("Table")).toBeTruthy();

    await openChoices(user);
    await user.selectOptions(screen.getByLabelText("Rounding"), "Rounded up");
    const factor = screen.getByLabelText("Factor");
    await user.clear(factor);
    await user.type(factor, "2");
    await user.click(screen.getByRole("button", { name: "4 more, 2 of them changed" }));
    expect(screen.getByText("Changed: Factor: 2; Rounding: Rounded up.")).toBeTruthy();
  });

  it("leads to the result past everything above it", async () => {
    const user = await open(pupils());
    await user.click(await screen.findByRole("button", { name: "Go to the result" }));
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 2, name: "Result" }));
  });

  it("stays open where no table fits, and says which rows of a plain range were left out", async () => {
    const port = pupils();
    await open(fakePort({ Odd: [["Colour"], ["red"]] }));
    expect(await screen.findByRole("button", { name: "Pupils: pick a table", expanded: true })).toBeTruthy();
    cleanup();

    port.sheets.Pupils!.push([], ["C", 100, 100, 140]);
    const found = await port.findTables();
    port.findTables = async () =>
      found.map((table) => ({
        ...table,
        rows: 2,
        rowsToEnd: 4,
        range: { ...table.range, rows: 3 },
      }));
    const user = await open(port);
    expect((await screen.findAllByText("18")).length).toBeGreaterThan(0);
    await openTable(user);
    expect(
      screen.getByText(
        "Read down to the first blank row: 2 rows. Below it, to row 5, there are 2 more rows; they may be more data, or remarks.",
      ),
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Read them too" }));
    await waitFor(() => expect(screen.getAllByText("218").length).toBeGreaterThan(0));
    expect(screen.getByRole("button", { name: "Pupils: Pupils (4 rows)" })).toBeTruthy();
    await user.click(await screen.findByRole("button", { name: "Write report sheet" }));
    await screen.findByText(/Written to the new sheet/);
    expect(port.reports[0]!.columnReferences?.["pupils/subjects"]).toBe("'Pupils'!$B$2:$C$5");
  });

  it("refuses what is typed wrongly, at its field, and takes it up again", async () => {
    const user = await open(pupils());
    await screen.findByRole("heading", { name: "Marks in all" });
    await openChoices(user);
    const factor = screen.getByLabelText("Factor");
    await user.clear(factor);
    expect(await screen.findByText("Fill this in.")).toBeTruthy();
    expect(await screen.findByText(/Fill in the choices above/)).toBeTruthy();
    await user.type(factor, "1000");
    expect(await screen.findByText("Factor: write a number from 0 to 100.")).toBeTruthy();
    await user.clear(factor);
    await user.type(factor, "2");
    await waitFor(() => expect(screen.getAllByText("36").length).toBeGreaterThan(0));
    expect(screen.getByLabelText<HTMLInputElement>("Day").value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("names a problem by its cell, also in a ticked column, and goes there", async () => {
    const port = pupils();
    port.sheets.Pupils![2]![2] = "six";
    const user = await open(port);
    await openChoices(user);
    await user.type(await screen.findByLabelText("Remark"), "odd");
    const place = await screen.findByRole("button", { name: "Pupils, C3" });
    await user.click(place);
    expect(port.selected.at(-1)).toEqual({ sheet: "Pupils", row: 2, column: 2, rows: 1, columns: 1 });
    expect(screen.getByRole("heading", { name: "Problems: Pupils" })).toBeTruthy();
    expect(await screen.findByRole("heading", { name: "Problems: All of it together" })).toBeTruthy();
    expect(screen.getByText(/The remark is odd/)).toBeTruthy();
  });

  it("shows a job that breaks as a problem, with a way back", async () => {
    const user = await open(pupils());
    await openChoices(user);
    const remark = await screen.findByLabelText("Remark");
    await user.type(remark, "break");
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The rules of this job contradict each other.");
    expect(within(alert).getByRole("button", { name: "Try again" })).toBeTruthy();
    await user.clear(remark);
    expect(await screen.findByRole("heading", { name: "Marks in all" })).toBeTruthy();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("copies a file where it cannot be saved", async () => {
    const user = await open(pupils());
    await user.click(await screen.findByRole("button", { name: "Copy its text" }));
    expect(await navigator.clipboard.readText()).toBe("sum\n18\n");
    expect(await screen.findByText(/save that as marks.csv/)).toBeTruthy();
  });

  it("keeps hundreds of columns usable: a search, all of those found, none", async () => {
    const items = Array.from({ length: 300 }, (_, index) => `Mark ${index + 1}`);
    const port = fakePort({
      Wide: [
        ["Pupil", ...items],
        ["A", ...items.map(() => 1)],
      ],
    });
    const user = await open(port);
    await openTable(user, "Wide");
    await user.click(await screen.findByRole("button", { name: /^Subjects: 300 of 300/ }));
    await user.click(screen.getByRole("button", { name: "Tick none" }));
    await user.type(screen.getByRole("searchbox", { name: "Search columns for Subjects" }), "mark 29");
    expect(screen.getByText("11 of 300 shown")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Tick those shown" }));
    await waitFor(() => expect(screen.getAllByText("11").length).toBeGreaterThan(0));
  });

  it("has nothing for axe to find, everything opened", async () => {
    const port = pupils();
    port.sheets.Pupils![2]![2] = "six";
    const user = await open(port);
    await screen.findByRole("heading", { name: "Marks in all" });
    for (const closed of screen.getAllByRole("button", { expanded: false })) await user.click(closed);
    const { violations } = await axe.run(document.body, {
      rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual(
      [],
    );
  });
});

/** A worker for tests: what it was asked is kept, and the test answers. */
class FakeWorker {
  static all: FakeWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | undefined;
  onerror: ((event: { preventDefault: () => void }) => void) | undefined;
  asked: unknown;
  ended = false;
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(asked: unknown): void {
    this.asked = asked;
  }
  terminate(): void {
    this.ended = true;
  }
}

describe("a slow job", () => {
  async function started(): Promise<{ user: ReturnType<typeof userEvent.setup>; worker: FakeWorker }> {
    FakeWorker.all = [];
    vi.stubGlobal("Worker", FakeWorker);
    const user = await open(pupils(), "slow-marks");
    await waitFor(() => expect(FakeWorker.all.at(-1)?.asked).toBeDefined());
    return { user, worker: FakeWorker.all.at(-1)! };
  }

  it("runs in a worker, says how far it is, and shows what came back", async () => {
    const { worker } = await started();
    expect(worker.asked).toMatchObject({ id: "slow-marks", settings: { factor: "1" } });
    worker.onmessage?.({ data: { kind: "progress", done: 0.5, doing: "Adding up" } });
    expect(await screen.findByRole("progressbar", { name: "Adding up" })).toBeTruthy();
    const { sampleJob } = await import("../testing/sampleJob");
    const { data, settings } = worker.asked as { data: never; settings: never };
    worker.onmessage?.({ data: { kind: "result", result: sampleJob.compute(data, { settings }) } });
    expect(await screen.findByRole("heading", { name: "Marks in all" })).toBeTruthy();
    expect(worker.ended).toBe(true);
  });

  it("really stops when it is cancelled, and runs again on request", async () => {
    const { user, worker } = await started();
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(worker.ended).toBe(true);
    worker.onmessage?.({ data: { kind: "failed", message: "too late" } });
    expect(await screen.findByText(/Canceled. Nothing was computed./)).toBeTruthy();
    expect(screen.queryByText(/too late/)).toBeNull();
    const before = FakeWorker.all.length;
    await user.click(screen.getByRole("button", { name: "Run it" }));
    await waitFor(() => expect(FakeWorker.all.length).toBe(before + 1));
  });

  it("shows what went wrong in the worker, and computes here where a worker cannot start", async () => {
    const { worker } = await started();
    worker.onmessage?.({ data: { kind: "failed", message: "The rules are empty." } });
    expect((await screen.findByRole("alert")).textContent).toContain("The rules are empty.");
    cleanup();
    const second = await started();
    second.worker.onerror?.({ preventDefault: () => undefined });
    expect(await screen.findByRole("heading", { name: "Marks in all" })).toBeTruthy();
  });
});
