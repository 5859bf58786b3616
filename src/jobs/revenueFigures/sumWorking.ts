import type { Citation } from "../../law/citation";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import type { Working } from "../../law/working";
import { centsOf, dollarsOf, showCents } from "../../measures/money";

/** Longer sums are told by how many amounts they have; the table below holds them all. */
const MOST_PRINTED = 8;

/** "FY 2024", or "FY 2018 to FY 2024, each by its own rule". */
export function yearsOfSum(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? nameFiscalYear(first) : `FY ${first} to FY ${last}, each by its own rule`;
}

/**
 * How a sum over the rows of a table came about: its amounts, in dollars, where they are few. `below` says what the table of the
 * result tells of a single amount.
 */
export function sumWorking(
  amounts: readonly number[],
  of: string,
  source: Citation,
  year: string,
  below = "each row's own working stands in the table below",
): Working {
  const total = amounts.reduce((sum, amount) => sum + centsOf(amount), 0);
  const count = amounts.length.toLocaleString("en-US");
  const parts =
    amounts.length > MOST_PRINTED
      ? `the sum of ${count} rows`
      : amounts.map((amount) => showCents(centsOf(amount))).join(" + ");
  return {
    rule: `the sum of ${of} over the rows of the table that have one; ${below}`,
    numbers: `${parts} = ${showCents(total)}`,
    inputs: [
      { name: "rows in the sum", value: amounts.length },
      { name: of, value: dollarsOf(total) },
    ],
    source,
    year,
  };
}
