import { STANDINGS, type Judged } from "./standing";

/** One record of a tracker as it stands on a day. */
export interface TrackedItem extends Judged {
  /** Row of the table it was read from, from 0. */
  readonly row: number;
  readonly name: string;
  readonly district: string | undefined;
  readonly start: number | undefined;
  readonly due: number | undefined;
  /** The step on the way, where there is one that is not done: its last day. */
  readonly markDue: number | undefined;
  /** What to do next, in plain words; empty where there is nothing to do. */
  readonly next: string;
  /** The record's own cells by column id, as the sheet to keep shows them. */
  readonly cells: Readonly<Record<string, string | number | null>>;
}

const text = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What needs somebody first: by standing, then by days left, then by due date; the same in whatever order the rows come. */
export function byUrgency(items: readonly TrackedItem[]): readonly TrackedItem[] {
  const rank = ({ standing }: TrackedItem): number => STANDINGS.indexOf(standing);
  const last = Number.MAX_SAFE_INTEGER;
  return [...items].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.left ?? last) - (other.left ?? last) ||
      (one.due ?? last) - (other.due ?? last) ||
      (one.start ?? last) - (other.start ?? last) ||
      text(one.name, other.name) ||
      text(one.district ?? "", other.district ?? "") ||
      one.row - other.row,
  );
}
