import { isValue } from "../../measures/outcome";
import type { RaceDiscrepancyRule } from "../../measures/suspension/significantDiscrepancy";
import type { ResultCell, ResultTable } from "../declaration";
import { hasFinding, type JudgedDistrict } from "./judgeDistricts";

/** What the tables need besides the districts. */
export interface Judged {
  readonly districts: readonly JudgedDistrict[];
  readonly rule: RaceDiscrepancyRule;
  readonly stateRate: number;
  readonly standardDeviation: number;
  readonly mode: string;
  readonly ffy: number;
  /** The person's columns hold the same numbers row by row. */
  readonly live: boolean;
  /** The person's table has a column of review answers. */
  readonly hasReviews: boolean;
}

/** Rows of the summary that formulas point at, from 1. */
export const SUMMARY = { districts: 1, stateRate: 4, deviation: 5, bar: 6, found: 7, counted: 8 } as const;

/** The plan's Table 4B.1, the districts, and every group. */
export function tablesOf(judged: Judged): readonly ResultTable[] {
  return [summaryTable(judged), districtsTable(judged), groupsTable(judged)];
}

/** Conditions of COUNTIFS and SUMIFS read some signs in a name as their own; then the cells hold values. */
function namesAreSafe({ districts }: Judged): boolean {
  return districts.every(({ district }) => !/^[<=>]|[*?~]/.test(district));
}

const column = (table: string, at: number, rows: number): string => `{range:${table}!1,${at},${rows},${at}}`;

function groupRows({ districts }: Judged): number {
  return districts.reduce((sum, { groups }) => sum + groups.length, 0);
}

function summaryTable(judged: Judged): ResultTable {
  const { districts, rule, stateRate, standardDeviation, mode } = judged;
  const [d, g] = [districts.length, groupRows(judged)];
  const all = (at: number): string => column("districts", at, d);
  const group = (at: number): string => column("groups", at, g);
  const large = `COUNTIFS(${group(1)},${all(1)},${group(3)},">=${rule.minimumIeps}",${group(5)},">=${rule.minimumSuspended}")`;
  const spread = (at: number): string => `INDEX(MN.SUSPENSION_SPREAD(${all(3)},${all(2)},"${mode}"),1,${at})`;
  const rows: readonly (readonly [string, number, string | undefined])[] = [
    ["Districts in the table", d, undefined],
    [
      "With a child with an IEP suspended or expelled more than 10 days",
      districts.filter(({ suspended }) => suspended > 0).length,
      `=COUNTIF(${all(3)},">0")`,
    ],
    [
      `With ${rule.minimumIeps} children with IEPs, and ${rule.minimumSuspended} of one group suspended or expelled`,
      districts.filter(({ groups }) => groups.some(({ largeEnough }) => largeEnough)).length,
      namesAreSafe(judged) ? `=SUM(--(${large}>0))` : undefined,
    ],
    ["State rate, percent", stateRate, `=${spread(1)}`],
    ["Standard deviation, points", standardDeviation, `=${spread(2)}`],
    [
      "Bar, percent",
      stateRate + rule.bar.deviations * standardDeviation,
      `={cell:summary!${SUMMARY.stateRate},2}+${rule.bar.deviations}*{cell:summary!${SUMMARY.deviation},2}`,
    ],
    ["With a data finding", districts.filter(hasFinding).length, `=COUNTIF(${all(6)},">0")`],
    [
      "Of them, policies contribute and do not comply",
      districts.filter((one) => hasFinding(one) && one.review === true).length,
      `=COUNTIF(${all(8)},TRUE)`,
    ],
  ];
  return {
    id: "summary",
    title: "Summary",
    columns: [
      { title: "Districts", kind: "text" },
      { title: "Number", kind: "number" },
    ],
    rows: rows.map(([what, number]) => [what, number]),
    spills: rows.flatMap(([, , formula], row) =>
      formula === undefined ? [] : [{ row, column: 1, rows: 1, columns: 1, formula }],
    ),
  };
}

function districtsTable(judged: Judged): ResultTable {
  const { districts } = judged;
  const [d, g] = [districts.length, groupRows(judged)];
  const own = (at: number): string => column("districts", at, d);
  const group = (at: number): string => column("groups", at, g);
  const spill = (at: number, formula: string) => ({ row: 0, column: at, rows: d, columns: 1, formula });
  const safe = namesAreSafe(judged);
  const flagged: number[] = [];
  const rows = districts.map((one, at): ResultCell[] => {
    if (hasFinding(one)) flagged.push(at);
    return [
      one.district,
      one.ieps,
      one.suspended,
      one.others?.suspended ?? { missing: "not given" },
      one.others?.children ?? { missing: "not given" },
      one.groups.filter(({ found }) => found).length,
      one.review ?? { missing: "no answer" },
      hasFinding(one) && one.review === true,
    ];
  });
  return {
    id: "districts",
    title: "Every district",
    columns: [
      { title: "District", kind: "text" },
      { title: "Children with IEPs", kind: "count" },
      { title: "Suspended or expelled more than 10 days", kind: "count" },
      { title: "Without IEPs, suspended or expelled", kind: "count" },
      { title: "Children without IEPs", kind: "count" },
      { title: "Groups with a data finding", kind: "count" },
      { title: "Policies contribute and do not comply", kind: "yesno" },
      { title: "Counts in 4B", kind: "yesno" },
    ],
    rows,
    flagged,
    spills: [
      ...(safe
        ? [
            spill(1, `=SUMIFS(${group(4)},${group(1)},${own(1)})`),
            spill(2, `=SUMIFS(${group(5)},${group(1)},${own(1)})`),
            spill(5, `=COUNTIFS(${group(1)},${own(1)},${group(8)},TRUE)`),
          ]
        : []),
      ...(safe && judged.live && judged.hasReviews ? [spill(6, reviewFormula(own(1)))] : []),
      spill(7, `=IF(${own(6)}>0,IF(ISLOGICAL(${own(7)}),${own(7)},FALSE),FALSE)`),
    ],
  };
}

/** The review's answer from whichever row of the district has one, as readYesNoCell reads it. */
function reviewFormula(district: string): string {
  const any = (answers: readonly string[]): string =>
    answers.map((one) => `COUNTIFS({column:district},${district},{column:review},${one})`).join("+");
  const yes = any(['"y"', '"yes"', "TRUE", "1"]);
  const no = any(['"n"', '"no"', "FALSE", "0"]);
  return `=IF((${yes})>0,IF((${no})>0,"contradiction",TRUE),IF((${no})>0,FALSE,"no answer"))`;
}

function groupsTable(judged: Judged): ResultTable {
  const { districts, ffy, live } = judged;
  const g = groupRows(judged);
  const own = (at: number): string => column("groups", at, g);
  const spill = (at: number, formula: string) => ({ row: 0, column: at, rows: g, columns: 1, formula });
  const flagged: number[] = [];
  const rows: ResultCell[][] = [];
  for (const one of districts) {
    for (const group of one.groups) {
      if (group.found) flagged.push(rows.length);
      rows.push([
        one.district,
        group.group,
        one.ieps,
        group.ieps,
        group.suspended,
        isValue(group.rate) ? group.rate.value : { missing: group.rate.reason },
        ratioCell(group.ratio),
        group.found,
      ]);
    }
  }
  return {
    id: "groups",
    title: "Every group of every district",
    columns: [
      { title: "District", kind: "text" },
      { title: "Group", kind: "text" },
      { title: "District's children with IEPs", kind: "count" },
      { title: "Children with IEPs", kind: "count" },
      { title: "Suspended or expelled more than 10 days", kind: "count" },
      { title: "Rate", kind: "percent" },
      { title: "Rate ratio", kind: "ratio" },
      { title: "Data finding", kind: "yesno" },
    ],
    rows,
    flagged,
    spills: [
      ...(live ? [spill(3, "={column:ieps}"), spill(4, "={column:suspended}")] : []),
      ...(namesAreSafe(judged) ? [spill(2, `=SUMIFS(${own(4)},${own(1)},${own(1)})`)] : []),
      spill(5, `=MN.RISK(${own(5)},${own(4)})`),
      ...findingSpills(judged, ffy, g),
    ],
  };
}

/** The rule as a function, where every district, or none, has its children without IEPs: a blank has no number to pass. */
function findingSpills(judged: Judged, ffy: number, g: number): NonNullable<ResultTable["spills"]> {
  const { districts } = judged;
  const given = districts.filter(({ others }) => others !== undefined).length;
  if ((given > 0 && given < districts.length) || !namesAreSafe(judged)) return [];
  const own = (at: number): string => column("groups", at, g);
  const of = (at: number): string =>
    `SUMIFS(${column("districts", at, districts.length)},${column("districts", 1, districts.length)},${own(1)})`;
  const state = `{cell:summary!${SUMMARY.stateRate},2},{cell:summary!${SUMMARY.deviation},2}`;
  const [suspended, children] = given === 0 ? ["0", "0"] : [of(4), of(5)];
  return [
    {
      row: 0,
      column: 7,
      rows: g,
      columns: 1,
      formula: `=MN.DISCREPANCY_RACE(${ffy},${own(3)},${own(4)},${own(5)},${state},${suspended},${children})`,
    },
    ...(given === 0
      ? []
      : [
          {
            row: 0,
            column: 6,
            rows: g,
            columns: 1,
            formula: `=IFERROR(${own(6)}/(100*${suspended}/${children}),"none")`,
          },
        ]),
  ];
}

function ratioCell(ratio: JudgedDistrict["groups"][number]["ratio"]): ResultCell {
  if (ratio === undefined) return { missing: "Children without IEPs are not given." };
  return isValue(ratio) ? ratio.value : { missing: ratio.reason };
}
