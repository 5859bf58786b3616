import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { words } from "../session/session";
import { useBench, useSession } from "./hooks";

const NARROWEST = 320;
const WIDEST = 700;

/** The task pane beside the sheet. It is fetched after the grid is there, and mounted anew over each workbook. */
export function PaneHost(props: { readonly shown: boolean; readonly version: string }) {
  const { desk } = useBench();
  const session = useSession();
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(400);
  const [problem, setProblem] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const { shown, version } = props;

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
        unmount = mountPane(root, port, { functions: desk.library.functions, version });
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

  const clamp = (wanted: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const splitter = event.currentTarget;
    splitter.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const move = (next: globalThis.PointerEvent) => setWidth(clamp(width + from - next.clientX));
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("lostpointercapture", () => splitter.removeEventListener("pointermove", move), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? 20 : event.key === "ArrowRight" ? -20 : 0;
    if (by === 0) return;
    event.preventDefault();
    setWidth(clamp(width + by));
  };

  return (
    <>
      <div
        className="splitter"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the pane"
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        aria-valuenow={width}
        tabIndex={0}
        hidden={!shown}
        onPointerDown={onPointerDown}
        onKeyDown={onKeyDown}
      />
      <aside
        className="pane-host"
        aria-label="Minnesota Indicators"
        data-region="pane"
        hidden={!shown}
        style={{ "--pane-width": `${width}px` } as React.CSSProperties}
        tabIndex={-1}
      >
        {problem !== undefined && (
          <div className="failed" role="alert">
            <h2>The pane could not be loaded</h2>
            <p>{problem}</p>
            <button type="button" onClick={() => setAttempt(attempt + 1)}>
              Try again
            </button>
          </div>
        )}
        <div ref={element} className="pane-element" data-testid="pane" />
      </aside>
    </>
  );
}
