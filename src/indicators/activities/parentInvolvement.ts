import { activitiesOfTable, type Activity } from "./activity";

/** Indicator 8. */
export const parentInvolvement: readonly Activity[] = activitiesOfTable("8", [
  [
    996,
    2006,
    2013,
    "Districts taught how to draw the parent survey's sample",
    "MDE Compliance and Assistance; MDE Special Education Policy; MDE technology",
  ],
  [
    997,
    2007,
    2013,
    "Help for districts to send surveys to the drawn parents and enter answers in time",
    "MDE Compliance and Assistance; MDE Special Education Policy",
  ],
  [
    998,
    2007,
    2013,
    "The parent survey in Spanish, Hmong and Somali",
    "MDE Special Education Policy; translators",
  ],
  [999, 2007, 2013, "Help with the placement survey, and its results passed on", "MDE; districts"],
  [
    1000,
    2010,
    2015,
    "Federal grant (SPDG): PACER trains staff and parents in districts with poor outcomes",
    "personnel development grant (SPDG); MDE; districts; PACER",
  ],
  [
    1001,
    2011,
    2013,
    "More survey answers from black parents and from homes without English, with PACER",
    "MDE Special Education Policy; PACER",
  ],
  [
    1002,
    2011,
    2013,
    "Clearer reports to districts on their own survey results",
    "MDE Special Education Policy",
  ],
  [1003, 2012, 2013, "The letter to parents made friendlier and plainer", "MDE; PACER; Part C"],
  [1004, 2012, 2013, "Do rewards bring more answers? Research first, then rewards", "MDE; PACER"],
  [
    1005,
    2012,
    2013,
    "Ways to involve parents more, with PACER and other agencies",
    "MDE; PACER; partner agencies",
  ],
]);
