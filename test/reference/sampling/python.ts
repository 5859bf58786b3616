import { spawnSync } from "node:child_process";

/**
 * Runs a program in Python, for tests that compare a draw with Python itself. On a machine without Python it says so and gives
 * undefined: such a test then rests on its committed expected output alone.
 * @param input lines for its standard input
 */
export function runPython(program: string, { cwd, input = "" }: { cwd?: string; input?: string } = {}) {
  const run = spawnSync("python3", ["-c", program], {
    encoding: "utf8",
    input,
    maxBuffer: 1 << 26,
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (run.error !== undefined) {
    process.stderr.write("No python3 on this machine: compared with the committed output only.\n");
    return undefined;
  }
  if (run.status !== 0) throw new Error(`Python ended with ${run.status}: ${run.stderr}`);
  return run.stdout;
}
