import {
  faultError,
  positionIn,
  readNumbers,
  requireWhole,
  shapeOf,
  type Fault,
  type NumberArgument,
} from "./arguments";
import { invalid } from "./errors";

/*
 * Arguments that hold one number a group: one row (or column) of groups for one district, or one row a district and one column
 * a group for many.
 */

/** Counts and populations of one or many districts; cell (district, group) is at district * groups + group. */
export interface DistrictGroups {
  readonly districts: number;
  readonly groups: number;
  readonly counts: Float64Array;
  readonly populations: Float64Array;
  readonly statePopulations: Float64Array;
  /** Whether one district was given as a column: its results then go down, as the data do. */
  readonly upright: boolean;
  /** Districts with a cell that cannot be used, and what is wrong. */
  readonly faults: ReadonlyMap<number, CustomFunctions.Error>;
}

/** Reads D x g counts, D x g populations and the State's 1 x g populations. */
export function readDistrictGroups(
  counts: unknown,
  populations: unknown,
  statePopulations: unknown,
): DistrictGroups {
  const countCells = readNumbers("counts", counts, "count");
  const populationCells = readNumbers("populations", populations, "count");
  const state = readNumbers("statePopulations", statePopulations, "count");
  requireSameShape(countCells, populationCells);
  requireWhole(state);
  const groups = state.values.length;
  if (state.rows > 1 && state.columns > 1) {
    throw invalid(
      `statePopulations is ${shapeOf(state)} (rows x columns): one row with a cell for each group is expected`,
    );
  }
  if (groups < 2)
    throw invalid("statePopulations: at least two groups are needed to compare one with the others");
  const upright = countCells.columns === 1 && countCells.rows === groups;
  if (countCells.columns !== groups && !upright) {
    throw invalid(
      `counts is ${shapeOf(countCells)} and statePopulations is ${shapeOf(state)} (rows x columns): give both one column for each group`,
    );
  }
  return {
    districts: upright ? 1 : countCells.rows,
    groups,
    counts: countCells.values,
    populations: populationCells.values,
    statePopulations: state.values,
    upright,
    faults: districtFaults(countCells, populationCells, groups),
  };
}

/** A district is unusable where one of its cells is: every ratio of the district depends on all of them. */
function districtFaults(
  counts: NumberArgument,
  populations: NumberArgument,
  groups: number,
): Map<number, CustomFunctions.Error> {
  const worst = new Map<number, Fault>();
  for (const argument of [counts, populations]) {
    for (const [index, fault] of argument.faults) {
      const district = Math.floor(index / groups);
      const known = worst.get(district);
      if (known === undefined || (known.kind === "missing" && fault.kind === "invalid"))
        worst.set(district, fault);
    }
  }
  const faults = new Map<number, CustomFunctions.Error>();
  for (const [district, fault] of worst) faults.set(district, faultError(fault));
  for (let index = 0; index < counts.values.length; index++) {
    if (counts.values[index]! <= populations.values[index]!) continue;
    const district = Math.floor(index / groups);
    if (!faults.has(district)) faults.set(district, tooMany(counts, populations, index));
  }
  return faults;
}

function tooMany(counts: NumberArgument, populations: NumberArgument, index: number): CustomFunctions.Error {
  const count = counts.values[index]!.toLocaleString("en-US");
  const population = populations.values[index]!.toLocaleString("en-US");
  return invalid(
    `${positionIn(counts, index)}: ${count} is more than the ${population} in ${populations.name}`,
  );
}

/**
 * Reads arguments of one district, all in one shape: a row or a column with a cell for each group. Every cell is needed; a bad
 * one ends the whole call.
 */
export function readOneDistrict<K extends string>(
  raw: Readonly<Record<K, unknown>>,
): Record<K, Float64Array> {
  const read = Object.entries(raw).map(([name, cells]) => readNumbers(name, cells, "count"));
  const first = read[0]!;
  if (first.rows > 1 && first.columns > 1) {
    throw invalid(
      `${first.name} is ${shapeOf(first)} (rows x columns): one row or column with a cell for each group is expected`,
    );
  }
  if (first.values.length < 2) {
    throw invalid(`${first.name}: at least two groups are needed to compare one with the others`);
  }
  for (const other of read.slice(1)) requireSameShape(first, other);
  requireWhole(...read);
  return Object.fromEntries(read.map((argument) => [argument.name, argument.values])) as Record<
    K,
    Float64Array
  >;
}

/** Refuses a group with more cases than children. */
export function requireWithin(
  name: string,
  counts: Float64Array,
  wholeName: string,
  whole: Float64Array,
): void {
  const index = counts.findIndex((count, group) => count > whole[group]!);
  if (index < 0) return;
  throw invalid(
    `${name}, group ${index + 1}: ${counts[index]!.toLocaleString("en-US")} is more than the ${whole[index]!.toLocaleString("en-US")} in ${wholeName}`,
  );
}

function requireSameShape(one: NumberArgument, other: NumberArgument): void {
  if (one.rows === other.rows && one.columns === other.columns) return;
  throw invalid(
    `${one.name} is ${shapeOf(one)} and ${other.name} is ${shapeOf(other)} (rows x columns): give ranges of the same shape`,
  );
}
