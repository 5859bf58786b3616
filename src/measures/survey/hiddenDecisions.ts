import { hiddenGroups } from "../hiddenGroups";
import { recovered } from "../publishing/recover";
import type { PublishedCell, PublishedTable } from "../publishing/table";

/** People of a group who count, and of them those who count as a yes. */
export interface GroupDecision {
  readonly yes: number;
  readonly counted: number;
}

/**
 * Which groups of a breakdown may not be shown, where the total of all groups is shown: those with fewer people than the minimum, and
 * as many more, the smallest first, as it takes until no hidden number (people, yes, no) can be worked out from what is shown. Where
 * nothing helps all groups are hidden. Where everybody or nobody said yes, the total tells that of every group; then only how many
 * people the groups have is protected.
 * @param minimum 0 or 1 hide nothing
 */
export function hiddenDecisions(groups: readonly GroupDecision[], minimum: number): boolean[] {
  const hidden = hiddenGroups(
    groups.map(({ counted }) => counted),
    minimum,
  );
  while (hidden.includes(true) && tellsHidden(groups, hidden)) {
    let next = -1;
    groups.forEach(({ counted }, at) => {
      if (!hidden[at] && counted > 0 && (next < 0 || counted < groups[next]!.counted)) next = at;
    });
    if (next < 0) return groups.map(({ counted }) => counted > 0);
    hidden[next] = true;
  }
  return hidden;
}

/** The breakdown as it is shown: yes, no and people of each group, and of all. */
export function shownDecisions(groups: readonly GroupDecision[], hidden: readonly boolean[]): PublishedTable {
  // A group that stands in the table has somebody in it.
  const blank: readonly PublishedCell[] = [{ hidden: true }, { hidden: true }, { hidden: true, least: 1 }];
  const numbers = ({ yes, counted }: GroupDecision) => [yes, counted - yes, counted];
  return {
    cells: [...groups.map((group, at) => (hidden[at] ? blank : numbers(group))), numbers(totalOf(groups))],
    totals: { row: true, column: true },
  };
}

/** The same without yes and no. */
export function shownSizes(groups: readonly GroupDecision[], hidden: readonly boolean[]): PublishedTable {
  return {
    cells: [
      ...groups.map(({ counted }, at): PublishedCell[] => [
        hidden[at] ? { hidden: true, least: 1 } : counted,
      ]),
      [totalOf(groups).counted],
    ],
    totals: { row: true, column: false },
  };
}

function totalOf(groups: readonly GroupDecision[]): GroupDecision {
  return groups.reduce((sum, { yes, counted }) => ({ yes: sum.yes + yes, counted: sum.counted + counted }), {
    yes: 0,
    counted: 0,
  });
}

function tellsHidden(groups: readonly GroupDecision[], hidden: readonly boolean[]): boolean {
  const { yes, counted } = totalOf(groups);
  const shown = yes === 0 || yes === counted ? shownSizes(groups, hidden) : shownDecisions(groups, hidden);
  const told = recovered(shown);
  return told === "contradiction" || told.length > 0;
}
