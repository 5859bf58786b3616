import { describe, expect, it } from "vitest";
import { fiscalYearNamed } from "./fiscalYearText";

describe("a year as people write it", () => {
  it.each([
    ["2023-24", 2024],
    ["2023-2024", 2024],
    ["2023/24", 2024],
    ["2023\u201324", 2024],
    ["school year 2023-24", 2024],
    ["FY 2024", 2024],
    ["fy24", 2024],
    [" 2024 ", 2024],
    ["1999-00", 2000],
    ["1999-2000", 2000],
  ])("%s is %i", (text, year) => expect(fiscalYearNamed(text)).toBe(year));

  it.each(["2023-25", "2023-23", "24", "March 2024", "", "20245", "1234", "2024.5"])("%s is none", (text) =>
    expect(fiscalYearNamed(text)).toBeUndefined(),
  );
});
