import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveIndex, moveRectangle, moveReferences } from "./shifts";

describe("what was kept moves with its cells", () => {
  it("moves behind rows put in, grows around them, and stays above", () => {
    const insert = [{ axis: "rows" as const, at: 5, count: 2 }];
    expect(moveReferences("A7:B8", insert)).toBe("A9:B10");
    expect(moveReferences("A4:B8", insert)).toBe("A4:B10");
    expect(moveReferences("A1:B5", insert)).toBe("A1:B5");
  });

  it("shrinks with rows taken out and goes when all are", () => {
    const remove = [{ axis: "rows" as const, at: 2, count: -3 }];
    expect(moveReferences("A1:A10", remove)).toBe("A1:A7");
    expect(moveReferences("A3:A5 C9", remove)).toBe("C6");
    expect(moveReferences("A4:A9", remove)).toBe("A3:A6");
  });

  it("leaves references alone that it cannot read", () => {
    expect(moveReferences("#REF!", [{ axis: "rows", at: 0, count: 1 }])).toBe("#REF!");
  });

  it("moves a block as it moves its cells, whatever the steps", () => {
    const shift = fc.record({
      axis: fc.constantFrom("rows" as const, "columns" as const),
      at: fc.nat(12),
      count: fc.integer({ min: -4, max: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(shift, { maxLength: 4 }),
        fc.nat(8),
        fc.integer({ min: 1, max: 6 }),
        (shifts, row, rows) => {
          const kept = Array.from({ length: rows }, (_, at) => moveIndex(row + at, "rows", shifts)).filter(
            (index) => index !== undefined,
          );
          const moved = moveRectangle({ row, column: 0, rows, columns: 1_000 }, shifts);
          if (kept.length === 0 || !moved) return;
          expect(moved.row).toBeLessThanOrEqual(Math.min(...kept));
          expect(moved.row + moved.rows - 1).toBeGreaterThanOrEqual(Math.max(...kept));
        },
      ),
    );
  });
});
