import type { Citation } from "../../law/citation";
import type { Working } from "../../law/working";
import { centsOf, dollarsOf, showCents } from "../../measures/money";

/** Longer sums are told by how many amounts they have; the table below holds them all. */
const MOST_PRINTED = 8;

/** How a sum over the rows of a table came about: its amounts, in dollars, where they are few. */
export function sumWorking(amounts: readonly number[], of: string, source: Citation, year: string): Working {
  const total = amounts.reduce((sum, amount) => sum + centsOf(amount), 0);
  const count = amounts.length.toLocaleString("en-US");
  const parts =
    amounts.length > MOST_PRINTED
      ? `the sum of ${count} rows`
      : amounts.map((amount) => showCents(centsOf(amount))).join(" + ");
  return {
    rule: `the sum of ${of} over the rows of the table that have one; each row's own working stands in the table below`,
    numbers: `${parts} = ${showCents(total)}`,
    inputs: [
      { name: "rows in the sum", value: amounts.length },
      { name: of, value: dollarsOf(total) },
    ],
    source,
    year,
  };
}
