import type { WaterfallStep } from "./waterfall";

/** What a step is called in a table. */
export const STEP_TITLES: Readonly<Record<WaterfallStep, string>> = {
  otherYear: "Left in another year",
  repeated: "Repeats another row in full",
  entryUnreadable: "Entry rating is not 1 to 7",
  exitUnreadable: "Exit rating is not 1 to 7",
  progressUnreadable: "Progress answer cannot be read",
  bothMissing: "No rating at entry or exit",
  entryMissing: "No entry rating",
  exitMissing: "No exit rating",
  dateUnreadable: "Date cannot be read",
  dateMissing: "Date missing",
  datesOrder: "Exit before entry",
  breakWrong: "Break in service cannot be read",
  tooShort: "Too few days of service",
  impossible: "Impossible combination",
  progressMissing: "Progress answer missing",
};

/** What a person can do about a record that left at this step. */
export const STEP_ADVICE: Readonly<Record<WaterfallStep, string>> = {
  otherYear: "Nothing: the child counts in the year of the exit.",
  repeated: "Delete the repeat if it is the same exit.",
  entryUnreadable: "Correct the entry rating: a whole number from 1 to 7.",
  exitUnreadable: "Correct the exit rating: a whole number from 1 to 7.",
  progressUnreadable: "Write Yes or No as the progress answer.",
  bothMissing: "Ask the program for both ratings.",
  entryMissing: "Ask the program for the entry rating.",
  exitMissing: "Ask the program for the exit rating.",
  dateUnreadable: "Type the date as a date.",
  dateMissing: "Fill in entry and exit date.",
  datesOrder: "Check both dates; they may be the wrong way round.",
  breakWrong: "Correct the row in the table of breaks.",
  tooShort: "Nothing, if the dates are right: too short a time to be counted.",
  impossible: "Check the two ratings and the progress answer with the team.",
  progressMissing: "Ask the program whether the child gained any new skill.",
};
