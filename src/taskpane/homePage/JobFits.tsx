import { useState, type ReactElement } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure";
import type { FoundTable } from "../../workbook/port";
import type { JobFit } from "../run/jobFits";
import { usePane } from "../shell/paneContext";
import { words } from "../words";

/** More would be a list to read, not a proposal. */
const PROPOSED = 4;

const useStyles = makeStyles({
  fits: { display: "flex", flexDirection: "column", gap: "4px", alignItems: "flex-start" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What else can be done with a table: what its headings speak for, and on request what can be done with about any table. */
export function JobFits({
  fits,
  table,
  also,
}: {
  readonly fits: readonly JobFit[];
  readonly table: FoundTable;
  /** Something was proposed above. */
  readonly also: boolean;
}): ReactElement | null {
  const styles = useStyles();
  const { go } = usePane();
  const [open, setOpen] = useState(false);
  if (fits.length === 0) return null;
  const proposed = fits.filter(({ specific }) => specific).slice(0, PROPOSED);
  const others = fits.filter((fit) => !proposed.includes(fit));
  const button = ({ job, input }: JobFit, primary: boolean): ReactElement => (
    <Button
      key={job.id}
      size="small"
      appearance={primary ? "primary" : "secondary"}
      title={job.summary}
      onClick={() => go({ page: job.group, job: job.id, input: input.id, table })}
    >
      {job.title}
    </Button>
  );
  return (
    <div className={styles.fits}>
      {proposed.length > 0 && (
        <>
          <Caption1>{also ? words.jobs.alsoFits : words.jobs.fitsJob}</Caption1>
          <div className={styles.buttons}>
            {proposed.map((fit, index) => button(fit, index === 0 && !also))}
          </div>
        </>
      )}
      {others.length > 0 && (
        <Disclosure title={words.jobs.anyTable(others.length)} open={open} onToggle={setOpen}>
          <div className={styles.buttons}>{others.map((fit) => button(fit, false))}</div>
        </Disclosure>
      )}
    </div>
  );
}
