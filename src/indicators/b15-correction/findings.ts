import { isoDate } from "../../measures/dates";
import type { ResultTable } from "../declaration";
import type { RecordReader } from "../recordForm/recordReader";
import { longestFirst } from "../recordForm/recordResults";
import { AREAS, type Area } from "./areas";
import { correctionDue, openStatus, verifiedStatus, type CorrectionStatus } from "./correctionStatus";

/** A finding that counts. */
export interface Finding {
  readonly row: number;
  readonly name: string;
  readonly identified: number;
  readonly verified: number | undefined;
  readonly area: Area | undefined;
  readonly status: CorrectionStatus;
}

export interface ReadFindings {
  readonly findings: readonly Finding[];
  /** The latest date in the data: the day on which open findings are judged. Undefined without findings. */
  readonly asOf: number | undefined;
}

/** Reads the findings; open ones are judged on the latest date that the data hold, for no clock is asked. */
export function readFindings(reader: RecordReader): ReadFindings {
  const read = reader.rows.flatMap((row) => {
    const identified = reader.requiredDate("identified", row);
    const verified = reader.date("verified", row);
    const area = reader.word("area", row, AREAS);
    if (identified === undefined || reader.isRefused(row)) return [];
    if (verified !== undefined && verified < identified) {
      const what = `${isoDate(verified)} is before the finding of ${isoDate(identified)}`;
      reader.refuse(row, "verified", what, "Check both dates; they may be the wrong way round.");
      return [];
    }
    return [{ row, name: reader.nameOf("id", row), identified, verified, area }];
  });
  const asOf = read.reduce<number | undefined>(
    (latest, { identified, verified }) => Math.max(latest ?? 0, identified, verified ?? 0),
    undefined,
  );
  return {
    asOf,
    findings: read.map((one) => ({
      ...one,
      status:
        one.verified === undefined
          ? openStatus(one.identified, asOf!)
          : verifiedStatus(one.identified, one.verified),
    })),
  };
}

const STATUS_WORDS: Readonly<Record<CorrectionStatus, string>> = {
  "on time": "verified within one year",
  late: "verified after one year",
  open: "open, the year is running",
  overdue: "open, the year is over",
};

/** Findings that were not verified in time, those still open first, then the longest delay. */
export function lateFindingsTable(findings: readonly Finding[]): ResultTable {
  const beyond = ({ identified, verified }: Finding): number | null =>
    verified === undefined ? null : verified - correctionDue(identified);
  return {
    id: "late",
    title: "Findings not verified within one year",
    columns: [
      { title: "Finding", kind: "text" },
      { title: "Identified", kind: "date" },
      { title: "One year ends", kind: "date" },
      { title: "Verified", kind: "date" },
      { title: "Days after the year", kind: "count" },
      { title: "Status", kind: "text" },
    ],
    rows: findings
      .filter(({ status }) => status !== "on time")
      .sort((one, other) => longestFirst(beyond(one), beyond(other)) || one.identified - other.identified)
      .map((finding) => [
        finding.name,
        isoDate(finding.identified),
        isoDate(correctionDue(finding.identified)),
        finding.verified === undefined ? null : isoDate(finding.verified),
        beyond(finding),
        STATUS_WORDS[finding.status],
      ]),
  };
}
