import type { ReactElement } from "react";
import { Body1, Body1Strong, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { statusWords } from "../../jobs/districtMap/looks";
import { shownPercent } from "../../jobs/districtMap/shownPercent";
import { showRounded } from "../../measures/rounding";
import { mapWords } from "../words/map";
import type { AboutDistrict } from "./aboutDistrict";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "left",
      padding: "4px 6px 4px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "top",
      overflowWrap: "anywhere",
    },
    "& .number": { textAlign: "right", whiteSpace: "nowrap" },
  },
  name: {
    justifyContent: "flex-start",
    textAlign: "left",
    padding: "2px 4px",
    minWidth: 0,
    fontWeight: "inherit",
  },
});

/** What the data say of a district, in a few lines. */
export function DistrictFacts({ about }: { readonly about: AboutDistrict | undefined }): ReactElement {
  if (!about) return <Body1 block>{mapWords.none}</Body1>;
  const widest = about.neighbors[0];
  const gap = widest?.gap ?? null;
  return (
    <>
      <Body1Strong block>{about.name}</Body1Strong>
      <Body1 block>{percentWords(about)}</Body1>
      {about.status !== undefined && <Body1 block>{capital(statusWords(about.status, about.certain))}</Body1>}
      {widest !== undefined && gap !== null && (
        <Body1 block>
          {gap >= 0
            ? mapWords.widest(showRounded(gap, 2), widest.name)
            : mapWords.lowest(widest.name, showRounded(-gap, 2))}
        </Body1>
      )}
    </>
  );
}

function percentWords({ percent, range }: AboutDistrict): string {
  if (range) return mapWords.range(shownPercent(range.low), shownPercent(range.high));
  return percent === null ? mapWords.noPercent : mapWords.percent(shownPercent(percent));
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

interface NeighborsProps {
  readonly about: AboutDistrict;
  readonly onChoose: (key: string) => void;
}

/** The districts it was compared with, each a way to go there. */
export function DistrictNeighbors({ about, onChoose }: NeighborsProps): ReactElement | null {
  const styles = useStyles();
  if (about.neighbors.length === 0) return null;
  return (
    <div>
      <table className={styles.table}>
        <caption style={{ textAlign: "left" }}>
          <Body1Strong>{`${mapWords.neighbors}: ${about.name}`}</Body1Strong>
        </caption>
        <thead>
          <tr>
            <th scope="col">{mapWords.neighbor}</th>
            <th scope="col" className="number">
              {mapWords.neighborPercent}
            </th>
            <th scope="col" className="number">
              {mapWords.gap}
            </th>
          </tr>
        </thead>
        <tbody>
          {about.neighbors.map(({ key, name, percent, gap }) => (
            <tr key={key ?? name}>
              <th scope="row">
                {key === undefined ? (
                  name
                ) : (
                  <Button
                    appearance="transparent"
                    size="small"
                    className={styles.name}
                    onClick={() => onChoose(key)}
                  >
                    {name}
                  </Button>
                )}
              </th>
              <td className="number">{percent === null ? mapWords.notKnown : shownPercent(percent)}</td>
              <td className="number">{gap === null ? mapWords.notKnown : showRounded(gap, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Caption1 block>{mapWords.gapHelp}</Caption1>
    </div>
  );
}
