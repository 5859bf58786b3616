import { lazy, Suspense, useState, type ReactElement } from "react";
import { Body1Strong, Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Picture } from "../../jobs/declaration";
import { withSource } from "../../jobs/pictures/sourceLine";
import { TakePicture } from "../charts/TakePicture";
import { useWidth } from "../charts/useWidth";
import { words } from "../words";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px" },
  // Pictures bring their own colours, made for paper.
  paper: {
    backgroundColor: "#ffffff",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    forcedColorAdjust: "none",
    "& svg": { display: "block", width: "100%", height: "auto" },
  },
  large: {
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

const DistrictMapView = lazy(async () => ({
  default: (await import("../map/DistrictMapView")).DistrictMapView,
}));

interface Props {
  readonly picture: Picture;
  /** Where the figures come from, one line. */
  readonly source: string;
}

/** A map to walk about in where the picture is one; else the drawing as it is in a report. Both can be taken along. */
export function PictureView({ picture, source }: Props): ReactElement {
  const drawing = <Drawing picture={picture} />;
  return (
    <div>
      {picture.map === undefined ? (
        drawing
      ) : (
        <Suspense fallback={drawing}>
          <DistrictMapView data={picture.map} />
        </Suspense>
      )}
      <Caption1 block>{source}</Caption1>
      <TakePicture title={picture.title} draw={() => Promise.resolve(withSource(picture, source))} />
    </div>
  );
}

/** As wide as the pane or in its own size. */
function Drawing({ picture }: { readonly picture: Picture }): ReactElement {
  const styles = useStyles();
  const [measure, width] = useWidth<HTMLElement>(picture.width);
  const [large, setLarge] = useState(false);
  const shrunk = width < picture.width;
  const drawing = (
    // Drawn by our own code from escaped text; a house rule reads every picture for anything that is not a drawing.
    <div
      role="img"
      aria-label={`${picture.title}. ${picture.description}`}
      style={large ? { width: `${picture.width}px` } : { maxWidth: `${picture.width}px` }}
      dangerouslySetInnerHTML={{ __html: picture.svg }}
    />
  );
  return (
    <figure className={styles.figure} ref={measure}>
      <Body1Strong block>{picture.title}</Body1Strong>
      {large ? (
        <div
          className={mergeClasses(styles.paper, styles.large)}
          role="region"
          aria-label={picture.title}
          tabIndex={0}
        >
          {drawing}
        </div>
      ) : (
        <div className={styles.paper}>{drawing}</div>
      )}
      {(shrunk || large) && (
        <div>
          <Button size="small" onClick={() => setLarge(!large)}>
            {large ? words.jobs.fit : words.jobs.larger}
          </Button>
        </div>
      )}
    </figure>
  );
}
