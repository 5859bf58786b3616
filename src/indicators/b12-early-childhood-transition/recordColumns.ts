import type { CellInput } from "../declaration";
import { idColumn } from "../recordForm/nameColumns";
import { recordColumn, type Word } from "../recordForm/recordReader";
import { TRANSITION_REASONS, type TransitionReason } from "./transitionGroup";

export const REASON_WORDS: readonly Word<TransitionReason>[] = [
  { value: "late referral", pattern: /late referral|referred late|90 days/ },
  { value: "exception", pattern: /exception|300\.301/ },
  { value: "parent", pattern: /parent|famil|guardian|refus/ },
  { value: "district", pattern: /district|teacher|staff|school|provider/ },
  { value: "unknown", pattern: /unknown|not known|not stated/ },
];

export const recordColumns = [
  idColumn("Child", ["child id", "student id", "child number", "marss number", "child", "student", "id"]),
  recordColumn(
    "birth",
    "Birth date",
    "date",
    "The child's day of birth; the third birthday is counted from it.",
    ["birth date", "date of birth", "birthdate", "dob", "born"],
    { required: true },
  ),
  recordColumn(
    "eligible",
    "Eligible for Part B",
    "yesno",
    "Yes or No; blank while eligibility is not determined.",
    ["eligible for part b", "part b eligible", "eligible", "eligibility"],
    { required: true },
  ),
  recordColumn(
    "iep",
    "IEP date",
    "date",
    "The day the IEP (or IFSP or IIIP) was developed and implemented. Leave it blank while there is none.",
    ["iep date", "date of iep", "iep implemented", "iep start", "ifsp date", "iep"],
    { required: true },
  ),
  recordColumn(
    "determined",
    "Eligibility date",
    "date",
    "The day eligibility was determined. A child found not eligible after the third birthday stays in the percent.",
    ["eligibility date", "date eligibility determined", "eligibility determined", "determination date"],
  ),
  recordColumn(
    "partCReferral",
    "Referred to Part C",
    "date",
    "The day the child was referred to Part C: less than 90 days before the third birthday is a late referral.",
    ["referred to part c", "part c referral date", "part c referral", "date referred", "referral date"],
  ),
  recordColumn(
    "reason",
    "Reason for delay",
    "choice",
    'Why there was no IEP by the third birthday. "parent", "exception" and "late referral" take the child out of the percent.',
    ["reason for delay", "delay reason", "reason late", "reason"],
    { choices: TRANSITION_REASONS },
  ),
  recordColumn(
    "thirdBirthday",
    "Third birthday",
    "date",
    "Only to check the birth date; it is counted from the birth date.",
    ["third birthday", "3rd birthday", "turns 3", "age 3 date"],
  ),
];

/** Made up. 38,808 is April 1, 2006 and 39,904 its third birthday, April 1, 2009. */
export const recordExamples: readonly Readonly<Record<string, CellInput>>[] = [
  { id: "Child 1", birth: 38808, eligible: "Yes", iep: 39904, partCReferral: 39100, reason: null },
  { id: "Child 2", birth: 38808, eligible: "No", iep: null, partCReferral: 39100, reason: null },
  { id: "Child 3", birth: 38808, eligible: "Yes", iep: 39934, partCReferral: 39100, reason: "district" },
  { id: "Child 4", birth: 38808, eligible: "Yes", iep: 39934, partCReferral: 39844, reason: null },
];
