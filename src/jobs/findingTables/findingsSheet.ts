import type { ReportSheet } from "../../sheets/reportSheet";
import { REASONS } from "./columns";

/** January 1, 2005 and December 31, 2099 as serials. */
export const DATES = { minimum: 38353, maximum: 73050 };

/** A finding as the sheet keeps it; what is not known is absent. */
export interface FindingLine {
  readonly finding: string;
  readonly district: string;
  readonly record?: string | undefined;
  readonly requirement: string;
  readonly what?: string | undefined;
  readonly area?: "A" | "B" | undefined;
  readonly reason?: string | undefined;
  readonly identified: number;
  readonly corrected?: number | undefined;
  readonly left?: boolean | undefined;
  readonly current?: number | undefined;
  readonly verified?: number | undefined;
  /** The last day of its one year. */
  readonly due: number;
  readonly stands?: string | undefined;
}

const dateRule = (title: string) => ({
  kind: "date" as const,
  ...DATES,
  message: `${title}: write a date, such as 10/15/2026.`,
});
const listRule = (title: string, choices: readonly string[]) => ({
  kind: "list" as const,
  choices,
  message: `${title}: write one of ${choices.join(", ")}.`,
});

/** The findings to keep up: the sheet is given to the job again. */
export function findingsSheet(lines: readonly FindingLine[]): ReportSheet {
  return {
    name: "Findings",
    label: "Findings",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: "Findings and their correction" },
      {
        kind: "text",
        style: "body",
        text: "Write the days as things are done, and give this sheet to the job Findings and corrections. Only a correction that was verified within one year of Identified counts for indicator 15.",
      },
      {
        kind: "table",
        id: "findings",
        title: "Findings",
        columns: [
          { title: "Finding", format: "typedText", width: 26 },
          { title: "District", format: "text", width: 22 },
          { title: "Record", format: "typedText", width: 14 },
          { title: "Requirement", format: "typedText", width: 16 },
          { title: "What was not met", format: "text", width: 44 },
          { title: "Area", format: "text", width: 7, rule: listRule("Area", ["A", "B"]) },
          { title: "Reason", format: "text", width: 11, rule: listRule("Reason", REASONS) },
          { title: "Identified", format: "date", width: 12, rule: dateRule("Identified") },
          { title: "Record corrected", format: "date", width: 12, rule: dateRule("Record corrected") },
          { title: "Student left", format: "text", width: 9, rule: listRule("Student left", ["Yes", "No"]) },
          {
            title: "Newer records comply",
            format: "date",
            width: 12,
            rule: dateRule("Newer records comply"),
          },
          { title: "Verified", format: "date", width: 12, rule: dateRule("Verified") },
          { title: "One year ends", format: "date", width: 12 },
          { title: "Stands", format: "text", width: 30 },
        ],
        rows: lines.map((line) => [
          line.finding,
          line.district,
          line.record ?? null,
          line.requirement,
          line.what ?? null,
          line.area ?? null,
          line.reason ?? null,
          line.identified,
          line.corrected ?? null,
          line.left === undefined ? null : line.left ? "Yes" : "No",
          line.current ?? null,
          line.verified ?? null,
          line.due,
          line.stands ?? null,
        ]),
      },
    ],
  };
}
