import { CellError, EditError, type Matrix, type Scalar, type Workbook } from "../spreadsheet";
import { linesOf, type Output } from "./streams";
import { openFiles } from "./workbooks";

/** Prints one line a formula; gives 1 if one of them ended in an error. */
export async function calc(
  formulas: readonly string[],
  files: readonly string[],
  input: AsyncIterable<Uint8Array>,
  output: Output,
): Promise<number> {
  const workbook = await openFiles(files);
  let failed = false;
  const answer = async (formula: string) => {
    const result = await evaluate(workbook, formula);
    if (result instanceof CellError) failed = true;
    await output.line(JSON.stringify(answerObject(result)));
  };
  for (const formula of formulas) {
    if (formula !== "-") await answer(formula);
    else for await (const line of linesOf(input)) await answer(line);
  }
  return failed ? 1 : 0;
}

async function evaluate(workbook: Workbook, formula: string): Promise<Scalar | Matrix> {
  const text = formula.trim();
  if (text === "" || text === "=") return null;
  try {
    const sheet = workbook.sheets[0]?.name;
    const result = await workbook.evaluate(
      text,
      sheet === undefined ? undefined : { sheet, row: 0, column: 0 },
    );
    // One cell is one cell, however the function made it.
    const only =
      Array.isArray(result) && result.length === 1 && result[0]?.length === 1 ? result[0][0] : undefined;
    return only === undefined ? result : only;
  } catch (error) {
    if (error instanceof EditError) return new CellError("#NAME?", error.message);
    throw error;
  }
}

function answerObject(result: Scalar | Matrix): unknown {
  if (result instanceof CellError) return errorObject(result);
  if (Array.isArray(result)) return { value: result.map((row) => row.map(cell)) };
  return { value: result };
}

const cell = (value: Scalar) => (value instanceof CellError ? errorObject(value) : value);

const errorObject = (error: CellError) => ({
  error: error.code,
  message: error.message ?? meanings[error.code],
});

/** For errors that come without words of their own. */
const meanings: Readonly<Record<CellError["code"], string>> = {
  "#N/A": "There is no value for this.",
  "#VALUE!": "A value is of the wrong kind.",
  "#REF!": "A reference points nowhere.",
  "#DIV/0!": "A number is divided by zero.",
  "#NUM!": "A number cannot be computed or is too large.",
  "#NAME?": "A name or function is not known.",
  "#NULL!": "Two ranges have no cell in common.",
  "#SPILL!": "The result has no room.",
  "#CALC!": "The result is empty.",
  "#BUSY!": "The result is not there yet.",
  "#CIRC!": "The formula refers to itself.",
};
