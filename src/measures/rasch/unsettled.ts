import type { Calibration } from "./calibrate";

/** How far an estimation got that did not converge: "after 300 passes scores are still off by up to 0.12 points". */
export function howFarItGot({
  passes,
  largestResidual,
}: Pick<Calibration, "passes" | "largestResidual">): string {
  const after = `after ${passes} ${passes === 1 ? "pass" : "passes"}`;
  return Number.isFinite(largestResidual)
    ? `${after} scores are still off by up to ${largestResidual.toPrecision(2)} points`
    : `${after} measures or thresholds grow without end: too few answers hold them`;
}
