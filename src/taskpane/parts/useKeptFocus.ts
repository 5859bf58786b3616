import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps a keyboard's place: when the button that had the focus goes away or is switched off by what it did, it gets the focus back as
 * soon as it can, or else the first button of the same part does, instead of the window's beginning. Put the reference on the part.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);
  /** What had the focus last, as long as it was in the part. */
  const last = useRef<HTMLElement>(undefined);

  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const ending = new AbortController();
    const { signal } = ending;
    // Going elsewhere, with Tab or by a press, is no loss.
    document.addEventListener(
      "focusin",
      ({ target }) =>
        void (last.current = target instanceof HTMLElement && element.contains(target) ? target : undefined),
      { signal },
    );
    document.addEventListener("pointerdown", () => void (last.current = undefined), {
      signal,
      capture: true,
    });
    // A browser takes the focus from a button that was switched off a moment after it was.
    element.addEventListener("focusout", () => void setTimeout(() => keep(part.current, last.current)), {
      signal,
    });
    return () => ending.abort();
  }, []);

  useEffect(() => keep(part.current, last.current));

  return part;
}

const ON = "button:not(:disabled)";

/** Where the focus was in the part and is nowhere now: where no button is on yet, the next drawing asks again. */
function keep(part: HTMLElement | null, last: HTMLElement | undefined): void {
  const now = document.activeElement;
  if (last === undefined || (now !== null && now !== document.body)) return;
  const back = last.isConnected ? last : part?.querySelector<HTMLElement>(ON);
  if (back?.matches(ON) === true) back.focus({ preventScroll: true });
}
