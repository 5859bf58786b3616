import { quietName, withoutSchoolDistrict } from "../../measures/cells/quietName";
import { isBlank, isErrorCell } from "../../measures/cells/readCells";

/*
 * A district is known by number and type together: number 0001 is Aitkin (type 01) and Minneapolis (type 03).
 */

/** A district as a table names it. `type` is empty where the table has none. */
export interface DistrictName {
  /** Four digits where it is a number. */
  readonly number: string;
  /** Two digits. */
  readonly type: string;
  readonly name: string;
}

/** "0001-03"; without a type "0001". */
export function keyOf({ number, type }: Pick<DistrictName, "number" | "type">): string {
  return type === "" ? number : `${number}-${type}`;
}

/** "MINNEAPOLIS PUBLIC SCHOOL DIST. (0001-03)", or the number alone where there is no name. */
export function nameOf(district: DistrictName): string {
  return district.name === "" ? `district ${keyOf(district)}` : `${district.name} (${keyOf(district)})`;
}

/** "Minneapolis (0001-03)": as a chart has room for. */
export function labelOf(district: DistrictName): string {
  return nameOf({ ...district, name: withoutSchoolDistrict(quietName(district.name)) });
}

/** A cell's text, trimmed; empty for a blank or an error. */
export function textOf(cell: unknown): string {
  return isBlank(cell) || isErrorCell(cell) || typeof cell === "object" ? "" : String(cell).trim();
}

/** A code of digits with leading zeros, "1" as "0001"; anything else as it stands. */
export function codeOf(cell: unknown, digits: number): string {
  const text = textOf(cell);
  return /^\d+$/.test(text) ? String(Number(text)).padStart(digits, "0") : text;
}

/** Number and type from their cells; "0001-03" in the number's cell gives both. Undefined where there is no number. */
export function readDistrict(number: unknown, type: unknown, name: unknown): DistrictName | undefined {
  const both = /^(\d{1,4})-(\d{1,2})$/.exec(textOf(number));
  const found = codeOf(both?.[1] ?? number, 4);
  if (found === "") return undefined;
  const ownType = codeOf(type, 2);
  return { number: found, type: ownType === "" ? codeOf(both?.[2], 2) : ownType, name: textOf(name) };
}

/** By number, then type, then name; numbers by their size. The same for every order of a table's rows. */
export function byDistrict(one: DistrictName, other: DistrictName): number {
  return (
    compareCodes(one.number, other.number) ||
    compareCodes(one.type, other.type) ||
    compareCodes(one.name, other.name)
  );
}

export function compareCodes(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Two spellings of a name that differ in capitals, signs and spaces alone are one name. */
export function sameName(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "");
}
