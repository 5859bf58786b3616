import { DIRECT_PERCENT, IMPROVEMENT_STAYS, LINE_NARRATIVE } from "../../achievement/budget/budgetRules";
import { AUSTIN_HERALD_2020 } from "../../law/sources";
import { newest } from "../../law/dated";
import type { Note } from "../../indicators/declaration";
import { isValue } from "../../measures/outcome";
import { showRounded } from "../../measures/rounding";
import type { BudgetChecks } from "../budgetTables/checks";
import type { BudgetQuestion } from "../budgetTables/question";

export function notesOf(checks: BudgetChecks, question: BudgetQuestion): readonly Note[] {
  const { shares313, initial, improvement } = checks;
  const notes: Note[] = [
    {
      text: "Which dollars the percents are of was not found: the law speaks of revenue, the department's workbook takes the budget. The setting says what was used here.",
      source: newest(DIRECT_PERCENT)!.source,
    },
  ];
  if (question.base === "total" && isValue(shares313)) {
    const percents = shares313.value.checks.map(({ percent }) => showRounded(percent, 2)).join(" / ");
    const hold = shares313.value.checks.every(({ holds }) => holds);
    notes.push({
      text: `Of finance code 313 alone the three shares are ${percents} percent; ${hold ? "they keep the rules too" : "not all of them keep the rules"}.`,
      source: newest(DIRECT_PERCENT)!.source,
    });
  }
  if (isValue(initial) && initial.value.holds && initial.value.room === 0 && initial.value.budget > 0) {
    notes.push({
      text: "The budget reaches the maximum. The department keeps 0.3 percent of initial revenue, so a budget of the whole maximum is paid but for that part.",
      source: initial.value.source,
    });
  }
  if (isValue(improvement) && improvement.value.cents > 0) {
    notes.push({
      text: "Lines of improvement funding count in the shares of their categories. Whether the law wants that was not found.",
      source: newest(IMPROVEMENT_STAYS)!.source,
    });
  }
  notes.push({
    text: "A line names its strategy in its own column or in its narrative.",
    source: newest(LINE_NARRATIVE)!.source,
  });
  if (question.board !== "notAsked") {
    notes.push({
      text: "A district reported that its board does not vote this budget, because approving the annual levy counts as approving it.",
      source: { source: AUSTIN_HERALD_2020, at: "whole article" },
    });
  }
  return notes;
}
