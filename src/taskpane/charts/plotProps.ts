import type { ChartData } from "../../indicators/declaration";
import type { ChartLook } from "./look";

/** What every kind of plot is drawn from. */
export interface PlotProps {
  readonly chart: ChartData;
  readonly width: number;
  readonly look: ChartLook;
}

/** Room above a plot where the names of limits stand, in rows that do not run into each other. */
export const LIMIT_NAMES = 15;
