import { planBaseline, type PlanBaselines, planTarget, type PlanTargets } from "../planTable";

/** Targets of the State Performance Plan, in percent, one entry a federal fiscal year. */
export const targets: PlanTargets = {
  "7A-SS1": [
    planTarget(
      "7",
      2009,
      82,
      "82",
      888,
      "Above the FFY 2010 target and the new baseline: it looks left over from the earlier baseline. Kept as printed.",
    ),
    planTarget("7", 2010, 80, "80.0", 888),
    planTarget("7", 2011, 80, "80", 888),
    planTarget("7", 2012, 81, "81", 888),
  ],
  "7A-SS2": [
    planTarget(
      "7",
      2009,
      52,
      "52",
      889,
      "Above the FFY 2010 target and the new baseline: it looks left over from the earlier baseline. Kept as printed.",
    ),
    planTarget("7", 2010, 51, "51.0", 889),
    planTarget("7", 2011, 51.5, "51.5", 889),
    planTarget("7", 2012, 52, "52", 889),
  ],
  "7B-SS1": [
    planTarget("7", 2009, 81, "81", 891, "Equals the FFY 2010 target."),
    planTarget("7", 2010, 81, "81.0", 891),
    planTarget("7", 2011, 81.5, "81.5", 891),
    planTarget("7", 2012, 82, "82", 891),
  ],
  "7B-SS2": [
    planTarget(
      "7",
      2009,
      55,
      "55",
      892,
      "Above the FFY 2010 target and the new baseline: it looks left over from the earlier baseline. Kept as printed.",
    ),
    planTarget("7", 2010, 53, "53.0", 892),
    planTarget("7", 2011, 53.5, "53.5", 892),
    planTarget("7", 2012, 54, "54", 892),
  ],
  "7C-SS1": [
    planTarget(
      "7",
      2009,
      83,
      "83",
      894,
      "Above the FFY 2010 target and the new baseline: it looks left over from the earlier baseline. Kept as printed.",
    ),
    planTarget("7", 2010, 81, "81.0", 894),
    planTarget("7", 2011, 81.5, "81.5", 894),
    planTarget("7", 2012, 82, "82", 894),
  ],
  "7C-SS2": [
    planTarget(
      "7",
      2009,
      71,
      "71",
      895,
      "Above the FFY 2010 target and the new baseline: it looks left over from the earlier baseline. Kept as printed.",
    ),
    planTarget("7", 2010, 69, "69.0", 895),
    planTarget("7", 2011, 69.5, "69.5", 895),
    planTarget("7", 2012, 70, "70", 895),
  ],
};

/** Baselines of the State Performance Plan, in percent, as printed. */
export const baselines: PlanBaselines = {
  "7A-SS1": planBaseline(
    "7",
    2009,
    79.5,
    "79.5",
    852,
    { numerator: 3738, denominator: 4702 },
    "Headed FFY 2008, but the exits are those of 2009-10, which is FFY 2009. The plan prints the numerator as 3,739; its own counts give 3,738.",
  ),
  "7A-SS2": planBaseline(
    "7",
    2009,
    50.5,
    "50.5",
    853,
    { numerator: 2927, denominator: 5792 },
    "Headed FFY 2008, but the exits are those of 2009-10, which is FFY 2009. The table prints 1,901 for category e; the calculation uses 1,090.",
  ),
  "7B-SS1": planBaseline(
    "7",
    2009,
    77.9,
    "77.9",
    855,
    { numerator: 3617, denominator: 4645 },
    "Headed FFY 2008, but the exits are those of 2009-10, which is FFY 2009.",
  ),
  "7B-SS2": planBaseline(
    "7",
    2009,
    52.5,
    "52.5",
    856,
    { numerator: 3041, denominator: 5792 },
    "Headed FFY 2008, but the exits are those of 2009-10, which is FFY 2009.",
  ),
  "7C-SS1": planBaseline(
    "7",
    2009,
    80.2,
    "80.2",
    858,
    { numerator: 3195, denominator: 3986 },
    "Headed FFY 2008, but the exits are those of 2009-10, which is FFY 2009.",
  ),
  "7C-SS2": planBaseline(
    "7",
    2009,
    66.7,
    "66.7",
    859,
    { numerator: 3861, denominator: 5792 },
    "Headed FFY 2008, but the exits are those of 2009-10, which is FFY 2009.",
  ),
};
