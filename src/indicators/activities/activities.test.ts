import { describe, expect, it } from "vitest";
import printed from "../../../test/reference/plan/activities.json";
import { activities } from "./activities";
import { activitiesOf, filterActivities } from "./activitiesOf";

const lineOf = (at: string) => Number(/\(line (\d+)\)/.exec(at)?.[1]);

describe("improvement activities", () => {
  it("are the 209 of the plan, with its years and lines", () => {
    expect(activities.length).toBe(209);
    expect(
      activities.map(({ indicator, first, last, source }) => ({
        indicator,
        line: lineOf(source.at),
        first,
        last,
      })),
    ).toEqual(printed);
  });

  it("have a short label and name who does it", () => {
    for (const { label, resources, first, last } of activities) {
      const words = label.split(/\s+/).length;
      expect([label, words >= 4 && words <= 16]).toEqual([label, true]);
      expect(label).not.toMatch(/[.;]$/);
      expect(resources.length).toBeGreaterThan(2);
      expect(first).toBeLessThanOrEqual(last);
    }
  });

  it("say which row they repeat or extend, and that row exists and comes earlier", () => {
    const pairs = activities.flatMap(({ indicator, source, note }) => {
      const other = /(?:Repeats|Extends the row at) line (\d+)/.exec(note ?? "")?.[1];
      return other === undefined ? [] : [{ indicator, line: lineOf(source.at), other: Number(other) }];
    });
    // 9: L1114. 10: L1247, L1249, L1250. 15: six rows with extended timelines.
    expect(pairs.map(({ line }) => line)).toEqual([
      1114, 1247, 1249, 1250, 1826, 1827, 1828, 1830, 1831, 1832,
    ]);
    for (const { indicator, line, other } of pairs) {
      expect(other).toBeLessThan(line);
      expect(activitiesOf(indicator).some(({ source }) => lineOf(source.at) === other)).toBe(true);
    }
  });

  it("13 run on after the plan's end", () => {
    expect(activities.filter(({ note }) => note?.includes("Runs on")).length).toBe(
      activities.filter(({ last }) => last > 2013).length,
    );
    expect(activities.filter(({ last }) => last > 2013).length).toBe(13);
  });
});

describe("the activities of an indicator", () => {
  it("come in the plan's order; indicator 6 and unknown ones have none", () => {
    expect(activitiesOf("14").length).toBe(16);
    expect(activitiesOf(" 4a ").map(({ indicator }) => indicator)).toEqual(Array(15).fill("4A"));
    expect(activitiesOf("6")).toEqual([]);
    expect(activitiesOf("21")).toEqual([]);
  });

  it("of a year are those that run in it, first and last year included", () => {
    // Line 188: 2009 to 2012.
    const runsIn = (ffy: number) =>
      activitiesOf("1", { ffy }).some(({ source }) => lineOf(source.at) === 188);
    expect([2008, 2009, 2012, 2013].map(runsIn)).toEqual([false, true, true, false]);
    expect(activitiesOf("1", { ffy: 2016 })).toEqual([]);
  });

  it("with words are those that have all of them, in label or resources, in any case", () => {
    const found = filterActivities(activities, { text: "pacer  PARENTS" });
    expect(found.length).toBeGreaterThan(1);
    for (const { label, resources } of found)
      expect(`${label} ${resources}`.toLowerCase()).toMatch(/(?=.*pacer)(?=.*parents)/s);
    expect(filterActivities(activities, { text: "no such words" })).toEqual([]);
    expect(filterActivities(activities, {}).length).toBe(209);
  });
});
