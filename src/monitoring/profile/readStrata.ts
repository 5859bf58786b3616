import type { InputColumn, InputRows, Problem } from "../../indicators/declaration";
import { inRowOrder, RecordReader } from "../../indicators/recordForm/recordReader";
import { districtOfRow, nameKey } from "./readDistricts";
import type { ProfileDistrict, Strata } from "./result";
import { stratumOf } from "./strata";

export interface ReadStrata {
  readonly strata: Strata;
  readonly problems: readonly Problem[];
  /** Some strata were made from size or place, not read. */
  readonly made: boolean;
}

/**
 * The stratum of each district of the results. A district is found by number and type, else by number alone, else by name, and only
 * where one district alone fits.
 * @param limits smallest sizes of the bands strata are made from
 */
export function readStrata(
  input: InputRows,
  columns: readonly InputColumn[],
  districts: readonly ProfileDistrict[],
  limits: readonly number[],
): ReadStrata {
  const reader = new RecordReader(input, columns);
  const find = finder(districts);
  const found = new Map<string, Map<string, number[]>>();
  let made = false;
  for (const row of reader.rows) {
    const who = districtOfRow(reader, row);
    if (who.kind !== "district") continue;
    const students = reader.count("students", row, "students");
    if (reader.isRefused(row)) continue;
    const stratum = reader.text("stratum", row);
    const locale = reader.text("locale", row);
    const name = stratumOf(
      {
        ...(stratum === undefined ? {} : { stratum }),
        ...(locale === undefined ? {} : { locale }),
        ...(students === undefined ? {} : { students }),
      },
      limits,
    );
    const key = find(who.key, who.district.name);
    if (name === undefined || key === undefined) continue;
    if (stratum === undefined) made = true;
    const names = found.get(key) ?? new Map<string, number[]>();
    names.set(name, [...(names.get(name) ?? []), row]);
    found.set(key, names);
  }
  const strata = new Map<string, string>();
  for (const [key, names] of found) {
    const [only] = names.keys();
    if (names.size === 1 && only !== undefined) {
      strata.set(key, only);
      continue;
    }
    const rows = [...names.values()].flat().sort((one, other) => one - other);
    const places = rows.map((row) => row + 1).join(", ");
    for (const row of rows)
      reader.refuse(
        row,
        "district",
        `rows ${places} put one district into different strata`,
        "Keep one of them; until then it is in none.",
      );
  }
  return { strata, problems: inRowOrder(reader.problems), made };
}

function finder(districts: readonly ProfileDistrict[]): (key: string, name: string) => string | undefined {
  const keys = new Set(districts.map(({ key }) => key));
  const several = new Map<string, Set<string>>();
  const add = (word: string, key: string): void => {
    several.set(word, (several.get(word) ?? new Set()).add(key));
  };
  for (const { key, name } of districts) {
    add(nameKey(name), key);
    const number = /^(.+)-\d+$/.exec(key)?.[1];
    if (number !== undefined && !key.startsWith("name ")) add(number, key);
  }
  const only = (word: string): string | undefined => {
    const found = several.get(word);
    return found?.size === 1 ? [...found][0] : undefined;
  };
  return (key, name) => {
    if (keys.has(key)) return key;
    const number = key.startsWith("name ") ? undefined : /^(.+)-\d+$/.exec(key)?.[1];
    const bare = number !== undefined && keys.has(number) ? number : undefined;
    return bare ?? only(key) ?? (name === "" ? undefined : only(nameKey(name)));
  };
}
