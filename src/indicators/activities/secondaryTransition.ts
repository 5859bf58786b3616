import { activitiesOfTable, type Activity } from "./activity";

/** Indicator 13. */
export const secondaryTransition: readonly Activity[] = activitiesOfTable("13", [
  [1495, 2010, 2013, "Districts taught to write down why transition planning falls short", "MDE"],
  [1498, 2010, 2013, "Web system (MNCIMP) training for districts under review", "MDE"],
  [
    1499,
    2010,
    2013,
    "Help for all districts with the eight items of the new measure",
    "MDE Compliance and Assistance; MDE Special Education Policy",
  ],
  [1500, 2010, 2013, "Three-year plan of the transition team; toolkit on compliance, renewed yearly", "MDE"],
  [1501, 2010, 2013, "Six regional training plans for 13 and 14, and regional transition coaches", "MDE"],
  [1502, 2010, 2013, "Case studies of the national transition center used in training", "MDE"],
  [
    1506,
    2010,
    2013,
    "Map of local transition resources, run by PACER since its grant ended",
    "MDE; C3; PACER",
  ],
  [
    1507,
    2010,
    2013,
    "State agencies working together (MnSIC) on transition goals and on ages 18 to 21",
    "MDE; MnSIC agencies",
  ],
  [
    1508,
    2007,
    2013,
    "Summer program on transition for blind and deaf-blind students",
    "MDE; regional low incidence projects",
  ],
  [
    1509,
    2010,
    2013,
    "Transition weekend for families of blind students, every other year",
    "MDE; regional low incidence projects",
  ],
  [
    1510,
    2011,
    2013,
    "Regional courses on the most common findings, asked for by districts",
    "MDE Compliance and Monitoring",
  ],
  [
    1514,
    2011,
    2013,
    "Six small grants: money sense, business and career planning with Junior Achievement",
    "MDE Special Education Policy; DEED youth office; Junior Achievement",
  ],
  [
    1515,
    2011,
    2013,
    "Five Project SEARCH sites: internships in the last school year that lead to work",
    "MDE Special Education Policy; state agencies",
  ],
  [
    1516,
    2012,
    2013,
    "Parent course on transition and measurable goals, under contract with PACER",
    "MDE; PACER",
  ],
  [1517, 2012, 2013, "Sheet of criteria, with advice on wording measurable goals", "MDE"],
]);
