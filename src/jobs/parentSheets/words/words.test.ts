import { describe, expect, it } from "vitest";
import { SURVEY_TOPICS } from "../../../indicators/b08-parent-involvement/surveyTopics";
import { readAgreement } from "../../../measures/survey/agreementWords";
import { en } from "./en";
import { es } from "./es";

type Said = readonly (readonly [place: string, text: string])[];

/** Every text of a catalogue; functions are asked with signs that no language has, and with both ways of yes and no. */
function textsOf(value: unknown, place = ""): Said {
  if (typeof value === "string") return [[place, value]];
  if (typeof value === "function") {
    const speak = value as (...given: readonly unknown[]) => string;
    const signs = Array.from({ length: speak.length }, (_, at) => `{${at}}`);
    return [
      [`${place}()`, speak(...signs)],
      [`${place}() none`, speak(...signs.map((sign, at) => (at === 0 ? sign : undefined)))],
    ];
  }
  if (value instanceof Map)
    return [...value].flatMap(([key, one]) => textsOf(one, `${place}[${String(key)}]`));
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([key, one]) => textsOf(one, `${place}.${key}`));
  return [];
}

// Names of groups are said in Spanish alone: tables of the office have them in English.
const told = (said: Said) => said.filter(([place]) => !place.includes("groupNames"));
const english = told(textsOf(en));
const spanish = told(textsOf(es));
const holes = (text: string) => (text.match(/\{\d\}|\d+/g) ?? []).sort();

describe("the words for parents", () => {
  it("say everything in both languages, with the same numbers in the same sentences", () => {
    expect(spanish.map(([place]) => place)).toEqual(english.map(([place]) => place));
    for (const [at, [place, text]] of english.entries())
      expect([place, holes(spanish[at]![1])]).toEqual([place, holes(text)]);
  });

  it("are translated, all of them", () => {
    const same = english.filter(([, text], at) => text === spanish[at]![1] && /[a-z]{2}/i.test(text));
    expect(same).toEqual([]);
  });

  it("have a label for each of the State's questions and an answer for each number", () => {
    for (const { labels, answers, months } of [en, es]) {
      expect(labels).toHaveLength(SURVEY_TOPICS.length);
      expect(new Set(labels).size).toBe(labels.length);
      expect(new Set(months).size).toBe(12);
      expect([...answers].map(([count, list]) => [count, list.length])).toEqual(
        [2, 3, 4, 5, 6].map((count) => [count, count]),
      );
    }
  });

  it("name answers in words that are read back as the same answers", () => {
    for (const { answers } of [en, es])
      for (const [count, list] of answers)
        expect(list.map((label) => readAgreement(label, count))).toEqual(
          Array.from({ length: count }, (_, at) => at + 1),
        );
  });

  it("speak to parents with usted, and keep their accents whole", () => {
    for (const [place, text] of textsOf(es)) {
      expect([place, /\b(?:tú|tu|tus|te|ti|contigo|vosotros|vuestr[oa]s?)\b/i.exec(text)]).toEqual([
        place,
        null,
      ]);
      expect([place, text]).toEqual([place, text.normalize("NFC")]);
      expect([place, /\u00C3|\uFFFD/.test(text)]).toEqual([place, false]);
    }
    expect(es.result.nextTeam).toContain("Programa de Educación Individualizado (IEP)");
  });

  it("say days as each language says them", () => {
    expect(en.date(en.months[10]!, 21, 2026)).toBe("November 21, 2026");
    expect(es.date(es.months[10]!, 21, 2026)).toBe("21 de noviembre de 2026");
  });

  it("give names to groups in lower case, as they are looked up", () => {
    for (const key of [...es.result.groupNames.keys(), ...en.result.groupNames.keys()])
      expect(key).toBe(key.toLowerCase());
  });

  it("fit on the tab of a sheet", () => {
    for (const { form, invitation, result } of [en, es])
      for (const name of [form.sheet, invitation.sheet, result.sheet])
        expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
  });
});
