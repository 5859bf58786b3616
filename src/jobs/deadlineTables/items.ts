import { deadlinesIn, type Deadline } from "../../achievement/deadlines/deadlines";
import { deadlineStatus, isPending, type DeadlineStatus } from "../../achievement/deadlines/deadlineStatus";
import type { District, Kept } from "./readDistricts";

/** One date of one district and how it stands. */
export interface Item {
  readonly district: string;
  readonly deadline: Deadline;
  readonly status: DeadlineStatus;
}

/** What stands for a district where a date is the same for all and nobody's duty but the State's. */
export const STATE = "State of Minnesota";

/** Every date of every district in the year, what is late first, then by day; what is over last. */
export function itemsOf(
  fy: number,
  asOf: number,
  districts: readonly District[],
  kept: readonly Kept[],
): readonly Item[] {
  const keptDays = new Map(kept.map((one) => [keyOf(one.district, one), one.done]));
  const ofState = (deadline: Deadline) => deadline.kind === "legislative report";
  return districts
    .flatMap(({ name, facts, done }, at) =>
      deadlinesIn(fy, facts)
        .filter((deadline) => at === 0 || !ofState(deadline))
        .map((deadline): Item => {
          const district = ofState(deadline) ? STATE : name;
          const day = keptDays.get(keyOf(district, deadline)) ?? done.get(deadline.kind);
          return { district, deadline, status: deadlineStatus(deadline, asOf, day) };
        }),
    )
    .sort(
      (one, other) =>
        rankOf(one.status) - rankOf(other.status) ||
        (one.deadline.last ?? 0) - (other.deadline.last ?? 0) ||
        (one.district < other.district ? -1 : one.district > other.district ? 1 : 0),
    );
}

function keyOf(district: string, { kind, about }: Pick<Deadline, "kind" | "about">): string {
  return JSON.stringify([district.trim().toLowerCase(), kind, about]);
}

function rankOf(status: DeadlineStatus): number {
  if (status.kind === "late") return 0;
  if (isPending(status)) return 1;
  return status.kind === "no date" ? 2 : 3;
}

/** The first thing a district has to do itself; what it waits for and days that come by themselves do not count. */
export function nextOf(items: readonly Item[]): Item | undefined {
  return items.find(
    ({ deadline, status }) =>
      deadline.who === "district" && isPending(status) && deadline.kind !== "student count",
  );
}
