import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTsv, writeTsv } from "./tsv";

describe("tab-separated text", () => {
  it("reads what Excel writes, with its last line end", () => {
    expect(parseTsv("a\tb\r\n1\t2\r\n")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });
  it("keeps blank cells and fills short rows", () => {
    expect(parseTsv("a\t\tc\n\nd")).toEqual([
      ["a", "", "c"],
      ["", "", ""],
      ["d", "", ""],
    ]);
  });
  it("reads line ends, tabs and quotes inside a quoted cell", () => {
    expect(parseTsv('"two\r\nlines"\t"say ""yes"""\t"a\tb"')).toEqual([["two\nlines", 'say "yes"', "a\tb"]]);
  });
  it("leaves a quote alone that does not end its cell", () => {
    expect(parseTsv('"6" tall\tx')).toEqual([['"6" tall', "x"]]);
    expect(parseTsv('"open')).toEqual([['"open']]);
  });
  it("reads one empty cell from nothing", () => {
    expect(parseTsv("")).toEqual([[""]]);
  });
  it("reads back whatever it wrote", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', "\t", "\n", " ", "1", "=") });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(cell),
        (rows, columns, cells) => {
          const table = Array.from({ length: rows }, () =>
            Array.from({ length: columns }, () => cells.next().value as string),
          );
          // A single blank last row cannot be told from a last line end.
          fc.pre(table.at(-1)?.some((text) => text !== "") ?? false);
          expect(parseTsv(writeTsv(table))).toEqual(table);
        },
      ),
    );
  });
});
