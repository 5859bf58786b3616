/* Formulas entered into a workbook as a person would, for everything the guide shows. */

/**
 * @returns {(formula: string) => Promise<{ rows: unknown[][], errors: { code: string, message: string }[] }>} cells as they come, and
 *   the errors among them, each once
 */
export function evaluator({ createWorkbook, CellError, functionLibrary, implementations }, metadata) {
  const workbook = createWorkbook({ functions: functionLibrary(metadata, implementations) });
  return async (formula) => {
    const result = await workbook.evaluate(formula);
    const rows = Array.isArray(result) ? result : [[result]];
    const errors = new Map();
    for (const cell of rows.flat())
      if (cell instanceof CellError)
        errors.set(`${cell.code} ${cell.message}`, { code: cell.code, message: cell.message ?? "" });
    return { rows, errors: [...errors.values()] };
  };
}
