import { describe, expect, it } from "vitest";
import { compareWithR, OURS } from "./compare";

const compared = compareWithR();

describe.each(Object.keys(OURS))("%s, against R", (distribution) => {
  const own = compared.filter((entry) => entry.distribution === distribution);

  it.each(["tail", "quantile"] as const)("agrees to 1e-10 of each number: %s", (kind) => {
    const rows = own.filter((entry) => entry.kind === kind);
    expect(rows.length).toBeGreaterThan(40);
    // Not "above": a NaN has to fail too.
    expect(rows.filter(({ relative }) => !(relative <= 1e-10))).toEqual([]);
  });

  it("is compared far out in its tails", () => {
    const smallest = Math.min(
      ...own.filter(({ kind }) => kind === "tail").map(({ expected }) => Math.abs(expected)),
    );
    expect(smallest).toBeLessThan(1e-100);
  });
});
