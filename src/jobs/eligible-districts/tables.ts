import { testAmericanIndian } from "../../achievement/eligibility/americanIndianExemption";
import type { Certainty } from "../../achievement/eligibility/comparePair";
import { DISTRICT_HEADINGS, districtCells, percentOf } from "../../achievement/eligibility/districtCells";
import { unusedRows } from "../../achievement/eligibility/cellTable";
import { nameOf } from "../../achievement/eligibility/districtKey";
import type {
  ComparedDistrict,
  DistrictResult,
  NeighborGap,
} from "../../achievement/eligibility/districtStatus";
import { pairedNeighbors } from "../../achievement/eligibility/pairs";
import type { ResultCell, ResultColumn, ResultTable } from "../../indicators/declaration";
import { cell, capital } from "../eligibilityTables/problems";
import { showRounded } from "../../measures/rounding";
import { waysIn, type EligibilityRun } from "../eligibilityTables/run";

const text = (title: string): ResultColumn => ({ title, kind: "text" });
const percent = (title: string): ResultColumn => ({ title, kind: "percent" });
const points = (title: string): ResultColumn => ({ title, kind: "number" });

const KINDS: readonly ResultColumn["kind"][] = [
  "text",
  "text",
  "text",
  "count",
  "count",
  "percent",
  "text",
  "number",
  "text",
  "text",
];

/** Every district with its status: what AI_DISTRICTS gives over the same tables and settings. */
export function districtsTable(run: EligibilityRun, formula: string): ResultTable {
  const { districts } = run.result;
  const width = DISTRICT_HEADINGS.length;
  const rows = [
    ...districts.map((district) => districtCells(district, run.limits, run.enrollment.hasAmericanIndian)),
    ...unusedRows("enrollment", run.enrollment.issues, width),
    ...unusedRows("adjacency", run.adjacency.issues, width),
  ].map((row) => row.map(cell));
  return {
    id: "districts",
    title: "Every district",
    columns: DISTRICT_HEADINGS.map((title, at) => ({ title, kind: KINDS[at]! })),
    rows,
    flagged: districts.flatMap(({ status }, at) => (status.endsWith("isolated") ? [at] : [])),
    ...(districts.length === 0
      ? {}
      : { spills: [{ row: 0, column: 0, rows: rows.length, columns: DISTRICT_HEADINGS.length, formula }] }),
  };
}

/** The districts that may take part, with every way in. */
export function waysTable(run: EligibilityRun): ResultTable {
  const rows = run.result.districts.flatMap((district): ResultCell[][] => {
    const ways = waysIn(run, district);
    if (ways.length === 0) return [];
    const schools = run.schools?.get(`${district.name.number}-${district.name.type}`) ?? [];
    const named = schools
      .filter(({ gap }) => gap!.above === "yes")
      .map(({ school }) => school.name || school.number);
    return [
      [
        district.name.number,
        district.name.type,
        district.name.name,
        ways.map(capital).join("; "),
        named.join(", "),
      ],
    ];
  });
  return {
    id: "ways",
    title: "Districts that may take part",
    columns: [
      text("District number"),
      text("District type"),
      text("District name"),
      text("Why"),
      text("Racially identifiable schools"),
    ],
    rows,
  };
}

/** Every pair of adjoining districts, the one with the higher percent first, widest gap first. */
export function pairsTable(run: EligibilityRun): ResultTable {
  const pairs = pairedNeighbors(run.result);
  const rows = pairs.map(({ higher, lower }): ResultCell[] => [
    nameOf(higher.name),
    cell(percentOf(higher.share)),
    nameOf(lower.neighbor.name),
    cell(percentOf(lower.neighbor.share)),
    gapCell(lower),
    aboveCell(lower.gap.above),
    lower.gap.near ? "near miss" : "",
    lower.cornerOnly ? "a point" : "a boundary",
  ]);
  return {
    id: "pairs",
    title: "Every pair of adjoining districts",
    columns: [
      text("District with the higher percent"),
      percent("Its percent"),
      text("Neighbor"),
      percent("Neighbor's percent"),
      points("Gap (points)"),
      text(`More than ${run.limits.points} points`),
      text("Near the limit"),
      text("They share"),
    ],
    rows,
    flagged: pairs.flatMap(({ lower }, at) => (lower.gap.above === "no" ? [] : [at])),
  };
}

function gapCell({ gap }: NeighborGap): ResultCell {
  return gap.low === gap.high
    ? gap.high
    : { missing: `between ${showRounded(gap.low, 2)} and ${showRounded(gap.high, 2)} points` };
}

function aboveCell(above: Certainty): string {
  return above === "possible" ? "cannot be told" : above;
}

/** Pairs just below or just above the limit. */
export function nearMissTable(run: EligibilityRun): ResultTable {
  const all = pairsTable(run);
  return {
    ...all,
    id: "nearMisses",
    title: `Near misses: gaps within ${run.limits.nearMiss} points of the limit of ${run.limits.points}`,
    rows: all.rows.filter((row) => row[6] === "near miss"),
    flagged: [],
  };
}

/** Isolated districts tested again without American Indian students, both ways. */
export function exemptionTable(run: EligibilityRun): ResultTable {
  const rows = run.result.districts.flatMap((district): ResultCell[][] => {
    const test = testAmericanIndian(district, run.limits);
    if (test === undefined || (test.numeratorOnly === "no" && test.bothRemoved === "no")) return [];
    return [[nameOf(district.name), aboveCell(test.numeratorOnly), aboveCell(test.bothRemoved)]];
  });
  return {
    id: "americanIndian",
    title: "Isolated only because of American Indian students?",
    columns: [
      text("District"),
      text("When they leave the protected count"),
      text("When they leave protected count and total"),
    ],
    rows,
  };
}

/** Districts of the adjacency table that the enrollment lacks, and what their neighbors say of them. */
export function missingTable({ result }: EligibilityRun): ResultTable {
  return {
    id: "missing",
    title: "Not in the enrollment table",
    columns: [text("District"), text("What is known"), text("Neighbors that were not compared with it")],
    rows: result.missing.map((district): ResultCell[] => [
      nameOf(district.name),
      district.adjoining === "yes"
        ? `adjoins an isolated district: ${district.adjoins.map(({ name }) => nameOf(name)).join(", ")}`
        : "nothing: its students are not in the table",
      district.notCompared.map(({ name }) => nameOf(name)).join(", "),
    ]),
  };
}

/** One district beside each of its neighbors, worked out. */
export function focusTable(district: DistrictResult): ResultTable {
  const shown = ({ lowest, highest }: NonNullable<ComparedDistrict["share"]>): string =>
    lowest.part === highest.part && lowest.whole === highest.whole
      ? `${plain(lowest.part)} of ${plain(lowest.whole)}`
      : `${plain(lowest.part)} of ${plain(lowest.whole)} to ${plain(highest.part)} of ${plain(highest.whole)}`;
  const rows = [...district.neighbors, ...district.cornerNeighbors].map((neighbor): ResultCell[] => [
    nameOf(neighbor.neighbor.name),
    shown(neighbor.neighbor.share!),
    cell(percentOf(neighbor.neighbor.share)),
    gapCell(neighbor),
    aboveCell(neighbor.gap.above),
    neighbor.cornerOnly ? "a point" : "a boundary",
  ]);
  const missing = district.notCompared.map(({ name }): ResultCell[] => [
    nameOf(name),
    { missing: "not in the enrollment table" },
    { missing: "not in the enrollment table" },
    { missing: "not compared" },
    "cannot be told",
    "",
  ]);
  return {
    id: "focus",
    title: `${nameOf(district.name)} beside its neighbors`,
    columns: [
      text("Neighbor"),
      text("Protected of all students"),
      percent("Percent"),
      points("District above neighbor (points)"),
      text("Above the limit"),
      text("They share"),
    ],
    rows: [...rows, ...missing],
    flagged: district.neighbors.flatMap(({ gap }, at) => (gap.above === "no" ? [] : [at])),
  };
}

const plain = (count: number): string => count.toLocaleString("en-US");
