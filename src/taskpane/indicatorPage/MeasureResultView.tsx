import type { ReactElement } from "react";
import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { MeasureResult } from "../../indicators/declaration";
import { showOutcome } from "../format/numbers";
import { useShownDecimals } from "../format/shownDecimals";
import { ShownNumber } from "../parts/ShownNumber";
import { VerdictMark, type Tone } from "../parts/VerdictMark";
import { WorkingView } from "../parts/WorkingView";
import type { TargetStatus } from "../../indicators/compareWithTarget";
import type { Comparison } from "../../workbook/targetComparisons";
import { words } from "../words";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  title: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 12px" },
  value: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  second: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly result: MeasureResult;
  readonly comparison: Comparison;
  readonly single: boolean;
}

/** One measure: its value, how it stands to the target, and how it came about. */
export function MeasureResultView({ result, comparison, single }: Props): ReactElement {
  const styles = useStyles();
  const { measure, target, standing } = comparison;
  const { outcome } = result;
  const decimals = useShownDecimals();
  const limits = target === undefined ? [] : [target.value.low, target.value.high];
  return (
    <article className={styles.result}>
      {!(single && measure === undefined) && (
        <Body1Strong as="h3" block className={styles.title}>
          {measure === undefined
            ? result.measure
            : words.indicators.resultTitle(result.measure, measure.title)}
        </Body1Strong>
      )}
      <div className={styles.line}>
        {outcome.kind === "value" ? (
          <ShownNumber className={styles.value} shown={showOutcome(outcome, limits, decimals)} />
        ) : (
          <Body1Strong>
            {outcome.kind === "suppressed" ? words.indicators.suppressed : words.indicators.noValue}
          </Body1Strong>
        )}
        {standing !== undefined && <VerdictMark {...verdicts[standing]} />}
      </div>
      {outcome.kind !== "value" && <Body1 block>{outcome.reason}</Body1>}
      {target !== undefined && measure !== undefined && (
        <Caption1 block className={styles.second}>
          {words.indicators.targetOfYear(target.ffy)}: {words.indicators[measure.better.side]}{" "}
          {target.value.printed}
          {measure.better.ours && ` (${words.indicators.oursShort})`}
        </Caption1>
      )}
      {target?.note !== undefined && <Caption1 block>{target.note}</Caption1>}
      <WorkingView working={result.working} />
    </article>
  );
}

const verdicts: Readonly<Record<TargetStatus, { readonly text: string; readonly tone: Tone }>> = {
  met: { text: words.indicators.met, tone: "good" },
  "not met": { text: words.indicators.notMet, tone: "bad" },
  "no target": { text: words.indicators.noTarget, tone: "plain" },
};
