import { compareRanges, gapBetween, type Certainty, type Gap, type Limits } from "./comparePair";
import { isExact, minus, type CountRange } from "./countRange";
import { keyOf } from "./districtKey";
import { NOBODY, protectedShare, together, type Headcount, type ShareRange } from "./headcount";
import type { Schools, TestedSchool } from "./readSchools";

export interface SchoolResult {
  readonly school: TestedSchool;
  /** Students of the grades served. */
  readonly students: Headcount;
  /** Students of the same grades in all traditional schools of the district, this one included. */
  readonly district: Headcount;
  /** Whether American Indian students leave the school's protected count; undefined without a column for them. */
  readonly exception: Certainty | undefined;
  /** The share that is compared: without American Indian students where the exception holds. Absent where nothing can be compared. */
  readonly share: ShareRange | undefined;
  readonly districtShare: ShareRange | undefined;
  readonly gap: Gap | undefined;
}

/** Compares each traditional school with its district for the grades it serves. */
export function findIdentifiableSchools(schools: Schools, limits: Limits): readonly SchoolResult[] {
  const byDistrict = new Map<string, Map<string, Headcount>>();
  for (const { district, grades, untestable } of schools.tested) {
    // A school whose rows contradict each other still has pupils; only an unclear district must not take them in.
    if (untestable !== undefined && district.type === "") continue;
    const sums = byDistrict.get(keyOf(district)) ?? new Map<string, Headcount>();
    byDistrict.set(keyOf(district), sums);
    for (const [grade, headcount] of grades) sums.set(grade, together(sums.get(grade) ?? NOBODY, headcount));
  }
  return schools.tested.map((school) => {
    const sums = byDistrict.get(keyOf(school.district)) ?? new Map<string, Headcount>();
    return compareSchool(school, sums, schools.hasAmericanIndian, limits);
  });
}

function compareSchool(
  school: TestedSchool,
  sums: ReadonlyMap<string, Headcount>,
  hasAmericanIndian: boolean,
  limits: Limits,
): SchoolResult {
  const students = [...school.grades.values()].reduce(together, NOBODY);
  const district = [...school.grades.keys()].reduce(
    (sum, grade) => together(sum, sums.get(grade) ?? NOBODY),
    NOBODY,
  );
  const exception = hasAmericanIndian ? exceptionFor(students) : undefined;
  const counted = withException(students, exception);
  const share = protectedShare(counted);
  const districtShare = protectedShare(district);
  if (school.untestable !== undefined || share === undefined || districtShare === undefined) {
    return {
      school,
      students,
      district,
      exception,
      share: undefined,
      districtShare: undefined,
      gap: undefined,
    };
  }
  const exact = isExact(students.total) && isExact(district.total);
  const gap = exact
    ? withinDistrict(students, counted.protected, district, limits)
    : compareRanges(share, districtShare, limits);
  return { school, students, district, exception, share, districtShare, gap };
}

/** American Indian students are more than all other protected students together: the two have the same total, so counts decide. */
export function exceptionFor({
  americanIndian,
  others,
}: Pick<Headcount, "americanIndian" | "others">): Certainty {
  if (americanIndian.low > others.high) return "yes";
  return americanIndian.high > others.low ? "possible" : "no";
}

/** The school's head count with the protected students that are compared. */
function withException(students: Headcount, exception: Certainty | undefined): Headcount {
  if (exception === undefined || exception === "no") return students;
  const { others, protected: all, americanIndian, white } = students;
  const counted: CountRange = exception === "yes" ? others : { low: others.low, high: all.high };
  return {
    ...students,
    protected: counted,
    white: { low: white.low, high: white.high + americanIndian.high },
  };
}

/**
 * The school is part of its district: a student hidden in the school is hidden in the district as well. With known totals the gap
 * is narrowest when the school has its fewest and the other schools their most protected students, and widest the other way round.
 */
function withinDistrict(students: Headcount, counted: CountRange, district: Headcount, limits: Limits): Gap {
  const whole = students.total.low;
  const districtWhole = district.total.low;
  const rest = minusExactly(district.protected, students.protected);
  const at = (part: number, own: number, elsewhere: number) => ({
    one: { part, whole },
    other: { part: Math.min(districtWhole, own + elsewhere), whole: districtWhole },
  });
  const certain = isExact(counted) && isExact(rest) && isExact(students.protected);
  // American Indian students who leave the school's count stay in the district's: few here may go with many there.
  const allCount = counted === students.protected;
  const [fewest, most] = allCount
    ? [students.protected.low, students.protected.high]
    : [students.protected.high, Math.max(students.protected.low, counted.high)];
  return gapBetween(at(counted.low, fewest, rest.high), at(counted.high, most, rest.low), limits, certain);
}

/** The other schools' students: ends are taken from ends, because the district's range is the sum of both. */
function minusExactly(sum: CountRange, part: CountRange): CountRange {
  if (sum.high === Infinity) return minus(sum, part);
  return { low: sum.low - part.low, high: sum.high - part.high };
}
