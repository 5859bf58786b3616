// @vitest-environment happy-dom
import { cleanup, render, screen, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { ResultTable } from "../../indicators/declaration";
import { ResultTableView } from "./ResultTableView";

afterEach(cleanup);

const few = { missing: "Fewer than 10 children." };
const table: ResultTable = {
  id: "t",
  title: "Ratios",
  columns: [
    { title: "Group", kind: "text" },
    { title: "WRR", kind: "ratio" },
    { title: "RR", kind: "ratio" },
  ],
  rows: [
    ["Asian", few, 1.5],
    ["Black", 2, { missing: "Nobody else is enrolled." }],
    ["White", few, few],
  ],
};

describe("a table with numbers that are not there", () => {
  it("says why below the table, each reason once, where keyboard and touch reach it", () => {
    render(<ResultTableView table={table} />);
    const reasons = within(screen.getByRole("list", { name: "Why there is no number" })).getAllByRole(
      "listitem",
    );
    expect(reasons.map(({ textContent }) => textContent)).toEqual([
      "1. Fewer than 10 children.",
      "2. Nobody else is enrolled.",
    ]);
    const cells = screen.getAllByRole("cell").map(({ textContent }) => textContent);
    expect(cells.slice(0, 6)).toEqual(["Asian", "-1, see note 1", "1.50", "Black", "2.00", "-2, see note 2"]);
    expect(cells.slice(6)).toEqual(["White", "-1, see note 1", "-1, see note 1"]);
  });

  it("puts rows that need a look first, unless they lean on the rows above them", () => {
    const firstCells = () =>
      screen
        .getAllByRole("row")
        .slice(1)
        .map((row) => within(row).getAllByRole("cell")[0]!.textContent);
    render(<ResultTableView table={{ ...table, flagged: [2] }} />);
    expect(firstCells()).toEqual(["White", "Asian", "Black"]);
    cleanup();
    render(<ResultTableView table={{ ...table, flagged: [2], keepOrder: true }} />);
    expect(firstCells()).toEqual(["Asian", "Black", "White"]);
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.getAllByRole("img", { name: "Needs a look" })).toHaveLength(1);
  });

  it("shows rows to compare with in italics", () => {
    render(<ResultTableView table={{ ...table, italic: [1] }} />);
    const looks = screen
      .getAllByRole("row")
      .map((row) => getComputedStyle(row).fontStyle === "italic" || /italic/.test(row.className));
    expect(looks.slice(1)).toEqual([false, true, false]);
  });

  it("has no such list where all numbers are there", () => {
    render(<ResultTableView table={{ ...table, rows: [["Asian", 1, 2]] }} />);
    expect(screen.queryByRole("list", { name: "Why there is no number" })).toBeNull();
  });
});
