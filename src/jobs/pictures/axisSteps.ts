/** Round numbers from low to high, about as many as wanted: steps of 1, 2 or 5 times a power of ten. */
export function axisSteps(low: number, high: number, wanted: number): { step: number; values: number[] } {
  const rough = (high - low) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Whole multiples, so that 0.30000000000000004 is not a label.
  const values = Array.from({ length: last - first + 1 }, (_, at) =>
    Number(((first + at) * step).toPrecision(12)),
  );
  return { step, values };
}

/** A number of an axis with the decimals its step needs. */
export function axisLabel(value: number, step: number): string {
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return (value === 0 ? 0 : value).toFixed(decimals);
}
