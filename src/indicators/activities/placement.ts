import { activitiesOfTable, type Activity } from "./activity";

/** Indicator 5. */
export const placement: readonly Activity[] = activitiesOfTable("5", [
  [686, 2005, 2013, "Regional low incidence projects help districts report settings correctly", "MDE"],
  [690, 2005, 2013, "The range of settings explained to directors, teacher networks and colleges", "MDE"],
  [
    691,
    2005,
    2013,
    "Yearly conference on assistive technology and universal design",
    "MDE; partner agencies",
  ],
  [
    692,
    2005,
    2013,
    "Courses and equipment loans for low incidence disabilities (Minnesota Resource Center)",
    "MDE; districts; SKI/HI; equipment and library; advisory committees; State Services for the Blind; Minnesota commission on deaf and hard of hearing",
  ],
  [
    693,
    2006,
    2011,
    "Assistive technology guidance for districts on DVD, and grants to train parents",
    "MDE; community grant projects",
  ],
  [
    694,
    2007,
    2013,
    "Help with response to intervention (RTI)",
    "MDE; pilot grants; learning communities; other divisions",
  ],
  [
    695,
    2007,
    2013,
    "Help with specific learning disabilities, with a manual",
    "MDE; community of practice; manual",
  ],
  [
    696,
    2007,
    2013,
    "Accessible learning materials: help for educators and parents",
    "MDE; CAST; partner states (AIM consortium)",
  ],
  [
    697,
    2008,
    2011,
    "District-wide literacy programs that take in students with disabilities",
    "MDE; regional and school partners",
  ],
  [
    698,
    2007,
    2013,
    "Courses on teaching reading and number sense, severe disabilities included",
    "MDE; teacher networks; conferences; literacy camp and summit; regional low incidence projects; personnel development grant (SPDG)",
  ],
  [699, 2008, 2010, "Material for IEPs built on the academic standards", "MDE; schools; community agencies"],
  [702, 2005, 2013, "PBIS courses and help across the State", "MDE; PBIS cohorts; regional PBIS support"],
  [
    703,
    2010,
    2015,
    "Assistive technology teams of districts and the department, so that students reach the curriculum",
    "MDE; AT leadership team; districts; QIAT",
  ],
]);
