import { partCTransition as partCTransitionOf } from "../indicators/b12-early-childhood-transition/partCTransition";
import {
  failingLetters,
  isNotApplicable,
  TRANSITION_CRITERIA,
} from "../indicators/b13-secondary-transition/criteria";
import { percent } from "../measures/percent";
import { faultError, readNumbers, readYesNo, requireWhole, shapeOf, type Fault } from "./support/arguments";
import { describe } from "./support/cells";
import { invalid, notAvailable, type CellResult } from "./support/errors";
import { shareOfWhole } from "./support/shareOfWhole";
import { refused, spread, type Ending } from "./support/spread";

/**
 * Indicator 11: evaluations within the time line, as a percent of the children whose parents consented.
 * @customfunction TIMELY_EVALUATIONS
 * @param consents Children with parental consent to evaluate, a count or a range.
 * @param onTime Evaluations completed within 30 school days.
 * @returns Percent, 0 to 100, one for each row.
 */
export function timelyEvaluations(consents: any[][], onTime: any[][]): any[][] {
  return shareOfWhole("onTime", onTime, "consents", consents);
}

/**
 * Indicator 12: children with an IEP by their third birthday, 100 c / (a - b - d - e).
 * @customfunction PART_C_TRANSITION
 * @param referred a: children served in Part C and referred to Part B, a count or a range.
 * @param notEligible b: found not eligible before the third birthday.
 * @param onTime c: eligible, with an IEP developed and implemented by the third birthday.
 * @param parentDelay d: the parent refused consent or caused the delay, or a federal exception applied.
 * @param lateReferral e: referred to Part C less than 90 days before the third birthday.
 * @returns Percent, 0 to 100, one for each row.
 */
export function partCTransition(
  referred: any[][],
  notEligible: any[][],
  onTime: any[][],
  parentDelay: any[][],
  lateReferral: any[][],
): any[][] {
  return spread(
    [
      readNumbers("referred", referred, "count"),
      readNumbers("notEligible", notEligible, "count"),
      readNumbers("onTime", onTime, "count"),
      readNumbers("parentDelay", parentDelay, "count"),
      readNumbers("lateReferral", lateReferral, "count"),
    ],
    (a, b, c, d, e) => {
      const parts = b + c + d + e;
      return parts > a
        ? refused("referred", `${count(a)} is less than the ${count(parts)} in the other four`)
        : partCTransitionOf({ referred: a, notEligible: b, onTime: c, parentDelay: d, lateReferral: e });
    },
  );
}

/**
 * Indicator 13: whether a record meets all eight transition criteria, or which ones fail.
 * @customfunction TRANSITION_RECORD
 * @param criteria Eight cells a record, a to h, each yes or no; one row a record. N/A in h (agency invited, if appropriate) counts as met.
 * @returns "compliant", or the letters that fail, such as "a, c"; one for each record.
 */
export function transitionRecord(criteria: any[][]): any[][] {
  const criteriaCount = TRANSITION_CRITERIA.length;
  const read = readYesNo("criteria", criteria);
  if (read.columns !== criteriaCount) {
    throw invalid(
      `criteria is ${shapeOf(read)} (rows x columns): give eight columns, a to h, one row a record`,
    );
  }
  const rows: CellResult[][] = [];
  for (let row = 0; row < read.rows; row++) {
    const met: boolean[] = [];
    let fault: Fault | undefined;
    for (let column = 0; column < criteriaCount; column++) {
      const index = row * criteriaCount + column;
      const found = read.faults.get(index);
      const applies = !(
        TRANSITION_CRITERIA[column]?.whereApplicable && isNotApplicable(criteria[row]?.[column])
      );
      if (found !== undefined && applies) {
        if (fault === undefined || (fault.kind === "missing" && found.kind === "invalid")) fault = found;
      }
      met.push(!applies || read.values[index] === 1);
    }
    const failing = failingLetters(met);
    rows.push([
      fault === undefined ? (failing.length === 0 ? "compliant" : failing.join(", ")) : faultError(fault),
    ]);
  }
  return rows;
}

/**
 * Indicator 13: compliant records as a percent of the records reviewed.
 * @customfunction TRANSITION_PERCENT
 * @param compliant Records that meet every criterion, a count or a range.
 * @param reviewed Records reviewed of youth aged 16 and above.
 * @returns Percent, 0 to 100, one for each row.
 */
export function transitionPercent(compliant: any[][], reviewed: any[][]): any[][] {
  return shareOfWhole("compliant", compliant, "reviewed", reviewed);
}

/**
 * Indicator 15: findings verified as corrected within one year, as a percent of all findings.
 * @customfunction CORRECTED_ON_TIME
 * @param findings Findings of noncompliance, a count or a range.
 * @param corrected Findings whose correction was verified within one year.
 * @returns Percent, 0 to 100, one for each row.
 */
export function correctedOnTime(findings: any[][], corrected: any[][]): any[][] {
  return shareOfWhole("corrected", corrected, "findings", findings);
}

/**
 * Indicator 16: complaint reports within 60 days or an extended time line, 100 (1.1(b) + 1.1(c)) / 1.1.
 * @customfunction COMPLAINTS_TIMELY
 * @param reports 1.1: reports issued, a count or a range.
 * @param withinTimeline 1.1(b): reports within the time line.
 * @param withinExtended 1.1(c): reports within an extended time line.
 * @returns Percent, 0 to 100, one for each row.
 */
export function complaintsTimely(
  reports: any[][],
  withinTimeline: any[][],
  withinExtended: any[][],
): any[][] {
  return twoOf("reports", reports, "withinTimeline", withinTimeline, "withinExtended", withinExtended);
}

/**
 * Indicator 17: hearings decided within 45 days or an extended time line, 100 (3.2(a) + 3.2(b)) / 3.2.
 * @customfunction HEARINGS_TIMELY
 * @param adjudicated 3.2: hearings fully adjudicated, a count or a range.
 * @param withinTimeline 3.2(a): decisions within the time line.
 * @param withinExtended 3.2(b): decisions within an extended time line.
 * @returns Percent, 0 to 100, one for each row.
 */
export function hearingsTimely(
  adjudicated: any[][],
  withinTimeline: any[][],
  withinExtended: any[][],
): any[][] {
  return twoOf(
    "adjudicated",
    adjudicated,
    "withinTimeline",
    withinTimeline,
    "withinExtended",
    withinExtended,
  );
}

/**
 * Indicator 18: resolution sessions that end in a settlement agreement, 100 x 3.1(a) / 3.1.
 * @customfunction RESOLUTION_AGREEMENTS
 * @param sessions 3.1: resolution sessions held, a count or a range.
 * @param agreements 3.1(a): settlement agreements.
 * @returns Percent, 0 to 100, one for each row.
 */
export function resolutionAgreements(sessions: any[][], agreements: any[][]): any[][] {
  return shareOfWhole("agreements", agreements, "sessions", sessions);
}

/**
 * Indicator 19: mediations that end in an agreement, 100 (2.1(a)(i) + 2.1(b)(i)) / 2.1.
 * @customfunction MEDIATION_AGREEMENTS
 * @param mediations 2.1: mediations held, a count or a range.
 * @param dueProcessAgreements 2.1(a)(i): agreements in mediations related to a hearing request.
 * @param otherAgreements 2.1(b)(i): agreements in other mediations.
 * @returns Percent, 0 to 100, one for each row.
 */
export function mediationAgreements(
  mediations: any[][],
  dueProcessAgreements: any[][],
  otherAgreements: any[][],
): any[][] {
  return twoOf(
    "mediations",
    mediations,
    "dueProcessAgreements",
    dueProcessAgreements,
    "otherAgreements",
    otherAgreements,
  );
}

/**
 * Indicator 20: reports on time, reports accurate, and reports both, each as a percent of the reports listed. The plan prints no
 * formula for one percent; compare the third with its target of 100.
 * @customfunction TIMELY_ACCURATE
 * @param timely One cell a report: was it on time, yes or no.
 * @param accurate One cell a report: was it accurate, yes or no.
 * @returns Three cells: percent on time, percent accurate, percent both.
 */
export function timelyAccurate(timely: any[][], accurate: any[][]): any[][] {
  const onTime = readYesNo("timely", timely);
  const right = readYesNo("accurate", accurate);
  if (onTime.rows !== right.rows || onTime.columns !== right.columns) {
    throw invalid(
      `timely is ${shapeOf(onTime)} and accurate is ${shapeOf(right)} (rows x columns): give ranges of the same shape`,
    );
  }
  requireWhole(onTime, right);
  const total = onTime.values.length;
  const yes = (test: (index: number) => boolean) =>
    onTime.values.reduce((sum, _, index) => sum + (test(index) ? 1 : 0), 0);
  const both = (index: number) => onTime.values[index] === 1 && right.values[index] === 1;
  return [
    [yes((index) => onTime.values[index] === 1), yes((index) => right.values[index] === 1), yes(both)].map(
      (part) => {
        const result = percent(part, total);
        if (result.kind !== "value") throw notAvailable(result.reason);
        return result.value;
      },
    ),
  ];
}

function count(value: number): string {
  return describe(value);
}

/** Two parts of one whole, together as a percent of it. */
function twoOf(
  wholeName: string,
  whole: unknown,
  firstName: string,
  first: unknown,
  secondName: string,
  second: unknown,
): CellResult[][] {
  return spread(
    [
      readNumbers(wholeName, whole, "count"),
      readNumbers(firstName, first, "count"),
      readNumbers(secondName, second, "count"),
    ],
    (all, one, other): Ending =>
      one + other > all
        ? refused(
            wholeName,
            `${count(all)} is less than the ${count(one + other)} in ${firstName} and ${secondName}`,
          )
        : percent(one + other, all),
  );
}
