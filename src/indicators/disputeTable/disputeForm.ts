import { schoolYearOf } from "../../law/federalFiscalYear";
import { computeCounts } from "../countForm/countForm";
import type { CountFormSpec, Refusal } from "../countForm/specification";
import type { Computation, ComputeContext, InputForm, InputRows, Note, Problem } from "../declaration";
import { casesTable } from "./casesTable";
import { UNIT, YEAR } from "./columns";
import { contradictions } from "./identities";
import { readLines, type LineRow } from "./readLines";
import type { Line } from "./lineMeanings";
import { readSchoolYear } from "./schoolYear";
import type { Section } from "./section";
import { yearsOf } from "./yearsTable";

/** The lines of published files that hold the sums over all states. */
const SUM_OF_STATES = /^(?:u\.?\s?s\.?\b|united states|50 states|nation)/i;

/** An input form of counts as the dispute resolution form has them: one row a state, district or year. */
export function disputeForm(section: Section): InputForm {
  return {
    id: section.id,
    title: section.title,
    rowIs: "a state, a district or a year",
    columns: [UNIT, YEAR, ...section.counts, ...section.lines, ...section.codes],
    example: section.example,
    compute: (rows, context) => compute(section, rows, context),
  };
}

function compute(section: Section, input: InputRows, context: ComputeContext): Computation {
  const spec = specification(section, input, context);
  const computed = computeCounts(spec, input, context);
  const lines = readLines(section, input, context.ffy);
  const years = yearsOf(spec, input);
  return {
    results: computed.results,
    tables: [...computed.tables, ...years.tables, ...casesTable(section, lines)],
    problems: [...computed.problems, ...otherYears(lines, context.ffy), ...contradictions(section, lines)],
    notes: [...computed.notes, ...codeNotes(lines)],
    charts: [...computed.charts, ...years.charts],
  };
}

/** The form for these rows: with years in the sheet, the measure is that of the report's year. */
function specification(section: Section, input: InputRows, { ffy }: ComputeContext): CountFormSpec {
  const { measure, ...rate } = section.rate;
  const inYear = { code: measure, names: { year: schoolYearOf(ffy) } };
  const units = (input.columns["unit"] ?? []).filter(
    (cell) => typeof cell === "string" && cell.trim() !== "",
  );
  const single = units.some((cell) => !SUM_OF_STATES.test(String(cell).trim()));
  return {
    id: section.id,
    title: section.title,
    rowIs: "a state, a district or a year",
    indicator: section.indicator,
    names: [UNIT, YEAR],
    counts: section.counts,
    rates: [{ ...rate, measures: input.columns["year"] === undefined ? measure : [inYear] }],
    example: section.example,
    readName: (column, text) => (column === "year" ? readSchoolYear(text) : readUnit(text, single)),
    notes: section.notes,
  };
}

function readUnit(text: string, single: boolean): string | Refusal {
  if (!single || !SUM_OF_STATES.test(text)) return text;
  return {
    refused: `"${text}" is the sum of other rows and is not counted again`,
    advice: "Nothing, or take the row out of the data.",
  };
}

/** Rows of years, none of them the report's. */
function otherYears(rows: readonly LineRow[], ffy: number): readonly Problem[] {
  const years = [...new Set(rows.flatMap(({ schoolYear }) => schoolYear ?? []))].sort();
  const [first] = years;
  if (first === undefined || years.includes(schoolYearOf(ffy))) return [];
  const which = years.length === 1 ? `are of ${first}` : `are of ${first} to ${years.at(-1)!}`;
  return [
    {
      severity: "error",
      column: "year",
      message: `The rows ${which}; there is none for ${schoolYearOf(ffy)}, the year of this report.`,
      advice: "Choose a year that the data have, or add its rows.",
    },
  ];
}

const WORDS: Readonly<Record<Line, string>> = {
  withdrawn: "complaints withdrawn or dismissed",
  pending: "complaints pending",
  notHeld: "mediations not held",
  mediationsPending: "mediations pending",
  resolved: "requests resolved without a hearing",
  requestsPending: "hearing requests pending",
  requestsWithdrawn: "hearing requests withdrawn or dismissed",
};

/** How bare codes were read, one sentence a code and meaning. */
function codeNotes(rows: readonly LineRow[]): readonly Note[] {
  const meanings = new Map<string, Set<number>>();
  for (const { ffy, byCode } of rows) {
    for (const { code, line } of byCode) {
      const key = `Line ${code} is read as ${WORDS[line]}`;
      meanings.set(key, (meanings.get(key) ?? new Set()).add(ffy));
    }
  }
  return [...meanings].map(([text, ffys]) => {
    const first = schoolYearOf(Math.min(...ffys));
    const last = schoolYearOf(Math.max(...ffys));
    return {
      text: `${text} in ${first === last ? first : `${first} to ${last}`}, as the form of the time has it.`,
    };
  });
}
