import { useEffect, useState } from "react";
import type { SampleOffer } from "./paneContext";

const none: readonly SampleOffer[] = [];

/** The samples, which may come after the pane is there; where they do not come, none are offered. */
export function useOffers(
  samples: readonly SampleOffer[] | Promise<readonly SampleOffer[]> = none,
): readonly SampleOffer[] {
  const [arrived, setArrived] = useState(none);
  useEffect(() => {
    if (!(samples instanceof Promise)) return;
    let alive = true;
    samples.then(
      (offers) => {
        if (alive) setArrived(offers);
      },
      () => undefined,
    );
    return () => {
      alive = false;
    };
  }, [samples]);
  return samples instanceof Promise ? arrived : samples;
}
