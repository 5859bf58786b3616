/*
 * Questions for a needs assessment before a plan is written, in our words. The department encourages one and does not ask for a form.
 */

export interface Need {
  readonly area: string;
  readonly question: string;
  /** The figures that answer it. */
  readonly data: string;
  /** Where they are: a job or function here, or where people get them. */
  readonly where: string;
  /** The kind of goal it may lead to. */
  readonly leadsTo: "achievement" | "integration" | "teachers" | "all goals";
}

export const NEEDS: readonly Need[] = [
  {
    area: "Enrollment",
    question: "How does each student group's share compare with five years ago?",
    data: "October 1 head counts by group, each year.",
    where: "Your MARSS reports; MN.PROTECTED_PERCENT for each year.",
    leadsTo: "integration",
  },
  {
    area: "Enrollment",
    question: "How far are we from each neighboring district?",
    data: "Protected percent of the district and its neighbors, and the gap in points.",
    where: "The job Which districts are eligible (eligible-districts).",
    leadsTo: "integration",
  },
  {
    area: "Enrollment",
    question: "Which of our schools are far from the district's share in their grades?",
    data: "Protected percent of each school and of the district in the same grades.",
    where: "The job Which schools are racially identifiable (identifiable-schools).",
    leadsTo: "integration",
  },
  {
    area: "Enrollment",
    question: "Who enters and who leaves by open enrollment, and from which groups?",
    data: "Open enrollment in and out, by group and neighbor.",
    where: "Your enrollment office.",
    leadsTo: "integration",
  },
  {
    area: "Integrated learning",
    question: "In which courses, programs and activities do students of all groups meet, and in which not?",
    data: "Enrollment by group in each course or program, beside the school's share.",
    where: "Your student system; MN.COMPDIFF gives the difference in points.",
    leadsTo: "integration",
  },
  {
    area: "Achievement",
    question:
      "How large is the gap in reading and in mathematics, by group and grade, and which way does it go?",
    data: "Percent proficient by group and grade for three years or more; growth, where it is there.",
    where:
      "Minnesota Comprehensive Assessments; MN.PERCENT, and the job for published percents (check-published).",
    leadsTo: "achievement",
  },
  {
    area: "Achievement",
    question: "Does the gap differ by family income?",
    data: "The same by free and reduced price meals.",
    where: "As above.",
    leadsTo: "achievement",
  },
  {
    area: "Achievement",
    question: "Who graduates in four years, and who leaves without?",
    data: "Four-year rate by group; the rate of the year before for each.",
    where: "The department's graduation files; indicators 1 and 2.",
    leadsTo: "achievement",
  },
  {
    area: "College and career",
    question: "Who takes rigorous courses, and who finishes them with credit?",
    data: "Enrollment and completion in AP, CIS, PSEO and career programs, by group.",
    where: "Your student system.",
    leadsTo: "achievement",
  },
  {
    area: "Climate",
    question: "Which students are removed from class, and how much oftener?",
    data: "Suspensions and removals by group; the ratio to all others.",
    where: "Your discipline data; indicator 4 and MN.RISKRATIO.",
    leadsTo: "achievement",
  },
  {
    area: "Climate",
    question: "Do students of all groups feel safe, known and part of the school?",
    data: "A survey of students by group, with its response rate.",
    where: "The survey jobs; MN.RESPONSE_RATE.",
    leadsTo: "integration",
  },
  {
    area: "Teachers",
    question: "How does the diversity of staff compare with that of students?",
    data: "Licensed staff and students by group, for three years.",
    where: "Your staff report (STAR) and MARSS.",
    leadsTo: "teachers",
  },
  {
    area: "Teachers",
    question: "Whose teachers are new, out of field, or leave?",
    data: "Experience, licenses and turnover by school, beside the school's protected percent.",
    where: "Your personnel office.",
    leadsTo: "teachers",
  },
  {
    area: "Families",
    question: "Which families are reached, and in which languages?",
    data: "Attendance at meetings and replies to surveys by group and home language.",
    where: "Your family liaisons; indicator 8 and the survey jobs.",
    leadsTo: "all goals",
  },
  {
    area: "The plan before",
    question: "Which goals were met, and what did the strategies that worked have in common?",
    data: "Each goal's results by year; the key indicators.",
    where: "The job Goals by year (goal-progress).",
    leadsTo: "all goals",
  },
  {
    area: "The plan before",
    question: "What did each strategy cost, and for how many students?",
    data: "Spending by strategy, finance codes 313 and 318.",
    where: "The job Check a budget (budget-check).",
    leadsTo: "all goals",
  },
  {
    area: "The plan before",
    question: "Which programs do two offices or two districts run beside each other?",
    data: "A list of programs with their purpose, students and cost.",
    where: "Your program and fiscal staff together.",
    leadsTo: "all goals",
  },
];
