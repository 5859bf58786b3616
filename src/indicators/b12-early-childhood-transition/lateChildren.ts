import { isoDate } from "../../measures/dates";
import type { ResultTable } from "../declaration";
import { longestFirst } from "../recordForm/recordResults";
import type { TransitionRecord } from "./transitionGroup";

/** A child in a and in none of b to e. */
export interface LateChild extends TransitionRecord {
  readonly name: string;
}

/** Children the plan wants accounted for: days beyond the third birthday, and the reason; those still without an IEP first. */
export function lateChildrenTable(late: readonly LateChild[]): ResultTable {
  const beyond = ({ iep, thirdBirthday }: LateChild): number | null =>
    iep === undefined ? null : iep - thirdBirthday;
  return {
    id: "late",
    title: "Children without an IEP by the third birthday",
    columns: [
      { title: "Child", kind: "text" },
      { title: "Third birthday", kind: "date" },
      { title: "What happened", kind: "text" },
      { title: "Days beyond the third birthday", kind: "count" },
      { title: "Reason", kind: "text" },
    ],
    rows: [...late]
      .sort((one, other) => longestFirst(beyond(one), beyond(other)))
      .map((child) => [
        child.name,
        isoDate(child.thirdBirthday),
        whatHappened(child),
        beyond(child),
        child.reason ?? "not stated",
      ]),
  };
}

function whatHappened({ eligible, determined, iep }: LateChild): string {
  if (eligible === undefined) return "eligibility not determined";
  if (!eligible) return `found not eligible on ${isoDate(determined!)}`;
  return iep === undefined ? "eligible, no IEP" : `IEP on ${isoDate(iep)}`;
}
