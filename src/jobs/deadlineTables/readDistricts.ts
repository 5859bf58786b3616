import { DEADLINE_WORDS } from "../../achievement/deadlines/deadlineWords";
import {
  DEADLINE_KINDS,
  fiscalYearOf,
  type DeadlineKind,
  type DistrictFacts,
} from "../../achievement/deadlines/deadlines";
import { fiscalYearNamed } from "../../achievement/fiscalYearText";
import { describe } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { nameDate } from "../../measures/dates";
import type { JobProblem, JobTable } from "../declaration";
import { DISTRICT_COLUMNS, DONE_COLUMNS, KEPT_COLUMNS } from "./columns";

/** A district with what its dates hang on. */
export interface District {
  readonly name: string;
  readonly facts: DistrictFacts;
  /** The day each date of the year was done. */
  readonly done: ReadonlyMap<DeadlineKind, number>;
}

/** A day on which something was done, from the sheet that is kept up. */
export interface Kept {
  readonly district: string;
  readonly kind: DeadlineKind;
  readonly about: number;
  readonly done: number;
}

/** A fiscal year in a cell; undefined for a blank cell, and for one that is refused. */
function fiscalYear(reader: RecordReader, column: string, row: number): number | undefined {
  const text = reader.text(column, row);
  if (text === undefined) return undefined;
  return (
    fiscalYearNamed(text) ??
    reader.refuse(row, column, `holds ${describe(text)}`, "Write a fiscal year as 2024 or 2023-24.")
  );
}

/** A day that has been; one of the future is asked about and not taken. */
function pastDay(reader: RecordReader, column: string, row: number, asOf: number): number | undefined {
  const day = reader.date(column, row);
  if (day === undefined || day <= asOf) return day;
  const advice = "Write the day once it is done, or choose a later day to judge on in the settings.";
  reader.warn(
    row,
    column,
    `${nameDate(day)} has not come yet on ${nameDate(asOf)}; taken as not done`,
    advice,
  );
  return undefined;
}

/** Days a thing of one year may be done after its end, or materials be posted before its beginning. */
const BEYOND = 90;

/** Whether something done on this day was the duty of this fiscal year, and not the one of the year before or after. */
function belongsTo(fy: number, kind: DeadlineKind, day: number): boolean {
  const early = kind === "posting" ? BEYOND : 0;
  return fiscalYearOf(day + early) === fy || fiscalYearOf(day) === fy || fiscalYearOf(day - BEYOND) === fy;
}

export function readDistricts(
  { rows }: JobTable,
  fy: number,
  asOf: number,
): { readonly districts: readonly District[]; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(rows, DISTRICT_COLUMNS);
  reader.refuseRepeated(
    "district",
    "Keep one row a district; two districts of one number need their type or name.",
  );
  const districts = reader.rows.flatMap((row): District[] => {
    const name = reader.text("district", row);
    if (name === undefined)
      reader.refuse(row, "district", "is blank", "Write the district's name or number.");
    const planFirstYear = fiscalYear(reader, "planFirstYear", row);
    const newlyIdentified = reader.answer("newlyIdentified", row) ?? false;
    const schools = reader.count("identifiableSchools", row, "schools") ?? 0;
    const hearing = reader.date("hearing", row);
    const done = new Map<DeadlineKind, number>();
    for (const { id, kind } of DONE_COLUMNS) {
      const day = pastDay(reader, id, row, asOf);
      if (day === undefined) continue;
      if (belongsTo(fy, kind, day)) done.set(kind, day);
      else {
        const advice = `Write the day of ${nameFiscalYear(fy)}, or choose another year in the settings.`;
        reader.warn(
          row,
          id,
          `${nameDate(day)} lies in ${nameFiscalYear(fiscalYearOf(day))}; taken as not done`,
          advice,
        );
      }
    }
    if (name === undefined || reader.isRefused(row)) return [];
    if (planFirstYear === undefined) {
      const advice = "Write the plan's first fiscal year; until then the plan's own dates are left out.";
      reader.warn(row, "planFirstYear", "is blank", advice);
    }
    if (newlyIdentified && planFirstYear === undefined) {
      const advice = "Write the first year of its first plan: June 15 before it is the due date.";
      reader.warn(row, "newlyIdentified", "is Yes, and the plan's first year is not known", advice);
    }
    if (hearing !== undefined && fiscalYearOf(hearing) !== fy) {
      const advice = "Write the hearing of the chosen year, or choose another year in the settings.";
      const year = nameFiscalYear(fiscalYearOf(hearing));
      reader.warn(row, "hearing", `${nameDate(hearing)} lies in ${year}; left out`, advice);
    }
    return [{ name, facts: districtFacts(fy, planFirstYear, newlyIdentified, schools > 0, hearing), done }];
  });
  return {
    districts,
    problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "districts" })),
  };
}

/** A hearing of another year belongs to that year's dates. */
export function districtFacts(
  fy: number,
  planFirstYear: number | undefined,
  newlyIdentified: boolean,
  identifiableSchools: boolean,
  hearing: number | undefined,
): DistrictFacts {
  return {
    newlyIdentified,
    identifiableSchools,
    ...(planFirstYear === undefined ? {} : { planFirstYear }),
    ...(hearing === undefined || fiscalYearOf(hearing) !== fy ? {} : { hearing }),
  };
}

/** Reads the sheet that is kept up: rows without a day say nothing. */
export function readKept(
  { rows }: JobTable,
  asOf: number,
): { readonly kept: readonly Kept[]; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(rows, KEPT_COLUMNS);
  const kept = reader.rows.flatMap((row): Kept[] => {
    const done = pastDay(reader, "done", row, asOf);
    if (done === undefined) return [];
    const said = reader.text("what", row) ?? "";
    const kind = DEADLINE_KINDS.find(
      (one) => said.toLowerCase() === one || said.toLowerCase() === DEADLINE_WORDS[one].title.toLowerCase(),
    );
    if (kind === undefined) {
      const known = DEADLINE_KINDS.map((one) => `"${DEADLINE_WORDS[one].title}"`).join(", ");
      reader.refuse(
        row,
        "what",
        said === "" ? "is blank" : `holds ${describe(said)}`,
        `Write one of ${known}.`,
      );
    }
    const about = fiscalYear(reader, "about", row);
    if (kind === undefined || about === undefined) return [];
    return [{ district: reader.text("district", row) ?? "", kind, about, done }];
  });
  return { kept, problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input: "kept" })) };
}
