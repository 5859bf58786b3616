import { browserTheme, type ThemeName, type ThemeSource } from "./themeSource";

/**
 * Office's own theme. Excel announces no change of it, so we look again whenever the pane comes back into view; where Excel
 * does not tell its theme (older builds on the web) the browser's preference decides.
 */
export function officeTheme(): ThemeSource {
  const fallback = browserTheme();
  return {
    current: () => themeOf(Office.context.officeTheme?.bodyBackgroundColor) ?? fallback.current(),
    follow: (listener) => {
      const endFallback = fallback.follow(listener);
      window.addEventListener("focus", listener);
      document.addEventListener("visibilitychange", listener);
      return () => {
        endFallback();
        window.removeEventListener("focus", listener);
        document.removeEventListener("visibilitychange", listener);
      };
    },
  };
}

/** Dark where white text reads better on the background than black; undefined for anything that is not "#RRGGBB". */
export function themeOf(background: string | undefined): ThemeName | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? "");
  if (match === null) return undefined;
  const [red, green, blue] = [match[1], match[2], match[3]].map((part) =>
    linear(parseInt(part ?? "0", 16) / 255),
  );
  const luminance = 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  return luminance < 0.179 ? "dark" : "light";
}

/** sRGB channel to linear light, as WCAG's relative luminance defines it. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
