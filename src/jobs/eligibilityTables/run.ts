import { readDistrict, textOf } from "../../achievement/eligibility/districtKey";
import {
  findIsolation,
  type DistrictResult,
  type IsolationResult,
} from "../../achievement/eligibility/districtStatus";
import type { Limits } from "../../achievement/eligibility/comparePair";
import { readAdjacency, type Adjacency } from "../../achievement/eligibility/readAdjacency";
import {
  ADJACENCY_COLUMNS,
  ENROLLMENT_COLUMNS,
  SCHOOL_COLUMNS,
  VOLUNTARY_COLUMNS,
} from "../../achievement/eligibility/columns";
import {
  enrollmentLacks,
  readEnrollment,
  type Enrollment,
} from "../../achievement/eligibility/readEnrollment";
import { readSchools } from "../../achievement/eligibility/readSchools";
import { findIdentifiableSchools, type SchoolResult } from "../../achievement/eligibility/schoolStatus";
import { readYesNoCell } from "../../measures/cells/readCells";
import type { JobContext, JobData, JobProblem, JobTable } from "../declaration";
import { problemsOf, tableProblem } from "./problems";
import { isChosen, limitsFrom } from "./settings";

/** A district that chose to take part. */
export interface VoluntaryDistrict {
  readonly key: string;
  readonly approved: boolean;
}

/** Everything the tables of the job say, computed once. */
export interface EligibilityRun {
  readonly limits: Limits;
  readonly enrollment: Enrollment;
  readonly adjacency: Adjacency;
  readonly result: IsolationResult;
  /** The earlier year by the same adjacency. */
  readonly earlier: IsolationResult | undefined;
  /** Identifiable schools, for certain or possibly, by the key of their district. */
  readonly schools: ReadonlyMap<string, readonly SchoolResult[]> | undefined;
  readonly voluntary: readonly VoluntaryDistrict[];
  readonly problems: readonly JobProblem[];
  readonly prekindergarten: boolean;
  readonly cornersAdjoin: boolean;
}

/** Reads the tables and compares the districts; undefined where a table that is needed has not the columns for it. */
export function runEligibility(
  data: JobData,
  context: JobContext,
): EligibilityRun | { readonly problems: readonly JobProblem[] } {
  const { enrollment: students, adjacency: pairs } = data;
  if (students === undefined || pairs === undefined) return { problems: [] };
  const limits = limitsFrom(context);
  const choices = { prekindergarten: !isChosen(context, "prekindergarten", "no") };
  const cornersAdjoin = isChosen(context, "corners", "yes");
  const problems: JobProblem[] = [];
  const lacks = (input: string, table: JobTable | undefined): boolean => {
    const what = table === undefined ? undefined : enrollmentLacks(table.rows);
    if (what !== undefined) problems.push(tableProblem(input, what, "Pick the columns that hold them."));
    return what !== undefined;
  };
  if (lacks("enrollment", students)) return { problems };
  const enrollment = readEnrollment(students.rows, choices);
  const adjacency = readAdjacency(pairs.rows);
  problems.push(
    ...problemsOf("enrollment", enrollment.issues, ENROLLMENT_COLUMNS),
    ...problemsOf("adjacency", adjacency.issues, ADJACENCY_COLUMNS),
  );
  const isolation = { ...limits, cornersAdjoin };
  const result = findIsolation(enrollment, adjacency, isolation);
  let earlier: IsolationResult | undefined;
  if (data.earlier !== undefined && !lacks("earlier", data.earlier)) {
    const before = readEnrollment(data.earlier.rows, choices);
    problems.push(...problemsOf("earlier", before.issues, ENROLLMENT_COLUMNS));
    earlier = findIsolation(before, adjacency, isolation);
  }
  let schools: Map<string, SchoolResult[]> | undefined;
  if (data.schools !== undefined && !lacks("schools", data.schools)) {
    const read = readSchools(data.schools.rows, choices);
    problems.push(...problemsOf("schools", read.issues, SCHOOL_COLUMNS));
    schools = new Map();
    for (const school of findIdentifiableSchools(read, limits)) {
      if (school.gap === undefined || school.gap.above === "no") continue;
      const key = `${school.school.district.number}-${school.school.district.type}`;
      schools.set(key, [...(schools.get(key) ?? []), school]);
    }
  }
  const voluntary = data.voluntary === undefined ? [] : readVoluntary(data.voluntary, result, problems);
  return {
    limits,
    enrollment,
    adjacency,
    result,
    earlier,
    schools,
    voluntary,
    problems,
    prekindergarten: choices.prekindergarten,
    cornersAdjoin,
  };
}

function readVoluntary(
  { rows }: JobTable,
  { districts }: IsolationResult,
  problems: JobProblem[],
): readonly VoluntaryDistrict[] {
  const found: VoluntaryDistrict[] = [];
  for (let row = 0; row < rows.count; row++) {
    const at = (column: string) => rows.columns[column]?.[row] ?? null;
    const say = (column: string, message: string, advice: string) =>
      problems.push({ input: "voluntary", row, column, severity: "error", message, advice });
    const name = readDistrict(at("number"), at("type"), at("name"));
    if (name === undefined) {
      if (textOf(at("name")) !== "" || textOf(at("approved")) !== "")
        say("number", "District number: is blank", "Type the district's number.");
      continue;
    }
    const matches = districts.filter(
      (district) =>
        district.name.number === name.number && (name.type === "" || district.name.type === name.type),
    );
    if (matches.length !== 1) {
      const what =
        matches.length === 0
          ? "is not in the enrollment table"
          : `stands for ${matches.map((match) => match.name.name).join(" and ")}`;
      say(
        "number",
        `District number: ${name.number} ${what}; the row is not used`,
        "Correct number and type.",
      );
      continue;
    }
    const answer = readYesNoCell(at("approved"));
    if (answer.kind !== "answer") {
      const taken = answer.kind === "missing" ? "taken as not approved" : "the row is not used";
      problems.push({
        input: "voluntary",
        row,
        column: "approved",
        severity: answer.kind === "missing" ? "warning" : "error",
        message: `${VOLUNTARY_COLUMNS.at(-1)!.title}: ${answer.what}; ${taken}`,
        advice: "Type Yes or No.",
      });
      if (answer.kind !== "missing") continue;
    }
    found.push({ key: matches[0]!.key, approved: answer.kind === "answer" && answer.value === 1 });
  }
  return found;
}

/** The ways a district may take part, each in words; empty where there is none. */
export function waysIn(run: EligibilityRun, district: DistrictResult): readonly string[] {
  const ways: string[] = [];
  if (district.isolated === "yes") ways.push("racially isolated");
  if (district.adjoining === "yes") ways.push("adjoins an isolated district");
  const schools = (run.schools?.get(`${district.name.number}-${district.name.type}`) ?? []).filter(
    ({ gap }) => gap!.above === "yes",
  );
  if (schools.length > 0)
    ways.push(
      schools.length === 1
        ? "1 racially identifiable school"
        : `${schools.length} racially identifiable schools`,
    );
  if (run.voluntary.some(({ key, approved }) => key === district.key && approved))
    ways.push("voluntary, approved by the department");
  return ways;
}
