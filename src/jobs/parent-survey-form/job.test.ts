import { describe, expect, it } from "vitest";
import type { ReportSheet, TableBlock } from "../../sheets/reportSheet";
import { runJob } from "../testing";
import { job } from "./job";

const tableIn = (sheet: ReportSheet) =>
  sheet.blocks.find((block): block is TableBlock => block.kind === "table")!;
const textIn = (sheet: ReportSheet) =>
  sheet.blocks.flatMap((block) => (block.kind === "text" ? [block.text] : [])).join("\n");
const run = (settings: Readonly<Record<string, string>> = {}, tables = {}) => runJob(job, tables, settings);

describe("the survey form", () => {
  it("comes in both languages unless one is chosen, each with its invitation", () => {
    const names = (language?: string) =>
      run(language === undefined ? {} : { language }).sheets.map(({ name, language: own }) => [name, own]);
    expect(names()).toEqual([
      ["Survey form", "en"],
      ["Invitation", "en"],
      ["Formulario de encuesta", "es"],
      ["Invitación", "es"],
    ]);
    expect(names("es")).toEqual([
      ["Formulario de encuesta", "es"],
      ["Invitación", "es"],
    ]);
    expect(names("en").every(([, language]) => language === "en")).toBe(true);
  });

  it("has 28 lines with six circles each, least agreement first, and fits one page", () => {
    const [form] = run({ language: "es" }).sheets;
    const { columns, rows } = tableIn(form!);
    expect(columns.slice(2).map(({ title }) => title)).toEqual([
      "Totalmente en desacuerdo",
      "Muy en desacuerdo",
      "En desacuerdo",
      "De acuerdo",
      "Muy de acuerdo",
      "Totalmente de acuerdo",
    ]);
    expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 28 }, (_, at) => String(at + 1)));
    expect(rows[0]!.slice(2)).toEqual(Array(6).fill("\u25CB"));
    expect(form!.print?.onePage).toBe(true);
    expect(form!.forPeople).toBe(true);
  });

  it("has as many answers as the survey has", () => {
    const answers = (categories: string) =>
      tableIn(run({ language: "en", categories }).sheets[0]!)
        .columns.slice(2)
        .map(({ title }) => title);
    expect(answers("4")).toEqual(["Strongly disagree", "Disagree", "Agree", "Strongly agree"]);
    expect(answers("2")).toEqual(["Disagree", "Agree"]);
  });

  it("marks our labels as labels until the office gives its questions, and then has those", () => {
    const [labels] = run({ language: "en" }).sheets;
    expect(textIn(labels!)).toContain("delete before printing");
    const own = run(
      {},
      { questions: [{ number: "1", en: "The school answers.", es: "La escuela contesta." }] },
    );
    const [english, , spanish] = own.sheets;
    expect(textIn(english!)).not.toContain("delete before printing");
    expect(tableIn(english!).rows.map((row) => row[1])).toEqual(["The school answers."]);
    expect(tableIn(spanish!).rows.map((row) => row[1])).toEqual(["La escuela contesta."]);
    expect(own.problems).toEqual([]);
  });

  it("says where a question has no Spanish text, and marks its row", () => {
    const found = run(
      {},
      {
        questions: [
          { en: "One.", es: "Uno." },
          { en: "Two.", es: null },
        ],
      },
    );
    expect(
      found.problems.map(({ severity, row, column, message }) => [severity, row, column, message]),
    ).toEqual([["warning", 1, "es", "Question 2 has no text in Spanish; its row is marked on that form"]]);
    const spanish = found.sheets.find(({ name }) => name === "Formulario de encuesta")!;
    expect(tableIn(spanish).flagged).toEqual([1]);
    expect(run({ language: "en" }, { questions: [{ en: "Two.", es: null }] }).problems).toEqual([]);
  });

  it("names who sends it, the day it is due and whom to ask, each in the language of the sheet", () => {
    const { sheets, files } = run({
      office: "Distrito Peña",
      contact: "Ana Núñez, 651-555-0100",
      due: "2027-03-05",
    });
    const [, english, , spanish] = sheets.map(textIn);
    expect(english).toContain("Please send the survey back by March 5, 2027.");
    expect(spanish).toContain("a más tardar el 5 de marzo de 2027.");
    expect(spanish).toContain("Distrito Peña quiere saber");
    expect(spanish).toContain("Ana Núñez, 651-555-0100");
    expect(files.find(({ name }) => name === "invitation-es.txt")!.text).toContain(
      "Estimado padre, madre o tutor:",
    );
  });

  it("tells the office that no translator has read the Spanish, and parents nothing of it", () => {
    const found = run();
    expect(found.notes.some(({ text }) => text.includes("certified translator"))).toBe(true);
    expect(run({ language: "en" }).notes.some(({ text }) => text.includes("certified translator"))).toBe(
      false,
    );
    for (const sheet of found.sheets) expect(JSON.stringify(sheet)).not.toMatch(/translat|traduc/i);
  });

  it("gives questions and answers as a file for a survey on the web", () => {
    const csv = run({}, { questions: [{ number: "7", en: 'Papers, "plain"', es: "Papeles" }] }).files.at(-1)!;
    expect(csv.text.split("\r\n").slice(0, 3)).toEqual([
      "Number,Kind,English,Spanish",
      '7,question,"Papers, ""plain""",Papeles',
      "1,answer,Very strongly disagree,Totalmente en desacuerdo",
    ]);
  });
});
