import type { ReactElement } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CalculatorRegular,
  HomeRegular,
  InfoRegular,
  MathFormulaRegular,
  TargetRegular,
} from "@fluentui/react-icons";
import { words } from "../words";
import type { PageName, Route } from "./paneContext";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    flexShrink: 0,
  },
  tab: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "2px",
    padding: "8px 2px 6px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    minWidth: 0,
    "& svg": { fontSize: "20px" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "@container pane (min-width: 520px)": {
      flexDirection: "row",
      justifyContent: "center",
      gap: "6px",
      fontSize: tokens.fontSizeBase300,
    },
  },
  current: {
    color: tokens.colorBrandForeground1,
    borderBottomColor: tokens.colorBrandStroke1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

const entries: readonly { readonly page: PageName; readonly icon: ReactElement }[] = [
  { page: "home", icon: <HomeRegular aria-hidden /> },
  { page: "indicators", icon: <TargetRegular aria-hidden /> },
  { page: "revenue", icon: <CalculatorRegular aria-hidden /> },
  { page: "functions", icon: <MathFormulaRegular aria-hidden /> },
  { page: "about", icon: <InfoRegular aria-hidden /> },
];

interface Props {
  readonly current: PageName;
  readonly go: (route: Route) => void;
}

export function TopBar({ current, go }: Props): ReactElement {
  const styles = useStyles();
  return (
    <nav className={styles.bar} aria-label={words.shell.pages}>
      {entries.map(({ page, icon }) => (
        <button
          key={page}
          type="button"
          className={mergeClasses(styles.tab, page === current && styles.current)}
          aria-current={page === current ? "page" : undefined}
          onClick={() => go({ page })}
        >
          {icon}
          <span>{words.nav[page]}</span>
        </button>
      ))}
    </nav>
  );
}
