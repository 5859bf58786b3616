import { faultError, positionIn, readNumbers, shapeOf } from "./arguments";
import { invalid, notAvailable } from "./errors";
import { exceeds } from "./spread";

/** A school's and its district's students of the grades the school serves. */
export interface ServedGrades {
  readonly schoolProtected: number;
  readonly schoolTotal: number;
  readonly districtProtected: number;
  readonly districtTotal: number;
  readonly americanIndian: number;
}

type Columns = Readonly<
  Record<"schoolProtected" | "schoolTotal" | "districtProtected" | "districtTotal", unknown>
> & { readonly schoolAmericanIndian: unknown };

/**
 * Adds up the grades in which the school has pupils, one cell a grade. What stands beside a grade that is not served is not read.
 * Throws #VALUE! for figures that cannot be, #N/A where the school has no pupils.
 */
export function servedGrades(columns: Columns): ServedGrades {
  const read = (name: keyof Columns) => readNumbers(name, columns[name] ?? 0, "count");
  const total = read("schoolTotal");
  const own = read("schoolProtected");
  const districtProtected = read("districtProtected");
  const districtTotal = read("districtTotal");
  const americanIndian =
    columns.schoolAmericanIndian === undefined ? undefined : read("schoolAmericanIndian");
  const all = [
    total,
    own,
    districtProtected,
    districtTotal,
    ...(americanIndian === undefined ? [] : [americanIndian]),
  ];
  const other = all.find((one) => one.rows !== total.rows || one.columns !== total.columns);
  if (other !== undefined)
    throw invalid(
      `schoolTotal is ${shapeOf(total)} and ${other.name} is ${shapeOf(other)} (rows x columns): give one cell a grade in each`,
    );
  const sums = {
    schoolProtected: 0,
    schoolTotal: 0,
    districtProtected: 0,
    districtTotal: 0,
    americanIndian: 0,
  };
  for (let grade = 0; grade < total.values.length; grade++) {
    const served = total.faults.get(grade) !== undefined || total.values[grade]! > 0;
    if (!served) continue;
    const fault = all.map((one) => one.faults.get(grade)).find((one) => one !== undefined);
    if (fault !== undefined) throw faultError(fault);
    const at = (argument: typeof total) => argument.values[grade]!;
    const refuse = (part: typeof total, whole: typeof total) => {
      const refused = exceeds(part.name, at(part), at(whole), whole.name);
      if (refused !== undefined) throw invalid(`${positionIn(part, grade)}: ${refused.message}`);
    };
    refuse(own, total);
    refuse(districtProtected, districtTotal);
    // The district's figures include the school's.
    refuse(total, districtTotal);
    refuse(own, districtProtected);
    if (americanIndian !== undefined) refuse(americanIndian, own);
    sums.schoolTotal += at(total);
    sums.schoolProtected += at(own);
    sums.districtProtected += at(districtProtected);
    sums.districtTotal += at(districtTotal);
    sums.americanIndian += americanIndian === undefined ? 0 : at(americanIndian);
  }
  if (sums.schoolTotal === 0) throw notAvailable("schoolTotal: the school has no pupils in any grade");
  return sums;
}
