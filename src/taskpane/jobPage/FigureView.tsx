import type { ReactElement } from "react";
import { Body1, Body1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Figure } from "../../jobs/declaration";
import { showCount, showMoney, showPercent, showPlain, showRatio, type Shown } from "../format/numbers";
import type { ShownDecimals } from "../../sheets/reportSheet";
import { useShownDecimals } from "../format/shownDecimals";
import { ShownNumber } from "../parts/ShownNumber";
import { VerdictMark } from "../parts/VerdictMark";
import { WorkingView } from "../parts/WorkingView";
import { words } from "../words";

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  title: { margin: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", gap: "2px 12px" },
  value: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  // A sentence is read, not glanced at.
  sentence: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  unit: { color: tokens.colorNeutralForeground2 },
});

/** One number of a job: what it is, what it means, and how it came about. */
export function FigureView({ figure }: { readonly figure: Figure }): ReactElement {
  const styles = useStyles();
  const { title, outcome, verdict, working, unit } = figure;
  const decimals = useShownDecimals();
  return (
    <article className={styles.figure}>
      <Body1Strong as="h3" block className={styles.title}>
        {title}
      </Body1Strong>
      <div className={styles.line}>
        {outcome.kind === "value" ? (
          <span>
            <ShownNumber
              className={mergeClasses(styles.value, isSentence(outcome.value) && styles.sentence)}
              shown={shownFigure(unit, outcome.value, decimals)}
            />
            {unit === "points" && <span className={styles.unit}> {words.jobs.points}</span>}
          </span>
        ) : (
          <Body1Strong>
            {outcome.kind === "suppressed" ? words.indicators.suppressed : words.indicators.noValue}
          </Body1Strong>
        )}
        {verdict !== undefined && <VerdictMark text={verdict.text} tone={verdict.tone} />}
      </div>
      {outcome.kind !== "value" && <Body1 block>{outcome.reason}</Body1>}
      {working !== undefined && <WorkingView working={working} />}
    </article>
  );
}

/** Longer than a date or a status. */
function isSentence(value: number | string): boolean {
  return typeof value === "string" && value.length > 24;
}

/** A figure by its unit; a text is shown as it is. */
export function shownFigure(
  unit: Figure["unit"],
  value: number | string,
  decimals: ShownDecimals = {},
): Shown {
  if (typeof value === "string") return { text: value };
  if (unit === "percent") return percent(value, decimals);
  if (unit === "count") return showCount(value);
  if (unit === "ratio") return showRatio(value, [], decimals);
  if (unit === "money") return showMoney(value);
  return showPlain(value);
}

function percent(value: number, decimals: ShownDecimals): Shown {
  const shown = showPercent(value, [], decimals);
  const exact = shown.exact === undefined ? {} : { exact: `${shown.exact}%` };
  return { text: `${shown.text}%`, ...exact };
}
