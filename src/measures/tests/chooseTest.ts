import { isValue, type Outcome } from "../outcome";
import { value } from "../outcome";
import { fisherExact } from "./fisherExact";
import { SMALL_EXPECTED, strengthOf, testIndependence, type IndependenceTest } from "./independence";

/** The test a table calls for, with its p. */
export interface ChosenTest {
  readonly method: "chi-square" | "Fisher exact";
  readonly p: number;
  readonly test: IndependenceTest;
  /** How large the difference is, in words. */
  readonly strength: string;
  /** Why Fisher was taken, or why the chi-square's p is rough; absent where all is well. */
  readonly remark?: string;
}

/**
 * Pearson's chi-square; Fisher's exact test instead where a cell has an expected count below 5 and the table can be counted out.
 * @param table counts, groups in rows, answers in columns
 * @param mostSteps how long the exact test may count; see fisherExact
 */
export function chooseTest(table: readonly (readonly number[])[], mostSteps?: number): Outcome<ChosenTest> {
  const pearson = testIndependence(table);
  if (!isValue(pearson)) return pearson;
  const test = pearson.value;
  const strength = strengthOf(test);
  if (test.smallestExpected >= SMALL_EXPECTED) {
    return value({ method: "chi-square", p: test.p, test, strength });
  }
  const small = `${test.smallCells} of ${test.rows * test.columns} cells have an expected count below ${SMALL_EXPECTED}`;
  const exact = fisherExact(table, mostSteps);
  return isValue(exact)
    ? value({
        method: "Fisher exact",
        p: exact.value,
        test,
        strength,
        remark: `${small}, so Fisher's exact test was taken`,
      })
    : value({
        method: "chi-square",
        p: test.p,
        test,
        strength,
        remark: `${small} and the table is too large for Fisher's exact test: take the p as rough, or join small groups`,
      });
}
