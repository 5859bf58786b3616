import { activitiesOfTable, type Activity } from "./activity";

/** Indicator 7. */
export const preschoolOutcomes: readonly Activity[] = activitiesOfTable("7", [
  [902, 2009, 2013, "The web tool by which preschool programs report child outcomes, kept going", "MDE"],
  [
    903,
    2009,
    2013,
    "Training, on request, in sound evaluation and assessment tools for young children",
    "MDE",
  ],
  [
    907,
    2009,
    2013,
    "Tool that finds odd patterns in COSF ratings, renewed each year for local leaders",
    "MDE",
  ],
  [908, 2009, 2013, "Courses in proven practice for everyone in preschool special education", "MDE"],
  [
    909,
    2009,
    2013,
    "Eight regional centers for early childhood training, each with a half-time facilitator",
    "Part C; recovery act (ARRA); IDEA section 619",
  ],
  [910, 2009, 2012, "Work with TACSEI on young children's social and emotional growth", "MDE"],
]);
