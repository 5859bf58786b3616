import type { AbsentGroups } from "../ratios/weightedRiskRatio";
import { districtRepresentation, type GroupRepresentation } from "./districtRepresentation";
import type { RepresentationRule } from "./judgeRepresentation";

/*
 * A long table, one row a race group of a district, in any order: sorted into districts, held against the State, judged, and put
 * back beside its rows.
 */

/** The columns of a long table; each has one entry a row. */
export interface RepresentationRows {
  readonly districts: readonly string[];
  readonly groups: readonly string[];
  /** Disabilities, where the table has several: each is looked at by itself. */
  readonly categories?: readonly string[];
  readonly counts: Float64Array;
  readonly populations: Float64Array;
  readonly ieps?: Float64Array;
  /** The State's figures of the row's group. Left out, the rows themselves add up to the State. */
  readonly stateCounts?: Float64Array;
  readonly statePopulations?: Float64Array;
  /** Rows that cannot be used, and why. */
  readonly faults: ReadonlyMap<number, RowFault>;
}

export interface RowFault {
  /** "missing": a cell is blank or suppressed; "invalid": it cannot be right. */
  readonly kind: "missing" | "invalid";
  readonly message: string;
}

export type RowOutcome =
  | { readonly kind: "result"; readonly result: GroupRepresentation }
  | { readonly kind: "fault"; readonly fault: RowFault };

export interface RepresentationOfRows {
  /** One a row, in the table's order. */
  readonly rows: readonly RowOutcome[];
  /** Rows found faulty here (twice the same group, a total, differing State figures), beside those given. */
  readonly found: ReadonlyMap<number, RowFault>;
  /** Names as first written, in order of appearance. */
  readonly districts: readonly string[];
  readonly groups: readonly string[];
  /** Districts (of a category) without a row for a group that others have: taken as having no children of it. */
  readonly gaps: readonly { readonly row: number; readonly group: string }[];
  /** Whether the State's figures are the sum of the rows. */
  readonly stateFromRows: boolean;
}

/** Words that name a sum rather than a group; a row of sums would be counted twice. */
const TOTALS: ReadonlySet<string> = new Set([
  "total",
  "totals",
  "all",
  "all groups",
  "all students",
  "all children",
  "grand total",
  "state",
  "state total",
]);

/** Judges every row of a long table. */
export function representationOfRows(
  rule: RepresentationRule,
  table: RepresentationRows,
  absent: AbsentGroups,
): RepresentationOfRows {
  const sorted = sortRows(table);
  const rows = new Array<RowOutcome>(table.districts.length);
  const gaps: { row: number; group: string }[] = [];
  for (const [row, fault] of sorted.faults) rows[row] = { kind: "fault", fault };
  for (const unit of sorted.units) {
    if (unit.broken !== undefined) {
      const { row, fault } = unit.broken;
      const spoiled: RowFault = {
        kind: fault.kind === "missing" ? "missing" : "invalid",
        message: `Row ${row + 1} of the same district cannot be used (${fault.message}), and every ratio of the district depends on it.`,
      };
      for (const at of unit.rows) if (at >= 0) rows[at] ??= { kind: "fault", fault: spoiled };
      continue;
    }
    const pick = (column: Float64Array) => Float64Array.from(unit.rows, (at) => (at < 0 ? 0 : column[at]!));
    const results = districtRepresentation(
      rule,
      {
        counts: pick(table.counts),
        populations: pick(table.populations),
        stateCounts: unit.state.counts,
        statePopulations: unit.state.populations,
        ...(table.ieps === undefined ? {} : { ieps: pick(table.ieps) }),
      },
      absent,
    );
    for (const [group, at] of unit.rows.entries()) {
      if (at >= 0) rows[at] = { kind: "result", result: results[group]! };
      else gaps.push({ row: unit.firstRow, group: sorted.groups[group]! });
    }
  }
  return {
    rows,
    found: sorted.found,
    districts: sorted.districts,
    groups: sorted.groups,
    gaps,
    stateFromRows: table.stateCounts === undefined || table.statePopulations === undefined,
  };
}

/** A district, or a district's disability: where its groups' rows are. */
interface Unit {
  readonly firstRow: number;
  /** Row of each group, -1 where there is none. */
  readonly rows: Int32Array;
  readonly state: StateTotals;
  broken?: { readonly row: number; readonly fault: RowFault };
}

interface StateTotals {
  readonly counts: Float64Array;
  readonly populations: Float64Array;
  /** The row that gave a group's figures, -1 before any did. */
  readonly from: Int32Array;
}

interface SortedRows {
  readonly units: readonly Unit[];
  readonly faults: ReadonlyMap<number, RowFault>;
  readonly found: ReadonlyMap<number, RowFault>;
  readonly districts: readonly string[];
  readonly groups: readonly string[];
}

function sortRows(table: RepresentationRows): SortedRows {
  const found = new Map<number, RowFault>();
  const faults = new Map<number, RowFault>(table.faults);
  const refuse = (row: number, message: string): RowFault => {
    const fault: RowFault = { kind: "invalid", message };
    found.set(row, fault);
    faults.set(row, fault);
    return fault;
  };
  const groupNames = new Names();
  const districtNames = new Names();
  const count = table.districts.length;
  const groupOf = new Int32Array(count).fill(-1);
  for (let row = 0; row < count; row++) {
    if (table.groups[row] === "" || table.districts[row] === "") continue;
    if (TOTALS.has(nameKey(table.groups[row]!)) || TOTALS.has(nameKey(table.districts[row]!))) {
      refuse(row, "it is a total; leave totals out, they would be counted twice");
    } else groupOf[row] = groupNames.place(table.groups[row]!);
  }
  const groups = groupNames.written;
  const states = new Map<string, StateTotals>();
  const units = new Map<string, Unit>();
  for (let row = 0; row < count; row++) {
    const group = groupOf[row]!;
    if (group < 0) continue;
    const category = nameKey(table.categories?.[row] ?? "");
    const district = districtNames.place(table.districts[row]!);
    const state = setDefault(states, category, () => emptyState(groups.length));
    const unit = setDefault(units, `${district} ${category}`, () => ({
      firstRow: row,
      rows: new Int32Array(groups.length).fill(-1),
      state,
    }));
    const twice = unit.rows[group]! >= 0 ? unit.rows[group]! : undefined;
    let fault = faults.get(row);
    if (twice !== undefined) {
      fault = refuse(
        row,
        `"${groups[group]}" is there twice for this district, in rows ${twice + 1} and ${row + 1}`,
      );
    } else unit.rows[group] = row;
    if (fault === undefined) fault = addToState(table, state, group, row, refuse);
    if (fault !== undefined) unit.broken ??= { row, fault };
  }
  return { units: [...units.values()], faults, found, districts: districtNames.written, groups };
}

/** Adds a good row to the State, or checks that the State's figures given with it are those of the group's other rows. */
function addToState(
  table: RepresentationRows,
  state: StateTotals,
  group: number,
  row: number,
  refuse: (row: number, message: string) => RowFault,
): RowFault | undefined {
  const { stateCounts, statePopulations } = table;
  if (stateCounts === undefined || statePopulations === undefined) {
    state.counts[group]! += table.counts[row]!;
    state.populations[group]! += table.populations[row]!;
    return undefined;
  }
  const known = state.from[group]!;
  if (known < 0) {
    state.from[group] = row;
    state.counts[group] = stateCounts[row]!;
    state.populations[group] = statePopulations[row]!;
    return undefined;
  }
  return state.counts[group] === stateCounts[row] && state.populations[group] === statePopulations[row]
    ? undefined
    : refuse(row, `the State's figures for "${table.groups[row]}" differ from those in row ${known + 1}`);
}

function emptyState(groups: number): StateTotals {
  return {
    counts: new Float64Array(groups),
    populations: new Float64Array(groups),
    from: new Int32Array(groups).fill(-1),
  };
}

/** Names that differ only in capitals or spaces are one; the first way of writing is kept. */
class Names {
  readonly written: string[] = [];
  private readonly places = new Map<string, number>();

  place(name: string): number {
    const key = nameKey(name);
    const known = this.places.get(key);
    if (known !== undefined) return known;
    this.places.set(key, this.written.length);
    this.written.push(name.trim());
    return this.written.length - 1;
  }
}

/** What two ways of writing one name have in common. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, " ");
}

function setDefault<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
