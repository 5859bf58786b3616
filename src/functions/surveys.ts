import {
  SURVEY_CONFIDENCE,
  SURVEY_INFLATION,
  SURVEY_MARGIN,
  SURVEY_PROPORTION,
} from "../indicators/b08-parent-involvement/samplingPlan";
import {
  highestCategory,
  postSchoolPercents,
  responseRate as responseRateOf,
} from "../indicators/b14-post-school-outcomes/postSchool";
import { newest, type Since } from "../law/dated";
import { value } from "../measures/outcome";
import { apportion as apportionOf } from "../measures/sampling/apportion";
import {
  marginOfError as marginOf,
  roundUp,
  sampleSize as sampleSizeOf,
} from "../measures/sampling/sampleSize";
import {
  readNumber,
  readNumbers,
  readOptionalNumber,
  readYesNo,
  requireWhole,
  type NumberArgument,
} from "./support/arguments";
import { invalid } from "./support/errors";
import { readShareOfOne } from "./support/shareOfOne";
import { commonShape, exceeds, refused, spread, type Ending } from "./support/spread";

/**
 * Completed surveys needed from a finite population, rounded up.
 * @customfunction SAMPLE_SIZE
 * @param population How many people there are, a count or a range.
 * @param [confidence] Confidence, 0.95 when left out.
 * @param [margin] Margin of error as a share, 0.03 (three points) when left out.
 * @param [proportion] Expected share, 0.5 when left out; 0.5 asks for the largest sample.
 * @returns Whole number of people, one for each population.
 */
export function sampleSize(population: any[][], confidence?: any, margin?: any, proportion?: any): any[][] {
  const precision = {
    confidence: readShare("confidence", confidence, SURVEY_CONFIDENCE),
    margin: readShare("margin", margin, SURVEY_MARGIN),
    proportion: readShare("proportion", proportion, SURVEY_PROPORTION),
  };
  return spread([readNumbers("population", population, "count")], (people) =>
    sampleSizeOf(people, precision),
  );
}

/**
 * Surveys to send so that enough come back, rounded up. The plan sends 1.2 times the sample.
 * @customfunction SURVEYS_TO_MAIL
 * @param sampleSize Completed surveys needed, a count or a range.
 * @param [inflation] How many to send for each one needed, 1.2 when left out. Where a share r of the people answer, use 1/r.
 * @returns Whole number of surveys, one for each sample size.
 */
export function surveysToMail(sampleSize: any[][], inflation?: any): any[][] {
  const times = readOptionalNumber("inflation", inflation, "amount") ?? newest(SURVEY_INFLATION)!.value;
  if (times < 1) throw invalid(`inflation: holds ${times}; it is at least 1`);
  return spread([readNumbers("sampleSize", sampleSize, "count")], (needed) => value(roundUp(needed * times)));
}

/**
 * Margin of error of a percent from a sample of a finite population, in percentage points.
 * @customfunction MARGIN_OF_ERROR
 * @param n Completed surveys, a count or a range.
 * @param population How many people there are, a count or a range.
 * @param [confidence] Confidence, 0.95 when left out.
 * @param [proportion] Observed or expected share, 0.5 when left out.
 * @returns Percentage points, one for each pair.
 */
export function marginOfError(n: any[][], population: any[][], confidence?: any, proportion?: any): any[][] {
  const precision = {
    confidence: readShare("confidence", confidence, SURVEY_CONFIDENCE),
    proportion: readShare("proportion", proportion, SURVEY_PROPORTION),
  };
  return spread(
    [readNumbers("n", n, "count"), readNumbers("population", population, "count")],
    (completed, people) =>
      exceeds("n", completed, people, "population") ?? marginOf(completed, people, precision),
  );
}

/**
 * Shares a total among groups in proportion to their counts, in whole numbers that add up to the total (largest remainder).
 * @customfunction APPORTION
 * @param total How many to share, a whole number.
 * @param counts Size of each group, a range.
 * @param [minimum] The least each group gets, 0 when left out; a smaller group gets its whole count.
 * @returns Whole numbers in the shape of counts; no group gets more than its count.
 */
export function apportion(total: any, counts: any[][], minimum?: any): any[][] {
  const whole = readNumber("total", total, "count");
  const least = readOptionalNumber("minimum", minimum, "count") ?? 0;
  const groups = readNumbers("counts", counts, "count");
  requireWhole(groups);
  const sum = groups.values.reduce((all, count) => all + count, 0);
  const needed = groups.values.reduce((all, count) => all + Math.min(least, count), 0);
  if (whole > sum) throw invalid(`total: ${whole} is more than the ${sum} in counts`);
  if (whole < needed)
    throw invalid(`total: ${whole} is less than the ${needed} that a minimum of ${least} takes`);
  const shares = apportionOf(whole, groups.values, least);
  return Array.from({ length: groups.rows }, (_, row) =>
    shares.slice(row * groups.columns, (row + 1) * groups.columns),
  );
}

/**
 * Indicator 14: measures 14A, 14B and 14C side by side, from leavers counted once each in their highest category.
 * @customfunction POSTSCHOOL
 * @param higherEducation Enrolled in higher education, a count or a column.
 * @param competitiveEmployment Competitively employed, and not in higher education.
 * @param otherEducation In other education or training, and in neither of the above.
 * @param otherEmployment In some other employment, and in none of the above.
 * @param respondents Leavers who answered.
 * @returns Three cells a row: 14A, 14B, 14C in percent.
 */
export function postSchool(
  higherEducation: any[][],
  competitiveEmployment: any[][],
  otherEducation: any[][],
  otherEmployment: any[][],
  respondents: any[][],
): any[][] {
  const counts: NumberArgument[] = [
    readNumbers("higherEducation", higherEducation, "count"),
    readNumbers("competitiveEmployment", competitiveEmployment, "count"),
    readNumbers("otherEducation", otherEducation, "count"),
    readNumbers("otherEmployment", otherEmployment, "count"),
    readNumbers("respondents", respondents, "count"),
  ];
  if (commonShape(counts).columns > 1) {
    throw invalid(
      "higherEducation: give single cells or columns, one row a group; the result needs three cells a row",
    );
  }
  const measure = (code: "14A" | "14B" | "14C") =>
    spread(counts, (...values: readonly number[]): Ending => {
      const [first = 0, second = 0, third = 0, fourth = 0, all = 0] = values;
      const engaged = first + second + third + fourth;
      return engaged > all
        ? refused(
            "respondents",
            `${all.toLocaleString("en-US")} is less than the ${engaged.toLocaleString("en-US")} engaged`,
          )
        : postSchoolPercents([first, second, third, fourth], all)[code];
    });
  const [a, b, c] = [measure("14A"), measure("14B"), measure("14C")];
  return a.map((row, index) => [row[0]!, b[index]![0]!, c[index]![0]!]);
}

/**
 * Indicator 14: the category a leaver counts in: 1 higher education, 2 competitive employment, 3 other education or training,
 * 4 some other employment, 0 none of them. Each leaver counts once, in the highest.
 * @customfunction POSTSCHOOL_CATEGORY
 * @param higherEducation Enrolled in higher education, yes or no, or a range.
 * @param competitiveEmployment Competitively employed, yes or no.
 * @param otherEducation In other education or training, yes or no.
 * @param otherEmployment In some other employment, yes or no.
 * @returns 1 to 4, or 0 for not engaged, one for each leaver.
 */
export function postSchoolCategory(
  higherEducation: any[][],
  competitiveEmployment: any[][],
  otherEducation: any[][],
  otherEmployment: any[][],
): any[][] {
  return spread(
    [
      readYesNo("higherEducation", higherEducation),
      readYesNo("competitiveEmployment", competitiveEmployment),
      readYesNo("otherEducation", otherEducation),
      readYesNo("otherEmployment", otherEmployment),
    ],
    (...answers) => value(highestCategory(answers.map((answer) => answer === 1))),
  );
}

/**
 * Share of the people asked who answered: 100 x completed / (leavers - ineligible).
 * @customfunction RESPONSE_RATE
 * @param completed Completed surveys, a count or a range.
 * @param leavers Everybody in the sample.
 * @param ineligible Those who could not be asked: returned to school or deceased.
 * @returns Percent, 0 to 100, one for each row.
 */
export function responseRate(completed: any[][], leavers: any[][], ineligible: any[][]): any[][] {
  return spread(
    [
      readNumbers("completed", completed, "count"),
      readNumbers("leavers", leavers, "count"),
      readNumbers("ineligible", ineligible, "count"),
    ],
    (done, all, out): Ending => {
      if (out > all) return exceeds("ineligible", out, all, "leavers")!;
      if (done > all - out) return exceeds("completed", done, all - out, "leavers less ineligible")!;
      return responseRateOf(done, all, out);
    },
  );
}

/** A share between 0 and 1, ends left out; the newest of the plan's where it is left out. */
function readShare(name: string, raw: unknown, usual: readonly Since<number>[]): number {
  return readShareOfOne(name, raw, newest(usual)!.value);
}
