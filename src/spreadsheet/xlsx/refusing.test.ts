import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createWorkbook, OpenError, openXlsx, saveXlsx } from "..";
import { writeZip, zipEntry } from "./package/zipWriter";
import { partTexts, withParts } from "./testFile";

let good: Uint8Array;

beforeAll(async () => {
  const workbook = createWorkbook();
  const sheet = workbook.addSheet("Data");
  sheet.setRange(0, 0, [
    ["District", "Count", "Note"],
    ["0001", 3, "first"],
    ["0002", 4, "second"],
    [null, "=SUM(B2:B3)", '="total"'],
  ]);
  sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 3 }, { bold: true, fill: "#CCCCCC" });
  workbook.addTable({ name: "Counts", sheet: "Data", range: { row: 0, column: 0, rows: 3, columns: 3 } });
  workbook.defineName("Total", "=Data!$B$4");
  good = await saveXlsx(workbook);
});

const text = (content: string) => new TextEncoder().encode(content);

/** The container of old Office files: a header, then directory entries of 128 bytes that begin with a name in UTF-16. */
function ole(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, at) => {
    [...name].forEach((letter, place) => (bytes[512 + 128 * at + 2 * place] = letter.charCodeAt(0)));
  });
  return bytes;
}

async function refusal(bytes: Uint8Array, maximumBytes?: number): Promise<OpenError> {
  const error: unknown = await openXlsx(bytes, maximumBytes === undefined ? {} : { maximumBytes }).then(
    () => undefined,
    (problem: unknown) => problem,
  );
  expect(error).toBeInstanceOf(OpenError);
  return error as OpenError;
}

describe("files that cannot be opened", () => {
  it.each([
    ["nothing", new Uint8Array(0), "not-xlsx", "empty"],
    ["text", text("District,Count\n0001,3\n"), "not-xlsx", ".csv"],
    ["a PDF", text("%PDF-1.7\n..."), "not-xlsx", "PDF"],
    ["an old .xls", ole("Root Entry", "Workbook"), "not-xlsx", ".xls"],
    ["an old .doc", ole("Root Entry", "WordDocument"), "not-xlsx", "old Office file"],
    [
      "an encrypted workbook",
      ole("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      "encrypted",
      "password",
    ],
  ])("%s: one sentence that says so", async (_, bytes, kind, word) => {
    const error = await refusal(bytes);
    expect(error.kind).toBe(kind);
    expect(error.message).toContain(word);
    expect(error.message).not.toContain("\n");
  });

  it("a zip that is no workbook, a Word document, a binary workbook", async () => {
    expect(await refusal(writeZip([await zipEntry("a.txt", "a")]))).toMatchObject({ kind: "not-xlsx" });
    const parts = await partTexts(good);
    const rels = parts.get("_rels/.rels")!;
    const word = await withParts(good, {
      "_rels/.rels": rels.replace("xl/workbook.xml", "word/document.xml"),
      "word/document.xml": "<w:document xmlns:w='w'/>",
    });
    expect((await refusal(word)).message).toContain("not an Excel workbook");
    const binary = await withParts(good, {
      "_rels/.rels": rels.replace("xl/workbook.xml", "xl/workbook.bin"),
      "xl/workbook.bin": "x",
    });
    expect((await refusal(binary)).message).toContain(".xlsb");
  });

  it("a file that would unpack to more than the limit", async () => {
    const bomb = await withParts(good, { "xl/media/zeros.bin": "0".repeat(3_000_000) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(await refusal(bomb, 2_000_000)).toMatchObject({ kind: "too-large" });
    await expect(openXlsx(bomb, { maximumBytes: 4_000_000 })).resolves.toBeDefined();
  });

  it("a missing sheet, broken XML, and a sheet that is none", async () => {
    const path = "xl/worksheets/sheet1.xml";
    expect(await refusal(await withParts(good, { [path]: undefined }))).toMatchObject({ kind: "corrupt" });
    expect(await refusal(await withParts(good, { [path]: "<worksheet><sheetData><row>" }))).toMatchObject({
      kind: "corrupt",
    });
    expect(await refusal(await withParts(good, { [path]: "<html/>" }))).toMatchObject({ kind: "corrupt" });
    const far = '<worksheet><sheetData><row r="9999999"><c r="A9999999"/></row></sheetData></worksheet>';
    expect(await refusal(await withParts(good, { [path]: far }))).toMatchObject({ kind: "corrupt" });
  });

  it("every truncation gives an OpenError", async () => {
    for (let length = 0; length < good.length; length += 97) {
      expect((await refusal(good.slice(0, length))).message).toMatch(/\.$/);
    }
  });

  it("random bytes changed give an OpenError or a workbook, never another exception", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 8,
        }),
        async (flips) => {
          const bytes = good.slice();
          for (const [at, mask] of flips) bytes[at] = (bytes[at] as number) ^ mask;
          try {
            expect((await openXlsx(bytes)).sheets.length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(OpenError);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("so do random changes inside the parts, where no check sum helps", async () => {
    const parts = [...(await partTexts(good))].filter(([name]) => name !== "[Content_Types].xml");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...parts),
        fc.array(
          fc.tuple(fc.nat(3000), fc.constantFrom("<", ">", '"', "A", "9", "", "&", "/", "-1", "1e9")),
          { minLength: 1, maxLength: 4 },
        ),
        async ([name, content], changes) => {
          let changed = content;
          for (const [place, letter] of changes) {
            const at = place % changed.length;
            changed = changed.slice(0, at) + letter + changed.slice(at + 1);
          }
          try {
            const workbook = await openXlsx(await withParts(good, { [name]: changed }));
            expect((await saveXlsx(workbook)).length).toBeGreaterThan(0);
          } catch (error) {
            expect(error).toBeInstanceOf(OpenError);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
