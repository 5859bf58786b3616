import { ZipReader } from "./package/zipReader";
import { writeZip, zipEntry } from "./package/zipWriter";

/*
 * For tests only: files put together part by part, and compared part by part.
 */

/** A copy of a workbook file with some parts exchanged, added or (undefined) taken out. */
export async function withParts(
  bytes: Uint8Array,
  parts: Record<string, string | undefined>,
): Promise<Uint8Array> {
  const file = new ZipReader(bytes, 1e9);
  const entries = file.names.filter((name) => !(name in parts)).map((name) => file.entry(name)!);
  for (const [name, text] of Object.entries(parts))
    if (text !== undefined) entries.push(await zipEntry(name, text));
  return writeZip(entries);
}

export async function partTexts(bytes: Uint8Array): Promise<Map<string, string>> {
  const file = new ZipReader(bytes, 1e9);
  const texts = new Map<string, string>();
  for (const name of file.names) texts.set(name, (await file.text(name))!);
  return texts;
}

/** Names of the parts that differ between two files. */
export async function changedParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [old, now] = [await partTexts(before), await partTexts(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name)).sort();
}
