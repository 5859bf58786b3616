import { notDefined, type Outcome, value } from "../../measures/outcome";
import { calibrate, type Calibration } from "../../measures/rasch/calibrate";
import { howFarItGot } from "../../measures/rasch/unsettled";
import { toUserScale, type UserScale } from "../../measures/rasch/userScale";
import { onlyItems } from "../../measures/survey/onlyItems";
import type { JobContext } from "../declaration";
import type { ReadAnchors } from "../surveyAnswers/anchors";
import type { Survey } from "../surveyAnswers/readSurvey";

/** Measures of the parents on the user's scale, and how they came about. */
export interface ParentMeasures {
  /** NaN where there is none. */
  readonly measures: Float64Array;
  readonly errors: Float64Array;
  readonly calibration: Calibration;
  /** Questions they rest on, places among the questions used. */
  readonly items: readonly number[];
  readonly anchored: boolean;
}

/** Each parent's measure: on the calibration given, with its questions alone, or together with the questions. */
export function measureParents(
  { responses, headings }: Survey,
  anchors: ReadAnchors | undefined,
  scale: UserScale,
  progress: JobContext["progress"],
): Outcome<ParentMeasures> {
  const items = anchors?.items ?? Array.from({ length: responses.items }, (_, item) => item);
  const found = calibrate(onlyItems(responses, items), {
    model: "rating-scale",
    ...(anchors === undefined ? {} : { anchors: anchors.anchors }),
    ...(progress === undefined ? {} : { progress }),
    itemName: (item) => headings[items[item]!]!,
  });
  if (found.kind !== "value") return found;
  const calibration = found.value;
  if (calibration.ending !== "converged") {
    return notDefined(`The measures did not settle: ${howFarItGot(calibration)}`);
  }
  return value({
    measures: calibration.persons.measure.map((one) => toUserScale(one, scale)),
    errors: calibration.persons.error.map((one) => one * scale.unit),
    calibration,
    items,
    anchored: anchors !== undefined,
  });
}
