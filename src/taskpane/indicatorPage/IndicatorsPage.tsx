import type { ReactElement } from "react";
import { indicators } from "../../indicators/register";
import { usePane } from "../shell/paneContext";
import { IndicatorList } from "./IndicatorList";
import { IndicatorPage } from "./IndicatorPage";

/** The list of all indicators, or the page of the one that was opened. */
export default function IndicatorsPage(): ReactElement {
  const { route } = usePane();
  const code = route.page === "indicators" ? route.code : undefined;
  const indicator = indicators.find((candidate) => candidate.code === code);
  return indicator === undefined ? (
    <IndicatorList indicators={indicators} />
  ) : (
    <IndicatorPage key={indicator.code} indicator={indicator} />
  );
}
