import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { categoryFromFacts, withoutMissing, type CategoryRule, type LeaverFacts } from "./leaverFacts";

const RULE: CategoryRule = { employment: "hours", hours: 20, days: 90 };
const IDLE: LeaverFacts = {
  program: "none",
  term: false,
  worked: false,
  selfEmployed: false,
  military: false,
  minimumWage: false,
  integrated: false,
  hours: 0,
  days: 0,
};
const JOB: LeaverFacts = {
  ...IDLE,
  worked: true,
  minimumWage: true,
  integrated: true,
  hours: 20,
  days: 90,
};
const of = (facts: LeaverFacts, rule = RULE) => categoryFromFacts(facts, rule);

describe("the category of a leaver (lines 1585-1588)", () => {
  it.each([
    ["a complete term of college", { ...IDLE, program: "college", term: true }, 1],
    ["college left before the term ended", { ...IDLE, program: "college" }, 0],
    ["20 hours for 90 days at the minimum wage", JOB, 2],
    ["19.5 hours", { ...JOB, hours: 19.5 }, 4],
    ["89 days", { ...JOB, days: 89 }, 0],
    ["below the minimum wage", { ...JOB, minimumWage: false }, 4],
    ["a sheltered setting", { ...JOB, integrated: false }, 4],
    ["a family business", { ...JOB, selfEmployed: true }, 4],
    ["the military", { ...IDLE, military: true }, 2],
    ["a complete term of a shorter program", { ...IDLE, program: "other", term: true }, 3],
    [
      "a shorter program and a job that is not competitive",
      { ...JOB, hours: 10, program: "other", term: true },
      3,
    ],
    ["a shorter program and a competitive job", { ...JOB, program: "other", term: true }, 2],
    ["college and a competitive job", { ...JOB, program: "college", term: true }, 1],
    ["nothing", IDLE, 0],
  ] as const)("of %s", (_, facts, category) => {
    expect(of(facts as LeaverFacts).category).toBe(category);
  });

  it("takes any hours where part time counts", () => {
    expect(of({ ...JOB, hours: 5 }, { ...RULE, employment: "any hours" }).category).toBe(2);
    expect(of({ ...JOB, hours: undefined }, { ...RULE, employment: "any hours" }).category).toBe(2);
    expect(of({ ...JOB, days: 89 }, { ...RULE, employment: "any hours" }).category).toBe(0);
  });

  it("names the facts that decided", () => {
    expect(of(JOB).because).toEqual([
      "worked for pay",
      "employed",
      "at least the minimum wage",
      "with others who are not disabled",
      "20 hours a week",
      "90 days of work",
    ]);
    expect(of({ ...JOB, days: 30, hours: 12 }).because).toEqual([
      "no college or university",
      "no complete term",
      "12 hours a week",
      "30 days of work",
      "no other program",
    ]);
  });

  it("asks only for facts that could change it", () => {
    const unknown = of({ ...JOB, hours: undefined });
    expect(unknown).toEqual({
      category: undefined,
      because: [],
      missing: ["hours a week"],
      least: 4,
      most: 2,
    });
    // A term of college decides; hours do not matter then.
    expect(of({ ...JOB, hours: undefined, program: "college", term: true }).category).toBe(1);
    // Without 90 days no hours help.
    expect(of({ ...JOB, hours: undefined, days: 10 }).category).toBe(0);
    const school = of({ ...IDLE, program: undefined, term: undefined });
    expect(school.missing).toEqual(["kind of program, or none", "a complete term?"]);
    expect([school.least, school.most]).toEqual([0, 1]);
  });

  const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
  const facts: fc.Arbitrary<LeaverFacts> = fc.record({
    program: maybe(fc.constantFrom("college" as const, "other" as const, "none" as const)),
    term: maybe(fc.boolean()),
    worked: maybe(fc.boolean()),
    selfEmployed: fc.boolean(),
    military: fc.boolean(),
    minimumWage: maybe(fc.boolean()),
    integrated: maybe(fc.boolean()),
    hours: maybe(fc.constantFrom(0, 19, 20, 40)),
    days: maybe(fc.constantFrom(0, 89, 90, 300)),
  });
  /** Every way the missing facts could turn out. */
  const completions = (one: LeaverFacts): LeaverFacts[] =>
    (["program", "term", "worked", "minimumWage", "integrated", "hours", "days"] as const).reduce<
      LeaverFacts[]
    >(
      (all, id) =>
        one[id] !== undefined
          ? all
          : all.flatMap((facts) =>
              (id === "program"
                ? ["college", "other", "none"]
                : id === "hours" || id === "days"
                  ? [0, 500]
                  : [true, false]
              ).map((value) => ({ ...facts, [id]: value }) as LeaverFacts),
            ),
      [one],
    );

  it("is known exactly when no missing fact can change it, and its bounds hold", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const found = of(one);
        const rank = (category: number) => (category === 0 ? 5 : category);
        const all = completions(one).map((each) => of(each).category!);
        expect(all.every((category) => Number.isInteger(category))).toBe(true);
        expect(
          found.category === undefined ? new Set(all).size > 1 : all.every((each) => each === found.category),
        ).toBe(true);
        for (const category of all) {
          expect(rank(category)).toBeGreaterThanOrEqual(rank(found.most));
          expect(rank(category)).toBeLessThanOrEqual(rank(found.least));
        }
        expect(of(withoutMissing(one)).category).toBe(found.least);
      }),
    );
  });
});
