import type { Decimals, NumberFormat, ReportSheet, ShownDecimals } from "../sheets/reportSheet";

/**
 * Excel's codes for our formats. Percents run 0 to 100 here, so the sign is printed as text: Excel's own % would multiply by
 * 100. Text columns stay General, because Excel keeps a formula typed into an "@" cell as text; "typedText"
 * is for columns that people type codes into, where 0001 must stay 0001.
 */
const CODES: Readonly<Record<OtherFormat, string>> = {
  // The colour follows the number without conditional formatting; a text such as "-" stays as it is.
  signal: '[Color9][>=3]"red";[Color53][>=2]"amber";[Color10]"green"',
  text: "General",
  count: "#,##0",
  money: "$#,##0.00",
  date: "m/d/yyyy",
  typedText: "@",
  general: "General",
};

export function numberFormatCode(format: NumberFormat): string {
  const shared = sharedFormat(format);
  if (shared === undefined) return CODES[format as OtherFormat];
  const number = shared.decimals === 0 ? "0" : `0.${"0".repeat(shared.decimals)}`;
  return shared.kind === "percent" ? `${number}"%"` : number;
}

type SharedFormat = `percent${Decimals}` | `ratio${Decimals}`;
type OtherFormat = Exclude<NumberFormat, SharedFormat>;

/** Of "percent2" its kind and its decimals; undefined for the formats that have none to choose. */
function sharedFormat(
  format: NumberFormat,
): { readonly kind: "percent" | "ratio"; readonly decimals: number } | undefined {
  const [, kind, decimals] = /^(percent|ratio)(\d)$/.exec(format) ?? [];
  return kind === undefined ? undefined : { kind: kind as "percent" | "ratio", decimals: Number(decimals) };
}

/** The sheet with its percents and ratios in as many decimals as are set; where none are, as it is. */
export function withDecimals(report: ReportSheet, decimals: ShownDecimals): ReportSheet {
  if (decimals.percent === undefined && decimals.ratio === undefined) return report;
  const set = <T extends { readonly format: NumberFormat }>(cell: T): T => {
    const kind = sharedFormat(cell.format)?.kind;
    const wished = kind === undefined ? undefined : decimals[kind];
    return wished === undefined ? cell : { ...cell, format: `${kind}${wished}` as NumberFormat };
  };
  return {
    ...report,
    blocks: report.blocks.map((block) =>
      block.kind !== "table"
        ? block
        : {
            ...block,
            columns: block.columns.map(set),
            ...(block.formats === undefined ? {} : { formats: block.formats.map(set) }),
          },
    ),
  };
}

const DECIMALS: Readonly<Record<OtherFormat, number>> = {
  signal: 0,
  text: 4,
  count: 0,
  money: 2,
  date: 0,
  typedText: 4,
  general: 4,
};

/** Roughly how many characters a number takes, for column widths. */
export function shownLength(value: number, format: NumberFormat): number {
  const decimals = sharedFormat(format)?.decimals ?? DECIMALS[format as OtherFormat];
  const shown = format === "general" || format === "text" ? String(value) : value.toFixed(decimals);
  const separators = format === "count" || format === "money" ? Math.floor(shown.length / 4) : 0;
  return Math.min(24, shown.length + separators + 2);
}
