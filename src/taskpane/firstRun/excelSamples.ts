import list from "../../../assets/samples/index.json";
import { canOpenWorkbooks, openNewWorkbook } from "../../workbook/excel/newWorkbook";
import { WorkbookProblem } from "../../workbook/port";
import type { SampleOffer } from "../shell/paneContext";
import { firstRunWords as words } from "../words/firstRun";
import { readSampleFile } from "./sampleFiles";

/** The samples, each opened by Excel in a window of its own; none where Excel cannot do that. */
export function excelSamples(tell: (problem: WorkbookProblem) => void): readonly SampleOffer[] {
  if (!canOpenWorkbooks()) return [];
  return list.map(({ file, title, description }) => ({
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
