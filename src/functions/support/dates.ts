import { isMeantAsDate } from "../../measures/dates";
import { readNumbers, type Fault, type NumberArgument } from "./arguments";
import { describe } from "./cells";

const ADVICE = "not a date; type one as Excel knows it, such as 3/15/2026, or use DATE(2026,3,15)";

/** Reads dates (Excel serials); the time of day is dropped. A number outside 1901 to 2100 is no date. */
export function readDates(name: string, raw: unknown): NumberArgument {
  const read = readNumbers(name, raw, "number");
  const values = Float64Array.from(read.values, Math.floor);
  const faults = new Map<number, Fault>(read.faults);
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    const earlier = faults.get(index);
    if (earlier?.kind === "invalid") {
      faults.set(index, { kind: "invalid", message: earlier.message.replace("not a number", ADVICE) });
    } else if (earlier === undefined && !isMeantAsDate(value)) {
      const where =
        read.rows * read.columns === 1 ? name : `${name}, row ${Math.floor(index / read.columns) + 1}`;
      faults.set(index, {
        kind: "invalid",
        message: `${where}: holds ${describe(read.values[index])}, ${ADVICE}`,
      });
    }
  }
  return { ...read, values, faults };
}
