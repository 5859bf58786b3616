import { EditError, type Chart } from "../../api";
import type { ReferenceText } from "../formula/referenceText";
import { splitSheet } from "../formula/referenceText";
import { rewriteFormula } from "../formula/rewrite";
import { quoteSheetName } from "../text/address";
import { followSeries } from "./chartSeries";
import type { WorkbookCore } from "./core";
import { refuse, sheetNameProblem } from "./names";
import { SheetState } from "./state";

/* Sheets added, taken away, renamed and moved, with the formulas that name them. */

export function addSheet(core: WorkbookCore, name: string, position: number | undefined): SheetState {
  refuse(sheetNameProblem(name, core.book.sheets));
  const sheet = new SheetState(name);
  const sheets = [...core.book.sheets];
  sheets.splice(position ?? sheets.length, 0, sheet);
  core.replaceBook({ sheets });
  return sheet;
}

export function moveSheet(core: WorkbookCore, sheet: SheetState, position: number): void {
  const sheets = core.book.sheets.filter((each) => each !== sheet);
  if (position < 0 || position > sheets.length)
    throw new EditError("There is no such place among the sheets.");
  sheets.splice(position, 0, sheet);
  core.replaceBook({ sheets });
}

type Rename = (sheet: string) => string | undefined;

/** Every formula's sheet names through a function; undefined makes the reference #REF!. */
function rewriteSheetNames(core: WorkbookCore, rename: Rename, except?: SheetState): void {
  const rewriter = {
    reference: (reference: ReferenceText): ReferenceText | undefined => {
      if (reference.sheet === undefined || reference.book !== undefined) return reference;
      const names = reference.sheet.split(":").map(rename);
      if (names.some((name) => name === undefined)) return undefined;
      const sheet = names.join(":");
      return sheet === reference.sheet ? reference : { ...reference, sheet };
    },
    name: (text: string): string | undefined => {
      const { sheet, book, rest } = splitSheet(text);
      if (sheet === undefined || book !== undefined) return text;
      const next = rename(sheet);
      if (next === undefined) return undefined;
      return next === sheet ? text : `${quoteSheetName(next)}!${rest}`;
    },
  };
  const texts: { sheet: SheetState; row: number; column: number; after: string; wake: boolean }[] = [];
  for (const sheet of core.book.sheets) {
    if (sheet === except) continue;
    for (const formula of sheet.cells.formulas.values()) {
      if (!formula.text.includes("!")) continue;
      const after = rewriteFormula(formula.text, rewriter);
      if (after !== formula.text)
        texts.push({ sheet, row: formula.row, column: formula.column, after, wake: true });
    }
  }
  core.writeFormulaTexts(texts);
  const names = core.book.names.map((name) => ({ ...name, formula: rewriteFormula(name.formula, rewriter) }));
  core.replaceBook({ names });
}

function rewriteCharts(core: WorkbookCore, rename: Rename): void {
  for (const sheet of core.book.sheets) {
    const charts = sheet.settings.charts.map((chart): Chart => ({
      ...chart,
      series: chart.series.flatMap(
        (each) =>
          followSeries(each, (cells) => {
            const name = rename(cells.sheet);
            return name === undefined ? undefined : { ...cells, sheet: name };
          }) ?? [],
      ),
    }));
    if (charts.length > 0) core.replaceSettings(sheet, { charts });
  }
}

export function renameSheet(core: WorkbookCore, sheet: SheetState, to: string): void {
  const before = sheet.name;
  if (before === to) return;
  refuse(sheetNameProblem(to, core.book.sheets, sheet));
  const lower = before.toLowerCase();
  const rename: Rename = (name) => (name.toLowerCase() === lower ? to : name);
  const put = (name: string) => {
    sheet.cells.name = name;
    core.noteSymbols();
  };
  rewriteSheetNames(core, rename);
  core.perform({ redo: () => put(to), undo: () => put(before) });
  rewriteCharts(core, rename);
}

export function removeSheet(core: WorkbookCore, sheet: SheetState): void {
  if (core.book.sheets.length === 1) throw new EditError("A workbook needs at least one sheet.");
  const others = core.book.sheets.filter((each) => each !== sheet);
  if (!others.some((each) => each.settings.visible))
    throw new EditError("A workbook needs at least one visible sheet.");
  const lower = sheet.name.toLowerCase();
  const rename: Rename = (name) => (name.toLowerCase() === lower ? undefined : name);
  rewriteSheetNames(core, rename, sheet);
  rewriteCharts(core, rename);
  // The sheet's own formulas leave the graph, and come back when this is undone.
  core.perform({
    redo: () => core.calculator.leave(sheet.cells),
    undo: () => core.calculator.comeBack(sheet.cells),
  });
  core.replaceBook({
    sheets: others,
    names: core.book.names.filter((name) => name.scope !== sheet),
    tables: core.book.tables.filter((table) => table.cells !== sheet.cells),
  });
}
