import type { ReactElement } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  SubtractCircleRegular,
  WarningFilled,
} from "@fluentui/react-icons";

export type Tone = "good" | "bad" | "warning" | "plain";

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    fontWeight: tokens.fontWeightSemibold,
    "& svg": { flexShrink: 0 },
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  plain: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

const icons = {
  good: CheckmarkCircleFilled,
  bad: DismissCircleFilled,
  warning: WarningFilled,
  plain: SubtractCircleRegular,
};

/** How a number stands: said in words and shown by shape; colour only adds. */
export function VerdictMark({ text, tone }: { readonly text: string; readonly tone: Tone }): ReactElement {
  const styles = useStyles();
  const Icon = icons[tone];
  return (
    <span className={mergeClasses(styles.mark, styles[tone])}>
      <Icon aria-hidden /> <span>{text}</span>
    </span>
  );
}
