import { schoolYearOf } from "../../law/federalFiscalYear";
import { computeCounts } from "../countForm/countForm";
import type { CountFormSpec, Refusal } from "../countForm/specification";
import type { Computation, ComputeContext, InputForm, InputRows, Note } from "../declaration";
import { casesTable } from "./casesTable";
import { UNIT, YEAR } from "./columns";
import { contradictions } from "./identities";
import { readLines, type LineRow } from "./readLines";
import type { Line } from "./lineMeanings";
import type { Section } from "./section";

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
  const computed = computeCounts(specification(section, input), input, context);
  const lines = readLines(section, input, context.ffy);
  return {
    results: computed.results,
    tables: [...computed.tables, ...casesTable(section, lines)],
    problems: [...computed.problems, ...contradictions(section, lines)],
    notes: [...computed.notes, ...codeNotes(lines)],
    charts: computed.charts,
  };
}

/** The form for these rows: where there are single states, the sum over them is not one more. */
function specification(section: Section, input: InputRows): CountFormSpec {
  const { measure, ...rate } = section.rate;
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
    rates: [{ ...rate, measures: measure }],
    example: section.example,
    readName: (column, text) => (column === "unit" ? readUnit(text, single) : text),
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
