import { graduationRate as graduationRateOf } from "../indicators/b01-graduation/graduationRate";
import { placement as placementOf } from "../indicators/b05-placement/placement";
import { percent } from "../measures/percent";
import { readNumbers, type NumberArgument } from "./support/arguments";
import { shareOfWhole } from "./support/shareOfWhole";
import { commonShape, refused, spread, type Ending } from "./support/spread";
import { invalid, type CellResult } from "./support/errors";

/**
 * Indicator 1: youth with IEPs who complete in year 4, as a percent of themselves and the dropouts of their cohort.
 * @customfunction GRADUATION_RATE
 * @param completersYear4 Youth with IEPs who got a regular diploma in year 4, a count or a range.
 * @param dropoutsYear1 Dropouts of grade 9 in year 1 of the cohort.
 * @param dropoutsYear2 Dropouts of grade 10 in year 2.
 * @param dropoutsYear3 Dropouts of grade 11 in year 3.
 * @param dropoutsYear4 Dropouts of grade 12 in year 4.
 * @returns Percent, 0 to 100, one for each row; #N/A for an empty cohort.
 */
export function graduationRate(
  completersYear4: any[][],
  dropoutsYear1: any[][],
  dropoutsYear2: any[][],
  dropoutsYear3: any[][],
  dropoutsYear4: any[][],
): any[][] {
  return spread(
    [
      readNumbers("completersYear4", completersYear4, "count"),
      readNumbers("dropoutsYear1", dropoutsYear1, "count"),
      readNumbers("dropoutsYear2", dropoutsYear2, "count"),
      readNumbers("dropoutsYear3", dropoutsYear3, "count"),
      readNumbers("dropoutsYear4", dropoutsYear4, "count"),
    ],
    (completers, ...dropouts) => graduationRateOf(completers, dropouts),
  );
}

/**
 * Indicator 2: dropouts of grades 9 to 12 in one year, as a percent of the October 1 enrollment of these grades.
 * @customfunction DROPOUT_RATE
 * @param dropouts Dropouts of grades 9 to 12 in the year, a count or a range.
 * @param enrollment October 1 enrollment of grades 9 to 12.
 * @returns Percent, 0 to 100, one for each row.
 */
export function dropoutRate(dropouts: any[][], enrollment: any[][]): any[][] {
  return shareOfWhole("dropouts", dropouts, "enrollment", enrollment);
}

/**
 * Measure 3A: districts that meet the progress objectives for the disability subgroup, as a percent of the districts with a
 * subgroup of the minimum size.
 * @customfunction AYP_PERCENT
 * @param meeting Districts that meet the objectives, a count or a range.
 * @param eligible Districts with a disability subgroup of at least the minimum size.
 * @returns Percent, 0 to 100, one for each row.
 */
export function aypPercent(meeting: any[][], eligible: any[][]): any[][] {
  return shareOfWhole("meeting", meeting, "eligible", eligible);
}

/**
 * Measure 3B: children with IEPs who take a test, as a percent of those enrolled in the testing window.
 * @customfunction PARTICIPATION_RATE
 * @param enrolled Children with IEPs enrolled in the testing window, a count or a range.
 * @param regular Took the regular test without accommodations.
 * @param accommodated Took the regular test with accommodations.
 * @param alternateGradeLevel Took an alternate test against grade-level standards.
 * @param alternateAchievement Took an alternate test against alternate achievement standards.
 * @returns Percent, 0 to 100, one for each row.
 */
export function participationRate(
  enrolled: any[][],
  regular: any[][],
  accommodated: any[][],
  alternateGradeLevel: any[][],
  alternateAchievement: any[][],
): any[][] {
  return tested(enrolled, regular, accommodated, alternateGradeLevel, alternateAchievement);
}

/**
 * Measure 3C: children with IEPs who score proficient, as a percent of those enrolled for a full academic year.
 * @customfunction PROFICIENCY_RATE
 * @param enrolled Children with IEPs enrolled for a full academic year, a count or a range.
 * @param regular Proficient on the regular test without accommodations.
 * @param accommodated Proficient on the regular test with accommodations.
 * @param alternateGradeLevel Proficient on an alternate test against grade-level standards.
 * @param alternateAchievement Proficient on an alternate test against alternate achievement standards.
 * @returns Percent, 0 to 100, one for each row.
 */
export function proficiencyRate(
  enrolled: any[][],
  regular: any[][],
  accommodated: any[][],
  alternateGradeLevel: any[][],
  alternateAchievement: any[][],
): any[][] {
  return tested(enrolled, regular, accommodated, alternateGradeLevel, alternateAchievement);
}

/**
 * Indicator 5: measures 5A, 5B and 5C side by side, for one district or a column of districts.
 * @customfunction PLACEMENT
 * @param inside80 Children inside the regular class 80 percent or more of the day, a count or a column.
 * @param inside40to79 Inside 40 to 79 percent of the day.
 * @param insideUnder40 Inside less than 40 percent of the day.
 * @param separateSchool In separate schools.
 * @param residential In residential facilities.
 * @param homeboundHospital In homebound or hospital placements.
 * @param [otherPlacements] In correctional facilities or placed by parents in private schools: counted in the whole only.
 * @returns Three cells a row: 5A, 5B, 5C in percent.
 */
export function placement(
  inside80: any[][],
  inside40to79: any[][],
  insideUnder40: any[][],
  separateSchool: any[][],
  residential: any[][],
  homeboundHospital: any[][],
  otherPlacements?: any[][],
): any[][] {
  const counts = [
    readNumbers("inside80", inside80, "count"),
    readNumbers("inside40to79", inside40to79, "count"),
    readNumbers("insideUnder40", insideUnder40, "count"),
    readNumbers("separateSchool", separateSchool, "count"),
    readNumbers("residential", residential, "count"),
    readNumbers("homeboundHospital", homeboundHospital, "count"),
    readNumbers("otherPlacements", otherPlacements ?? 0, "count"),
  ] as const;
  if (commonShape(counts).columns > 1) {
    throw invalid(
      "inside80: give single cells or columns, one row a district; the result needs three cells a row",
    );
  }
  const measure = (code: "5A" | "5B" | "5C") =>
    spread(
      counts,
      (a, b, c, d, e, f, other) =>
        placementOf({
          inside80: a,
          inside40to79: b,
          insideUnder40: c,
          separateSchool: d,
          residential: e,
          homeboundHospital: f,
          otherPlacements: other,
        })[code],
    );
  const [first, second, third] = [measure("5A"), measure("5B"), measure("5C")];
  return first.map((row, index) => [row[0]!, second[index]![0]!, third[index]![0]!]);
}

/**
 * Indicator 6: preschool children with IEPs who get all special education with typically developing peers.
 * @customfunction PRESCHOOL_SETTINGS
 * @param inclusive Preschool children served wholly with typically developing peers, a count or a range.
 * @param total All preschool children with IEPs.
 * @returns Percent, 0 to 100, one for each row.
 */
export function preschoolSettings(inclusive: any[][], total: any[][]): any[][] {
  return shareOfWhole("inclusive", inclusive, "total", total);
}

/** (b + c + d + e) / a of the plan's assessment tables. */
function tested(...raw: readonly [unknown, unknown, unknown, unknown, unknown]): CellResult[][] {
  const names = [
    "enrolled",
    "regular",
    "accommodated",
    "alternateGradeLevel",
    "alternateAchievement",
  ] as const;
  const counts: NumberArgument[] = names.map((name, index) => readNumbers(name, raw[index], "count"));
  return spread(counts, (...values: readonly number[]): Ending => {
    const [enrolled = 0, ...parts] = values;
    const sum = parts.reduce((total, count) => total + count, 0);
    return sum > enrolled
      ? refused(
          "enrolled",
          `${enrolled.toLocaleString("en-US")} is less than the ${sum.toLocaleString("en-US")} tested`,
        )
      : percent(sum, enrolled);
  });
}
