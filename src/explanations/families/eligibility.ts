import {
  AMERICAN_INDIAN_EXCEPTION,
  DISTRICT_TYPES_WITH_TERRITORY,
  NEAR_MISS_POINTS,
  OTHER_WORDINGS,
  POINTS_ABOVE,
  TRADITIONAL_SCHOOLS,
} from "../../achievement/eligibility/isolationRules";
import { newest } from "../../law/dated";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { STATUTE_124D_862 } from "../../law/sources";
import { pointsApart, type Share } from "../../measures/pointsApart";
import { readNumberCell } from "../../measures/cells/readCells";
import type { ExplainedCall } from "../call";
import type { Account } from "../declaration";
import { plain, showAs } from "../numbers";
import { notesOf, once } from "../rules";
import type { AccountFor } from "../register";

/* Racially isolated districts and racially identifiable schools. */

const LIMIT = newest(POINTS_ABOVE)!;

function about(call: ExplainedCall): {
  readonly limit: number;
  readonly account: Pick<Account, "sources" | "year" | "notes">;
} {
  const limit = call.takeOr("points", "percentage points above", LIMIT.value);
  return {
    limit,
    account: {
      sources: once(LIMIT.source, ...OTHER_WORDINGS),
      year: `The function asks for no year. The rule was compared with the department's lists from ${nameFiscalYear(LIMIT.since)} on.`,
      notes: notesOf(LIMIT),
    },
  };
}

function apart(
  one: Share,
  other: Share,
  limit: number,
): { readonly text: string; readonly steps: readonly string[] } {
  const text = `${plain(one.part)} / ${plain(one.whole)} x 100 - ${plain(other.part)} / ${plain(other.whole)} x 100`;
  if (!(one.whole > 0 && other.whole > 0)) return { text, steps: [] };
  const points = showAs(pointsApart(one, other), "points", [limit]);
  return { text: `${text} = ${points} points; more than ${plain(limit)}`, steps: [] };
}

/** Sum of a column over the grades that the school serves. */
function served(call: ExplainedCall, name: string): number {
  const total = call.cells("schoolTotal").flat();
  return call
    .cells(name)
    .flat()
    .reduce<number>((sum, cell, grade) => {
      const [here, school] = [readNumberCell(cell), readNumberCell(total[grade] ?? null)];
      if (school.kind !== "number" || school.value === 0) return sum;
      return here.kind === "number" ? sum + here.value : Number.NaN;
    }, 0);
}

const DISTRICT = [
  "district number",
  "type",
  "name",
  "protected students",
  "all students",
  "protected percent",
  "status",
  "widest gap in points",
  "the neighbor behind it",
  "note",
];
const SCHOOL = [
  "district number",
  "type",
  "school number",
  "school name",
  "school percent",
  "district percent",
  "difference in points",
  "identifiable",
  "American Indian exception",
  "note",
];

function tableRow(
  call: ExplainedCall,
  columns: readonly string[],
  table: string,
  of: string,
): Pick<Account, "numbers" | "unit" | "what" | "steps"> {
  call.takeRange(table, table);
  const heading = call.row === 0;
  const name = columns.map((title, index) => [title, call.beside(index)] as const);
  const facts = name
    .filter(([, cell]) => cell !== null && cell !== "" && typeof cell !== "object")
    .map(([title, cell]) => `${title} ${showAs(cell, "number")}`);
  const title = columns[call.column] ?? "cell";
  return {
    numbers: heading
      ? `the heading of column ${call.column + 1}`
      : `${title} of ${of} ${String(name[of === "district" ? 2 : 3]?.[1] ?? "")}`,
    steps: heading ? [] : [`The whole row: ${facts.join("; ")}.`],
    unit: "number",
    what: heading ? "heading" : title,
  };
}

export const eligibility: Readonly<Record<string, AccountFor>> = {
  PROTECTED_PERCENT: (call) => ({
    rule: "protected students / all students x 100; protected are all students less white students",
    numbers: `${plain(call.take("protectedStudents", "protected students"))} / ${plain(call.take("total", "all students"))} x 100`,
    unit: "percent",
    sources: [LIMIT.source, { source: STATUTE_124D_862, at: "subdivision 1", compareWithSource: true }],
    year: "The function asks for no year.",
  }),
  RACIALLY_ISOLATED: (call) => {
    const one = {
      part: call.take("protectedStudents", "protected students"),
      whole: call.take("total", "all students"),
    };
    const other = {
      part: call.take("adjoiningProtected", "protected students, adjoining district"),
      whole: call.take("adjoiningTotal", "all students, adjoining district"),
    };
    const { limit, account } = about(call);
    return {
      rule: `the district's protected share lies more than ${plain(limit)} percentage points above the adjoining district's, compared exactly`,
      numbers: apart(one, other, limit).text,
      unit: "text",
      ...account,
    };
  },
  RACIALLY_IDENTIFIABLE: (call) => {
    for (const [name, words] of [
      ["schoolProtected", "protected students of the school"],
      ["schoolTotal", "all students of the school"],
      ["districtProtected", "protected students of the district"],
      ["districtTotal", "all students of the district"],
    ] as const)
      call.takeAll(name, words);
    const indian = call.has("schoolAmericanIndian") ? served(call, "schoolAmericanIndian") : 0;
    if (call.has("schoolAmericanIndian"))
      call.takeAll("schoolAmericanIndian", "American Indian students of the school");
    const own = served(call, "schoolProtected");
    const excepted = 2 * indian > own;
    const { limit, account } = about(call);
    const school = { part: excepted ? own - indian : own, whole: served(call, "schoolTotal") };
    const district = { part: served(call, "districtProtected"), whole: served(call, "districtTotal") };
    call.unreadable = [school.part, school.whole, district.part, district.whole].some(Number.isNaN);
    const grades = call
      .cells("schoolTotal")
      .flatMap((line, row) =>
        line.flatMap((cell, column) =>
          cell === 0
            ? [call.leftOut("schoolTotal", row, column, "is 0: the school does not serve this grade")]
            : [],
        ),
      );
    return {
      rule: `the school's protected share lies more than ${plain(limit)} percentage points above its district's, for the grades the school serves`,
      numbers: apart(school, district, limit).text,
      unit: "text",
      ...account,
      sources: once(LIMIT.source, newest(AMERICAN_INDIAN_EXCEPTION)!.source),
      leftOut: grades,
      notes: [
        ...(account.notes ?? []),
        ...(excepted
          ? [
              {
                text: `American Indian students, ${plain(indian)}, are more than all other protected students together, so they are not counted among the school's ${plain(own)} protected students.`,
                source: newest(AMERICAN_INDIAN_EXCEPTION)!.source,
              },
            ]
          : []),
      ],
    };
  },
  AI_DISTRICTS: (call) => {
    const { limit, account } = about(call);
    call.takeRange("adjacency", "adjacency");
    return {
      ...tableRow(call, DISTRICT, "enrollment", "district"),
      rule: `isolated: the protected share lies more than ${plain(limit)} percentage points above that of a neighbor; adjoining: it touches an isolated district. The widest gap over all neighbors decides`,
      ...account,
      notes: [
        ...(account.notes ?? []),
        ...notesOf(newest(DISTRICT_TYPES_WITH_TERRITORY)),
        {
          text: `Within ${plain(NEAR_MISS_POINTS)} points of the limit the note says near miss, unless you set another number. The rule knows no such word.`,
        },
        { text: "Rows that could not be used stand at the end of the result, with the reason in the note." },
      ],
    };
  },
  AI_SCHOOLS: (call) => {
    const { limit, account } = about(call);
    return {
      ...tableRow(call, SCHOOL, "schoolsByGrade", "school"),
      rule: `identifiable: the school's protected share lies more than ${plain(limit)} percentage points above its district's traditional schools, for the grades it serves`,
      ...account,
      sources: once(
        LIMIT.source,
        newest(TRADITIONAL_SCHOOLS)!.source,
        newest(AMERICAN_INDIAN_EXCEPTION)!.source,
      ),
      notes: [
        ...(account.notes ?? []),
        {
          text: "Tested are traditional schools: classifications 10, 20, 31, 32 and 33. Rows that could not be used stand at the end of the result, with the reason in the note.",
        },
      ],
    };
  },
};
