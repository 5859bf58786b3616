import type { Citation } from "../../law/citation";
import { inPlan, NEW_YORK_PARENT_SURVEY } from "../../law/sources";
import type { Note } from "../../indicators/declaration";
import { isValue, type Outcome } from "../../measures/outcome";
import type { Survey } from "../surveyAnswers/readSurvey";
import { many } from "../surveyAnswers/words";
import { MEASUREMENT } from "./figures";
import type { GroupLine } from "./groups";
import type { ParentMeasures } from "./measureParents";
import type { SurveyChoices } from "./settings";

const NEW_YORK: Citation = { source: NEW_YORK_PARENT_SURVEY, at: "Indicator 8, measurement" };

export function notesOf(
  survey: Survey,
  measured: Outcome<ParentMeasures>,
  lines: readonly GroupLine[],
  categories: number,
  choices: SurveyChoices,
): Note[] {
  const { meaning, skipped, withTopics } = survey;
  const lowest = meaning.lowest;
  const last = lowest + categories - 1;
  const notes: Note[] = [
    {
      text: "The plan does not print which answers count as a yes. Take the rule your office has used, keep it from year to year, and say it beside the number: the table of other cuts shows how much hangs on it.",
      source: MEASUREMENT,
    },
    {
      text: "A measure of 600 on the scale of the survey's makers is not evidently Minnesota's cut: the plan names none, and says only how many parents are to reach it.",
      source: inPlan("Indicator 8, Measurement and targets (lines 924-991)"),
    },
    {
      text: "New York, as an example and no rule here: a form counts with at least 15 of its 25 questions answered, and is a yes where 51 percent of the answered ones agree.",
      source: NEW_YORK,
    },
    {
      text: `Numbers were read from ${lowest} to ${last}, ${meaning.up ? last : lowest} being the strongest agreement; mean answers are told from 1, the least agreement, to ${categories}.`,
    },
    {
      text: "A skipped question counts neither as agreement nor as disagreement: shares, means and measures rest on the questions a parent answered.",
    },
  ];
  const codes = [...skipped].filter(([how]) => how !== "blank");
  if (codes.length > 0)
    notes.push({
      text: `Read as skipped besides blank cells: ${codes.map(([how, count]) => `${how} (${many(count, "cell")})`).join(", ")}.`,
    });
  if (withTopics)
    notes.push({
      text: "The topics behind the numbers of the questions are short words of ours for the 28 questions of the State's survey, not the questions themselves.",
      source: inPlan("Appendix, Parent Survey - Special Education (lines 2283-2352)"),
    });
  if (isValue(measured)) {
    const { anchored, items, calibration } = measured.value;
    notes.push({
      text: anchored
        ? `Measures rest on your calibration, with the ${many(items.length, "question")} it has. Questions without a measure in it play no part in the measure.`
        : "Measures were estimated from these forms alone, with the mean question at 0 logits. They cannot be compared with another year's; give a calibration for that.",
    });
    const ends = calibration.persons.standing.filter((standing) => standing === 1 || standing === 2).length;
    if (ends > 0)
      notes.push({
        text: `${many(ends, "form")} ${ends === 1 ? "has" : "have"} the lowest or the highest answer everywhere. Their measures are taken 0.3 score points inside the end.`,
      });
  }
  if (choices.population !== undefined)
    notes.push({
      text: `Intervals allow for ${choices.population.toLocaleString("en-US")} parents in all: n is replaced by n (N - 1) / (N - n).`,
    });
  const hidden = lines.filter((line) => line.hidden).length;
  if (hidden > 0)
    notes.push({
      text: `${many(hidden, "group")} ${hidden === 1 ? "is" : "are"} held back: those with fewer than ${choices.smallest} forms, and as many more as it takes that no hidden number can be worked out from the others and the total.`,
    });
  return notes;
}
