import { lateReferralDays } from "../../indicators/b12-early-childhood-transition/lateReferral";
import { recordColumns, REASON_WORDS } from "../../indicators/b12-early-childhood-transition/recordColumns";
import {
  thirdBirthdayOf,
  transitionGroup,
} from "../../indicators/b12-early-childhood-transition/transitionGroup";
import type { InputColumn, InputRows } from "../../indicators/declaration";
import { RecordReader } from "../../indicators/recordForm/recordReader";
import { newest } from "../../law/dated";
import { isoDate } from "../../measures/dates";
import { DISTRICT, readEach, refuseBefore, type ReadRecords } from "./readRecords";
import { by } from "./standing";

/** The columns of indicator 12, so that one table serves both. */
export const TRANSITION_COLUMNS: readonly InputColumn[] = [
  ...recordColumns.filter(({ id }) => id !== "thirdBirthday"),
  DISTRICT,
];

/** A child referred to Part C fewer days than this before the third birthday is left out. */
export const LATE_REFERRAL_DAYS = newest(lateReferralDays)!.value;

/** Why a child is outside the percent, by the plan's groups; the same words as the formula of the sheet writes. */
export const LEFT_OUT = {
  notEligible: "not eligible",
  lateReferral: "referred late",
  parentDelay: "parent or exception",
} as const;

/** Children served in Part C and referred: an IEP is due on the third birthday. */
export function readTransitions(rows: InputRows): ReadRecords {
  const reader = new RecordReader(rows, TRANSITION_COLUMNS);
  const records = readEach(reader, (row) => {
    const birth = reader.requiredDate("birth", row);
    const eligible = reader.answer("eligible", row);
    const iep = reader.date("iep", row);
    const determined = reader.date("determined", row);
    const referral = reader.date("partCReferral", row);
    const reason = reader.word("reason", row, REASON_WORDS, "unknown");
    if (birth === undefined || reader.isRefused(row)) return undefined;
    for (const [column, day] of [
      ["iep", iep],
      ["determined", determined],
      ["partCReferral", referral],
    ] as const)
      refuseBefore(reader, row, column, day, birth, "the birth");
    const due = thirdBirthdayOf(birth);
    if (referral !== undefined && referral > due) {
      const what = `${isoDate(referral)} is after the third birthday, ${isoDate(due)}`;
      reader.refuse(row, "partCReferral", what, "Part C ends at the third birthday; check both dates.");
    }
    if (iep !== undefined && eligible !== true) {
      const what =
        eligible === undefined ? "is blank, but there is an IEP date" : "is No, but there is an IEP";
      reader.refuse(row, "eligible", what, "Correct the one that is wrong.");
    }
    if (determined !== undefined && eligible === undefined) {
      reader.refuse(row, "eligible", "is blank, but there is an eligibility date", "Type Yes or No.");
    }
    if (reader.isRefused(row)) return undefined;
    if (determined !== undefined && iep !== undefined && determined > iep) {
      const what = `${isoDate(determined)} is after the IEP, ${isoDate(iep)}`;
      reader.warn(row, "determined", what, "Check both dates; eligibility comes before the IEP.");
    }
    return {
      start: birth,
      due,
      // A child found not eligible too late is late, and then nothing is left to do.
      done: iep ?? (eligible === false ? determined : undefined),
      leftOutOn: (asOf) => {
        // An IEP says that the child is eligible, whatever day is written for that.
        const known = determined === undefined || determined <= asOf || by(asOf, iep) !== undefined;
        const group = transitionGroup(
          {
            thirdBirthday: due,
            eligible: known ? eligible : undefined,
            determined: by(asOf, determined),
            iep: by(asOf, iep),
            partCReferral: referral,
            reason,
          },
          LATE_REFERRAL_DAYS,
        );
        return group === "onTime" || group === "late" ? undefined : LEFT_OUT[group];
      },
      cells: {
        birth,
        eligible: eligible === undefined ? null : eligible ? "Yes" : "No",
        determined: determined ?? null,
        partCReferral: referral ?? null,
        iep: iep ?? null,
        reason: reason ?? null,
      },
    };
  });
  return { records, problems: reader.problems };
}
