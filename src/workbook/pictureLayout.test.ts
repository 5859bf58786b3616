import { describe, expect, it } from "vitest";
import type { PictureBlock, ReportBlock } from "../sheets/reportSheet";
import { layoutReport, type SheetLayout } from "./layout";

function picture(width: number, height: number): PictureBlock {
  return { kind: "picture", svg: "<svg/>", width, height, description: "A square." };
}

function lay(...blocks: ReportBlock[]): SheetLayout {
  return layoutReport({ name: "Report", label: "Report", blocks }, { sheet: "Report", takenTableNames: [] });
}

describe("where a picture stands", () => {
  // A sheet without tables has seven columns of 12 letters and one of 9: 93 letters of 7 pixels and 8 times 5 = 691 pixels.
  it("keeps rows of 20 pixels free for it, and one below", () => {
    const laid = lay(picture(400, 301), { kind: "text", style: "note", text: "Below" });
    expect(laid.pictures).toEqual([
      {
        svg: "<svg/>",
        description: "A square.",
        area: { row: 0, column: 0, rows: 16, columns: 8 },
        width: 400,
        height: 301,
      },
    ]);
    expect(laid.cells[17]?.[0]).toBe("Below");
    expect(laid.cells.slice(0, 17).flat()).toEqual(new Array(17 * 8).fill(null));
  });

  it("draws it smaller, in its proportions, where it would be wider than the sheet's text", () => {
    const [laid] = lay(picture(1382, 200)).pictures;
    expect(laid).toMatchObject({ width: 691, height: 100, area: { rows: 5 } });
    expect(lay(picture(691, 100)).pictures[0]).toMatchObject({ width: 691, height: 100 });
  });

  it("stands beside a table where it is wished, and what follows begins below both", () => {
    const table = (rows: number): ReportBlock => ({
      kind: "table",
      id: "left",
      title: "Left",
      columns: [{ title: "Name", format: "text", width: 30 }],
      rows: Array.from({ length: rows }, (_, at) => [`row ${at}`]),
    });
    const beside = { ...picture(900, 330), beside: { table: "left", column: 1 } };
    const below: ReportBlock = { kind: "text", style: "heading", text: "Below" };
    const above: ReportBlock = { kind: "text", style: "body", text: "Above" };
    // Right of 30 letters stand five columns of 12 letters and one of 9: 5 x 89 + 68 = 513 of 900 pixels, so 330 become 188, ten rows.
    const short = lay(above, table(3), beside, below);
    expect(short.pictures[0]).toMatchObject({
      area: { row: 2, column: 1, rows: 10 },
      width: 513,
      height: 188,
    });
    expect(short.cells[13]?.[0]).toBe("Below");
    const long = lay(above, table(20), beside, below);
    expect(long.cells[25]?.[0]).toBe("Below");
    expect(() => lay(beside)).toThrow('"left"');
  });

  it("stands apart from what is above it, and is part of the printed area", () => {
    const laid = lay({ kind: "text", style: "body", text: "Above" }, picture(100, 40));
    expect(laid.pictures[0]?.area).toMatchObject({ row: 2, rows: 2 });
    expect(laid.printArea.rows).toBe(5);
  });
});
