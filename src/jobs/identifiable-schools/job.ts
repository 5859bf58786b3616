import { keyOf, nameOf } from "../../achievement/eligibility/districtKey";
import { gradeSpan } from "../../achievement/eligibility/grades";
import {
  AMERICAN_INDIAN_EXCEPTION,
  OTHER_WORDINGS,
  POINTS_ABOVE,
  TESTED_DISTRICT_TYPES,
  TRADITIONAL_SCHOOLS,
} from "../../achievement/eligibility/isolationRules";
import type { Limits } from "../../achievement/eligibility/comparePair";
import { SCHOOL_COLUMNS } from "../../achievement/eligibility/columns";
import { enrollmentLacks } from "../../achievement/eligibility/readEnrollment";
import { readSchools, type Schools } from "../../achievement/eligibility/readSchools";
import { findIdentifiableSchools, type SchoolResult } from "../../achievement/eligibility/schoolStatus";
import type { Note } from "../../indicators/declaration";
import { newest } from "../../law/dated";
import { value } from "../../measures/outcome";
import { decimalsBeside, showRounded } from "../../measures/rounding";
import {
  NOTHING,
  type Figure,
  type Job,
  type JobContext,
  type JobData,
  type JobResult,
} from "../declaration";
import { SCHOOLS_INPUT } from "../eligibilityTables/forms";
import { capital, problemsOf, tableProblem } from "../eligibilityTables/problems";
import {
  isChosen,
  limitsFrom,
  NEAR_MISS_SETTING,
  POINTS_SETTING,
  PREKINDERGARTEN_SETTING,
} from "../eligibilityTables/settings";
import {
  chartOf,
  exceptionTable,
  focusTable,
  identifiableTable,
  nearMissTable,
  schoolsTable,
} from "./tables";

const RULE = newest(POINTS_ABOVE)!;
const YEAR = "the year of the table";

export const job: Job = {
  id: "identifiable-schools",
  group: "eligibility",
  title: "Which schools are racially identifiable",
  summary:
    "Compares each traditional school with its district's traditional schools for the grades it serves, with the American Indian exception.",
  inputs: [SCHOOLS_INPUT],
  settings: [
    {
      kind: "pick",
      id: "district",
      from: "own district",
      title: "District to look at",
      help: "Its schools are shown grade by grade beside the district.",
      options: districtOptions,
      none: "All districts",
    },
    POINTS_SETTING,
    NEAR_MISS_SETTING,
    PREKINDERGARTEN_SETTING,
  ],
  sources: [
    RULE.source,
    ...OTHER_WORDINGS,
    newest(TRADITIONAL_SCHOOLS)!.source,
    AMERICAN_INDIAN_EXCEPTION[0]!.source,
  ],
  compute,
};

function districtOptions({ schools }: JobData) {
  if (schools === undefined) return [];
  const { tested } = readSchools(schools.rows, { prekindergarten: true });
  const districts = new Map(tested.map(({ district }) => [keyOf(district), district]));
  return [...districts].map(([key, district]) => ({ value: key, label: nameOf(district) }));
}

function compute(data: JobData, context: JobContext): JobResult {
  const table = data.schools;
  if (table === undefined) return NOTHING;
  const lacks = enrollmentLacks(table.rows);
  if (lacks !== undefined)
    return { ...NOTHING, problems: [tableProblem("schools", lacks, "Pick the columns that hold them.")] };
  const limits = limitsFrom(context);
  const prekindergarten = !isChosen(context, "prekindergarten", "no");
  const schools = readSchools(table.rows, { prekindergarten });
  const results = findIdentifiableSchools(schools, limits);
  const chosen = context.settings["district"] ?? "";
  const own = results.filter(({ school }) => keyOf(school.district) === chosen);
  const settings = `${limits.points},${prekindergarten ? "TRUE" : "FALSE"},${limits.nearMiss}`;
  const formula = `=DROP(MN.AI_SCHOOLS({column:schools/*},${settings}),1)`;
  const tables = [
    ...(own.length === 0 ? [] : [focusTable(own)]),
    identifiableTable(results),
    schoolsTable(results, schools.issues, limits, formula),
    nearMissTable(results),
    exceptionTable(results),
  ];
  return {
    ...NOTHING,
    figures: figuresOf(results, schools, limits, own),
    tables: tables.filter(({ rows }) => rows.length > 0),
    charts: chartOf(results, limits),
    problems: [
      ...problemsOf("schools", schools.issues, SCHOOL_COLUMNS),
      ...(results.length > 0
        ? []
        : [
            tableProblem(
              "schools",
              "no row is a traditional school of an independent or special district",
              "Check the classification (10, 20, 31, 32, 33) and the district type (01, 03).",
            ),
          ]),
    ],
    notes: notes(schools, limits, prekindergarten),
  };
}

function figuresOf(
  results: readonly SchoolResult[],
  schools: Schools,
  limits: Limits,
  own: readonly SchoolResult[],
): readonly Figure[] {
  const having = (above: string) => results.filter(({ gap }) => gap?.above === above).length;
  const count = (id: string, title: string, many: number): Figure => ({
    id,
    title,
    unit: "count",
    outcome: value(many),
  });
  const identifiable = results.filter(({ gap }) => gap?.above === "yes");
  const untold = results.filter(({ gap }) => gap === undefined).length;
  const figures = [
    count("identifiable", "Racially identifiable schools", identifiable.length),
    count(
      "districts",
      "Districts with such a school",
      new Set(identifiable.map(({ school }) => keyOf(school.district))).size,
    ),
    count("tested", "Traditional schools compared", results.length - untold),
    count("notTested", "Other schools in the table, not tested", schools.notTested),
    count(
      "exception",
      "Schools to which the American Indian exception applied",
      results.filter(({ exception }) => exception === "yes").length,
    ),
  ];
  if (having("possible") > 0)
    figures.push(
      count("possible", "Schools that may be identifiable: counts are hidden", having("possible")),
    );
  if (untold > 0) figures.push(count("untold", "Schools that cannot be compared", untold));
  const widest = [...own].filter(({ gap }) => gap !== undefined).sort((a, b) => b.gap!.high - a.gap!.high)[0];
  return widest === undefined ? figures : [focusFigure(widest, limits), ...figures];
}

/** The school of the chosen district that lies furthest above it, worked out. */
function focusFigure(result: SchoolResult, limits: Limits): Figure {
  const { school, share, districtShare, gap } = result;
  const shown = (part: number, whole: number) =>
    `${part.toLocaleString("en-US")} / ${whole.toLocaleString("en-US")}`;
  const certain = gap!.low === gap!.high;
  const own = share!.highest;
  const district = districtShare!.lowest;
  return {
    id: "focus",
    title: `Furthest above its district: ${school.name || school.number}`,
    unit: "points",
    outcome: certain
      ? value(gap!.high)
      : {
          kind: "undefined",
          reason: `it lies between ${showRounded(gap!.low, 2)} and ${showRounded(gap!.high, 2)} points`,
        },
    working: {
      rule: `school percent less district percent, grades ${gradeSpan([...school.grades.keys()])}; identifiable above ${limits.points} points`,
      numbers: certain
        ? `${shown(own.part, own.whole)} x 100 - ${shown(district.part, district.whole)} x 100 = ${showRounded(gap!.high, decimalsBeside(gap!.high, 2, [limits.points]))}`
        : "counts are hidden, so there is no one number",
      inputs: [
        { name: "school", value: `${school.name} (${school.number})` },
        { name: "American Indian exception", value: result.exception ?? "not tested" },
      ],
      source: RULE.source,
      year: YEAR,
    },
    verdict: {
      text: { yes: "racially identifiable", possible: "cannot be told", no: "not identifiable" }[gap!.above],
      tone: "plain",
    },
  };
}

function notes(schools: Schools, limits: Limits, prekindergarten: boolean): readonly Note[] {
  const kinds = newest(TRADITIONAL_SCHOOLS)!;
  const types = newest(TESTED_DISTRICT_TYPES)!;
  const found: Note[] = [
    {
      text: `A school is racially identifiable when its percent of protected students lies more than ${limits.points} percentage points above the percent of its district for the grades it serves, compared exactly, from whole counts. ${RULE.note ?? ""}`.trim(),
      source: RULE.source,
    },
    {
      text: `Tested are schools of classification ${kinds.value.map(({ code, title }) => `${code} (${title})`).join(", ")} in districts of type ${types.value.join(" and ")}; the district is all of these schools together, the school itself included. A grade without pupils is not served.`,
      source: kinds.source,
    },
    {
      text: `${capital(AMERICAN_INDIAN_EXCEPTION[0]!.value!)}.`,
      source: AMERICAN_INDIAN_EXCEPTION[0]!.source,
    },
    {
      text: prekindergarten
        ? "Prekindergarten counts where a school serves it."
        : "Prekindergarten students are left out, as chosen.",
    },
  ];
  if (limits.points !== RULE.value)
    found.push({ text: `Points were set to ${limits.points}; the rule says ${RULE.value}.` });
  if (!schools.hasAmericanIndian)
    found.push({
      text: "The table has no column of American Indian students, so the exception was not tested.",
    });
  return found;
}
