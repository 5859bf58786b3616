import type { ReportBlock } from "../../sheets/reportSheet";
import type { JobFile, JobSetting } from "../declaration";

/*
 * What lets somebody else repeat a draw: its facts on the sheet, the frame as a file, and a few lines of Python that redo it from
 * that file without this program.
 */

/** A seed is part of every draw's record; none is made up for the person. */
export const SEED_SETTING: JobSetting = {
  kind: "whole",
  id: "seed",
  title: "Seed",
  help: "A whole number that starts the random numbers. Choose it before you look, a date for instance, and keep it: the same seed gives the same draw.",
  default: "1",
  minimum: 0,
};

/** The seed that was typed: a whole number of any size. */
export function readSeed(settings: Readonly<Record<string, string>>): bigint {
  const digits = /^\d+/.exec((settings["seed"] ?? "").trim())?.[0];
  return BigInt(digits ?? "1");
}

export interface Recipe {
  readonly facts: readonly (readonly [name: string, value: string])[];
  /** Lines of Python that read `file` and print the draw. */
  readonly python: readonly string[];
  /** Name of the file the Python lines read. */
  readonly file: string;
}

/** The facts of a draw and its Python, for the end of a sheet. */
export function recipeBlocks({ facts, python, file }: Recipe): readonly ReportBlock[] {
  return [
    {
      kind: "table",
      id: "recipe",
      title: "How to repeat this draw",
      columns: [
        { title: "What", format: "text", width: 30 },
        { title: "Value", format: "typedText", width: 70 },
      ],
      rows: facts.map(([name, value]) => [name, value]),
      asTable: false,
    },
    {
      kind: "text",
      style: "note",
      text: `The lines below redo the draw in Python 3 without this program. Save the file ${file} and these lines in one folder and run them.`,
    },
    {
      kind: "table",
      id: "python",
      title: "Python",
      columns: [{ title: "Lines", format: "typedText", width: 100 }],
      rows: python.map((line) => [line]),
      asTable: false,
    },
  ];
}

/**
 * A spreadsheet would run a text that begins so when it opens the file. An apostrophe in front stops it; texts that begin with one get
 * one more, so that taking the first away gives every text back, and the fingerprint of the frame stays that of the texts themselves.
 */
const GUARDED = /^(?:'|[\t\r]|\s*[=+\-@])/;

/** A table as comma separated values in which nothing runs, every cell in quotes where it needs them. */
export function csvFile(
  name: string,
  title: string,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): JobFile {
  const line = (cells: readonly string[]) =>
    cells
      .map((cell) => (GUARDED.test(cell) ? `'${cell}` : cell))
      .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
      .join(",");
  return { name, title, type: "text/csv", text: `${[headings, ...rows].map(line).join("\n")}\n` };
}

/** The lines as a file to run. */
export function pythonFile(name: string, title: string, python: readonly string[]): JobFile {
  return { name, title, type: "text/plain", text: `${python.join("\n")}\n` };
}

/** The first lines of every such program: the rows of the file in order of their keys, and whether they are those of the draw. */
export function pythonHead(file: string, fingerprint: string, imports = "Counter"): readonly string[] {
  return [
    "import csv, hashlib, random",
    `from collections import ${imports}`,
    `table = list(csv.reader(open("${file}", encoding="utf-8-sig", newline="")))`,
    "# an apostrophe in front keeps spreadsheets from running a cell",
    `rows = sorted(tuple(cell[1:] if cell[:1] == "'" else cell for cell in row) for row in table[1:])`,
    'text = "\\n".join("\\t".join(row) for row in rows)',
    `same = hashlib.sha256(text.encode()).hexdigest() == "${fingerprint}"`,
    'print("# the frame is the one of the draw:", same)',
  ];
}
