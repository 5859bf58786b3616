import type { ReactElement } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useWidth } from "../charts/useWidth";
import { words } from "../words";
import { fitPages } from "./fitPages";
import { MorePages } from "./MorePages";
import { pageEntries } from "./pages";
import type { PageName, Route } from "./paneContext";
import { useTabStyles } from "./tabStyles";
import { useCommandPage } from "./useCommandPage";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(0, 1fr)",
    position: "relative",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    flexShrink: 0,
  },
});

interface Props {
  readonly current: PageName;
  readonly go: (route: Route) => void;
}

const order = pageEntries.map(({ page }) => page);

/** The pages: as many as fit beside each other, the others behind "More". */
export function TopBar({ current, go }: Props): ReactElement {
  const styles = useStyles();
  const tab = useTabStyles();
  const [bar, width] = useWidth<HTMLElement>(320);
  const { shown, more } = fitPages(order, current, width);
  useCommandPage(go);
  return (
    <nav ref={bar} className={styles.bar} aria-label={words.shell.pages}>
      {pageEntries
        .filter(({ page }) => shown.includes(page))
        .map(({ page, icon }) => (
          <button
            key={page}
            type="button"
            className={mergeClasses(tab.tab, page === current && tab.current)}
            aria-current={page === current ? "page" : undefined}
            onClick={() => go({ page })}
          >
            {icon}
            <span>{words.nav[page]}</span>
          </button>
        ))}
      {more.length > 0 && (
        <MorePages entries={pageEntries.filter(({ page }) => more.includes(page))} go={go} />
      )}
    </nav>
  );
}
