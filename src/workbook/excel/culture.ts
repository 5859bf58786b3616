import { supports } from "./apiSets";
import { runExcel } from "./runExcel";

/** How this Excel writes numbers and days. */
export interface ExcelCulture {
  /** "de-DE". */
  readonly name: string;
  /** The signs in force in cells: those of the region, or those set in Excel's own options. */
  readonly decimal: string;
  readonly group: string;
}

/**
 * Undefined where Excel is too old to say it (before ExcelApi 1.11) or does not answer in time: whoever asks goes on with the language
 * that Office names.
 */
export async function readCulture(patience = 400): Promise<ExcelCulture | undefined> {
  if (!supports("1.11")) return undefined;
  try {
    return await runExcel(patience)(async (context) => {
      const { application } = context;
      application.load("decimalSeparator,thousandsSeparator");
      application.cultureInfo.load("name");
      await context.sync();
      return {
        name: application.cultureInfo.name,
        decimal: application.decimalSeparator,
        group: application.thousandsSeparator,
      };
    });
  } catch {
    // A pane in the signs of the language is better than no pane.
    return undefined;
  }
}
