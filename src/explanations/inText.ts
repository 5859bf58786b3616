import { citeWithCare } from "../law/citation";
import { spokenAddress } from "../workbook/address";
import type { RangeAddress } from "../workbook/port";
import type { CallExplanation, CellExplanation, ResultExplanation } from "./declaration";
import { showAs } from "./numbers";

/* An explanation as lines of text: for the shell, and to be copied into a letter or a note. */

export function explanationLines(explanation: CellExplanation): readonly string[] {
  const { at, formula, fills, size, value, calls } = explanation;
  const lines: string[] = [];
  const shown =
    value !== null && typeof value === "object"
      ? value.error
      : value === null
        ? "nothing"
        : showAs(value, "number");
  if (at !== undefined) lines.push(`${spokenAddress(at)} shows ${shown}.`);
  else if (size === undefined) lines.push(`The formula gives ${shown}.`);
  else
    lines.push(
      `The formula fills ${size.rows} x ${size.columns} cells (rows x columns); the first shows ${shown}.`,
    );
  if (formula === undefined) return [...lines, "The cell holds no formula."];
  lines.push(formula);
  if (at !== undefined && fills !== undefined) lines.push(spillWords(at, fills));
  if (calls.length === 0)
    lines.push("There is no call of an MN function in this formula that was worked out.");
  for (const call of calls) lines.push("", ...callLines(call));
  for (const text of explanation.notMade) lines.push("", `Not needed for this result: ${text}`);
  if (explanation.remarks.length > 0) lines.push("", ...explanation.remarks);
  return lines;
}

/** "Row 7 of what the formula in C2 fills (C2:C9)." */
export function spillWords(at: RangeAddress, fills: RangeAddress): string {
  const first = spokenAddress({ ...fills, rows: 1, columns: 1 }).replace(/^.*, /, "");
  const all = spokenAddress(fills).replace(/^.*, /, "");
  const row = fills.rows > 1 ? `row ${at.row - fills.row + 1}` : "";
  const column = fills.columns > 1 ? `column ${at.column - fills.column + 1}` : "";
  const place = [row, column].filter((part) => part !== "").join(", ");
  return `This is ${place} of what the formula in ${first} fills (${all}).`;
}

/** "row 3, column 2 of 7 rows x 6 columns"; undefined where there is one result. */
export function positionWords(call: CallExplanation, row: number, column: number): string | undefined {
  if (call.rows === 1 && call.columns === 1) return undefined;
  const parts = [
    ...(call.rows > 1 ? [`row ${row + 1} of ${call.rows.toLocaleString("en-US")}`] : []),
    ...(call.columns > 1 ? [`column ${column + 1} of ${call.columns}`] : []),
  ];
  return parts.join(", ");
}

function callLines(call: CallExplanation): readonly string[] {
  const position = positionWords(call, call.row, call.column);
  const result = call.resultAt(call.row, call.column);
  return [
    call.text,
    `  ${call.summary}`,
    ...(call.times > 1
      ? [`  Called ${call.times.toLocaleString("en-US")} times here; this is the call for this cell.`]
      : []),
    ...(position === undefined ? [] : [`  Explained here: ${position}.`]),
    ...(call.certain
      ? []
      : ["  What stands around the call makes its results into what is shown; this is one of them."]),
    ...resultLines(result).map((line) => `  ${line}`),
    ...(call.errorCount > 0 && result.problem === undefined
      ? [
          `  ${call.errorCount.toLocaleString("en-US")} of its results are errors, such as: ${call.errors[0]?.what ?? ""}`,
        ]
      : []),
  ];
}

function resultLines(result: ResultExplanation): readonly string[] {
  const { account, problem } = result;
  const lines: string[] = [];
  if (account.what !== undefined) lines.push(`What: ${account.what}`);
  lines.push(`Result: ${result.shown}${result.exact === undefined ? "" : ` (unrounded ${result.exact})`}`);
  if (problem !== undefined) {
    lines.push(`What is wrong: ${problem.what}`);
    if (problem.cell !== undefined) lines.push(`Where: ${spokenAddress(problem.cell)}`);
    lines.push(`What to do: ${problem.advice}`);
  }
  if (result.numbers !== undefined) lines.push(`Working: ${result.numbers}`);
  for (const step of account.steps ?? []) lines.push(`  ${step}`);
  lines.push(`Rule: ${account.rule}`);
  for (const source of account.sources) lines.push(`Source: ${citeWithCare(source)}`);
  if (account.year !== undefined) lines.push(`Year: ${account.year}`);
  if (result.used.length > 0) lines.push("Numbers used:");
  for (const one of result.used) {
    lines.push(`  ${one.name}: ${one.text}${one.cell === undefined ? "" : ` [${spokenAddress(one.cell)}]`}`);
  }
  for (const one of account.leftOut ?? []) {
    lines.push(`Left out: ${one.cell === undefined ? one.place : spokenAddress(one.cell)} ${one.what}`);
  }
  for (const note of account.notes ?? []) {
    lines.push(`Note: ${note.text}${note.source === undefined ? "" : ` (${citeWithCare(note.source)})`}`);
  }
  return lines;
}
