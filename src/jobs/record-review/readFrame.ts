import { formatNumber, isBlank, readNumberCell } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { cleanText } from "../../measures/sampling/frame";
import { ageGroup } from "../../monitoring/recordReview/citations";
import type { FrameRecord } from "../../monitoring/recordReview/drawRecords";
import type { JobProblem, JobTable } from "../declaration";
import { FRAME_COLUMNS, TRAIT_IDS } from "./columns";

/** A record of the frame with what the review sheet shows of it. */
export interface ReviewFrameRecord extends FrameRecord {
  readonly age: number | undefined;
  readonly race: string;
  readonly gender: string;
  readonly disability: string;
}

export interface ReviewFrame {
  readonly records: readonly ReviewFrameRecord[];
  /** Records left out because they are too young for the review that was chosen. */
  readonly tooYoung: number;
  readonly problems: readonly JobProblem[];
}

/** What a blank characteristic counts as: a category of its own, so that no record drops out. */
const NOT_SAID = "not said";
/** The district of a table that has no such column. */
export const ONE_DISTRICT = "All records";

/** @param youngest only records of this age and above; 0 for all */
export function readFrame({ rows }: JobTable, youngest: number): ReviewFrame {
  const reader = new RecordReader(rows, FRAME_COLUMNS);
  reader.refuseRepeated(
    "record",
    "Keep one row a record: one that is there twice has twice the chance.",
    "district",
  );
  const records: ReviewFrameRecord[] = [];
  let tooYoung = 0;
  for (const row of reader.rows) {
    const key = reader.text("record", row);
    if (key === undefined)
      reader.refuse(row, "record", "is blank", "Write the number or code, so that the record can be found.");
    const age = readAge(reader, row);
    if (reader.isRefused(row)) continue;
    if (age !== undefined && age < youngest) {
      tooYoung++;
      continue;
    }
    const said = (column: "race" | "gender" | "disability"): string => {
      const text = reader.text(column, row);
      if (text === undefined && reader.has(column))
        reader.warn(row, column, `is blank; it counts as "${NOT_SAID}"`, "Fill in the cell.");
      return text === undefined ? NOT_SAID : cleanText(text);
    };
    const own = { race: said("race"), gender: said("gender"), disability: said("disability") };
    const traitOf = { ...own, age: age === undefined ? NOT_SAID : ageGroup(age) };
    records.push({
      ...own,
      key: cleanText(key!),
      district: cleanText(reader.text("district", row) ?? ONE_DISTRICT),
      age,
      traits: TRAIT_IDS.map((id) => traitOf[id]),
    });
  }
  return {
    records,
    tooYoung,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "frame" })),
  };
}

/** Age in years; a blank one is asked about, a wrong one refuses the row. */
export function readAge(reader: RecordReader, row: number): number | undefined {
  const cell = reader.cell("age", row);
  if (isBlank(cell)) {
    if (reader.has("age")) reader.warn(row, "age", "is blank", "Type the age in years.");
    return undefined;
  }
  const read = readNumberCell(cell);
  const advice = "Type the age in years, from 0 to 26.";
  if (read.kind !== "number") return reader.refuse(row, "age", read.what, advice);
  return read.value >= 0 && read.value <= 26
    ? read.value
    : reader.refuse(row, "age", `holds ${formatNumber(read.value)}`, advice);
}
