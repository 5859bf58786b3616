import { useMemo, type ReactElement } from "react";
import { boundaries } from "../../jobs/districtMap/boundaries";
import { chosenOutline, neighbourOutline } from "../../jobs/districtMap/drawDistricts";
import { framed, type MapFrame } from "../../jobs/districtMap/frames";

interface Props {
  readonly frame: MapFrame;
  readonly chosen: string | undefined;
  readonly neighbors: readonly string[];
  readonly pointed: string | undefined;
}

/** The outlines of the chosen district, its neighbours and the one pointed at, over the map. */
export function MapOutlines({ frame, chosen, neighbors, pointed }: Props): ReactElement {
  const drawn = useMemo(() => {
    const outline = (keys: readonly string[], draw: typeof chosenOutline) =>
      framed(
        frame,
        boundaries().districts.filter(({ key }) => keys.includes(key)),
      ).map(({ rings }) => draw(rings));
    return [
      ...outline(neighbors, neighbourOutline),
      ...outline(pointed === undefined ? [] : [pointed], pointedOutline),
      ...outline(chosen === undefined ? [] : [chosen], chosenOutline),
    ].join("");
  }, [frame, chosen, neighbors, pointed]);
  return <g pointerEvents="none" dangerouslySetInnerHTML={{ __html: drawn }} />;
}

const pointedOutline: typeof chosenOutline = (rings) =>
  chosenOutline(rings)
    .replaceAll('stroke-width="6"', 'stroke-width="4"')
    .replaceAll('stroke-width="3.4"', 'stroke-width="2"');
