import { useSyncExternalStore } from "react";

const query = "(forced-colors: active)";

function follow(listener: () => void): () => void {
  const media = typeof window.matchMedia === "function" ? window.matchMedia(query) : undefined;
  media?.addEventListener("change", listener);
  return () => media?.removeEventListener("change", listener);
}

/** True in the high-contrast themes of the system, where only the system's own colours are shown. */
export function useForcedColours(): boolean {
  return useSyncExternalStore(
    follow,
    () => typeof window.matchMedia === "function" && window.matchMedia(query).matches,
  );
}
