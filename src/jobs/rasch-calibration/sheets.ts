import { Standing, type Calibration } from "../../measures/rasch/calibrate";
import { toUserScale, type UserScale } from "../../measures/rasch/userScale";
import type { ReportCell, ReportSheet } from "../../sheets/reportSheet";
import type { JobTable } from "../declaration";
import { anchorSheet } from "../surveyAnswers/anchors";
import { groupOf, type Survey } from "../surveyAnswers/readSurvey";

/** The calibration to use later, and the measure of every form. */
export function sheetsOf(
  found: Calibration,
  survey: Survey,
  table: JobTable,
  scale: UserScale,
  categories: number,
): ReportSheet[] {
  const forms = formsSheet(found, survey, table, scale);
  const short = found.coding.categories.some((list) => list.length > 0 && list.length !== categories);
  const remark = short
    ? `Some of the ${categories} answers were not used, so thresholds are missing: another survey cannot be measured by this table as it stands.`
    : `Pick this table as the calibration in the job Parent survey, with its numbers in logits. Answers run from 1 to ${categories}, the highest being the strongest agreement. ${found.model === "rating-scale" ? "The thresholds in the first row hold for all questions." : "Each question has its own thresholds."}`;
  return [anchorSheet(found, survey.headings, remark), forms];
}

const STANDINGS: Readonly<Record<Standing, string>> = {
  [Standing.Measured]: "",
  [Standing.AllLowest]: "lowest answer everywhere",
  [Standing.AllHighest]: "highest answer everywhere",
  [Standing.None]: "no measure",
};

function formsSheet(
  { persons }: Calibration,
  { rows }: Survey,
  table: JobTable,
  scale: UserScale,
): ReportSheet {
  const withId = table.rows.columns["id"] !== undefined;
  const number = (value: number): number | null => (Number.isFinite(value) ? value : null);
  return {
    name: "Measures of forms",
    label: "Measures of forms",
    blocks: [
      { kind: "text", style: "title", text: "Measures of forms" },
      {
        kind: "text",
        style: "warning",
        text: "This sheet is about single families. Keep it as safe as student records, and publish none of it.",
      },
      {
        kind: "table",
        id: "measures",
        title: "Measures",
        columns: [
          { title: "Row of the table", format: "count" },
          ...(withId ? [{ title: "Form number", format: "typedText" as const }] : []),
          { title: "Measure", format: "general" },
          { title: "Standard error", format: "general" },
          { title: "Infit", format: "ratio2" },
          { title: "Infit, standardized", format: "ratio2" },
          { title: "Outfit", format: "ratio2" },
          { title: "Outfit, standardized", format: "ratio2" },
          { title: "Score from 0", format: "count" },
          { title: "Answers", format: "count" },
          { title: "Remark", format: "text" },
        ],
        rows: rows.map((row, person): ReportCell[] => [
          row + 1,
          ...(withId ? [groupOf(table, "id", row)] : []),
          number(toUserScale(persons.measure[person]!, scale)),
          number(persons.error[person]! * scale.unit),
          number(persons.infit[person]!),
          number(persons.infitZ[person]!),
          number(persons.outfit[person]!),
          number(persons.outfitZ[person]!),
          persons.score[person]!,
          persons.count[person]!,
          STANDINGS[persons.standing[person]! as Standing],
        ]),
      },
    ],
  };
}
