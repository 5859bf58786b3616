import { useId, useMemo, useState, type KeyboardEvent, type PointerEvent, type ReactElement } from "react";
import {
  Body1Strong,
  Caption1,
  Field,
  Select,
  ToggleButton,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { boundaries } from "../../jobs/districtMap/boundaries";
import { drawDistricts } from "../../jobs/districtMap/drawDistricts";
import { legend } from "../../jobs/districtMap/legend";
import { districtKey, type DistrictMapData } from "../../jobs/districtMap/mapData";
import { countShades, matchShapes } from "../../jobs/districtMap/matchShapes";
import { useWidth } from "../charts/useWidth";
import { mapWords } from "../words/map";
import { aboutDistrict, nameOf } from "./aboutDistrict";
import { DistrictFacts, DistrictNeighbors } from "./DistrictFacts";
import { MapOutlines } from "./MapOutlines";
import { kilometersAt, mapWindow, type MapRegion } from "./mapWindow";
import { districtAt, isDirection, neighborTowards } from "./walk";

const useStyles = makeStyles({
  whole: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
  // The map brings its own colours, made for paper, in every theme.
  paper: {
    backgroundColor: "#ffffff",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    forcedColorAdjust: "none",
    minWidth: 0,
    overflow: "hidden",
    "& svg": { display: "block", width: "100%", height: "auto", fontFamily: tokens.fontFamilyBase },
  },
  map: {
    cursor: "pointer",
    touchAction: "pan-y",
    ":focus-visible": { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  // The longest name of all would otherwise make the pane as wide as itself.
  list: { minWidth: 0, "& > span": { minWidth: 0 }, "& select": { minWidth: 0, width: "100%" } },
  regions: { display: "flex", flexWrap: "wrap", gap: "4px" },
  facts: { minHeight: "64px" },
});

const FIRST_WIDTH = 320;
const REGIONS: readonly MapRegion[] = ["state", "metro", "around"];

export interface DistrictMapProps {
  readonly data: DistrictMapData;
}

/** A map of districts to walk about in, by pointing, by arrow keys or from a list, with what the data say of the district. */
export function DistrictMapView({ data }: DistrictMapProps): ReactElement {
  const styles = useStyles();
  const hint = useId();
  const [measure, width] = useWidth<HTMLDivElement>(FIRST_WIDTH);
  const [chosen, setChosen] = useState(data.chosen);
  const [pointed, setPointed] = useState<string>();
  const [region, setRegion] = useState<MapRegion>("state");
  const matched = useMemo(() => matchShapes(data.districts), [data.districts]);
  const about = useMemo(
    () => (chosen === undefined ? undefined : aboutDistrict(chosen, matched)),
    [chosen, matched],
  );
  const neighbors = useMemo(() => (about?.neighbors ?? []).flatMap(({ key }) => key ?? []), [about]);
  const shown = region === "around" && chosen === undefined ? "state" : region;
  const around = useMemo(
    () => (shown === "around" && chosen !== undefined ? [chosen, ...neighbors] : []),
    [shown, chosen, neighbors],
  );
  const window = useMemo(() => mapWindow(shown, around, width), [shown, around, width]);
  const ground = useMemo(
    () =>
      drawDistricts(
        {
          boundaries: boundaries(),
          districts: matched.byKey,
          chosen: undefined,
          neighbours: new Set(),
        },
        window.frame,
        "districts",
      ),
    [matched, window],
  );
  const at = (event: PointerEvent<SVGSVGElement>): string | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width === 0) return undefined;
    const scale = width / box.width;
    return districtAt(
      kilometersAt(window.frame, [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale]),
    )?.key;
  };
  const walk = (event: KeyboardEvent) => {
    if (!isDirection(event.key)) return;
    event.preventDefault();
    setPointed(undefined);
    if (chosen === undefined) setChosen(boundaries().districts[0]?.key);
    else setChosen(neighborTowards(chosen, event.key) ?? chosen);
  };
  const told = pointed === undefined ? about : aboutDistrict(pointed, matched);
  return (
    <figure className={styles.whole}>
      <Body1Strong block>{data.title}</Body1Strong>
      <DistrictSelect data={data} chosen={chosen} onChoose={setChosen} />
      <div role="group" aria-label={mapWords.show} className={styles.regions}>
        {REGIONS.map((each) => (
          <ToggleButton
            key={each}
            size="small"
            checked={shown === each}
            disabled={each === "around" && chosen === undefined}
            onClick={() => setRegion(each)}
          >
            {mapWords[each]}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.paper} ref={measure}>
        <svg
          className={styles.map}
          viewBox={`0 0 ${width} ${window.height}`}
          tabIndex={0}
          role="application"
          aria-label={mapWords.mapLabel(data.title)}
          aria-describedby={hint}
          onKeyDown={walk}
          onPointerMove={(event) => setPointed(at(event))}
          onPointerLeave={() => setPointed(undefined)}
          onClick={(event) => {
            const key = at(event as unknown as PointerEvent<SVGSVGElement>);
            if (key !== undefined) setChosen(key);
          }}
        >
          <g dangerouslySetInnerHTML={{ __html: ground }} />
          <MapOutlines frame={window.frame} chosen={chosen} neighbors={neighbors} pointed={pointed} />
        </svg>
      </div>
      <Caption1 id={hint} block>
        {mapWords.hint}
      </Caption1>
      <div className={styles.facts} aria-live="polite">
        <DistrictFacts about={told} />
      </div>
      {about && <DistrictNeighbors about={about} onChoose={setChosen} />}
      <MapLegend data={data} width={width} />
    </figure>
  );
}

function DistrictSelect({
  data,
  chosen,
  onChoose,
}: DistrictMapProps & {
  readonly chosen: string | undefined;
  readonly onChoose: (key: string | undefined) => void;
}): ReactElement {
  const styles = useStyles();
  const options = useMemo(() => {
    const { byKey } = matchShapes(data.districts);
    return boundaries()
      .districts.map((shape) => ({ key: shape.key, name: nameOf(shape, byKey.get(shape.key)) }))
      .sort((one, other) => one.name.localeCompare(other.name, "en"));
  }, [data.districts]);
  return (
    <Field label={mapWords.district} className={styles.list}>
      <Select value={chosen ?? ""} onChange={(_, { value }) => onChoose(value === "" ? undefined : value)}>
        <option value="">{mapWords.noDistrict}</option>
        {options.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function MapLegend({ data, width }: DistrictMapProps & { readonly width: number }): ReactElement {
  const styles = useStyles();
  const matched = useMemo(() => matchShapes(data.districts), [data.districts]);
  const missing = countShades(matched).none > 0;
  const drawn = useMemo(
    () => legend({ districts: data.districts, missing, chosen: "" }, [6, 6], width - 12),
    [data.districts, missing, width],
  );
  const unmapped = matched.unmapped.map((district) => district.name ?? districtKey(district));
  return (
    <div>
      <div className={styles.paper}>
        <svg
          viewBox={`0 0 ${width} ${drawn.bottom}`}
          role="group"
          aria-label={mapWords.legend}
          dangerouslySetInnerHTML={{ __html: drawn.svg }}
        />
      </div>
      <Caption1 block>{mapWords.boundaries(boundaries().schoolYear, data.schoolYear)}</Caption1>
      {unmapped.length > 0 && (
        <Caption1 block>{mapWords.unmapped(unmapped.length, unmapped.join(", "))}</Caption1>
      )}
    </div>
  );
}
