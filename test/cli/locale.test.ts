import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openXlsx } from "../../src/spreadsheet";
import { lines, mn, scratchFolder } from "./run";

/* A shell answers as in the United States; what is typed may come in other signs, and what parents read in another language. */

const LONG = 120_000;
const folder = scratchFolder();
const file = (name: string) => path.join(folder, name);

/** 30 forms that agree and 10 that do not, in Spanish, as an older Excel saves a table. */
function answers(): string {
  const rows = Array.from({ length: 40 }, (_, at) =>
    [`F${at}`, "Español", ...Array<string>(3).fill(at < 30 ? "Totalmente de acuerdo" : "En desacuerdo")].join(
      ",",
    ),
  );
  const name = file("answers.csv");
  writeFileSync(name, Buffer.from(["Form number,Race,Q1,Q2,Q3", ...rows].join("\r\n"), "latin1"));
  return name;
}

describe("mn job parent-survey", () => {
  it(
    "reads Spanish answers and writes the result in Spanish, accents whole",
    async () => {
      const to = file("result.xlsx");
      const ended = await mn([
        ...["job", "parent-survey", answers(), to],
        ...["--set", "agreeCut=51,5", "--locale", "de-DE", "--set", "language=es"],
      ]);
      const [told] = lines(ended) as { sheets: string[]; settings: Record<string, string> }[];
      expect([ended.code, told!.settings["agreeCut"]]).toEqual([0, "51.5"]);
      expect(told!.sheets).toEqual(["Parent survey", "Forms one by one", "Resultado para padres"]);
      const workbook = await openXlsx(readFileSync(to));
      const sheet = workbook.sheet("Resultado para padres")!;
      const said = sheet.values(sheet.usedRange!).flat().filter(Boolean).join("\n");
      expect(said).toContain("Lo que los padres nos dijeron sobre la educación especial");
      expect(said).toContain("El 75.0 por ciento de los padres (30 de 40)");
      expect(said).toContain("Español");
    },
    LONG,
  );

  it(
    "asks where a number is two, and names a language it does not know",
    async () => {
      const asked = await mn([
        "job",
        "parent-survey",
        answers(),
        file("a.xlsx"),
        "--set",
        "agreeCut=1.234",
        "--locale",
        "de-DE",
      ]);
      expect([asked.code, asked.err]).toEqual([
        2,
        expect.stringContaining("can be two numbers. Write 1234 or 1,2340."),
      ]);
      const unknown = await mn(["job", "parent-survey", answers(), file("b.xlsx"), "--locale", "zz"]);
      expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('--locale "zz"')]);
    },
    LONG,
  );
});
