import { describe, expect, it } from "vitest";
import { indicators } from "../../indicators/register";
import { matchColumns } from "../../workbook/columnMatching";
import { sampleIndicator } from "../testing/sampleIndicator";
import { templateText } from "./templateText";

const form = sampleIndicator.inputs[0]!;

describe("templateText", () => {
  it("is a header row and the example rows, cells parted by tabs", () => {
    const [header] = templateText(form).split("\n");
    expect(header).toBe("District\tMet\tChildren\tRemark");
    expect(templateText(form).split("\n")).toHaveLength(1 + form.example.length);
  });

  it("quotes what would end a cell, and writes yes and no as Excel does", () => {
    const text = templateText({
      ...form,
      columns: [{ ...form.columns[0]!, id: "a", title: 'A "name"' }],
      example: [{ a: true }, { a: "two\nlines" }, { a: null }],
    });
    expect(text).toBe('"A ""name"""\nTRUE\n"two\nlines"\n');
  });

  it("gives headers that the pane recognises again, for every form of every indicator", () => {
    for (const indicator of indicators) {
      for (const each of indicator.inputs) {
        const headers = templateText(each).split("\n")[0]!.split("\t");
        const { mapping } = matchColumns(each, headers);
        const needed = each.columns.flatMap(({ id, required }, position) =>
          required ? [[id, position] as const] : [],
        );
        for (const [id, position] of needed)
          expect(mapping[id], `${indicator.code} ${each.id} ${id}`).toBe(position);
      }
    }
  });
});
