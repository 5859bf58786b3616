import type { Since } from "../../law/dated";
import { inPlan } from "../../law/sources";

/*
 * The components of a district's Total Special Education System. Numbers and titles are the plan's; the questions are ours, for the
 * plan refers to a manual that it does not print.
 */

export interface SystemComponent {
  readonly number: number;
  readonly title: string;
  /** What a reviewer asks, each answered by yes or no. */
  readonly questions: readonly string[];
  /** What usually shows it. */
  readonly evidence: string;
}

const component = (
  number: number,
  title: string,
  questions: readonly string[],
  evidence: string,
): readonly Since<SystemComponent>[] => [
  {
    since: 2005,
    value: { number, title, questions, evidence },
    source:
      number === 15
        ? inPlan("Overview, components (line 103)")
        : inPlan("Overview and indicator 15, components (lines 95-103 and 1744-1750)"),
    ...(number === 15
      ? {
          note: "The overview lists Discipline as the fifteenth component; indicator 15 lists fourteen without it.",
        }
      : {}),
  },
];

export const SYSTEM_COMPONENTS: readonly (readonly Since<SystemComponent>[])[] = [
  component(
    1,
    "Identification system",
    [
      "Does it say how children who may need special education are found, from birth on and in all schools?",
      "Does it name the screenings used, and who acts on their results?",
    ],
    "The child find procedure, and notices to families and agencies.",
  ),
  component(
    2,
    "Referral",
    [
      "Does it say who may refer a child, to whom, and what happens then?",
      "Does it describe the interventions tried before a referral, and when they may be left out?",
    ],
    "The referral form and the procedure of the school team.",
  ),
  component(
    3,
    "Evaluation or reevaluation",
    [
      "Does it say how consent is asked for, and that a first evaluation waits for the parent's signature?",
      "Does it keep evaluations within 30 school days, and say who watches that?",
      "Does it say how every area of suspected disability is covered, and how eligibility is decided?",
    ],
    "Evaluation procedure, notice and consent forms, an evaluation tracker.",
  ),
  component(
    4,
    "Planning of IEP, IFSP and IIIP",
    [
      "Does it say who is on the team, and how parents and, from transition age, students are invited?",
      "Does it see to a yearly review of every plan?",
      "Does it cover goals and services for life after school?",
    ],
    "Procedures and forms for plans, and a list of yearly review days.",
  ),
  component(
    5,
    "Instructional delivery of programs",
    [
      "Does it describe the full range of services and settings the district offers?",
      "Does it say how placement in the least restrictive environment is decided?",
    ],
    "A description of programs and sites.",
  ),
  component(
    6,
    "Staffing",
    [
      "Does it show that staff hold the licenses their assignments need?",
      "Does it say how caseloads are set and watched, and what supervision paraprofessionals get?",
    ],
    "Staff list with licenses, and the caseload policy.",
  ),
  component(
    7,
    "Facilities",
    [
      "Are rooms for special education comparable to other classrooms and accessible?",
      "Does it say who checks facilities, and when?",
    ],
    "A list of sites with the day each was looked at.",
  ),
  component(
    8,
    "Due process procedural safeguards and parent involvement",
    [
      "Does it say when families get the notice of their rights, and in which languages?",
      "Does it cover prior written notice, complaints, mediation and hearings?",
      "Does it describe how parents advise the district?",
    ],
    "The notice of safeguards, notice forms, minutes of the parent advisory council.",
  ),
  component(
    9,
    "Personnel development",
    [
      "Does it say how training needs of staff are found, and who is trained in what?",
      "Is training on requirements that were not met part of it?",
    ],
    "The training plan, with lists of those present.",
  ),
  component(
    10,
    "Interagency",
    [
      "Does it name the agencies the district works with, and the agreements in force?",
      "Does it say who arranges the move from early intervention, and to adult services?",
    ],
    "Agreements with their days, and a list of contacts.",
  ),
  component(
    11,
    "Transportation",
    [
      "Does it say how transportation is provided where a plan asks for it, also to other sites?",
      "Does it say how drivers learn what a student needs?",
    ],
    "The transportation policy and the training of drivers.",
  ),
  component(
    12,
    "Coordination with other educational programs",
    [
      "Does it say how special education works with general education and with other programs for the same students?",
    ],
    "Descriptions of joint programs and meetings.",
  ),
  component(
    13,
    "Fiscal resources and reporting",
    [
      "Does it say who claims state and federal aid, and how claims are checked?",
      "Does it say how child counts and other reports are made, checked and sent on time?",
    ],
    "The budget, and the calendar of reports.",
  ),
  component(
    14,
    "Governance",
    [
      "Is it approved by those who govern the district, with the day?",
      "Does it say who is responsible for special education, also in a cooperative?",
    ],
    "Minutes of the approval, and the organization chart.",
  ),
  component(
    15,
    "Discipline",
    [
      "Does it say how days of removal are counted, and what happens at more than ten in a year?",
      "Does it cover positive supports, behavior plans and the review of whether conduct came from the disability?",
    ],
    "The discipline policy, and the procedure for reviews.",
  ),
];

/** Which components the system has: the plan says it twice, and not the same. */
export const COMPONENT_LISTS: Readonly<
  Record<"overview" | "indicator 15", readonly Since<readonly number[]>[]>
> = {
  overview: [
    {
      since: 2005,
      value: Array.from({ length: 15 }, (_, at) => at + 1),
      source: inPlan("Overview, components (lines 93-103)"),
      note: "The overview says fifteen components, the last of them Discipline.",
    },
  ],
  "indicator 15": [
    {
      since: 2005,
      value: Array.from({ length: 14 }, (_, at) => at + 1),
      source: inPlan("Indicator 15, components (lines 1742-1750)"),
      note: "Indicator 15 says fourteen components and does not list Discipline.",
    },
  ],
};

export type QuestionStatus =
  "met" | "not met" | "no evidence" | "no date" | "review again" | "not answered" | "does not apply";

export interface QuestionAnswer {
  readonly answer?: "yes" | "no" | "does not apply" | undefined;
  readonly evidence?: string | undefined;
  /** The day it was reviewed, a serial. */
  readonly reviewed?: number | undefined;
}

/**
 * How a question stands. A yes needs what shows it and the day it was looked at, and is looked at again after a full cycle.
 * @param freshFrom days before this one are too long ago
 */
export function questionStatus(
  { answer, evidence, reviewed }: QuestionAnswer,
  freshFrom: number,
): QuestionStatus {
  if (answer === undefined) return "not answered";
  if (answer === "no") return "not met";
  if (answer === "does not apply") return "does not apply";
  if (evidence === undefined) return "no evidence";
  if (reviewed === undefined) return "no date";
  return reviewed < freshFrom ? "review again" : "met";
}

/** A component is complete when each of its questions is met or does not apply, and at least one is met. */
export function isComplete(statuses: readonly QuestionStatus[]): boolean {
  return (
    statuses.every((status) => status === "met" || status === "does not apply") && statuses.includes("met")
  );
}
