import type { GroupRepresentation } from "../../measures/representation/districtRepresentation";
import { nameKey, type RepresentationOfRows } from "../../measures/representation/representationRows";
import type { AbsentGroups } from "../../measures/ratios/weightedRiskRatio";
import type { LimitsFrom } from "../representationRule";
import type { ReadTable } from "./readRows";

/** A table, judged, with the choices that were made. */
export interface Judged {
  readonly table: ReadTable;
  readonly outcome: RepresentationOfRows;
  readonly absent: AbsentGroups;
  readonly limits: LimitsFrom;
  readonly ffy: number;
}

/** A district with at least one group over or under: once, however many groups it is. */
export interface DistrictFinding {
  readonly district: string;
  /** The rows with a finding. */
  readonly rows: readonly number[];
  /** The review's answer: 1 inappropriate identification, 0 not, -1 none yet. */
  readonly review: number;
  /** Rows whose answers contradict one another, else empty. */
  readonly contradiction: readonly number[];
}

/** "over" or "under" where the row has such a finding. */
export function findingOfRow(judged: Judged, row: number): "over" | "under" | undefined {
  const finding = resultOfRow(judged, row)?.judgement.finding;
  return finding?.kind === "value" && (finding.value === "over" || finding.value === "under")
    ? finding.value
    : undefined;
}

export function resultOfRow(judged: Judged, row: number): GroupRepresentation | undefined {
  const outcome = judged.outcome.rows[row];
  return outcome?.kind === "result" ? outcome.result : undefined;
}

/** The districts with a finding, in the table's order. */
export function findingsOf(judged: Judged): DistrictFinding[] {
  const { districts } = judged.table.rows;
  const flagged = new Map<string, { district: string; rows: number[] }>();
  for (let row = 0; row < districts.length; row++) {
    if (findingOfRow(judged, row) === undefined) continue;
    const key = nameKey(districts[row]!);
    const known = flagged.get(key);
    if (known === undefined) flagged.set(key, { district: districts[row]!, rows: [row] });
    else known.rows.push(row);
  }
  const answers = reviewsOf(judged, flagged);
  return [...flagged].map(([key, { district, rows }]) => ({
    district,
    rows,
    ...(answers.get(key) ?? { review: -1, contradiction: [] }),
  }));
}

/** The review's answer of each flagged district, from whichever of its rows has one. */
function reviewsOf(
  judged: Judged,
  flagged: ReadonlyMap<string, unknown>,
): Map<string, { review: number; contradiction: number[] }> {
  const { districts } = judged.table.rows;
  const answers = new Map<string, { review: number; contradiction: number[] }>();
  const { reviews } = judged.table;
  if (reviews === undefined) return answers;
  for (let row = 0; row < districts.length; row++) {
    const key = nameKey(districts[row]!);
    if (reviews[row] === -1 || !flagged.has(key)) continue;
    const known = answers.get(key);
    if (known === undefined) answers.set(key, { review: reviews[row]!, contradiction: [] });
    else if (known.review !== reviews[row]) {
      // Yes on one row and no on another: no answer, until the person settles it.
      known.review = -1;
      known.contradiction.push(row);
    }
  }
  return answers;
}
