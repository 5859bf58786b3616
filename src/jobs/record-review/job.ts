import { newest } from "../../law/dated";
import { criteriaFor, NONCOMPLIANCE_REASONS } from "../../monitoring/recordReview/criteria";
import { NOTHING, type Job, type JobResult } from "../declaration";
import { SEED_SETTING } from "../drawing/recipe";
import { numberSetting } from "../settingValues";
import { FRAME_FORM, REVIEW_FORM } from "./columns";
import { drawOf } from "./drawOf";
import { readReview } from "./readReview";
import { resultsOf } from "./resultsOf";
import { MEASURE, SAMPLE, TABLE_13_1 } from "./rules";

export const job: Job = {
  id: "record-review",
  group: "checks",
  title: "Record review",
  summary:
    "Draws records for a review and writes the sheet to fill in; reads filled sheets and counts what complies, citation by citation.",
  inputs: [
    {
      id: "review",
      title: "Filled review sheet",
      help: "The Review sheet that this job wrote, filled in; rows of several districts may stand under each other.",
      optional: true,
      forms: [REVIEW_FORM],
    },
    {
      id: "frame",
      title: "Student records",
      help: "All records that may be drawn, from the latest December 1 child count or enrollment. Leave names out.",
      optional: true,
      forms: [FRAME_FORM],
    },
  ],
  settings: [
    {
      kind: "whole",
      id: "size",
      title: "Records to draw in each district",
      help: "All are taken where a district has fewer. The plan names no number.",
      default: "20",
      minimum: 1,
      maximum: 5000,
    },
    SEED_SETTING,
    {
      kind: "choice",
      id: "ages",
      title: "Records of",
      help: "Transition is reviewed from 16 years on; choose youth alone for a review of indicator 13.",
      choices: [
        { value: "all", label: "All ages" },
        { value: "youth", label: "Youth aged 16 and above only" },
      ],
      default: "all",
    },
    {
      kind: "whole",
      id: "year",
      from: "fiscal-year",
      title: "Fiscal year of the review",
      help: "It decides which criteria are in force: 2027 is school year 2026-27.",
      default: "this fiscal year",
      minimum: 2006,
      maximum: 2099,
    },
    {
      kind: "whole",
      id: "minimum",
      from: "minimum-count",
      title: "Smallest group shown",
      help: "Groups with fewer records are hidden in the tables by group; 0 hides none.",
      default: "10",
      minimum: 0,
      maximum: 1000,
    },
    {
      kind: "date",
      id: "identified",
      title: "Findings identified on",
      help: "The day the district is told of the findings; their one year starts there.",
      default: "today",
      optional: true,
    },
  ],
  sources: [SAMPLE, MEASURE["11"], MEASURE["13"], TABLE_13_1, newest(NONCOMPLIANCE_REASONS)!.source],
  compute: (data, context) => {
    const { frame, review } = data;
    if (frame === undefined && review === undefined) return NOTHING;
    const ffy = (numberSetting(context, "year") ?? 0) - 1;
    const criteria = criteriaFor(ffy);
    if (criteria.length === 0) {
      const message = "Fiscal year of the review: no criteria are known for it";
      return { ...NOTHING, problems: [{ severity: "error", message, advice: "Write a year from 2006 on." }] };
    }
    const read = review === undefined ? undefined : readReview(review, ffy);
    const results = read === undefined ? NOTHING : resultsOf(read, criteria, ffy, context);
    const drawn = frame === undefined ? NOTHING : drawOf(frame, criteria, ffy, context, read);
    return join(results, drawn);
  },
};

function join(one: JobResult, other: JobResult): JobResult {
  return {
    figures: [...one.figures, ...other.figures],
    tables: [...one.tables, ...other.tables],
    charts: [...one.charts, ...other.charts],
    pictures: [],
    problems: [...one.problems, ...other.problems],
    notes: [...one.notes, ...other.notes],
    sheets: [...one.sheets, ...other.sheets],
    files: [...one.files, ...other.files],
  };
}
