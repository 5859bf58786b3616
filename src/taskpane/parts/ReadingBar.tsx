import type { ReactElement } from "react";
import { Body1, Button, Caption1, ProgressBar } from "@fluentui/react-components";
import type { RangeCells } from "../run/useRangeCells";
import { words } from "../words";

/** How far the reading of a table is, and a way to stop it and to go on. */
export function ReadingBar({ source }: { readonly source: RangeCells }): ReactElement {
  return (
    <>
      {source.reading && source.progress < 1 && (
        <div>
          <Caption1 block>{words.indicators.reading}</Caption1>
          <ProgressBar value={source.progress} max={1} aria-label={words.indicators.reading} />
          <Button size="small" onClick={source.stop}>
            {words.shell.stop}
          </Button>
        </div>
      )}
      {source.stopped && (
        <Body1 role="status">
          {words.indicators.stopped}{" "}
          <Button size="small" onClick={source.read}>
            {words.indicators.continue}
          </Button>
        </Body1>
      )}
    </>
  );
}
