/* Rounding on the decimal digits a person sees: 1.005 to two places is 1.01, although the stored number is a hair less. */

function shift(value: number, places: number): number {
  const [mantissa = "0", power = "0"] = value.toExponential().split("e");
  return Number(`${mantissa}e${Number(power) + places}`);
}

function onDigits(value: number, places: number, round: (scaled: number) => number): number {
  const digits = Math.trunc(places);
  if (!Number.isFinite(value) || value === 0) return value;
  if (digits > 307) return value;
  const size = Math.abs(value);
  const scaled = shift(size, digits);
  // Beyond 2^53 there is nothing behind the point to round.
  if (scaled > Number.MAX_SAFE_INTEGER) return value;
  return Math.sign(value) * shift(round(Number(scaled.toPrecision(15))), -digits) || 0;
}

/** Half away from zero. */
export function roundAway(value: number, places: number): number {
  return onDigits(value, places, (scaled) => Math.floor(scaled + 0.5));
}

export function roundUp(value: number, places: number): number {
  return onDigits(value, places, Math.ceil);
}

export function roundDown(value: number, places: number): number {
  return onDigits(value, places, Math.floor);
}
