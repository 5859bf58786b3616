import { useState, type ReactElement } from "react";
import { Badge, Body1, Caption1, makeStyles, SearchBox, tokens } from "@fluentui/react-components";
import type { Indicator } from "../../indicators/declaration";
import { PageTitle } from "../parts/PageTitle";
import { usePane } from "../shell/paneContext";
import { words } from "../words";
import { searchIndicators } from "./searchIndicators";

const useStyles = makeStyles({
  search: { width: "100%", maxWidth: "100%" },
  list: { listStyleType: "none", margin: "8px 0 0", padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "40px 1fr",
    gap: "2px 8px",
    width: "100%",
    padding: "10px 4px",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  code: {
    gridRow: "1 / 3",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorBrandForeground1,
    textAlign: "center",
    overflowWrap: "normal",
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  second: { color: tokens.colorNeutralForeground2 },
  badge: { marginBlockStart: "4px" },
});

export function IndicatorList({ indicators }: { readonly indicators: readonly Indicator[] }): ReactElement {
  const styles = useStyles();
  const { go } = usePane();
  const [query, setQuery] = useState("");
  const found = searchIndicators(indicators, query);
  return (
    <>
      <PageTitle>{words.indicators.title}</PageTitle>
      <SearchBox
        className={styles.search}
        aria-label={words.indicators.search}
        placeholder={words.indicators.search}
        value={query}
        onChange={(_, data) => setQuery(data.value)}
      />
      <Caption1 role="status" block>
        {words.indicators.found(found.length)}
      </Caption1>
      {found.length === 0 && <Body1 block>{words.indicators.none}</Body1>}
      <ul className={styles.list}>
        {found.map((indicator) => (
          <li key={indicator.code}>
            <button
              type="button"
              className={styles.row}
              onClick={() => go({ page: "indicators", code: indicator.code })}
            >
              <span className={styles.code}>{indicator.code}</span>
              <span className={styles.title}>{indicator.title}</span>
              <span className={styles.second}>
                {indicator.summary}
                {indicator.inputs.length > 0 && (
                  <>
                    <br />
                    <Badge className={styles.badge} appearance="tint" color="brand">
                      {words.indicators.computes}
                    </Badge>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
