import { type ReactElement } from "react";
import { Body1, Caption1, makeStyles, Spinner } from "@fluentui/react-components";
import type { Indicator } from "../../indicators/declaration";
import { indicatorChartSource, indicatorReport } from "../../workbook/indicatorReport";
import { compareResult, targetComparisons } from "../../workbook/targetComparisons";
import type { FoundTable } from "../../workbook/port";
import type { SettingsUsed } from "../../workbook/settings/used";
import { ChartView } from "../charts/ChartView";
import { useShownDecimals } from "../format/shownDecimals";
import { ResultSentence } from "../parts/LiveSentence";
import { NoteList } from "../parts/NoteList";
import { ReportButtons } from "../parts/ReportButtons";
import { ResultTableView } from "../parts/ResultTableView";
import { Section } from "../parts/Section";
import { RESULT_HEADING } from "../parts/ToResult";
import type { Mapping } from "../../workbook/inputRows";
import type { Computed } from "../run/useComputation";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { MeasureResultView } from "./MeasureResultView";
import { resultSentences } from "./resultSentences";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
});

interface Props {
  readonly indicator: Indicator;
  readonly computed: Computed | undefined;
  readonly table: FoundTable | undefined;
  readonly mapping: Mapping;
  /** What of the workbook's settings went into it. */
  readonly used: SettingsUsed;
  readonly busy: boolean;
}

/** The result as it stands: numbers with their working and target, notes, charts, the rows behind them, and the report. */
export function ResultSection({ indicator, computed, table, mapping, used, busy }: Props): ReactElement {
  const styles = useStyles();
  const { version } = usePane();
  const decimals = useShownDecimals();
  if (computed === undefined || table === undefined) {
    return (
      <>
        <ResultSentence result={undefined} busy={busy} ready="" />
        <Section title={words.jobs.result} headingId={RESULT_HEADING}>
          {busy ? (
            <Spinner size="tiny" label={words.jobs.calculating} />
          ) : (
            <Body1>{words.indicators.resultWaits}</Body1>
          )}
        </Section>
      </>
    );
  }
  const { computation, form, context } = computed;
  return (
    <>
      <ResultSentence result={computed} busy={busy} {...resultSentences(indicator, computed, decimals)} />
      <Section title={words.jobs.result} headingId={RESULT_HEADING}>
        <div aria-busy={busy} className={styles.stack}>
          {busy && <Caption1>{words.jobs.calculating}</Caption1>}
          {computation.results.length === 0 && computation.tables.length === 0 && (
            <Body1>{words.jobs.noResult}</Body1>
          )}
          {computation.results.map((result) => (
            <MeasureResultView
              key={result.measure}
              result={result}
              comparison={compareResult(indicator, result, context.ffy)}
              single={computation.results.length === 1}
            />
          ))}
        </div>
        {computation.charts.map((chart) => (
          <ChartView
            key={chart.id}
            chart={chart}
            source={indicatorChartSource({ indicator, table, ffy: context.ffy, computation })}
          />
        ))}
        <NoteList notes={computation.notes} />
      </Section>
      {computation.tables.length > 0 && (
        <Section title={words.jobs.tables}>
          <div className={styles.stack}>
            {computation.tables.map((details) => (
              <ResultTableView key={details.id} table={details} />
            ))}
          </div>
        </Section>
      )}
      <Section title={words.jobs.report}>
        <ReportButtons
          disabled={busy || (computation.results.length === 0 && computation.tables.length === 0)}
          report={() =>
            indicatorReport({
              indicator,
              form,
              ffy: context.ffy,
              settings: context.settings,
              used,
              table,
              mapping,
              computation,
              comparisons: targetComparisons(indicator, computation, context.ffy),
              version,
            })
          }
        />
      </Section>
    </>
  );
}
