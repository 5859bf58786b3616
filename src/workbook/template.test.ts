import { describe, expect, it } from "vitest";
import { indicators } from "../indicators/register";
import { matchColumns } from "./columnMatching";
import { inputRows } from "./inputRows";
import { layoutReport } from "./layout";
import { templateGuide, templateSheet } from "./template";

const forms = indicators.flatMap((indicator) => indicator.inputs.map((form) => ({ indicator, form })));

describe.each(forms)("the template of indicator $indicator.code, $form.id", ({ indicator, form }) => {
  const layout = layoutReport(templateSheet(indicator, form), { sheet: "T", takenTableNames: [] });
  const area = layout.tables[0]!.area;
  const cells = layout.cells
    .slice(area.row, area.row + area.rows)
    .map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));

  it("has headings that the form finds again, every one", () => {
    const match = matchColumns(form, cells[0]!.map(String));
    expect(match.ties).toEqual([]);
    expect(match.mapping).toEqual(Object.fromEntries(form.columns.map(({ id }, at) => [id, at])));
  });

  it("computes from its own example rows without an error", () => {
    const mapping = Object.fromEntries(form.columns.map(({ id }, at) => [id, at]));
    const settings = Object.fromEntries(indicator.settings.map((setting) => [setting.id, setting.default]));
    const rows = inputRows(cells, mapping, form);
    expect(rows.count).toBe(form.example.length);
    const { problems } = form.compute(rows, { ffy: indicator.years.last, settings });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("fits Excel: short names, short lists, short messages", () => {
    expect(templateSheet(indicator, form).name.length).toBeLessThanOrEqual(31);
    expect(templateGuide(indicator, form).name.length).toBeLessThanOrEqual(31);
    for (const { rule } of layout.rules) {
      expect(rule.message.length).toBeLessThanOrEqual(255);
      if (rule.kind === "list") expect(rule.choices.join(",").length).toBeLessThanOrEqual(255);
    }
  });

  it("explains every column", () => {
    const [, table] = templateGuide(indicator, form).blocks;
    if (table?.kind !== "table") throw new Error("a table is expected");
    expect(table.rows.map(([title]) => title)).toEqual(form.columns.map(({ title }) => title));
  });
});
