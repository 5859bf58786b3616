import type { Indicator } from "../../indicators/declaration";
import { arrivesLater, type Arriving } from "./useArriving";

/** Every indicator with its forms. How they are computed is no part of the first page, which only names the tables. */
export const useIndicators: () => Arriving<readonly Indicator[]> = arrivesLater(() =>
  import("../../indicators/register").then(({ indicators }) => indicators),
);
