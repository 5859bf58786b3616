import type { InputColumn, RawCell } from "../../indicators/declaration";

/** What the revenue of a district is computed from, in the order people are asked for it. */
export const figureColumns = [
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
] as const satisfies readonly InputColumn[];

export type FigureId = (typeof figureColumns)[number]["id"];

export const districtColumn: InputColumn = {
  id: "district",
  title: "District or year",
  help: "A name, a number or a year, to tell the rows apart.",
  words: ["district name", "district", "name", "district number", "fiscal year", "year", "fy"],
  kind: "text",
  required: false,
};

export type ReadFigure =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank" }
  | { readonly kind: "unreadable"; readonly found: string };

/** A number as a cell holds it or a person types it: 1535.5, "1,535.5", "$138,495.00". */
export function readFigure(cell: RawCell | undefined): ReadFigure {
  if (cell === null || cell === undefined) return { kind: "blank" };
  if (typeof cell === "number") {
    return Number.isFinite(cell)
      ? { kind: "number", value: cell }
      : { kind: "unreadable", found: String(cell) };
  }
  if (typeof cell === "object") return { kind: "unreadable", found: cell.error };
  const text = String(cell).trim();
  if (text === "") return { kind: "blank" };
  const plain = text.replace(/^\$\s*/, "");
  return /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?$/.test(plain) && /\d/.test(plain)
    ? { kind: "number", value: Number(plain.replaceAll(",", "")) }
    : { kind: "unreadable", found: text };
}
