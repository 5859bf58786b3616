// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { parseHtmlTable, writeHtmlTable } from "./htmlTable";

describe("an HTML table from the clipboard", () => {
  it("gives its cells, wrapped as Excel wraps them", () => {
    const html = `<html><body><!--StartFragment--><table border=0>
      <col width=64><tr height=20><td>District</td><td class=xl65 align=right>1,723</td></tr>
      <tr><td>Two
        lines<br>here</td><td>&nbsp;</td></tr></table><!--EndFragment--></body></html>`;
    expect(parseHtmlTable(html)).toEqual([
      ["District", "1,723"],
      ["Two lines\nhere", ""],
    ]);
  });
  it("leaves blanks where cells are joined", () => {
    const html = `<table><tr><td colspan=2>a</td><td rowspan=2>b</td></tr><tr><td>c</td><td>d</td></tr></table>`;
    expect(parseHtmlTable(html)).toEqual([
      ["a", "", "b"],
      ["c", "d", ""],
    ]);
  });
  it("is not there in plain prose", () => {
    expect(parseHtmlTable("<p>no table</p>")).toBeUndefined();
    expect(parseHtmlTable("<table></table>")).toBeUndefined();
  });
  it("prefers the exact number to the rounded display", () => {
    const html = writeHtmlTable([[{ shown: "79.5%", value: 0.794981, format: { numberFormat: "0.0%" } }]]);
    expect(parseHtmlTable(html)).toEqual([["0.794981"]]);
  });
  it("reads back what was written, markup characters and all", () => {
    const text = (shown: string) => ({ shown, value: shown, format: { bold: true } });
    const html = writeHtmlTable([[text('<b>"x" & y'), text("two\nlines")]]);
    expect(parseHtmlTable(html)).toEqual([['<b>"x" & y', "two\nlines"]]);
  });
});
