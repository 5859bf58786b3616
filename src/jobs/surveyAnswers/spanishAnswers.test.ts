import { describe, expect, it } from "vitest";
import type { RawCell } from "../../indicators/declaration";
import { SKIPPED } from "../../measures/rasch/responses";
import { testTable } from "../testing";
import { readSurvey } from "./readSurvey";
import { readingChoices } from "./settings";

function read(
  items: Readonly<Record<string, readonly RawCell[]>>,
  settings: Readonly<Record<string, string>> = {},
) {
  const columns = Object.entries(items).map(([heading, cells]) => ({ heading, cells }));
  const rows = columns[0]!.cells.map(() => ({ id: null }));
  const { survey, problems } = readSurvey(
    testTable("parents", rows, { items: columns }),
    readingChoices({ settings: { categories: "6", ...settings } }),
    "responses",
  );
  return {
    answers: survey && Array.from(survey.responses.answers, (one) => (one === SKIPPED ? null : one)),
    told: problems.map(({ severity, row, column, message }) => [severity, row, column, message]),
  };
}

describe("answers given in Spanish", () => {
  it("stand beside answers in English without a remark: one survey, two languages", () => {
    expect(
      read({
        Q1: ["Totalmente de acuerdo", "very strongly agree", "MUY EN DESACUERDO"],
        Q2: ["No aplica", "disagree", "de acuerdo"],
      }),
    ).toEqual({ answers: [6, null, 6, 3, 2, 4], told: [] });
  });

  it("are turned round where a person says so, like all others", () => {
    const items = { Q1: ["Totalmente de acuerdo", "En desacuerdo"], Q2: ["De acuerdo", "De acuerdo"] };
    expect(read(items, { turnedItems: "Q1" }).answers).toEqual([1, 4, 4, 4]);
    expect(read(items, { turnedRows: "2" }).answers).toEqual([6, 4, 4, 3]);
    // Words say what they say: the numbering is about numbers alone.
    expect(read(items, { numbering: "down-1" }).answers).toEqual([6, 4, 3, 4]);
  });

  it("ask for a look where two words are read as the same answer", () => {
    const found = read(
      {
        Q1: ["Totalmente de acuerdo", "Muy de acuerdo", "Totalmente de acuerdo", "De acuerdo"],
        Q2: ["Muy en desacuerdo", "Muy en desacuerdo", "De acuerdo", "En desacuerdo"],
      },
      { categories: "5" },
    );
    expect(found.answers).toEqual([5, 1, 5, 1, 5, 4, 4, 2]);
    expect(found.told).toEqual([
      [
        "warning",
        1,
        "Q1",
        'Answers with "totalmente" and "muy" are all read as answer 5 of 5; "muy" stands in row 2',
      ],
    ]);
  });

  it("are no answer where the word belongs to no usual form, and the cell is named", () => {
    const { told } = read({
      Q1: ["De acuerdo", "Algo de acuerdo", "De acuerdo"],
      Q2: ["De acuerdo", "De acuerdo", "En desacuerdo"],
    });
    expect(told).toEqual([
      ["error", 1, "Q1", 'Q1 holds "Algo de acuerdo", which is no answer; the form is left out'],
    ]);
  });
});
