import { targetFor } from "../../indicators/compareWithTarget";
import { facts } from "../../indicators/b08-parent-involvement/facts";
import { isValue } from "../../measures/outcome";
import type { ReportSheet } from "../../sheets/reportSheet";
import type { JobContext } from "../declaration";
import { languagesOf } from "../parentSheets/languages";
import { resultSheet, type ResultForParents } from "../parentSheets/resultSheet";
import { senderOf } from "../parentSheets/sender";
import { TRAIT_COLUMNS } from "../surveyAnswers/forms";
import type { Survey } from "../surveyAnswers/readSurvey";
import { intervalOf, type RuleResult } from "./applyRules";
import type { GroupLine } from "./groups";
import type { SurveyChoices } from "./settings";

const [measure] = facts.measures;
const traitIds = new Map(TRAIT_COLUMNS.map(({ id, title }) => [title, id]));

/** The result for those who answered, in each language wished; none while there is no result to tell. */
export function sheetsForParents(
  survey: Survey,
  { kind, cut, decisions }: RuleResult,
  lines: readonly GroupLine[],
  choices: SurveyChoices,
  answers: number,
  context: JobContext,
): readonly ReportSheet[] {
  if (!isValue(decisions) || cut === undefined) return [];
  const { yes, counted } = decisions.value;
  const interval = intervalOf(yes, counted, choices, choices.population, "wilson");
  const target = targetFor(measure!, choices.ffy);
  const goal = isValue(target) ? target.value.value.low : undefined;
  const { office, contact } = senderOf(context);
  const result: ResultForParents = {
    office,
    contact,
    schoolYear: `${choices.ffy}-${choices.ffy + 1}`,
    questions: survey.responses.items,
    answers,
    rule: { kind, cut, minimumAnswered: choices.minimumAnswered },
    forms: survey.responses.persons,
    // Nobody counts only where too few do, and then nothing is told.
    decided: { yes, counted, interval: isValue(interval) ? interval.value : { low: 0, high: 100 } },
    confidence: 100 * choices.confidence,
    parents: choices.population,
    goal,
    reached: goal !== undefined && counted > 0 && (100 * yes) / counted >= goal,
    smallest: choices.smallest,
    groups: lines.map(({ trait, group, yes: own, counted: of, population, hidden }) => {
      const ends = intervalOf(own, of, choices, population, "wilson");
      return {
        trait: traitIds.get(trait) ?? trait,
        group,
        yes: own,
        counted: of,
        interval: isValue(ends) ? ends.value : undefined,
        hidden,
      };
    }),
  };
  return languagesOf(context).map((words) => resultSheet(words, result));
}
