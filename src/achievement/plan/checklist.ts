import { inForce, type Since } from "../../law/dated";
import {
  PARENT_COMMITTEE_FROM,
  REQUIREMENT_IDS,
  REQUIREMENT_PARTS,
  REQUIREMENTS,
  type AppliesTo,
  type Requirement,
  type RequirementId,
} from "./requirements";

/** What of a district decides which requirements are its own; what is not known is absent. */
export interface PlanFacts {
  /** First fiscal year of the plan. */
  readonly planFirstYear: number;
  readonly americanIndianStudents?: number;
  readonly identifiableSchools: number;
  readonly inCollaborative: boolean;
  /** Racially isolated: it works with its adjoining districts. */
  readonly isolated: boolean;
  /** Which reading of the parent committee's number: the rule's "ten or more" or the page's "more than ten". */
  readonly parentCommitteeBy: "rule" | "page";
}

export type Applies =
  { readonly applies: true } | { readonly applies: false | "unknown"; readonly because: string };

/** A requirement in force for a plan, and whether it is the district's. */
export interface DueRequirement {
  readonly id: RequirementId;
  readonly entry: Since<Requirement> & { readonly value: Requirement };
  readonly applies: Applies;
}

/** Every requirement in force in the plan's first year, part by part. */
export function requirementsFor(facts: PlanFacts): readonly DueRequirement[] {
  const place = ({ entry }: DueRequirement) => REQUIREMENT_PARTS.indexOf(entry.value.part);
  const due = REQUIREMENT_IDS.flatMap((id): DueRequirement[] => {
    const entry = inForce<Requirement>(REQUIREMENTS[id], facts.planFirstYear);
    return entry === undefined ? [] : [{ id, entry, applies: appliesTo(entry.value.appliesTo, facts) }];
  });
  return due.sort((one, other) => place(one) - place(other));
}

function appliesTo(who: AppliesTo, facts: PlanFacts): Applies {
  const yes: Applies = { applies: true };
  switch (who) {
    case "every plan":
      return yes;
    case "each racially identifiable school":
      return facts.identifiableSchools > 0
        ? yes
        : { applies: false, because: "the district has no such school" };
    case "members of a collaborative":
      return facts.inCollaborative ? yes : { applies: false, because: "the district is in no collaborative" };
    case "isolated districts":
      return facts.isolated ? yes : { applies: false, because: "the district is not racially isolated" };
    case "districts with American Indian students": {
      const from = inForce(PARENT_COMMITTEE_FROM[facts.parentCommitteeBy], facts.planFirstYear)?.value;
      const students = facts.americanIndianStudents;
      if (students === undefined || from === undefined) {
        return { applies: "unknown", because: "the number of American Indian students is not given" };
      }
      return students >= from
        ? yes
        : { applies: false, because: `${students} American Indian students, fewer than ${from}` };
    }
  }
}

/** What a person, or the goals table, says of a requirement. */
export interface Answer {
  readonly answer?: "yes" | "no" | "does not apply";
  /** The day of it, a serial. */
  readonly on?: number;
  readonly evidence?: string;
  /** What the goals table shows; it stands above what was typed. */
  readonly seen?: { readonly met: boolean; readonly what: string };
}

export type RequirementStatus = "met" | "not met" | "no evidence" | "not answered" | "does not apply" | "ask";

export interface CheckedRequirement extends DueRequirement {
  readonly status: RequirementStatus;
  /** Why, one sentence without a full stop; empty for what needs none. */
  readonly because: string;
}

/**
 * Where the plan stands. What the goals table shows decides; else the answer, which wants a day or a word on what shows it. "ask": whether
 * the requirement is the district's is not known.
 */
export function checkRequirement(
  due: DueRequirement,
  { answer, on, evidence, seen }: Answer,
): CheckedRequirement {
  const say = (status: RequirementStatus, because: string): CheckedRequirement => ({
    ...due,
    status,
    because,
  });
  const { applies } = due;
  if (applies.applies === false) return say("does not apply", applies.because);
  if (seen !== undefined) {
    const against = answer === undefined || answer === "does not apply" || (answer === "yes") === seen.met;
    return say(
      seen.met ? "met" : "not met",
      against ? seen.what : `${seen.what}; the checklist says ${answer}`,
    );
  }
  if (answer === "no") return say("not met", evidence ?? "answered no");
  if (answer === "yes") {
    return on === undefined && evidence === undefined
      ? say("no evidence", "answered yes, without a day or what shows it")
      : say("met", evidence ?? "");
  }
  if (applies.applies === "unknown") {
    return answer === undefined
      ? say("ask", applies.because)
      : say("does not apply", `as answered; ${applies.because}`);
  }
  if (answer === "does not apply") return say("not met", "answered that it does not apply, and it does");
  return say("not answered", "");
}
