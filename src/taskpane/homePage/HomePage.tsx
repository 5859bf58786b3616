import { lazy, Suspense, useMemo, type ReactElement } from "react";
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
import { PageTitle } from "../parts/PageTitle";
import { ProblemBar } from "../parts/ProblemBar";
import { Section } from "../parts/Section";
import { tableKey } from "../run/fitting";
import { useFoundTables } from "../run/useFoundTables";
import { useProposals } from "../run/useProposals";
import { usePane } from "../shell/paneContext";
import { TourOffer } from "../tour/TourOffer";
import { words } from "../words";
import { FoundTableCard } from "./FoundTableCard";

/* Needs every form; where a table fits it is never asked for. */
const WaysToBegin = lazy(() => import("./WaysToBegin"));
const NextStep = lazy(() => import("./NextStep"));

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
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
  bar: { marginBottom: "8px" },
});

/** The pages that hold indicators and jobs, and the one that explains what they wrote. */
const everything = ["indicators", "eligibility", "revenue", "plan", "surveys", "checks", "explain"] as const;

/** What is in this workbook, and what can be done with it. */
export function HomePage(): ReactElement {
  const styles = useStyles();
  const { port, go } = usePane();
  const { tables, looking, problem, look } = useFoundTables(port);
  const proposals = useProposals();
  const data = useMemo(() => tables?.filter((table) => !table.writtenByUs) ?? [], [tables]);
  const reports = tables?.filter((table) => table.writtenByUs) ?? [];
  const best = useMemo(() => proposals.value?.best(data), [proposals.value, data]);
  // Until the proposals are here nobody can say that nothing fits.
  const fitsNone = best?.length === 0;

  const waysToBegin = (
    <Suspense fallback={<Spinner size="small" label={words.home.looking} />}>
      <WaysToBegin tables={data} />
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
        problem={proposals.problem}
        actions={[{ label: words.shell.tryAgain, act: proposals.again }]}
      />
      {tables === undefined && looking && <Spinner size="small" label={words.home.looking} />}
      {tables !== undefined && data.length === 0 && <TourOffer />}
      {tables !== undefined && data.length === 0 && waysToBegin}
      {data.length > 0 && proposals.arriving && <Spinner size="tiny" label={words.home.proposing} />}
      {best !== undefined && best.length > 0 && (
        <Suspense fallback={<Spinner size="tiny" label={words.home.proposing} />}>
          <NextStep steps={best} />
        </Suspense>
      )}
      {data.length > 0 && fitsNone && waysToBegin}
      {data.length > 0 && (
        <Section title={words.home.tables}>
          <ul className={styles.list}>
            {data.map((table) => (
              <li key={`${tableKey(table)}|${table.range.row}|${table.range.column}`}>
                <FoundTableCard table={table} steps={proposals.value?.of(table)} />
              </li>
            ))}
          </ul>
        </Section>
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
          <div className={styles.buttons}>
            {everything.map((page) => (
              <Button key={page} size="small" onClick={() => go({ page })}>
                {words.pageTitles[page]}
              </Button>
            ))}
          </div>
        </Section>
      )}
      {data.length > 0 && <TourOffer />}
    </>
  );
}
