import { describe, expect, it } from "vitest";
import type { InputColumn, InputForm } from "../indicators/declaration";
import { guessData, matchColumns } from "./columnMatching";
import type { FoundTable } from "./port";

function column(id: string, words: readonly string[], required = true): InputColumn {
  return { id, title: `The ${id} we ask for`, help: "", words, kind: "text", required };
}

function form(id: string, columns: readonly InputColumn[]): InputForm {
  return {
    id,
    title: id,
    rowIs: "a row",
    columns,
    example: [],
    compute: () => ({ results: [], tables: [], problems: [], notes: [], charts: [] }),
  };
}

const ratios = form("ratios", [
  column("count", ["children with iep", "count", "children"]),
  column("population", ["enrollment", "population"]),
  column("otherCount", ["other count", "other children with iep"]),
  column("district", ["district name", "district"], false),
]);

describe("matching headings to columns", () => {
  it("takes one heading for one column, the closest words first", () => {
    const match = matchColumns(ratios, [
      "District Name",
      "Enrollment",
      "Children with IEPs",
      "Other children with IEPs",
    ]);
    expect(match.mapping).toEqual({ district: 0, population: 1, count: 2, otherCount: 3 });
    expect(match.missing).toEqual([]);
    expect(match.ties).toEqual([]);
  });

  it("does not mind case, plurals, accents, signs, joined words or order", () => {
    const match = matchColumns(ratios, ["IEP CHILDREN", "total_enrolment", "countOther", "DISTRICT #"]);
    expect(match.mapping).toEqual({ count: 0, population: 1, otherCount: 2, district: 3 });
  });

  it("leaves two equally good headings unmatched and says so", () => {
    const match = matchColumns(ratios, ["Enrollment 2010", "Enrollment 2011", "Count", "Other count"]);
    expect(match.mapping.population).toBeUndefined();
    expect(match.ties).toEqual([{ column: "population", headers: [0, 1] }]);
    expect(match.missing).toEqual(["population"]);
    expect(match.mapping).toEqual({ count: 2, otherCount: 3 });
  });

  it("leaves a heading that two columns want equally to neither", () => {
    const twins = form("twins", [column("from", ["date"]), column("to", ["date"])]);
    const match = matchColumns(twins, ["Date"]);
    expect(match.mapping).toEqual({});
    expect(match.ties).toEqual([
      { column: "from", headers: [0] },
      { column: "to", headers: [0] },
    ]);
  });

  it("prefers a column's better word where two headings fit", () => {
    const match = matchColumns(ratios, ["Population", "Enrollment"]);
    expect(match.mapping.population).toBe(1);
  });

  it("knows the headings of our own templates, which are the columns' titles", () => {
    const match = matchColumns(ratios, [
      "The district we ask for",
      "The population we ask for",
      "Enrollment",
    ]);
    expect(match.mapping).toMatchObject({ district: 0, population: 1 });
  });

  it("names required columns that found nothing, and only those", () => {
    const match = matchColumns(ratios, ["Enrollment"]);
    expect(match.missing).toEqual(["count", "otherCount"]);
  });

  it("is not led astray by blank or foreign headings", () => {
    expect(matchColumns(ratios, ["", "  ", "Bemerkung", "!!!"]).mapping).toEqual({});
  });
});

describe("guessing where the data are", () => {
  const table = (name: string, headers: readonly string[], over: Partial<FoundTable> = {}): FoundTable => ({
    name,
    kind: "table",
    range: { sheet: name, row: 0, column: 0, rows: 11, columns: headers.length },
    headers,
    rows: 10,
    writtenByUs: false,
    ...over,
  });
  const summaries = form("summaries", [column("a", ["a"]), column("b", ["b"])]);
  const indicator = { inputs: [ratios, summaries] };

  it("puts the complete form and table first", () => {
    const guesses = guessData(indicator, [
      table("Staff", ["District", "Teachers"]),
      table("Counts", ["Count", "Enrollment", "Other count"]),
    ]);
    expect(guesses[0]).toMatchObject({ form: { id: "ratios" }, table: { name: "Counts" }, complete: true });
    expect(guesses.slice(1).every((guess) => !guess.complete)).toBe(true);
  });

  it("finds the other form where its columns are", () => {
    const [best] = guessData(indicator, [table("Letters", ["a", "b"])]);
    expect(best).toMatchObject({ form: { id: "summaries" }, complete: true });
  });

  it("never offers our own reports or empty tables", () => {
    const headers = ["Count", "Enrollment", "Other count"];
    expect(guessData(indicator, [table("Ours", headers, { writtenByUs: true })])).toEqual([]);
    expect(guessData(indicator, [table("Empty", headers, { rows: 0 })])).toEqual([]);
  });
});
