import { describe, expect, it } from "vitest";
import { isoDate, serialOfIso } from "../../measures/dates";
import { minnesotaHoliday } from "./minnesotaHolidays";

/** The weekdays that are holidays, as Python's calendar gives them by the words of the statute. */
const KEPT: Readonly<Record<number, string>> = {
  2010: "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31",
  2021: "01-01 01-18 02-15 05-31 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31",
  2022: "01-17 02-21 05-30 07-04 09-05 10-10 11-11 11-24 11-25 12-26",
  2023: "01-02 01-16 02-20 05-29 06-19 07-04 09-04 10-09 11-10 11-23 11-24 12-25",
  2026: "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 11-27 12-25",
  2027: "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-31",
};

describe("holidays of Minnesota", () => {
  it.each(Object.entries(KEPT))("%s: every one and no other", (year, kept) => {
    const found: string[] = [];
    const last = serialOfIso(`${year}-12-31`)!;
    for (let day = serialOfIso(`${year}-01-01`)!; day <= last; day++) {
      if (minnesotaHoliday(day) !== undefined) found.push(isoDate(day).slice(5));
    }
    expect(found).toEqual(kept.split(" "));
  });

  it("are named", () => {
    expect(minnesotaHoliday(serialOfIso("2026-07-03")!)).toBe("Independence Day");
    expect(minnesotaHoliday(serialOfIso("2022-06-20")!)).toBeUndefined();
  });
});
