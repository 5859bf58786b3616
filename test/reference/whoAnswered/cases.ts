import { readFileSync } from "node:fs";
import path from "node:path";

export interface Case {
  readonly id: string;
  readonly inputs: Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any
  readonly expected: Readonly<Record<string, any>>; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(path.resolve("test/reference/whoAnswered", name), "utf8")) as T;
}

const cases = readJson<readonly Case[]>("cases.json");

export function caseOf(id: string): Case {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
}
