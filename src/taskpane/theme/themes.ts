import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { ThemeName } from "./themeSource";

/** A green close to Excel's own; 80 carries white text at 5.2:1. */
const brand: BrandVariants = {
  10: "#00140a",
  20: "#042414",
  30: "#07331d",
  40: "#0a4126",
  50: "#0b4f2d",
  60: "#0d5e35",
  70: "#0e6d3b",
  80: "#107c41",
  90: "#2b8c57",
  100: "#479c6d",
  110: "#62ab83",
  120: "#7cba99",
  130: "#97caaf",
  140: "#b2d9c4",
  150: "#cde8da",
  160: "#e8f6ef",
};

const dark = createDarkTheme(brand);

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(brand),
  dark: {
    ...dark,
    // The default shades of a green ramp are too dark for text on the dark background.
    colorBrandForeground1: brand[120],
    colorBrandForeground2: brand[130],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
    colorNeutralForeground2BrandHover: brand[120],
    colorNeutralForeground2BrandPressed: brand[110],
    colorNeutralForeground2BrandSelected: brand[120],
    colorNeutralForeground3BrandHover: brand[120],
    colorNeutralForeground3BrandPressed: brand[110],
    colorNeutralForeground3BrandSelected: brand[120],
    // The usual red of the dark theme has 4.2:1 on its own background; words need 4.5:1.
    colorStatusDangerForeground1: "#eeacb2",
  },
};
