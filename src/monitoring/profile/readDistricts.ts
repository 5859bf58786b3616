import { keyOf, readDistrict, type DistrictName } from "../../achievement/eligibility/districtKey";
import type { RecordReader } from "../../indicators/recordForm/recordReader";
import type { ProfileDistrict } from "./result";

/*
 * Who a row is about. A district is known by its number and type where the table has them, else by its name; spellings that differ in
 * capitals, signs and spaces alone are one name.
 */

const STATE_NAMES = /^(?:the )?(?:state(?:wide)?(?: total| of minnesota)?|minnesota(?: state)?|mn)$/i;

export type RowDistrict =
  | { readonly kind: "state" }
  | { readonly kind: "district"; readonly key: string; readonly district: DistrictName }
  | { readonly kind: "nobody" };

export function districtOfRow(reader: RecordReader, row: number): RowDistrict {
  const name = reader.text("district", row) ?? "";
  const found = readDistrict(reader.cell("number", row), reader.cell("type", row), name);
  // The department's files give the State the number 9999 and the type 99.
  if (STATE_NAMES.test(name) || found?.number === "9999") return { kind: "state" };
  if (found !== undefined) return { kind: "district", key: keyOf(found), district: found };
  const both = readDistrict(name, undefined, "");
  if (both !== undefined && /^\d{4}$/.test(both.number))
    return { kind: "district", key: keyOf(both), district: both };
  if (name === "") return { kind: "nobody" };
  return { kind: "district", key: nameKey(name), district: { number: "", type: "", name } };
}

export function nameKey(name: string): string {
  return `name ${name.toLowerCase().replace(/[^a-z0-9]+/g, "")}`;
}

/** A district as pages call it; of several spellings the one of its newest year. */
export function asProfileDistrict(
  key: string,
  spellings: readonly { readonly district: DistrictName; readonly ffy: number }[],
): ProfileDistrict {
  const [first] = spellings.toSorted(
    (one, other) => other.ffy - one.ffy || compare(one.district.name, other.district.name),
  );
  const name = first?.district.name ?? "";
  if (key.startsWith("name ")) return { key, name, label: name };
  return name === ""
    ? { key, name: `District ${key}`, label: `District ${key}` }
    : { key, name, label: `${name} (${key})` };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
