import type { DistrictName } from "../../achievement/eligibility/districtKey";
import type { InputColumn, InputRows, Problem, RawCell } from "../../indicators/declaration";
import { readPublishedRange } from "../../indicators/publishedRange";
import { formatNumber, isBlank, readMissing, readYesNoCell } from "../../indicators/readCells";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { readFfy } from "../../indicators/yearsForm/readYears";
import { findProfileMeasure } from "./findProfileMeasure";
import { asProfileDistrict, districtOfRow } from "./readDistricts";
import type { Figure, ProfileData, ProfileDistrict, ProfileMeasure, ProfileResult } from "./result";

export interface ReadResults {
  readonly data: ProfileData;
  /** Strata named in the results themselves, by district key. */
  readonly strata: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** Titles of measures the plan does not have. */
  readonly ownMeasures: readonly string[];
}

/** The one district of a table that names none. */
export const ONLY_DISTRICT: ProfileDistrict = { key: "only", name: "Your district", label: "Your district" };

interface ReadRow extends ProfileResult {
  readonly name: DistrictName | undefined;
}

/** A percent may be given rounded to whole percents beside its counts. */
const SLACK = 0.5;

/**
 * Reads a table of results, one row a district, measure and year. Two rows for the same are one where they say the same; else neither
 * counts, whichever comes first.
 */
export function readResults(input: InputRows, columns: readonly InputColumn[]): ReadResults {
  const reader = new RecordReader(input, columns);
  const measures = new Map<string, ProfileMeasure>();
  const strata = new Map<string, { ffy: number; stratum: string }>();
  const rows: ReadRow[] = [];
  const oneDistrict = !reader.has("district") && !reader.has("number");
  for (const row of reader.rows) {
    const measure = readMeasure(reader, row);
    const ffy = readYear(reader, row);
    const figure = readFigure(reader, row);
    const who = oneDistrict
      ? { kind: "district" as const, key: ONLY_DISTRICT.key, district: undefined }
      : districtOfRow(reader, row);
    if (who.kind === "nobody")
      reader.refuse(row, "district", "is blank", 'Write the district\'s name, or "State".');
    if (measure === undefined || ffy === undefined || figure === undefined || who.kind === "nobody") continue;
    measures.set(measure.key, measures.get(measure.key) ?? measure);
    const state = who.kind === "state";
    rows.push({
      row,
      district: state ? undefined : who.key,
      name: state ? undefined : who.district,
      measure: measure.key,
      ffy,
      figure,
    });
    const stratum = reader.text("stratum", row);
    if (state || stratum === undefined) continue;
    const before = strata.get(who.key);
    // Of two words of one year the first by the alphabet: any order of the rows gives the same.
    const newer =
      before === undefined || ffy > before.ffy || (ffy === before.ffy && stratum < before.stratum);
    if (newer) strata.set(who.key, { ffy, stratum });
  }
  const results = withoutRepeats(rows, reader);
  return {
    data: {
      measures: [...measures.values()].sort(
        (one, other) => one.place - other.place || (one.key < other.key ? -1 : 1),
      ),
      districts: districtsOf(rows),
      results: results.map(({ name: _, ...result }) => result),
    },
    strata: new Map([...strata].map(([key, { stratum }]) => [key, stratum])),
    problems: inRowOrder(reader.problems),
    ownMeasures: [...measures.values()]
      .flatMap(({ plan, title }) => (plan === undefined ? [title] : []))
      .sort(),
  };
}

/** The measure of a row, or undefined where its cells name none; the row is then refused. */
export function readMeasure(reader: RecordReader, row: number): ProfileMeasure | undefined {
  const indicator = reader.text("indicator", row) ?? "";
  const measure = reader.text("measure", row) ?? "";
  const found = findProfileMeasure(indicator, measure);
  if (found?.kind === "measure") return found.measure;
  if (found === undefined) {
    const column = reader.has("indicator") ? "indicator" : "measure";
    return reader.refuse(row, column, "is blank", 'Write the indicator or measure, such as "5A".');
  }
  const advice = `Write one of ${found.known.join(", ")}.`;
  if (measure === "")
    return reader.refuse(
      row,
      reader.has("measure") ? "measure" : "indicator",
      "names no single measure",
      advice,
    );
  return reader.refuse(row, "measure", `holds "${measure}"`, advice);
}

export function readYear(reader: RecordReader, row: number): number | undefined {
  const ffy = readFfy(reader.cell("year", row));
  if (ffy !== undefined) return ffy;
  const cell = reader.cell("year", row);
  const what = isBlank(cell) ? "is blank" : "is no year";
  return reader.refuse(row, "year", what, "Write a year such as 2010 or 2010-11.");
}

/** What a row says of its year; undefined where the row is refused. */
function readFigure(reader: RecordReader, row: number): Figure | undefined {
  const denominator = readCount(reader, row, "denominator");
  const numerator = readCount(reader, row, "numerator");
  if (denominator === undefined || numerator === undefined) return undefined;
  const cell = reader.cell("result", row);
  const result = readResultCell(reader, row, cell);
  if (result === undefined) return undefined;
  if (typeof denominator === "number" && typeof numerator === "number") {
    if (numerator > denominator) {
      return reader.refuse(
        row,
        "numerator",
        `${formatNumber(numerator)} is more than the denominator, ${formatNumber(denominator)}`,
        "Correct one of the two.",
      );
    }
    if (denominator === 0) return { kind: "missing", reason: "no children (0 of 0)" };
    const percent = (100 * numerator) / denominator;
    if (result.kind === "percent" && Math.abs(result.percent - percent) > SLACK) {
      reader.warn(
        row,
        "result",
        `${formatNumber(result.percent)} is not ${formatNumber(numerator)} of ${formatNumber(denominator)} in percent`,
        "The counts are used; correct whichever is wrong.",
      );
    }
    return { kind: "counts", numerator, denominator };
  }
  if (result.kind === "missing" && typeof denominator === "string")
    return { kind: "missing", reason: isBlank(cell) ? denominator : result.reason };
  if (typeof denominator === "number" && (result.kind === "percent" || result.kind === "range"))
    return denominator === 0
      ? { kind: "missing", reason: "no children (0)" }
      : { ...result, children: denominator };
  return result;
}

/** A count; null for a blank cell, a reason for a hidden or missing one, undefined where the row is refused. */
function readCount(reader: RecordReader, row: number, column: string): number | string | null | undefined {
  const cell = reader.cell(column, row);
  if (isBlank(cell)) return null;
  const missing = readMissing(cell);
  return missing?.kind === "missing" ? missing.what : reader.count(column, row, "children");
}

function readResultCell(reader: RecordReader, row: number, cell: RawCell): Figure | undefined {
  if (isBlank(cell)) return { kind: "missing", reason: "no result" };
  if (
    typeof cell === "boolean" ||
    (typeof cell === "string" && /^(?:yes|no|y|n|true|false)$/i.test(cell.trim()))
  ) {
    const answer = readYesNoCell(cell);
    if (answer.kind === "answer") return { kind: "answer", yes: answer.value === 1 };
  }
  const read = readPublishedRange(cell);
  if (read.kind === "missing") return { kind: "missing", reason: read.what };
  if (read.kind === "unreadable")
    return reader.refuse(row, "result", read.what, "Write a percent from 0 to 100, or leave the cell blank.");
  const { range } = read;
  return range.low === range.high ? { kind: "percent", percent: range.low } : { kind: "range", range };
}

/** One result for each district, measure and year. */
function withoutRepeats(rows: readonly ReadRow[], reader: RecordReader): readonly ReadRow[] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.district ?? null, row.measure, row.ffy]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    const names = new Set(group.map(({ name }) => name?.name.toLowerCase().replace(/[^a-z0-9]+/g, "") ?? ""));
    const places = group.map(({ row }) => row + 1).join(", ");
    if (names.size > 1) {
      for (const { row, name } of group) {
        const what = `${name?.number ?? ""} stands for more than one district of this measure and year, in rows ${places} of the data`;
        reader.refuse(
          row,
          "number",
          what,
          "Add a column of district types; until then none of these rows counts.",
        );
      }
      return [];
    }
    if (others.every(({ figure }) => JSON.stringify(figure) === JSON.stringify(first.figure))) {
      for (const { row } of others)
        reader.warn(
          row,
          "year",
          `the same result stands in rows ${places} of the data`,
          "Delete all but one.",
        );
      return [first];
    }
    for (const { row } of group) {
      const what = `different results for the same district, measure and year stand in rows ${places} of the data`;
      reader.refuse(row, "year", what, "Delete the wrong one; until then none of them counts.");
    }
    return [];
  });
}

function districtsOf(rows: readonly ReadRow[]): readonly ProfileDistrict[] {
  const spellings = new Map<string, { district: DistrictName; ffy: number }[]>();
  let only = false;
  for (const { district, name, ffy } of rows) {
    if (district === undefined) continue;
    if (name === undefined) only = true;
    else spellings.set(district, [...(spellings.get(district) ?? []), { district: name, ffy }]);
  }
  return [
    ...(only ? [ONLY_DISTRICT] : []),
    ...[...spellings].map(([key, list]) => asProfileDistrict(key, list)),
  ].sort((one, other) => one.name.localeCompare(other.name, "en") || (one.key < other.key ? -1 : 1));
}
