import { inPlan } from "../../law/sources";
import type { InputForm } from "../declaration";
import { countForm } from "../countForm/countForm";
import type { CountFormSpec } from "../countForm/specification";
import {
  bySubject,
  bySubjectAndGrade,
  nameColumns,
  PARTS,
  readName,
  testColumns,
  wrongGrade,
} from "./testColumns";

const WHOLE = ["enrolled"];

/** Measure 3B: who takes the tests, a row a subject and grade (of a district). */
export function participationForm(indicator: CountFormSpec["indicator"]): InputForm {
  const codes = new Set(indicator.measures.map(({ code }) => code));
  return countForm({
    id: "participation",
    title: "3B: children who took the tests",
    rowIs: "a grade's test in a subject",
    indicator,
    names: nameColumns(false),
    counts: testColumns(
      {
        title: "Enrolled in the testing window",
        help: "All children with IEPs enrolled in the testing window, for a full academic year or not.",
        words: ["enrolled in the testing window", "enrolled", "enrollment", "grades assessed"],
      },
      "Took ",
      "",
    ),
    readName,
    check: (_counts, names) => wrongGrade(names),
    rates: [
      {
        title: "Participation",
        measures: [...bySubject("3B"), ...bySubjectAndGrade("3B", codes)],
        numerator: PARTS,
        denominator: WHOLE,
        formula: (cells) => `MN.PARTICIPATION_RATE(${[...WHOLE, ...PARTS].map(cells).join(",")})`,
        source: inPlan("Indicator 3, Measurement B (line 267)"),
      },
    ],
    // The plan's baseline, lines 307, 308 and 314.
    example: [
      {
        subject: "Math",
        grade: 3,
        enrolled: 7794,
        regular: 4156,
        accommodated: 2799,
        alternateGradeLevel: 488,
        alternateAchievement: 297,
      },
      {
        subject: "Math",
        grade: 5,
        enrolled: 9256,
        regular: 4790,
        accommodated: 3488,
        alternateGradeLevel: 531,
        alternateAchievement: 300,
      },
      {
        subject: "Reading",
        grade: 3,
        enrolled: 7718,
        regular: 5829,
        accommodated: 925,
        alternateGradeLevel: 615,
        alternateAchievement: 297,
      },
    ],
    notes: () => [
      {
        text: "Participation is of all children with IEPs enrolled in the testing window, those of less than a full academic year too. The plan's own baseline tables divide by the children with IEPs in the grades assessed.",
        source: inPlan("Indicator 3, Measurement B and baseline (lines 267 and 306)"),
      },
      {
        text: "The targets hold for each subject with all its grades together; a grade is compared with the target of its subject in the table only.",
        source: inPlan("Indicator 3, targets (lines 362-378)"),
      },
    ],
  });
}

/** Measure 3C: who scores proficient, a row a subject and grade (of a district). */
export function proficiencyForm(indicator: CountFormSpec["indicator"]): InputForm {
  const codes = new Set(indicator.measures.map(({ code }) => code));
  return countForm({
    id: "proficiency",
    title: "3C: children who scored proficient",
    rowIs: "a grade's test in a subject",
    indicator,
    names: nameColumns(true),
    counts: testColumns(
      {
        title: "Enrolled a full academic year",
        help: "Children with IEPs enrolled for a full academic year.",
        words: [
          "enrolled full academic year",
          "full academic year",
          "enrolled",
          "enrollment",
          "grades assessed",
        ],
      },
      "Proficient, ",
      "proficient ",
    ),
    readName,
    check: (_counts, names) => wrongGrade(names),
    rates: [
      {
        title: "Proficiency",
        measures: bySubjectAndGrade("3C", codes),
        numerator: PARTS,
        denominator: WHOLE,
        formula: (cells) => `MN.PROFICIENCY_RATE(${[...WHOLE, ...PARTS].map(cells).join(",")})`,
        source: inPlan("Indicator 3, Measurement C (line 268)"),
      },
    ],
    // The plan's baseline, lines 323, 326 and 330.
    example: [
      {
        subject: "Math",
        grade: 3,
        enrolled: 7794,
        regular: 2623,
        accommodated: 980,
        alternateGradeLevel: 371,
        alternateAchievement: 194,
      },
      {
        subject: "Math",
        grade: 11,
        enrolled: 7912,
        regular: 1671,
        accommodated: 211,
        alternateGradeLevel: 323,
        alternateAchievement: 285,
      },
      {
        subject: "Reading",
        grade: 3,
        enrolled: 7718,
        regular: 2874,
        accommodated: 260,
        alternateGradeLevel: 560,
        alternateAchievement: 194,
      },
    ],
    notes: () => [
      {
        text: "Levels 3 and 4 are proficient, level 2 is not. The whole is the children with IEPs enrolled for a full academic year; the plan's own baseline tables divide by all in the grades assessed.",
        source: inPlan("Indicator 3, Measurement C and levels (lines 268 and 276-281)"),
      },
    ],
  });
}
