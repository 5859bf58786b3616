import {
  BUDGET_REQUIREMENTS,
  DIRECT_PERCENT,
  LINE_NARRATIVE,
  RIS_SECTION,
} from "../../achievement/budget/budgetRules";
import { nameFiscalYear } from "../../law/federalFiscalYear";
import { newest } from "../../law/dated";
import type { ReportSheet } from "../../sheets/reportSheet";
import { SETTINGS as CHECK_SETTINGS } from "../budget-check/settings";
import { NOTHING, type Job, type JobSetting } from "../declaration";
import { numberSetting } from "../settingValues";
import { lineSheet, strategiesSheet, type WorkbookLine } from "./lineSheets";
import { partsOf, type BudgetPart } from "./parts";
import { summarySheet, type SummaryGiven } from "./summarySheet";

/** What a budget workbook is filled with; a new one has no lines. */
export interface WorkbookContents extends SummaryGiven {
  readonly district: string;
  readonly lines: Readonly<Partial<Record<BudgetPart["id"], readonly WorkbookLine[]>>>;
  readonly strategies: readonly { readonly number: string; readonly name: string }[];
}

/** The sheets of a budget workbook, the summary last: its formulas name the tables of the others. */
export function budgetWorkbook(contents: WorkbookContents): readonly ReportSheet[] {
  const { fy, district } = contents;
  const named = [district, fy === undefined ? "" : nameFiscalYear(fy)].filter((part) => part !== "");
  const heading = named.length === 0 ? "" : `: ${named.join(", ")}`;
  const parts = partsOf(fy);
  return [
    strategiesSheet(fy, heading, contents.strategies),
    ...parts.map((part) => lineSheet(part, heading, contents.lines[part.id] ?? [])),
    summarySheet(parts, heading, contents),
  ];
}

const shared = (id: string): JobSetting => CHECK_SETTINGS.find((setting) => setting.id === id)!;

export const job: Job = {
  id: "budget-workbook",
  group: "revenue",
  title: "Budget workbook",
  summary:
    "Makes the sheets of a budget to fill in: initial and incentive revenue, identifiable schools, improvement funding, and a summary that checks itself.",
  inputs: [],
  settings: [
    {
      kind: "text",
      id: "district",
      from: "own district",
      title: "District",
      help: "Stands above each sheet.",
      default: "",
      optional: true,
    },
    shared("fy"),
    shared("maxInitial"),
    shared("maxIncentive"),
    shared("ris"),
    shared("improvementPercent"),
    {
      kind: "choice",
      id: "improvementBefore",
      title: "Improvement funding in an earlier budget",
      help: "It then stays in every budget until each goal is met.",
      choices: [
        { value: "no", label: "No" },
        { value: "yes", label: "Yes, and a goal is not met yet" },
      ],
      default: "no",
    },
  ],
  sources: [
    newest(DIRECT_PERCENT)!.source,
    newest(RIS_SECTION)!.source,
    newest(LINE_NARRATIVE)!.source,
    BUDGET_REQUIREMENTS,
  ],
  compute: (_data, context) => {
    const sheets = budgetWorkbook({
      district: context.settings["district"]?.trim() ?? "",
      fy: numberSetting(context, "fy"),
      maxInitial: numberSetting(context, "maxInitial"),
      maxIncentive: numberSetting(context, "maxIncentive"),
      ris: numberSetting(context, "ris"),
      improvementPercent: numberSetting(context, "improvementPercent"),
      improvementBefore: context.settings["improvementBefore"] === "yes",
      lines: {},
      strategies: [],
    });
    return {
      ...NOTHING,
      tables: [
        {
          id: "sheets",
          title: "The sheets of the workbook",
          columns: [
            { title: "Sheet", kind: "text" },
            { title: "What stands there", kind: "text" },
          ],
          rows: [
            ["Strategies", "The strategies of the approved plan; fill this in first."],
            ...partsOf(undefined).map(({ sheet, about }) => [sheet, about]),
            [
              "Expenditure summary",
              "Ratios, revenue limits, dollars left and what to change; all formulas over the other sheets.",
            ],
          ],
        },
      ],
      notes: [
        {
          text: "Rows may be inserted anywhere in the tables: the summary names tables and columns, not cells. Write the sheets in their order; the summary comes last.",
        },
        {
          text: "The job Check a budget reads the filled workbook again and shows each line that needs a look.",
          source: BUDGET_REQUIREMENTS,
        },
      ],
      sheets,
    };
  },
};
