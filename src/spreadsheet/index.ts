/** The workbook in memory: what the other rooms may use. */
export * from "./api";
export { CellError, MAX_COLUMNS, MAX_ROWS } from "./values";
export type { ErrorCode } from "./values";
export { builtInFunctions } from "./engine/builtins/builtIns";
export {
  formulaParts,
  renameCalls,
  spellOutSpills,
  type CallSite,
  type FormulaParts,
  type ReferenceSite,
} from "./engine/formula/formulaParts";
export { translateFormula } from "./engine/formula/rewrite";
export {
  columnName,
  columnNumber,
  formatAddress,
  formatSheetAddress,
  parseAddress,
  quoteSheetName,
} from "./engine/text/address";
export { formatValue } from "./engine/text/formatValue";
export { parseInput } from "./engine/text/parseInput";
export { createWorkbook } from "./engine/book/workbook";
export { holdsMacros, openCsv, openXlsx, saveXlsx } from "./xlsx";
export { textOf } from "./xlsx/textOf";
export { svgToPng } from "./picture/lazySvgToPng";
