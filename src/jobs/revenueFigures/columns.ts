import type { InputColumn } from "../../indicators/declaration";
import type { JobForm } from "../declaration";
import type { RevenueFigureId } from "../../achievement/revenue/difference";

/** A district, or whatever tells the rows apart. */
export const DISTRICT: InputColumn = {
  id: "district",
  title: "District",
  help: "Name or number, to tell the rows apart.",
  words: ["district name", "district", "name", "district number"],
  kind: "text",
  required: false,
};

export const FISCAL_YEAR: InputColumn = {
  id: "fiscalYear",
  title: "Fiscal year",
  help: "State fiscal year, 2024 for school year 2023-24. Without this column every row has the year of the settings.",
  words: ["fiscal year", "fy"],
  kind: "number",
  required: false,
};

type FigureColumn = InputColumn & { readonly id: RevenueFigureId };

/** What the revenue of a district is computed from, in the order people are asked for it. */
export const FIGURES: readonly FigureColumn[] = [
  {
    id: "adjustedPupilUnits",
    title: "Adjusted pupil units",
    help: "Of the fiscal year itself, with decimals.",
    words: ["adjusted pupil units", "pupil units", "apu"],
    kind: "number",
    required: true,
  },
  {
    id: "protectedPriorYear",
    title: "Protected students, prior year",
    help: "Head count of protected students in the school year before.",
    words: ["protected prior year", "protected enrollment", "protected students", "protected"],
    kind: "count",
    required: true,
  },
  {
    id: "enrollmentPriorYear",
    title: "All students, prior year",
    help: "Head count of all students in the school year before.",
    words: [
      "total enrollment prior year",
      "enrollment prior year",
      "total enrollment",
      "all students",
      "enrollment",
      "total",
    ],
    kind: "count",
    required: true,
  },
  {
    id: "budget313",
    title: "Approved budget, initial (313)",
    help: "Dollars approved under finance code 313.",
    words: ["budget 313", "initial budget", "approved initial", "313"],
    kind: "number",
    required: true,
  },
  {
    id: "budget318",
    title: "Approved budget, incentive (318)",
    help: "Dollars approved under finance code 318. Type 0 where there is none.",
    words: ["budget 318", "incentive budget", "approved incentive", "318"],
    kind: "number",
    required: true,
  },
  {
    id: "holdHarmless",
    title: "Hold harmless",
    help: "The district's fixed dollar amount. Leave empty where there is none.",
    words: ["hold harmless"],
    kind: "number",
    required: false,
  },
];

/** The title of a figure, for a sentence or a table. */
export function figureTitle(id: RevenueFigureId): string {
  return FIGURES.find((column) => column.id === id)?.title ?? id;
}

/** The columns of a row with its own year. */
export const YEARLY_COLUMNS: readonly InputColumn[] = [DISTRICT, FISCAL_YEAR, ...FIGURES];

/** Two made-up districts that show what to fill in. */
export const EXAMPLE = [
  {
    district: "District A (made up)",
    adjustedPupilUnits: 7500,
    protectedPriorYear: 1946,
    enrollmentPriorYear: 7000,
    budget313: 800000,
    budget318: 90000,
    holdHarmless: null,
  },
  {
    district: "District B (made up)",
    adjustedPupilUnits: 4800.25,
    protectedPriorYear: 2000,
    enrollmentPriorYear: 4000,
    budget313: 900000,
    budget318: 48002.5,
    holdHarmless: 52800,
  },
] as const;

/** One row a district and year: what jobs read, and what Home shows to somebody without a table. */
export const REVENUE_FORM: JobForm = {
  id: "figures",
  title: "One row a district",
  rowIs: "a district in one fiscal year",
  columns: YEARLY_COLUMNS,
  example: EXAMPLE.map((row) => ({ ...row, fiscalYear: 2024 })),
};
