import { inForce, newest } from "../../law/dated";
import { inPlan } from "../../law/sources";
import { isoDate } from "../../measures/dates";
import { yearNotes } from "../countForm/notes";
import type { CountFormSpec } from "../countForm/specification";
import type { ComputeContext, Computation, InputForm, InputRows, Note } from "../declaration";
import { formatNumber, isBlank } from "../readCells";
import { inRowOrder, RecordReader } from "../recordForm/recordReader";
import { countCell, countsTable, percentResult } from "../recordForm/recordResults";
import { resultsChart } from "../resultsChart";
import { lateReferralDays } from "./lateReferral";
import { groupsCanBeLive, liveGroups } from "./liveGroups";
import { lateChildrenTable, type LateChild } from "./lateChildren";
import { recordNotes } from "./notes";
import { partCTransition } from "./partCTransition";
import { recordColumns, recordExamples, REASON_WORDS } from "./recordColumns";
import {
  thirdBirthdayOf,
  transitionGroup,
  type TransitionGroup,
  type TransitionRecord,
} from "./transitionGroup";

/** One row a child who was served in Part C and referred to Part B. */
export function recordsForm(indicator: CountFormSpec["indicator"]): InputForm {
  return {
    id: "records",
    title: "One row a child, with dates",
    rowIs: "a child served in Part C and referred to Part B",
    columns: recordColumns,
    example: recordExamples,
    compute: (rows, context) => compute(rows, context, indicator),
  };
}

function compute(
  input: InputRows,
  { ffy }: ComputeContext,
  { measures, years }: CountFormSpec["indicator"],
): Computation {
  const days = (inForce(lateReferralDays, ffy) ?? newest(lateReferralDays))!.value;
  const reader = new RecordReader(input, recordColumns);
  reader.refuseRepeated("id", "Keep one row a child.");
  const groups: Record<TransitionGroup, number> = {
    notEligible: 0,
    onTime: 0,
    parentDelay: 0,
    lateReferral: 0,
    late: 0,
  };
  const late: LateChild[] = [];
  let assumed = 0;
  for (const row of reader.rows) {
    const record = readRecord(reader, row);
    if (record === undefined) continue;
    const group = transitionGroup(record, days);
    groups[group]++;
    if (group === "notEligible" && record.determined === undefined) assumed++;
    if (group !== "late") continue;
    if (record.reason === undefined && reader.has("reason")) {
      reader.warn(row, "reason", "is blank for a child without an IEP in time", "Fill it in.");
    }
    late.push({ name: reader.nameOf("id", row), ...record });
  }
  const { notEligible: b, onTime: c, parentDelay: d, lateReferral: e } = groups;
  const a = b + c + d + e + groups.late;
  const results = [
    percentResult({
      measure: "12",
      ffy,
      outcome: partCTransition({ referred: a, notEligible: b, onTime: c, parentDelay: d, lateReferral: e }),
      rule: "c / (a - b - d - e) x 100",
      fraction: `${formatNumber(c)} / (${[a, b, d, e].map(formatNumber).join(" - ")})`,
      inputs: [
        { name: "a: referred", value: a },
        { name: "b: not eligible", value: b },
        { name: "c: IEP by third birthday", value: c },
        { name: "d: parent delay or exception", value: d },
        { name: "e: late referral", value: e },
      ],
      source: inPlan("Indicator 12, Measurement (line 1362)"),
      formula: `=MN.PART_C_TRANSITION(${[1, 2, 3, 4, 5].map(countCell).join(",")})`,
    }),
  ];
  const lines = [
    { label: "a: served in Part C and referred to Part B", count: a },
    { label: "b: not eligible, determined by the third birthday", count: b },
    { label: "c: eligible, IEP by the third birthday", count: c },
    { label: "d: delayed by the parent, or an exception", count: d },
    { label: `e: referred to Part C less than ${days} days before`, count: e },
    { label: "in a and in none of b to e", count: groups.late },
  ];
  const formulas = liveGroups(reader, days);
  return {
    results,
    tables: [
      countsTable(
        "Children by group",
        lines.map((line, place) => ({ ...line, formula: formulas[place]! })),
        groupsCanBeLive(reader),
      ),
      ...(late.length > 0 ? [lateChildrenTable(late)] : []),
    ],
    problems: inRowOrder(reader.problems),
    notes: [...yearNotes(years, ffy), ...rangeNote(late), ...assumedNote(assumed), ...recordNotes(ffy)],
    charts: [resultsChart(results, measures, ffy)],
  };
}

/** One row, or undefined where an error keeps it out. */
function readRecord(reader: RecordReader, row: number): TransitionRecord | undefined {
  const birth = reader.requiredDate("birth", row);
  const eligible = reader.answer("eligible", row);
  const iep = reader.date("iep", row);
  const determined = reader.date("determined", row);
  const partCReferral = reader.date("partCReferral", row);
  const stated = reader.date("thirdBirthday", row);
  const reason = reader.word("reason", row, REASON_WORDS, "unknown");
  if (birth === undefined || reader.isRefused(row)) return undefined;
  const dates = [
    ["thirdBirthday", stated],
    ["iep", iep],
    ["determined", determined],
    ["partCReferral", partCReferral],
  ] as const;
  for (const [column, date] of dates) {
    if (date === undefined || date >= birth) continue;
    const what = `${isoDate(date)} is before the birth on ${isoDate(birth)}`;
    reader.refuse(row, column, what, "Check both dates.");
  }
  const thirdBirthday = thirdBirthdayOf(birth);
  if (partCReferral !== undefined && partCReferral > thirdBirthday) {
    const what = `${isoDate(partCReferral)} is after the third birthday, ${isoDate(thirdBirthday)}`;
    reader.refuse(row, "partCReferral", what, "Part C ends at the third birthday; check both dates.");
  }
  if (iep !== undefined && eligible !== true) {
    const what = eligible === undefined ? "is blank, but there is an IEP date" : "is No, but there is an IEP";
    reader.refuse(row, "eligible", what, "Correct the one that is wrong.");
  }
  if (determined !== undefined && isBlank(reader.cell("eligible", row))) {
    const what = "is blank, but there is an eligibility date";
    reader.refuse(row, "eligible", what, "Type Yes or No.");
  }
  if (reader.isRefused(row)) return undefined;
  if (stated !== undefined && Math.abs(stated - thirdBirthday) > 1) {
    const what = `${isoDate(stated)} is not three years after the birth; ${isoDate(thirdBirthday)} is used`;
    reader.warn(row, "thirdBirthday", what, "Check both dates.");
  }
  return { thirdBirthday, eligible, determined, iep, partCReferral, reason };
}

/** The plan asks for the range of days beyond the third birthday. */
function rangeNote(late: readonly LateChild[]): readonly Note[] {
  const beyond = late.flatMap(({ iep, thirdBirthday }) => (iep === undefined ? [] : [iep - thirdBirthday]));
  if (beyond.length === 0) return [];
  const shortest = beyond.reduce((least, days) => Math.min(least, days));
  const longest = beyond.reduce((most, days) => Math.max(most, days));
  const range = shortest === longest ? formatNumber(longest) : `${shortest} to ${formatNumber(longest)}`;
  return [
    {
      text: `Late IEPs came ${range} ${longest === 1 ? "day" : "days"} after the third birthday.`,
      source: inPlan("Indicator 12, Measurement (line 1360)"),
    },
  ];
}

function assumedNote(assumed: number): readonly Note[] {
  if (assumed === 0) return [];
  return [
    {
      text: `${formatNumber(assumed)} ${assumed === 1 ? "child" : "children"} found not eligible without an eligibility date: taken as determined by the third birthday.`,
      source: inPlan("Indicator 12, Measurement (line 1355)"),
    },
  ];
}
