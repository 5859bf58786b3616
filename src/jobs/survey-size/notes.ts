import {
  SURVEY_INFLATION,
  SURVEY_PROPORTION,
  SURVEY_RETURN,
} from "../../indicators/b08-parent-involvement/samplingPlan";
import type { Note } from "../../indicators/declaration";
import { formatNumber } from "../../indicators/readCells";
import { newest } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { showRounded } from "../../measures/rounding";
import { SAMPLING } from "./figures";
import type { SurveyQuestion } from "./surveySize";

/** What a reader of the numbers should know. */
export function notesOf(
  { rounding, inflation, responseRate }: SurveyQuestion,
  several: boolean,
): readonly Note[] {
  const rate = newest(SURVEY_RETURN)!;
  return [
    {
      text: "The plan prints 102,351, 1,057 and 1,269 and no formula. The usual one for a finite population gives 1,056.07: only rounding up gives its 1,057, and 1,057 x 1.2 = 1,268.4 is rounded up too.",
      source: SAMPLING,
    },
    ...(rounding === "nearest"
      ? [{ text: "You round to the nearest whole number: the margin may be wider than asked for by a hair." }]
      : []),
    {
      text: "The plan calls 102,351 the 3-21 child count in one place and the K-12 child count in another. Write beside your number which one it is.",
      source: inPlan("Indicator 8, sampling (line 948), and appendix (line 2253)"),
    },
    {
      text: `${formatNumber(inflation)} surveys for each answer needed are enough where at least ${showRounded(100 / inflation, 1)} of 100 people answer. Dividing by the response rate is the usual rule for other returns; it is not in the plan.`,
      source: newest(SURVEY_INFLATION)!.source,
    },
    ...(responseRate / 100 === rate.value
      ? [
          {
            text: `The response rate of ${formatNumber(responseRate)} percent is the plan's of 2005-06. ${rate.note}`,
            source: rate.source,
          },
        ]
      : []),
    { text: newest(SURVEY_PROPORTION)!.note!, source: newest(SURVEY_PROPORTION)!.source },
    {
      text: "The margin holds for people drawn at random who answer. More surveys do not help where those who answer differ from those who do not: look at who answered.",
    },
    ...(several
      ? [
          {
            text: "Each row is sized by itself: to say something of each district takes many more surveys than to say it of all together.",
          },
        ]
      : []),
  ];
}
