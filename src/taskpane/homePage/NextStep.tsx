import type { ReactElement } from "react";
import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import { stepKey, type WorkbookStep } from "../run/steps";
import { Section } from "../parts/Section";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { stepRoute, stepTitle, whyOf } from "./stepWords";

/** Besides the best one; the cards of the tables name the others. */
const ALSO = 3;

const useStyles = makeStyles({
  best: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "12px",
    minWidth: 0,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0 },
  why: { margin: 0, paddingInlineStart: "18px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** The one thing to do next with this workbook, why, and what else it may be for. */
export default function NextStep({
  steps,
}: {
  readonly steps: readonly WorkbookStep[];
}): ReactElement | null {
  const styles = useStyles();
  const { go } = usePane();
  const [best, ...others] = steps;
  if (best === undefined) return null;
  const [first, ...more] = best.fits;
  return (
    <Section title={words.home.next}>
      <article className={styles.best} aria-label={stepTitle(first.step)}>
        <Body1Strong as="h3" className={styles.title}>
          {stepTitle(first.step)}
        </Body1Strong>
        {more.length === 0 ? (
          <Body1>{whyOf(first)}</Body1>
        ) : (
          <ul className={styles.why}>
            {best.fits.map((fit) => (
              <li key={fit.table.name}>
                <Body1>{whyOf(fit)}</Body1>
              </li>
            ))}
          </ul>
        )}
        <div>
          <Button
            appearance="primary"
            icon={<ArrowRightRegular />}
            iconPosition="after"
            onClick={() => go(stepRoute(first))}
          >
            {words.home.begin}
          </Button>
        </div>
      </article>
      {others.length > 0 && (
        <>
          <Caption1>{words.home.alsoPossible}</Caption1>
          <div className={styles.buttons}>
            {others.slice(0, ALSO).map(({ fits: [fit] }) => (
              <Button
                key={stepKey(fit.step)}
                size="small"
                title={whyOf(fit)}
                onClick={() => go(stepRoute(fit))}
              >
                {stepTitle(fit.step)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Section>
  );
}
