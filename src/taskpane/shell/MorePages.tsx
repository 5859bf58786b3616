import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { words } from "../words";
import type { PageEntry } from "./pages";
import type { Route } from "./paneContext";
import { useTabStyles } from "./tabStyles";

const useStyles = makeStyles({
  // Its button fills the place in the bar; the list opens below the bar, at its right end.
  place: { display: "grid" },
  list: {
    position: "absolute",
    insetInlineEnd: "4px",
    top: "100%",
    zIndex: 10,
    minWidth: "180px",
    margin: 0,
    padding: "4px",
    listStyleType: "none",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  entry: {
    display: "flex",
    alignItems: "center",
    gap: "10px",
    width: "100%",
    padding: "8px 10px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "start",
    cursor: "pointer",
    "& svg": { fontSize: "20px" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface Props {
  readonly entries: readonly PageEntry[];
  readonly go: (route: Route) => void;
}

/** The pages that do not fit beside each other: a button that opens their list. Escape and leaving it close it. */
export function MorePages({ entries, go }: Props): ReactElement {
  const styles = useStyles();
  const tab = useTabStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event): void => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    if (!open) return;
    if (event.key === "Escape") {
      setOpen(false);
      button.current?.focus();
      event.stopPropagation();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all = [...(place.current?.querySelectorAll("button") ?? [])];
    const at = all.findIndex((one) => one === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
  }

  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (open && event.relatedTarget !== null && !event.currentTarget.contains(event.relatedTarget))
          setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={tab.tab}
        aria-expanded={open}
        aria-controls={id}
        title={words.nav.morePages}
        onClick={() => setOpen(!open)}
      >
        <MoreHorizontalRegular aria-hidden />
        <span>{words.nav.more}</span>
      </button>
      <ul id={id} className={mergeClasses(styles.list)} hidden={!open} aria-label={words.nav.morePages}>
        {open &&
          entries.map(({ page, icon }) => (
            <li key={page}>
              <button
                type="button"
                className={styles.entry}
                onClick={() => {
                  setOpen(false);
                  go({ page });
                }}
              >
                {icon}
                <span>{words.pageTitles[page]}</span>
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
