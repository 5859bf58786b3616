import { describe, expect, it } from "vitest";
import { readAgreement, readAgreementWords } from "./agreementWords";
import { readAnswerCell } from "./readAnswer";

describe("answers in Spanish", () => {
  it.each([
    ["Totalmente de acuerdo", 6],
    ["TOTALMENTE DE ACUERDO", 6],
    ["6 - Muy fuertemente de acuerdo", 6],
    ["Completamente de acuerdo", 6],
    ["Muy de acuerdo", 5],
    ["Fuertemente de acuerdo (5)", 5],
    ["Estoy muy de acuerdo", 5],
    ["De acuerdo", 4],
    ["  de   acuerdo ", 4],
    ["Estoy de acuerdo", 4],
    ["En desacuerdo", 3],
    ["desacuerdo", 3],
    ["No estoy de acuerdo", 3],
    ["Muy en desacuerdo", 2],
    ["Firmemente en desacuerdo", 2],
    ["Totalmente en desacuerdo", 1],
    ["En total desacuerdo", 1],
    ["1=Muy firmemente en desacuerdo", 1],
  ])("%s is %i of six", (text, level) => expect(readAgreement(text, 6)).toBe(level));

  it.each([
    ["Totalmente en desacuerdo", 1],
    ["Muy en desacuerdo", 1],
    ["En desacuerdo", 2],
    ["Ni de acuerdo ni en desacuerdo", 3],
    ["Ni en desacuerdo, ni de acuerdo", 3],
    ["Neutral", 3],
    ["De acuerdo", 4],
    ["Muy de acuerdo", 5],
    ["Totalmente de acuerdo", 5],
  ])("%s is %i of five", (text, level) => expect(readAgreement(text, 5)).toBe(level));

  it.each([
    ["Muy en desacuerdo", 1],
    ["En desacuerdo", 2],
    ["De acuerdo", 3],
    ["Muy de acuerdo", 4],
  ])("%s is %i of four", (text, level) => expect(readAgreement(text, 4)).toBe(level));

  it("are not guessed where a word belongs to another form, or says something else", () => {
    expect(readAgreement("Muy fuertemente de acuerdo", 4)).toBeUndefined();
    expect(readAgreement("Totalmente de acuerdo", 2)).toBeUndefined();
    expect(readAgreement("Ni de acuerdo ni en desacuerdo", 6)).toBeUndefined();
    for (const text of [
      "Algo de acuerdo",
      "Parcialmente en desacuerdo",
      "Bastante de acuerdo",
      "No estoy muy de acuerdo",
      "acuerdo",
      "muy",
      "Sí",
      "De acuerdo con la maestra",
    ])
      expect([text, readAgreement(text, 6)]).toEqual([text, undefined]);
  });

  it("keep the word that makes them strong, so that two words for one answer are seen", () => {
    expect(readAgreementWords("Muy de acuerdo", 5)).toEqual({ level: 5, strength: "muy" });
    expect(readAgreementWords("TOTALMENTE de acuerdo", 5)).toEqual({ level: 5, strength: "totalmente" });
    expect(readAgreementWords("De acuerdo", 5)).toEqual({ level: 4 });
    expect(readAgreementWords("Strongly agree", 5)).toEqual({ level: 5 });
  });

  it("are skipped where the cell says so in Spanish", () => {
    for (const cell of ["No aplica", "no se aplica", "Sin respuesta", "No contestó", "NO CORRESPONDE"])
      expect([cell, readAnswerCell(cell, 6).kind]).toEqual([cell, "skipped"]);
    expect(readAnswerCell("no sé", 6).kind).toBe("unreadable");
  });
});
