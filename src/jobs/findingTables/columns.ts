import { AREA_HELP, AREA_WORDS } from "../../indicators/b15-correction/areas";
import type { InputColumn } from "../../indicators/declaration";
import { DISTRICT_COLUMN, idColumn } from "../../indicators/recordForm/nameColumns";
import { recordColumn } from "../../indicators/recordForm/recordReader";
import { newest } from "../../law/dated";
import { NONCOMPLIANCE_REASONS } from "../../monitoring/recordReview/criteria";

export const REASONS = newest(NONCOMPLIANCE_REASONS)!.value;

/** One row a finding, from the review to its verified correction. The words of indicator 15's own form fit its columns too. */
export const FINDING_COLUMNS: readonly InputColumn[] = [
  idColumn("Finding", ["finding id", "finding number", "citation number", "finding", "id"]),
  DISTRICT_COLUMN,
  recordColumn(
    "record",
    "Record",
    "text",
    "The student record it was found in. Blank for a finding about the district as a whole.",
    ["record number", "record id", "student number", "student id", "record", "student", "file"],
  ),
  recordColumn(
    "requirement",
    "Requirement",
    "text",
    "The short name of what was not met, such as 13a; findings are grouped by it.",
    ["requirement", "criterion", "citation", "standard"],
  ),
  recordColumn("what", "What was not met", "text", "In words, for the reader; it is not read.", [
    "what was not met",
    "description",
  ]),
  recordColumn("area", "Area", "choice", AREA_HELP, AREA_WORDS, { choices: ["A", "B"] }),
  recordColumn("reason", "Reason", "choice", "Why it happened, where that is known.", ["reason"], {
    choices: REASONS,
  }),
  recordColumn(
    "identified",
    "Identified",
    "date",
    "The day the district was told of the finding; its one year starts here.",
    ["date identified", "identified", "identification date", "finding date", "date of finding"],
    { required: true },
  ),
  recordColumn("corrected", "Record corrected", "date", "The day the district corrected the record itself.", [
    "record corrected",
    "individual correction",
    "corrected on",
  ]),
  recordColumn(
    "left",
    "Student left",
    "yesno",
    "Yes where the student is no longer in the district, so that the record cannot be corrected.",
    ["student left", "no longer in district", "left"],
  ),
  recordColumn(
    "current",
    "Newer records comply",
    "date",
    "The day on which a look at newer records showed that the requirement is now met.",
    ["newer records comply", "current compliance", "updated data"],
  ),
  recordColumn(
    "verified",
    "Verified",
    "date",
    "The day the correction was verified. Leave it blank while the finding is open.",
    ["date verified", "verified", "verification date", "correction verified"],
    { required: true },
  ),
];
