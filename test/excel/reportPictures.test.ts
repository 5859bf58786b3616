import { describe, expect, it } from "vitest";
import { createExcelPort, type DrawPicture } from "../../src/workbook/excel";
import { contractReport } from "./contractReport";
import { contractWorkbook } from "./contractWorkbook";
import { drawPicture } from "./drawPicture";
import { openExcel } from "./host/openExcel";

async function written(apiSets: Record<string, string> | undefined, draw: DrawPicture | undefined) {
  const host = openExcel(contractWorkbook(), apiSets);
  const port = createExcelPort(draw === undefined ? {} : { drawPicture: draw });
  const { sheet } = await port.writeReport(contractReport());
  const found = host.workbook.sheet(sheet);
  if (!found?.usedRange) throw new Error("no sheet");
  return {
    port,
    host,
    sheet: found,
    texts: found
      .values(found.usedRange)
      .flat()
      .filter((text) => typeof text === "string")
      .join(" "),
  };
}

const WORDS = "this Excel cannot show it. A red square. A red square on white, & a <line>.";

describe("pictures in Excel", () => {
  it("are PNGs drawn by the page, with a title and words for those who do not see them", async () => {
    const { sheet } = await written(undefined, drawPicture);
    const [picture] = sheet.pictures;
    expect(picture?.image.kind).toBe("png");
    expect(sheet.pictures).toHaveLength(1);
  });

  it("are words where the page cannot draw them, and the report is there all the same", async () => {
    for (const draw of [undefined, async () => undefined, () => Promise.reject(new Error("no canvas"))]) {
      const { sheet, texts } = await written(undefined, draw);
      expect(sheet.pictures).toEqual([]);
      expect(texts).toContain(WORDS);
      expect(texts).toContain("A last remark.");
    }
  });

  it("are words in an Excel without shapes, which is not asked for them", async () => {
    let asked = 0;
    const { sheet, texts } = await written({ ExcelApi: "1.8" }, async (picture) => {
      asked++;
      return drawPicture(picture);
    });
    expect(asked).toBe(0);
    expect(sheet.pictures).toEqual([]);
    expect(texts).toContain(WORDS);
  });

  it("go with their sheet", async () => {
    const { port, host, sheet } = await written(undefined, drawPicture);
    await port.undo();
    expect(host.workbook.sheet(sheet.name)).toBeUndefined();
    expect(host.workbook.sheets.flatMap(({ pictures }) => pictures)).toEqual([]);
  });
});
