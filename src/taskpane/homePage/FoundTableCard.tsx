import { useMemo, useState, type ReactElement } from "react";
import {
  Badge,
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Link,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Indicator } from "../../indicators/declaration";
import type { Job } from "../../jobs/declaration";
import { spokenAddress } from "../../workbook/address";
import type { FoundTable, WorkbookProblem } from "../../workbook/port";
import { showCount } from "../format/numbers";
import { ProblemBar } from "../parts/ProblemBar";
import { fitsOf } from "../run/fitting";
import { jobFitsOf } from "../run/jobFits";
import { toProblem } from "../run/toProblem";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { JobFits } from "./JobFits";

const HEADERS_SHOWN = 6;

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    minWidth: 0,
  },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px" },
  second: { color: tokens.colorNeutralForeground2 },
  fit: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "2px" },
});

/** One table of the workbook and the proposed next step with it. */
export function FoundTableCard({
  table,
  indicators,
  jobs,
}: {
  readonly table: FoundTable;
  /** Undefined until they have arrived. */
  readonly indicators: readonly Indicator[] | undefined;
  readonly jobs: readonly Job[] | undefined;
}): ReactElement {
  const styles = useStyles();
  const { port, go } = usePane();
  const [problem, setProblem] = useState<WorkbookProblem>();
  const fits = useMemo(() => fitsOf(indicators ?? [], table).slice(0, 3), [indicators, table]);
  const jobFits = useMemo(() => jobFitsOf(jobs ?? [], table), [jobs, table]);
  const arrived = indicators !== undefined && jobs !== undefined;
  const headers = table.headers.filter((header) => header !== "");
  const more = headers.length - HEADERS_SHOWN;

  async function show(): Promise<void> {
    try {
      await port.select(table.range);
      setProblem(undefined);
    } catch (error) {
      setProblem(toProblem(error));
    }
  }

  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <Body1Strong as="h2" style={{ margin: 0 }}>
          {table.name}
        </Body1Strong>
        <Badge appearance="outline" color="informative">
          {table.kind === "table" ? words.home.table : words.home.range}
        </Badge>
      </div>
      <Caption1 className={styles.second}>
        {words.home.rows(showCount(table.rows).text, table.rows === 1)},{" "}
        <Link as="button" inline title={words.home.show} onClick={() => void show()}>
          {spokenAddress(table.range)}
        </Link>
      </Caption1>
      <Caption1 className={styles.second}>
        {headers.length === 0
          ? words.home.noHeaders
          : `${words.home.headers}: ${headers.slice(0, HEADERS_SHOWN).join(", ")}${more > 0 ? ` ${words.home.moreHeaders(more)}` : ""}`}
      </Caption1>
      {arrived && fits.length === 0 && !jobFits.some(({ specific }) => specific) && (
        <Caption1>{words.home.fitsNone}</Caption1>
      )}
      {fits.map((fit, index) => (
        <div key={`${fit.indicator.code}|${fit.form.id}`} className={styles.fit}>
          <Body1>
            {fit.indicator.code}. {fit.indicator.title}: {fit.form.title}
          </Body1>
          {fit.found < fit.needed && <Caption1>{words.home.partial(fit.found, fit.needed)}</Caption1>}
          <Button
            appearance={index === 0 && fit.found === fit.needed ? "primary" : "secondary"}
            onClick={() => go({ page: "indicators", code: fit.indicator.code, table, form: fit.form.id })}
          >
            {words.home.nextIndicator(fit.indicator.code)}
          </Button>
        </div>
      ))}
      <JobFits fits={jobFits} table={table} also={fits.length > 0} />
      <ProblemBar problem={problem} onDismiss={() => setProblem(undefined)} />
    </article>
  );
}
