import type { ExplainWish } from "./explain";
import { readJobWish, type JobWish } from "./job/options";
import { longForm, SHORT_FORMS } from "./job/shortForms";
import { readPlanWish, type PlanWish } from "./planOptions";
import { readSettingsWish, type SettingsWish } from "./settingsOptions";
import { isFlag, quoted, readPairs, readValues } from "./words";
import { UsageError } from "./usage";

export type Command =
  | { readonly kind: "help" | "version" }
  | { readonly kind: "calc"; readonly formulas: readonly string[]; readonly workbooks: readonly string[] }
  | { readonly kind: "explain"; readonly wish: ExplainWish }
  | { readonly kind: "recalc"; readonly from: string; readonly to: string }
  | { readonly kind: "functions"; readonly name: string | undefined; readonly json: boolean }
  | { readonly kind: "report"; readonly wish: ReportWish }
  | { readonly kind: "plan"; readonly wish: PlanWish }
  | { readonly kind: "job"; readonly wish: JobWish }
  | { readonly kind: "settings"; readonly wish: SettingsWish }
  | {
      readonly kind: "template";
      /** An indicator's code or a job's id. */
      readonly of: string;
      readonly to: string;
      readonly form: string | undefined;
    };

export interface ReportWish {
  readonly indicator: string;
  readonly from: string;
  readonly to: string;
  readonly ffy: number | undefined;
  readonly table: string | undefined;
  readonly form: string | undefined;
  readonly settings: Readonly<Record<string, string>>;
}

const COMMANDS = `calc, explain, recalc, report, job, ${SHORT_FORMS.map(({ word }) => word).join(", ")}, template, settings, plan or functions`;

/** What the words behind `mn` ask for. */
export function readCommand(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined) throw new UsageError(`say what to do: mn ${COMMANDS} (mn --help tells more)`);
  if (words.includes("--help") || words.includes("-h") || first === "help") return { kind: "help" };
  if (first === "--version" || first === "-v" || first === "version") return { kind: "version" };
  if (first === "calc") return readCalc(rest);
  if (first === "explain") return { kind: "explain", wish: readExplain(rest) };
  if (first === "recalc") return readRecalc(rest);
  if (first === "functions") return readFunctions(rest);
  if (first === "report") return readReport(rest);
  const asJob = first === "job" ? rest : longForm(words);
  if (asJob !== undefined) return { kind: "job", wish: readJobWish(asJob) };
  if (first === "template") return readTemplate(rest);
  if (first === "settings") return { kind: "settings", wish: readSettingsWish(rest) };
  if (first === "plan") return { kind: "plan", wish: readPlanWish(rest) };
  throw new UsageError(`there is no command ${quoted(first)}: use ${COMMANDS} (mn --help tells more)`);
}

function readCalc(words: readonly string[]): Command {
  const formulas: string[] = [];
  const workbooks: string[] = [];
  let onlyFormulas = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const inline = /^--workbook=(.+)$/s.exec(word)?.[1];
    if (onlyFormulas) formulas.push(word);
    else if (word === "--") onlyFormulas = true;
    else if (inline !== undefined) workbooks.push(inline);
    else if (word === "--workbook") {
      const file = words[++at];
      if (file === undefined) throw new UsageError("--workbook needs a file behind it");
      workbooks.push(file);
    } else if (isFlag(word))
      throw new UsageError(`calc knows no option ${quoted(word)}; the only one is --workbook FILE`);
    else formulas.push(word);
  }
  if (formulas.length === 0) {
    throw new UsageError("calc needs a formula, or - to read formulas from standard input");
  }
  return { kind: "calc", formulas, workbooks };
}

const EXPLAIN_USAGE = "mn explain '=FORMULA' [--workbook FILE], or mn explain IN.xlsx SHEET!CELL";

function readExplain(words: readonly string[]): ExplainWish {
  const { plain, values } = readValues("explain", words, ["workbook"]);
  const [first, cell, more] = plain;
  if (first === undefined || more !== undefined) {
    throw new UsageError(`explain takes a formula, or a workbook and a cell: ${EXPLAIN_USAGE}`);
  }
  if (first.startsWith("=")) {
    if (cell !== undefined) throw new UsageError(`explain takes one formula: ${EXPLAIN_USAGE}`);
    return { kind: "formula", formula: first, workbooks: values.workbook ?? [] };
  }
  if (cell === undefined) throw new UsageError(`explain needs a cell behind the workbook: ${EXPLAIN_USAGE}`);
  return { kind: "cell", file: first, cell };
}

function readRecalc(words: readonly string[]): Command {
  const flag = words.find(isFlag);
  if (flag !== undefined) throw new UsageError(`recalc knows no option ${quoted(flag)}`);
  const [from, to, more] = words;
  if (from === undefined || to === undefined || more !== undefined) {
    throw new UsageError("recalc needs two files: mn recalc IN.xlsx OUT.xlsx");
  }
  return { kind: "recalc", from, to };
}

function readFunctions(words: readonly string[]): Command {
  const flag = words.find((word) => isFlag(word) && word !== "--json");
  if (flag !== undefined)
    throw new UsageError(`functions knows no option ${quoted(flag)}; the only one is --json`);
  const names = words.filter((word) => word !== "--json");
  if (names.length > 1) throw new UsageError("functions takes one name at most");
  return { kind: "functions", name: names[0], json: words.includes("--json") };
}

const REPORT_USAGE =
  "mn report INDICATOR IN.xlsx OUT.xlsx [--ffy YEAR] [--table NAME] [--form ID] [--set ID=VALUE]";

function readReport(words: readonly string[]): Command {
  const { plain, values } = readValues("report", words, ["ffy", "table", "form", "set"]);
  const [indicator, from, to, more] = plain;
  if (indicator === undefined || from === undefined || to === undefined || more !== undefined) {
    throw new UsageError(`report needs an indicator and two files: ${REPORT_USAGE}`);
  }
  const year = values.ffy?.at(-1);
  if (year !== undefined && !/^\d{4}$/.test(year)) {
    throw new UsageError(`--ffy takes a year such as 2010 (school year 2010-11), not ${quoted(year)}`);
  }
  return {
    kind: "report",
    wish: {
      indicator,
      from,
      to,
      ffy: year === undefined ? undefined : Number(year),
      table: values.table?.at(-1),
      form: values.form?.at(-1),
      settings: readPairs("set", "ID=VALUE", values.set),
    },
  };
}

function readTemplate(words: readonly string[]): Command {
  const { plain, values } = readValues("template", words, ["form"]);
  const [of, to, more] = plain;
  if (of === undefined || to === undefined || more !== undefined) {
    throw new UsageError(
      "template needs an indicator or a job, and a file: mn template INDICATOR-OR-JOB OUT.xlsx [--form ID]",
    );
  }
  return { kind: "template", of, to, form: values.form?.at(-1) };
}
