import { describe, expect, it } from "vitest";
import { parseCsv } from "./csv";

describe("comma-separated text", () => {
  it("follows RFC 4180: quotes, doubled quotes, separators and line breaks inside them", () => {
    expect(parseCsv('name,note\r\n"Smith, Ann","said ""yes""\nand left"\r\n')).toEqual([
      ["name", "note"],
      ["Smith, Ann", 'said "yes"\nand left'],
    ]);
  });

  it("takes every line break, a missing last one, and a mark at the start", () => {
    expect(parseCsv("\ufeffa,b\nc,d\re,f\r\ng,h")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
  });

  it("finds semicolons and tabs, and does not count those in quotes", () => {
    expect(parseCsv('"a,b,c";d\n1;2')).toEqual([
      ["a,b,c", "d"],
      ["1", "2"],
    ]);
    expect(parseCsv("a\tb\n1,5\t2,5")).toEqual([
      ["a", "b"],
      ["1,5", "2,5"],
    ]);
  });

  it("keeps empty fields, also the last, and empty lines", () => {
    expect(parseCsv("a,,\n\n,b")).toEqual([["a", "", ""], [""], ["", "b"]]);
    expect(parseCsv("a,")).toEqual([["a", ""]]);
    expect(parseCsv("")).toEqual([]);
  });

  it("loses nothing of a file with a quote too few or text behind one", () => {
    expect(parseCsv('"never closed, b')).toEqual([["never closed, b"]]);
    expect(parseCsv('"a" b,c')).toEqual([["a b", "c"]]);
  });
});
