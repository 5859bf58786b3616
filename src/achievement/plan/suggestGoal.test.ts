import { describe, expect, it } from "vitest";
import { suggestGoal } from "./suggestGoal";

describe("a goal's sentence, read as a suggestion", () => {
  it("Farmington: students in advanced courses (its plan, fiscal years 2024 to 2026)", () => {
    expect(suggestGoal("Increase % BIPOC in AP/CIS from 21.5% (2022-23) to >= 25% (2025-26)")).toEqual({
      goal: {
        measure: "BIPOC in AP/CIS",
        group: "BIPOC",
        unit: "percent",
        direction: "up",
        baselineValue: 21.5,
        baselineYear: 2023,
        targetValue: 25,
        targetYear: 2026,
      },
      questions: ["Which kind of goal is it: achievement, integration or teachers?"],
    });
  });

  it("Farmington: a disparity, whose years are not said with the numbers", () => {
    expect(suggestGoal("disparity 13.2% to 10%")).toEqual({
      goal: {
        kind: "achievement",
        measure: "disparity",
        unit: "percent",
        baselineValue: 13.2,
        targetValue: 10,
      },
      questions: [
        "Which year is the baseline of?",
        "Which year is the target for?",
        "Is the number meant to fall, as the two numbers do?",
      ],
    });
  });

  it("Farmington: educators", () => {
    expect(suggestGoal("Increase diversity of educators from 2.7% (2023) to 3.2% (2026)")).toEqual({
      goal: {
        kind: "teachers",
        measure: "diversity of educators",
        unit: "percent",
        direction: "up",
        baselineValue: 2.7,
        baselineYear: 2023,
        targetValue: 3.2,
        targetYear: 2026,
      },
      questions: [],
    });
  });

  it("Elk River: gaps in reading and by meals", () => {
    expect(suggestGoal("Reduce the reading gap from 8.9% to 7.4%").goal).toEqual({
      kind: "achievement",
      measure: "reading gap",
      unit: "percent",
      direction: "down",
      baselineValue: 8.9,
      targetValue: 7.4,
    });
    expect(suggestGoal("FRPL gap 19.3% to 16.3%").goal).toMatchObject({
      kind: "achievement",
      group: "FRPL",
      baselineValue: 19.3,
      targetValue: 16.3,
    });
  });

  it("takes a grade for a grade, a year for a year and a comma in a number for a comma", () => {
    expect(
      suggestGoal(
        "Increase grade 3 reading proficiency of American Indian students from 30 percent in 2022-23 to 36.5 percent by 2025-26.",
      ),
    ).toEqual({
      goal: {
        kind: "achievement",
        measure: "grade 3 reading proficiency of American Indian students",
        group: "American Indian",
        grade: "grade 3",
        unit: "percent",
        direction: "up",
        baselineValue: 30,
        baselineYear: 2023,
        targetValue: 36.5,
        targetYear: 2026,
      },
      questions: [],
    });
    expect(suggestGoal("Raise cross-district enrollment from 1,204 (FY 2023) to 1,500 (FY 2026)")).toEqual({
      goal: {
        kind: "integration",
        measure: "cross-district enrollment",
        direction: "up",
        baselineValue: 1204,
        baselineYear: 2023,
        targetValue: 1500,
        targetYear: 2026,
      },
      questions: ["Are the numbers percents?"],
    });
    expect(suggestGoal("3rd grade reading proficiency will grow from 40% to 46% by 2026").goal).toMatchObject(
      {
        grade: "3rd grade",
        baselineValue: 40,
        targetValue: 46,
        targetYear: 2026,
      },
    );
  });

  it("asks instead of guessing", () => {
    const asked = (sentence: string) => suggestGoal(sentence).questions;
    expect(asked("Close the gap by 2026")).toEqual([
      "What are baseline and target? The sentence has no number.",
    ]);
    expect(asked("Raise reading from 40% to 46% and math from 30% to 36% by 2026")).toContain(
      "What are baseline and target? The sentence has more than two numbers.",
    );
    expect(asked("Raise reading proficiency to 46% by 2026")).toContain(
      "What are baseline and target? The sentence has one number.",
    );
    expect(asked("Reduce the reading gap from 7% (2023) to 9% (2026)")).toEqual([
      "The verb and the numbers go different ways: which is the baseline?",
    ]);
    expect(asked("Raise integration of teachers from 7% (2023) to 9% (2026)")).toEqual([
      "Which kind of goal is it? Its words fit teachers and integration.",
    ]);
    expect(asked("Raise reading of Black and Hispanic students from 7% (2023) to 9% (2026)")).toEqual([
      "Which group is it about: Black or Hispanic?",
    ]);
    expect(asked("")).toHaveLength(3);
  });
});
