import type { Word } from "../../indicators/recordForm/recordReader";

/** What may be answered in a checklist. */
export const ANSWERS = ["Yes", "No", "Does not apply"] as const;

export type ChecklistAnswer = "yes" | "no" | "does not apply";

export const ANSWER_WORDS: readonly Word<ChecklistAnswer>[] = [
  { value: "does not apply", pattern: /not appl|^n\/?a$|^none$/ },
  { value: "yes", pattern: /^(y|yes|true|1|done|x)$/ },
  { value: "no", pattern: /^(n|no|false|0|not yet)$/ },
];
