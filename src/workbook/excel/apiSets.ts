/** The oldest Excel whose every call we use is there: ExcelApi 1.9 (2019). */
const BASE = "1.9";
/** Below this not even a table can be read. */
const READS = "1.7";
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

/** What this Excel cannot do and what works all the same, as sentences for the first page of the pane. */
export function missingFeatures(): readonly string[] {
  const missing: string[] = [];
  if (!runsOurFunctions()) {
    missing.push(
      "This Excel does not run the worksheet functions of this add-in, so formulas with MN. show #NAME?, also those in reports. The pane works, and the results it shows are right all the same.",
    );
  }
  if (!supports(READS)) {
    missing.push(
      "This Excel is too old for the pane: it cannot read tables, write reports or insert formulas. What works: typing formulas with MN. yourself, the pages about functions and rules, and the revenue from figures you type. Please update Excel, or use Excel on the web.",
    );
  } else if (!supports(BASE)) {
    missing.push(
      "This Excel is older than we need. It does not tell the pane which cells are selected or changed, so pick tables from the list and press Look again after a change. Reports have no pictures and no page set-up. Tables, results, reports and functions work. Please update Excel.",
    );
  }
  if (!canSpill()) {
    missing.push(
      "Formulas cannot spill in this Excel. Reports hold the values of such formulas as they were when the report was written; all other formulas are live.",
    );
  }
  return missing;
}

/** Worksheet functions and the pane share one runtime, which the manifest asks for. */
function runsOurFunctions(): boolean {
  const { requirements } = Office.context;
  return (
    requirements.isSetSupported("SharedRuntime", "1.1") &&
    requirements.isSetSupported("CustomFunctionsRuntime", "1.2")
  );
}
