/** The eight things a transition record is reviewed for (State Performance Plan, indicator 13, lines 1446-1457), in our words. */
export const TRANSITION_CRITERIA: readonly {
  readonly letter: string;
  readonly label: string;
  /** Judged only where it applies; "N/A" then counts as met. */
  readonly whereApplicable?: boolean;
}[] = [
  { letter: "a", label: "Measurable goals for life after high school" },
  { letter: "b", label: "Goals updated every year" },
  { letter: "c", label: "Goals rest on an age-appropriate transition assessment" },
  { letter: "d", label: "Transition services" },
  { letter: "e", label: "Courses of study" },
  { letter: "f", label: "Annual IEP goals tied to transition needs" },
  { letter: "g", label: "Student invited to the meeting" },
  { letter: "h", label: "Agency invited, with consent, if appropriate", whereApplicable: true },
];

/**
 * The letters of the criteria a record fails; a record without any complies (lines 1446-1457).
 * @param met one answer a criterion, in the order of TRANSITION_CRITERIA; what does not apply counts as met
 */
export function failingLetters(met: readonly boolean[]): readonly string[] {
  return TRANSITION_CRITERIA.filter((_, place) => !met[place]).map(({ letter }) => letter);
}

/** Whether a cell says that a criterion does not apply: "N/A", "not applicable". */
export function isNotApplicable(cell: unknown): boolean {
  return typeof cell === "string" && /^(?:n\/?a|not applicable)$/i.test(cell.trim());
}
