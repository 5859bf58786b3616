import type { Rectangle, Sheet, Validation } from "../../../../src/spreadsheet";
import type { ExcelHost } from "../excelHost";
import { HostObject } from "../hostObject";
import { invalidArgument } from "../protocol";

interface Between {
  readonly formula1: number | string;
  readonly formula2?: number | string;
  readonly operator: string;
}

/** The rule of a range. The alert's words reach the workbook with the rule they belong to. */
export class DataValidationObject extends HostObject {
  private rule: Omit<Validation, "range"> | undefined;

  constructor(
    private readonly host: ExcelHost,
    private readonly sheet: Sheet,
    private readonly cells: Rectangle,
  ) {
    super();
  }

  set Rule(rule: unknown) {
    this.host.mayChange(this.sheet);
    this.rule = read(rule);
  }

  /** The workbook in memory keeps a rule together with its words, so it gets both when the words are there. */
  set ErrorAlert(alert: unknown) {
    const { message, style } = alert as { message?: string; style?: string };
    if (!["Stop", "Warning", "Information"].includes(style ?? "")) throw invalidArgument();
    if (this.rule === undefined || message === undefined || message.length > 255) throw invalidArgument();
    this.sheet.addValidation({ range: this.cells, ...this.rule, message });
  }
}

function read(rule: unknown): Omit<Validation, "range"> {
  const given = rule as Record<string, unknown>;
  const list = given.list as { source?: unknown } | undefined;
  if (typeof list?.source === "string") {
    // Excel takes at most 255 letters typed into the rule itself.
    if (list.source.length > 255) throw invalidArgument();
    return { kind: "list", choices: list.source.split(",") };
  }
  for (const [name, kind] of [
    ["wholeNumber", "whole"],
    ["decimal", "decimal"],
    ["date", "date"],
  ] as const) {
    const between = given[name] as Between | undefined;
    if (between === undefined) continue;
    if (between.operator !== "Between") throw invalidArgument();
    return { kind, minimum: Number(between.formula1), maximum: Number(between.formula2) };
  }
  throw invalidArgument();
}
