import { isNotApplicable } from "../../indicators/b13-secondary-transition/criteria";
import { isBlank } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { inForce } from "../../law/dated";
import { cleanText } from "../../measures/sampling/frame";
import type { RecordAnswers, ReviewAnswer } from "../../monitoring/recordReview/citations";
import {
  criteriaFor,
  REVIEW_PART_TITLES,
  REVIEW_PARTS,
  TRANSITION_AGE,
  type ReviewCriterion,
  type ReviewPart,
} from "../../monitoring/recordReview/criteria";
import type { JobProblem, JobTable } from "../declaration";
import { REVIEW_COLUMNS } from "./columns";
import { ONE_DISTRICT, readAge } from "./readFrame";

/** A record with the answers of every part that was answered in full. */
export interface ReviewedRecord {
  readonly row: number;
  readonly district: string;
  readonly record: string;
  readonly age: number | undefined;
  readonly race: string | undefined;
  readonly gender: string | undefined;
  readonly disability: string | undefined;
  readonly reviewed: number | undefined;
  readonly parts: Readonly<Partial<Record<ReviewPart, RecordAnswers>>>;
}

export interface ReadReview {
  readonly records: readonly ReviewedRecord[];
  /** Rows in which no criterion is answered: the review is still to come. */
  readonly open: number;
  readonly problems: readonly JobProblem[];
}

/** Reads filled review sheets, of one district or several under each other. */
export function readReview({ rows }: JobTable, ffy: number): ReadReview {
  const reader = new RecordReader(rows, REVIEW_COLUMNS);
  reader.refuseRepeated("record", "Keep one row a record.", "district");
  const criteria = criteriaFor(ffy).map(({ value }) => value);
  const general: JobProblem[] = [];
  const parts = REVIEW_PARTS.flatMap((part) => {
    const own = criteria.filter((criterion) => criterion.part === part);
    const lacking = own.filter(({ code }) => !reader.has(code));
    if (own.length === 0 || lacking.length === own.length) return [];
    if (lacking.length === 0) return [{ part, criteria: own }];
    general.push({
      input: "review",
      severity: "error",
      message: `${REVIEW_PART_TITLES[part]}: there is no column for ${lacking.map(({ code }) => code).join(", ")}; this part is not counted`,
      advice: "Add the columns, or use the sheet this job writes.",
    });
    return [];
  });
  const youngest = inForce(TRANSITION_AGE, ffy)?.value ?? 0;
  const records: ReviewedRecord[] = [];
  let open = 0;
  for (const row of reader.rows) {
    const all = parts.flatMap((part) => part.criteria);
    const record = reader.text("record", row);
    if (record === undefined) reader.refuse(row, "record", "is blank", "Write the record's number or code.");
    const onlyPrefilled = all.every(({ code }) => {
      const cell = reader.cell(code, row);
      return isBlank(cell) || isNotApplicable(cell);
    });
    const anyBlank = all.some(({ code }) => isBlank(reader.cell(code, row)));
    if (onlyPrefilled && anyBlank) {
      if (!reader.isRefused(row)) open++;
      continue;
    }
    const age = readAge(reader, row);
    const reviewed = reader.date("reviewed", row);
    if (reader.isRefused(row)) continue;
    const answered = parts.flatMap(({ part, criteria: own }) => {
      const answers = readPart(reader, row, part, own, part === "13" ? { age, youngest } : undefined);
      return answers === undefined ? [] : [[part, answers] as const];
    });
    const text = (column: string): string | undefined => {
      const said = reader.text(column, row);
      return said === undefined ? undefined : cleanText(said);
    };
    records.push({
      row,
      district: text("district") ?? ONE_DISTRICT,
      record: record!,
      age,
      race: text("race"),
      gender: text("gender"),
      disability: text("disability"),
      reviewed,
      parts: Object.fromEntries(answered),
    });
  }
  return {
    records,
    open,
    problems: [
      ...general,
      ...inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "review" })),
    ],
  };
}

/** The answers of a part; undefined where the record is not part of it, or an answer is missing. */
function readPart(
  reader: RecordReader,
  row: number,
  part: ReviewPart,
  criteria: readonly ReviewCriterion[],
  limit: { readonly age: number | undefined; readonly youngest: number } | undefined,
): RecordAnswers | undefined {
  const cells = criteria.map(({ code }) => reader.cell(code, row));
  const first = criteria[0]!.code;
  if (limit?.age !== undefined && limit.age < limit.youngest) {
    if (cells.some((cell) => !isBlank(cell) && !isNotApplicable(cell)))
      reader.warn(
        row,
        first,
        `is answered for a record under ${limit.youngest}; it is not counted there`,
        "Check the age, or write NA.",
      );
    return undefined;
  }
  const allNotApplicable = cells.every((cell) => isNotApplicable(cell));
  if (allNotApplicable && limit?.age === undefined) return undefined;
  if (cells.every((cell) => isBlank(cell))) {
    reader.refuse(
      row,
      first,
      `the part ${REVIEW_PART_TITLES[part]} is blank; the record is not counted there`,
      "Answer each of its criteria.",
    );
    return undefined;
  }
  const answers = criteria.map(({ code, naWhere }): readonly [string, ReviewAnswer] | undefined => {
    if (naWhere !== undefined && isNotApplicable(reader.cell(code, row))) return [code, "n/a"];
    const met = reader.requiredAnswer(code, row);
    return met === undefined ? undefined : [code, met ? "yes" : "no"];
  });
  return answers.every((answer) => answer !== undefined) ? Object.fromEntries(answers) : undefined;
}
