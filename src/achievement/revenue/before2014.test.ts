import { describe, expect, it } from "vitest";
import type { Outcome } from "../../measures/outcome";
import { FORMER_DISTRICTS, revenueBefore2014, type FormerFigures } from "./before2014";

/* By pencil: rate x pupil units; the lesser of the cost and the limit; 54 percent aid in FY 1999. */

const of = <T>(outcome: Outcome<T>): T | string => (outcome.kind === "value" ? outcome.value : outcome.kind);

function figures(over: Partial<FormerFigures>): FormerFigures {
  return {
    district: "other",
    pupilUnits: 1000,
    cost: 1_000_000,
    subdivision6Aid: 0,
    protectedStudents: 0,
    enrollment: 900,
    ...over,
  };
}

function revenue(fy: number, over: Partial<FormerFigures>): number | string {
  const found = revenueBefore2014(fy, figures(over));
  return found.kind === "value" ? found.value.revenue : found.kind;
}

describe("integration revenue before FY 2014", () => {
  it.each([
    [1999, "Duluth", 193_000],
    [1999, "St. Paul", 427_000],
    [1999, "Minneapolis", 523_000],
    [1999, "other", 93_000],
    [2006, "Duluth", 206_000],
    [2008, "St. Paul", 445_000],
    [2008, "Minneapolis", 480_000],
    [2010, "other", 92_000],
  ] as const)("FY %i, %s: %i dollars for 1,000 pupil units", (fy, district, expected) => {
    expect(revenue(fy, { district })).toBe(expected);
  });

  it("takes the cost where it is less, after the aid of subdivision 6", () => {
    expect(revenue(2008, { cost: 60_000 })).toBe(60_000);
    expect(revenue(2008, { cost: 60_000, subdivision6Aid: 5_000 })).toBe(55_000);
    expect(revenue(2008, { cost: 4_000, subdivision6Aid: 5_000 })).toBe(0);
    expect(revenue(1999, { cost: 60_000, subdivision6Aid: 5_000 })).toBe(60_000);
  });

  it("limits a district above 15 percent protected at 129 dollars; exactly 15 percent is not above", () => {
    expect(revenue(2008, { protectedStudents: 135, enrollment: 900 })).toBe(92_000);
    expect(revenue(2008, { protectedStudents: 136, enrollment: 900 })).toBe(129_000);
    expect(revenue(1999, { protectedStudents: 900, enrollment: 900 })).toBe(93_000);
  });

  it("splits FY 1999 into 54 percent aid and the rest, and says that the later split was not found", () => {
    const then = revenueBefore2014(1999, figures({ cost: 100.01 }));
    if (then.kind !== "value") throw new Error("no value");
    // 54 percent of 10,001 cents is 5,400.54 cents.
    expect([of(then.value.aid), of(then.value.levy)]).toEqual([54.01, 46]);
    const later = revenueBefore2014(2008, figures({}));
    if (later.kind !== "value") throw new Error("no value");
    expect(of(later.value.aid)).toBe("undefined");
    expect(of(later.value.levy)).toBe("undefined");
  });

  it("names the part of Minneapolis that was all levy", () => {
    const found = revenueBefore2014(2010, figures({ district: "Minneapolis", pupilUnits: 40_000.5 }));
    if (found.kind !== "value") throw new Error("no value");
    expect(found.value.levyOnly).toBe(1_400_017.5);
    expect(found.value.working.numbers).toBe("445 x 40,000.5 + 35 x 40,000.5 = 19,200,240.00");
  });

  it.each([1998, 2000, 2005, 2011, 2013, 2014])("has no rule for FY %i", (fy) => {
    for (const district of FORMER_DISTRICTS) expect(revenue(fy, { district })).toBe("undefined");
  });

  it("needs an enrollment only where the share matters", () => {
    expect(revenue(2008, { enrollment: 0 })).toBe("undefined");
    expect(revenue(1999, { enrollment: 0 })).toBe(93_000);
    expect(revenue(2008, { enrollment: 0, district: "Duluth" })).toBe(206_000);
  });
});
