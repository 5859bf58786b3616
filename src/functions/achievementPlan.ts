import { DATE_KINDS, deadlineDay, postingDay } from "../achievement/deadlines/deadlines";
import { fiscalYearNamed } from "../achievement/fiscalYearText";
import { trackGoal } from "../achievement/plan/trackGoal";
import { andThen, notDefined, value } from "../measures/outcome";
import { readChoice, readNumbers, type NumberArgument } from "./support/arguments";
import { readDates } from "./support/dates";
import { invalid } from "./support/errors";
import { refused, spread, type Ending } from "./support/spread";

/**
 * The day of a date of the Achievement and Integration program. Format the cell as a date. The day of the law, also where it is a weekend.
 * @customfunction AI_DEADLINE
 * @param kind "plan" (for its first year), "first plan" (of a newly identified district), "budget", "budget decision", "progress report opens", "progress report", "plan review" (of a plan's last year), "student count" or "legislative report".
 * @param fy State fiscal year the date is about, such as 2028 or 2027-28, or a range of them: the budget for 2028 is due in March 2027.
 * @returns Date (a serial number), one for each year.
 */
export function aiDeadline(kind: any, fy: any[][]): any[][] {
  const chosen = readChoice("kind", kind, DATE_KINDS);
  if (chosen === undefined) {
    throw invalid(`kind: write one of ${DATE_KINDS.map((name) => `"${name}"`).join(", ")}`);
  }
  return spread([readPlanYears("fy", fy)], (year): Ending => {
    const wrong = notAFiscalYear("fy", year);
    return wrong ?? deadlineDay(chosen, year);
  });
}

/**
 * The last day on which the materials for the annual hearing can be posted: 30 days before it. Format the cell as a date.
 * @customfunction AI_POSTING_DAY
 * @param hearing Date of the hearing, or a range of them.
 * @returns Date (a serial number), one for each hearing.
 */
export function aiPostingDay(hearing: any[][]): any[][] {
  return spread([readDates("hearing", hearing)], (day): Ending => postingDay(day));
}

/**
 * How a goal of the plan stands: "met", "on track", "behind" or "not met". On track and behind compare with an even path from baseline to target, which is our reading.
 * @customfunction AI_GOAL_STATUS
 * @param baseline Value the plan starts from, or a range of them.
 * @param baselineYear Its fiscal year, such as 2023 or 2022-23.
 * @param target Value to be reached; above the baseline where the number is meant to rise, below it where it is meant to fall.
 * @param targetYear Fiscal year it is to be reached in.
 * @param result Newest result.
 * @param resultYear Fiscal year of the result, after the baseline's and not after the target's.
 * @returns A word for each goal.
 */
export function aiGoalStatus(
  baseline: any[][],
  baselineYear: any[][],
  target: any[][],
  targetYear: any[][],
  result: any[][],
  resultYear: any[][],
): any[][] {
  return spread<
    [NumberArgument, NumberArgument, NumberArgument, NumberArgument, NumberArgument, NumberArgument],
    string
  >(
    [
      readNumbers("baseline", baseline, "number"),
      readPlanYears("baselineYear", baselineYear),
      readNumbers("target", target, "number"),
      readPlanYears("targetYear", targetYear),
      readNumbers("result", result, "number"),
      readPlanYears("resultYear", resultYear),
    ],
    (baselineValue, from, targetValue, until, found, year) => {
      const wrong =
        notAFiscalYear("baselineYear", from) ??
        notAFiscalYear("targetYear", until) ??
        notAFiscalYear("resultYear", year);
      if (wrong !== undefined) return wrong;
      const path = { baselineValue, baselineYear: from, targetValue, targetYear: until };
      return andThen(trackGoal(path, [{ year, value: found }]), ({ status }) =>
        status === "no data"
          ? notDefined(`The result's year, ${year}, is not after ${from} and until ${until}`)
          : value(status),
      );
    },
  );
}

/** Fiscal years as numbers or as people write school years; what names no year is left for readNumbers to refuse. */
function readPlanYears(name: string, raw: unknown): NumberArgument {
  const rows = Array.isArray(raw) ? (raw as unknown[][]) : [[raw]];
  const named = rows.map((row) =>
    row.map((cell) => (typeof cell === "string" ? (fiscalYearNamed(cell) ?? cell) : cell)),
  );
  return readNumbers(name, named, "number");
}

function notAFiscalYear(name: string, year: number): ReturnType<typeof refused> | undefined {
  return Number.isInteger(year) && year >= 1950 && year <= 2100
    ? undefined
    : refused(name, `holds ${year}; write a state fiscal year such as 2028, or 2027-28`);
}
