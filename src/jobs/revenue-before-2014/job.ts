import {
  FORMER_DISTRICTS,
  revenueBefore2014,
  type FormerDistrict,
  type FormerRevenue,
} from "../../achievement/revenue/before2014";
import { FORMER_AID_PERCENT, OTHER_DISTRICTS_RATE } from "../../achievement/revenue/before2014Rules";
import type { InputColumn, ResultCell } from "../../indicators/declaration";
import { inRowOrder } from "../../indicators/recordForm/recordReader";
import { centsOf, dollarsOf } from "../../measures/money";
import { value, type Outcome } from "../../measures/outcome";
import { NOTHING, type Job, type JobTable } from "../declaration";
import { DISTRICT, FISCAL_YEAR } from "../revenueFigures/columns";
import { RevenueReader } from "../revenueFigures/readFigures";
import { sumWorking, yearsOfSum } from "../revenueFigures/sumWorking";

const amount = (
  id: string,
  title: string,
  help: string,
  words: readonly string[],
  required: boolean,
): InputColumn => ({
  id,
  title,
  help,
  words,
  kind: "number",
  required,
});

const COLUMNS: readonly InputColumn[] = [
  { ...DISTRICT, required: true, help: "Name. Duluth, Minneapolis and St. Paul have rates of their own." },
  { ...FISCAL_YEAR, required: true, help: "1999, or 2006 to 2010: the years whose method was found." },
  amount(
    "pupilUnits",
    "Pupil units",
    "Actual pupil units for FY 1999, adjusted pupil units later.",
    ["pupil units", "adjusted pupil units", "apu"],
    true,
  ),
  amount(
    "cost",
    "Cost of the plan",
    "Dollars. Leave empty for the three named districts.",
    ["cost", "expenditure", "budget"],
    false,
  ),
  amount(
    "subdivision6Aid",
    "Aid of subdivision 6",
    "Dollars, from FY 2006 on. Leave empty where there is none.",
    ["subdivision 6", "subd 6"],
    false,
  ),
  {
    ...amount(
      "protectedStudents",
      "Protected students",
      "Head count, from FY 2006 on.",
      ["protected students", "protected enrollment", "protected"],
      false,
    ),
    kind: "count",
  },
  {
    ...amount(
      "enrollment",
      "All students",
      "Head count, from FY 2006 on.",
      ["all students", "total enrollment", "enrollment", "total"],
      false,
    ),
    kind: "count",
  },
];

export const job: Job = {
  id: "revenue-before-2014",
  group: "revenue",
  title: "Integration revenue before 2014",
  summary:
    "Computes integration revenue by the older laws, for FY 1999 and FY 2006 to 2010, to compare long series.",
  inputs: [
    {
      id: "districts",
      title: "Districts",
      help: "One row a district and year with its pupil units and the cost of its plan.",
      forms: [
        {
          id: "figures",
          title: "One row a district",
          rowIs: "a district in one fiscal year",
          columns: COLUMNS,
          example: [
            {
              district: "Duluth",
              fiscalYear: 2008,
              pupilUnits: 10000,
              cost: null,
              subdivision6Aid: null,
              protectedStudents: null,
              enrollment: null,
            },
            {
              district: "District A (made up)",
              fiscalYear: 2008,
              pupilUnits: 5000,
              cost: 700000,
              subdivision6Aid: 20000,
              protectedStudents: 800,
              enrollment: 4500,
            },
          ],
        },
      ],
    },
  ],
  settings: [],
  sources: OTHER_DISTRICTS_RATE.flatMap(({ value: rate, source }) => (rate === null ? [] : [source])),
  compute: ({ districts }) => (districts === undefined ? NOTHING : computed(districts)),
};

interface Row {
  readonly name: string;
  readonly fy: number;
  readonly rule: FormerDistrict;
  readonly revenue: FormerRevenue;
}

function computed({ rows }: JobTable): ReturnType<Job["compute"]> {
  const reader = new RevenueReader(rows, COLUMNS);
  const found: Row[] = [];
  for (const row of reader.reader.rows) {
    const one = readRow(reader, row);
    if (one !== undefined) found.push(one);
  }
  const sum = found.reduce((cents, { revenue }) => cents + centsOf(revenue.revenue), 0);
  return {
    ...NOTHING,
    figures:
      found.length === 0
        ? []
        : found.length === 1
          ? [
              {
                id: "revenue",
                title: "Integration revenue",
                unit: "money",
                outcome: value(found[0]!.revenue.revenue),
                working: found[0]!.revenue.working,
              },
            ]
          : [
              {
                id: "revenue",
                title: "Integration revenue, all rows",
                unit: "money",
                outcome: value(dollarsOf(sum)),
                working: sumWorking(
                  found.map(({ revenue }) => revenue.revenue),
                  "integration revenue",
                  found[0]!.revenue.working.source,
                  yearsOfSum(found.map(({ fy }) => fy)),
                ),
              },
            ],
    tables: found.length === 0 ? [] : [tableOf(found)],
    problems: inRowOrder(reader.reader.problems).map((problem) => ({ ...problem, input: "districts" })),
    notes: [
      {
        text: "The aid share was found for FY 1999 only; for later years aid and levy are left open.",
        source: FORMER_AID_PERCENT[0]!.source,
      },
      {
        text: "The method of FY 2006 to 2010 is the one in the statutes of 2006, 2008 and 2010; that it held in each year between is our reading.",
      },
    ],
  };
}

function readRow(reader: RevenueReader, row: number): Row | undefined {
  const records = reader.reader;
  const name = records.text(DISTRICT.id, row);
  if (name === undefined) return records.refuse(row, DISTRICT.id, "is blank", "Write the district's name.");
  const fy = reader.fiscalYear(row, undefined);
  const rule = ruleOf(name);
  const free = rule !== "other";
  const pupilUnits = reader.amount("pupilUnits", row);
  const cost = reader.amount("cost", row, { required: !free });
  const subdivision6Aid = reader.amount("subdivision6Aid", row, { required: false });
  const counts = { required: !free && fy !== 1999, whole: true };
  const protectedStudents = reader.amount("protectedStudents", row, counts);
  const enrollment = reader.amount("enrollment", row, counts);
  if (records.isRefused(row) || fy === undefined) return undefined;
  if (protectedStudents! > enrollment!) {
    return records.refuse(
      row,
      "protectedStudents",
      `holds ${protectedStudents}, more than all students`,
      "Compare the two cells; protected students are part of all students.",
    );
  }
  const outcome = revenueBefore2014(fy, {
    district: rule,
    pupilUnits: pupilUnits!,
    cost: cost!,
    subdivision6Aid: subdivision6Aid!,
    protectedStudents: protectedStudents!,
    enrollment: enrollment!,
  });
  if (outcome.kind !== "value")
    return records.refuse(row, FISCAL_YEAR.id, outcome.reason, "Choose a year with a rule.");
  return { name, fy, rule, revenue: outcome.value };
}

/** The named districts by the words of their names; "South St. Paul" and "West St. Paul" are other districts. */
function ruleOf(name: string): FormerDistrict {
  const plain = name
    .toLowerCase()
    .replace(/^saint\b|^st\b\.?/, "st.")
    .replace(/\s+/g, " ")
    .trim();
  return (
    FORMER_DISTRICTS.find((district) => district !== "other" && plain.startsWith(district.toLowerCase())) ??
    "other"
  );
}

function tableOf(found: readonly Row[]): ReturnType<Job["compute"]>["tables"][number] {
  const cell = (outcome: Outcome): ResultCell =>
    outcome.kind === "value" ? outcome.value : { missing: "not found" };
  return {
    id: "revenue",
    title: "Integration revenue",
    columns: [
      { title: "District", kind: "text" },
      { title: "Fiscal year", kind: "text" },
      { title: "Rule", kind: "text" },
      { title: "Revenue", kind: "money" },
      { title: "Of which levy only", kind: "money" },
      { title: "State aid", kind: "money" },
      { title: "Local levy", kind: "money" },
      { title: "With the numbers", kind: "text" },
    ],
    rows: found.map(({ name, fy, rule, revenue }) => [
      name,
      `FY ${fy}`,
      rule === "other" ? "other districts" : rule,
      revenue.revenue,
      revenue.levyOnly,
      cell(revenue.aid),
      cell(revenue.levy),
      revenue.working.numbers,
    ]),
  };
}
