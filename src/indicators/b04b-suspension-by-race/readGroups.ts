import { nameKey } from "../../measures/representation/representationRows";
import { adviceFor, readCount } from "../countForm/readCount";
import type { InputRows, Problem, RawCell } from "../declaration";
import { describe, formatNumber, isBlank, readYesNoCell } from "../readCells";
import { columns } from "./groupColumns";

/** A racial or ethnic group of a district. */
export interface GroupRow {
  /** Row of the person's table, from 0. */
  readonly row: number;
  readonly group: string;
  readonly ieps: number;
  readonly suspended: number;
}

export interface DistrictGroups {
  readonly district: string;
  readonly groups: readonly GroupRow[];
  /** The district's children without IEPs; undefined where a figure is missing. */
  readonly others?: { readonly suspended: number; readonly children: number };
  /** The review's answer; undefined where there is none yet, or where two rows contradict one another. */
  readonly review?: boolean;
}

export interface ReadGroups {
  /** Districts with a row that can be used, in the table's order. */
  readonly districts: readonly DistrictGroups[];
  /** Districts without one. */
  readonly unusable: readonly string[];
  readonly hasReviews: boolean;
  readonly problems: readonly Problem[];
  /** Every row counts, stands where it stood, and its counts are plain numbers: formulas may use the person's columns. */
  readonly live: boolean;
}

interface Collected {
  readonly district: string;
  readonly groups: GroupRow[];
  readonly names: Map<string, number>;
  readonly figures: Map<"othersSuspended" | "others", { readonly value: number; readonly row: number }>;
  review: boolean | undefined;
  reviewRow: number;
  contradiction: boolean;
}

/** Reads one row a group of a district; a row with a problem is left out, and the problem says why. */
export function readGroups(input: InputRows): ReadGroups {
  return new GroupReader(input).read();
}

class GroupReader {
  private readonly problems: Problem[] = [];
  private readonly districts = new Map<string, Collected>();

  constructor(private readonly input: InputRows) {}

  read(): ReadGroups {
    for (let row = 0; row < this.input.count; row++) this.readRow(row);
    const found = [...this.districts.values()].map((one) => this.finished(one));
    const kept = found.filter(({ groups }) => groups.length > 0);
    const rows = kept.flatMap(({ groups }) => groups);
    return {
      districts: kept,
      unusable: found.filter(({ groups }) => groups.length === 0).map(({ district }) => district),
      hasReviews: this.input.columns["review"] !== undefined,
      problems: this.problems,
      live:
        rows.length === this.input.count &&
        rows.every(
          ({ row }, place) =>
            row === place && ["ieps", "suspended"].every((id) => typeof this.cell(row, id) === "number"),
        ),
    };
  }

  private readRow(row: number): void {
    if (columns.every(({ id }) => isBlank(this.cell(row, id)))) return;
    const before = this.problems.length;
    const district = this.name(row, "district");
    const group = this.name(row, "group");
    const of = district === "" ? undefined : this.collected(district);
    const ieps = this.count(row, "ieps");
    const suspended = this.count(row, "suspended");
    if (ieps !== undefined && suspended !== undefined && suspended > ieps) {
      this.report(
        row,
        "suspended",
        `${formatNumber(suspended)} is more than the ${formatNumber(ieps)} children with IEPs of the group`,
        "Count children, each once.",
      );
    }
    if (of === undefined) return;
    const twice = of.names.get(nameKey(group));
    if (group !== "" && twice !== undefined) {
      const where = `in rows ${twice + 1} and ${row + 1} of the data; the first is counted`;
      this.report(
        row,
        "group",
        `${group} of ${district} is there twice, ${where}`,
        "Keep one of the two rows.",
      );
    }
    const fine = this.problems.length === before;
    this.figure(of, row, "othersSuspended");
    this.figure(of, row, "others");
    this.answer(of, row);
    if (!fine) return;
    of.names.set(nameKey(group), row);
    of.groups.push({ row, group, ieps: ieps!, suspended: suspended! });
  }

  private collected(district: string): Collected {
    const key = nameKey(district);
    const known = this.districts.get(key);
    if (known !== undefined) return known;
    const made: Collected = {
      district,
      groups: [],
      names: new Map(),
      figures: new Map(),
      review: undefined,
      reviewRow: -1,
      contradiction: false,
    };
    this.districts.set(key, made);
    return made;
  }

  private finished({ district, groups, figures, review, contradiction }: Collected): DistrictGroups {
    const suspended = figures.get("othersSuspended");
    const children = figures.get("others");
    let others: DistrictGroups["others"];
    if (suspended !== undefined && children !== undefined) {
      if (suspended.value <= children.value)
        others = { suspended: suspended.value, children: children.value };
      else {
        this.report(
          suspended.row,
          "othersSuspended",
          `${formatNumber(suspended.value)} is more than the ${formatNumber(children.value)} children without IEPs; the rate ratio of ${district} is not formed`,
          "Correct the one that is wrong.",
          "warning",
        );
      }
    }
    return {
      district,
      groups,
      ...(others === undefined ? {} : { others }),
      ...(review === undefined || contradiction ? {} : { review }),
    };
  }

  private name(row: number, id: string): string {
    const cell = this.cell(row, id);
    if (isBlank(cell)) this.report(row, id, "is blank", "Fill it in.");
    else if (typeof cell === "object")
      this.report(row, id, `holds the error ${describe(cell)}`, "Mend the cell.");
    else return String(cell).trim();
    return "";
  }

  private count(row: number, id: string): number | undefined {
    const read = readCount(this.cell(row, id));
    if (read.kind === "count") return read.value;
    this.report(row, id, read.what, adviceFor(read));
    return undefined;
  }

  /** A figure of the whole district: on any of its rows, and the same wherever it is given. */
  private figure(of: Collected, row: number, id: "othersSuspended" | "others"): void {
    const cell = this.cell(row, id);
    if (isBlank(cell)) return;
    const read = readCount(cell);
    if (read.kind !== "count") {
      this.report(row, id, `${read.what}; the rate ratio may be missing`, adviceFor(read), "warning");
      return;
    }
    const known = of.figures.get(id);
    if (known === undefined) of.figures.set(id, { value: read.value, row });
    else if (known.value !== read.value) {
      const other = `${formatNumber(known.value)} in row ${known.row + 1} of the data`;
      this.report(
        row,
        id,
        `${formatNumber(read.value)} differs from ${other}, which is used`,
        "Give the district's figure once, or the same on all its rows.",
        "warning",
      );
    }
  }

  private answer(of: Collected, row: number): void {
    const cell = this.cell(row, "review");
    const read = readYesNoCell(cell);
    if (read.kind === "unreadable") this.report(row, "review", read.what, "Write Yes or No.", "warning");
    if (read.kind !== "answer") return;
    const answer = read.value === 1;
    if (of.review === undefined) {
      of.review = answer;
      of.reviewRow = row;
    } else if (of.review !== answer) {
      of.contradiction = true;
      this.report(
        row,
        "review",
        `contradicts row ${of.reviewRow + 1} of the data; ${of.district} has no answer`,
        "Give each district one answer.",
        "warning",
      );
    }
  }

  private cell(row: number, id: string): RawCell {
    return this.input.columns[id]?.[row] ?? null;
  }

  private report(
    row: number,
    column: string,
    what: string,
    advice: string,
    severity: Problem["severity"] = "error",
  ): void {
    const title = columns.find(({ id }) => id === column)!.title;
    this.problems.push({ severity, row, column, message: `${title}: ${what}`, advice });
  }
}
