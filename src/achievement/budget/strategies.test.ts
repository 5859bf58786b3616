import { describe, expect, it } from "vitest";
import { strategyOf, type PlanStrategy } from "./strategies";

const list: readonly PlanStrategy[] = [
  { number: "1", name: "Family liaisons" },
  { number: "2", name: "Summer program with neighbors" },
  { number: "12", name: "AVID" },
];
const line = (strategy: string, narrative = "") => ({ strategy, narrative, description: "" });
const found = (strategy: string, narrative = "", of = list) => {
  const named = strategyOf(line(strategy, narrative), of);
  return named.kind === "named" ? named.strategies.map(({ number }) => number).join() : named.kind;
};

describe("the strategy a line names", () => {
  it.each([
    ["1", "", "1"],
    ["#2", "", "2"],
    ["Strategy 2", "", "2"],
    ["Strategy 12: AVID", "", "12"],
    ["1, 2", "", "1,2"],
    ["family  LIAISONS", "", "1"],
    ["", "Two family liaisons at Lincoln", "1"],
    ["", "Buses for strategy 2", "2"],
    ["", "Intervention #12, materials", "12"],
    ["7", "", "unknown"],
    ["", "Buses for strategy 3", "unknown"],
    ["", "12 buses", "none"],
    ["", "", "none"],
  ])("%s / %s", (strategy, narrative, expected) => expect(found(strategy, narrative)).toBe(expected));

  it("counts without a list where something is named", () => {
    expect(found("Liaisons", "", [])).toBe("unlisted");
    expect(found("", "see goal 1.2", [])).toBe("unlisted");
    expect(found("", "12 buses", [])).toBe("none");
  });
});
