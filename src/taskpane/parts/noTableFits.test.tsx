// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { JobForm } from "../../jobs/declaration";
import type { FoundTable } from "../../workbook/port";
import { NoTableFits } from "./NoTableFits";

afterEach(cleanup);

function form(id: string, titles: readonly string[]): JobForm {
  const columns = titles.map((title) => ({
    id: title,
    title,
    help: `Its ${title}.`,
    words: [],
    kind: "text" as const,
    required: true,
  }));
  return { id, title: id, rowIs: id, columns, example: [] };
}

function table(name: string, headers: readonly string[], writtenByUs = false): FoundTable {
  const range = { sheet: name, row: 0, column: 0, rows: 3, columns: headers.length };
  return { kind: "table", name, headers, rows: 2, range, writtenByUs };
}

const forms = [
  form("counts", ["District", "On time", "Consents"]),
  form("records", ["Child", "Consent", "Done", "Calendar"]),
  form("years", ["School", "Percent"]),
];

function shown(tables: readonly FoundTable[]): string {
  render(<NoTableFits forms={forms} tables={tables} />);
  return document.body.textContent ?? "";
}

describe("where no table fits", () => {
  it("names the table that lacks least, over all its forms, and what it lacks", () => {
    const said = shown([
      table("Districts", ["District", "Consents"]),
      table("Evaluations", ["Child", "Consent", "Done"]),
    ]);
    expect(said).toContain("Closest: Evaluations, with 3 of 4. Not recognized: Calendar.");
    expect(said).toContain("make a sheet to fill in");
  });

  it("calls no table close for one shared column, nor one that we wrote", () => {
    const said = shown([
      table("Schools", ["District", "School"]),
      table("Report", ["Child", "Consent", "Done"], true),
    ]);
    expect(said).toContain("No table here has the needed columns by name.");
    expect(said).not.toContain("Closest");
  });

  it("speaks of no table where there is none", () => {
    expect(shown([])).toBe('To make a sheet to fill in, open "Columns needed, with an example".');
    expect(screen.queryByText(/No table here/)).toBeNull();
  });
});
