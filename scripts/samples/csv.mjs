/* Federal counts as published: text where a cell holds a marker (-, x, *), a number elsewhere. */
import { readFileSync } from "node:fs";

/**
 * A file of plain comma separated values, quotes allowed, no line break inside a cell.
 * @param {URL} file
 * @returns {{ headings: string[], rows: (string | number | null)[][] }}
 */
export function readCsv(file) {
  const [headings, ...rows] = readFileSync(file, "utf8").trim().split(/\r?\n/).map(splitLine);
  return { headings, rows: rows.map((row) => row.map(asCell)) };
}

function splitLine(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

function asCell(text) {
  if (text === "") return null;
  // A code with leading zeros, such as a district's number 0001, stays as it is.
  return /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : text;
}
