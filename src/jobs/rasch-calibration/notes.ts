import type { Note } from "../../indicators/declaration";
import { inPlan } from "../../law/sources";
import { showRounded } from "../../measures/rounding";
import { Standing, type Calibration } from "../../measures/rasch/calibrate";
import type { ScaleUse } from "../../measures/rasch/categoryStatistics";
import type { ResidualCheck } from "../../measures/rasch/residualCheck";
import type { Survey } from "../surveyAnswers/readSurvey";
import { many } from "../surveyAnswers/words";

/** An eigenvalue above this is more than chance gives: about two questions' worth of something else. */
const SECOND_TRAIT = 2;

export function notesOf(
  found: Calibration,
  survey: Survey,
  uses: readonly ScaleUse[],
  check: ResidualCheck | undefined,
  categories: number,
): Note[] {
  const { persons, items, coding } = found;
  const count = (standing: Uint8Array, wanted: Standing) =>
    standing.reduce((sum, one) => sum + (one === wanted ? 1 : 0), 0);
  const notes: Note[] = [
    {
      text: "Joint maximum likelihood to full convergence, without correction for its bias: with L questions measures are spread by about L / (L - 1). The mean question is at 0 logits. Winsteps stops earlier by default; compare with its output under a tight convergence limit.",
      source: inPlan("Indicator 8, reliability and validity (lines 2263-2275)"),
    },
    {
      text: "Standard errors with misfit are those of the model x the square root of infit where that is above 1. Separation and reliability use the standard deviation of all measures (divided by n).",
    },
    {
      text: "Mean squares of 0.5 to 1.5 serve measurement; above 2 a question distorts it. Reliability below 0.8 for forms or 0.9 for questions is low.",
    },
  ];
  const low = count(persons.standing, Standing.AllLowest);
  const high = count(persons.standing, Standing.AllHighest);
  if (low + high > 0)
    notes.push({
      text: `${many(low, "form")} with the lowest and ${many(high, "form")} with the highest answer everywhere took no part; they are measured afterwards, 0.3 score points inside the end.`,
    });
  const none = count(items.standing, Standing.None);
  if (none > 0)
    notes.push({ text: `${many(none, "question")} without any answer that can be used: no measure.` });
  for (const { scale, category } of coding.merged)
    notes.push({
      text: `Nobody chose answer ${category}${coding.categories.length > 1 ? ` of ${survey.headings[scale]!}` : ""}; it was taken out, and those above moved down by one.`,
    });
  const unusedEnds = coding.categories.filter((list) => list.length > 0 && list.length < categories).length;
  if (unusedEnds > 0 && coding.merged.length === 0)
    notes.push({
      text: `${coding.categories.length === 1 ? "The scale has" : `${many(unusedEnds, "question")} ${unusedEnds === 1 ? "has" : "have"}`} fewer than ${categories} answers in use, because nobody chose the lowest or the highest.`,
    });
  const disordered = uses.filter(({ disorderedThresholds }) => disorderedThresholds.length > 0);
  if (disordered.length > 0)
    notes.push({
      text: `Thresholds out of order${uses.length > 1 ? ` in ${many(disordered.length, "question")}` : ""}: some answer is nowhere the likeliest. It may be read like its neighbor, or be chosen by few.`,
    });
  if (check !== undefined)
    notes.push({
      text: `First contrast of the residuals: ${showRounded(check.firstContrast, 2)} of ${many(check.items.length, "question")}. ${
        check.firstContrast > SECOND_TRAIT
          ? "Above 2, the questions may measure two things: compare those at the two ends of the table of what is left."
          : "Below 2, nothing besides the measure stands out."
      }`,
    });
  return notes;
}
