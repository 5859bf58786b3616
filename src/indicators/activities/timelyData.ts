import { activitiesOfTable, type Activity } from "./activity";

/** Indicator 20. */
export const timelyData: readonly Activity[] = activitiesOfTable("20", [
  [
    2200,
    2008,
    2013,
    "Written guidance for districts on correct reports about students with disabilities",
    "MDE",
  ],
  [2201, 2008, 2013, "MARSS training for districts: in person, by television, on the web", "MDE"],
  [2202, 2008, 2013, "More automatic checks in MARSS when data come in", "MDE"],
  [2203, 2008, 2013, "DIRS and EDRS training for districts", "MDE"],
]);
