import { useState, type ReactElement } from "react";
import { Button, Caption1, makeStyles } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure";
import { stepKey, type TableFit, type TableSteps } from "../run/steps";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { enumerated, stepRoute, stepTitle } from "./stepWords";

/** More would be a list to read, not a proposal. */
const PROPOSED = 5;

const useStyles = makeStyles({
  steps: { display: "flex", flexDirection: "column", gap: "6px", alignItems: "flex-start", minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What can be done with one table: what its headings speak for, and on request what can be done with about any table. */
export function TableStepList({ steps }: { readonly steps: TableSteps }): ReactElement {
  const styles = useStyles();
  const { go } = usePane();
  const [open, setOpen] = useState(false);
  const { others } = steps;
  const fits = steps.fits.slice(0, PROPOSED);
  const [best] = fits;
  const whole = best !== undefined && best.missing.length === 0;
  const button = (fit: TableFit): ReactElement => (
    <Button
      key={stepKey(fit.step)}
      size="small"
      title={fit.step.kind === "job" ? fit.step.job.summary : fit.step.indicator.summary}
      onClick={() => go(stepRoute(fit))}
    >
      {stepTitle(fit.step)}
    </Button>
  );
  return (
    <div className={styles.steps}>
      {best === undefined && <Caption1>{words.home.fitsNone}</Caption1>}
      {whole && <Caption1>{words.home.whyHeadings(enumerated(best.headings))}</Caption1>}
      {!whole &&
        fits.map((fit) => (
          <Caption1 key={stepKey(fit.step)}>
            {words.home.nearly(stepTitle(fit.step), fit.missing.join(", "))}
          </Caption1>
        ))}
      <div className={styles.buttons}>{fits.map(button)}</div>
      {others.length > 0 && (
        <Disclosure title={words.home.forAnyTable(others.length)} open={open} onToggle={setOpen}>
          <div className={styles.buttons}>{others.map(button)}</div>
        </Disclosure>
      )}
    </div>
  );
}
