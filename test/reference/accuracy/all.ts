import { distributionAccuracy } from "../distributions/accuracy";
import { samplingAccuracy } from "../sampling/accuracy";
import { raschAccuracy } from "../surveys/rasch/accuracy";
import { whoAnsweredAccuracy } from "../whoAnswered/accuracy";
import type { Accuracy } from "./accuracy";

/** Every comparison of docs/accuracy.md. A further one is a function here; `npm run generate` writes the page. */
export function allComparisons(): readonly Accuracy[] {
  return [...distributionAccuracy(), ...whoAnsweredAccuracy(), ...samplingAccuracy(), ...raschAccuracy()];
}
