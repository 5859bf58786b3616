import type { KeyboardEvent, PointerEvent } from "react";
import { benchWords } from "../words/bench";

const NARROWEST = 320;
const WIDEST = 700;

/** The border between sheet and pane: dragged, or moved with the arrow keys. */
export function Splitter(props: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const { width, onWidth } = props;
  const clamp = (wanted: number) => Math.round(Math.min(WIDEST, Math.max(NARROWEST, wanted)));
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const splitter = event.currentTarget;
    splitter.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const move = (next: globalThis.PointerEvent) => onWidth(clamp(width + from - next.clientX));
    splitter.addEventListener("pointermove", move);
    splitter.addEventListener("lostpointercapture", () => splitter.removeEventListener("pointermove", move), {
      once: true,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowLeft" ? 20 : event.key === "ArrowRight" ? -20 : 0;
    if (by === 0) return;
    event.preventDefault();
    onWidth(clamp(width + by));
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={benchWords.paneWidth}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      tabIndex={0}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
    />
  );
}
