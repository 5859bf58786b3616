import type { ReactElement } from "react";
import { Body1, Button, makeStyles } from "@fluentui/react-components";
import { Section } from "../parts/Section";
import { tourWords as words } from "../words/tour";
import { setTour, useTour } from "./tourState";
import type { TourId } from "./tours";

const useStyles = makeStyles({ ways: { display: "flex", flexWrap: "wrap", gap: "6px" } });

const ids: readonly TourId[] = ["finance", "analyst", "coordinator"];

/** The tours, and the way on in the one that was left. Nothing while one is under way. */
export function TourOffer(): ReactElement | null {
  const styles = useStyles();
  const tour = useTour();
  if (tour?.open === true) return null;
  return (
    <Section title={words.title}>
      <Body1>{words.text}</Body1>
      <div className={styles.ways}>
        {tour !== undefined && (
          <Button appearance="primary" size="small" onClick={() => setTour({ ...tour, open: true })}>
            {words.goOn(words.name[tour.id], tour.step + 1)}
          </Button>
        )}
        {ids.map((id) => (
          <Button key={id} size="small" onClick={() => setTour({ id, step: 0, open: true })}>
            {words.take[id]}
          </Button>
        ))}
      </div>
    </Section>
  );
}
