import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRequirement, requirementsFor, type Answer, type PlanFacts } from "./checklist";
import type { RequirementId } from "./requirements";

const district: PlanFacts = {
  planFirstYear: 2024,
  americanIndianStudents: 40,
  identifiableSchools: 1,
  inCollaborative: true,
  isolated: true,
  parentCommitteeBy: "rule",
};
const due = (id: RequirementId, facts: Partial<PlanFacts> = {}) =>
  requirementsFor({ ...district, ...facts }).find((one) => one.id === id)!;
const status = (id: RequirementId, answer: Answer, facts: Partial<PlanFacts> = {}) =>
  checkRequirement(due(id, facts), answer).status;

describe("requirements of a plan", () => {
  it("the parent committee from ten students by the rule, from eleven by the page", () => {
    const applies = (americanIndianStudents: number, parentCommitteeBy: "rule" | "page") =>
      due("parent-committee", { americanIndianStudents, parentCommitteeBy }).applies.applies;
    expect([9, 10, 11].map((students) => applies(students, "rule"))).toEqual([false, true, true]);
    expect([9, 10, 11].map((students) => applies(students, "page"))).toEqual([false, false, true]);
  });

  it("asks where the number of students is not given", () => {
    const { americanIndianStudents: _unknown, ...facts } = district;
    const one = requirementsFor(facts).find(({ id }) => id === "parent-committee")!;
    expect(checkRequirement(one, {}).status).toBe("ask");
    expect(checkRequirement(one, { answer: "does not apply" }).status).toBe("does not apply");
    expect(checkRequirement(one, { answer: "yes", evidence: "minutes" }).status).toBe("met");
  });

  it("leaves out what is not the district's", () => {
    expect(status("community-council", {}, { identifiableSchools: 0 })).toBe("does not apply");
    expect(status("member-goals", {}, { inCollaborative: false })).toBe("does not apply");
    expect(status("shared-strategies", {}, { isolated: false })).toBe("does not apply");
    expect(status("community-council", { answer: "does not apply" })).toBe("not met");
  });

  it("a plan of FY 2017 has no goal on teachers, one of FY 2018 has", () => {
    const has = (planFirstYear: number) =>
      requirementsFor({ ...district, planFirstYear }).some(({ id }) => id === "teachers-goal");
    expect([2015, 2017, 2018, 2024].map(has)).toEqual([false, false, true, true]);
    expect(requirementsFor({ ...district, planFirstYear: 2014 })).toEqual([]);
  });

  it("a yes wants a day or what shows it; a no is not met; a blank is not answered", () => {
    expect(status("board-approval", { answer: "yes" })).toBe("no evidence");
    expect(status("board-approval", { answer: "yes", on: 46447 })).toBe("met");
    expect(status("board-approval", { answer: "yes", evidence: "minutes" })).toBe("met");
    expect(status("board-approval", { answer: "no" })).toBe("not met");
    expect(status("board-approval", {})).toBe("not answered");
  });

  it("what the goals table shows stands above the answer, and a contradiction is said", () => {
    const seen = { met: false, what: "no such goal in the table" };
    const checked = checkRequirement(due("integration-goal"), { answer: "yes", evidence: "page 3", seen });
    expect([checked.status, checked.because]).toEqual([
      "not met",
      "no such goal in the table; the checklist says yes",
    ]);
    expect(
      checkRequirement(due("integration-goal"), { answer: "yes", seen: { met: true, what: "goals: 2" } })
        .because,
    ).toBe("goals: 2");
  });

  it("stand part by part, in the order of the work", () => {
    const parts = requirementsFor(district).map(({ entry }) => entry.value.part);
    expect([...new Set(parts)]).toEqual([
      "approval",
      "input",
      "goals",
      "strategies",
      "indicators",
      "hearing",
    ]);
    expect(parts.filter((part, at) => part !== parts[at - 1])).toHaveLength(6);
  });

  it("property: only a yes or the table makes a requirement met", () => {
    const answers = fc.record({
      answer: fc.constantFrom("yes", "no", "does not apply", undefined),
      evidence: fc.constantFrom("minutes", undefined),
    });
    fc.assert(
      fc.property(fc.constantFrom(...requirementsFor(district)), answers, (one, { answer, evidence }) => {
        const checked = checkRequirement(one, {
          ...(answer === undefined ? {} : { answer }),
          ...(evidence === undefined ? {} : { evidence }),
        } as Answer);
        expect(checked.status === "met").toBe(answer === "yes" && evidence !== undefined);
      }),
    );
  });
});
