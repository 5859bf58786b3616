import type { FormulaTemplate } from "../declaration";
import { COUNTS_TABLE } from "../recordForm/recordResults";
import type { RecordReader } from "../recordForm/recordReader";
import { TRANSITION_REASONS } from "./transitionGroup";

const COLUMN = {
  birth: "{column:birth}",
  eligible: "{column:eligible}",
  iep: "{column:iep}",
  determined: "{column:determined}",
  referral: "{column:partCReferral}",
  reason: "{column:reason}",
} as const;
const THIRD_BIRTHDAY = `MN.DEADLINE("third birthday",${COLUMN.birth})`;

/** Whether formulas over whole columns see what we see: every row counts, dates are dates, and words are spelled as we spell them. */
export function groupsCanBeLive(reader: RecordReader): boolean {
  return (
    reader.allCount &&
    reader.allNumbers(["birth"], false) &&
    reader.allNumbers(["iep", "determined", "partCReferral"], true) &&
    reader.rows.every(
      (row) =>
        isOneOf(reader.cell("eligible", row), ["yes", "no"]) &&
        isOneOf(reader.cell("reason", row), TRANSITION_REASONS),
    )
  );
}

function isOneOf(cell: unknown, words: readonly string[]): boolean {
  return cell === null || (typeof cell === "string" && words.includes(cell.toLowerCase()));
}

/** a, b, c, d, e and the rest over the person's own columns, each child in the first group that fits, as transitionGroup has it. */
export function liveGroups(reader: RecordReader, lateReferralDays: number): readonly FormulaTemplate[] {
  const byBirthday = reader.has("determined") ? `*(${COLUMN.determined}<=${THIRD_BIRTHDAY})` : "";
  const notEligible = `(${COLUMN.eligible}="No")${byBirthday}`;
  const onTime = `(${COLUMN.eligible}="Yes")*(${COLUMN.iep}<>"")*(${COLUMN.iep}<=${THIRD_BIRTHDAY})`;
  const others = `(1-${notEligible})*(1-${onTime})`;
  const tooLate = `(${COLUMN.referral}<>"")*(${THIRD_BIRTHDAY}-${COLUMN.referral}<${lateReferralDays})`;
  const late = [
    ...(reader.has("partCReferral") ? [tooLate] : []),
    ...(reader.has("reason") ? [`(${COLUMN.reason}="late referral")`] : []),
  ];
  const excused = `((${COLUMN.reason}="parent")+(${COLUMN.reason}="exception"))`;
  const notLate = late.length > 0 ? `*(${late.join("+")}=0)` : "";
  return [
    `=COUNT(${COLUMN.birth})`,
    `=SUM(1*${notEligible})`,
    `=SUM(${onTime})`,
    reader.has("reason") ? `=SUM(${others}${notLate}*${excused})` : "=0",
    late.length > 0 ? `=SUM(${others}*(${late.join("+")}>0))` : "=0",
    `={cell:${COUNTS_TABLE}!1,2}-SUM({range:${COUNTS_TABLE}!2,2,5,2})`,
  ];
}
