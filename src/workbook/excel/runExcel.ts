import { stillEditing } from "../problems";
import { asProblem } from "./officeErrors";

export type ExcelWork<T> = (context: Excel.RequestContext) => Promise<T>;
export type RunExcel = <T>(work: ExcelWork<T>) => Promise<T>;

/**
 * Runs work in Excel and words its errors. While a person edits a cell Excel lets us wait, but then does the work whenever they
 * finish, perhaps long after they gave up on it. So a question that changes nothing goes first: only when Excel has answered it
 * is the work sent; when it does not answer within `patience`, the person is told and nothing is left waiting.
 */
export function runExcel(patience: number): RunExcel {
  let question: Promise<void> | undefined;

  function cellIsFree(): Promise<void> {
    question ??= Excel.run({ delayForCellEdit: true }, async (context) => {
      context.application.load("calculationMode");
      await context.sync();
    }).finally(() => {
      question = undefined;
    });
    return question;
  }

  return async (work) => {
    try {
      await withPatience(cellIsFree(), patience);
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      throw asProblem(error);
    }
  };
}

async function withPatience(waiting: Promise<void>, patience: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(stillEditing()), patience);
  });
  try {
    await Promise.race([waiting, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
