import type { NumberFormat } from "../sheets/reportSheet";

/**
 * Excel's codes for our formats. Percents run 0 to 100 here, so the sign is printed as text: Excel's own % would multiply by
 * 100. Text columns stay General, because Excel keeps a formula typed into an "@" cell as text; "typedText"
 * is for columns that people type codes into, where 0001 must stay 0001.
 */
const CODES: Readonly<Record<NumberFormat, string>> = {
  // The colour follows the number without conditional formatting; a text such as "-" stays as it is.
  signal: '[Color9][>=3]"red";[Color53][>=2]"amber";[Color10]"green"',
  text: "General",
  count: "#,##0",
  percent1: '0.0"%"',
  percent2: '0.00"%"',
  ratio2: "0.00",
  money: "$#,##0.00",
  date: "m/d/yyyy",
  typedText: "@",
  general: "General",
};

export function numberFormatCode(format: NumberFormat): string {
  return CODES[format];
}

/** Roughly how many characters a number takes, for column widths. */
export function shownLength(value: number, format: NumberFormat): number {
  const decimals = {
    signal: 0,
    text: 4,
    count: 0,
    percent1: 1,
    percent2: 2,
    ratio2: 2,
    money: 2,
    date: 0,
    typedText: 4,
    general: 4,
  }[format];
  const shown = format === "general" || format === "text" ? String(value) : value.toFixed(decimals);
  const separators = format === "count" || format === "money" ? Math.floor(shown.length / 4) : 0;
  return Math.min(24, shown.length + separators + 2);
}
