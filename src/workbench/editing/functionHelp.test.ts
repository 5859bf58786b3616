import { describe, expect, it } from "vitest";
import { currentArgument, helpAt, matching, type FunctionEntry } from "./functionHelp";

const entry = (name: string, ...names: string[]): FunctionEntry => ({
  name,
  description: "",
  arguments: names.map((argument) =>
    argument.endsWith("...") ? { name: argument.slice(0, -3), repeating: true } : { name: argument },
  ),
});
const at = (text: string, caret = text.length) => helpAt(text, caret);

describe("help while typing", () => {
  it("offers names for what is being typed", () => {
    expect(at("=su")).toEqual({ kind: "name", from: 1, to: 3, typed: "su" });
    expect(at("=1+MN.W")).toEqual({ kind: "name", from: 3, to: 7, typed: "MN.W" });
    expect(at("=SUM(mn.")).toEqual({ kind: "name", from: 5, to: 8, typed: "mn." });
  });
  it("knows the call and the argument the caret is in", () => {
    expect(at("=MN.WRR(")).toEqual({ kind: "call", name: "MN.WRR", argument: 0 });
    expect(at("=MN.WRR(A1:B1,C1:D1,")).toEqual({ kind: "call", name: "MN.WRR", argument: 2 });
    expect(at("=SUM(1,MAX(2,3")).toEqual({ kind: "call", name: "MAX", argument: 1 });
    expect(at("=SUM(1,MAX(2,3),4")).toEqual({ kind: "call", name: "SUM", argument: 2 });
  });
  it("goes by the caret, not by the end of the text", () => {
    expect(at("=SUM(1,2,3)", 7)).toEqual({ kind: "call", name: "SUM", argument: 1 });
  });
  it("does not count commas in strings, arrays and plain brackets", () => {
    expect(at('=IF("a,b,c"')).toEqual({ kind: "call", name: "IF", argument: 0 });
    expect(at("=IF({1,2,3},")).toEqual({ kind: "call", name: "IF", argument: 1 });
    expect(at("=IF((1+2)*3,")).toEqual({ kind: "call", name: "IF", argument: 1 });
  });
  it("is silent in text, in a finished formula and behind a sheet's name", () => {
    expect(at("su")).toBeUndefined();
    expect(at("=SUM(1)")).toBeUndefined();
    expect(at("=1+2")).toBeUndefined();
    expect(at("=Sheet2!A")).toBeUndefined();
  });
});

describe("the list of functions", () => {
  const entries = ["SUM", "SUMIF", "MN.SURVEYS_TO_MAIL", "IMSUM", "MAX"].map((name) => entry(name));
  it("has names that begin so first, then ours without the prefix, then names that contain it", () => {
    expect(matching(entries, "su").map(({ name }) => name)).toEqual(["SUM", "SUMIF", "MN.SURVEYS_TO_MAIL"]);
    expect(matching(entries, "sum").map(({ name }) => name)).toEqual(["SUM", "SUMIF", "IMSUM"]);
  });
});

it("gives all further arguments to a repeating one", () => {
  const sum = entry("SUM", "number...");
  expect(currentArgument(sum, 7)).toBe(0);
  expect(currentArgument(entry("MOD", "number", "divisor"), 2)).toBe(2);
});
