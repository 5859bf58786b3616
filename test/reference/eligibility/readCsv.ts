import { readFileSync } from "node:fs";

const folder = new URL(".", import.meta.url);

/** A file of this folder as a sheet would hold it: counts are numbers, codes with leading zeros and names are text, blanks null. */
export function sheetOf(name: string): (string | number | null)[][] {
  return readFileSync(new URL(name, folder), "utf8")
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        asCell(quoted?.replaceAll('""', '"') ?? plain ?? ""),
      ),
    );
}

function asCell(text: string): string | number | null {
  if (text === "") return null;
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The rows of a file by the names in its first line, all as text. */
export function recordsOf(name: string): Readonly<Record<string, string>>[] {
  const [headings = [], ...rows] = readFileSync(new URL(name, folder), "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split(","));
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ""])));
}
