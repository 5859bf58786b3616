// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { ResultTable } from "../../indicators/declaration";
import { ResultTableView } from "../parts/ResultTableView";
import { fakePort } from "../testing/fakePort";
import { renderPane } from "../testing/renderPane";
import { setPaneLocale } from "./locale";

afterEach(() => {
  cleanup();
  setPaneLocale("en-US");
});

const table: ResultTable = {
  id: "due",
  title: "Due",
  columns: [
    { title: "Record", kind: "text" },
    { title: "Due", kind: "date" },
    { title: "Days", kind: "count" },
    { title: "Percent", kind: "percent" },
    { title: "Revenue", kind: "money" },
  ],
  rows: [["1.234", "2027-03-05", 1234, 1234.56, 153850]],
};

describe("a table of the pane", () => {
  it.each([
    ["en-US", ["March 5, 2027", "1,234", "1,234.6", "$153,850.00"]],
    ["es-US", ["5 de marzo de 2027", "1,234", "1,234.6", "$153,850.00"]],
    ["de-DE", ["5. März 2027", "1.234", "1.234,6", "$153.850,00"]],
    ["sv-SE", ["5 mars 2027", "1\u00A0234", "1\u00A0234,6", "$153\u00A0850,00"]],
  ])("in %s", (tag, shown) => {
    setPaneLocale(tag);
    render(<ResultTableView table={table} />);
    // A record's name is no number, whatever it looks like.
    expect(screen.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual(["1.234", ...shown]);
  });
});

describe("the pane", () => {
  const remark = /^Numbers are written as in your region: (.*)\. Sentences/;

  it.each([
    ["en-US", undefined],
    ["es-US", undefined],
    ["de-DE", "1.234,5"],
    ["sv-SE", "1\u00A0234,5"],
  ])("in %s says how numbers are written where sentences have other signs", async (tag, shown) => {
    setPaneLocale(tag);
    renderPane(fakePort());
    await screen.findByRole("heading", { level: 1 });
    const said = screen.queryByText(remark)?.textContent;
    expect(said === undefined ? undefined : remark.exec(said!)![1]).toBe(shown);
  });
});
