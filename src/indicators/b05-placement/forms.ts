import { inForce, type Since } from "../../law/dated";
import { inPlan } from "../../law/sources";
import type { ComputeContext, InputForm, Measure, Note } from "../declaration";
import { countForm } from "../countForm/countForm";
import { districtColumn, schoolYearColumn } from "../countForm/nameColumns";
import type { CountColumn, CountFormSpec, CountRate } from "../countForm/specification";

type Years = { readonly first: number; readonly last: number };

const count = (
  id: string,
  title: string,
  help: string,
  words: readonly string[],
  required = true,
): CountColumn => ({ id, title, help, words, kind: "count", required });

const INSIDE80 = count(
  "inside80",
  "Inside 80% or more",
  "Children inside the regular class 80% or more of the day (until FFY 2007: removed less than 21%).",
  ["inside 80", "80 or more", "80 percent", "removed less 21", "setting 1", "federal setting 1"],
);
const INSIDE40 = count(
  "inside40to79",
  "Inside 40 to 79%",
  "Children inside the regular class 40 to 79% of the day.",
  ["inside 40 79", "40 through 79", "40 to 79", "setting 2", "federal setting 2"],
);
const UNDER40 = count(
  "insideUnder40",
  "Inside under 40%",
  "Children inside the regular class less than 40% of the day (that is, removed more than 60%).",
  ["inside under 40", "less than 40", "inside less 40", "removed 60", "setting 3", "federal setting 3"],
);
const SEPARATE = count(
  "separateSchool",
  "Separate school",
  "Children in public or private separate schools.",
  ["separate school age 6 21", "separate school", "separate schools", "separate site"],
);
const RESIDENTIAL = count("residential", "Residential facility", "Children in residential facilities.", [
  "residential facility age 6 21",
  "residential facility",
  "residential",
  "residential placement",
]);
const HOMEBOUND = count(
  "homeboundHospital",
  "Homebound or hospital",
  "Children in homebound or hospital placements.",
  ["homebound hospital", "homebound", "hospital"],
);
const OTHER: CountColumn = {
  ...count(
    "otherPlacements",
    "Other placements",
    "Children in correctional facilities or placed by their parents in private schools: in the whole, in none of the three measures.",
    ["other placements", "other settings", "correctional private"],
    false,
  ),
  zeroIfAbsent: true,
};
/** Federal files have the two parts of the other placements in columns of their own. */
const PARTS_OF_OTHER: readonly CountColumn[] = [
  {
    ...count(
      "correctional",
      "Correctional facilities",
      "Children in correctional facilities, where they are not in the other placements.",
      ["correctional facilities", "correctional"],
      false,
    ),
    zeroIfAbsent: true,
  },
  {
    ...count(
      "privateSchools",
      "Placed by parents in private schools",
      "Children whose parents placed them in private schools, where they are not in the other placements.",
      ["parentally placed in private schools", "parentally placed", "private schools"],
      false,
    ),
    zeroIfAbsent: true,
  },
];
const TOTAL = count("total", "All, ages 6 to 21", "All children with IEPs aged 6 to 21.", [
  "all 6 21",
  "total 6 21",
  "all children with ieps",
  "total students with ieps",
  "all children",
  "total",
  "child count",
]);

const NAMES = [
  districtColumn("Name or number of the district, or the State; not needed for one row."),
  schoolYearColumn,
];
const THREE = ["inside80", "insideUnder40", "separateSchool", "residential", "homeboundHospital"] as const;
const SIX_SETTINGS = ["inside80", "inside40to79", ...THREE.slice(1)];
const OTHERS = ["otherPlacements", "correctional", "privateSchools"];
const ALL_SETTINGS = [...SIX_SETTINGS, ...OTHERS];

/** How the plan words the three measures, from which FFY on; the cut points of 5A are not quite the same. */
const wordings: readonly Since<string>[] = [
  {
    since: 2005,
    value:
      "5A counts children removed from the regular class less than 21% of the day, 5B those removed more than 60%. Children removed 20 to 21% of the day are in 5A by these words and not by those of FFY 2008.",
    source: inPlan("Indicator 5, baseline and targets (lines 656-674)"),
  },
  {
    since: 2008,
    value:
      "5A counts children inside the regular class 80% or more of the day, 5B those inside less than 40%. Until FFY 2007 the words were removed less than 21% and more than 60%; do not compare 5A closely across that year.",
    source: inPlan("Indicator 5, Measurement and targets (lines 642-644 and 677)"),
  },
];

function rates(
  whole: readonly string[],
  formula?: (place: number) => CountRate["formula"],
): readonly CountRate[] {
  const shares = [
    ["5A", "5A: inside 80% or more", ["inside80"], 642],
    ["5B", "5B: inside under 40%", ["insideUnder40"], 643],
    ["5C", "5C: separate settings", ["separateSchool", "residential", "homeboundHospital"], 644],
  ] as const;
  return shares.map(([code, title, numerator, line], place) => {
    const live = formula?.(place + 1);
    return {
      title,
      measures: code,
      numerator,
      denominator: whole,
      ...(live === undefined ? {} : { formula: live }),
      source: inPlan(`Indicator 5, Measurement (line ${line})`),
    };
  });
}

function notes({ ffy }: ComputeContext): readonly Note[] {
  const wording = inForce(wordings, ffy);
  return wording === undefined ? [] : [{ text: wording.value, source: wording.source }];
}

/** Counts of the settings, with or without the published total beside them. */
export function placementForms(measures: readonly Measure[], years: Years): readonly InputForm[] {
  const shared = { rowIs: "a district", indicator: { code: "5", measures, years }, names: NAMES, notes };
  const settings: CountFormSpec = {
    ...shared,
    id: "settings",
    title: "Children in each setting",
    counts: [INSIDE80, INSIDE40, UNDER40, SEPARATE, RESIDENTIAL, HOMEBOUND, OTHER, ...PARTS_OF_OTHER],
    rates: rates(ALL_SETTINGS, (place) => (cells) => {
      const others = OTHERS.map(cells).filter((cell) => cell !== "0");
      const whole = [...SIX_SETTINGS.map(cells), others.length === 0 ? "0" : others.join("+")];
      return `INDEX(MN.PLACEMENT(${whole.join(",")}),0,${place})`;
    }),
    example: [
      {
        district: "Birch Lake",
        inside80: 410,
        inside40to79: 152,
        insideUnder40: 61,
        separateSchool: 24,
        residential: 1,
        homeboundHospital: 2,
      },
      {
        district: "Pine River",
        inside80: 96,
        inside40to79: 40,
        insideUnder40: 11,
        separateSchool: 3,
        residential: 0,
        homeboundHospital: 0,
      },
    ],
  };
  const withTotal: CountFormSpec = {
    ...shared,
    id: "total",
    title: "Children of the three measures, and all children",
    counts: [INSIDE80, UNDER40, SEPARATE, RESIDENTIAL, HOMEBOUND, TOTAL],
    rates: rates(["total"]),
    check: (counts) => {
      const parts = THREE.reduce((sum, id) => sum + (counts[id] ?? 0), 0);
      return parts <= counts["total"]!
        ? undefined
        : {
            column: "total",
            message: `All, ages 6 to 21: ${counts["total"]!.toLocaleString("en-US")} is less than the ${parts.toLocaleString("en-US")} of the five settings together`,
            advice: "Count each child in one setting.",
          };
    },
    example: [
      {
        district: "Birch Lake",
        inside80: 410,
        insideUnder40: 61,
        separateSchool: 24,
        residential: 1,
        homeboundHospital: 2,
        total: 655,
      },
      {
        district: "Pine River",
        inside80: 96,
        insideUnder40: 11,
        separateSchool: 3,
        residential: 0,
        homeboundHospital: 0,
        total: 150,
      },
    ],
  };
  return [countForm(settings), countForm(withTotal)];
}
