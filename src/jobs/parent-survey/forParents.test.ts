import { describe, expect, it } from "vitest";
import type { ReportSheet, TableBlock } from "../../sheets/reportSheet";
import { testTable, type TestRow } from "../testing";
import { defaultOf } from "../../workbook/jobRuns/settings";
import { job } from "./job";

const DEFAULTS = Object.fromEntries(
  job.settings.map((setting) => [
    setting.id,
    setting.kind === "pick"
      ? ""
      : setting.kind === "choice"
        ? setting.default
        : defaultOf(setting, "2026-11-21"),
  ]),
);

/** So many parents of each group, the first of them agreeing with everything and the others with nothing. */
function parents(groups: readonly (readonly [group: string, yes: number, no: number])[]) {
  const rows = groups.flatMap(([race, yes, no]) =>
    Array.from({ length: yes + no }, (_, at) => ({ race, agrees: at < yes })),
  );
  const cells = rows.map(({ agrees }) => (agrees ? "Totalmente de acuerdo" : "En desacuerdo"));
  return testTable(
    "parents",
    rows.map(({ race }): TestRow => ({ race })),
    {
      items: ["Q1", "Q2", "Q3"].map((heading) => ({ heading, cells })),
    },
  );
}
function sheets(
  groups: Parameters<typeof parents>[0],
  settings: Readonly<Record<string, string>> = {},
): readonly ReportSheet[] {
  const data = { responses: parents(groups) };
  return job
    .compute(data, { settings: { ...DEFAULTS, agreeCut: "51", ...settings } })
    .sheets.filter(({ language }) => language !== undefined);
}
const textIn = (sheet: ReportSheet) =>
  sheet.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : [])).join("\n");
const tableIn = (sheet: ReportSheet) =>
  sheet.blocks.find((block): block is TableBlock => block.kind === "table");

describe("the result for parents", () => {
  it("is written in the languages chosen, once the rule has its cut", () => {
    const groups = [["White", 30, 10]] as const;
    expect(sheets(groups).map(({ name }) => name)).toEqual(["Result for parents", "Resultado para padres"]);
    expect(sheets(groups, { language: "es" }).map(({ name }) => name)).toEqual(["Resultado para padres"]);
    expect(sheets(groups, { agreeCut: "" })).toEqual([]);
  });

  it("says the percent, its interval and the goal in plain Spanish", () => {
    // By pencil: 30 of 40 is 75; Wilson, z squared 3.8415: middle (0.75 + 0.04802) / 1.09604 = 0.72810, half 0.13003.
    const [sheet] = sheets([["White", 30, 10]], { language: "es", office: "Distrito 9999", population: "" });
    const text = textIn(sheet!);
    expect(text).toContain("Distrito 9999, año escolar 2012-2013");
    expect(text).toContain("Recibimos 40 encuestas. Pudimos contar 40.");
    expect(text).toContain("El 75.0 por ciento de los padres (30 de 40) dijo que la escuela les ayuda");
    expect(text).toContain("está entre 59.8 y 85.8 por ciento");
    expect(text).toContain(
      "La meta del Estado para este año es 70 por ciento o más. El resultado alcanza la meta.",
    );
    expect(text).toContain("al menos el 51 por ciento de las preguntas que contestó");
  });

  it("says in English what it says in Spanish, number for number", () => {
    const [english, spanish] = sheets(
      [
        ["White", 30, 10],
        ["Asian", 12, 3],
      ],
      { population: "400" },
    );
    const numbers = (sheet: ReportSheet) => textIn(sheet).match(/\d[\d.,]*\d|\d/g);
    expect(numbers(spanish!)).toEqual(numbers(english!));
    expect(numbers(spanish!)!.length).toBeGreaterThan(12);
  });

  it("does not round up to a goal that is missed", () => {
    // 6,996 of 10,000 would print as 70.0.
    const [sheet] = sheets([["White", 6996, 3004]], { language: "es" });
    expect(textIn(sheet!)).toContain("El 69.96 por ciento de los padres (6,996 de 10,000)");
    expect(textIn(sheet!)).toContain("todavía no alcanza la meta");
  });

  it("hides small groups, and another with them, and gives groups their Spanish names", () => {
    const groups = [
      ["White", 30, 10],
      ["Asian", 12, 3],
      ["Black", 2, 1],
    ] as const;
    const [sheet] = sheets(groups, { language: "es" });
    const rows = tableIn(sheet!)!.rows.map((row) => row.slice(0, 3));
    expect(rows).toEqual([
      ["Raza u origen étnico", "Asiático", "no se muestra"],
      ["Raza u origen étnico", "Negro", "no se muestra"],
      ["Raza u origen étnico", "Blanco", 40],
    ]);
    expect(textIn(sheet!)).toContain("no mostramos números de grupos con menos de 10 encuestas");
  });

  it("shows no number at all where too few could be counted", () => {
    const [sheet] = sheets([["White", 6, 3]], { language: "es" });
    expect(textIn(sheet!)).toContain("menos de 10 encuestas");
    expect(textIn(sheet!)).not.toMatch(/66|por ciento/);
    expect(tableIn(sheet!)).toBeUndefined();
    expect(sheet!.blocks.some(({ kind }) => kind === "picture")).toBe(false);
  });

  it("has no words about those who did not answer where all did", () => {
    const [sheet] = sheets([["White", 30, 10]], { language: "en", population: "40" });
    expect(textIn(sheet!)).not.toContain("did not answer");
  });

  it("draws its picture in the language of the sheet", () => {
    const [sheet] = sheets([["White", 30, 10]], { language: "es" });
    const picture = sheet!.blocks.find((block) => block.kind === "picture")!;
    expect(picture.kind === "picture" && picture.svg).toMatch(/^<svg lang="es" .*Meta: 70%/s);
  });
});
