import { RecordReader, recordColumn } from "../../indicators/recordForm/recordReader";
import type { JobProblem, JobTable } from "../declaration";

export const YEAR = recordColumn(
  "year",
  "Year",
  "text",
  "School year, 2023-24 or 2024.",
  ["school year", "year", "ffy"],
  { required: true },
);
export const DISTRICT = recordColumn(
  "district",
  "District",
  "text",
  "Name or number.",
  ["district name", "district", "lea name", "lea"],
  { required: true },
);
export const CATEGORY = recordColumn(
  "category",
  "Category",
  "text",
  "Identification, placement or discipline category.",
  ["category", "disability category", "outcome"],
  { required: true },
);
export const GROUP = recordColumn(
  "group",
  "Group",
  "text",
  "Racial or ethnic group.",
  ["race ethnicity", "race", "group", "ethnicity"],
  { required: true },
);
export const CASES = recordColumn(
  "cases",
  "Cases",
  "count",
  "Children of the group in the category; for removals in total, the removals.",
  ["cases", "count", "numerator", "children in category"],
  { required: true },
);
export const POPULATION = recordColumn(
  "population",
  "Children",
  "count",
  "All children of the group: enrolled, or with disabilities, as the category asks.",
  ["population", "children", "denominator", "enrollment", "total"],
  { required: true },
);

export const COUNT_COLUMNS = [YEAR, DISTRICT, CATEGORY, GROUP, CASES, POPULATION];

export interface Counts {
  readonly cases: number;
  readonly population: number;
}

/** year -> category -> district -> group. */
export type CountsTree = Map<string, Map<string, Map<string, Map<string, Counts>>>>;

export interface ReadCounts {
  readonly tree: CountsTree;
  /** In the order they first appear. */
  readonly groups: readonly string[];
  readonly problems: readonly JobProblem[];
}

/** A category whose cases are incidents: one child may have several. */
export function countsIncidents(category: string): boolean {
  return /removals? in total|total (?:disciplinary )?removals?/i.test(category);
}

/** Reads rows of counts; a row with an error is left out, and with it its group would be missing, so the place is left out as well. */
export function readCounts({ rows }: JobTable): ReadCounts {
  const reader = new RecordReader(rows, COUNT_COLUMNS);
  const tree: CountsTree = new Map();
  const groups = new Map<string, string>();
  const broken = new Set<string>();
  for (const row of reader.rows) {
    const [year, district, category, group] = [YEAR, DISTRICT, CATEGORY, GROUP].map(({ id }) => {
      const text = reader.text(id, row);
      if (text === undefined) reader.refuse(row, id, "is blank", "Fill in the cell.");
      return text;
    });
    const cases = counted(reader, CASES.id, row);
    const population = counted(reader, POPULATION.id, row);
    if (year === undefined || district === undefined || category === undefined || group === undefined)
      continue;
    const place = branch(branch(branch(tree, year), category), district);
    const key = group.toLowerCase();
    if (cases === undefined || population === undefined) {
      broken.add([year, category, district].join("|"));
      continue;
    }
    if (cases > population && !countsIncidents(category)) {
      reader.refuse(
        row,
        CASES.id,
        `holds ${cases}, more than its ${population} children`,
        "Compare the two cells.",
      );
      broken.add([year, category, district].join("|"));
      continue;
    }
    if (place.has(key)) {
      reader.refuse(
        row,
        GROUP.id,
        `${group} is there twice for ${district}, ${category}, ${year}`,
        "Keep one row a group.",
      );
      broken.add([year, category, district].join("|"));
      continue;
    }
    if (!groups.has(key)) groups.set(key, group);
    place.set(key, { cases, population });
  }
  for (const place of broken) {
    const [year, category, district] = place.split("|") as [string, string, string];
    tree.get(year)?.get(category)?.delete(district);
  }
  return {
    tree,
    groups: [...groups.values()],
    problems: reader.problems.map((problem) => ({ ...problem, input: "counts" })),
  };
}

function counted(reader: RecordReader, column: string, row: number): number | undefined {
  const count = reader.count(column, row, "children");
  if (count === undefined && !reader.isRefused(row)) {
    return reader.refuse(row, column, "is blank", "Type a whole number; 0 where there is nobody.");
  }
  return count;
}

function branch<T>(tree: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const found = tree.get(key) ?? new Map<string, T>();
  tree.set(key, found);
  return found;
}

/** Sums of all districts by group. */
export function stateSums(
  districts: ReadonlyMap<string, ReadonlyMap<string, Counts>>,
): ReadonlyMap<string, Counts> {
  const sums = new Map<string, Counts>();
  for (const groups of districts.values()) {
    for (const [group, { cases, population }] of groups) {
      const before = sums.get(group) ?? { cases: 0, population: 0 };
      sums.set(group, { cases: before.cases + cases, population: before.population + population });
    }
  }
  return sums;
}
