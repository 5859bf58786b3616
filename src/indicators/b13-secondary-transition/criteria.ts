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
