import { AREAS } from "../../indicators/b15-correction/areas";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { isoDate } from "../../measures/dates";
import { cleanText } from "../../measures/sampling/frame";
import type { FindingFacts } from "../../monitoring/recordReview/correction";
import type { JobProblem, JobTable } from "../declaration";
import { FINDING_COLUMNS, REASONS } from "./columns";

export interface ReadFinding extends FindingFacts {
  readonly row: number;
  readonly name: string;
  readonly district: string;
  readonly record: string | undefined;
  readonly requirement: string;
  readonly what: string | undefined;
  readonly area: "A" | "B" | undefined;
  readonly reason: string | undefined;
}

/** What a finding without a requirement or a district is grouped under. */
export const NOT_SAID = "not said";

const REASON_WORDS = REASONS.map((value) => ({ value, pattern: new RegExp(`^${value}`, "i") }));

/** Findings that count, and what is wrong with the others; dates that cannot be are refused as indicator 15 refuses them. */
export function readFindings(
  { rows }: JobTable,
  asOf: number,
): { readonly findings: readonly ReadFinding[]; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(rows, FINDING_COLUMNS);
  reader.refuseRepeated("id", "Keep one row a finding.");
  const findings = reader.rows.flatMap((row): ReadFinding[] => {
    const identified = reader.requiredDate("identified", row);
    const verified = reader.date("verified", row);
    const corrected = reader.date("corrected", row);
    const current = reader.date("current", row);
    const area = reader.word("area", row, AREAS);
    const left = reader.answer("left", row);
    const reason = reader.word("reason", row, REASON_WORDS, "unknown");
    if (identified === undefined || reader.isRefused(row)) return [];
    const before = (column: string, day: number | undefined, since: number, of: string) => {
      if (day === undefined || day >= since) return;
      const what = `${isoDate(day)} is before ${of} of ${isoDate(since)}`;
      reader.refuse(row, column, what, "Check both dates; they may be the wrong way round.");
    };
    before("verified", verified, identified, "the finding");
    before("corrected", corrected, identified, "the finding");
    before("current", current, identified, "the finding");
    if (reader.isRefused(row)) return [];
    for (const [column, day] of [
      ["identified", identified],
      ["corrected", corrected],
      ["current", current],
      ["verified", verified],
    ] as const) {
      if (day !== undefined && day > asOf)
        reader.warn(
          row,
          column,
          `${isoDate(day)} is after the day of judging, ${isoDate(asOf)}`,
          "Check the date, or judge on a later day.",
        );
    }
    const record = reader.text("record", row);
    if (verified !== undefined) {
      const open = [
        ...(record !== undefined && left !== true && corrected === undefined && reader.has("corrected")
          ? ["the record's correction"]
          : []),
        ...(current === undefined && reader.has("current") ? ["the look at newer records"] : []),
      ];
      if (open.length > 0)
        reader.warn(
          row,
          "verified",
          `the finding is verified, but there is no day for ${open.join(" and ")}`,
          "Write the day: a correction is verified once both are shown.",
        );
    }
    return [
      {
        row,
        name: reader.nameOf("id", row),
        district: cleanText(reader.text("district", row) ?? NOT_SAID),
        record,
        requirement: cleanText(reader.text("requirement", row) ?? NOT_SAID),
        what: reader.text("what", row),
        area,
        reason,
        identified,
        verified,
        corrected,
        current,
        left: left === true,
        inRecord: record !== undefined,
      },
    ];
  });
  return {
    findings,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "findings" })),
  };
}
