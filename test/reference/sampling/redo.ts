import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JobResult } from "../../../src/jobs/declaration";
import { runPython } from "./python";

/**
 * Runs the Python that a draw's result carries over the file of its frame, as an auditor would, and gives the lines it prints;
 * undefined on a machine without Python.
 */
export function redo({ files }: JobResult): readonly string[] | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), "draw-"));
  try {
    for (const { name, text } of files) writeFileSync(path.join(folder, name), text);
    const program = files.find(({ name }) => name.endsWith(".py"))!.text;
    return runPython(program, { cwd: folder })?.trimEnd().split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
