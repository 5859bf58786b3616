/** The number formats offered by name, as Excel codes. */
export const numberFormats = {
  general: "General",
  number: "#,##0.00",
  whole: "#,##0",
  percent: "0%",
  percentOne: '0.0"%"',
  currency: "$#,##0.00",
  date: "m/d/yyyy",
  text: "@",
} as const;

export type NumberFormatName = keyof typeof numberFormats;

/** In the order of the list in the toolbar. Our percents run 0 to 100, so one format adds the sign without multiplying. */
export const numberFormatChoices: readonly {
  readonly name: NumberFormatName;
  readonly label: string;
  readonly example: string;
}[] = [
  { name: "general", label: "General", example: "1234.5" },
  { name: "number", label: "Number", example: "1,234.50" },
  { name: "whole", label: "Whole number", example: "1,235" },
  { name: "percent", label: "Percent (of a fraction)", example: "0.775 shows 78%" },
  { name: "percentOne", label: "Percent (0 to 100)", example: "77.5 shows 77.5%" },
  { name: "currency", label: "Currency", example: "$1,234.50" },
  { name: "date", label: "Date", example: "6/15/2017" },
  { name: "text", label: "Text", example: "007" },
];
