import type { ReactElement } from "react";
import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { RevenueStep } from "../../achievement/revenueSteps";
import { ChartView } from "../charts/ChartView";
import { showMoney } from "../format/numbers";
import { ReportButtons } from "../parts/ReportButtons";
import { Section } from "../parts/Section";
import { ShownNumber } from "../parts/ShownNumber";
import { WorkingView } from "../parts/WorkingView";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { amountOf, districtChart, revenueChartSource, splitChart } from "./revenueCharts";
import { revenueReport } from "./revenueReport";
import { ruleNotes } from "./ruleNotes";
import type { TypedRevenue } from "./typedRevenue";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
  total: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  notes: { margin: 0, paddingInlineStart: "18px" },
  step: { display: "flex", flexDirection: "column", gap: "2px", minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 12px" },
  amount: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  /** Undefined until its figures are complete. */
  readonly revenue: TypedRevenue | undefined;
  readonly fy: number;
}

/** Revenue of one district step by step, a chart, and the report. */
export function RevenueResult({ revenue, fy }: Props): ReactElement {
  const styles = useStyles();
  const { version } = usePane();
  const notes = ruleNotes(fy);
  if (revenue === undefined) {
    return (
      <Section title={words.revenue.result}>
        <Body1 role="status">{words.revenue.resultWaits}</Body1>
      </Section>
    );
  }
  return (
    <>
      <Section title={words.revenue.result}>
        <div role="status">
          <Total revenue={revenue} />
        </div>
        <div className={styles.stack}>
          {revenue.steps.map((step) => (
            <Step key={step.id} step={step} />
          ))}
        </div>
        {notes.length > 0 && (
          <div>
            <Caption1 block>{words.working.notes}</Caption1>
            <ul className={styles.notes}>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </div>
        )}
        <ChartView chart={districtChart(revenue)} source={revenueChartSource(revenue, fy)} />
        <ChartView chart={splitChart(revenue)} source={revenueChartSource(revenue, fy)} />
      </Section>
      <Section title={words.jobs.report}>
        <ReportButtons report={() => revenueReport(revenue, fy, version)} />
      </Section>
    </>
  );
}

function Total({ revenue: one }: { readonly revenue: TypedRevenue }): ReactElement {
  const styles = useStyles();
  const revenue = amountOf(one, "revenue");
  const aid = amountOf(one, "aid");
  const levy = amountOf(one, "levy");
  if (revenue === null || aid === null || levy === null)
    return <Body1Strong>{words.indicators.noValue}</Body1Strong>;
  return (
    <>
      <Caption1 block>
        {one.district}: {words.revenue.total}
      </Caption1>
      <span className={styles.total}>{showMoney(revenue).text}</span>
      <Body1 block>{words.revenue.split(showMoney(aid).text, showMoney(levy).text)}</Body1>
    </>
  );
}

function Step({ step }: { readonly step: RevenueStep }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <div className={styles.line}>
        <Body1Strong>{step.title}</Body1Strong>
        {step.outcome.kind === "value" ? (
          <ShownNumber className={styles.amount} shown={showMoney(step.outcome.value)} />
        ) : (
          <Body1Strong>{words.indicators.noValue}</Body1Strong>
        )}
      </div>
      {step.outcome.kind !== "value" && <Body1 block>{step.outcome.reason}</Body1>}
      <WorkingView working={step.working} />
    </div>
  );
}
