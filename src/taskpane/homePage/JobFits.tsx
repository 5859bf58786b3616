import { useMemo, type ReactElement } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import type { Job } from "../../jobs/declaration";
import type { FoundTable } from "../../workbook/port";
import { jobFitsOf } from "../run/jobFits";
import { usePane } from "../shell/paneContext";
import { words } from "../words";

/** More would be a list to read, not a proposal. */
const PROPOSED = 5;

const useStyles = makeStyles({
  fits: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What else can be done with a table. */
export function JobFits({
  jobs,
  table,
  also,
}: {
  readonly jobs: readonly Job[];
  readonly table: FoundTable;
  /** Something was proposed above. */
  readonly also: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { go } = usePane();
  const fits = useMemo(() => jobFitsOf(jobs, table).slice(0, PROPOSED), [jobs, table]);
  if (fits.length === 0) return null;
  return (
    <div className={styles.fits}>
      <Caption1>{also ? words.jobs.alsoFits : words.jobs.fitsJob}</Caption1>
      <div className={styles.buttons}>
        {fits.map(({ job, input }) => (
          <Button
            key={job.id}
            size="small"
            title={job.summary}
            onClick={() => go({ page: job.group, job: job.id, input: input.id, table })}
          >
            {job.title}
          </Button>
        ))}
      </div>
    </div>
  );
}
