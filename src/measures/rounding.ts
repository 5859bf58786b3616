/**
 * A number rounded half up, away from zero, for display only: 79.45 gives 79.5 with one decimal, as the plan prints its
 * percents. The decimal digits a person sees decide, not the binary ones behind them: 1.005 gives 1.01.
 */
export function roundHalfUp(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const scaled = Number(`${Number(Math.abs(value).toPrecision(15))}e${decimals}`);
  if (!Number.isFinite(scaled)) return shiftSlowly(value, decimals);
  const rounded = Number(`${Math.floor(scaled + 0.5)}e${-decimals}`);
  return value < 0 ? -rounded : rounded;
}

/** For numbers whose shortest text already carries an exponent ("1e-7e2" is no number). */
function shiftSlowly(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.floor(Math.abs(value) * scale + 0.5) / scale;
  return value < 0 ? -rounded : rounded;
}

/** A number as a person writes it, rounded half up: 5792 with 0 decimals is "5,792". */
export function showRounded(value: number, decimals: number): string {
  return roundHalfUp(value, decimals).toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}

/**
 * How many decimals to show: `decimals`, or as many more as it takes not to land on or beyond a limit that the number itself does
 * not reach. 99.96 against 100 keeps two, so that nobody reads "100.0, not met".
 */
export function decimalsBeside(value: number, decimals: number, limits: readonly number[]): number {
  let places = decimals;
  while (
    places < 12 &&
    limits.some((limit) => Math.sign(roundHalfUp(value, places) - limit) !== Math.sign(value - limit))
  )
    places += 1;
  return places;
}
