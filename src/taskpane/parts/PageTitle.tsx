import type { ReactElement, ReactNode } from "react";
import { makeStyles, Subtitle1 } from "@fluentui/react-components";

const useStyles = makeStyles({ title: { margin: "4px 0 8px" } });

export function PageTitle({ children }: { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <Subtitle1 as="h1" block className={styles.title}>
      {children}
    </Subtitle1>
  );
}
