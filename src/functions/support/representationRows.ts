import { describeAbsent } from "../../measures/representation/districtRepresentation";
import type { RepresentationRule } from "../../measures/representation/judgeRepresentation";
import {
  representationOfRows,
  type RepresentationRows,
  type RowFault,
} from "../../measures/representation/representationRows";
import type { AbsentGroups } from "../../measures/ratios/weightedRiskRatio";
import { faultError, readNumbers, readTexts, shapeOf, type Argument, type NumberArgument } from "./arguments";
import { invalid, toCell, type CellResult } from "./errors";
import { isLeftOut } from "./leftOut";

/** The columns of a long table as a worksheet function gets them; optional ones may be left out. */
export interface RawRows {
  readonly districts: unknown;
  readonly groups: unknown;
  readonly counts: unknown;
  readonly populations: unknown;
  readonly categories?: unknown;
  readonly groupIeps?: unknown;
  readonly stateCounts?: unknown;
  readonly statePopulations?: unknown;
}

const WIDTH = 6;

/** One row a row of the table: method, WRR, RR, ARR, finding, reason. A row that cannot be used carries its error six times. */
export function representationRowCells(
  rule: RepresentationRule,
  raw: RawRows,
  absent: AbsentGroups,
): CellResult[][] {
  const { rows } = representationOfRows(rule, readRows(raw), absent);
  return rows.map((row) => {
    if (row.kind === "fault") return new Array<CellResult>(WIDTH).fill(faultError(row.fault));
    const { wrr, rr, arr, judgement, absent: groups } = row.result;
    return [
      judgement.method,
      toCell(wrr),
      toCell(rr),
      toCell(arr),
      toCell(judgement.finding),
      judgement.reason + describeAbsent(groups.length, absent),
    ];
  });
}

function readRows(raw: RawRows): RepresentationRows {
  const districts = readTexts("districts", raw.districts);
  const groups = readTexts("groups", raw.groups);
  const counts = readNumbers("counts", raw.counts, "count");
  const populations = readNumbers("populations", raw.populations, "count");
  const categories = isLeftOut(raw.categories) ? undefined : readTexts("categories", raw.categories);
  const ieps = optional("groupIeps", raw.groupIeps);
  const stateCounts = optional("stateCounts", raw.stateCounts);
  const statePopulations = optional("statePopulations", raw.statePopulations);
  if ((stateCounts === undefined) !== (statePopulations === undefined)) {
    throw invalid("stateCounts and statePopulations: give both or neither");
  }
  const all = [
    districts,
    groups,
    counts,
    populations,
    categories,
    ieps,
    stateCounts,
    statePopulations,
  ].filter((argument) => argument !== undefined);
  requireColumns(all);
  const faults = firstFaults(all);
  exceeding(faults, counts, populations);
  if (ieps !== undefined) {
    exceeding(faults, counts, ieps);
    exceeding(faults, ieps, populations);
  }
  if (stateCounts !== undefined) exceeding(faults, stateCounts, statePopulations!);
  return {
    districts: districts.values,
    groups: groups.values,
    counts: counts.values,
    populations: populations.values,
    ...(categories === undefined ? {} : { categories: categories.values }),
    ...(ieps === undefined ? {} : { ieps: ieps.values }),
    ...(stateCounts === undefined
      ? {}
      : { stateCounts: stateCounts.values, statePopulations: statePopulations!.values }),
    faults,
  };
}

function optional(name: string, raw: unknown): NumberArgument | undefined {
  return isLeftOut(raw) ? undefined : readNumbers(name, raw, "count");
}

function requireColumns(all: readonly Argument[]): void {
  const first = all[0]!;
  const odd = all.find((argument) => argument.columns !== 1 || argument.rows !== first.rows);
  if (odd === undefined) return;
  throw invalid(
    `${odd.name} is ${shapeOf(odd)} and ${first.name} is ${shapeOf(first)} (rows x columns): give columns of the same length`,
  );
}

/** The worst fault of each row: one that cannot be read before one that is missing. */
function firstFaults(all: readonly Argument[]): Map<number, RowFault> {
  const faults = new Map<number, RowFault>();
  for (const argument of all) {
    for (const [row, fault] of argument.faults) {
      const known = faults.get(row);
      if (known === undefined || (known.kind === "missing" && fault.kind === "invalid"))
        faults.set(row, fault);
    }
  }
  return faults;
}

function exceeding(faults: Map<number, RowFault>, part: NumberArgument, whole: NumberArgument): void {
  for (let row = 0; row < part.values.length; row++) {
    if (part.values[row]! <= whole.values[row]! || faults.has(row)) continue;
    const count = part.values[row]!.toLocaleString("en-US");
    const population = whole.values[row]!.toLocaleString("en-US");
    faults.set(row, {
      kind: "invalid",
      message: `${part.name}, row ${row + 1}: ${count} is more than the ${population} in ${whole.name}`,
    });
  }
}
