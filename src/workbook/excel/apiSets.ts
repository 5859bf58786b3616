/** The oldest Excel whose every call we use is there: ExcelApi 1.9 (2019). */
const BASE = "1.9";
/** Excel with formulas that spill. */
const SPILLS = "1.12";

export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/** Pictures are shapes with words for those who do not see them: both came together. */
export function canHoldPictures(): boolean {
  return supports(BASE);
}

export function canSpill(): boolean {
  return supports(SPILLS);
}

/** What this Excel cannot do, as sentences for the first page of the pane. */
export function missingFeatures(): readonly string[] {
  const missing: string[] = [];
  if (!supports(BASE)) {
    missing.push(
      "This Excel is older than we need. Following the selection, pictures in reports and printing reports on whole pages do not work; please update Excel.",
    );
  }
  if (!canSpill()) {
    missing.push(
      "Formulas cannot spill in this Excel. Reports hold the values of such formulas as they were when the report was written.",
    );
  }
  return missing;
}
