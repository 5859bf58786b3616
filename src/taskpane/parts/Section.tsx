import { useId, type ReactElement, type ReactNode } from "react";
import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  section: {
    marginTop: "16px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: 0,
  },
  heading: { margin: 0 },
});

/** One step of a run: a heading and what belongs to it. */
export function Section({
  title,
  headingId,
  children,
}: {
  readonly title: string;
  /** Where a link of the page leads to this heading. */
  readonly headingId?: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const ownId = useId();
  const id = headingId ?? ownId;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2
        as="h2"
        id={id}
        className={styles.heading}
        {...(headingId === undefined ? {} : { tabIndex: -1 })}
      >
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}
