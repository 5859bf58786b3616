import { useState, type ReactElement } from "react";
import { Body1, Body1Strong, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ChartView } from "../charts/ChartView";
import { showMoney } from "../format/numbers";
import { ChoiceField } from "../parts/ChoiceField";
import { ReportButtons } from "../parts/ReportButtons";
import { ResultTableView } from "../parts/ResultTableView";
import { Section } from "../parts/Section";
import { ShownNumber } from "../parts/ShownNumber";
import { WorkingView } from "../parts/WorkingView";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { amountOf, districtChart, districtsChart } from "./revenueCharts";
import { revenueReport, type RevenueSource } from "./revenueReport";
import type { RevenueRow } from "./revenueRows";
import { ruleNotes } from "./ruleNotes";
import type { RevenueStep } from "../../achievement/revenueSteps";

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
  readonly rows: readonly RevenueRow[];
  readonly fy: number;
  readonly source: RevenueSource;
  readonly busy: boolean;
}

/** Revenue of one district step by step, the others in a table, a chart, and the report. */
export function RevenueResult({ rows, fy, source, busy }: Props): ReactElement {
  const styles = useStyles();
  const { version } = usePane();
  const [chosen, setChosen] = useState(0);
  const notes = ruleNotes(fy);
  const shown = rows.find((row) => row.row === chosen) ?? rows[0];
  if (shown === undefined) {
    return (
      <Section title={words.revenue.result}>
        <Body1 role="status">{words.revenue.resultWaits}</Body1>
      </Section>
    );
  }
  return (
    <>
      <Section title={words.revenue.result}>
        {rows.length > 1 && (
          <ChoiceField
            label={words.revenue.district}
            value={String(shown.row)}
            choices={rows.map((row) => ({ value: String(row.row), label: row.district }))}
            onChange={(row) => setChosen(Number(row))}
          />
        )}
        <div role="status" aria-busy={busy}>
          <Total row={shown} />
        </div>
        <div className={styles.stack}>
          {shown.steps.map((step) => (
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
        <ChartView chart={rows.length > 1 ? districtsChart(rows) : districtChart(shown)} />
      </Section>
      {rows.length > 1 && (
        <Section title={words.revenue.allDistricts}>
          <ResultTableView
            table={{
              id: "districts",
              title: words.revenue.reportAmounts,
              columns: [
                { title: words.revenue.typedDistrict, kind: "text" },
                ...shown.steps.map((step) => ({ title: step.title, kind: "money" }) as const),
              ],
              rows: rows.map((row) => [
                row.district,
                ...row.steps.map(({ outcome }) =>
                  outcome.kind === "value" ? outcome.value : { missing: outcome.reason },
                ),
              ]),
            }}
          />
        </Section>
      )}
      <Section title={words.indicators.report}>
        <ReportButtons disabled={busy} report={() => revenueReport(rows, fy, source, version)} />
      </Section>
    </>
  );
}

function Total({ row }: { readonly row: RevenueRow }): ReactElement {
  const styles = useStyles();
  const revenue = amountOf(row, "revenue");
  const aid = amountOf(row, "aid");
  const levy = amountOf(row, "levy");
  if (revenue === null || aid === null || levy === null)
    return <Body1Strong>{words.indicators.noValue}</Body1Strong>;
  return (
    <>
      <Caption1 block>
        {row.district}: {words.revenue.total}
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
