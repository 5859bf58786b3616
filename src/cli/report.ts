import path from "node:path";
import type { Indicator, InputForm, Setting } from "../indicators/declaration";
import { findIndicator, indicators } from "../indicators/register";
import { saveXlsx } from "../spreadsheet";
import { guessData, type DataGuess } from "../workbook/columnMatching";
import { indicatorReport } from "../workbook/indicatorReport";
import { inputRows, readPart } from "../workbook/inputRows";
import { createMemoryPort, makeMemoryView } from "../workbook/memory";
import type { FoundTable } from "../workbook/port";
import { readWorkbookSettings } from "../workbook/settings/change";
import {
  indicatorSettingsFor,
  indicatorYearFor,
  type RunSettings,
  type RunYear,
} from "../workbook/settings/forRun";
import type { StoredSettings } from "../workbook/settings/stored";
import { decimalsOf, FFY, type SettingsUsed } from "../workbook/settings/used";
import { targetComparisons } from "../workbook/targetComparisons";
import { writeWhole } from "./files";
import type { ReportWish } from "./options";
import type { Output } from "./streams";
import { fromWorkbook } from "./fromWorkbook";
import { UsageError } from "./usage";
import { quoted } from "./words";
import { openFile } from "./workbooks";

/**
 * Finds the table an indicator needs in a workbook, computes the indicator and writes the workbook with a report sheet. Prints one
 * JSON line: what was used, each result with its target, and the problems that were met.
 */
export async function report(wish: ReportWish, version: string, output: Output): Promise<number> {
  if (path.extname(wish.to).toLowerCase() !== ".xlsx") {
    throw new UsageError(`the name of ${quoted(wish.to)} must end in .xlsx`);
  }
  const indicator = indicatorNamed(wish.indicator);
  const { first, last } = indicator.years;
  const workbook = await openFile(wish.from);
  await workbook.settled();
  const port = createMemoryPort(workbook, makeMemoryView());
  const stored = await readWorkbookSettings(port);
  const begins = indicatorYearFor(indicator, stored.values);
  const ffy = wish.ffy ?? begins.ffy;
  if (ffy < first || ffy > last) {
    throw new UsageError(`indicator ${indicator.code} has rules for FFY ${first} to ${last}, not ${ffy}`);
  }
  const run = indicatorSettingsFor(indicator.settings, stored.values);
  const settings = settingsOf({ code: indicator.code, settings: run.settings }, wish.settings);
  const used = usedOf(run, settings, begins, wish.ffy, stored);
  const { form, table, match } = chooseData(indicator, await port.findTables(), wish);
  const part = readPart(table.range, match.mapping);
  if (part === undefined) throw new UsageError(`no column of ${quoted(table.name)} fits`);
  const rows = inputRows(await port.read(part.range), part.mapping, form);
  const computation = form.compute(rows, { ffy, settings });
  const comparisons = targetComparisons(indicator, computation, ffy);
  const written = await port.writeReport(
    indicatorReport({
      indicator: { ...indicator, settings: run.settings },
      form,
      ffy,
      settings,
      used,
      table,
      mapping: match.mapping,
      computation,
      comparisons,
      version,
    }),
  );
  await workbook.settled();
  await writeWhole(wish.to, await saveXlsx(workbook, { as: "xlsx" }));
  await output.line(
    JSON.stringify({
      file: wish.to,
      sheet: written.sheet,
      indicator: indicator.code,
      ffy,
      form: form.id,
      table: table.name,
      rows: rows.count,
      ...fromWorkbook(used, stored),
      results: computation.results.map(({ measure, outcome }, index) => ({
        measure,
        ...(outcome.kind === "value" ? { value: outcome.value } : { [outcome.kind]: outcome.reason }),
        ...(comparisons[index]?.target === undefined ? {} : { target: comparisons[index].target.printed }),
        status: comparisons[index]?.status || "no result",
      })),
      problems: {
        errors: computation.problems.filter(({ severity }) => severity === "error").length,
        warnings: computation.problems.filter(({ severity }) => severity === "warning").length,
      },
    }),
  );
  return computation.results.some(({ outcome }) => outcome.kind === "value") ? 0 : 1;
}

export function indicatorNamed(code: string): Indicator {
  const found = findIndicator(code);
  if (found === undefined) {
    const known = indicators.map((indicator) => indicator.code).join(", ");
    throw new UsageError(`there is no indicator ${quoted(code)}; write one of ${known}`);
  }
  if (found.inputs.length === 0) {
    throw new UsageError(
      `indicator ${found.code} takes no data here; mn calc '=MN.TARGETS("${found.code}")' lists its targets`,
    );
  }
  return found;
}

export function formNamed(indicator: Indicator, id: string | undefined): InputForm | undefined {
  if (id === undefined) return undefined;
  const form = indicator.inputs.find((one) => one.id === id);
  if (form === undefined) {
    const known = indicator.inputs.map((one) => quoted(one.id)).join(", ");
    throw new UsageError(`indicator ${indicator.code} has no form ${quoted(id)}; write one of ${known}`);
  }
  return form;
}

/** What of the run is the workbook's: what nobody gave with a flag. */
function usedOf(
  run: RunSettings<Setting>,
  settings: Readonly<Record<string, string>>,
  begins: RunYear,
  askedFfy: number | undefined,
  { values }: StoredSettings,
): SettingsUsed {
  const given = run.settings.filter(
    ({ id, default: usual }) => run.given[id] !== undefined && settings[id] === usual,
  );
  const asked = askedFfy !== undefined;
  return {
    from: {
      ...(begins.by === undefined || (asked && askedFfy !== begins.ffy) ? {} : { [FFY]: begins.by }),
      ...Object.fromEntries(given.map(({ id }) => [id, run.given[id] ?? ""])),
    },
    remarks: [...(begins.remark === undefined || asked ? [] : [begins.remark]), ...run.remarks],
    decimals: decimalsOf(values),
  };
}

function settingsOf(
  indicator: Pick<Indicator, "code" | "settings">,
  wishes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const chosen = Object.fromEntries(indicator.settings.map((setting) => [setting.id, setting.default]));
  for (const [id, value] of Object.entries(wishes)) {
    const setting = indicator.settings.find((one) => one.id === id);
    if (setting === undefined) {
      const known = indicator.settings.map((one) => one.id).join(", ") || "none";
      throw new UsageError(`indicator ${indicator.code} has no setting ${quoted(id)}; it has: ${known}`);
    }
    if (!setting.choices.some((choice) => choice.value === value)) {
      const known = setting.choices.map((choice) => choice.value).join(", ");
      throw new UsageError(`the setting ${quoted(id)} takes one of: ${known}`);
    }
    chosen[id] = value;
  }
  return chosen;
}

/** The table and form that fit best, by the person's wishes; refuses, with what was found instead, where none is whole. */
function chooseData(indicator: Indicator, tables: readonly FoundTable[], wish: ReportWish): DataGuess {
  const wanted = formNamed(indicator, wish.form);
  const named = tables.filter(
    ({ name, range }) =>
      wish.table === undefined ||
      [name, range.sheet].some((one) => one.toLowerCase() === wish.table?.toLowerCase()),
  );
  if (named.length === 0) {
    const known = tables.map(({ name }) => quoted(name)).join(", ") || "none";
    throw new UsageError(
      wish.table === undefined
        ? `there is no table in ${quoted(wish.from)}`
        : `there is no table or sheet ${quoted(wish.table)}; found: ${known}`,
    );
  }
  const [best] = guessData({ inputs: wanted === undefined ? indicator.inputs : [wanted] }, named);
  if (best === undefined) {
    throw new UsageError(
      `no table of ${quoted(wish.from)} has a column that indicator ${indicator.code} takes; mn template ${indicator.code} FILE.xlsx shows them`,
    );
  }
  if (!best.complete) {
    const missing = best.match.missing.map((id) => {
      const title = best.form.columns.find((column) => column.id === id)?.title ?? id;
      const tied = best.match.ties.some((tie) => tie.column === id);
      return quoted(title) + (tied ? " (several columns fit equally)" : "");
    });
    const found = best.table.headers.filter((header) => header !== "").map(quoted);
    throw new UsageError(
      `${quoted(best.table.name)} lacks ${missing.join(", ")} for indicator ${indicator.code}; its columns are ${found.join(", ")}`,
    );
  }
  return best;
}
