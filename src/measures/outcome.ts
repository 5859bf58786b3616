/**
 * How a calculation can end. Three ways and no other: never null, NaN, Infinity or a thrown error for ordinary data.
 * `undefined`: there is no answer (0 of 0, a missing input, no target that year). `suppressed`: there is an answer that may
 * not be shown or was not shown to us. Both carry the reason, as a sentence for the person who reads the result.
 */
export type Outcome<T = number> = Value<T> | Undefined | Suppressed;

export interface Value<T = number> {
  readonly kind: "value";
  readonly value: T;
}
export interface Undefined {
  readonly kind: "undefined";
  readonly reason: string;
}
export interface Suppressed {
  readonly kind: "suppressed";
  readonly reason: string;
}

export function value<T>(of: T): Value<T> {
  return { kind: "value", value: of };
}

export function notDefined(reason: string): Undefined {
  return { kind: "undefined", reason };
}

export function suppressed(reason: string): Suppressed {
  return { kind: "suppressed", reason };
}

export function isValue<T>(outcome: Outcome<T>): outcome is Value<T> {
  return outcome.kind === "value";
}

/** Applies a calculation to an outcome's value; a missing value keeps its reason. (A module that exports `then` would hang `import()`.) */
export function andThen<T, U>(outcome: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  return outcome.kind === "value" ? next(outcome.value) : outcome;
}
