import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import metadata from "../../src/functions/metadata.json";
import { functions } from "../../src/functions/register";
import { functionLibrary } from "../../src/functions/support/library";
import { openXlsx, saveXlsx } from "../../src/spreadsheet";
import { changedParts } from "../../src/spreadsheet/xlsx/testFile";
import { caseOf } from "../reference/whoAnswered/cases";
import { mn, samples } from "./run";

const files = readdirSync(samples).filter((name) => name.endsWith(".xlsx"));
const bytesOf = (name: string) => new Uint8Array(readFileSync(path.join(samples, name)));
const options = { functions: functionLibrary(metadata, functions) };

async function read(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytesOf(name) as unknown as ExcelJS.Buffer);
  return book;
}

/** What the file says a cell shows, formula or not. */
function shown(book: ExcelJS.Workbook, sheet: string, cell: string): unknown {
  const { value } = book.getWorksheet(sheet)!.getCell(cell);
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
}

describe("the sample workbooks", () => {
  it("are those of the menu, each with a title and a sentence", () => {
    const menu = JSON.parse(readFileSync(path.join(samples, "index.json"), "utf8")) as Record<
      string,
      string
    >[];
    expect(menu.map((entry) => entry["file"]).sort()).toEqual([...files].sort());
    for (const entry of menu) {
      expect(entry["title"]).toMatch(/\S/);
      expect(entry["description"]).toMatch(/^[A-Z].*\.$/);
    }
  });

  it.each(files)("%s: the results in the file are the results of today's functions", async (name) => {
    const bytes = bytesOf(name);
    const workbook = await openXlsx(bytes, options);
    workbook.recalculate();
    await workbook.settled();
    // Saving exchanges every cell whose result differs from the file's; here none does.
    expect(await changedParts(bytes, await saveXlsx(workbook))).toEqual([]);
  });

  it.each(files)("%s: its first sheet says source, licence and what is computed", async (name) => {
    const book = await read(name);
    const first = book.worksheets[0]!;
    expect(first.name).toBe("Source");
    const text = first.getColumn(1).values.join("\n");
    for (const word of ["Licence", "What is computed", "Department|https://"])
      expect([name, text]).toEqual([name, expect.stringMatching(word)]);
  });

  it("show the percents the plan prints for FFY 2009", async () => {
    const book = await read("child-outcomes.xlsx");
    // State Performance Plan, indicator 7, FFY 2009: 79.5 / 50.5, 77.9 / 52.5, 80.2 / 66.7.
    const percents = [10, 11, 12, 13, 14, 15].map((row) => Number(shown(book, "Plan", `D${row}`)).toFixed(1));
    expect(percents).toEqual(["79.5", "50.5", "77.9", "52.5", "80.2", "66.7"]);
    expect(book.getWorksheet("Children")!.getCell("A2").value).toMatch(/None of these children exists/);
    expect(shown(book, "Children", "A6004")).toBe("C06000");
    const counted = ["B", "C", "D", "E", "F", "G"].map((column) =>
      Number(shown(book, "Results", `${column}5`)),
    );
    expect(counted.reduce((sum, one) => sum + one, 0)).toBe(6000);
    expect(counted[5]).toBeGreaterThan(0);
  });

  it("split Montevideo's total as 70 to 30", async () => {
    const book = await read("achievement-and-integration-budget.xlsx");
    // 138,495.00 + 15,355.00 = 153,850.00; 70 percent of it is 107,695.00.
    expect(["B7", "A10", "B10"].map((cell) => shown(book, "Montevideo", cell))).toEqual([
      153_850, 107_695, 46_155,
    ]);
    const revenue = book.getWorksheet("Revenue")!;
    for (let row = 5; row <= 11; row++) {
      const [total, aid, levy] = ["L", "M", "N"].map((column) =>
        Number(shown(book, "Revenue", column + row)),
      );
      expect(Math.round(100 * (aid! + levy!))).toBe(Math.round(100 * total!));
    }
    expect(revenue.getCell("A2").value).toBeTruthy();
  });

  it("hold a budget workbook whose summary is what a pencil gives", async () => {
    const book = await read("achievement-and-integration-budget.xlsx");
    const rows = new Map<unknown, unknown[]>();
    book.getWorksheet("Expenditure summary")!.eachRow((_row, number) => {
      const cells = ["B", "C", "D", "E", "F"].map((column) =>
        shown(book, "Expenditure summary", `${column}${number}`),
      );
      const first = shown(book, "Expenditure summary", `A${number}`);
      if (!rows.has(first)) rows.set(first, cells);
    });
    // 148,000 + 61,700 initial, 33,570 incentive, 78,300 for the identifiable school, 41,000 improvement.
    expect(rows.get("Direct services")).toEqual([209_700, 33_570, 78_300, 41_000, 362_570]);
    expect(rows.get("All")).toEqual([280_150, 33_570, 78_300, 41_000, 433_020]);
    // Line 12 is 350 x 3,190.35 x 988 / 2,933 + 4,800 = 380,941.50; 399,450.00 are 18,508.50 too much.
    expect(rows.get("313, initial")).toEqual([
      399_450,
      380_941.5,
      380_941.5,
      -18_508.5,
      "take 18,508.50 dollars out of finance code 313",
    ]);
    expect(rows.get("Administration, at most 10 percent")!.slice(0, 2)).toEqual([10, 26_550]);
  });

  it("hold one budget kept in two ways, which the budget check reads as the same", async () => {
    const file = path.join(samples, "achievement-and-integration-budget.xlsx");
    const folder = mkdtempSync(path.join(tmpdir(), "budget-"));
    const figures = async (...tables: string[]) => {
      const words = tables.flatMap((table) => ["--table", table]);
      const out = path.join(folder, "out.xlsx");
      const ended = await mn(["job", "budget-check", file, out, ...words, "--set", "fy=2021"]);
      return (JSON.parse(ended.out) as { figures: { id: string; value: number }[] }).figures
        .filter(({ id }) => id !== "improvement")
        .map(({ id, value }) => [id, value]);
    };
    const own = await figures("budget=Own budget");
    expect(own).toEqual([
      ["total", 433_020],
      ["initialBudget", 399_450],
      ["incentiveBudget", 33_570],
      ["direct", (100 * 362_570) / 433_020],
      ["development", (100 * 43_900) / 433_020],
      ["administration", (100 * 26_550) / 433_020],
    ]);
    expect(
      await figures(
        "budget=AI_Initial_2021",
        "incentive=AI_Incentive_2021",
        "ris=AI_RIS_2021",
        "improvement=AI_Improvement_2021",
      ),
    ).toEqual(own);
    rmSync(folder, { recursive: true, force: true });
  });

  it("hold the federal counts and the ratios a pencil gives for Minnesota", async () => {
    const book = await read("placement-by-race-2016-17.xlsx");
    const row = (at: number) => ["A", "B", "C", "E"].map((column) => shown(book, "Minnesota", column + at));
    // 2,619 of 14,356 Black children against 8,985 of 100,923 others.
    expect(row(7).slice(0, 3)).toEqual(["Black or African American", 2619, 14_356]);
    expect(row(7)[3]).toBeCloseTo(2619 / 14_356 / (8985 / 100_923), 12);
    const wisconsin = book.getWorksheet("Data")!.getColumn(1).values.indexOf("Wisconsin");
    expect(shown(book, "Data", `B${wisconsin}`)).toBe("*");
    expect(shown(book, "Ratios", `B${wisconsin + 3}`)).toMatchObject({ error: "#N/A" });
  });
  it("give indicators 16 to 19 of every state in ten years as computed elsewhere", async () => {
    const book = await read("dispute-resolution.xlsx");
    const expected = csvLines("test/reference/disputeResolution/expected.csv");
    expect(expected).toHaveLength(600);
    const notAvailable = { error: "#N/A" };
    expected.forEach(([year, state, ...percents], at) => {
      const row = at + 5;
      expect([shown(book, "Results", `A${row}`), shown(book, "Results", `B${row}`)]).toEqual([year, state]);
      percents.forEach((percent, place) => {
        const cell = shown(book, "Results", `${"CDEF"[place]}${row}`);
        if (/\d/.test(percent)) expect(cell).toBeCloseTo(Number(percent), 9);
        else expect(cell).toMatchObject(notAvailable);
      });
    });
    // 2015-16: 31 of 32 mediations ended in an agreement, 2 of 19 resolution sessions.
    expect(["A26", "D26", "E26"].map((cell) => shown(book, "Minnesota", cell))).toEqual([
      "2015-16",
      expect.closeTo((100 * 2) / 19, 9),
      96.875,
    ]);
    // FFY 2011: 90.9 lies above the range from 80 to 90, which is no failure.
    expect(["E22", "L22", "M22"].map((cell) => shown(book, "Minnesota", cell))).toEqual([
      expect.closeTo((100 * 20) / 22, 9),
      80,
      "met",
    ]);
  });

  it("give indicators 5 and 6 of Minnesota in six years and of every state in one", async () => {
    const book = await read("placement-2012-2018.xlsx");
    const expected = csvLines("test/reference/environments/expected.csv");
    const expectRow = (sheet: string, row: number, percents: readonly string[]) =>
      percents.forEach((percent, place) => {
        const cell = shown(book, sheet, `${"OPQR"[place]}${row}`);
        if (/\d/.test(percent)) expect(cell).toBeCloseTo(Number(percent), 9);
        else expect(cell).toMatchObject({ error: "#N/A" });
      });
    const years = ["2012-13", "2013-14", "2014-15", "2015-16", "2016-17", "2017-18"];
    years.forEach((year, at) => {
      expect(shown(book, "Minnesota", `A${at + 5}`)).toBe(year);
      expectRow(
        "Minnesota",
        at + 5,
        expected.find(([when, state]) => when === year && state === "Minnesota")!.slice(2),
      );
    });
    const states = book.getWorksheet("States")!.getColumn(1).values;
    const inOneYear = expected.filter(([year]) => year === "2016-17");
    expect(inOneYear).toHaveLength(61);
    for (const [, state, ...percents] of inOneYear) expectRow("States", states.indexOf(state), percents);
  });

  it("say which districts are isolated and which schools identifiable, as computed elsewhere", async () => {
    for (const [name, year] of [
      ["eligibility-2012-13.xlsx", "2012-13"],
      ["eligibility-2022-23.xlsx", "2022-23"],
    ] as const) {
      const book = await read(name);
      const expected = csvLines(`test/reference/eligibility/expected-districts-${year}.csv`);
      expected.forEach(([number, type, , , , status], at) =>
        expect(["A", "B", "G"].map((column) => shown(book, "Districts", `${column}${at + 5}`))).toEqual([
          number,
          type,
          status,
        ]),
      );
      expect(shown(book, "Summary", "B6")).toBe(expected.filter((row) => row[5] === "isolated").length);
    }
    const book = await read("eligibility-2012-13.xlsx");
    const schools = csvLines("test/reference/eligibility/expected-schools-2012-13.csv");
    schools.forEach((row, at) =>
      expect(["C", "H", "I"].map((column) => shown(book, "Identifiable", `${column}${at + 5}`))).toEqual([
        row[2],
        row[6] === "yes",
        row[7] === "yes",
      ]),
    );
  });

  it("deal Minnesota's districts to five years as Python does, and draw 120 different families", async () => {
    const book = await read("survey-samples.xlsx");
    const column = (sheet: string, letter: string, rows: number) =>
      Array.from({ length: rows }, (_, at) => shown(book, sheet, `${letter}${at + 5}`));
    // The plan's 1,057 and 1,269 (line 948); 1,057 / 0.29 = 3,644.8; 368 answers of 102,351 people.
    expect(column("Sizes", "B", 4).slice(1)).toEqual([1057, 1269, 3645]);
    expect(shown(book, "Sizes", "B9")).toBeCloseTo(5.09934217, 7);
    const years = column("Cycle", "B", 482);
    // Dealt again in Python with random.Random(2008): strata by type and area, districts by number.
    expect([...years.slice(0, 6), years[481]]).toEqual([4, 1, 2, 2, 5, 2, 3]);
    expect(column("Cycle", "E", 5)).toEqual([96, 96, 97, 96, 97]);
    expect(column("Cycle", "F", 5)).toEqual([24_548, 24_865, 23_705, 26_460, 22_524]);
    // exceljs leaves out the result of a formula where it is 0, as in the first cell.
    const surveys = column("Cycle", "G", 482).map((cell) => (typeof cell === "number" ? cell : 0));
    expect(surveys.reduce((sum, one) => sum + one, 0)).toBe(1269);
    expect(surveys.every((one, at) => one > 0 === (years[at] === 1))).toBe(true);
    const rows = column("Draw", "A", 120) as number[];
    expect(new Set(rows).size).toBe(120);
    expect(rows.every((row) => row >= 1 && row <= 1800)).toBe(true);
    expect(shown(book, "Draw", "B5")).toBe(`F${String(rows[0]).padStart(5, "0")}`);
  });

  it("hold the plan's response tables, and made-up leavers with the same sums", async () => {
    const book = await read("who-answered.xlsx");
    const rounded = (sheet: string, list: readonly string[], digits: number) =>
      list.map((cell) => Number(shown(book, sheet, cell)).toFixed(digits));
    // Tables 14.5 and 14.6 and the baseline, lines 1596-1598 and 1651-1671.
    expect(rounded("Plan", ["C8", "C9", "C10"], 1)).toEqual(["44.5", "32.7", "22.8"]);
    expect(rounded("Plan", ["C15", "C16", "C17", "C18"], 1)).toEqual(["0.7", "9.8", "67.2", "22.2"]);
    expect(rounded("Plan", ["C21", "C22", "C23"], 1)).toEqual(["29.1", "61.9", "77.6"]);
    const asked = new Map<string, number>();
    const count = (of: unknown) => asked.set(String(of), (asked.get(String(of)) ?? 0) + 1);
    for (let row = 5; row <= 1286; row++) {
      count(shown(book, "Asked", `B${row}`));
      const reason = shown(book, "Asked", `C${row}`);
      if (reason !== null) count(reason);
      if (shown(book, "Asked", `H${row}`) === "Yes") count("engaged");
    }
    expect(Object.fromEntries(asked)).toEqual({
      answered: 557,
      "not reached": 409,
      "district did not answer": 286,
      ineligible: 30,
      Incarceration: 3,
      "Moved, no forwarding information": 40,
      "Not able to contact": 275,
      "Phone disconnected": 91,
      engaged: 432,
    });
    // Odds ratios by R's glm of the same counts (case logit-table144-synthetic).
    const { expected } = caseOf("logit-table144-synthetic");
    const terms = (expected.grouped.coef as Record<string, number>[]).slice(1).map(({ or, p }) => [or, p]);
    const ours = Array.from({ length: 7 }, (_, at) =>
      ["D", "G"].map((letter) => shown(book, "Results", `${letter}${at + 16}`) as number),
    );
    expect(ours.flat()).toEqual(terms.flat().map((figure) => expect.closeTo(figure!, 7)));
    expect(["G7", "G5", "G10"].map((cell) => shown(book, "Results", cell))).toEqual([
      "under",
      "within",
      "within",
    ]);
  });

  it("hold forms that give back the model they were drawn from, and activities as published", async () => {
    const book = await read("parent-survey.xlsx");
    const numbers = (sheet: string, letter: string, rows: number) =>
      Array.from({ length: rows }, (_, at) => Number(shown(book, sheet, `${letter}${at + 5}`)));
    const [given, found, errors] = ["B", "I", "J"].map((letter) => numbers("Calibration", letter, 28));
    // 28 questions spread measures by about 28 / 27; then each lies within 3.5 of its standard errors, all of them within 0.07.
    const away = given!.map((measure, at) => (found![at]! * 27) / 28 - measure);
    away.forEach((by, at) => expect(Math.abs(by)).toBeLessThan(3.5 * errors![at]!));
    expect(Math.sqrt(away.reduce((sum, by) => sum + by * by, 0) / 28)).toBeLessThan(0.07);
    expect(["D5", "D6", "D7"].map((cell) => shown(book, "Result", cell))).toEqual([
      expect.closeTo((100 * 410) / 612, 9),
      expect.closeTo((100 * 401) / 612, 9),
      expect.closeTo((100 * 394) / 612, 9),
    ]);
    // The three counts again from the cells, in the plainest way; the third needs a model and stands above.
    const forms = Array.from({ length: 612 }, (_, at) =>
      Array.from(
        { length: 28 },
        (_each, item) =>
          book
            .getWorksheet("Parents")!
            .getRow(at + 5)
            .getCell(item + 6).value,
      ).filter((cell) => typeof cell === "number"),
    );
    const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
    expect(forms.filter((own) => 4 * own.filter((one) => one >= 4).length >= 3 * own.length)).toHaveLength(
      410,
    );
    expect(forms.filter((own) => sum(own) >= 4 * own.length)).toHaveLength(401);
    // TAM, times the bias factor it applies: activities 1, 20 and 25.
    const science = numbers("Science", "AB", 24);
    expect((science[0]! * 23) / 24).toBeCloseTo(-0.457857, 2);
    expect((science[18]! * 23) / 24).toBeCloseTo(1.664517, 2);
    expect((science[23]! * 23) / 24).toBeCloseTo(0.42045, 2);
  });

  it("go through both survey jobs in a shell, the calibration of one serving the other", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "survey-"));
    const file = path.join(samples, "parent-survey.xlsx");
    const calibrated = path.join(folder, "calibrated.xlsx");
    const first = JSON.parse((await mn(["job", "rasch-calibration", file, calibrated])).out) as {
      sheets: string[];
      problems: { errors: number };
    };
    expect(first.problems.errors).toBe(0);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFileSync(calibrated)) as unknown as ExcelJS.Buffer);
    const report: unknown[][] = [];
    book
      .getWorksheet("Calibrate a survey")!
      .eachRow((row) => report.push((row.values as unknown[]).slice(1)));
    const answers = report.filter(([name]) => name === "all questions");
    // Thresholds the forms were drawn from, and outfits of answers that follow the model.
    [-2.2, -1.2, -0.8, 1.5, 2.7].forEach((threshold, at) =>
      expect(Math.abs((Number(answers[at + 1]![7]) * 27) / 28 - threshold)).toBeLessThan(0.15),
    );
    for (const row of answers) expect(Math.abs(Number(row[6]) - 1)).toBeLessThan(0.15);
    // With the measures the forms themselves gave, the percent is that of the measures on the sheet of the calibration.
    const sheet = first.sheets[1]!;
    const measures: number[] = [];
    book.getWorksheet("Measures of forms")!.eachRow((row) => {
      const [, place, id, measure] = row.values as unknown[];
      if (typeof place === "number" && typeof id === "string") measures.push(Number(measure));
    });
    expect(measures).toHaveLength(612);
    const over = measures.filter((measure) => measure >= 0.5).length;
    const tables = ["--table", "responses=Parents", "--table", `anchors=${sheet}`];
    const cuts = ["--set", "rule=measure", "--set", "measureCut=0.5"];
    const ended = await mn([
      "job",
      "parent-survey",
      calibrated,
      path.join(folder, "out.xlsx"),
      ...tables,
      ...cuts,
    ]);
    const [result] = (JSON.parse(ended.out) as { figures: { id: string; value: number }[] }).figures;
    expect(result).toMatchObject({ id: "result", value: expect.closeTo((100 * over) / 612, 9) as number });
    rmSync(folder, { recursive: true, force: true });
  }, 90_000);

  it("tell what published ranges and suppressed cells tell, as computed elsewhere", async () => {
    const book = await read("graduation-and-suspension-published.xlsx");
    const counts = Object.fromEntries(
      csvLines("test/reference/edfactsGraduation/expected.csv")
        .filter(([year, youth]) => year === "2011-12" && youth === "youth with disabilities")
        .map(([, , , which, count]) => [which, Number(count)]),
    );
    const column = (rows: readonly number[]) => rows.map((row) => shown(book, "Minnesota", `B${row}`));
    expect(column([5, 6, 7])).toEqual([counts["suppressed"], counts["no data"], counts["range"]]);
    expect(column([11, 12, 13, 14])).toEqual(
      ["met", "not met", "cannot be told", "not published"].map((which) => counts[which]),
    );
    expect(column([16])).toEqual([85]);
    // Not one of these rates is a number, and 10-14 is text, no date.
    const published = book.getWorksheet("Schools")!.getColumn(6).values.slice(5);
    expect(published.filter((rate) => typeof rate !== "string")).toEqual([]);
    expect(published).toContain("10-14");

    const expected = csvLines("test/reference/connecticut/expected.csv");
    ["2010-11", "2011-12", "2012-13"].forEach((year, at) => {
      const [state, rates, mean, deviation] = expected
        .filter(([when]) => when === year)
        .map(([, , count, value]) => ({ count: Number(count), value: Number(value) }));
      const cell = (letter: string) => shown(book, "Connecticut", `${letter}${5 + at}`);
      expect([cell("A"), cell("E")]).toEqual([year, expect.closeTo(state!.value, 10)]);
      expect([cell("F"), cell("G")]).toEqual([rates!.count, 204 - rates!.count]);
      expect([cell("I"), cell("J"), cell("K")]).toEqual([
        mean!.count,
        expect.closeTo(mean!.value, 10),
        expect.closeTo(deviation!.value, 10),
      ]);
    });
  });
});

/** Files without quotes but around the nation's name, which has commas. */
function csvLines(file: string): readonly (readonly string[])[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    );
}
