/** High contrast is not a third theme: the browser's forced colours then replace ours, and components draw outlines. */
export type ThemeName = "light" | "dark";

/** Where the pane learns its theme from, and hears that it changed. */
export interface ThemeSource {
  readonly current: () => ThemeName;
  /** The function returned ends it. */
  readonly follow: (listener: () => void) => () => void;
}

export function fixedTheme(name: ThemeName): ThemeSource {
  return { current: () => name, follow: () => () => undefined };
}

/** The browser's or system's light or dark preference. */
export function browserTheme(): ThemeSource {
  const query =
    typeof window.matchMedia === "function" ? window.matchMedia("(prefers-color-scheme: dark)") : undefined;
  return {
    current: () => (query?.matches === true ? "dark" : "light"),
    follow: (listener) => {
      query?.addEventListener("change", listener);
      return () => query?.removeEventListener("change", listener);
    },
  };
}
