import { activitiesOfTable, type Activity } from "./activity";

/** Indicators 11 and 12. */
export const timelines: readonly Activity[] = [
  ...activitiesOfTable("11", [
    [
      1337,
      2009,
      2013,
      "Districts taught to write down why an evaluation is late",
      "MDE Compliance and Assistance",
    ],
    [1338, 2007, 2013, "Web system training for districts before their self-review", "MDE"],
    [
      1339,
      2009,
      2013,
      "Self-reviews on the web that record each finding and its correction within a year",
      "MDE Compliance and Assistance; MDE Special Education Policy; MDE Early Learning Services; MDE technology",
    ],
    [
      1340,
      2011,
      2013,
      "Regional courses on the most common findings, asked for by districts",
      "MDE Compliance and Monitoring",
    ],
  ]),
  ...activitiesOfTable("12", [
    [1413, 2008, 2011, "One-time collection of transition data until the state system can hold them", "MDE"],
    [
      1414,
      2007,
      2011,
      "Courses for districts on moving children from Part C to Part B",
      "MDE Early Learning Services; MDE Compliance and Assistance",
    ],
    [
      1415,
      2009,
      2013,
      "Transition standards taught in the year of review and checked in student records",
      "MDE Compliance and Assistance",
    ],
    [
      1418,
      2009,
      2011,
      "Record review of a sample of Part C children: did services start in time",
      "MDE Early Learning Services; MDE Compliance and Assistance",
    ],
    [
      1419,
      2009,
      2013,
      "Web system (MNCIMP) that orders and follows corrective action plans",
      "MDE Compliance and Assistance; MDE technology",
    ],
    [
      1420,
      2010,
      2013,
      "Districts taught the new rules for corrective action plans",
      "MDE Compliance and Assistance",
    ],
    [
      1421,
      2011,
      2013,
      "Regional courses on the most common findings, asked for by districts",
      "MDE Compliance and Monitoring",
    ],
    [
      1422,
      2011,
      2013,
      "Review screens changed to collect closer data for this indicator",
      "MDE Compliance and Monitoring",
    ],
  ]),
];
