import { useEffect, useRef, type RefObject } from "react";

/**
 * Keeps a keyboard's place: when the button that had the focus goes away or is switched off by what it did, the first button of the
 * same part takes it, instead of the window's beginning. Put the reference on the part.
 */
export function useKeptFocus<E extends HTMLElement>(): RefObject<E | null> {
  const part = useRef<E>(null);
  const inside = useRef(false);

  useEffect(() => {
    const element = part.current;
    if (element === null) return;
    const ending = new AbortController();
    const { signal } = ending;
    element.addEventListener("focusin", () => void (inside.current = true), { signal });
    // Going elsewhere, with Tab or by a press, is no loss.
    document.addEventListener(
      "focusin",
      ({ target }) => {
        if (!element.contains(target as Node)) inside.current = false;
      },
      { signal },
    );
    document.addEventListener(
      "pointerdown",
      ({ target }) => {
        if (!element.contains(target as Node)) inside.current = false;
      },
      { signal },
    );
    return () => ending.abort();
  }, []);

  useEffect(() => {
    const now = document.activeElement;
    if (!inside.current || (now !== null && now !== document.body)) return;
    part.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus({ preventScroll: true });
  });

  return part;
}
