import { useEffect, useId, useRef, useState, type ReactElement } from "react";
import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { FoundTable, WorkbookPort } from "../../workbook/port";
import { usePane, type Route } from "../shell/paneContext";
import { tourWords as words } from "../words/tour";
import { setTour, type TourState } from "./tourState";
import { tours, type TourPlace } from "./tours";

const useStyles = makeStyles({
  bar: {
    position: "relative",
    flexShrink: 0,
    maxHeight: "45%",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: "10px 16px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    paddingInlineEnd: "32px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  second: { color: tokens.colorNeutralForeground2 },
  leave: { position: "absolute", insetInlineEnd: "6px", top: "6px" },
  ways: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** One step of a tour above the page it speaks of. The page stays in use; Escape in here leaves the tour. */
export default function TourBar({ tour }: { readonly tour: TourState }): ReactElement {
  const styles = useStyles();
  const { port, go, samples } = usePane();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState("");
  const { name, sample, steps } = tours[tour.id];
  const step = steps[tour.step];
  const offer = samples.find(({ file }) => file === sample);
  const last = tour.step === steps.length - 1;

  // Whoever asked for a step goes on from its beginning, also by ear.
  useEffect(() => {
    setSaid("");
    title.current?.focus();
  }, [tour.id, tour.step]);

  const to = (next: number): void => setTour({ ...tour, step: next });

  function leave(): void {
    setTour(last ? undefined : { ...tour, open: false });
    go({ page: "home" });
  }

  async function show(place: TourPlace): Promise<void> {
    const table = place.table === undefined ? undefined : await tableNamed(port, place.table);
    setSaid(place.table !== undefined && table === undefined ? words.notThere(place.table) : "");
    go(withTable(place.route, table));
  }

  return (
    <section
      className={styles.bar}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
      }}
    >
      <h2 id={id} ref={title} tabIndex={-1} className={styles.title}>
        {step?.title}
      </h2>
      <Button
        className={styles.leave}
        appearance="subtle"
        size="small"
        icon={<DismissRegular />}
        aria-label={words.leave}
        title={words.leave}
        onClick={leave}
      />
      <Caption1 className={styles.second}>{words.of(name, tour.step + 1, steps.length)}</Caption1>
      <Body1>{step?.text}</Body1>
      {tour.step === 0 && offer === undefined && <Body1>{words.noSample}</Body1>}
      {tour.step === 0 && offer?.ownWindow === true && <Body1>{words.ownWindow}</Body1>}
      <div className={styles.ways}>
        {tour.step === 0 && offer !== undefined && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              setSaid(words.opened);
              if (offer.ownWindow !== true) to(1);
              offer.open();
            }}
          >
            {words.openSample}
          </Button>
        )}
        {step?.place !== undefined && (
          <Button size="small" appearance="primary" onClick={() => void show(step.place!)}>
            {step.place.label}
          </Button>
        )}
        {tour.step > 0 && (
          <Button size="small" onClick={() => to(tour.step - 1)}>
            {words.back}
          </Button>
        )}
        <Button size="small" onClick={() => (last ? leave() : to(tour.step + 1))}>
          {last ? words.finish : words.next}
        </Button>
      </div>
      <Caption1 role="status">{said}</Caption1>
    </section>
  );
}

/** The table of this name; a workbook that cannot be read has none. */
async function tableNamed(port: WorkbookPort, name: string): Promise<FoundTable | undefined> {
  try {
    return (await port.findTables()).find((table) => table.name === name && !table.writtenByUs);
  } catch {
    return undefined;
  }
}

/** Where the table is missing the page opens without an input it could not fill. */
function withTable(route: Route, table: FoundTable | undefined): Route {
  if (!("job" in route || "code" in route)) return route;
  if (table !== undefined) return { ...route, table };
  return "input" in route
    ? { page: route.page, ...(route.job === undefined ? {} : { job: route.job }) }
    : route;
}
