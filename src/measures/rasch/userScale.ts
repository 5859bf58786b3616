import { notDefined, value, type Outcome } from "../outcome";

/** A scale for readers: measure = mean + unit x logits, as Winsteps' UIMEAN and USCALE. */
export interface UserScale {
  /** What 0 logits is called. */
  readonly mean: number;
  /** How many units a logit is. */
  readonly unit: number;
}

/** Logits as they are. */
export const LOGITS: UserScale = { mean: 0, unit: 1 };

export function toUserScale(logits: number, scale: UserScale): number {
  return scale.mean + scale.unit * logits;
}

export function toLogits(measure: number, scale: UserScale): number {
  return (measure - scale.mean) / scale.unit;
}

/** The scale on which two measures in logits get two names: -4.53 to be 0 and 5.72 to be 100. */
export function userScaleFromPoints(
  low: { readonly logits: number; readonly name: number },
  high: { readonly logits: number; readonly name: number },
): Outcome<UserScale> {
  if (low.logits === high.logits) return notDefined("The two points are the same measure");
  if (low.name === high.name) return notDefined("The two points have the same number on the new scale");
  const unit = (high.name - low.name) / (high.logits - low.logits);
  return value({ mean: low.name - unit * low.logits, unit });
}
