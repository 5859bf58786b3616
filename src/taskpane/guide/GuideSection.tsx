import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { Body1, Link, makeStyles, SearchBox } from "@fluentui/react-components";
import { Section } from "../parts/Section";
import { guideAddress } from "./GuideLink";
import { guideWords } from "./words";

const useStyles = makeStyles({
  search: { display: "flex", gap: "8px", alignItems: "center" },
  box: { flexGrow: 1, minWidth: 0, maxWidth: "100%" },
  // Links that stand alone are 24 pixels high, so that a press finds them.
  find: { lineHeight: "24px" },
  list: { margin: 0, paddingInlineStart: "18px", lineHeight: "24px", "& li": { minHeight: "26px" } },
});

const pages = [
  ["getting-started", guideWords.gettingStarted],
  ["cell-errors", guideWords.errors],
  ["comparisons", guideWords.comparisons],
  ["glossary", guideWords.glossary],
  ["changelog", guideWords.changes],
] as const;

/** The guide from within the pane: a search that opens it, and the pages people look for first. */
export function GuideSection(): ReactElement {
  const styles = useStyles();
  const [text, setText] = useState("");
  const open = useRef<HTMLAnchorElement>(null);
  const query = text.trim() === "" ? "" : `?q=${encodeURIComponent(text.trim())}`;

  function follow(event: KeyboardEvent): void {
    if (event.key !== "Enter") return;
    event.preventDefault();
    open.current?.click();
  }

  return (
    <Section title={guideWords.title}>
      <Body1>{guideWords.text}</Body1>
      <div className={styles.search}>
        <SearchBox
          className={styles.box}
          aria-label={guideWords.search}
          placeholder={guideWords.search}
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={follow}
        />
        <Link
          ref={open}
          className={styles.find}
          href={`${guideAddress("index")}${query}`}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={guideWords.opens(guideWords.search)}
        >
          {guideWords.find}
        </Link>
      </div>
      <ul className={styles.list}>
        {pages.map(([page, title]) => (
          <li key={page}>
            <Link href={guideAddress(page)} target="_blank" rel="noopener noreferrer" inline>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
