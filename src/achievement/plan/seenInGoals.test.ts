import { describe, expect, it } from "vitest";
import { seenInGoals, type ListedGoal, type ListedStrategy } from "./seenInGoals";

const goal = (name: string, more: Partial<ListedGoal> = {}): ListedGoal => ({
  name,
  strategies: ["1"],
  complete: true,
  ...more,
});
const strategy = (name: string, more: Partial<ListedStrategy> = {}): ListedStrategy => ({
  name,
  goals: [],
  research: true,
  measures: true,
  indicators: true,
  ...more,
});

describe("what a goals table shows", () => {
  it("which kinds of goals there are", () => {
    const seen = seenInGoals(
      [goal("1", { kind: "achievement" }), goal("2", { kind: "teachers" })],
      undefined,
    );
    expect(
      (["achievement-goal", "integration-goal", "teachers-goal"] as const).map((id) => seen.get(id)?.met),
    ).toEqual([true, false, true]);
  });

  it("which goals are not measurable", () => {
    expect(seenInGoals([goal("1"), goal("2", { complete: false })], undefined).get("measurable")).toEqual({
      met: false,
      what: "not these goals: 2",
    });
  });

  it("whether each member has an achievement and an integration goal; a collaborative's goal is everyone's", () => {
    const goals = [
      goal("1", { kind: "achievement", district: "Lake" }),
      goal("2", { kind: "achievement", district: "Pine" }),
      goal("3", { kind: "integration", district: "Pine" }),
    ];
    expect(seenInGoals(goals, undefined).get("member-goals")).toEqual({
      met: false,
      what: "Lake has no integration goal",
    });
    const shared = [...goals.slice(0, 2), goal("3", { kind: "integration", district: "Collaborative" })];
    expect(seenInGoals(shared, undefined).get("member-goals")?.met).toBe(true);
    expect(seenInGoals([goal("1", { kind: "achievement" })], undefined).get("member-goals")).toBeUndefined();
  });

  it("whether goals and strategies are tied", () => {
    const tied = (goals: readonly ListedGoal[], strategies?: readonly ListedStrategy[]) =>
      seenInGoals(goals, strategies).get("strategies-tied")!;
    expect(tied([goal("1")])).toMatchObject({ met: true });
    expect(tied([goal("1", { strategies: [] })])).toEqual({ met: false, what: "no strategy for goal 1" });
    expect(tied([goal("1", { strategies: [] })], [strategy("A", { goals: ["1"] })]).met).toBe(true);
    expect(tied([goal("1")], [strategy("1"), strategy("2")]).what).toBe("no goal for strategy 2");
    expect(tied([goal("1", { strategies: ["1", "7"] })], [strategy("1")]).what).toBe(
      "strategy 7 is named by a goal and is not in the table of strategies",
    );
  });

  it("which strategies lack indicators, research or measures", () => {
    const seen = seenInGoals(
      [],
      [strategy("1"), strategy("2", { indicators: false }), strategy("3", { measures: false })],
    );
    expect(seen.get("key-indicators")).toEqual({ met: false, what: "no key indicator for 2" });
    expect(seen.get("research-based")).toEqual({
      met: false,
      what: "no research or no measure along the way for 3",
    });
    expect([...seen.keys()]).toEqual(["key-indicators", "research-based"]);
  });
});
