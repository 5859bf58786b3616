import {
  findIsolation,
  type DistrictResult,
  type IsolationChoices,
  type IsolationResult,
} from "./districtStatus";
import { readAdjacency } from "./readAdjacency";
import { readEnrollment, type EnrollmentChoices } from "./readEnrollment";
import type { CellTable } from "./cellTable";

/* What tests of eligibility share: tables written as rows by column id. */

export type Row = Readonly<Record<string, unknown>>;

export function tableOf(rows: readonly Row[]): CellTable {
  const ids = new Set(rows.flatMap((row) => Object.keys(row)));
  return {
    count: rows.length,
    columns: Object.fromEntries([...ids].map((id) => [id, rows.map((row) => row[id] ?? null)])),
  };
}

/** A pair of districts of type 01 that adjoin, "0010-0011"; a star after it says that they touch in a point. */
export function pairRows(...pairs: readonly string[]): Row[] {
  return pairs.map((pair) => {
    const [number, adjoiningNumber] = pair.replace("*", "").split("-");
    return {
      number,
      type: "01",
      adjoiningNumber,
      adjoiningType: "01",
      contact: pair.endsWith("*") ? "corner point only" : "boundary",
    };
  });
}

export function isolationOf(
  students: readonly Row[],
  pairs: readonly Row[],
  choices: Partial<IsolationChoices & EnrollmentChoices> = {},
): IsolationResult {
  const all = { points: 20, nearMiss: 2, cornersAdjoin: false, prekindergarten: true, ...choices };
  return findIsolation(readEnrollment(tableOf(students), all), readAdjacency(tableOf(pairs)), all);
}

export function districtOf(result: IsolationResult, key: string): DistrictResult {
  const found = [...result.districts, ...result.missing].find((district) => district.key === key);
  if (found === undefined) throw new Error(`There is no district ${key}.`);
  return found;
}

/** Key and status of every district. */
export function statusesOf({ districts }: IsolationResult): Readonly<Record<string, string>> {
  return Object.fromEntries(districts.map(({ key, status }) => [key, status]));
}
