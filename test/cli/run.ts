import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const bin = path.join(root, "bin", "mn.mjs");
export const samples = path.join(root, "assets", "samples");

export interface Ended {
  readonly out: string;
  readonly err: string;
  readonly code: number | null;
}

export interface Ways {
  readonly input?: string | Uint8Array;
  readonly folder?: string;
  /** Stop reading standard output after this many bytes, as `head` does. */
  readonly readOnly?: number;
}

/** Runs the real `mn` in a process of its own. */
export function mn(words: readonly string[], { input, folder, readOnly }: Ways = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bin, ...words], { cwd: folder ?? root });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      if (readOnly !== undefined && out.length >= readOnly) child.stdout.destroy();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text));
    // A process that ends early closes its input: that is its right.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input ?? "");
    child.on("error", reject);
    child.on("close", (code) => resolve({ out, err, code }));
  });
}

/** The JSON lines of standard output. */
export const lines = (ended: Ended): unknown[] =>
  ended.out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as unknown);

export const scratchFolder = (): string => mkdtempSync(path.join(tmpdir(), "mn test ü "));
