import type { InputColumn, RawCell } from "../../indicators/declaration";
import type { CellRule, NumberFormat, ReportSheet, ReportValue } from "../../sheets/reportSheet";
import { columnsOf, STRATEGIES_SHEET, tableName, type BudgetPart } from "./parts";

/** Empty rows of a new table; more are inserted, or typed below it. */
const EMPTY_ROWS = 12;

/** One line by column id. */
export type WorkbookLine = Readonly<Record<string, RawCell>>;

const ROWS_MAY_BE_INSERTED =
  "One row an expenditure. Insert rows anywhere in the table, or go on typing below it: the summary follows. Write no subtotals here.";

/** A sheet of expenditures: a real table that the summary's formulas name. */
export function lineSheet(part: BudgetPart, heading: string, lines: readonly WorkbookLine[]): ReportSheet {
  const columns = columnsOf(part);
  const empty = { finance: part.finance ?? null };
  const rows = [...lines, ...new Array<WorkbookLine>(Math.max(1, EMPTY_ROWS - lines.length)).fill(empty)];
  return {
    name: part.sheet,
    label: `Budget workbook: ${part.title}`,
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `${part.title}${heading}` },
      { kind: "text", style: "body", text: part.about },
      { kind: "text", style: "body", text: ROWS_MAY_BE_INSERTED },
      {
        kind: "table",
        id: part.id,
        tableName: part.table,
        title: part.title,
        columns: columns.map((column) => {
          const rule = ruleOf(column, part);
          return {
            title: column.title,
            format: FORMATS[column.id] ?? "typedText",
            width: WIDTHS[column.id] ?? 16,
            ...(rule === undefined ? {} : { rule }),
          };
        }),
        rows: rows.map((line) => columns.map(({ id }) => plain(line[id]))),
      },
    ],
  };
}

/** The plan's strategies, by which the summary looks up what each line names. */
export function strategiesSheet(
  fy: number | undefined,
  heading: string,
  strategies: readonly { readonly number: string; readonly name: string }[],
): ReportSheet {
  const rows = [
    ...strategies.map(({ number, name }): (string | null)[] => [number, name]),
    ...Array.from({ length: Math.max(1, EMPTY_ROWS - strategies.length) }, () => [null, null]),
  ];
  return {
    name: STRATEGIES_SHEET,
    label: "Budget workbook: strategies",
    forPeople: true,
    blocks: [
      { kind: "text", style: "title", text: `Strategies of the plan${heading}` },
      {
        kind: "text",
        style: "body",
        text: "The strategies of the approved plan with their numbers. Each expenditure names one in its column Plan strategy.",
      },
      {
        kind: "table",
        id: "strategies",
        tableName: tableName("Strategies", fy),
        title: "Strategies",
        columns: [
          { title: "Strategy number", format: "typedText", width: 16 },
          { title: "Strategy name", format: "typedText", width: 60 },
        ],
        rows,
      },
    ],
  };
}

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  finance: "general",
  fte: "general",
  amount: "money",
};
const WIDTHS: Readonly<Record<string, number>> = {
  finance: 10,
  category: 24,
  description: 34,
  strategy: 12,
  object: 10,
  fte: 8,
  amount: 16,
  narrative: 60,
};

function ruleOf({ id, title, choices }: InputColumn, { finance }: BudgetPart): CellRule | undefined {
  switch (id) {
    case "finance":
      return {
        kind: "list",
        choices: finance === undefined ? ["313", "318"] : [String(finance)],
        message: `${title}: write ${finance ?? "313 for initial or 318 for incentive revenue"}.`,
      };
    case "category":
      return { kind: "list", choices: choices ?? [], message: `${title}: choose one of the three.` };
    case "fte":
      return {
        kind: "decimal",
        minimum: 0,
        maximum: 10_000,
        message: `${title}: write a number, 0.5 for half a position.`,
      };
    case "amount":
      return {
        kind: "decimal",
        minimum: -1e9,
        maximum: 1e9,
        message: `${title}: write dollars as a number.`,
      };
    default:
      return undefined;
  }
}

function plain(cell: RawCell | undefined): ReportValue {
  return cell === undefined || (typeof cell === "object" && cell !== null) ? null : cell;
}
