import { useEffect, useRef, useState, type CSSProperties } from "react";
import { words } from "../session/session";
import { useBench, useSession } from "./hooks";
import { benchWords } from "../words/bench";

/** The task pane beside the sheet. It is fetched after the grid is there, and mounted anew over each workbook. */
export function PaneHost(props: {
  readonly shown: boolean;
  readonly width: number;
  readonly version: string;
  readonly onSample: (file: string) => void;
}) {
  const { desk } = useBench();
  const session = useSession();
  const element = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const { shown, width, version } = props;
  const onSample = useRef(props.onSample);
  useEffect(() => {
    onSample.current = props.onSample;
  });

  useEffect(() => {
    const host = element.current;
    if (!shown || !host) return;
    // A mount point of its own each time: React refuses a container that is still being taken down.
    const root = document.createElement("div");
    root.className = "pane-root";
    host.append(root);
    let unmount: (() => void) | undefined;
    let gone = false;
    setProblem(undefined);
    void Promise.all([import("../../taskpane/mountPane"), import("../../workbook/memory")])
      .then(([{ mountPane }, { createMemoryPort }]) => {
        if (gone) return;
        const port = createMemoryPort(session.workbook, session.view());
        unmount = mountPane(root, port, {
          functions: desk.library.functions,
          help: async () => (await import("../../functions/help.json")).default,
          samples: desk.samples.map(({ file, title, description }) => ({
            file,
            title,
            description,
            open: () => onSample.current(file),
          })),
          version,
          landmark: "region",
        });
      })
      .catch((reason: unknown) => {
        if (!gone) setProblem(words(reason));
      });
    return () => {
      gone = true;
      // React must not be unmounted from inside a render of its own.
      setTimeout(() => {
        unmount?.();
        root.remove();
      }, 0);
    };
  }, [shown, session, desk, version, attempt]);

  return (
    <div
      className="pane-host"
      data-region="pane"
      hidden={!shown}
      style={{ "--pane-width": `${width}px` } as CSSProperties}
      tabIndex={-1}
    >
      {problem !== undefined && (
        <div className="failed" role="alert">
          <h2>{benchWords.failed.paneNotLoaded}</h2>
          <p>{problem}</p>
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            {benchWords.failed.tryAgain}
          </button>
        </div>
      )}
      <div ref={element} className="pane-element" data-testid="pane" />
    </div>
  );
}
