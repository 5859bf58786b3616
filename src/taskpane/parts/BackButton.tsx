import type { ReactElement, ReactNode } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";

const useStyles = makeStyles({ back: { marginInlineStart: "-8px" } });

/** From one entry back to the list it was opened from. */
export function BackButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <Button
      appearance="subtle"
      size="small"
      className={styles.back}
      icon={<ArrowLeftRegular />}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
