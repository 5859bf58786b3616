import { describe, expect, it } from "vitest";
import { runJob, type TestRow } from "../testing";
import { job } from "./job";

const of = (number: string, black: number, white: number | string): TestRow => ({
  number,
  type: "01",
  name: `D${number}`,
  americanIndian: 0,
  asian: 0,
  hispanic: 0,
  black,
  white,
  total: 100,
});
const pair = (number: string, adjoiningNumber: string): TestRow => ({
  number,
  type: "01",
  adjoiningNumber,
  adjoiningType: "01",
  contact: "boundary",
});

// 31 is 40 points above 32, which adjoins it; 36 lies apart; 9998 has no boundary.
const tables = {
  enrollment: [of("0031", 50, 50), of("0032", 10, 90), of("0036", 5, 95), of("9998", 5, 95)],
  adjacency: [pair("0031", "0032"), pair("0036", "9998")],
};

describe("the picture of eligible districts", () => {
  const picture = (settings: Record<string, string> = {}) => {
    const [found, ...others] = runJob(job, tables, settings).pictures;
    expect(others).toEqual([]);
    if (found?.map === undefined) throw new Error("no map");
    return { ...found, map: found.map };
  };
  const about = (number: string) => picture().map.districts.find((district) => district.number === number);

  it("shows percent, status and gaps as the tables do", () => {
    expect(about("0031")).toEqual({
      number: "0031",
      type: "01",
      name: "D0031",
      percent: 50,
      status: "isolated",
      certain: true,
      neighbours: [{ number: "0032", type: "01", name: "D0032", gap: 40 }],
    });
    expect(about("0032")).toMatchObject({ percent: 10, status: "adjoining", neighbours: [{ gap: -40 }] });
    expect(about("0036")).toMatchObject({ percent: 5, status: "none", certain: true });
  });

  it("says what it lacks: boundaries without data, data without a boundary", () => {
    const { description, svg } = picture();
    expect(description).toContain("326 without data");
    expect(description).toContain("Racially isolated: D0031.");
    expect(svg).toContain("without a boundary of this year: D9998.");
  });

  it("marks the district in question", () => {
    expect(picture().map.chosen).toBeUndefined();
    const chosen = picture({ district: "0031-01" });
    expect(chosen.map.chosen).toBe("0031-01");
    expect(chosen.svg).toContain("chosen district");
    expect(chosen.description).toContain("Chosen: D0031, with 1 neighbor.");
  });
});
