import { AGREEMENT_LABELS } from "../../measures/survey/agreementWords";
import { Standing, type Calibration } from "../../measures/rasch/calibrate";
import { thresholdsOf } from "../../measures/rasch/model";
import type { UserScale } from "../../measures/rasch/userScale";
import type { Picture } from "../declaration";
import { categoryCurves } from "../pictures/categoryCurves";
import { wrightMap } from "../pictures/wrightMap";
import type { Survey } from "../surveyAnswers/readSurvey";

/** With thresholds of their own, only so many questions are drawn: those that fit worst. */
const MOST_CURVES = 6;

export function picturesOf(found: Calibration, { names }: Survey, scale: UserScale): Picture[] {
  const { items, persons, model, coding, scales } = found;
  const map = wrightMap({
    title: "Parents and questions on one scale",
    personsAre: "forms",
    persons: persons.measure,
    items: names.map((label, item) => ({ label, measure: items.measure[item]! })),
    scale,
  });
  const measured = names.flatMap((_, item) => (items.standing[item] === Standing.Measured ? [item] : []));
  const drawn =
    model === "rating-scale"
      ? measured.slice(0, 1)
      : [...measured].sort((one, other) => items.outfit[other]! - items.outfit[one]!).slice(0, MOST_CURVES);
  const curves = drawn.flatMap((item): Picture[] => {
    const list = coding.categories[coding.scaleOf[item]!]!;
    if (list.length < 2) return [];
    const words = AGREEMENT_LABELS.get(Math.max(...coding.categories.map((one) => one[one.length - 1] ?? 0)));
    return [
      categoryCurves({
        id: model === "rating-scale" ? "curves" : `curves${item + 1}`,
        title: model === "rating-scale" ? "Chance of each answer" : `Chance of each answer: ${names[item]!}`,
        categories: list.map((category) =>
          words === undefined ? String(category) : `${category} ${words[category - 1]!}`,
        ),
        thresholds: Array.from(thresholdsOf(scales, scales.ofItem[item]!)),
        scale,
      }),
    ];
  });
  return [map, ...curves];
}
