import type { WorkbookSettingValues } from "../../law/workbookSettings/declaration";
import type { ShownDecimals } from "../../sheets/reportSheet";

/* What of the workbook's settings went into a run: said on the screen and written into its report, so that a printed sheet can be traced. */

export interface SettingsUsed {
  /** Setting of the run -> the workbook's setting that gave its value, by title. */
  readonly from: Readonly<Record<string, string>>;
  /** What is set and did not fit, each a sentence. */
  readonly remarks: readonly string[];
  readonly decimals: ShownDecimals;
}

/** The year of an indicator's run among its settings; no setting of an indicator has this id. */
export const FFY = "ffy";

export const NOTHING_USED: SettingsUsed = { from: {}, remarks: [], decimals: {} };

/** A setting of a run as a line of its report: "Smallest count shown: 20 (from this workbook's settings)." */
export function settingLine(id: string, title: string, value: string, used: SettingsUsed): string {
  const by = used.from[id];
  return `${title}: ${value}${by === undefined ? "" : ` (${whereFrom(title, by)})`}.`;
}

function whereFrom(title: string, by: string): string {
  return by === title ? "from this workbook's settings" : `from this workbook's setting "${by}"`;
}

/** Lines below those of the settings; none where nothing is set. */
export function remarkLines({ remarks, decimals }: SettingsUsed): readonly string[] {
  const shown = [
    ...(decimals.percent === undefined ? [] : [`percents with ${places(decimals.percent)}`]),
    ...(decimals.ratio === undefined ? [] : [`ratios with ${places(decimals.ratio)}`]),
  ];
  if (shown.length === 0) return remarks;
  return [
    ...remarks,
    `This workbook's settings show ${shown.join(" and ")}; the cells hold the full numbers.`,
  ];
}

function places(decimals: number): string {
  return decimals === 1 ? "1 decimal" : `${decimals} decimals`;
}

/** How many decimals are set; what is not set is absent. */
export function decimalsOf(values: WorkbookSettingValues): ShownDecimals {
  const percent = values["percent-decimals"];
  const ratio = values["ratio-decimals"];
  return {
    ...(percent === undefined ? {} : { percent: Number(percent) }),
    ...(ratio === undefined ? {} : { ratio: Number(ratio) }),
  };
}
