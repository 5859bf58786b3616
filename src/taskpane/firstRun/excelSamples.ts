import { canOpenWorkbooks, openNewWorkbook } from "../../workbook/excel/newWorkbook";
import { WorkbookProblem } from "../../workbook/port";
import type { SampleOffer } from "../shell/paneContext";
import { firstRunWords as words } from "../words/firstRun";
import { listSampleFiles, readSampleFile } from "./sampleFiles";

/** The samples, each opened by Excel in a window of its own; none where Excel cannot do that. */
export async function excelSamples(
  tell: (problem: WorkbookProblem) => void,
): Promise<readonly SampleOffer[]> {
  if (!canOpenWorkbooks()) return [];
  return (await listSampleFiles()).map(({ file, title, description }) => ({
    file,
    title,
    description,
    ownWindow: true,
    open: () => void open(file).catch((error: unknown) => tell(asProblem(error))),
  }));
}

async function open(file: string): Promise<void> {
  await openNewWorkbook(await readSampleFile(file));
}

function asProblem(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  return new WorkbookProblem("other", words.sampleFailed, words.sampleFailedAdvice, { cause: error });
}
