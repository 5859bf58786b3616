import type { Disposition } from "../../indicators/surveyDisposition";
import { hiddenGroups } from "../../measures/hiddenGroups";

/** Parts of the eligible that the table lists beside those who answered. */
const SILENT = ["not reached", "refused", "district did not answer"] as const;

/** Which counts of the table of dispositions are too small to be shown. */
export interface HeldBack {
  readonly of: ReadonlySet<Disposition>;
  /** The sum of all rows, with which somebody could work out a part. */
  readonly everybody: boolean;
  /** The table of reasons adds up to those not reached and those who refused: it would tell the one that is held back here. */
  readonly reasons: boolean;
}

/**
 * Small counts, and others from which they could be worked out. How many answered and how many were eligible is always shown: the
 * response rate is made of them. So a single kind of silence is no secret either.
 */
export function heldBack(counts: Readonly<Record<Disposition, number>>, smallest: number): HeldBack {
  const of = new Set<Disposition>();
  const kinds = SILENT.filter((kind) => counts[kind] > 0);
  if (kinds.length > 1) {
    const hidden = hiddenGroups(
      kinds.map((kind) => counts[kind]),
      smallest,
    );
    kinds.forEach((kind, at) => {
      if (hidden[at] === true) of.add(kind);
    });
  }
  const outside = (["ineligible", "unknown"] as const).filter(
    (kind) => counts[kind] > 0 && counts[kind] < smallest,
  );
  for (const kind of outside) of.add(kind);
  const interviewed = SILENT.slice(0, 2).filter((kind) => of.has(kind)).length;
  return {
    of,
    everybody: outside.length > 0,
    reasons: interviewed === 1 || (interviewed === 2 && of.has("district did not answer")),
  };
}

export function tooFew(smallest: number): string {
  return `fewer than ${smallest} people, or held back with such a group`;
}
