import { expect, it } from "vitest";
import { STATUTE_124D_862 } from "../../law/sources";
import { sumWorking } from "./sumWorking";

const source = { source: STATUTE_124D_862, at: "subdivision 1" };

it("adds cents, and prints few amounts one by one", () => {
  // 0.10 + 0.20 is 0.30 to the cent.
  expect(sumWorking([0.1, 0.2], "revenue", source, "FY 2021").numbers).toBe("0.10 + 0.20 = 0.30");
});

it("says of many amounts how many they are", () => {
  expect(
    sumWorking(
      Array.from({ length: 9 }, () => 1000.5),
      "revenue",
      source,
      "FY 2021",
    ).numbers,
  ).toBe("the sum of 9 rows = 9,004.50");
});
