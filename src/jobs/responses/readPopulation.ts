import { inRowOrder, recordColumn, RecordReader } from "../../indicators/recordForm/recordReader";
import type { JobForm, JobProblem, JobTable } from "../declaration";

/* Known sizes of groups: the State's leavers by race, a district's families by disability. */

const COLUMNS = [
  recordColumn(
    "trait",
    "Characteristic",
    "text",
    "As the column is headed in the other table: Race, Sex.",
    ["characteristic", "variable", "margin"],
    { required: true },
  ),
  recordColumn(
    "group",
    "Group",
    "text",
    "As it is written in the other table: White, Male.",
    ["group", "category", "level", "value"],
    { required: true },
  ),
  recordColumn(
    "count",
    "People",
    "count",
    "How many there are.",
    ["people", "count", "total", "number", "population", "students"],
    { required: true },
  ),
];

export const POPULATION_FORM: JobForm = {
  id: "totals",
  title: "One row a group",
  rowIs: "a group of a characteristic",
  columns: COLUMNS,
  // Made up.
  example: [
    { trait: "Race", group: "White", count: 820 },
    { trait: "Race", group: "Non-White", count: 430 },
    { trait: "Sex", group: "Male", count: 800 },
    { trait: "Sex", group: "Female", count: 450 },
  ],
};

export interface KnownGroup {
  readonly trait: string;
  readonly group: string;
  readonly count: number;
  readonly row: number;
}

/** Known sizes, each group once. */
export function readPopulation(
  table: JobTable,
  input: string,
): { readonly groups: readonly KnownGroup[]; readonly problems: readonly JobProblem[] } {
  const reader = new RecordReader(table.rows, COLUMNS);
  const groups: KnownGroup[] = [];
  const seen = new Set<string>();
  for (const row of reader.rows) {
    const trait = reader.text("trait", row);
    const group = reader.text("group", row);
    const count = reader.count("count", row, "people");
    if (trait === undefined)
      reader.refuse(row, "trait", "is blank", "Write the heading of the characteristic.");
    if (group === undefined) reader.refuse(row, "group", "is blank", "Write the group.");
    if (count === undefined && !reader.isRefused(row))
      reader.refuse(row, "count", "is blank", "Type how many people there are.");
    if (reader.isRefused(row) || trait === undefined || group === undefined || count === undefined) continue;
    const key = `${trait} ${group}`.toLowerCase();
    if (seen.has(key))
      reader.refuse(row, "group", `"${group}" is there twice`, "Keep one row for each group.");
    else {
      seen.add(key);
      groups.push({ trait, group, count, row });
    }
  }
  return { groups, problems: inRowOrder(reader.problems).map((problem) => ({ ...problem, input })) };
}

/** trait -> group -> people, both in lower case. */
export function populationMap(groups: readonly KnownGroup[]): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const { trait, group, count } of groups) {
    const key = trait.toLowerCase();
    if (!found.has(key)) found.set(key, new Map());
    found.get(key)!.set(group.toLowerCase(), count);
  }
  return found;
}
