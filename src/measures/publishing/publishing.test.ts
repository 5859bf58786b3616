import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protect, type CountTable, type Protection, type ProtectOptions } from "./protect";
import { recover, recovered } from "./recover";
import type { PublishedCell, PublishedTable } from "./table";
import { exhaustiveValues, withMargins } from "./testing";

const BOTH = { row: true, column: true };
const H: PublishedCell = { hidden: true };

/** The table as it is published after protection: what an outsider sees. */
function published(table: CountTable, { cells }: Protection, options: ProtectOptions): PublishedTable {
  const least = options.zeros === "shown" ? 1 : 0;
  return {
    totals: table.totals,
    cells: table.cells.map((row, r) =>
      row.map((count, c) => (cells[r]![c] === "shown" ? count : { hidden: true as const, least })),
    ),
  };
}

const shape = (protection: Protection): string[] =>
  protection.cells.map((row) =>
    row.map((state) => (state === "shown" ? "." : state === "small" ? "s" : "c")).join(""),
  );

describe("recovering hidden cells", () => {
  it("subtracts a single hidden cell from its total", () => {
    const table: PublishedTable = { cells: [[10, H, 17]], totals: { row: false, column: true } };
    expect(recovered(table)).toEqual([{ row: 0, column: 1, value: 7 }]);
    expect(recover(table)).toEqual({ kind: "ranges", ranges: [{ row: 0, column: 1, least: 7, most: 7 }] });
  });

  it("finds what several lines together give away, though each has two hidden cells", () => {
    // Hidden: a b / c d. Row sums 0 + 5 and the first column 5: a = b = 0 leaves c = 5 and d = 0.
    const found = recovered({
      cells: [
        [H, H, 0],
        [H, H, 5],
        [5, 0, 5],
      ],
      totals: BOTH,
    });
    expect(found).toEqual([
      { row: 0, column: 0, value: 0 },
      { row: 0, column: 1, value: 0 },
      { row: 1, column: 0, value: 5 },
      { row: 1, column: 1, value: 0 },
    ]);
  });

  it("gives the exact range where a cell stays open", () => {
    const table: PublishedTable = {
      cells: [
        [H, H, 6],
        [H, H, 4],
        [3, 7, 10],
      ],
      totals: BOTH,
    };
    const found = recover(table);
    // By hand: the first cell is at most its column's 3, and at least 0; the others follow from it.
    expect(found.kind === "ranges" && found.ranges.map(({ least, most }) => [least, most])).toEqual([
      [0, 3],
      [3, 6],
      [0, 3],
      [1, 4],
    ]);
  });

  it("uses what is said of a hidden cell, and a total that is not there", () => {
    const known = recovered({
      cells: [[{ hidden: true, most: 4 }, { hidden: true, most: 4 }, 8]],
      totals: { row: false, column: true },
    });
    expect(known).toHaveLength(2);
    const open = recovered({ cells: [[H, 3]], totals: { row: false, column: false } });
    expect(open).toEqual([]);
  });

  it("says when the published numbers cannot all be true", () => {
    expect(recover({ cells: [[5, H, 3]], totals: { row: false, column: true } }).kind).toBe("contradiction");
  });

  const cell = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(undefined));
  const totals = fc.record({ row: fc.boolean(), column: fc.boolean() });

  it("agrees with trying every filling", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), cell), { minLength: 2, maxLength: 2 }), {
          minLength: 2,
          maxLength: 3,
        }),
        totals,
        fc.integer({ min: 0, max: 63 }),
        (parts, margins, hideTotals) => {
          const counts = withMargins(
            parts.map((row) => row.map(([count]) => count)),
            margins,
          );
          let hiddenTotals = hideTotals;
          const cells = counts.map((row, r) =>
            row.map((count, c): PublishedCell => {
              const part = parts[r]?.[c];
              if (part !== undefined) return part[1] === undefined ? H : count;
              const hide = (hiddenTotals & 1) === 1 && r + c < 3;
              hiddenTotals >>= 1;
              return hide ? H : count;
            }),
          );
          const hidden = cells.flat().filter((one) => typeof one !== "number").length;
          fc.pre(hidden <= 5);
          const largest = 13;
          const every = exhaustiveValues(cells, margins, largest);
          const found = recover({ cells, totals: margins });
          if (found.kind !== "ranges") throw new Error("a true table cannot contradict itself");
          found.ranges.forEach(({ least, most }, index) => {
            const values = [...every[index]!];
            expect(least).toBe(Math.min(...values));
            // Beyond the largest value tried, only "at least so much" can be compared.
            if (most <= largest) expect(most).toBe(Math.max(...values));
            else expect(most).toBeGreaterThanOrEqual(Math.max(...values));
          });
          const told = found.ranges.filter(({ least, most }) => least === most);
          expect(recovered({ cells, totals: margins })).toEqual(
            told.map(({ row, column, least }) => ({ row, column, value: least })),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("hiding small counts", () => {
  it("hides a second cell in the row and two in another, the smallest that do", () => {
    const table = {
      cells: withMargins(
        [
          [3, 20, 30],
          [40, 12, 60],
          [70, 80, 90],
        ],
        BOTH,
      ),
      totals: BOTH,
    };
    const found = protect(table, { minimum: 10, zeros: "shown" });
    expect(shape(found)).toEqual(["sc..", "cc..", "....", "...."]);
    expect(found.unprotected).toEqual([]);
  });

  it("hides nothing where nothing is small, and leaves zeros where they are shown", () => {
    const table = {
      cells: withMargins(
        [
          [0, 20],
          [30, 10],
        ],
        BOTH,
      ),
      totals: BOTH,
    };
    expect(shape(protect(table, { minimum: 10, zeros: "shown" }))).toEqual(["...", "...", "..."]);
    expect(shape(protect(table, { minimum: 10, zeros: "hidden" }))).toEqual(["sc.", "cc.", "..."]);
  });

  it("is at the limit exact: 9 is small, 10 is not", () => {
    const at = (count: number) =>
      protect(
        { cells: [[count, 50, 60]], totals: { row: false, column: false } },
        { minimum: 10, zeros: "shown" },
      );
    expect(shape(at(9))[0]).toContain("s");
    expect(shape(at(10))).toEqual(["..."]);
  });

  it("hides totals where the parts cannot do it", () => {
    // The only child of each row: its row's total says as much as the cell.
    const table = {
      cells: withMargins(
        [
          [4, 0],
          [0, 30],
          [0, 20],
        ],
        BOTH,
      ),
      totals: BOTH,
    };
    const found = protect(table, { minimum: 10, zeros: "shown" });
    expect(found.cells[0]![2]).not.toBe("shown");
    expect(found.unprotected).toEqual([]);
  });

  it("says what nothing can hide", () => {
    const none = { row: false, column: false };
    const cells = [
      [4, 0],
      [0, 30],
    ];
    expect(protect({ cells, totals: none }, { minimum: 10, zeros: "shown" }).unprotected).toEqual([
      { row: 0, column: 0 },
    ]);
    // A cell by itself is hidden by hiding it.
    expect(protect({ cells: [[4]], totals: none }, { minimum: 10, zeros: "shown" }).unprotected).toEqual([]);
  });

  const counts = fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) },
    { weight: 1, arbitrary: fc.integer({ min: 5, max: 9 }) },
  );
  const anyTable = fc
    .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(counts, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  const options = fc.record({
    minimum: fc.integer({ min: 2, max: 4 }),
    zeros: fc.constantFrom("shown" as const, "hidden" as const),
  });

  it("leaves no small count that must be recovered: another filling agrees with all that is shown", () => {
    fc.assert(
      fc.property(anyTable, options, (parts, chosen) => {
        const table = { cells: withMargins(parts, BOTH), totals: BOTH };
        const found = protect(table, chosen);
        const seen = published(table, found, chosen);
        const least = chosen.zeros === "shown" ? 1 : 0;
        // Every filling in which a hidden count differs from the true one by at most 1 is tried.
        const near = seen.cells.map((row, r) =>
          row.map((cell, c): PublishedCell => {
            const count = table.cells[r]![c]!;
            return typeof cell === "number"
              ? cell
              : { hidden: true, least: Math.max(least, count - 1), most: count + 1 };
          }),
        );
        const hidden = near.flat().filter((one) => typeof one !== "number").length;
        fc.pre(hidden <= 9);
        const every = exhaustiveValues(near, BOTH, 100);
        let index = 0;
        found.cells.forEach((row, r) =>
          row.forEach((state, c) => {
            if (state === "shown") return;
            const open = found.unprotected.some((place) => place.row === r && place.column === c);
            if (!open) expect(every[index]!.size).toBeGreaterThan(1);
            index += 1;
          }),
        );
      }),
      { numRuns: 200 },
    );
  });

  it("shows every count that is not needed to hide another, and hides every small one", () => {
    fc.assert(
      fc.property(anyTable, options, (parts, chosen) => {
        const table = { cells: withMargins(parts, BOTH), totals: BOTH };
        const found = protect(table, chosen);
        found.cells.forEach((row, r) =>
          row.forEach((state, c) => {
            const count = table.cells[r]![c]!;
            const small = count < chosen.minimum && (count > 0 || chosen.zeros === "hidden");
            expect(state === "small").toBe(small);
          }),
        );
        // Shown again one by one, each complementary cell gives something away.
        const open = new Set(found.unprotected.map(({ row, column }) => `${row},${column}`));
        found.cells.forEach((row, r) =>
          row.forEach((state, c) => {
            if (state !== "complementary") return;
            const cells = found.cells.map((line, i) =>
              line.map((one, j) => (i === r && j === c ? ("shown" as const) : one)),
            );
            const told = recovered(published(table, { ...found, cells }, chosen));
            if (told === "contradiction") throw new Error("a true table cannot contradict itself");
            expect(told.filter(({ row: i, column: j }) => !open.has(`${i},${j}`))).not.toEqual([]);
          }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("hides small counts of 500 schools in 8 groups without giving one away", () => {
    let seed = 7;
    const next = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
    const parts = Array.from({ length: 500 }, () =>
      Array.from({ length: 8 }, () => Math.floor(next() ** 3 * 300)),
    );
    const table = { cells: withMargins(parts, BOTH), totals: BOTH };
    const chosen = { minimum: 10, zeros: "shown" as const };
    const found = protect(table, chosen);
    expect(found.unprotected).toEqual([]);
    expect(recovered(published(table, found, chosen))).toEqual([]);
  });
});
