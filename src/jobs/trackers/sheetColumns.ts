import { STANDINGS, type Standing } from "../../monitoring/trackers/standing";
import type { TrackedItem } from "../../monitoring/trackers/trackedItem";
import type { ReportCell, TableBlock } from "../../sheets/reportSheet";
import type { Cells, TrackerSpec } from "./spec";

/* The columns of the sheet to keep, each cell a formula over its own row and the day to judge on. */

/** Rows of the table of actions, where a standing finds its signal and what to do. */
const ROWS = STANDINGS.length;
const OPEN: readonly Standing[] = ["late", "at risk", "due", "no due date"];

export interface Column {
  readonly id: string;
  readonly title: string;
  readonly format: TableBlock["columns"][number]["format"];
  readonly width: number;
  readonly cell: (item: TrackedItem, cells: Cells) => ReportCell;
}

export function columnsOf(spec: TrackerSpec, items: readonly TrackedItem[]): readonly Column[] {
  const { sheet, units } = spec;
  const [idColumn] = spec.input.form.columns;
  const formula = (text: string): ReportCell => ({ formula: `=${text}` });
  const day = (cell: Cells): string => `IF(${cell("finished")}="",${cell("asOf")},${cell("finished")})`;
  return [
    {
      id: "name",
      title: idColumn?.title ?? "Name",
      format: "typedText",
      width: 16,
      cell: ({ name }) => name,
    },
    ...(items.some(({ district }) => district !== undefined)
      ? [
          {
            id: "district",
            title: "District",
            format: "typedText" as const,
            width: 18,
            cell: ({ district }: TrackedItem) => district ?? null,
          },
        ]
      : []),
    ...sheet.own.map((own) => ({
      ...own,
      cell: ({ cells }: TrackedItem): ReportCell => cells[own.id] ?? null,
    })),
    ...(sheet.due === undefined && sheet.own.some(({ id }) => id === "due")
      ? []
      : [
          {
            id: "due",
            title: "Due",
            format: "date" as const,
            width: 12,
            cell: ({ due }: TrackedItem, cell: Cells) =>
              sheet.due === undefined ? (due ?? null) : formula(sheet.due(cell)),
          },
        ]),
    ...(sheet.mark === undefined
      ? []
      : [
          {
            id: "mark",
            title: spec.markTitle ?? "Step due",
            format: "date" as const,
            width: 12,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.mark!.due(cell)),
          },
        ]),
    {
      id: "finished",
      title: "Finished",
      format: "date",
      width: 12,
      cell: (_, cell) => {
        const done = sheet.done(cell);
        return formula(`IF(${done}="","",IF(${done}<=${cell("asOf")},${done},""))`);
      },
    },
    ...(sheet.used === undefined
      ? []
      : [
          {
            id: "used",
            title: sheet.used.title,
            format: "general" as const,
            width: 12,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.used!.formula(cell)),
          },
        ]),
    {
      id: "left",
      title: units === "days" ? "Days left" : "School days left",
      format: "general",
      width: 10,
      cell: (_, cell) =>
        formula(
          sheet.used === undefined
            ? `IF(${cell("due")}="","",${cell("due")}-${day(cell)})`
            : sheet.used.left(cell),
        ),
    },
    ...(sheet.leftOut === undefined
      ? []
      : [
          {
            id: "leftOut",
            title: "Left out because",
            format: "text" as const,
            width: 22,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.leftOut!(cell)),
          },
        ]),
    {
      id: "stands",
      title: "Stands",
      format: "text",
      width: 14,
      cell: (_, cell) => formula(stands(spec, cell)),
    },
    {
      id: "signal",
      title: "Signal",
      format: "signal",
      width: 10,
      cell: (_, cell) =>
        formula(
          `INDEX({range:actions!1,2,${ROWS},2},MATCH(${cell("stands")},{range:actions!1,1,${ROWS},1},0))`,
        ),
    },
    ...(sheet.after === undefined
      ? []
      : [
          {
            id: "after",
            title: sheet.after.title,
            format: "text" as const,
            width: 14,
            cell: (_: TrackedItem, cell: Cells) => formula(sheet.after!.formula(cell)),
          },
        ]),
    {
      id: "next",
      title: "What to do next",
      format: "text",
      width: 60,
      cell: (_, cell) => formula(next(spec, cell)),
    },
    { id: "remarks", title: "Remarks of yours", format: "typedText", width: 30, cell: () => null },
  ];
}

/** The same steps as `judge`, in a cell. */
function stands({ sheet }: TrackerSpec, cell: Cells): string {
  const behind =
    sheet.mark === undefined
      ? `${cell("left")}<=${cell("atRisk")}`
      : `OR(${cell("left")}<=${cell("atRisk")},AND(${cell("asOf")}>${cell("mark")},NOT(${doneBy(cell, sheet.mark.done)})))`;
  const open = `IF(${cell("left")}<0,"late",IF(${behind},"at risk","due"))`;
  const done = `IF(${cell("left")}>=0,"done on time","done late")`;
  const judged = `IF(${cell("left")}="","no due date",IF(${cell("finished")}<>"",${done},${open}))`;
  const kept = sheet.leftOut === undefined ? judged : `IF(${cell("leftOut")}<>"","left out",${judged})`;
  return sheet.start === undefined ? kept : `IF(${cell(sheet.start)}>${cell("asOf")},"not begun",${kept})`;
}

/** Whether a day is there and has come. */
function doneBy(cell: Cells, id: string): string {
  return `AND(${cell(id)}<>"",${cell(id)}<=${cell("asOf")})`;
}

function next({ step }: TrackerSpec, cell: Cells): string {
  const action = `INDEX({range:actions!1,3,${ROWS},3},MATCH(${cell("stands")},{range:actions!1,1,${ROWS},1},0))`;
  if (step === undefined) return action;
  const open = OPEN.map((standing) => `${cell("stands")}="${standing}"`).join(",");
  return `IF(AND(OR(${open}),${cell(step.column)}=""),{cell:actions!${ROWS + 1},3}&" ","")&${action}`;
}
