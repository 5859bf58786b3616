import { ENROLLMENT_GROUPS, type GroupId } from "./protectedGroups";
import {
  common,
  exactly,
  isExact,
  minus,
  readCountCell,
  sumOf,
  UNKNOWN,
  type CountRange,
} from "./countRange";
import { NOTHING_KNOWN, type Headcount } from "./headcount";
import type { CellTable } from "./cellTable";

/*
 * From a row's cells to its head count. Protected students are the total less white students; where one of the two is hidden, the
 * groups and the total together still say between which numbers the count lies. Blank cells are never taken for 0, but where the
 * other cells add up to the total nothing is left for them.
 */

export interface CellFault {
  readonly column: string;
  /** 'holds "abc", not a number' */
  readonly what: string;
}

export interface RowReading {
  readonly headcount: Headcount;
  /** Cells that cannot be read. */
  readonly wrong: readonly CellFault[];
  /** Cells with a marker instead of a count. Blank cells that the others explain are not among them. */
  readonly suppressed: readonly CellFault[];
  /** Figures that contradict each other: nothing is taken from the row. */
  readonly contradiction?: string;
  /** Figures that do not agree though the result stands. */
  readonly doubt?: string;
}

const GROUP_IDS = ENROLLMENT_GROUPS.map(({ id }) => id);
const PROTECTED_IDS = GROUP_IDS.filter((id) => id !== "white");

/** Whether these columns hold every protected group, so that their sum is all of them. */
export function groupsAreComplete(has: (id: GroupId) => boolean): boolean {
  return has("americanIndian") && has("hispanic") && has("black") && (has("asianPacific") || has("asian"));
}

/** Whether a share can be computed from these columns at all. */
export function columnsSuffice(has: (id: string) => boolean): boolean {
  const groups = groupsAreComplete(has);
  if (has("total")) return has("white") || has("protected") || groups;
  return has("white") && (has("protected") || groups);
}

export function readHeadcount(table: CellTable, row: number): RowReading {
  const wrong: CellFault[] = [];
  const marked: CellFault[] = [];
  const read = (id: string): CountRange | undefined => {
    const cells = table.columns[id];
    if (cells === undefined) return undefined;
    const cell = readCountCell(cells[row] ?? null);
    if (cell.wrong !== undefined) wrong.push({ column: id, what: cell.wrong });
    if (cell.suppressed !== undefined) marked.push({ column: id, what: cell.suppressed });
    return cell.range;
  };
  const totalCell = read("total");
  const protectedCell = read("protected");
  const groups = new Map<GroupId, CountRange>();
  for (const id of GROUP_IDS) {
    const range = read(id);
    if (range !== undefined) groups.set(id, range);
  }
  const cells = { total: totalCell, protected: protectedCell, groups };
  const contradiction = findContradiction(cells);
  if (contradiction !== undefined)
    return { headcount: NOTHING_KNOWN, wrong, suppressed: marked, contradiction };
  const headcount = solve(cells);
  if (headcount === undefined) {
    const figures = "the groups, the protected students and the total do not fit together";
    return { headcount: NOTHING_KNOWN, wrong, suppressed: marked, contradiction: figures };
  }
  const doubt = findDoubt(cells);
  const certain = isExact(headcount.protected) && isExact(headcount.total);
  // What the other cells explain needs no word: not a blank group that can only be 0.
  const suppressed = marked.filter(
    ({ column, what }) => !certain || what !== "is blank" || column === "total",
  );
  return { headcount, wrong, suppressed, ...(doubt === undefined ? {} : { doubt }) };
}

interface RowCells {
  readonly total: CountRange | undefined;
  readonly protected: CountRange | undefined;
  readonly groups: ReadonlyMap<GroupId, CountRange>;
}

function solve({ total: totalCell, protected: protectedCell, groups }: RowCells): Headcount | undefined {
  const complete = groupsAreComplete((id) => groups.has(id));
  const parts = PROTECTED_IDS.flatMap((id) => groups.get(id) ?? []);
  const sum = sumOf(parts);
  const fromGroups: CountRange = { low: sum.low, high: complete ? sum.high : Infinity };
  const whiteCell = groups.get("white") ?? UNKNOWN;
  const outside = totalCell === undefined ? UNKNOWN : minus(totalCell, whiteCell);
  // Total less white is the rule; another count of the same students is used only where that one is not known.
  const students = isExact(outside) ? outside : common(outside, fromGroups, protectedCell ?? UNKNOWN);
  if (students === undefined) return undefined;
  const total = common(totalCell ?? UNKNOWN, sumOf([students, whiteCell]));
  if (total === undefined) return undefined;
  const within = common(students, { low: 0, high: total.high });
  const white = common(whiteCell, minus(total, students));
  if (within === undefined || white === undefined) return undefined;
  return { protected: within, total, white, ...split(within, groups, complete) };
}

/** American Indian and other protected students: each group lies between what the others leave it. */
function split(
  students: CountRange,
  groups: ReadonlyMap<GroupId, CountRange>,
  complete: boolean,
): Pick<Headcount, "americanIndian" | "others"> {
  const cell = groups.get("americanIndian") ?? UNKNOWN;
  const rest = sumOf(
    PROTECTED_IDS.filter((id) => id !== "americanIndian").flatMap((id) => groups.get(id) ?? []),
  );
  const room = minus(students, { low: rest.low, high: complete ? rest.high : Infinity });
  // Students outside every group are protected but belong to none: they may not squeeze a known count.
  const americanIndian = isExact(cell) ? cell : (common(cell, room) ?? cell);
  return { americanIndian, others: minus(students, americanIndian) };
}

function findContradiction({ total, protected: given, groups }: RowCells): string | undefined {
  if (total === undefined) return undefined;
  const parts = PROTECTED_IDS.flatMap((id) => groups.get(id) ?? []);
  const sum = sumOf(parts).low;
  const white = groups.get("white")?.low ?? 0;
  if (given !== undefined && given.low > total.high)
    return `${show(given.low)} protected students are more than the total of ${show(total.high)}`;
  if (sum + white > total.high)
    return `the groups add up to ${show(sum + white)}, more than the total of ${show(total.high)}`;
  return undefined;
}

function findDoubt({ total, protected: given, groups }: RowCells): string | undefined {
  const white = groups.get("white");
  const known = white !== undefined && total !== undefined && isExact(white) && isExact(total);
  const rule = known ? total.low - white.low : undefined;
  if (rule !== undefined && given !== undefined && isExact(given) && given.low !== rule)
    return `the column of protected students holds ${show(given.low)}, total less white is ${show(rule)}; total less white was used`;
  const sum = sumOf(PROTECTED_IDS.flatMap((id) => groups.get(id) ?? []));
  if (rule === undefined || !groupsAreComplete((id) => groups.has(id)) || !isExact(sum)) return undefined;
  if (sum.low === rule) return undefined;
  return `${show(rule - sum.low)} students are in no group; they count as protected, because protected is total less white`;
}

const show = (count: number): string => count.toLocaleString("en-US");

/** A head count from known figures, for places that have them. */
export function known(protectedStudents: number, total: number, americanIndian = 0): Headcount {
  return {
    protected: exactly(protectedStudents),
    total: exactly(total),
    white: exactly(total - protectedStudents),
    americanIndian: exactly(americanIndian),
    others: exactly(protectedStudents - americanIndian),
  };
}
