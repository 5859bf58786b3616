import { lazy, Suspense, useState, type ReactElement } from "react";
import { Caption1 } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure";
import { words } from "../words";

/** A picture that can leave the pane: a whole <svg> with its own colors, title and source. */
export interface TakenPicture {
  readonly svg: string;
  /** Pixels of 1/96 inch. */
  readonly width: number;
  readonly height: number;
}

const TakeButtons = lazy(async () => ({ default: (await import("./TakeButtons")).TakeButtons }));

interface Props {
  readonly title: string;
  readonly draw: () => Promise<TakenPicture>;
}

/** Copies or saves a chart or picture; what that takes is fetched when it is opened. */
export function TakePicture({ title, draw }: Props): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <Disclosure title={words.chart.take} open={open} onToggle={setOpen}>
      <Suspense fallback={<Caption1>{words.shell.loading}</Caption1>}>
        <TakeButtons title={title} draw={draw} />
      </Suspense>
    </Disclosure>
  );
}
