import { suppressed, type Outcome } from "./outcome";

/**
 * Holds a result back where it rests on too few people to be shown.
 * @param n people behind the result
 * @param minimum the smallest number that may be shown; 0 or 1 hold nothing back
 */
export function suppressSmall<T>(outcome: Outcome<T>, n: number, minimum: number): Outcome<T> {
  return n < minimum ? suppressed(`fewer than ${minimum} children`) : outcome;
}
