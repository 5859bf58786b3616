import { lazy, Suspense, type ReactElement } from "react";
import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import type { Indicator } from "../../indicators/declaration";
import type { Job } from "../../jobs/declaration";
import type { FoundTable } from "../../workbook/port";
import { PageTitle } from "../parts/PageTitle";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { fitsOf, tableKey } from "../run/fitting";
import { jobFitsOf } from "../run/jobFits";
import { useFoundTables } from "../run/useFoundTables";
import { useIndicators } from "../run/useIndicators";
import { useJobs } from "../run/useJobs";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { FoundTableCard } from "./FoundTableCard";

/* Needs every form; where a table fits it is never asked for. */
const NextSteps = lazy(() => import("./NextSteps"));

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: "12px",
  },
  bar: { marginBottom: "8px" },
});

/** Whether a card offers a way on. */
function fitsSomething(table: FoundTable, indicators: readonly Indicator[], jobs: readonly Job[]): boolean {
  return fitsOf(indicators, table).length > 0 || jobFitsOf(jobs, table).some(({ specific }) => specific);
}

/** What is in this workbook, and what can be done with it. */
export function HomePage(): ReactElement {
  const styles = useStyles();
  const { port, go } = usePane();
  const { tables, looking, problem, look } = useFoundTables(port);
  const indicators = useIndicators();
  const jobs = useJobs();
  const data = tables?.filter((table) => !table.writtenByUs) ?? [];
  const reports = tables?.filter((table) => table.writtenByUs) ?? [];
  // Until both are here nobody can say that nothing fits.
  const fitsNone =
    indicators.value !== undefined &&
    jobs.jobs !== undefined &&
    !data.some((table) => fitsSomething(table, indicators.value ?? [], jobs.jobs ?? []));

  function again(): void {
    indicators.again();
    jobs.again();
  }

  const nextSteps = (
    <Suspense fallback={<Spinner size="small" label={words.home.looking} />}>
      <NextSteps tables={data} />
    </Suspense>
  );

  return (
    <>
      <div className={styles.head}>
        <PageTitle>{words.home.title}</PageTitle>
        <Button
          appearance="subtle"
          icon={<ArrowClockwiseRegular />}
          aria-label={words.home.refresh}
          title={words.home.refresh}
          onClick={look}
        />
      </div>
      {port.host.missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{words.home.missingTitle}</MessageBarTitle> {port.host.missing.join(" ")}
          </MessageBarBody>
        </MessageBar>
      )}
      <ProblemBar problem={problem} actions={[{ label: words.shell.tryAgain, act: look }]} />
      <ProblemBar
        problem={indicators.problem ?? jobs.problem}
        actions={[{ label: words.shell.tryAgain, act: again }]}
      />
      {tables === undefined && looking && <Spinner size="small" label={words.home.looking} />}
      {tables !== undefined && data.length === 0 && nextSteps}
      {data.length > 0 && (
        <ul className={styles.list}>
          {data.map((table) => (
            <li key={`${tableKey(table)}|${table.range.row}|${table.range.column}`}>
              <FoundTableCard table={table} indicators={indicators.value} jobs={jobs.jobs} />
            </li>
          ))}
        </ul>
      )}
      {data.length > 0 && fitsNone && nextSteps}
      {data.length > 0 && (indicators.arriving || jobs.arriving) && (
        <Spinner size="tiny" label={words.home.proposing} />
      )}
      {reports.length > 0 && (
        <Section title={words.home.reports}>
          <ul className={styles.list}>
            {[...new Map(reports.map((table) => [table.range.sheet, table])).values()].map((table) => (
              <li key={table.range.sheet}>
                <Button
                  size="small"
                  onClick={() => void port.select({ ...table.range, rows: 1, columns: 1 }).catch(look)}
                >
                  {table.range.sheet}
                </Button>{" "}
                <Caption1>{words.home.ourReport}</Caption1>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {tables !== undefined && data.length > 0 && (
        <Section title={words.home.more}>
          <div>
            <Button onClick={() => go({ page: "indicators" })}>{words.home.showIndicators}</Button>
          </div>
        </Section>
      )}
    </>
  );
}
