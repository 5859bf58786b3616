import type { ReactElement } from "react";
import { Body1, Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DismissCircleFilled, SubtractCircleRegular } from "@fluentui/react-icons";
import type { MeasureResult } from "../../indicators/declaration";
import { showOutcome } from "../format/numbers";
import { ShownNumber } from "../parts/ShownNumber";
import { WorkingView } from "../parts/WorkingView";
import type { TargetStatus } from "../../indicators/compareWithTarget";
import type { Comparison } from "../run/comparison";
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
  standing: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontWeight: tokens.fontWeightSemibold,
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  notMet: { color: tokens.colorStatusDangerForeground1 },
  plain: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
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
  const limits = target === undefined ? [] : [target.value.low, target.value.high];
  return (
    <article className={styles.result}>
      {!(single && measure === undefined) && (
        <Body1Strong as="h3" block className={styles.title}>
          {result.measure} {measure?.title}
        </Body1Strong>
      )}
      <div className={styles.line}>
        {outcome.kind === "value" ? (
          <ShownNumber className={styles.value} shown={showOutcome(outcome, limits)} />
        ) : (
          <Body1Strong>
            {outcome.kind === "suppressed" ? words.indicators.suppressed : words.indicators.noValue}
          </Body1Strong>
        )}
        {standing !== undefined && <StandingMark standing={standing} />}
      </div>
      {outcome.kind !== "value" && <Body1 block>{outcome.reason}</Body1>}
      {target !== undefined && measure !== undefined && (
        <Caption1 block className={styles.second}>
          {words.indicators.target}: {words.indicators[measure.better.side]} {target.value.printed}
          {measure.better.ours && ` (${words.indicators.oursShort})`}
        </Caption1>
      )}
      {target?.note !== undefined && <Caption1 block>{target.note}</Caption1>}
      <WorkingView working={result.working} />
    </article>
  );
}

/** Said in words and shown by shape; colour only adds. */
function StandingMark({ standing }: { readonly standing: TargetStatus }): ReactElement {
  const styles = useStyles();
  if (standing === "met") {
    return (
      <span className={mergeClasses(styles.standing, styles.met)}>
        <CheckmarkCircleFilled aria-hidden /> {words.indicators.met}
      </span>
    );
  }
  if (standing === "not met") {
    return (
      <span className={mergeClasses(styles.standing, styles.notMet)}>
        <DismissCircleFilled aria-hidden /> {words.indicators.notMet}
      </span>
    );
  }
  return (
    <span className={mergeClasses(styles.standing, styles.plain)}>
      <SubtractCircleRegular aria-hidden /> {words.indicators.noTarget}
    </span>
  );
}
