import { checkPlan } from "../indicators/planCheck/checkPlan";
import type { Computation } from "../indicators/planCheck/computation";
import { planCheckCounts, shownPrint } from "../indicators/planCheck/words";
import type { Output } from "./streams";

/** `mn plan check`: gives 1 where a figure comes out otherwise than on record. */
export async function planCheck(
  json: boolean,
  output: Output,
  computations?: readonly Computation[],
): Promise<number> {
  const check = checkPlan(computations);
  if (json) {
    const rows = check.results.map(({ computation, computed, unrounded, reproduces }) => ({
      id: computation.id,
      indicator: computation.indicator,
      line: computation.line,
      what: computation.label,
      kind: computation.rule.kind,
      printed: computation.printed,
      computed,
      unrounded,
      reproduces,
      why: computation.why,
      note: computation.note,
    }));
    await output.line(JSON.stringify(rows, null, 2));
  } else {
    const rows = check.different.map(({ computation, computed }) => [
      computation.indicator,
      `line ${computation.line}`,
      computation.label,
      shownPrint(computation),
      computed,
    ]);
    await printTable(["indicator", "place", "what", "printed", "computed"], rows, output);
    await output.line("");
    await output.line(planCheckCounts(check));
    await output.line("Why each of them does not: docs/plan-check.md, or mn plan check --json.");
  }
  for (const { computation, reproduces } of check.unexpected)
    process.stderr.write(
      `mn: ${computation.id} ${reproduces ? "reproduces" : "does not reproduce"}, other than on record\n`,
    );
  return check.unexpected.length === 0 ? 0 : 1;
}

/** Columns side by side, each as wide as its widest cell; the last one ends where it ends. */
export async function printTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  output: Output,
): Promise<void> {
  const widths = headers.map((header, column) =>
    Math.max(header.length, ...rows.map((row) => row[column]!.length)),
  );
  for (const row of [headers, ...rows])
    await output.line(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd(),
    );
}
