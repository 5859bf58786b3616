import type { ReactElement } from "react";
import { Body1, Button, Caption1, makeStyles, ProgressBar, Spinner } from "@fluentui/react-components";
import type { Job } from "../../jobs/declaration";
import { jobChartSource, jobReport, jobSheets, writtenAsNumbers } from "../../workbook/jobRuns/report";
import { ChartView } from "../charts/ChartView";
import { ResultSentence } from "../parts/LiveSentence";
import { NoteList } from "../parts/NoteList";
import { ReportButtons } from "../parts/ReportButtons";
import { ResultTableView } from "../parts/ResultTableView";
import { Section } from "../parts/Section";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { readySentence } from "../words/ready";
import { FigureView } from "./FigureView";
import { JobFileView } from "./JobFiles";
import { PictureView } from "./PictureView";
import { RESULT_HEADING } from "../parts/ToResult";
import type { JobRunState, Ran } from "./useJobResult";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
});

interface Props {
  readonly job: Job;
  readonly state: JobRunState & { readonly cancel: () => void; readonly again: () => void };
  /** What the result waits for, in a sentence. */
  readonly waitsFor: string;
  readonly busy: boolean;
}

/** The result as it stands: numbers, pictures, charts, tables, notes, and what can be written or saved. */
export function JobResultView({ job, state, waitsFor, busy }: Props): ReactElement {
  const styles = useStyles();
  const { ran } = state;
  const running = state.running ? (
    <Running slow={job.slow === true} state={state} first={ran === undefined} />
  ) : undefined;
  if (ran === undefined) {
    return (
      <>
        <ResultSentence result={undefined} busy={busy} ready="" />
        <Section title={words.jobs.result} headingId={RESULT_HEADING}>
          {running ??
            (busy ? <Spinner size="tiny" label={words.indicators.reading} /> : <Body1>{waitsFor}</Body1>)}
        </Section>
      </>
    );
  }
  const { result } = ran;
  const source = jobChartSource({ job, sources: ran.inputs.sources });
  const empty = result.figures.length === 0 && result.tables.length === 0 && result.pictures.length === 0;
  return (
    <>
      <ResultSentence
        result={ran}
        busy={busy}
        ready={readySentence({
          figures: result.figures.length,
          tables: result.tables.length,
          charts: result.charts.length + result.pictures.length,
          sheets: result.sheets.length,
          files: result.files.length,
        })}
      />
      <Section title={words.jobs.result} headingId={RESULT_HEADING}>
        {running}
        <div aria-busy={busy} className={styles.stack}>
          {empty && result.sheets.length === 0 && result.files.length === 0 && (
            <Body1>{words.jobs.noResult}</Body1>
          )}
          {result.figures.map((figure) => (
            <FigureView key={figure.id} figure={figure} />
          ))}
        </div>
        {result.pictures.map((picture) => (
          <PictureView key={picture.id} picture={picture} source={source} />
        ))}
        {result.charts.map((chart) => (
          <ChartView key={chart.id} chart={chart} source={source} />
        ))}
        <NoteList notes={result.notes} />
      </Section>
      {result.tables.length > 0 && (
        <Section title={words.jobs.tables}>
          <div className={styles.stack}>
            {result.tables.map((table) => (
              <ResultTableView key={table.id} table={table} />
            ))}
          </div>
        </Section>
      )}
      <Writing job={job} ran={ran} busy={busy} empty={empty} />
    </>
  );
}

function Running({
  slow,
  state,
  first,
}: {
  readonly slow: boolean;
  readonly state: Props["state"];
  readonly first: boolean;
}): ReactElement {
  const styles = useStyles();
  const { progress, cancel } = state;
  if (!slow)
    return first ? (
      <Spinner size="tiny" label={words.jobs.calculating} />
    ) : (
      <Caption1>{words.jobs.calculating}</Caption1>
    );
  const doing = words.jobs.working(progress?.doing ?? "");
  return (
    <div className={styles.stack}>
      <Caption1 block>{doing}</Caption1>
      <ProgressBar value={progress?.done ?? 0} max={1} aria-label={doing} />
      <div>
        <Button size="small" onClick={cancel}>
          {words.jobs.cancel}
        </Button>
      </div>
    </div>
  );
}

function Writing({
  job,
  ran: { result, inputs },
  busy,
  empty,
}: {
  readonly job: Job;
  readonly ran: Ran;
  readonly busy: boolean;
  readonly empty: boolean;
}): ReactElement {
  const { version } = usePane();
  const { sources, settings, options, used } = inputs;
  const request = { job, sources, settings, options, used, result, version };
  const asNumbers = writtenAsNumbers(result, sources);
  const nothing = empty && result.sheets.length === 0;
  return (
    <>
      <Section title={words.jobs.report}>
        {asNumbers.length > 0 && <Caption1>{words.jobs.asNumbers(asNumbers.join(", "))}</Caption1>}
        <ReportButtons
          disabled={busy || nothing}
          report={() => jobReport(request)}
          more={result.sheets.map((sheet, index) => ({
            write: words.jobs.writeSheet(sheet.name),
            ...(sheet.language === "es" ? { foreign: { name: sheet.name, language: sheet.language } } : {}),
            report: () => jobSheets(request)[index] ?? sheet,
          }))}
        />
      </Section>
      {result.files.length > 0 && (
        <Section title={words.jobs.files}>
          {result.files.map((file) => (
            <JobFileView key={file.name} file={file} />
          ))}
        </Section>
      )}
    </>
  );
}
