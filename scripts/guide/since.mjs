/*
 * In which version a function first appeared: src/functions/since.json. A function that is not in it yet gets the version of this build;
 * what is written stays.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../ensure-installed.mjs";

export const sinceFile = "src/functions/since.json";

export function readSince(functions, version) {
  const file = path.join(root, sinceFile);
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return Object.fromEntries(functions.map(({ id }) => [id, known[id] ?? version]));
}

export function printSince(since) {
  return `${JSON.stringify(since, null, 2)}\n`;
}
