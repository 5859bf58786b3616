import { expect, it } from "vitest";
import { compareRaking } from "./compareRaking";
import { relativeDifference } from "./compareTests";

it("raking agrees with R's survey::rake to 1e-9 of each weight", () => {
  const pairs = compareRaking();
  expect(pairs).toHaveLength(60 + 60 + 150 + 6);
  expect(pairs.filter((pair) => !(relativeDifference(pair) <= 1e-9))).toEqual([]);
});
