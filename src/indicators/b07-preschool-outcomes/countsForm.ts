import type { CategoryCounts } from "../../measures/summaryStatements";
import type { InputForm, InputRows, Measure, Problem, RawCell } from "../declaration";
import { describe, isBlank, readNumberCell } from "../readCells";
import { computation, type Found } from "./computation";
import { CHILD_OUTCOMES, outcomeNamed, type ChildOutcome } from "./outcomes";
import { LETTERS } from "./tables";
import { NO_DISTRICT, NOBODY_LEFT_OUT, type DistrictTally, type OutcomeTally } from "./tallies";

const HELP = [
  "Children who did not improve.",
  "Children who improved, but not nearer to same-aged peers.",
  "Children who came nearer to same-aged peers, without reaching them.",
  "Children who reached same-aged peers.",
  "Children who stayed with same-aged peers.",
];

/** One row an outcome, or a district and outcome: counts of the five categories. */
export function countsForm(measures: readonly Measure[]): InputForm {
  return {
    id: "counts",
    title: "Counts of the categories a to e",
    rowIs: "an outcome, or an outcome of a district",
    columns: [
      {
        id: "outcome",
        title: "Outcome",
        help: "A, B or C, or the outcome's name.",
        words: ["outcome", "outcome area"],
        kind: "text",
        required: true,
      },
      ...LETTERS.map((letter, place) => ({
        id: letter,
        title: letter,
        help: HELP[place]!,
        words: [letter, `category ${letter}`, `progress category ${letter}`],
        kind: "count" as const,
        required: true,
      })),
      {
        id: "district",
        title: "District",
        help: "Its name or number, where the rows are districts.",
        words: ["district", "district name", "district number", "lea", "program"],
        kind: "text",
        required: false,
      },
    ],
    // The plan's baseline, lines 829-849, with row e of outcome A as its calculation has it.
    example: [
      { outcome: "A", a: 46, b: 918, c: 1901, d: 1837, e: 1090 },
      { outcome: "B", a: 46, b: 982, c: 1723, d: 1894, e: 1147 },
      { outcome: "C", a: 53, b: 738, c: 1140, d: 2055, e: 1806 },
    ],
    compute: (rows, context) => computation(readCounts(rows), context, measures),
  };
}

interface CountRow {
  readonly row: number;
  readonly outcome: ChildOutcome;
  readonly label: string;
  readonly district: string | undefined;
  readonly counts: CategoryCounts;
}

/** The counts of each outcome, all rows together and by district. */
export function readCounts(rows: InputRows): Found {
  const problems: Problem[] = [];
  const read: CountRow[] = [];
  for (let row = 0; row < rows.count; row++) {
    if (Object.values(rows.columns).every((cells) => isBlank(cells[row]))) continue;
    const one = readRow(rows, row, problems);
    if (one !== undefined) read.push(one);
  }
  problems.push(...sameOutcomeTwice(read));
  const tallies = CHILD_OUTCOMES.map((outcome) => total(outcome, read));
  for (const { outcome } of tallies.filter((one) => !read.some((row) => row.outcome === one.outcome))) {
    problems.push({
      severity: "warning",
      message: `No row can be used for outcome ${outcome.code}, ${outcome.title}.`,
      advice: "Add its row, or correct it, to get its summary statements.",
    });
  }
  return {
    tallies,
    districts: rows.columns.district === undefined ? [] : districtTallies(read),
    spills: liveCounts(rows, read, problems),
    withLeftOut: false,
    problems,
    notes: [],
  };
}

function readRow(rows: InputRows, row: number, problems: Problem[]): CountRow | undefined {
  const cell = (id: string): RawCell => rows.columns[id]?.[row] ?? null;
  const before = problems.length;
  const report = (column: string, message: string, advice: string): void => {
    problems.push({ severity: "error", row, column, message, advice });
  };
  const named = cell("outcome");
  const label = named === null || typeof named === "object" ? "" : String(named);
  const outcome = outcomeNamed(label);
  if (outcome === undefined) {
    const message = isBlank(named) ? "The outcome is blank." : `${describe(named)} names no outcome.`;
    report("outcome", message, "Type A, B or C.");
  }
  const counts = { a: 0, b: 0, c: 0, d: 0, e: 0 };
  for (const letter of LETTERS) {
    const read = readNumberCell(cell(letter));
    if (read.kind !== "number") {
      report(letter, `Category ${letter} ${read.what}.`, "Type the count; 0 where there is nobody.");
    } else if (read.value < 0 || !Number.isInteger(read.value)) {
      report(
        letter,
        `Category ${letter} is ${read.value.toLocaleString("en-US")}.`,
        "Type a whole number of children.",
      );
    } else counts[letter] = read.value;
  }
  if (outcome === undefined || problems.length > before) return undefined;
  const district = cell("district");
  return {
    row,
    outcome,
    label,
    district: isBlank(district) || typeof district === "object" ? undefined : String(district).trim(),
    counts,
  };
}

function add(one: CategoryCounts, other: CategoryCounts): CategoryCounts {
  const { a, b, c, d, e } = one;
  return { a: a + other.a, b: b + other.b, c: c + other.c, d: d + other.d, e: e + other.e };
}

function total(outcome: ChildOutcome, rows: readonly CountRow[]): OutcomeTally {
  const counts = rows
    .filter((row) => row.outcome === outcome)
    .reduce((sum, row) => add(sum, row.counts), { a: 0, b: 0, c: 0, d: 0, e: 0 } as CategoryCounts);
  return { outcome, counts, leftOut: NOBODY_LEFT_OUT };
}

function districtTallies(rows: readonly CountRow[]): readonly DistrictTally[] {
  const names = new Set(rows.map(({ district }) => district ?? NO_DISTRICT));
  const byDistrict = new Map([...names].map((name) => [name, [] as CountRow[]]));
  for (const row of rows) byDistrict.get(row.district ?? NO_DISTRICT)?.push(row);
  return [...byDistrict].flatMap(([district, group]) =>
    CHILD_OUTCOMES.filter((outcome) => group.some((row) => row.outcome === outcome)).map((outcome) => ({
      district,
      ...total(outcome, group),
    })),
  );
}

function sameOutcomeTwice(rows: readonly CountRow[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ row, outcome, district }): Problem[] => {
    const key = `${outcome.code} ${district ?? ""}`;
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, row);
      return [];
    }
    const whose = district === undefined ? "" : ` of ${district}`;
    return [
      {
        severity: "warning",
        row,
        column: "outcome",
        message: `Outcome ${outcome.code}${whose} is already in row ${before + 1} of the data; both rows are added up.`,
        advice: "Delete one of them if it is the same count twice.",
      },
    ];
  });
}

/** Formulas that add up the person's own rows, where SUMIFS sees the same numbers we do. */
function liveCounts(
  rows: InputRows,
  read: readonly CountRow[],
  problems: readonly Problem[],
): Found["spills"] {
  const plainNumbers = LETTERS.every((letter) =>
    read.every(({ row }) => typeof rows.columns[letter]?.[row] === "number"),
  );
  if (!plainNumbers || problems.some(({ severity }) => severity === "error")) return [];
  return CHILD_OUTCOMES.flatMap((outcome, row) => {
    const labels = new Set(
      read.filter((one) => one.outcome === outcome).map(({ label }) => label.toLowerCase()),
    );
    // SUMIFS reads <, =, >, *, ? and ~ in a condition as signs of its own.
    if (labels.size === 0 || [...labels].some((label) => /^[<=>]|[*?~]/.test(label))) return [];
    return LETTERS.map((letter, place) => ({
      row,
      column: 1 + place,
      rows: 1,
      columns: 1,
      formula: `=${[...labels]
        .map((label) => `SUMIFS({column:${letter}},{column:outcome},"${label.replaceAll('"', '""')}")`)
        .join("+")}`,
    }));
  });
}
