import { activitiesOfTable, type Activity } from "./activity";

/** Indicator 3. */
export const assessment: readonly Activity[] = activitiesOfTable("3", [
  [
    383,
    2006,
    2013,
    "Manual on test accommodations revised with families and advocates, and handed out",
    "MDE; GSEG grant",
  ],
  [
    384,
    2006,
    2013,
    "Guidance for teachers and parents on which assessment fits a student",
    "MDE; MDE Research and Assessment; Title I; MDE Special Education Policy",
  ],
  [385, 2006, 2013, "Test results for the department and districts, in each district's data profile", "MDE"],
  [386, 2006, 2013, "Help for districts and parents to read test data and plan improvements", "MDE; PACER"],
  [
    387,
    2006,
    2013,
    "News of funds and proven methods for reading and math, with parent workshops",
    "MDE; PACER",
  ],
  [
    388,
    2006,
    2013,
    "News of the state tests and the alternate one for directors, teachers and colleges",
    "MDE",
  ],
  [
    389,
    2008,
    2013,
    "Material and training: who takes the test against modified standards (AAMAS)",
    "MDE; GSEG grant",
  ],
  [390, 2008, 2013, "Material and training on IEPs built on the academic standards", "MDE; GSEG grant"],
  [
    391,
    2008,
    2011,
    "Rules and help for the test against modified standards, new in federal law in 2007",
    "MDE; MDE Research and Assessment",
  ],
]);
