import { formatNumber, isBlank, readNumberCell, readYesNoCell } from "../readCells";
import type { InputColumn, InputRows, Problem, RawCell } from "../declaration";
import type { RepresentationRows, RowFault } from "../../measures/representation/representationRows";

/** A person's table, read: columns of numbers and names, and what is wrong with it. */
export interface ReadTable {
  readonly rows: RepresentationRows;
  /** 1 yes, 0 no, -1 not answered; absent where the table has no such column. */
  readonly reviews?: Int8Array;
  /** Rows with nothing in them. */
  readonly blank: ReadonlySet<number>;
  readonly problems: readonly Problem[];
}

/** Reads the columns of a form for indicator 9 or 10. Column ids are those of forms.ts. */
export function readRows(input: InputRows, columns: readonly InputColumn[]): ReadTable {
  const reader = new Reader(input, columns);
  const districts = reader.texts("district");
  const groups = reader.texts("group");
  const categories = reader.has("disability") ? reader.texts("disability") : undefined;
  const ieps = reader.counts("ieps");
  const children = categories === undefined ? ieps : reader.counts("children");
  const enrollment = reader.counts("enrollment");
  reader.within("ieps", ieps, "enrollment", enrollment);
  if (categories !== undefined) reader.within("children", children, "ieps", ieps);
  const withState = reader.has("stateCount") && reader.has("stateEnrollment");
  const stateCounts = withState ? reader.counts("stateCount") : undefined;
  const statePopulations = withState ? reader.counts("stateEnrollment") : undefined;
  if (withState) reader.within("stateCount", stateCounts!, "stateEnrollment", statePopulations!);
  const reviews = reader.has("review") ? reader.answers("review") : undefined;
  return {
    rows: {
      districts,
      groups,
      counts: children,
      populations: enrollment,
      ...(categories === undefined ? {} : { categories, ieps }),
      ...(withState ? { stateCounts: stateCounts!, statePopulations: statePopulations! } : {}),
      faults: reader.faults,
    },
    ...(reviews === undefined ? {} : { reviews }),
    blank: reader.blank,
    problems: reader.problems,
  };
}

class Reader {
  readonly faults = new Map<number, RowFault>();
  readonly problems: Problem[] = [];
  readonly blank: ReadonlySet<number>;

  constructor(
    private readonly input: InputRows,
    private readonly columns: readonly InputColumn[],
  ) {
    this.blank = blankRows(input);
    for (const row of this.blank) this.faults.set(row, { kind: "missing", message: "The row is blank." });
  }

  has(column: string): boolean {
    return this.input.columns[column] !== undefined;
  }

  texts(column: string): string[] {
    return this.read(column, (cell, row) => {
      if (isBlank(cell)) this.fault(row, column, "missing", "is blank", "Fill it in, or leave the row out.");
      else if (typeof cell === "object")
        this.fault(row, column, "invalid", "holds an error", "Repair the cell.");
      else return String(cell).trim();
      return "";
    });
  }

  counts(column: string): Float64Array {
    return Float64Array.from(
      this.read(column, (cell, row) => {
        if (typeof cell === "number" && Number.isInteger(cell) && cell >= 0) return cell;
        const read = readNumberCell(cell);
        if (read.kind === "number" && Number.isInteger(read.value) && read.value >= 0) return read.value;
        if (read.kind === "missing") {
          this.fault(row, column, "missing", read.what, "The district's ratios need this number.");
        } else {
          const what = read.kind === "number" ? `holds ${formatNumber(read.value)}` : read.what;
          this.fault(row, column, "invalid", what, "Enter a whole number of children, 0 or more.");
        }
        return 0;
      }),
    );
  }

  answers(column: string): Int8Array {
    return Int8Array.from(
      this.read(column, (cell, row) => {
        const read = readYesNoCell(cell);
        if (read.kind === "answer") return read.value;
        if (read.kind === "unreadable") this.warn(row, column, read.what, "Write Yes or No.");
        return -1;
      }),
    );
  }

  /** Refuses a part larger than its whole. */
  within(part: string, parts: Float64Array, whole: string, wholes: Float64Array): void {
    for (let row = 0; row < parts.length; row++) {
      if (parts[row]! <= wholes[row]! || this.faults.has(row)) continue;
      const what = `${formatNumber(parts[row]!)} is more than the ${formatNumber(wholes[row]!)} in ${this.title(whole)}`;
      this.fault(row, part, "invalid", what, "Check both numbers.");
    }
  }

  private read<T>(column: string, one: (cell: RawCell, row: number) => T): T[] {
    const cells = this.input.columns[column] ?? [];
    return Array.from({ length: this.input.count }, (_, row) => one(cells[row] ?? null, row));
  }

  private fault(row: number, column: string, kind: RowFault["kind"], what: string, advice: string): void {
    if (this.blank.has(row)) return;
    const message = `${this.title(column)}: ${what}`;
    if (!this.faults.has(row)) this.faults.set(row, { kind, message });
    this.problems.push({ severity: "error", message, advice, row, column });
  }

  private warn(row: number, column: string, what: string, advice: string): void {
    if (this.blank.has(row)) return;
    this.problems.push({
      severity: "warning",
      message: `${this.title(column)}: ${what}`,
      advice,
      row,
      column,
    });
  }

  private title(column: string): string {
    return this.columns.find((one) => one.id === column)?.title ?? column;
  }
}

function blankRows(input: InputRows): ReadonlySet<number> {
  const columns = Object.values(input.columns);
  const blank = new Set<number>();
  for (let row = 0; row < input.count; row++) {
    if (columns.every((cells) => isBlank(cells[row]))) blank.add(row);
  }
  return blank;
}
