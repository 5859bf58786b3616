import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Axis } from "./axis";

describe("an axis", () => {
  it("places a million equal rows without exceptions", () => {
    const axis = new Axis(1_048_576, 20);
    expect(axis.offset(1_048_576)).toBe(20_971_520);
    expect(axis.indexAt(20 * 500_000 + 3)).toBe(500_000);
  });

  it("knows both sides of a border between two columns", () => {
    const axis = new Axis(100, 64);
    axis.setSize(1, 10);
    expect([axis.offset(1), axis.offset(2), axis.offset(3)]).toEqual([64, 74, 138]);
    expect([axis.indexAt(63), axis.indexAt(64), axis.indexAt(73), axis.indexAt(74)]).toEqual([0, 1, 1, 2]);
  });

  it("stays inside the sheet", () => {
    const axis = new Axis(10, 20);
    expect(axis.indexAt(-5)).toBe(0);
    expect(axis.indexAt(5_000)).toBe(9);
  });

  it("skips a hidden column of width 0", () => {
    const axis = new Axis(10, 20);
    axis.setSize(2, 0);
    expect(axis.indexAt(40)).toBe(3);
  });

  it("agrees with adding the sizes up one by one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(49), fc.integer({ min: 1, max: 300 })), { maxLength: 20 }),
        fc.nat(50),
        (sizes, index) => {
          const axis = new Axis(50, 20);
          for (const [place, size] of sizes) axis.setSize(place, size);
          let sum = 0;
          for (let place = 0; place < index; place++) sum += axis.size(place);
          expect(axis.offset(index)).toBe(sum);
          if (index < 50) expect(axis.indexAt(sum)).toBe(index);
        },
      ),
    );
  });
});
