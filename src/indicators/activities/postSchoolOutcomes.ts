import { activitiesOfTable, type Activity } from "./activity";

/** Indicator 14. */
export const postSchoolOutcomes: readonly Activity[] = activitiesOfTable("14", [
  [
    1690,
    2010,
    2013,
    "Talks on the new reporting rules and on using the data locally",
    "MDE; Institute on Community Integration",
  ],
  [1691, 2010, 2013, "Secure web system for the coming samples: forms, questions, procedures", "MDE"],
  [1692, 2010, 2013, "Lists of last year's leavers for districts by February", "MDE"],
  [1693, 2010, 2013, "Web system training by April for the districts in the year's sample", "MDE"],
  [1694, 2010, 2013, "Changed procedures and training where districts answer too little", "MDE"],
  [1695, 2010, 2013, "Yearly talk on outcomes to advisers, directors and partner agencies", "MDE"],
  [1696, 2010, 2013, "Follow-up survey brought in line with federal requirements", "MDE"],
  [
    1697,
    2011,
    2013,
    "National flyers adapted for Minnesota, and an article for directors",
    "MDE; transition work group",
  ],
  [
    1698,
    2011,
    2013,
    "Two seminars with university disability coordinators: staying in college for a term",
    "MDE; MnSCU disability coordinators",
  ],
  [
    1699,
    2011,
    2013,
    "Why 125 leavers of 2008-09 have neither college nor competitive job",
    "MDE; transition work group",
  ],
  [
    1702,
    2011,
    2013,
    "Charter school directors asked for better response: 7 of 148 answered",
    "MDE; charter school directors",
  ],
  [
    1703,
    2011,
    2013,
    "Why 21.3% of leavers of 2009-10 have neither college nor competitive job",
    "MDE; transition work group",
  ],
  [1704, 2011, 2013, "Room for e-mail and cell telephone on the Summary of Performance", "MDE"],
  [1705, 2011, 2013, "Support for Project SEARCH, for better employment", "MDE; partner agencies"],
  [
    1706,
    2011,
    2013,
    "More youth in Junior Achievement classes on business and careers",
    "MDE; Junior Achievement",
  ],
  [1707, 2012, 2013, "Who can be asked in a year, added to the Summary of Performance", "MDE"],
]);
