import { describe, expect, it } from "vitest";
import { NOTHING, type JobResult } from "../../jobs/declaration";
import { namedAfter } from "./fileNames";

const result: JobResult = {
  ...NOTHING,
  files: [
    { name: "frame.csv", title: "Frame", type: "text/csv", text: "frame.csv,1\n" },
    { name: "draw.py", title: "Draw", type: "text/plain", text: 'open("frame.csv"); x = "big-frame.csv"\n' },
  ],
  notes: [{ text: "See frame.csv." }],
  sheets: [
    {
      name: "S",
      label: "S",
      blocks: [
        { kind: "text", style: "note", text: "Save frame.csv and draw.py." },
        {
          kind: "table",
          id: "t",
          title: "T",
          columns: [{ title: "A", format: "text" }],
          rows: [["frame.csv: key"], [3], [{ formula: "=A1" }]],
        },
      ],
    },
  ],
};

describe("files named after the workbook", () => {
  it("says the new names wherever a file is meant, and leaves data and other names alone", () => {
    const named = namedAfter("spring", result);
    expect(named.files.map(({ name }) => name)).toEqual(["spring-frame.csv", "spring-draw.py"]);
    expect(named.files.map(({ text }) => text)).toEqual([
      "frame.csv,1\n",
      'open("spring-frame.csv"); x = "big-frame.csv"\n',
    ]);
    expect(named.notes[0]!.text).toBe("See spring-frame.csv.");
    const [text, table] = named.sheets[0]!.blocks;
    expect(text).toMatchObject({ text: "Save spring-frame.csv and spring-draw.py." });
    expect(table).toMatchObject({ rows: [["spring-frame.csv: key"], [3], [{ formula: "=A1" }]] });
  });

  it("puts nothing into a program that would end its quotes", () => {
    expect(namedAfter('a"b', result).files[1]!.text).toMatch(/^open\("a-b-frame\.csv"\)/);
  });

  it("leaves a result without files as it is", () => {
    expect(namedAfter("x", NOTHING)).toBe(NOTHING);
  });
});
