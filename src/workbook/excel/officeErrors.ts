import { WorkbookProblem } from "../port";
import { stillEditing } from "../problems";

type Wording = readonly [kind: WorkbookProblem["kind"], message: string, advice: string];

/** Excel's error codes in words. What is not here keeps Excel's own sentence. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  ItemNotFound: [
    "not-found",
    "Excel no longer finds what was asked for.",
    "A sheet, table or range was renamed or deleted. Pick the data again.",
  ],
  InvalidReference: [
    "not-found",
    "These cells no longer exist.",
    "They were deleted after they were picked. Pick the data again.",
  ],
  AccessDenied: [
    "protected",
    "The sheet or workbook is protected, so Excel refused the change.",
    "Take off the protection under Review, then try again.",
  ],
  RequestPayloadSizeLimitExceeded: [
    "too-large",
    "This is more than Excel takes in one piece.",
    "Pick fewer rows, or use the desktop Excel, which takes more.",
  ],
  ResponsePayloadSizeLimitExceeded: [
    "too-large",
    "These cells hold more than Excel hands over in one piece.",
    "Pick fewer rows, or use the desktop Excel, which hands over more.",
  ],
  RangeExceedsLimit: [
    "too-large",
    "The range holds more cells than Excel allows.",
    "Pick fewer rows or columns.",
  ],
  ApiNotFound: ["not-supported", "This Excel is too old for that.", "Update Excel, or use Excel on the web."],
  UnsupportedOperation: ["not-supported", "Excel does not support this here.", "Try it in another workbook."],
  NotImplemented: ["not-supported", "Excel does not support this here.", "Try it in another workbook."],
  InvalidSelection: ["not-found", "The selection holds no cells.", "Select cells and try again."],
  ItemAlreadyExists: ["occupied", "That name is already taken in this workbook.", "Choose another name."],
  Conflict: ["other", "Somebody else is changing the same cells.", "Wait a moment and try again."],
  ActivityLimitReached: ["other", "Excel is busy with other work.", "Wait a moment and try again."],
  InvalidArgument: [
    "other",
    "Excel did not accept this.",
    "A formula may be mistyped, or a name may hold characters Excel does not allow.",
  ],
};

/** Any error of a call to Excel as a problem with a sentence and what to do. */
export function asProblem(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const code = errorCode(error);
  if (code === "InvalidOperationInCellEditMode") return stillEditing();
  const wording = WORDINGS[code];
  if (wording) return new WorkbookProblem(...wording, { cause: error });
  const sentence = error instanceof Error ? error.message : String(error);
  return new WorkbookProblem(
    "other",
    `Excel could not do this: ${sentence}`,
    "Try again; if it stays, reopen the workbook.",
    { cause: error },
  );
}

export function errorCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
