import { activitiesOfTable, type Activity } from "./activity";

/** Indicators 16 to 19. */
export const disputes: readonly Activity[] = [
  ...activitiesOfTable("16", [
    [1920, 2006, 2013, "Database that follows complaints and warns of deadlines", "MDE; MDE technology"],
    [
      1921,
      2006,
      2013,
      "Parents told of complaints and other ways to settle disputes, at conferences and in print",
      "MDE",
    ],
    [1922, 2009, 2013, "Guide to filing a complaint, in several languages", "MDE"],
    [1923, 2009, 2013, "Model complaint forms renewed", "MDE"],
    [1926, 2009, 2011, "Little-reached communities addressed by local radio and cable television", "MDE"],
  ]),
  ...activitiesOfTable("17", [
    [2007, 2008, 2013, "Database that follows hearings and warns of deadlines", "MDE; MDE technology"],
    [
      2008,
      2008,
      2013,
      "Hearings database, first phase done: shows where cases are delayed",
      "MDE; MDE technology",
    ],
    [2009, 2009, 2013, "Quicker hearings: talks with the State's hearings office", "MDE; MDE technology"],
  ]),
  ...activitiesOfTable("18", [
    [
      2063,
      2005,
      2013,
      "Hearing coordinator's records of hearings and resolution sessions, with results",
      "MDE",
    ],
    [2064, 2006, 2013, "Leaflet for parents about hearings, in Hmong, Somali and Spanish too", "MDE; PACER"],
    [
      2065,
      2009,
      2013,
      "New forms to follow hearings and resolution sessions more exactly",
      "MDE; Office of Administrative Hearings",
    ],
  ]),
  ...activitiesOfTable("19", [
    [2123, 2009, 2013, "Mediation made known: posters, meetings, communities and homeless students", "MDE"],
    [
      2124,
      2009,
      2013,
      "More agreements: parties better prepared, mediators trading ways out of deadlock",
      "MDE",
    ],
    [
      2125,
      2009,
      2013,
      "More use of mediation: papers that explain it, in the agency and outside",
      "MDE Compliance and Assistance",
    ],
    [
      2126,
      2010,
      2013,
      "Articles on settling disputes for directors' quarterly newsletter",
      "MDE Compliance and Assistance",
    ],
    [
      2127,
      2010,
      2013,
      "County social workers taught how disputes can be settled",
      "MDE Compliance and Assistance",
    ],
    [
      2128,
      2010,
      2013,
      "Interviews on settling disputes for radio and cable of diverse communities",
      "MDE Compliance and Assistance",
    ],
    [
      2129,
      2009,
      2013,
      "Is mediation settling what would become a complaint or hearing? Followed in the database",
      "MDE; MDE technology",
    ],
  ]),
];
