import type { Working } from "../../law/working";
import type { ReportBlock } from "../../sheets/reportSheet";
import { textBlock } from "./textBlocks";

/** How each number came about, as lines: formulas with their numbers are long, and would stretch the columns of every table. */
export function workingBlocks(
  numbers: readonly { readonly name: string; readonly working: Working }[],
  remark: string,
): readonly ReportBlock[] {
  if (numbers.length === 0) return [];
  return [
    textBlock("heading", "Working"),
    ...numbers.flatMap(({ name, working }) => [
      textBlock("body", `${name}, ${working.year}: ${working.rule}`),
      textBlock("body", `With the numbers: ${working.numbers}`),
      ...inputsLine(working),
    ]),
    textBlock("note", remark),
  ];
}

function inputsLine({ inputs }: Working): readonly ReportBlock[] {
  if (inputs.length === 0) return [];
  return [
    textBlock("body", `Inputs: ${inputs.map(({ name, value }) => `${name} = ${shown(value)}`).join("; ")}`),
  ];
}

function shown(value: number | string): string {
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 10 }) : value;
}
